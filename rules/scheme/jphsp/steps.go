package jphsp

import "alih/rules"

func step(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewStep(code).Is(c).By(who).When(when).On(routes...)
}

// wantsWork: paid work is done or planned beside the stay as a dependant.
var wantsWork = rules.All(dependant, asDependant, rules.LessThan(rules.Zero, Hours))

// What is done by whom, in this order.
var steps = rules.Clauses{
	step("apply", qa("accompanying family"), professional|family|worker, planning),
	step("outsidePermission", qa("work of the spouse, way 1"), family, wantsWork, RouteDependant),
	step("changeWork", spouseSource.At("change of work"), family, WorkChanged, RouteWorkingSpouse),
	step("liveTogether", qa("living together, parent"), family, rules.Any(ofParent, asWorkingSpouse),
		RouteParentChild, RouteParentPregnancy, RouteWorkingSpouse),
	step("changeProfessional", act("20"), professional, OrganisationChanged.Done()),
	step("notifyOrganisation", act("19-16(1), (2)"), professional, OrganisationChanged.Done()).For(DueOrganisation),
	step("notifyMarriage", act("19-16(3)"), family, rules.All(MarriageEnded.Done(), SpouseHolds.Is(AsDependant))).For(DueMarriage),
	step("extend", act("21"), family|worker, inJapan).For(DueRenewal),
	step("leaveTogether", notice("2-2"), professional, rules.All(ofWorker, by(Ground.Is(ByPrior))), RouteWorkerPrior),
	step("applyPermanent", guideline("1"), family|professional, settling),
	step("decide", act("21"), immigration, rules.Any(filing, settling)),
}
