package example

import "alih/rules"

var (
	dueWindow = rules.NewDue("EX-4")
	duePermit = rules.NewDue("EX-5-end")
)

var deadlines = rules.Clauses{
	// Article 4: sixty days from the day after registration, and sixty more.
	dueWindow.Says(art("4"), rules.Window, worker, rules.Within(windowLength, C1).From(Registered)).
		On(routeSame, routeOther).IfMissed("EX-7-8"),
	duePermit.Says(art("5"), rules.Validity, worker, rules.Stretch(C1, PermitEnd, nil, nil, PermitEnd, PermitEnd)).
		IfMissed("EX-7-2"),
}

var windowLength = rules.Sum(windowDays, rules.If(Extended, extensionDays, rules.Zero))
