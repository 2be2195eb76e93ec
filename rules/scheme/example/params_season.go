package example

import "alih/rules"

// The numbers of the Seasonal Work Ordinance. The wage shows a changed value, the
// fee one that was repealed: from that day no book may use it.
var (
	reportMinutes = rules.NewParam("report.minutes", rules.Minutes, rules.Since(2020, 1, 1, 48*60, swo("2")))

	minimumWage = rules.NewParam("wage.minimum", crowns,
		rules.Since(2021, 7, 1, 2200, swo("3 as of 2021")),
		rules.Since(2020, 1, 1, 2000, swo("3")))

	longestStay = rules.NewParam("stay.longest", rules.Days, rules.Since(2020, 1, 1, 270, swo("4")))
	stayMonths  = rules.NewParam("stay.months", rules.Months, rules.Since(2020, 1, 1, 24, swo("4")))

	guestShare = rules.NewParam("guests.share", rules.Ratio, rules.Since(2020, 1, 1, 2500, swo("5")))

	applyOpens  = rules.NewParam("apply.opens", rules.Months, rules.Since(2020, 1, 1, 4, swo("6(1)")))
	applyCloses = rules.NewParam("apply.closes", rules.Months, rules.Since(2020, 1, 1, 1, swo("6(1)")))
	payDays     = rules.NewParam("pay.days", rules.Days, rules.Since(2020, 1, 1, 15, swo("7(1)")))
	// The Ordinance says "soon after"; ten days are the Office's practice.
	cureDays     = rules.NewParam("cure.days", rules.Days, rules.Since(2020, 1, 1, 10, handbook.At("p. 12")))
	extendMonths = rules.NewParam("extend.months", rules.Months, rules.Since(2020, 1, 1, 3, swo("8")))

	fee = rules.NewParam("fee", crowns,
		rules.Repeal(2022, 1, 1, swo("9, repealed")),
		rules.Since(2020, 1, 1, 150, swo("9")))
)

var seasonParams = []*rules.Param{
	reportMinutes, minimumWage, longestStay, stayMonths, guestShare,
	applyOpens, applyCloses, payDays, cureDays, extendMonths, fee,
}
