package jpplace

import "alih/rules"

// Book20240329: four fields more, and the numbers of the five years from 2024-04-01.
// How long steps take is told from here on.
var Book20240329 = Book20190401.Amend(2024, 3, 29,
	skilledFields(caps2024.At("fields"), Work.Is(fields2024...)),
	period(rules.OnDate(2024, 4, 1), caps2024.At("five years")),
	reached(capsSecond, caps2024.At("numbers by field")),
	amounts2024, expected,
)
