package idkitas

import (
	"alih/rules"
	"alih/rules/holiday"
)

// officeCalendar is shut on days of collective leave as well. Whether such a day
// counts as a working day of an immigration office is not settled; taken as shut,
// a range ends no earlier than it can and a safe day is open either way.
var officeCalendar = holiday.IndonesiaOfficeWithLeave

// The ways to count. None of the sources says how it counts, so each is a convention
// of ours, named after the rule that it serves.
var (
	// C2: days before a permit ends. Acting on the day itself is in time; no source
	// moves it, so on a rest day the open day before is the safe one.
	c2 = rules.Convention{Code: "C2", Cite: ours("§7.1")}
	// C3: working days; the day of filing is not one of them.
	c3 = rules.Convention{Code: "C3", Cite: ours("§2.4")}.Rolled(officeCalendar, &ClosedDays)
	// C4: days of an exit permit and weeks of path B. Whether the day of issue
	// counts is not said, so the safe day counts it.
	c4 = rules.Convention{Code: "C4", Cite: ours("§3.3")}
	// C5: a permit is valid to the end of its last day; overstay begins on the next.
	c5 = rules.Convention{Code: "C5", Cite: act("78").Graded(rules.Assumption)}
	// C7: the thirty days after the change, from the day of the approval.
	c7 = rules.Convention{Code: "C7", Cite: ours("§6.1"), Doubt: 1}
	// C10: six months of passport left on the day of filing, that day included.
	c10 = rules.Convention{Code: "C10", Cite: ours("§2.3")}
	// C11: clock hours; the day is the one in which they run out.
	c11 = rules.Convention{Code: "C11", Cite: ours("§7.3")}
)

// openOn is the last day on which the office is open on or before d. A closure never
// lasts a month.
func openOn(d rules.DayValue) rules.DayValue {
	return rules.RollBack(d, rules.MonthsBefore(d, rules.One, rules.ClampDown), d, officeCalendar, &ClosedDays)
}

func workingDays(d rules.DayValue, n rules.Number) rules.DayValue {
	return rules.OpenDaysAfter(d, n, officeCalendar, &ClosedDays)
}

func workingDaysBefore(d rules.DayValue, n rules.Number) rules.DayValue {
	return rules.OpenDaysBefore(d, n, officeCalendar, &ClosedDays)
}

// by is a span that ends on a day which nothing moves, with its open safe day.
func by(k rules.Convention, event, last rules.DayValue) rules.Span {
	return rules.Stretch(k, event, nil, nil, last, openOn(last))
}

// beforeEnd is n days before the permit ends.
func beforeEnd(n rules.Number) rules.DayValue { return rules.DaysBefore(PermitEnd, n) }
