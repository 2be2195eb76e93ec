package example

import "alih/rules"

// The office of Meridia: shut at weekends, on New Year's Day and on Founding Day.
// In 2021 it bridged the Monday before Founding Day and worked a Saturday instead.
// A real scheme takes its calendar from rules/holiday.
var officeCalendar = rules.NewCalendar("ex-office", rules.Date(2020, 1, 1), rules.Date(2026, 12, 31),
	append(yearly(2020, 2026), rules.Date(2021, 6, 14)), []rules.Day{rules.Date(2021, 6, 5)})

func yearly(first, last int) []rules.Day {
	var days []rules.Day
	for y := first; y <= last; y++ {
		days = append(days, rules.Date(y, 1, 1), rules.Date(y, 6, 15))
	}
	return days
}

// The ways to count, each with the provision that says so.
var (
	// C1: the day of the event is not counted and the last day is not moved.
	C1 = rules.Convention{Code: "C1", Cite: officeDays.At("2(1)")}
	// C2: likewise, and what is filed with the Office may be filed on its next open
	// day.
	C2 = rules.Convention{Code: "C2", Cite: officeDays.At("2(2)")}.Rolled(officeCalendar, &ClosedDays)
	// C3: months "from" a day. Whether that day counts is not said, so a person
	// acts a day earlier.
	C3 = rules.Convention{Code: "C3", Cite: officeDays.At("3").Graded(rules.Assumption), Doubt: 1}
	// C4: months counted back from a day; where the month is too short, its last day.
	C4 = rules.Convention{Code: "C4", Cite: officeDays.At("4")}
)
