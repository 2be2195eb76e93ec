package jphsp

import "alih/rules"

// What the answer figures out.
var (
	countedIncome = rules.NewAmount("HSP-9")
	otherMoney    = rules.NewAmount("HSP-9-out")
	parentFloor   = rules.NewAmount("JP-34-4")
	workerFloor   = rules.NewAmount("HSP-10")
	financeFloor  = rules.NewAmount("HSP-12")
	specialFloor  = rules.NewAmount("JP-24-1")
	parentGap     = rules.NewAmount("JP-34-4-gap")
	workerGap     = rules.NewAmount("HSP-10-gap")
	financeGap    = rules.NewAmount("HSP-12-gap")
	specialGap    = rules.NewAmount("JP-24-1-gap")
	wageGap       = rules.NewAmount("DW-3-gap")
	ageWait       = rules.NewAmount("DW-1-wait")
	yearWait      = rules.NewAmount("HSP-13-wait")
	pointsWait    = rules.NewAmount("PRG-1-wait")
	spouseWait    = rules.NewAmount("PRG-2-wait")
	childWait     = rules.NewAmount("PRG-3-wait")
	tenWait       = rules.NewAmount("PRG-4-wait")
)

// twoWorkers: the household wants or has one worker more than this one.
var twoWorkers = rules.All(ofWorker, filing, rules.IsStated(OtherWorkers), rules.Equal(OtherWorkers, rules.One))

// short is by how much a sum stays below a floor.
func short(floor, sum rules.Number) rules.Number {
	return rules.Most(rules.Zero, rules.Minus(floor, sum))
}

// gap is the shortfall of the household, where there is one.
func gap(item *rules.Item, c rules.Cite, floor rules.Number, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return item.Is(c).By(professional|family).
		ByReading(PartTimePay, rules.JPY, short(floor, kindPay), short(floor, strictPay)).
		When(rules.All(when, rules.IsStated(BasePay), rules.LessThan(strictPay, floor))).On(routes...)
}

// wait is how many days are missing from a day on to another; what only time can mend
// is told in days.
func wait(item *rules.Item, c rules.Cite, who rules.Parties, from, until rules.DayValue, when rules.Condition) rules.ItemClause {
	return item.Is(c).By(who).Of(rules.DaysSince(from, until), rules.Days).
		When(rules.All(when, rules.Before(from, until)))
}

// yearsToGo: with 80 points one year, with 70 three.
var yearsToGo = rules.If(rules.AtMost(HighPoints, PointsHeld), HighYears, PointsYears)

var waits = rules.Clauses{
	wait(ageWait, notice("2, 2-2"), worker, filingDay, birthday(WorkerBorn, WorkerAge),
		rules.All(ofWorker, planning, rules.IsStated(WorkerBorn))),
	wait(yearWait, notice("2-2"), professional, ProfessionalMoves, yearEnds,
		rules.All(ofWorker, planning, rules.IsStated(EmployedSince), rules.IsStated(ProfessionalMoves))).On(RouteWorkerPrior),
	wait(pointsWait, guideline("2(6), 2(7)"), professional, filingDay, birthday(InJapanSince, yearsToGo),
		rules.All(settling, Member.Is(TheProfessional), rules.IsStated(InJapanSince), rules.IsStated(PointsHeld),
			rules.AtMost(Points, PointsHeld))).On(RoutePermanentShort),
	wait(spouseWait, guideline("2(1)"), family, filingDay,
		rules.Latest(birthday(MarriedSince, MarriageYears), birthday(InJapanSince, FamilyYears)),
		rules.All(settling, Member.Is(Spouse), Status.Is(PermanentResident), rules.IsStated(MarriedSince), rules.IsStated(InJapanSince))).
		On(RoutePermanentFamily),
	wait(childWait, guideline("2(1)"), family, filingDay, birthday(InJapanSince, FamilyYears),
		rules.All(settling, Member.Is(Child), Status.Is(PermanentResident), rules.IsStated(InJapanSince))).On(RoutePermanentFamily),
	wait(tenWait, guideline("1(3)"), family|professional|worker, filingDay, birthday(InJapanSince, TenYears),
		rules.All(settling, rules.IsStated(InJapanSince))).On(RoutePermanentTen),
}

var workerRoutes = []*rules.Route{RouteWorkerFamily, RouteWorkerPrior}

var amounts = rules.Clauses{
	countedIncome.Is(qa("HSP-9 - HSP-12")).By(professional|family).
		ByReading(PartTimePay, rules.JPY, kindPay, strictPay).
		When(rules.All(income, rules.IsStated(BasePay))),
	otherMoney.Is(qa("HSP-9 - HSP-12")).By(professional|family).Of(leftOut, rules.JPY).
		When(rules.All(income, rules.LessThan(rules.Zero, leftOut))),
	parentFloor.Is(notice("34")).By(professional|family).Of(ParentIncome, rules.JPY).When(ofParent),
	workerFloor.Is(qa("HSP-9 - HSP-12")).By(professional|family).Of(WorkerIncome, rules.JPY).
		When(rules.All(ofWorker, skilled)),
	gap(parentGap, notice("34"), ParentIncome, ofParent, RouteParentChild, RouteParentPregnancy),
	gap(workerGap, qa("HSP-9 - HSP-12"), WorkerIncome, rules.All(ofWorker, skilled), workerRoutes...),
	wageGap.Is(notice("2, 2-2")).By(professional).Of(short(WorkerWage, Wage), rules.JPY).
		When(rules.All(ofWorker, rules.IsStated(Wage), rules.LessThan(Wage, WorkerWage))),
}

var financeAmounts = rules.Clauses{
	financeFloor.Is(qa("HSP-9 - HSP-12")).By(professional|family).Of(FinanceIncome, rules.JPY).
		When(rules.All(twoWorkers, FinanceBusiness)).On(RouteWorkerFinance),
	gap(financeGap, qa("HSP-9 - HSP-12"), FinanceIncome, rules.All(twoWorkers, FinanceBusiness), RouteWorkerFinance),
}

var specialAmounts = rules.Clauses{
	specialFloor.Is(specialSource.At("家事使用人")).By(professional|family).Of(SpecialIncome, rules.JPY).
		When(rules.All(ofWorker, Status.Is(Special))).On(RouteWorkerSpecial),
	gap(specialGap, specialSource.At("家事使用人"), SpecialIncome, rules.All(ofWorker, Status.Is(Special)), RouteWorkerSpecial),
}
