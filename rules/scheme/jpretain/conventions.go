package jpretain

import (
	"alih/rules"
	"alih/rules/holiday"
)

// How days are counted. Civil Code 140, 141 and 143 count every period for which no
// law says otherwise: the day of the event is left out, and months run by the calendar.
var (
	// j1: fourteen days "from the day on which it happened". Read literally that day is
	// the first, so the safe day is one earlier.
	j1 = rules.Convention{Code: "J1", Cite: civil("140, 141"), Doubt: 1}
	// j2: months of a permission, of which the residence card shows the last day.
	j2 = rules.Convention{Code: "J2", Cite: civil("140, 143")}
	// j3: months in which something is tolerated; nobody says which day is the first.
	j3 = rules.Convention{Code: "J3", Cite: civil("140, 143").Graded(rules.Assumption), Doubt: 1}
	// j4: the last day of the stay as the residence card shows it.
	j4 = rules.Convention{Code: "J4", Cite: staySource.At("20(2)")}
)

var japanOffice = holiday.JapanOffice

// filed moves the end of a filing off the rest days of the authorities. It is not
// Convention.Rolled, because what is moved here is the end of a stay and no term.
func filed(s rules.Span, event rules.DayValue) rules.Span {
	s.Last = rules.RollForward(s.Unrolled, japanOffice, nil)
	s.Safe = rules.RollBack(s.Safe, event, s.Last, japanOffice, nil)
	return s
}

// byEndOfStay is the time for an application: the stay's last day, and by practice the
// next open day where the offices are shut on it. The stay itself is not longer for
// that, so the safe day is the last open day of the stay. No closure lasts a month.
func byEndOfStay() rules.Span {
	s := rules.Stretch(j4, StayUntil, nil, nil, StayUntil, StayUntil)
	return filed(s, rules.MonthsBefore(StayUntil, rules.One, rules.ClampDown))
}

// permission is a stay of n months after a day: to the day of the same number, or the
// end of a shorter month. Counted by the Civil Code it would be longer where it begins
// after the last day of a month; nobody should stay on for that.
func permission(n rules.Number, after rules.DayValue) rules.Span {
	s := rules.WithinMonths(n, j2).From(after)
	s.Unrolled = rules.MonthsAfter(after, n, rules.ClampDown)
	s.Last, s.Safe = s.Unrolled, s.Unrolled
	return s
}

// doneOrStill is Met where an act is done and Open where it can still be done.
func doneOrStill(a rules.Act) rules.Condition {
	return rules.Any(a.Done(), rules.NotAfter(a.On(), a.On()))
}

// filingDay selects the law: the day of the application, and before it the day asked
// about.
var filingDay = Applied.OnOr(rules.AsOf)
