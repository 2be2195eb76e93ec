package idkitas

import "alih/rules"

// Book20210915 begins with the authority's page on the change of sponsor: nothing
// older was read. The order of the rooms is the order of what an answer lists.
var Book20210915 = rules.NewBook(2021, 9, 15,
	pathAClauses, kindClauses, pathBClauses, overstayClauses, routeClauses,
	deadlines, exitDeadlines, overstayDeadlines, afterDeadlines,
	amounts, papersA, papersAll, papersB, stepsA, stepsB, stepsAfter,
	notes, warnings, checks,
)
