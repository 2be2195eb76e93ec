package jpplace

import "alih/rules"

func since2019(v int64, c rules.Cite) rules.Dated[int64] { return rules.Since(2019, 4, 1, v, c) }

// Ages, months and days of the law, newest value first.
var (
	AdultYears = rules.NewParam("age.min", rules.Years, since2019(18, pmi("5(a)")))

	// Two years and ten months of internship, stages one and two together.
	GoodMonths = rules.NewParam("intern.goodMonths", rules.Months, since2019(34, goodSource.At("2年10か月")))

	// Five years; from 2025-09-30 six for who is let stay on.
	SkilledMax  = rules.NewParam("skilled.months", rules.Months, since2019(60, landing("1 ヘ")))
	SkilledMore = rules.NewParam("skilled.monthsMore", rules.Months,
		rules.Since(2025, 9, 30, 72, guideSource.At("2025-09-30")),
		since2019(60, landing("1 ヘ")))

	CoeMonths = rules.NewParam("coe.months", rules.Months, since2019(3, coeSource.At("3か月")))
	CapMonths = rules.NewParam("cap.months", rules.Months, since2019(60, caps2019.At("5年")))
	RetakeDay = rules.NewParam("jft.retakeDays", rules.Days, since2019(45, jftSource.At("45日")))

	// What the law on the new training does to the internship. The day on which it
	// comes into force is counted from its promulgation, so that a what-if can move it.
	IkuseiAfter = rules.NewParam("ikusei.daysAfterPromulgation", rules.Days,
		rules.Since(2025, 12, 26, 1014, transition("附則 1")))
	EntryMonths = rules.NewParam("intern.entryMonths", rules.Months,
		rules.Since(2025, 12, 26, 3, transition("附則 8(4), 9(2)")))
	SecondMonths = rules.NewParam("intern.secondMonths", rules.Months,
		rules.Since(2025, 12, 26, 12, transition("附則 9(3)")))

	IkuseiMonths  = rules.NewParam("ikusei.months", rules.Months, rules.Since(2026, 1, 23, 36, yearsSource.At("3年")))
	CourseHours   = rules.NewParam("ikusei.courseHours", hours, rules.Since(2026, 1, 23, 100, ikuseiSource.At("100時間")))
	TransferShort = rules.NewParam("ikusei.transferShort", rules.Months, rules.Since(2026, 1, 23, 12, transferSource.At("1年")))
	TransferLong  = rules.NewParam("ikusei.transferLong", rules.Months, rules.Since(2026, 1, 23, 24, transferSource.At("2年")))

	// The agreement of Mie with KP2MI: five years from 2025-08-24.
	MieMonths = rules.NewParam("mie.months", rules.Months, rules.Since(2025, 8, 24, 60, mieSource.At("2")))
)

// hours is the unit of a course; no answer shows it as an amount.
const hours rules.Unit = "hours"

// How long a step has taken, shortest and longest: experience and no law. They are
// told from 2024 on, where the figures are from.
var (
	CourseLow    = steps2024("course.daysLow", 63, courseSource.At("BPVP, 45 hari kerja"))
	CourseHigh   = steps2024("course.daysHigh", 365, courseSource.At("LPK"))
	JftResult    = steps2024("jft.resultDays", 5, jftSource.At("結果"))
	CoeLow       = steps2024("coe.daysLow", 55, daysSkilled.At("2024-12"))
	CoeHigh      = steps2024("coe.daysHigh", 76, daysSource.At("2025-11"))
	CoeInternLow = steps2024("coe.internDaysLow", 20, daysIntern.At("技能実習1号"))
	CoeInternTop = steps2024("coe.internDaysHigh", 30, daysIntern.At("技能実習1号"))
	ChangeLow    = steps2024("change.daysLow", 43, daysChange.At("変更"))
	ChangeHigh   = steps2024("change.daysHigh", 60, daysChange.At("変更"))
	VisaLow      = steps2024("visa.daysLow", 7, visaDaysSource.At("2025-04"))
	VisaHigh     = steps2024("visa.daysHigh", 11, visaDaysSource.At("2025-04"))
	PassportLow  = steps2024("passport.daysLow", 7, passportSource.At("paspor"))
	PassportHigh = steps2024("passport.daysHigh", 14, passportSource.At("paspor"))
)

func steps2024(name string, v int64, c rules.Cite) *rules.Param {
	return rules.NewParam(name, rules.Days, rules.Since(2024, 3, 29, v, c))
}

var params = append([]*rules.Param{
	AdultYears, yearMonths, GoodMonths, SkilledMax, SkilledMore, CoeMonths, CapMonths, RetakeDay,
	IkuseiAfter, EntryMonths, SecondMonths, IkuseiMonths, CourseHours, TransferShort, TransferLong, MieMonths,
	CourseLow, CourseHigh, JftResult, CoeLow, CoeHigh, CoeInternLow, CoeInternTop,
	ChangeLow, ChangeHigh, VisaLow, VisaHigh, PassportLow, PassportHigh,
}, capParams...)
