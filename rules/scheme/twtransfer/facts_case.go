package twtransfer

import "alih/rules"

// Stage is what has happened so far. It comes right after who is asking, because
// it decides which of the other questions can matter.
type Stage uint8

// The stages.
const (
	Working    Stage = iota // still works there and wants to change
	Event                   // the employer died, closed, did not pay; no decision yet
	Decided                 // the ministry's letter: revoked, refused, or change allowed
	Registered              // registered at the employment centre
	Certified               // the centre issued a continuing-employment certificate
	Agreed                  // an agreement is signed, or the new employer takes over
	Expiring                // the permit is about to end and is not renewed
)

// TakeoverKind is how a new employer steps in without the centre.
type TakeoverKind uint8

// Article 17(1)(1) to (4), 17(2) and 17(3).
const (
	NoTakeover TakeoverKind = iota
	Kin
	NaturalPerson
	Plant
	Project
	Merger
	OwnerChange
)

// AgreementKind is which agreement was signed.
type AgreementKind uint8

// Article 17(1)(5) and (6), and Article 27.
const (
	NoAgreement AgreementKind = iota
	TwoParty
	ThreeParty
	ExpiredTerm
)

// GroundKind is the ground of Article 59(1) of the Employment Service Act.
type GroundKind uint8

// The grounds in the order of the Act.
const (
	NoGround GroundKind = iota
	Death
	Vessel
	Closure
	UnpaidTerminated
	OtherNotAtFault
)

// Class is the class of foreign worker.
type Class uint8

// The classes. Graduates are those in lodging work.
const (
	Class2 Class = iota
	Intermediate
	Graduate
)

// ActItem is the item of Article 46(1) of the Employment Service Act.
type ActItem uint8

// The items.
const (
	Item8 ActItem = iota
	Item9
	Item10
	Item11
)

// Category is a category of work.
type Category uint8

// The categories.
const (
	Fishing Category = iota
	Manufacturing
	Construction
	Slaughter
	Farming
	InstitutionCare
	HouseholdCare
	Helper
	Lodging
	CompanionCare
	OtherWork
)

var categories = []string{
	"fishing", "manufacturing", "construction", "slaughter", "farming", "institutionCare",
	"householdCare", "helper", "lodging", "companionCare", "other",
}

// Who is asking, how far the case has come, and by which door it goes.
var (
	Asker = rules.NewChoice[Party]("asker", rules.About{Group: "you"}, partyNames[:4]...)

	SoFar = rules.NewChoice[Stage]("soFar", rules.About{Group: "you"},
		"working", "event", "decided", "registered", "certified", "agreed", "expiring")

	Takeover = rules.NewChoice[TakeoverKind]("takeover", rules.About{
		Owner: taker, OnlyIf: SoFar.Is(Event, Decided, Agreed), Group: "you",
	}, "none", "kin", "naturalPerson", "plant", "project", "merger", "ownerChange")

	Agreement = rules.NewChoice[AgreementKind]("agreement", rules.About{
		Owner: worker, OnlyIf: SoFar.Is(Agreed, Expiring), Group: "you",
	}, "none", "twoParty", "threeParty", "expiredTerm")
)

// The cases in which a later fact can exist at all. A choice that nobody could
// have made yet is none of its options, so that "no takeover" has to be written
// as not any of the takeovers.
var (
	takenOver     = Takeover.Is(Kin, NaturalPerson, Plant, Project, Merger, OwnerChange)
	centreStage   = SoFar.Is(Decided, Registered, Certified)
	notYetAllowed = rules.Any(SoFar.Is(Working, Event), rules.All(SoFar.Is(Decided), rules.Not(LetterAllowsChange)))
	twoParty      = Agreement.Is(TwoParty)
	threeParty    = Agreement.Is(ThreeParty)
	expiredTerm   = Agreement.Is(ExpiredTerm)
)

// The ground, the worker and the work.
var (
	Ground = rules.NewChoice[GroundKind]("ground", rules.About{
		OnlyIf: rules.Any(notYetAllowed, threeParty), Group: "ground",
	}, "none", "death", "vessel", "closure", "unpaidTerminated", "otherNotAtFault")

	GroundAccepted = rules.NewDecision("groundAccepted", rules.About{
		Owner: ministry, Changes: ministry, OnlyIf: Ground.Is(OtherNotAtFault), Group: "ground",
	})

	GroundProven = rules.NewYesNo("groundProven", rules.About{
		Owner: worker, KnownTo: contractPapers, Changes: worker | original,
		OnlyIf: Ground.Is(Death, Vessel, Closure, UnpaidTerminated, OtherNotAtFault), Group: "ground",
	})

	// ProofWaived: the authority looked into it and asks for no paper (Article
	// 2(2), only where the worker applies).
	ProofWaived = rules.NewDecision("proofWaived", rules.About{
		Owner: ministry, Changes: ministry,
		OnlyIf: Ground.Is(Death, Vessel, Closure, UnpaidTerminated, OtherNotAtFault), Group: "ground",
	})

	Consents = rules.NewYesNo("consents", rules.About{
		Owner: worker, KnownTo: workerPapers, Changes: worker, Group: "ground",
	})

	// ChangeApproved is the answer to the application of Article 2. Nobody is
	// asked: who has the letter says so by the stage and by what it allows.
	ChangeApproved = rules.NewDecision("changeApproved", rules.About{
		Owner: ministry, KnownTo: ministry, Changes: ministry,
		OnlyIf: notYetAllowed, Group: "ground",
	})

	WorkerClass = rules.NewChoice[Class]("workerClass", rules.About{Group: "work"},
		"class2", "intermediate", "graduate")

	WorkCategory = rules.NewChoice[Category]("workCategory", rules.About{Group: "work"}, categories...)

	// Esa46 follows from the category, except for other work.
	Esa46 = rules.NewChoice[ActItem]("esa46", rules.About{
		OnlyIf: WorkCategory.Is(OtherWork), Group: "work",
	}, "item8", "item9", "item10", "item11")

	NewCategory = rules.NewChoice[Category]("newCategory", rules.About{
		Owner: taker, Changes: worker | taker, Group: "work",
	}, categories...)

	SameIndustry = rules.NewYesNo("sameIndustry", rules.About{
		Owner: taker, Changes: worker | taker, Group: "work",
	})

	MeetsNewCategoryStandards = rules.NewYesNo("meetsNewCategoryStandards", rules.About{
		Owner: worker, Changes: worker, OnlyIf: mayBeExpired, Group: "work",
	})

	Victim = rules.NewYesNo("victim", rules.About{
		Owner: worker, KnownTo: workerPapers, Private: true, Group: "work",
	})

	// BodilyHarm bears on a second extension only, so nobody is asked while the first
	// 60 days run, and who has signed already only where there was a second one.
	BodilyHarm = rules.NewYesNo("bodilyHarm", rules.About{
		Owner: worker, KnownTo: workerPapers, Private: true,
		OnlyIf: rules.Any(rules.All(SoFar.Is(Registered), windowPast),
			rules.All(SoFar.Is(Agreed), twoParty, rules.LessThan(ExtensionMax, ExtensionsGranted))),
		Group: "window",
	})

	CategoryApproved = rules.NewDecision("categoryApproved", rules.About{
		Owner: ministry, Changes: ministry, Group: "work",
	})
)
