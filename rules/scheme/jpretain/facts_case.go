package jpretain

import "alih/rules"

// What was lost, and why.
var (
	Status = rules.NewChoice[Residence]("status", rules.About{OnlyIf: beforeGrant, Group: "loss"},
		"intern", "specifiedSkilled", "engineer", "skilled", "otherWork", "student", "other")
	Event = rules.NewChoice[Loss]("event", rules.About{OnlyIf: beforeGrant, Group: "loss"},
		"dismissed", "hard", "offerCancelled", "graduated", "completed", "ownWish", "other")
	LostOn = rules.NewAct("lostOn", rules.About{
		OnlyIf: rules.All(beforeGrant, rules.Not(SoFar.Is(Working))), Group: "loss",
	})
	// Pandemic: the measure is for what the pandemic did, and for nothing else.
	Pandemic = rules.NewYesNo("pandemic", rules.About{Group: "cause"})

	CannotContinue = rules.NewYesNo("cannotContinue", rules.About{
		Owner: worker, KnownTo: workerPapers, OnlyIf: rules.All(Status.Is(Intern), Event.Is(Dismissed)), Group: "cause",
	})
	CannotReturn = rules.NewYesNo("cannotReturn", rules.About{
		Owner: worker, KnownTo: workerPapers, OnlyIf: rules.Any(Event.Is(Completed), SoFar.Is(Granted)), Group: "cause",
	})
	// GroupAccepted: the leaflet leaves three places open with "and so on".
	GroupAccepted = rules.NewDecision("groupAccepted", rules.About{
		Owner: regional, Changes: regional, OnlyIf: rules.All(Pandemic, unlisted), Group: "cause",
	})
	// Violation is harm, and so on nobody's list of what to ask somebody else.
	Violation = rules.NewYesNo("violation", rules.About{
		Owner: worker, KnownTo: workerPapers, Private: true,
		OnlyIf: rules.All(rules.Any(Status.Is(Intern), workStatus), Event.Is(OwnWish)), Group: "harm",
	})

	Aim = rules.NewChoice[Goal]("aim", rules.About{Owner: worker, Changes: worker, Group: "aim"},
		"sswSkills", "training", "ownField", "home")
	SearchHard = rules.NewYesNo("searchHard", rules.About{
		Owner: worker, KnownTo: workerPapers, OnlyIf: SoFar.Is(Working, Lost, FormSent), Group: "aim",
	})
)

// unlisted are the cases that only the words "and so on" of the leaflet may hold.
var unlisted = rules.Any(
	Event.Is(OtherLoss),
	rules.All(Status.Is(Intern), Event.Is(Hard)),
	rules.All(Status.Is(OtherStatus), Event.Is(Dismissed, Hard)))

// The contract with the new workplace.
var (
	Signed = rules.NewAct("signed", rules.About{
		Owner: worker | taker, Changes: worker | taker, OnlyIf: hasContract, Group: "contract",
	})
	Field = rules.NewChoice[Industry]("field", rules.About{
		Owner: taker, OnlyIf: Signed.Done(), Group: "contract",
	}, "manufacturing", "otherField", "none")
	FitsStatus = rules.NewYesNo("fitsStatus", rules.About{
		Owner: taker, OnlyIf: rules.All(Signed.Done(), Status.Is(Engineer, Skilled)), Group: "contract",
	})
	ManufacturingFormer = rules.NewYesNo("manufacturingFormer", rules.About{
		OnlyIf: rules.All(Field.Is(Manufacturing), beforeGrant), Group: "contract",
	})
	PayEqual = rules.NewYesNo("payEqual", rules.About{
		Owner: taker, KnownTo: takerPapers, Changes: taker, OnlyIf: Signed.Done(), Group: "contract",
	})
	Undertakes = rules.NewYesNo("undertakes", rules.About{
		Owner: taker, KnownTo: takerPapers, Changes: taker, OnlyIf: Signed.Done(), Group: "contract",
	})
)

// The stay and the application.
var (
	StayUntil = rules.NewDay("stayUntil", rules.About{Owner: regional, Group: "stay"})
	GrantedOn = rules.NewAct("grantedOn", rules.About{Owner: regional, OnlyIf: SoFar.Is(Granted), Group: "stay"})
	LastTime  = rules.NewYesNo("lastTime", rules.About{Owner: regional, OnlyIf: SoFar.Is(Granted), Group: "stay"})
	// StillTaken: no source names the day on which the measure ended for others than
	// finished trainees, so only the office can say.
	StillTaken = rules.NewDecision("stillTaken", rules.About{
		Owner: regional, Changes: regional,
		OnlyIf: rules.All(Pandemic, rules.Before(lastNamedDay, filingDay), rules.Not(Event.Is(Completed))), Group: "office",
	})

	Applied = rules.NewAct("applied", rules.About{
		Owner: worker, Changes: worker, Until: DueApply, OnlyIf: SoFar.Is(HasApplied, Granted), Group: "filing",
	})
	AppliedFor = rules.NewChoice[Kind]("appliedFor", rules.About{
		Owner: worker, OnlyIf: Applied.Done(), Group: "filing",
	}, "retention", "renewal", "seeking", "graduates", "preparation", "transfer", "special", "specified")
	Permitted = rules.NewDecision("permitted", rules.About{
		Owner: regional, Changes: regional, OnlyIf: Applied.Done(), Group: "filing",
	})
	NoticeFiled = rules.NewAct("noticeFiled", rules.About{
		Owner: worker, KnownTo: workerPapers, Changes: worker, OnlyIf: LostOn.Done(), Group: "notice",
	})
)

// NewPlaceTold is the second notice, for who goes on in the same kind of work.
var NewPlaceTold = rules.NewAct("newPlaceTold", rules.About{
	Owner: worker, KnownTo: workerPapers, Changes: worker,
	OnlyIf: rules.All(Signed.Done(), Aim.Is(OwnField), Status.Is(Engineer, Skilled)), Group: "notice",
})

// What the ways of today rest on.
var (
	Seeking = rules.NewYesNo("seeking", rules.About{
		Owner: worker, KnownTo: workerPapers, Changes: worker,
		OnlyIf: rules.Any(Status.Is(Student), rules.All(workStatus, notAtFault)), Group: "seeking",
	})
	Recommended = rules.NewYesNo("recommended", rules.About{
		KnownTo: workerPapers, OnlyIf: Status.Is(Student), Group: "seeking",
	})
	ExamsPassed = rules.NewYesNo("examsPassed", rules.About{
		Owner: worker, Changes: worker, OnlyIf: Aim.Is(SswSkills), Group: "ssw",
	})
	SswMonths = rules.NewWhole("sswMonths", rules.About{
		KnownTo: workerPapers, Max: 72, Unit: rules.Months, OnlyIf: Status.Is(SpecifiedSkilled), Group: "ssw",
	})
	// PlaceSought: pending while the search goes on.
	PlaceSought = rules.NewDecision("placeSought", rules.About{
		Owner: helper, KnownTo: workerPapers, Changes: helper, OnlyIf: Status.Is(Intern), Group: "ssw",
	})
	CategoryAccepted = rules.NewDecision("categoryAccepted", rules.About{
		Owner: regional, Changes: regional, OnlyIf: workStatus, Group: "office",
	})
)
