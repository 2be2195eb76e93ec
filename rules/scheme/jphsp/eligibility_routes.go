package jphsp

import "alih/rules"

// The ways to come, to stay and to settle.
var (
	RouteDependant       = rules.NewRoute("dependant")
	RouteWorkingSpouse   = rules.NewRoute("workingSpouse")
	RouteOwnWork         = rules.NewRoute("ownWork")
	RouteParentChild     = rules.NewRoute("parentChild")
	RouteParentPregnancy = rules.NewRoute("parentPregnancy")
	RouteWorkerFamily    = rules.NewRoute("workerFamily")
	RouteWorkerPrior     = rules.NewRoute("workerPrior")
	RouteWorkerFinance   = rules.NewRoute("workerFinance")
	RouteWorkerSpecial   = rules.NewRoute("workerSpecial")
	RouteWorkerOther     = rules.NewRoute("workerOther")
	RoutePermanentShort  = rules.NewRoute("permanentShort")
	RoutePermanentFamily = rules.NewRoute("permanentFamily")
	RoutePermanentTen    = rules.NewRoute("permanentTen")
)

// Permanent residence.
var (
	OnlyProfessional = rules.NewProvision("HSP-18")
	EnoughPoints     = rules.NewProvision("PRG-1")
	SpouseOfHolder   = rules.NewProvision("PRG-2")
	ChildOfHolder    = rules.NewProvision("PRG-3")
	TenYearsHere     = rules.NewProvision("PRG-4")
)

// InTime: the stay still runs, or its renewal was applied for before it ended.
var InTime = rules.NewProvision("ICA-21")

var filedInTime = rules.All(Filed.Done(), rules.NotAfter(Filed.On(), DueRenewal.Last()))

var stayClauses = rules.Clauses{
	InTime.Says(act("21"), rules.Any(
		rules.All(holding, rules.NotAfter(rules.AsOf, StayEnd)),
		rules.All(renewing, rules.OnTime(Filed, DueRenewal.Last())))).Where(inJapan),
}

var permanentClauses = rules.Clauses{
	// The shortened stay is the professional's alone.
	OnlyProfessional.Says(qa("HSP-18"), Member.Is(TheProfessional)).Where(settling),
	EnoughPoints.Says(guideline("2(6), 2(7)"), rules.Any(
		rules.All(rules.AtMost(HighPoints, PointsHeld), yearsReached(InJapanSince, HighYears)),
		rules.All(rules.AtMost(Points, PointsHeld), yearsReached(InJapanSince, PointsYears)))).
		Where(rules.All(settling, Member.Is(TheProfessional))),
	SpouseOfHolder.Says(guideline("2(1)"), rules.All(Status.Is(PermanentResident),
		yearsReached(MarriedSince, MarriageYears), yearsReached(InJapanSince, FamilyYears))).
		Where(rules.All(settling, Member.Is(Spouse))),
	ChildOfHolder.Says(guideline("2(1)"), rules.All(Status.Is(PermanentResident),
		ChildTie.Is(ByBirth, SpecialAdoption), yearsReached(InJapanSince, FamilyYears))).
		Where(rules.All(settling, Member.Is(Child))),
	TenYearsHere.Says(guideline("1(3)"), rules.All(yearsReached(InJapanSince, TenYears), FiveYears)).Where(settling),
}

// Which routes a person who holds a permission can be on: the one that it was given by.
// A stage or a member to which a condition does not apply is no obstacle, so one list
// serves the first application, the time between, and the renewal.
func by(held rules.Condition) rules.Condition { return rules.Any(planning, held) }

func way(r *rules.Route, c rules.Cite, conditions ...rules.Condition) rules.RouteClause {
	return r.Opens(c, filingDay, rules.All(append(conditions, InTime)...))
}

func asWorker(r *rules.Route, c rules.Cite, ground GroundKind, more ...rules.Condition) rules.RouteClause {
	return way(r, c, append([]rules.Condition{
		ofWorker, by(Ground.Is(ground)), EmployerOf, OfAge, Speaks, PaidEnough, EarnsAtGrant, EarnsAtRenewal,
	}, more...)...)
}

func asParent(r *rules.Route, care CareKind, ground rules.Condition) rules.RouteClause {
	return way(r, notice("34"), ofParent, by(HeldFor.Is(care)), ParentOf, IsParent, ground,
		GroundRemains, ParentLives, ParentEarns, OneSide, LongCare)
}

var (
	asDependant = rules.Any(
		rules.All(ofSpouse, by(SpouseHolds.Is(AsDependant))),
		rules.All(family3, Member.Is(Child)))
	asWorkingSpouse = rules.All(ofSpouse, rules.Any(rules.All(planning, WorkPlan.Is(Profession)), SpouseHolds.Is(AsWorkingSpouse)))
	onOwnStatus     = rules.All(ofSpouse, rules.Any(rules.All(planning, WorkPlan.Is(Profession)), SpouseHolds.Is(OnOwnStatus)))
)

var routeClauses = rules.Clauses{
	way(RouteDependant, qa("HSP-1"), asDependant, IsSupported, HoursKept),
	way(RouteWorkingSpouse, notice("33"), asWorkingSpouse, SpouseOf, SpouseLives, ListedWork, PaidAlike, WorkAsNamed),
	way(RouteOwnWork, qa("HSP-8"), onOwnStatus, OwnWork),
	asParent(RouteParentChild, ForChild, RaisesChild),
	asParent(RouteParentPregnancy, ForPregnancy, HelpsPregnant),
	asWorker(RouteWorkerFamily, notice("2, 別表第二"), ByFamily, OnlyWorker, FamilyGround, GroundMayGo, GroundAnew),
	asWorker(RouteWorkerPrior, notice("2-2"), ByPrior, OnlyWorker, WorkedBefore, GoesHomeWith, NeverChanges),
	way(RouteWorkerOther, notice("2, 別表第二"), ofWorker, OtherEmployer, OfAge, Speaks, PaidEnough, OnlyWorker, NeverChanges),
	way(RoutePermanentShort, guideline("2(6), 2(7)"), settling, OnlyProfessional, EnoughPoints),
	way(RoutePermanentFamily, guideline("2(1)"), settling, Member.Is(Spouse, Child), SpouseOfHolder, ChildOfHolder),
	way(RoutePermanentTen, guideline("1(3)"), settling, TenYearsHere),
}

var (
	financeRoute = asWorker(RouteWorkerFinance, financeSource.At("2-3"), ByFinance, InFinance, SecondWorker)
	specialRoute = asWorker(RouteWorkerSpecial, specialSource.At("家事使用人"), BySpecial, SpecialHome)
)
