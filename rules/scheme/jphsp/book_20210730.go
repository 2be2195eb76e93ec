package jphsp

// Book20210730: a household whose professional works in investment and asset
// management needs no family ground, and may have two workers from a higher income.
var Book20210730 = Book20171201.Amend(2021, 7, 30, financeClauses, financeRoute, financeAmounts)
