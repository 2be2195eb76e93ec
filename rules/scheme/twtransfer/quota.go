package twtransfer

import "alih/rules"

// How many foreign workers the new employer may have: Articles 15, 18, 31(2), 32.
var (
	HeadCount  = rules.NewProvision("TW-15-1")
	Increased  = rules.NewProvision("TW-18-1")
	FullLength = rules.NewProvision("TW-31-1")
	ReCount    = rules.NewProvision("TW-31-2")

	AmountRoom         = rules.NewAmount("TW-15-1")
	AmountSurcharge    = rules.NewAmount("TW-18-1")
	AmountBand1        = rules.NewAmount("TW-18-1-1")
	AmountBand2        = rules.NewAmount("TW-18-1-2")
	AmountBand3        = rules.NewAmount("TW-18-1-3")
	AmountBand4        = rules.NewAmount("TW-18-1-4")
	AmountCheck        = rules.NewAmount("TW-32-1")
	AmountPermitMonths = rules.NewAmount("TW-14-1-months")
	AmountDaysLeft     = rules.NewAmount("ESA-52-4-days")
	AmountApplicants   = rules.NewAmount("TW-9-2-applicants")
	AmountCapacity     = rules.NewAmount("TW-9-2-capacity")
)

// baseRatio is the ratio of the employer's grade.
var baseRatio = rules.If(Grade.Is(GradeAPlus), RatioAPlus,
	rules.If(Grade.Is(GradeA), RatioA,
		rules.If(Grade.Is(GradeB), RatioB,
			rules.If(Grade.Is(GradeC), RatioC,
				rules.If(Grade.Is(GradeD), RatioD,
					rules.If(Grade.Is(FreeTradePort), RatioPort, RatioSlaughter))))))

// asked is the increase that was asked for under Article 18, mostly none.
var asked = Increase.Or(rules.Zero)

// raised is what of it counts: all, or nothing where it is not allowed. A part of it is
// not in the text.
var (
	overCap = known(Grade, rules.LessThan(RatioCap, rules.Sum(baseRatio, asked)))
	raised  = rules.If(rules.All(known(Takeover, Takeover.Is(Plant)), rules.AtMost(asked, IncreaseMax), rules.Not(overCap)),
		asked, rules.Zero)
)

// The year of an average, under both readings of "the year before the two months
// before the month of the application": it ends with M-2, or before those two.
var (
	yearM2 = Employees.Sum(applicationDay, -13, -2)
	yearM3 = Employees.Sum(applicationDay, -14, -3)
)

// withinShare is Met where total is within a share of the average under both
// readings, Unmet beyond both; between them the reading decides.
func withinShare(total, share rules.Number) rules.Condition {
	m2 := rules.AtMostShare(total, share, yearM2, 12)
	m3 := rules.AtMostShare(total, share, yearM3, 12)
	return rules.Any(rules.All(m2, m3),
		disputed(rules.All(m2, AverageWindow.Is(M13M2)), Employees),
		disputed(rules.All(m3, AverageWindow.Is(M14M3)), Employees))
}

// withinLimit compares a head-count with the employer's ratio or number.
func withinLimit(total, share rules.Number) rules.Condition {
	return rules.Any(
		rules.All(byNumber, rules.AtMost(total, HeadLimit)),
		rules.All(rules.Not(byNumber), withinShare(total, share)))
}

// roomForOne: the limit is not reached.
var roomForOne = withinLimit(rules.Sum(Employed, rules.One), baseRatio)

// revoked counts permits revoked for reasons of the employer's own in the two
// years before the day of the application, that day not included.
var revoked = Revocations.Total("count", rules.FieldBetween("day",
	rules.YearsBefore(applicationDay, LookbackYears, rules.ClampDown), rules.DayBefore(applicationDay)))

// others2020 is what Article 15 counts beside the workers now taken over.
var others2020 = rules.Sum(Employed, PermitsObtained, MayApply, revoked)

// headCount is Article 15: it holds on every route but Articles 17(2) and (3). A
// family without any other foreign worker takes over the one that there is.
func headCount(others, share rules.Number) rules.Clauses {
	total := rules.Sum(ContinuingCount, others)
	return rules.Clauses{
		HeadCount.Says(art("15"), rules.Any(
			withinLimit(total, share),
			rules.All(Takeover.Is(Kin), rules.Not(rules.IsStated(Employed)), rules.Not(HouseholdOther)))).
			Where(rules.Not(Takeover.Is(Merger, OwnerChange))),
		AmountRoom.Is(art("15")).By(taker).When(rules.Not(Takeover.Is(Merger, OwnerChange))).ByReading(AverageWindow, rules.People,
			room(rules.WholeShare(share, yearM2, 12), others), room(rules.WholeShare(share, yearM3, 12), others)),
	}
}

func room(byRatio, others rules.Number) rules.Number {
	return rules.Most(rules.Zero, rules.Minus(rules.If(byNumber, HeadLimit, byRatio), others))
}

