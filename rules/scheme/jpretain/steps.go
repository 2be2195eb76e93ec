package jpretain

import "alih/rules"

func step(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewStep(code).Is(c).By(who).When(when).On(routes...)
}

// inFlow: before the contract, which is the fourth of five steps.
var inFlow = rules.All(forMatching, SoFar.Is(Working, Lost, FormSent))

// The five steps are the flow of the matching help. That somebody who found a place
// without help begins with the last one follows from the two lists of the leaflet, and
// sources outside it say so.
var steps = rules.Clauses{
	step("tell-immigration", noticeSource.At("19-16"), worker, rules.All(ended, rules.Not(NoticeFiled.Done()))).For(DueNotice),
	step("training-first", traineeSource.At("1"), helper, rules.All(Status.Is(Intern), notAtFault, SoFar.Is(Working, Lost, FormSent))),
	step("JC-9-1", leaflet("4(1)"), worker, rules.All(forMatching, seeksPlace), RouteMatching),
	step("JC-9-2", leaflet("4(2)"), headquarters|ministries, inFlow, RouteMatching),
	step("JC-9-3", leaflet("4(3)"), agencies, inFlow, RouteMatching),
	step("JC-9-4", leaflet("4(4)"), worker|taker, rules.All(measureOpen, rules.Not(Signed.Done())), RouteMatching, RouteStatus),
	step("JC-9-5", leaflet("4(5)"), worker, toFile(forStatus), RouteStatus).For(DueApply),
	step("JC-9-6", leaflet("4(5)"), regional, forStatus, RouteStatus),
	step("employer-reports", startSource.At("2"), taker, rules.All(forStatus, Signed.Done()), RouteStatus),

	step("seek-and-stay", seek("2"), worker, rules.All(forSeeking, rules.NotAfter(rules.AsOf, StayUntil)), RouteSeeking),
	step("seek-part-time", seek("3"), worker, toFile(forSeeking), RouteSeeking),
	step("seek-change", seek("4"), worker, toFile(forSeeking), RouteSeeking).For(DueApply),
	step("same-work", noticeSource.At("19-16"), worker, forSameWork, RouteSameWork).For(DueNewPlace),
	step("specified-change", specifiedSource.At("1"), worker|taker, toFile(forSpecified), RouteSpecified).For(DueApply),
	step("graduate-letter", grads("2(6)"), worker, rules.All(forGraduates, rules.Not(Recommended)), RouteGraduates),
	step("graduate-change", grads("1"), worker, toFile(forGraduates), RouteGraduates).For(DueApply),
}

var renewalSteps = rules.Clauses{
	step("renew", renewalSource.At("2021-03-26"), worker, toFile(forRenewal), RouteRenewal).For(DueApply),
}
