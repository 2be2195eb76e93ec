package twtransfer

import "alih/rules"

// Book20221127 is the text promulgated on 2022-11-25: a fourth band in Article 18. By
// its words it is open to a slaughterhouse too, for which the Reviewing Standards
// stop before it.
var Book20221127 = Book20220817.Amend(2022, 11, 27,
	increased(class2, bandForSlaughter),
	flatFee(rules.If(rules.AtMost(asked, Band3), feeOf3, Fee4)),
	bandFee(AmountBand4, "18(1)(4)", Band3, Fee4),
)

var bandForSlaughter = rules.Any(
	rules.Not(WorkCategory.Is(Slaughter)),
	rules.AtMost(asked, Band3),
	SlaughterIncrease.Is(TransferRules))
