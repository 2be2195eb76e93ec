package jpretain

import "alih/rules"

func step(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewStep(code).Is(c).By(who).When(when).On(routes...)
}

// The five steps are the flow of the matching help. That somebody who found a place
// without help begins with the last one follows from the two lists of the leaflet, and
// sources outside it say so.
var steps = rules.Clauses{
	step("tell-immigration", toldAct("19-16"), worker, rules.All(ended, rules.Not(NoticeFiled.Done()))).For(DueNotice),
	step("training-first", traineeSource.At("body"), helper, rules.All(Status.Is(Intern), notAtFault, SoFar.Is(Working, Lost, FormSent))),
	step("JC-9-1", leaflet("step 1"), worker, seeksPlace, RouteMatching),
	step("JC-9-2", leaflet("step 2"), headquarters|ministries, rules.Any(seeksPlace, SoFar.Is(FormSent)), RouteMatching),
	step("JC-9-3", leaflet("step 3"), agencies, rules.Any(seeksPlace, SoFar.Is(FormSent)), RouteMatching),
	step("JC-9-4", leaflet("step 4"), worker|taker, rules.Any(seeksPlace, SoFar.Is(FormSent)), RouteMatching, RouteStatus),
	step("JC-9-5", leaflet("step 5"), worker, notApplied, RouteStatus).For(DueApply),
	step("JC-9-6", leaflet("step 5"), regional, rules.Always, RouteStatus),
	step("employer-reports", startSource.At("requirements"), taker, Signed.Done(), RouteStatus),

	step("seek-and-stay", seek("procedure"), worker, rules.NotAfter(rules.AsOf, StayUntil), RouteSeeking),
	step("seek-part-time", seek("part-time work"), worker, notApplied, RouteSeeking),
	step("seek-change", seek("end of the stay"), worker, notApplied, RouteSeeking).For(DueApply),
	step("graduate-letter", grads("papers 6"), worker, rules.Not(Recommended), RouteGraduates),
	step("graduate-change", grads("who"), worker, notApplied, RouteGraduates).For(DueApply),
}

var renewalSteps = rules.Clauses{
	step("renew", renewalSource.At("change of 2021-03-26"), worker, notApplied, RouteRenewal).For(DueApply),
}
