package jpplace

import "alih/rules"

// Book20190401 is the law from the day on which the specified skills began, beside the
// internship. The order of the rooms is the order of what an answer lists.
var Book20190401 = rules.NewBook(2019, 4, 1,
	common, skilled, intern, skilledRoutes,
	deadlines, documents, steps, amounts2019, notes, warnings, checks,
)
