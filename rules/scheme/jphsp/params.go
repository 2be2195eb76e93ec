package jphsp

import "alih/rules"

// first is how most numbers begin: they stood in the text when the status of a
// Highly-Skilled Professional came into being, on 2015-04-01.
func first(value int64, c rules.Cite) rules.Dated[int64] { return rules.Since(2015, 4, 1, value, c) }

// plain is for hours and points, which no unit of this program is a name of.
const plain rules.Unit = ""

// What the household has to earn in a year. Both older floors were lowered on
// 2013-12-24, when the spouse's pay began to count.
var (
	ParentIncome  = rules.NewParam("income.parent", rules.JPY, rules.Since(2013, 12, 24, 8_000_000, notice("34")))
	WorkerIncome  = rules.NewParam("income.worker", rules.JPY, rules.Since(2013, 12, 24, 10_000_000, notice("2, 2-2")))
	FinanceIncome = rules.NewParam("income.finance", rules.JPY, rules.Since(2021, 7, 30, 30_000_000, qa("HSP-9 - HSP-12")))
	SpecialIncome = rules.NewParam("income.special", rules.JPY, rules.Since(2023, 4, 21, 30_000_000, specialSource.At("家事使用人")))
)

// Ages.
var (
	ParentChildAge = rules.NewParam("age.child.parent", rules.Years, first(7, notice("34")))
	WorkerChildAge = rules.NewParam("age.child.worker", rules.Years, first(13, notice("別表第二")))
	WorkerAge      = rules.NewParam("age.worker", rules.Years, first(18, notice("2, 2-2")))
)

// Limits.
var (
	SpouseHours       = rules.NewParam("hours.week", plain, first(28, regulationSource.At("19(5)(1)")))
	WorkerWage        = rules.NewParam("wage.month", rules.JPY, first(200_000, notice("2, 2-2")))
	OrdinaryWorkers   = rules.NewParam("workers.ordinary", rules.People, first(1, notice("2, 2-2")))
	FinanceWorkers    = rules.NewParam("workers.finance", rules.People, rules.Since(2021, 7, 30, 2, financeSource.At("2-3")))
	SpecialWorkers    = rules.NewParam("workers.special", rules.People, rules.Since(2023, 4, 21, 2, specialSource.At("家事使用人")))
	PriorMonths       = rules.NewParam("prior.months", rules.Months, first(12, notice("2-2")))
	CareMonths        = rules.NewParam("care.months", rules.Months, first(3, parentSource.At("5")))
	NotifyDays        = rules.NewParam("notify.days", rules.Days, first(14, act("19-16")))
	SpecialStayMonths = rules.NewParam("special.months", rules.Months, first(2, act("20(6), 21(4)")))
	EarlyMonths       = rules.NewParam("early.months", rules.Months, first(3, practiceSource.At("更新")))
)

// Permanent residence, in the guideline of 2017-04-26.
var (
	HighPoints    = rules.NewParam("permanent.points.high", plain, rules.Since(2017, 4, 26, 80, guideline("2(7)")))
	HighYears     = rules.NewParam("permanent.years.high", rules.Years, rules.Since(2017, 4, 26, 1, guideline("2(7)")))
	Points        = rules.NewParam("permanent.points", plain, rules.Since(2017, 4, 26, 70, guideline("2(6)")))
	PointsYears   = rules.NewParam("permanent.years", rules.Years, rules.Since(2017, 4, 26, 3, guideline("2(6)")))
	MarriageYears = rules.NewParam("permanent.marriage.years", rules.Years, first(3, guideline("2(1)")))
	FamilyYears   = rules.NewParam("permanent.family.years", rules.Years, first(1, guideline("2(1)")))
	TenYears      = rules.NewParam("permanent.ordinary.years", rules.Years, first(10, guideline("1(3)")))
)

var params = []*rules.Param{
	ParentIncome, WorkerIncome, FinanceIncome, SpecialIncome,
	ParentChildAge, WorkerChildAge, WorkerAge,
	SpouseHours, WorkerWage, OrdinaryWorkers, FinanceWorkers, SpecialWorkers,
	PriorMonths, CareMonths, NotifyDays, SpecialStayMonths, EarlyMonths,
	HighPoints, HighYears, Points, PointsYears, MarriageYears, FamilyYears, TenYears,
}