// increased is Article 18: only who took over a plant may ask, no more than the
// highest band, and never beyond the cap together with the ratio.
func increased(more ...rules.Condition) rules.ProvisionClause {
	return Increased.Says(art("18(1)"), rules.All(append([]rules.Condition{
		rules.AtMost(asked, IncreaseMax),
		rules.AtMost(rules.Sum(baseRatio, asked), RatioCap),
	}, more...)...)).Where(rules.All(Takeover.Is(Plant), rules.LessThan(rules.Zero, asked)))
}

// asks: an increase that is open.
var asks = rules.All(Takeover.Is(Plant), rules.LessThan(rules.Zero, asked), rules.AtMost(asked, IncreaseMax), rules.Not(overCap))

// The price of the increase for each worker and month: one rate for all, or each
// worker at the rate of his own band. The text can be read either way, so the
// first is listed with the rates of the bands beside it.
var feeOf3 = rules.If(rules.AtMost(asked, Band1), Fee1, rules.If(rules.AtMost(asked, Band2), Fee2, Fee3))

func flatFee(fee rules.Number) rules.ItemClause {
	return AmountSurcharge.Is(reading("18(1)")).By(taker).
		When(rules.All(asks, rules.Not(SurchargeMode.Chosen(Marginal)))).
		Of(fee, rules.TWD).On(RoutePlant)
}

func bandFee(a *rules.Item, place string, above, fee rules.Number) rules.ItemClause {
	return a.Is(reading(place)).By(taker).
		When(rules.All(asks, rules.Not(SurchargeMode.Chosen(Flat)), rules.LessThan(above, asked), rules.LessThan(Band1, asked))).
		Of(fee, rules.TWD).On(RoutePlant)
}

var surcharge = rules.Clauses{
	flatFee(feeOf3),
	bandFee(AmountBand1, "18(1)(1)", rules.Zero, Fee1),
	bandFee(AmountBand2, "18(1)(2)", Band1, Fee2),
	bandFee(AmountBand3, "18(1)(3)", Band2, Fee3),
}

// Article 31(1) proviso: a construction worker keeps to the rest of his own permit.
// At the end of that permit the rest is nothing, while Article 29 gives up to three
// years: the texts do not settle it.
var fullLength = FullLength.Says(art("31(1)"), rules.Not(rules.All(WorkCategory.Is(Construction),
	rules.Any(rules.Not(expiredCase), ConstructionExpiry.Is(RemainderOnly)))))

// Article 31(2): who is to be recruited again counts with those employed and with
// permits obtained. It matters only after the transfer, so no route rests on it.
var reCount = ReCount.Says(art("31(2)"),
	withinLimit(rules.Sum(ToReRecruit, Employed, PermitsObtained), baseRatio))

// The most foreign workers that the first check of Article 32 lets through, by
// the mean of three months under both readings of "from the base month".
var (
	checkDay    = DueCheck.Last()
	checkMeanM2 = rules.WholeShare(baseRatio, Employees.Sum(checkDay, -4, -2), 3)
	checkMeanM3 = rules.WholeShare(baseRatio, Employees.Sum(checkDay, -5, -3), 3)
)

func checkAmount(place string) rules.ItemClause {
	return AmountCheck.Is(reading(place)).By(taker).
		When(rules.All(FirstContinuedEmployed.Done(), NewCategory.Is(Manufacturing, Slaughter))).
		ByReading(CheckMonths, rules.People, checkMeanM2, checkMeanM3).For(DueCheck)
}

// Figures that an answer states.
var figures = rules.Clauses{
	AmountPermitMonths.Is(art("14")).By(worker).
		When(rules.All(rules.Not(RecruitPermit.Is(Replacement)), FullLength, rules.Not(nearCap),
			rules.Not(Takeover.Is(Merger, OwnerChange)))).
		Of(PermitMonths, rules.Months),
	AmountDaysLeft.Is(act("52(4)")).By(worker).When(item8to10).
		ByReading(YearLength, rules.Days, daysOfWorkLeft(rules.Zero),
			daysOfWorkLeft(leapDays)),
	AmountApplicants.Is(art("9(2)")).By(agency).When(SoFar.Is(Registered)).Of(MeetingApplicants, rules.People).On(RouteAgency),
	AmountCapacity.Is(art("9(2)")).By(agency).When(SoFar.Is(Registered)).Of(MeetingCapacity, rules.Ratio).On(RouteAgency),
}

var leapDays = rules.If(rules.All(caring, CarePoints), CareLeapDays, StayLeapDays)

func daysOfWorkLeft(leap rules.Number) rules.Number {
	years := rules.If(rules.All(caring, CarePoints), StayYearsCare, StayYears)
	limit := rules.Sum(rules.Product(years, StayYearDays), leap)
	return rules.Most(rules.Zero, rules.Minus(limit, worked))
}
