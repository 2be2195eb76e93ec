package jphsp

import "alih/rules"

// GroundKind is the ground on which a worker's permission was given.
type GroundKind uint8

// The grounds, each with its number of the notice.
const (
	ByFamily  GroundKind = iota // 2
	ByPrior                     // 2-2
	ByFinance                   // 2-3
	BySpecial                   // the household of a specially highly skilled professional
)

// Coming is how the worker comes to Japan.
type Coming uint8

// Together with the professional, or later.
const (
	Together Coming = iota
	Later
)

// HouseworkKind is whether the spouse can do the daily housework.
type HouseworkKind uint8

// What counts as a reason is illness and the like, and work.
const (
	Able HouseworkKind = iota
	Ill
	Working
)

// The worker and the employment.
var (
	Ground = rules.NewChoice[GroundKind]("ground", rules.About{
		Owner: immigration, KnownTo: employment, OnlyIf: rules.All(ofWorker, inJapan), Group: "worker",
	}, "family", "prior", "finance", "special")

	SameEmployer = rules.NewYesNo("sameEmployer", rules.About{
		Owner: worker, KnownTo: employment, OnlyIf: rules.All(ofWorker, inJapan), Group: "worker",
	})

	WorkerBorn = rules.NewDay("workerBorn", rules.About{
		Owner: worker, KnownTo: employment, OnlyIf: rules.All(ofWorker, planning), Group: "worker",
	})

	Language = rules.NewYesNo("language", rules.About{
		Owner: worker, KnownTo: employment, Changes: worker, OnlyIf: rules.All(ofWorker, filing), Group: "worker",
	})

	Wage = rules.NewMoney("wage", rules.About{
		Owner: professional, KnownTo: employment, Changes: professional, OnlyIf: rules.All(ofWorker, filing),
		Max: 10_000_000, Unit: rules.JPY, Group: "worker",
	})

	OtherWorkers = rules.NewWhole("otherWorkers", rules.About{
		Owner: professional, KnownTo: employment, Changes: professional, OnlyIf: rules.All(ofWorker, filing),
		Max: 20, Unit: rules.People, Group: "worker",
	})

	Housework = rules.NewChoice[HouseworkKind]("housework", rules.About{
		Owner: family, KnownTo: household | worker, Changes: family,
		OnlyIf: groundAsked, Group: "child",
	}, "able", "ill", "working")

	FinanceBusiness = rules.NewYesNo("financeBusiness", rules.About{
		Owner: professional, KnownTo: household | worker, Changes: professional,
		OnlyIf: rules.All(ofWorker, rules.Any(planning, Ground.Is(ByFinance))), Group: "professional",
	})
)

// A worker who was employed before: the order in which the two move.
var (
	EmployedSince = rules.NewDay("employedSince", rules.About{
		Owner: professional, KnownTo: employment, OnlyIf: rules.All(ofWorker, planning), Group: "prior",
	})

	ProfessionalMoves = rules.NewDay("professionalMoves", rules.About{
		Owner: professional, KnownTo: employment, Changes: professional, OnlyIf: rules.All(ofWorker, planning), Group: "prior",
	})

	Comes = rules.NewChoice[Coming]("comes", rules.About{
		Owner: professional, KnownTo: employment, Changes: professional, OnlyIf: rules.All(ofWorker, planning), Group: "prior",
	}, "together", "later")

	KeptOn = rules.NewYesNo("keptOn", rules.About{
		Owner: professional, KnownTo: employment, OnlyIf: rules.All(ofWorker, planning, Comes.Is(Later)), Group: "prior",
	})

	LeavesTogether = rules.NewYesNo("leavesTogether", rules.About{
		Owner: professional, KnownTo: employment, Changes: professional,
		OnlyIf: rules.All(ofWorker, rules.Any(planning, rules.All(renewing, Ground.Is(ByPrior)))), Group: "prior",
	})
)
