package example

import "alih/rules"

// Book20220101: the Ordinance was revised. Housing is judged wherever the guest
// lives, so article 8(1) loses its restriction; guests are counted against the
// staff of six months; and the fee of article 9 is gone. Part one is untouched.
var Book20220101 = Book20200101.Amend(2022, 1, 1,
	housingGood.Says(swo("8(1) as of 2022"), rules.Any(rules.Not(Housed), HousingPassed)),
	shareKept.Says(swo("5 as of 2022"), rules.AtMostShare(Guests, guestShare, staffOfHalfYear, halfYear)),
	rules.Without{feeAmount},
)

// The months that article 5 looks at since then.
const halfYear = 6

var staffOfHalfYear = Staff.Sum(Applied.On(), -halfYear, -1)
