package idkitas

import "alih/rules"

// Path B, overstay, and what comes after.
var (
	DueTotal     = rules.NewDue("IDB-7")
	DueExitCheck = rules.NewDue("IDB-8")
	DueAbroad    = rules.NewDue("IDB-9")
	DueLeave     = rules.NewDue("IDKT-6")
	DueDuties    = rules.NewDue("IDKT-7")
	DueAddress   = rules.NewDue("IDKT-7-1")
	DueExtend    = rules.NewDue("IDKT-8")
	DuePay       = rules.NewDue("ID-78-2")
	DueSixty     = rules.NewDue("ID-78-3")
)

var exitDeadlines = rules.Clauses{
	// The weeks of path B are counted from the request, or from the day asked about.
	DueTotal.Says(guide("§1"), rules.Window, immigration,
		rules.Stretch(c4, beginB, rules.DaysAfter(beginB, ExitMinDays), rules.DaysAfter(beginB, ExitMinDays),
			rules.DaysAfter(beginB, ExitMaxDays), rules.DaysAfter(beginB, ExitMaxDays))).
		When(rules.Any(before, SoFar.Is(Exiting))).On(RouteB),
	DueExitCheck.Says(exitPage("§1"), rules.Window, immigration,
		rules.Stretch(c3, ExitAsked.On(), nil, nil, exitChecked, exitChecked)).
		When(rules.All(SoFar.Is(Exiting), rules.Not(ExitIssued.Done()))).On(RouteB).IfMissed("noAnswerYet"),
	DueLeave.Says(guide("§3.3"), rules.Duty, holder, leaveSpan()).
		When(rules.All(SoFar.Is(Exiting, Abroad), ExitIssued.Done())).Of(Left).On(RouteB).IfMissed("exitOver"),
	DueAbroad.Says(guide("§3.4"), rules.Window, immigration,
		rules.Stretch(c4, Left.On(), rules.DaysAfter(Left.On(), AbroadMin), rules.DaysAfter(Left.On(), AbroadMin),
			rules.DaysAfter(Left.On(), AbroadMax), rules.DaysAfter(Left.On(), AbroadMax))).
		When(SoFar.Is(Abroad)).On(RouteB).IfMissed("noAnswerYet"),
}

var (
	beginB      = ExitAsked.OnOr(rules.AsOf)
	exitChecked = workingDays(ExitAsked.On(), ExitCheckDays)
)

// leaveSpan: the day that the exit permit names. Where it is not known, three to
// seven days; the safe day takes three and counts the day of issue.
func leaveSpan() rules.Span {
	last := LeaveBy.Or(rules.DaysAfter(ExitIssued.On(), LeaveMaxDays))
	safe := LeaveBy.Or(rules.DayBefore(rules.DaysAfter(ExitIssued.On(), LeaveMinDays)))
	return rules.Stretch(c4, ExitIssued.On(), nil, nil, last, safe)
}

// A fine grows with each day, so what can be done about it is due on the day that is
// asked about, whatever day that is.
var overstayDeadlines = rules.Clauses{
	DuePay.Says(act("78(1), 78(2)"), rules.Duty, holder,
		rules.Stretch(c5, PermitEnd, nil, nil, rules.AsOf, rules.AsOf)).
		When(rules.All(inside, overstayed, charged)).Of(OverstayPaid).On(RouteB).IfMissed("deportation"),
	DueSixty.Says(act("78(1), 78(3)"), rules.Window, holder,
		rules.Stretch(c5, PermitEnd, nil, nil, sixtyLast, openOn(rules.DayBefore(sixtieth)))).
		When(rules.All(inside, overstayed, rules.Not(OverstayPaid.Done()))).On(RouteB).IfMissed("deportation"),
}

var (
	sixtieth  = rules.DaysAfter(PermitEnd, DeportDays)
	sixtyLast = rules.IfDay(SixtiethDay.Chosen(SixtiethDeports), rules.DayBefore(sixtieth), sixtieth)
)

// After the change. Five things are to be done in thirty days; the others on the
// guide's list have no day.
var afterDeadlines = rules.Clauses{
	DueDuties.Says(guide("§6.1"), rules.Duty, holder|taker, dutySpan()).
		When(changed).Of(DutiesDone).On(RouteAfter).IfMissed("dutiesLate"),
	DueAddress.Says(guide("§6.1"), rules.Duty, holder, dutySpan()).
		When(rules.All(changed, Moved.Is(SameProvince, OtherProvince))).Of(DutiesDone).On(RouteAfter).IfMissed("dutiesLate"),
	// An office takes the next extension from three months before the end to the last
	// working day before it; the guide's mark is thirty days before, and is none where
	// it lies before the change itself.
	DueExtend.Says(staySource.At("§1"), rules.Duty, taker,
		rules.Stretch(c2, NewPermitEnd, extendFrom, rules.NextDay(extendFrom), extendLast,
			rules.IfDay(rules.Before(extendMark, ChangedOn.OnOr(extendMark)), extendLast,
				rules.Earliest(extendMark, extendLast)))).
		When(changed).Of(ExtensionFiled).On(RouteAfter).IfMissed("extensionLate"),
}

var (
	extendFrom = rules.MonthsBefore(NewPermitEnd, ExtensionOpens, rules.ClampDown)
	// Beyond the calendar this is a range: a rest day may lie before the end.
	extendLast = workingDaysBefore(NewPermitEnd, rules.One)
	extendMark = openOn(rules.DaysBefore(NewPermitEnd, NextMarkDays))
)

// dutySpan: the text does not say from which day the thirty run.
func dutySpan() rules.Span {
	s := rules.Within(DutyDays, c7).From(ChangedOn.On())
	s.Safe = openOn(s.Safe)
	return s
}
