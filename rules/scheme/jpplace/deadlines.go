package jpplace

import "alih/rules"

var (
	DuePlan     = rules.NewDue("TITP-9-2")
	DueEntry    = rules.NewDue("TITP-8-4")
	DueCoe      = rules.NewDue("JP-7-2-4")
	dueWait     = rules.NewDue("JP-7-2-8")
	dueWaitTitp = rules.NewDue("TITP-8-5")
	dueRetake   = rules.NewDue("JFT-1-1")
	dueMinor    = rules.NewDue("ID-5-9")
	duePeriod   = rules.NewDue("SSW-6-1")
	dueIkusei   = rules.NewDue("IKU-1-1")
	dueMie      = rules.NewDue("PREF-3-1")
)

var deadlines = rules.Clauses{
	// Three months from the day on which the certificate was made.
	DueCoe.Says(coeSource.At("3か月"), rules.Duty, worker, coeSpan()).
		When(SoFar.Is(Certified)).Of(Entered).IfMissed("coeOver"),
	dueRetake.Says(jftSource.At("45日"), rules.Window, worker, rules.Within(RetakeDay, waited).From(JftFailed.On())).
		When(rules.All(JftFailed.Done(), Offer.Is(NoStay, SkilledStay))),
	dueMinor.Says(pmi("5(a)"), rules.Window, worker, rules.WithinMonths(adultMonths, counted).From(Born)).
		When(rules.Not(eighteen(rules.AsOf))),
	period(rules.OnDate(2019, 4, 1), caps2019.At("5年")),
}

// coeSpan ends on the day of the same number, also where the certificate was made on the
// last day of a short month: made on 28 February it is good until 28 May, not 31.
func coeSpan() rules.Span {
	s := rules.WithinMonths(CoeMonths, made).From(CoeIssued.On())
	s.Last = rules.MonthsAfter(CoeIssued.On(), CoeMonths, rules.ClampDown)
	s.Unrolled = s.Last
	return s
}

// mieDeadline: an agreement is valid for a time. No other prefecture's term was found.
var mieDeadline = rules.Clauses{
	dueMie.Says(mieSource.At("2"), rules.Validity, ministry, rules.WithinMonths(MieMonths, counted).From(mieSigned)).
		When(Where.Is(Mie)),
}

var adultMonths = rules.Product(AdultYears, yearMonths)

// yearMonths turns years into months.
var yearMonths = rules.NewParam("year.months", rules.Months, since2019(12, pmi("5(a)")))

// period is the time for which the numbers of the fields are set: no task of anybody, and
// of no route, as the numbers are.
func period(first rules.DayValue, c rules.Cite) rules.DueClause {
	return duePeriod.Says(c, rules.Validity, immigration, rules.WithinMonths(CapMonths, counted).From(first)).
		When(offered(atHome, skilledWays))
}

// expected: how long certificates have taken, from the day after the filing.
var expected = rules.Clauses{
	dueWait.Says(daysSource.At("認定"), rules.Window, immigration, usually(CoeLow, CoeHigh)).
		When(rules.All(SoFar.Is(Contracted), Offer.Is(NoStay, SkilledStay))).On(RouteExam, RouteIntern),
	dueWaitTitp.Says(daysIntern.At("技能実習1号"), rules.Window, immigration, usually(CoeInternLow, CoeInternTop)).
		When(rules.All(SoFar.Is(Contracted), Offer.Is(InternStay))).On(RouteTitp),
}

func usually(low, high rules.Number) rules.Span {
	first, last := rules.DaysAfter(CoeFiled.On(), low), rules.DaysAfter(CoeFiled.On(), high)
	return rules.Stretch(usual, CoeFiled.On(), first, first, last, last)
}

// internDeadlines: the last filing and the last entry of the internship. The entry is a
// time that runs and no duty: nobody has to enter before there is a certificate.
var internDeadlines = rules.Clauses{
	DuePlan.Says(transition("附則 9(2)"), rules.Duty, employer, rules.Stretch(named, lastPlan, nil, nil, lastPlan, lastPlan)).
		When(rules.All(SoFar.Is(Planning, InTraining, Ready, Contracted), Offer.Is(NoStay, InternStay))).
		Of(PlanFiled).On(RouteTitp).IfMissed("noPlan"),
	DueEntry.Says(transition("附則 8(4), 9(2)"), rules.Window, worker, rules.Stretch(named, lastEntry, nil, nil, lastEntry, lastEntry)).
		When(rules.All(atHome, Offer.Is(NoStay, InternStay))).Of(Entered).Follows(DuePlan).On(RouteTitp).IfMissed("noIntern"),
}

// ikuseiDeadlines: from when the new training can begin, by the numbers set to the end
// of the period.
var ikuseiDeadlines = rules.Clauses{
	dueIkusei.Says(transition("附則 1"), rules.Validity, immigration,
		rules.Stretch(named, IkuseiStart, IkuseiStart, IkuseiStart, capsEnd, capsEnd)).
		When(offered(atHome, ikuseiWay)).On(RouteIkusei),
}

var capsEnd = rules.WithinMonths(CapMonths, counted).From(rules.OnDate(2024, 4, 1)).Last
