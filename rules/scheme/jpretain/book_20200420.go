package jpretain

import "alih/rules"

// Book20200420 is the first day of the measure: three groups, help in finding a place,
// and at most one year, without renewal. Beside it stand the older ways, for people who
// look for work or have a new job and for graduates, and the duties of everybody who lost a place.
var Book20200420 = rules.NewBook(2020, 4, 20,
	measure, measureRoutes, seeking, newJobs, deadlines, measurePapers, seekingPapers, steps, amounts,
	notes, warnings, checks,
)
