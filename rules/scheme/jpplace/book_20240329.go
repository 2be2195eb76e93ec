package jpplace

import "alih/rules"

// Book20240329: four fields more, and the numbers of the five years from 2024-04-01.
// How long steps take is told from here on.
var Book20240329 = Book20220830.Amend(2024, 3, 29,
	skilledFields(caps2024.At("分野"), Work.Is(fields2024...)),
	period(rules.OnDate(2024, 4, 1), caps2024.At("5年")),
	reached(capsSecond, caps2024.At("受入れ見込数")),
	amounts2024, expected,
)
