package twtransfer

import "alih/rules"

// KinKind is how the applicant is related to the care recipient.
type KinKind uint8

// The relations of Article 17(4).
const (
	Spouse KinKind = iota
	LinealBlood
	Collateral3
	StepParent
	StepChild
	SpousesParent
	ChildsSpouse
	GrandchildsSpouse
	StepGrandparent
	OtherOrNone
)

// KinOfKind is to whom the applicant is related.
type KinOfKind uint8

// Article 17(1)(1).
const (
	CareRecipient KinOfKind = iota
	HelperEmployer
)

// FarmSort is the kind of farm.
type FarmSort uint8

// A dairy farm, a farm, wood, pasture or pond of the employer's own, or work that
// is done on the farms of others.
const (
	Dairy FarmSort = iota
	OwnSite
	Outreach
)

var direct = rules.Any(takenOver, twoParty, threeParty)

// Takeover, agreement and the filings.
var (
	Kinship = rules.NewChoice[KinKind]("kinship", rules.About{
		Owner: taker, OnlyIf: Takeover.Is(Kin), Group: "takeover",
	}, "spouse", "linealBlood", "collateral3", "stepParent", "stepChild", "spousesParent",
		"childsSpouse", "grandchildsSpouse", "stepGrandparent", "otherOrNone")

	KinOf = rules.NewChoice[KinOfKind]("kinOf", rules.About{
		Owner: taker, OnlyIf: Takeover.Is(Kin), Group: "takeover",
	}, "careRecipient", "helperEmployer")

	EventDay = rules.NewAct("eventDay", rules.About{OnlyIf: takenOver, Group: "takeover"})

	BeforeEntry = rules.NewYesNo("beforeEntry", rules.About{OnlyIf: Takeover.Is(Kin), Group: "takeover"})
	EntryDay    = rules.NewAct("entryDay", rules.About{OnlyIf: BeforeEntry, Group: "takeover"})

	TakesOverAll = rules.NewYesNo("takesOverAll",
		takers("takeover", Takeover.Is(NaturalPerson, Plant, Merger)))

	// NaturalPersonEmployer: from 2022-04-30 only they use Article 17(1)(2).
	NaturalPersonEmployer = rules.NewYesNo("naturalPersonEmployer", rules.About{
		Owner: taker, OnlyIf: Takeover.Is(NaturalPerson), Group: "takeover",
	})

	// FarmKind: not every farm is one of those of Article 17(1)(2).
	FarmKind = rules.NewChoice[FarmSort]("farmKind", rules.About{
		OnlyIf: rules.All(Takeover.Is(NaturalPerson), WorkCategory.Is(Farming)), Group: "takeover",
	}, "dairy", "ownSite", "outreach")

	// HouseholdOther: the household has, may get or may apply for another foreign
	// worker for the same person.
	HouseholdOther = rules.NewYesNo("householdOther", takers("quota", Takeover.Is(Kin)))

	AgreementSigned = rules.NewAct("agreementSigned", rules.About{
		Owner: worker, Changes: worker, OnlyIf: rules.Any(twoParty, threeParty, expiredTerm), Group: "agreement",
	})

	// OldLawAccepted: the ministry judges an agreement by the law of the day on
	// which it was signed.
	OldLawAccepted = rules.NewDecision("oldLawAccepted", rules.About{
		Owner: ministry, Changes: ministry, OnlyIf: rules.Any(twoParty, threeParty), Group: "agreement",
	})

	takerFiles = rules.Any(SoFar.Is(Certified), direct, expiredTerm)

	NoticeFiled    = rules.NewAct("noticeFiled", takers("filing", takerFiles))
	PermitFiled    = rules.NewAct("permitFiled", takers("filing", takerFiles))
	PermitObtained = rules.NewAct("permitObtained", takers("later", PermitFiled.Done()))

	ReRecruitFiled = rules.NewAct("reRecruitFiled", takers("later", PermitObtained.Done()))

	InspectionPassed = rules.NewDay("inspectionPassed", takers("filing", takerFiles))
)

// The permit that ends.
var (
	NotRenewed = rules.NewYesNo("notRenewed", rules.About{
		Owner: worker, KnownTo: contractPapers, Changes: worker | original, OnlyIf: mayBeExpired, Group: "expiry",
	})

	WantsNewEmployer = rules.NewYesNo("wantsNewEmployer", rules.About{
		Owner: worker, KnownTo: workerPapers, Changes: worker, OnlyIf: NotRenewed, Group: "expiry",
	})

	ExpiryFiled = rules.NewAct("expiryFiled", rules.About{
		Owner: original, KnownTo: contractPapers, Changes: original, OnlyIf: NotRenewed, Group: "expiry",
	})

	ExpiryApproved = rules.NewAct("expiryApproved", rules.About{
		Owner: ministry, OnlyIf: NotRenewed, Group: "expiry",
	})

	NewEmployerPermittedInWindow = rules.NewDecision("newEmployerPermittedInWindow", rules.About{
		Owner: ministry, Changes: ministry, OnlyIf: NotRenewed, Group: "expiry",
	})
)

// What mends a missed limit, earlier stays, and days on which offices were shut.
var (
	CureApproved = rules.NewDecision("cureApproved", rules.About{
		Owner: ministry, Changes: ministry, Group: "late",
	})

	CureUsed = rules.NewYesNo("cureUsed", rules.About{Group: "late"})

	SecondCureApproved = rules.NewDecision("secondCureApproved", rules.About{
		Owner: ministry, Changes: ministry, OnlyIf: NotRenewed, Group: "late",
	})

	// NearLimit spares nearly everybody the list of stays.
	NearLimit = rules.NewYesNo("nearLimit", rules.About{
		Owner: worker, KnownTo: workerPapers, Group: "stays",
	})

	Stays = rules.NewRecords("stays", rules.About{
		Owner: worker, KnownTo: workerPapers, OnlyIf: NearLimit, Group: "stays",
	}, rules.Field{Name: "from", Kind: rules.KindDay}, rules.Field{Name: "to", Kind: rules.KindDay})

	CarePoints = rules.NewYesNo("carePoints", rules.About{
		Owner: worker, KnownTo: workerPapers, OnlyIf: rules.All(NearLimit, WorkCategory.Is(HouseholdCare)), Group: "stays",
	})

	ClosedDays = rules.NewRecords("closedDays", rules.About{
		Group: "offices",
	}, rules.Field{Name: "from", Kind: rules.KindDay}, rules.Field{Name: "to", Kind: rules.KindDay})
)
