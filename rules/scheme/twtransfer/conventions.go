package twtransfer

import (
	"alih/rules"
	"alih/rules/holiday"
)

var taiwanOffice = holiday.TaiwanOffice

// How days are counted. Filings with an authority roll off its rest days; the
// time in which something runs, and the life of a permit, do not.
var (
	// K1: from the day after the event, which the rules write out.
	k1 = rules.Convention{Code: "K1", Cite: procedure("48(2)")}
	// K2: from the day of the event. The first day is not counted unless a law
	// says so; the same text writes K1 elsewhere, so the day before is the safe one.
	k2 = rules.Convention{Code: "K2", Cite: procedure("48(2)"), Doubt: 1}
	// k2Inclusive is K2 for one who reads its words so that the first day counts.
	k2Inclusive = rules.Convention{Code: "K2", Cite: procedure("48(2)"), FirstDayCounted: true}
	// K4: months before the end of a permit.
	k4 = rules.Convention{Code: "K4", Cite: reading("23(1)")}
	// K5s: the centre stops 14 days before the end, which are left for departure.
	k5s = rules.Convention{Code: "K5s", Cite: reading("26(1)")}
	// K5w: within the last 14 days of a period.
	k5w = rules.Convention{Code: "K5w", Cite: reading("11(5)")}
	// K6: a permit counts its first day.
	k6 = rules.Convention{Code: "K6", Cite: procedure("48(3)"), FirstDayCounted: true}
	// K7: after a missed last day, as it was rolled.
	k7 = office(rules.Convention{Code: "K7", Cite: art("34(1)")})
)

// office rolls a convention off the rest days of the authorities; a Saturday that
// they work to make up for a bridging day is an open day.
func office(k rules.Convention) rules.Convention {
	return k.Rolled(taiwanOffice, &ClosedDays)
}

// afterDay is a term by K1 that does not roll, filedAfterDay one that does.
func afterDay(n rules.Number, event rules.DayValue) rules.Span {
	return rules.Within(n, k1).From(event)
}

func filedAfterDay(n rules.Number, event rules.DayValue) rules.Span {
	return rules.Within(n, office(k1)).From(event)
}

// fromDay, filedFromDay and their sisters in months are terms by K2.
func fromDay(n rules.Number, event rules.DayValue) rules.Span {
	return chosenK2(rules.Within(n, k2).From(event), rules.Within(n, k2Inclusive).From(event))
}

func filedFromDay(n rules.Number, event rules.DayValue) rules.Span {
	return chosenK2(rules.Within(n, office(k2)).From(event), rules.Within(n, office(k2Inclusive)).From(event))
}

func fromDayMonths(n rules.Number, event rules.DayValue) rules.Span {
	return chosenK2(rules.WithinMonths(n, k2).From(event), rules.WithinMonths(n, k2Inclusive).From(event))
}

func filedFromDayMonths(n rules.Number, event rules.DayValue) rules.Span {
	return chosenK2(rules.WithinMonths(n, office(k2)).From(event), rules.WithinMonths(n, office(k2Inclusive)).From(event))
}

// chosenK2 counts the first day for one who chose that reading; the law's own
// default is not to count it.
func chosenK2(s, strict rules.Span) rules.Span {
	inclusive := CountK2.Chosen(Inclusive)
	s.Unrolled = rules.IfDay(inclusive, strict.Unrolled, s.Unrolled)
	s.Last = rules.IfDay(inclusive, strict.Last, s.Last)
	s.Safe = rules.IfDay(inclusive, strict.Safe, s.Safe)
	return s
}

// The window of Article 23 before the end of a permit, under both readings of
// "within two to four months before". The first takes the same day of an earlier
// month; the second counts whole months back from the end, as Article 48(3) of
// the procedure act counts them forward, and is never the earlier one.
var (
	k4Opens      = rules.MonthsBefore(PermitEnd, ExpiryOpensMonths, rules.ClampDown)
	k4Last       = rules.MonthsBefore(PermitEnd, ExpiryClosesMonths, rules.ClampDown)
	k4PrimeOpens = rules.MonthsBefore(rules.NextDay(PermitEnd), ExpiryOpensMonths, rules.NextMonth)
	k4PrimeLast  = rules.DayBefore(rules.MonthsBefore(rules.NextDay(PermitEnd), ExpiryClosesMonths, rules.NextMonth))
)

func expiryWindow() rules.Span {
	prime := WindowK4.Chosen(K4Prime)
	return rules.Stretch(k4, PermitEnd,
		rules.IfDay(prime, k4PrimeOpens, k4Opens), rules.Latest(k4Opens, k4PrimeOpens),
		rules.IfDay(prime, k4PrimeLast, k4Last), onOpenDay(rules.Earliest(k4Last, k4PrimeLast), k4Opens))
}

// onOpenDay moves the safe day of a filing that does not roll back to a day on which
// the authority is open, if its window has one: on a rest day nobody takes a paper.
func onOpenDay(safe, opens rules.DayValue) rules.DayValue {
	return rules.RollBack(safe, rules.DayBefore(opens), safe, taiwanOffice, &ClosedDays)
}
