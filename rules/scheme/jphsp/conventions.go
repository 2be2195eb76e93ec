package jphsp

import (
	"alih/rules"
	"alih/rules/holiday"
)

var japanOffice = holiday.JapanOffice

// How days are counted.
var (
	// A1: an age is reached at the end of the day before the birthday.
	a1 = rules.Convention{Code: "A1", Cite: ageSource.At("1, 2"), FirstDayCounted: true}
	// D1: days and months "from the day on which": that day is not counted. Read
	// literally it is the first, so the safe day counts it. A notice to the state moves
	// off its rest days.
	d1 = rules.Convention{Code: "D1", Cite: civilSource.At("140, 143"), Doubt: 1}
	// E1: a stay ends with its last day. An application on the next open day is taken
	// as made in time, but the stay gets no longer by that.
	e1 = rules.Convention{Code: "E1", Cite: holidaySource.At("2").Graded(rules.Secondary), FirstDayCounted: true}
)

// onOpenDay is the last open day on or before d and after event; where there is none,
// the last day.
func onOpenDay(d, event, last rules.DayValue) rules.DayValue {
	return rules.RollBack(d, event, last, japanOffice, &ClosedDays)
}

// moved is the next open day. The calendar is not tied to the convention: a roll past
// a Saturday names no hour here.
func moved(d rules.DayValue) rules.DayValue {
	return rules.RollForward(d, japanOffice, &ClosedDays)
}

// notifiedWithin is a term of days for a notice to immigration.
func notifiedWithin(n rules.Number, event rules.DayValue) rules.Span {
	s := rules.Within(n, d1).From(event)
	s.Last = moved(s.Unrolled)
	s.Safe = onOpenDay(s.Safe, event, s.Last)
	return s
}

// birthday is the day on which somebody born on a day turns so many years old. Who was
// born on 29 February turns on 1 March of a common year: the year before has then
// ended with the last day of February (Civil Code 143(2)).
func birthday(born rules.DayValue, years rules.Number) rules.DayValue {
	return rules.YearsBefore(born, rules.Minus(rules.Zero, years), rules.NextMonth)
}

// youngerThan is Met where somebody is under an age on a day. The day before the
// birthday, at whose end the age is reached, is disputed; where no birthday is stated
// nothing is.
func youngerThan(born rules.DayFact, years rules.Number, on rules.DayValue) rules.Condition {
	turns := birthday(born, years)
	return rules.Any(rules.Before(on, rules.DayBefore(turns)),
		rules.All(rules.IsStated(born), rules.Before(on, turns), AgeDay.Is(ByBirthday)))
}

// oldEnough is Met where somebody has reached an age on a day.
func oldEnough(born rules.DayFact, years rules.Number, on rules.DayValue) rules.Condition {
	turns := birthday(born, years)
	return rules.Any(rules.NotAfter(turns, on),
		rules.All(rules.IsStated(born), rules.NotAfter(rules.DayBefore(turns), on), AgeDay.Is(ByEve)))
}

// whileYoung is the time in which somebody is under an age; the safe day does not rely
// on the day before the birthday.
func whileYoung(born rules.DayValue, years rules.Number) rules.Span {
	last := rules.DayBefore(birthday(born, years))
	return rules.Stretch(a1, born, nil, nil, last, onOpenDay(rules.DayBefore(last), born, last))
}

// yearsReached is Met where whole years have passed since a day.
func yearsReached(since rules.DayValue, years rules.Number) rules.Condition {
	return rules.NotAfter(birthday(since, years), filingDay)
}
