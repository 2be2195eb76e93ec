package jphsp

import "alih/rules"

// Book20171201 is the law from the day on which number 2-2 of the notice let a worker
// follow later. The order of the rooms is the order of what an answer lists.
var Book20171201 = rules.NewBook(2017, 12, 1,
	dependantClauses, parentClauses, workerClauses, groundClauses, permanentClauses, stayClauses, routeClauses,
	ageDeadlines, stayDeadlines, noticeDeadlines,
	parentPapers, workerPapers, steps, amounts, waits, notes, warnings, checks,
)
