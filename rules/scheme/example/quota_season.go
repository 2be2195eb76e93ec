package example

import "alih/rules"

var (
	feeAmount = rules.NewAmount("ES-9")
	daysLeft  = rules.NewAmount("ES-4-days")
)

// Article 5: guests are at most a share of the average staff of the three months
// before the application, cross-multiplied so that nothing is rounded.
var seasonQuota = rules.Clauses{
	shareKept.Says(swo("5"), rules.AtMostShare(Guests, guestShare, staffBefore, quarter)),
	feeAmount.Is(swo("9")).By(taker).When(Seasonal).Of(fee, crowns).For(duePay).On(routeSeason),
	daysLeft.Is(swo("4")).When(Seasonal).On(routeSeason).ByReading(StayCount, rules.Days,
		rules.Minus(longestStay, daysBothEnds),
		rules.Minus(longestStay, daysWithoutDeparture)),
}

// The months that article 5 looks at: three, the last of them the month before.
const quarter = 3

var staffBefore = Staff.Sum(Applied.On(), -quarter, -1)
