package example

import "alih/rules"

var surcharge = rules.NewAmount("EX-6-3")

// Article 6: how many more guests a place may take, and what that costs.
var quota = rules.Clauses{
	withinBand.Says(art("6(1)"), rules.AtMost(Increase, topBand)),
	withinCap.Says(art("6(2)"), rules.AtMost(rules.Sum(Share, Increase), totalCap)),
	placeFree.Says(art("6"), rules.All(withinBand, withinCap)),
	surcharge.Is(art("6(3)")).By(taker).When(placeFree).Of(
		rules.If(rules.AtMost(Increase, lowBand), lowSurcharge,
			rules.If(rules.AtMost(Increase, midBand), midSurcharge, topSurcharge)), crowns),
}
