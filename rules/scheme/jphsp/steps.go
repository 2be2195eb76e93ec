package jphsp

import "alih/rules"

func step(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewStep(code).Is(c).By(who).When(when).On(routes...)
}

// wantsWork: paid work is done or planned beside the stay as a dependant.
var wantsWork = rules.All(dependant, asDependant, WorkPlan.Is(SomeHours))

// extendable: it is not too late to apply, or it was applied for in time.
var extendable = rules.Any(rules.Not(rules.IsStated(StayEnd)), rules.NotAfter(rules.AsOf, DueRenewal.Last()), filedInTime)

// What is done by whom, in this order.
var steps = rules.Clauses{
	step("apply", qa("HSP-1"), professional|family, rules.All(planning, rules.Not(ofWorker))),
	step("applyWorker", workerPapersSource.At("1"), professional|worker, rules.All(planning, ofWorker)),
	step("outsidePermission", qa("HSP-5"), family, wantsWork, RouteDependant),
	step("changeWork", spouseSource.At("転職"), family, WorkChanged, RouteWorkingSpouse),
	step("liveTogether", qa("HSP-3, HSP-6"), family, rules.Any(ofParent, rules.All(asWorkingSpouse, stillMarried)),
		RouteParentChild, RouteParentPregnancy, RouteWorkingSpouse),
	step("changeProfessional", act("20"), professional, OrganisationChanged.Done()),
	step("notifyOrganisation", act("19-16(1), (2)"), professional, OrganisationChanged.Done()).For(DueOrganisation),
	step("notifyMarriage", act("19-16(3)"), family, rules.All(MarriageEnded.Done(), SpouseHolds.Is(AsDependant))).For(DueMarriage),
	step("extend", act("21"), family, rules.All(inJapan, rules.Not(ofWorker), extendable)).For(DueRenewal),
	step("extendWorker", act("21"), worker, rules.All(inJapan, ofWorker, extendable)).For(DueRenewal),
	step("leaveTogether", notice("2-2"), professional, rules.All(ofWorker, rules.Any(rules.All(planning, hasPriorGround), Ground.Is(ByPrior))), RouteWorkerPrior),
	step("applyPermanent", guideline("1"), family|professional, settling),
	step("decide", act("20, 21"), immigration, filing),
	step("decidePermanent", guideline("1"), immigration, settling),
}
