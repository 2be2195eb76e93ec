package jpplace

import "alih/rules"

// Who is asking, what has happened, and what the person brings.
var (
	Asker = rules.NewChoice[Party]("asker", rules.About{Group: "you"}, partyNames[:4]...)

	SoFar = rules.NewChoice[Stage]("soFar", rules.About{Group: "you"},
		"planning", "training", "ready", "contracted", "certified", "inJapan")

	Before = rules.NewChoice[Past]("before", rules.About{Group: "you"},
		"never", "intern", "skilled", "both", "other")

	// Offer is not tried otherwise when a smallest change is looked for: to have no
	// offer is no advice.
	Offer = rules.NewChoice[Stay]("offer", rules.About{Owner: employer, Group: "you"},
		"none", "intern", "skilled", "ikusei", "visit")

	Work = rules.NewChoice[Field]("field", rules.About{Changes: worker | employer, Group: "work"},
		"care", "cleaning", "manufacturing", "construction", "shipbuilding", "autoRepair", "aviation",
		"accommodation", "agriculture", "fisheries", "foodMaking", "foodService", "roadTransport",
		"railway", "forestry", "wood", "linen", "warehouse", "recycling", "other")

	// NewFieldOpen: the three fields of 2026 were decided on; the day on which they take
	// people was not found.
	NewFieldOpen = rules.NewDecision("newFieldOpen", rules.About{
		Owner: immigration, KnownTo: immigration, Changes: immigration,
		OnlyIf: Work.Is(fields2026...), Group: "work",
	})

	Where = rules.NewChoice[Prefecture]("prefecture", rules.About{Changes: worker | employer, Group: "work"},
		"kumamoto", "miyagi", "mie", "elsewhere")

	Born = rules.NewDay("born", rules.About{Group: "person"})

	// Entered is the day of entry, planned or done; no day yet is a plain no.
	Entered = rules.NewAct("entered", rules.About{Owner: worker, Changes: worker | employer, Group: "person"})

	Japanese = rules.NewChoice[Language]("japanese", rules.About{Owner: worker, Changes: worker, Group: "proof"},
		"none", "a1", "a2", "n3")

	// A1Hours counts only for the new training, and only without a test.
	A1Hours = rules.NewWhole("a1Hours", rules.About{
		Owner: employer, Changes: worker | employer,
		OnlyIf: rules.All(Japanese.Is(NoProof), atHome, Offer.Is(NoStay, IkuseiStay)), Max: 2000, Group: "proof",
	})

	JftFailed = rules.NewAct("jftFailed", rules.About{
		Owner: worker, KnownTo: workerPapers, OnlyIf: Japanese.Is(NoProof, A1), Group: "proof",
	})

	SkillTest = rules.NewYesNo("skillTest", rules.About{Owner: worker, Changes: worker, Group: "proof"})

	CareTest = rules.NewYesNo("careTest", rules.About{
		Owner: worker, Changes: worker, OnlyIf: Work.Is(Care), Group: "proof",
	})
)

// The cases in which a later fact can exist at all.
var (
	atHome    = rules.Not(SoFar.Is(InJapan))
	wasIntern = Before.Is(Intern, Both)
	wasSsw    = Before.Is(Skilled, Both)
	dealt     = rules.Any(SoFar.Is(Contracted, Certified), rules.All(SoFar.Is(InJapan), rules.Not(Before.Is(Never))),
		Placed.Is(Direct, P3mi, Government, SendingBody, CourseOnly, Broker))
	goesOn = rules.All(wasIntern, SoFar.Is(InJapan), Offer.Is(NoStay, InternStay))
)

// What an earlier stay has given.
var (
	InternStage = rules.NewChoice[Training]("internStage", rules.About{OnlyIf: wasIntern, Group: "internship"},
		"first", "second", "third")

	InternMonths = rules.NewWhole("internMonths", rules.About{
		OnlyIf: wasIntern, Max: 60, Unit: rules.Months, Group: "internship",
	})

	GoodProof = rules.NewYesNo("goodProof", rules.About{
		Owner: worker, Changes: worker | employer, OnlyIf: wasIntern, Group: "internship",
	})

	SameField = rules.NewYesNo("sameField", rules.About{
		Changes: worker | employer, OnlyIf: wasIntern, Group: "internship",
	})

	SecondSince = rules.NewAct("secondSince", rules.About{
		OnlyIf: rules.All(goesOn, InternStage.Is(Second)), Group: "internship",
	})

	ThirdFrom = rules.NewAct("thirdFrom", rules.About{
		Owner: employer, Changes: worker | employer,
		OnlyIf: rules.All(goesOn, InternStage.Is(Second)), Group: "internship",
	})

	NextApproved = rules.NewDecision("nextApproved", rules.About{
		Owner: trainingOrg, KnownTo: employer | helper, Changes: trainingOrg, OnlyIf: goesOn, Group: "internship",
	})

	SkilledMonths = rules.NewWhole("skilledMonths", rules.About{
		OnlyIf: wasSsw, Max: 84, Unit: rules.Months, Group: "skilled",
	})

	// SixthYear: who failed the test for level (ii) by little may be let stay longer.
	SixthYear = rules.NewDecision("sixthYear", rules.About{
		Owner: immigration, KnownTo: employer | helper, Changes: immigration, OnlyIf: wasSsw, Group: "skilled",
	})
)
