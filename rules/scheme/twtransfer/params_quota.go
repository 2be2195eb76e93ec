package twtransfer

import "alih/rules"

// ratio is a share of the insured employees. From 2022-04-30 it stands in Annex 6
// of the Reviewing Standards, which is not held; the periodic check in Article 34
// has the same figures, and that is what is used.
func ratio(name string, value int64, item string) *rules.Param {
	return rules.NewParam(name, rules.Ratio,
		rules.Since(2022, 4, 30, value, standard("34(1)"+item).Graded(rules.Assumption)),
		first(value, standard("14-2(1)"+item)))
}

// How many foreign workers an employer may have, Article 15 and the Reviewing
// Standards to which it leads.
var (
	RatioPort  = ratio("ratio.freeTradePort", 4000, "(1)")
	RatioAPlus = ratio("ratio.aPlus", 3500, "(2)")
	RatioA     = ratio("ratio.a", 2500, "(3)")
	RatioB     = ratio("ratio.b", 2000, "(4)")
	RatioC     = ratio("ratio.c", 1500, "(5)")
	RatioD     = ratio("ratio.d", 1000, "(6)")

	RatioSlaughter = rules.NewParam("ratio.slaughter", rules.Ratio,
		rules.Since(2022, 4, 30, 2500, standard("49 annex 10").Graded(rules.Assumption)),
		first(2500, standard("19-2(1)")))

	// RatioTakenIn is what a manufacturer may add for workers taken over from
	// other manufacturers.
	RatioTakenIn = rules.NewParam("ratio.takenIn", rules.Ratio, rules.Since(2023, 6, 17, 500, standard("25-1")))

	LookbackYears = rules.NewParam("lookback.years", rules.Years,
		rules.Since(2023, 10, 15, 2, art("15(2)")), first(2, art("15(4)")))
)

// The increase of Article 18 and its price for each worker and month.
var (
	RatioCap = rules.NewParam("ratio.cap", rules.Ratio, first(4000, art("18(1)")))

	IncreaseMax = rules.NewParam("increase.max", rules.Ratio,
		rules.Since(2022, 11, 27, 2000, art("18(1)(4)")), first(1500, art("18(1)(3)")))

	Band1 = rules.NewParam("increase.band1", rules.Ratio, first(500, art("18(1)(1)")))
	Band2 = rules.NewParam("increase.band2", rules.Ratio, first(1000, art("18(1)(2)")))
	Band3 = rules.NewParam("increase.band3", rules.Ratio, first(1500, art("18(1)(3)")))

	Fee1 = rules.NewParam("increase.fee1", rules.TWD, first(3000, art("18(1)(1)")))
	Fee2 = rules.NewParam("increase.fee2", rules.TWD, first(5000, art("18(1)(2)")))
	Fee3 = rules.NewParam("increase.fee3", rules.TWD, first(7000, art("18(1)(3)")))
	Fee4 = rules.NewParam("increase.fee4", rules.TWD, rules.Since(2022, 11, 27, 9000, art("18(1)(4)")))
)
