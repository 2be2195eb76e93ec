package jphsp

import "alih/rules"

// DW-n are the conditions that the numbers of the notice on domestic workers have in
// common; JP-22 is number 2-2, JP-23 number 2-3, JP-24 the rule for those who work for
// a specially highly skilled professional.
var (
	EmployerOf     = rules.NewProvision("JP-2-1")
	OfAge          = rules.NewProvision("DW-1")
	Speaks         = rules.NewProvision("DW-2")
	PaidEnough     = rules.NewProvision("DW-3")
	OnlyWorker     = rules.NewProvision("DW-4")
	EarnsAtGrant   = rules.NewProvision("HSP-10")
	EarnsAtRenewal = rules.NewProvision("HSP-11")
	SecondWorker   = rules.NewProvision("HSP-12")
	WorkedBefore   = rules.NewProvision("HSP-13")
	FamilyGround   = rules.NewProvision("HSP-14")
	GroundMayGo    = rules.NewProvision("HSP-15")
	GroundAnew     = rules.NewProvision("HSP-16")
	OtherEmployer  = rules.NewProvision("HSP-17")
	GoesHomeWith   = rules.NewProvision("JP-22-1")
	NeverChanges   = rules.NewProvision("JP-22-2")
	InFinance      = rules.NewProvision("JP-23-1")
	SpecialHome    = rules.NewProvision("JP-24-1")
)

// needsHelp: a child under 13, or a spouse who cannot do the daily housework, on the
// day of filing.
var needsHelp = rules.Any(
	rules.All(HasChild, youngerThan(ChildBorn, WorkerChildAge, filingDay)),
	Housework.Is(Ill, Working))

// employed counts this worker among those of the household.
var employed = rules.Sum(OtherWorkers, rules.One)

// yearBefore: a whole year of employment before the professional moves.
var (
	yearEnds   = rules.MonthsAfter(EmployedSince, PriorMonths, rules.NextMonth)
	yearBefore = rules.NotAfter(yearEnds, ProfessionalMoves)
)

// What all domestic workers have in common.
var workerClauses = rules.Clauses{
	EmployerOf.Says(notice("2, 2-2"), skilled).Where(ofWorker),
	OfAge.Says(notice("2, 2-2"), oldEnough(WorkerBorn, WorkerAge, filingDay)).Where(rules.All(ofWorker, planning)),
	Speaks.Says(notice("2, 2-2"), Language).Where(rules.All(ofWorker, filing)),
	PaidEnough.Says(notice("2, 2-2"), rules.AtMost(WorkerWage, Wage)).Where(rules.All(ofWorker, filing)),
	OnlyWorker.Says(notice("別表第二, 2-2"), rules.AtMost(employed, OrdinaryWorkers)).Where(rules.All(ofWorker, filing)),
	// A fall of the income in between ends nothing; the renewal looks again.
	EarnsAtGrant.Says(qa("HSP-9 - HSP-12"), earns(WorkerIncome)).Where(rules.All(ofWorker, planning)),
	EarnsAtRenewal.Says(qa("HSP-9 - HSP-12"), earns(WorkerIncome)).Where(rules.All(ofWorker, renewing)),
}

// The grounds.
var groundClauses = rules.Clauses{
	FamilyGround.Says(notice("別表第二"), needsHelp).Where(rules.All(ofWorker, planning)),
	// The same employer: the later questions and answers let it go on, an older sheet
	// of the same authority does not.
	GroundMayGo.Says(qa("HSP-15, HSP-16"), rules.Any(needsHelp, GroundGone.Is(GoesOn))).
		Where(rules.All(ofWorker, renewing, Ground.Is(ByFamily), SameEmployer)),
	GroundAnew.Says(qa("HSP-15, HSP-16"), needsHelp).
		Where(rules.All(ofWorker, renewing, Ground.Is(ByFamily), rules.Not(SameEmployer))),
	// Together, or later where somebody of the household kept the worker on.
	WorkedBefore.Says(notice("2-2"), rules.All(yearBefore,
		rules.Any(Comes.Is(Together), rules.All(Comes.Is(Later), KeptOn)))).Where(rules.All(ofWorker, planning)),
	GoesHomeWith.Says(notice("2-2"), LeavesTogether).
		Where(rules.All(ofWorker, rules.Any(planning, rules.All(renewing, Ground.Is(ByPrior))))),
	NeverChanges.Says(sheetSource.At("前文"), SameEmployer).Where(rules.All(ofWorker, inJapan, Ground.Is(ByPrior))),
	// An employer who is no longer a Highly-Skilled Professional: the two statuses of
	// table 2, by the head of an office, with the family ground.
	OtherEmployer.Says(qa("HSP-17"), rules.All(Status.Is(Manager, Legal), HeadOfOffice, needsHelp)).
		Where(ofWorker),
}

// financeClauses is the ground of 2021-07-30: investment and asset management.
var financeClauses = rules.Clauses{
	InFinance.Says(financeSource.At("2-3"), rules.Any(FinanceBusiness, rules.All(renewing, OfficeAgrees))).
		Where(rules.All(ofWorker, rules.Any(planning, rules.All(renewing, Ground.Is(ByFinance))))),
	SecondWorker.Says(qa("HSP-9 - HSP-12"), rules.Any(
		rules.AtMost(employed, OrdinaryWorkers),
		rules.All(rules.AtMost(employed, FinanceWorkers), earns(FinanceIncome)))).Where(rules.All(ofWorker, filing)),
}

// specialClauses is the ground of 2023-04-21.
var specialClauses = rules.Clauses{
	SpecialHome.Says(specialSource.At("家事使用人"), rules.All(
		Status.Is(Special), rules.AtMost(employed, SpecialWorkers), earns(SpecialIncome))).
		Where(rules.All(ofWorker, filing)),
	listedWork(rules.All(Status.Is(Special), WorkField.Is(Professorship, Arts, Religion, Journalism, SkilledLabour))),
}
