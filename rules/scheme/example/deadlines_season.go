package example

import "alih/rules"

var (
	dueApply = rules.NewDue("ES-6")
	duePay   = rules.NewDue("ES-7")
	dueLeave = rules.NewDue("ES-8")
)

var seasonDeadlines = rules.Clauses{
	// Article 6(1): from four months to one month before the contract ends.
	dueApply.Says(swo("6(1)"), rules.Duty, taker, rules.Stretch(C4, ContractEnd,
		applyFrom, rules.NextDay(applyFrom), applyTo, rules.DayBefore(applyTo))).
		When(Seasonal).Of(Applied).On(routeSeason).IfMissed("seasonOver"),
	// Article 7: pay within fifteen days; late payment can be accepted once.
	duePay.Says(swo("7(1)"), rules.Duty, taker, rules.Within(payDays, C2).From(Applied.On())).
		When(Seasonal).Of(Paid).Cured(swo("7(2)"), rules.Within(cureDays, C2), LateAccepted).
		Follows(dueApply).On(routeSeason).Effective(Applied.On()).IfMissed("applicationVoid"),
	// Article 8: three months after the contract the guest has left.
	dueLeave.Says(swo("8"), rules.Duty, worker, rules.WithinMonths(extendMonths, C3).From(ContractEnd)).
		When(Seasonal).On(routeSeason).IfMissed("overstay"),
}

var (
	applyFrom = rules.MonthsBefore(ContractEnd, applyOpens, rules.ClampDown)
	applyTo   = rules.MonthsBefore(ContractEnd, applyCloses, rules.ClampDown)
)
