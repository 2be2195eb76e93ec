package example

import "alih/rules"

// Book20200101 is the law from the day on which both instruments began. The order
// of the rooms is the order of what an answer lists.
var Book20200101 = rules.NewBook(2020, 1, 1,
	conditions, quota, decisions, routes, deadlines, documents, steps,
	seasonConditions, seasonQuota, seasonDeadlines, seasonPapers,
	notes, checks,
)
