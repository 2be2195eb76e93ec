package example

import "alih/rules"

// The Seasonal Work Ordinance.
var (
	isSeasonal   = rules.NewProvision("ES-1")
	reportedSoon = rules.NewProvision("ES-2")
	wagePaid     = rules.NewProvision("ES-3")
	staysShort   = rules.NewProvision("ES-4")
	shareKept    = rules.NewProvision("ES-5")
	filedInTime  = rules.NewProvision("ES-6-2")
	paidInTime   = rules.NewProvision("ES-7-3")
	housingGood  = rules.NewProvision("ES-8-1")
	routeSeason  = rules.NewRoute("season")
)

var seasonConditions = rules.Clauses{
	isSeasonal.Says(swo("1"), Seasonal),
	reportedSoon.Says(swo("2"), rules.AtMost(rules.Minus(Reported, Arrived), reportMinutes)),
	wagePaid.Says(swo("3"), rules.AtMost(minimumWage, Wage)),
	// Article 4: the text does not say whether the day of departure is a day of the
	// stay. A short stay is short in both readings; in between the reading decides.
	staysShort.Says(swo("4"), rules.Unsettled(StayCount, WithoutDeparture,
		rules.AtMost(daysWithoutDeparture, longestStay),
		rules.AtMost(daysBothEnds, longestStay))),
	filedInTime.Says(swo("6(2)"), rules.OnTime(Applied, dueApply.Last())),
	paidInTime.Says(swo("7(3)"), rules.Any(
		rules.OnTime(Paid, duePay.Last()),
		rules.All(LateAccepted, rules.OnTime(Paid, cureLast)))),
	// Article 8(1) is about housing that the employer gives, and about no other.
	housingGood.Says(swo("8(1)"), HousingPassed).Where(Housed),

	routeSeason.Opens(swo("1"), Applied.On(), rules.All(
		isSeasonal, reportedSoon, wagePaid, staysShort, shareKept, filedInTime, paidInTime, housingGood)),
}

// cureLast is the last day of a late payment, as article 7(2) has it.
var cureLast = rules.Within(cureDays, C2).From(duePay.Last()).Last

// Earlier stays of the two years before the day asked about.
var (
	earlier              = rules.FieldBetween("to", rules.MonthsBefore(rules.AsOf, stayMonths, rules.ClampDown), rules.AsOf)
	daysBothEnds         = Stays.DaysBetween("from", "to", earlier)
	daysWithoutDeparture = rules.Minus(daysBothEnds, Stays.Count(earlier))
)
