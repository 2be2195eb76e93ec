package jpplace

import "alih/rules"

// The ways to count. Nothing here rolls: no text was found by which a last day moves
// off a rest day, and the days that the law names are working days (2027-03-31 and
// 2027-06-30 are Wednesdays).
var (
	// named: the law names the day itself.
	named = rules.Convention{Code: "K0", Cite: transition("附則 1")}
	// counted: the first day counts, as in "five years from this day on" or "three
	// months from the day in force".
	counted = rules.Convention{Code: "K1", Cite: mieSource.At("2"), FirstDayCounted: true}
	// made: three months from the day on which a certificate was made. An embassy's
	// example ends on the day of the same number; read strictly it ends a day earlier.
	made = rules.Convention{Code: "K2", Cite: coeSource.At("例"), Doubt: 1}
	// waited: whole days after a test; the day of the test is not one of them.
	waited = rules.Convention{Code: "K3", Cite: jftSource.At("45日").Graded(rules.Assumption)}
	// usual: how long something has taken, counted from the day after the filing.
	usual = rules.Convention{Code: "K4", Cite: daysSource.At("処理期間").Graded(rules.Assumption)}
)

// Days that the law names or that follow from it.
var (
	promulgated = rules.OnDate(2024, 6, 21)
	IkuseiStart = rules.DaysAfter(promulgated, IkuseiAfter)
	lastPlan    = rules.DayBefore(IkuseiStart)
	lastEntry   = rules.DayBefore(rules.MonthsAfter(IkuseiStart, EntryMonths, rules.NextMonth))
	mieSigned   = rules.OnDate(2025, 8, 24)
)
