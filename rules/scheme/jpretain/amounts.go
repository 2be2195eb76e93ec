package jpretain

import "alih/rules"

// months states how long a permission is at most.
func months(code string, c rules.Cite, n rules.Number, r *rules.Route) rules.ItemClause {
	return rules.NewAmount(code).Is(c).By(worker).Of(n, rules.Months).On(r)
}

func times(code string, c rules.Cite, n rules.Number, r *rules.Route) rules.ItemClause {
	return rules.NewAmount(code).Is(c).By(worker).Of(n, rules.Times).On(r)
}

var amounts = rules.Clauses{
	months("JC-5-1", leaflet("body"), StayMonths, RouteStatus),
	rules.NewAmount("JC-9-5").Is(timeSource.At("time")).By(regional).Of(DecisionLeast, rules.Days).On(RouteStatus),
	rules.NewAmount("JC-9-6").Is(timeSource.At("time")).By(regional).Of(DecisionMost, rules.Months).On(RouteStatus),
	months("JS-3", seek("end of the stay"), SeekMonths, RouteSeeking),
	months("GS-3", grads("period"), GraduateMonths, RouteGraduates),
	times("GS-4", grads("period"), GraduateRenewals, RouteGraduates),
}

var renewalAmounts = rules.Clauses{
	months("JC-11-4", renewalSource.At("change of 2021-03-26"), RenewalMonths, RouteRenewal),
}

// What the ways of 2024 bring beside their conditions.
var preparationMore = rules.Clauses{
	months("SP-4", prepare("note 1"), PrepareMonths, RoutePrepare),
	times("SP-5", prepare("note 1"), PrepareRenewals, RoutePrepare),
	changePaper("SP-1", prepare("body"), RoutePrepare),
	step("prepare-change", prepare("body"), worker, notApplied, RoutePrepare).For(DueApply),
	rules.NewWarning("littleLeft").Is(prepare("note 3")).On(RoutePrepare).When(rules.All(
		rules.IsStated(SswMonths), rules.LessThan(rules.Minus(SswLongest, PrepareLeft), SswMonths))),
}

var transferMore = rules.Clauses{
	months("TT-3", transfer("1, 2"), TransferMonths, RouteTransfer),
	changePaper("TT-1", transferAlsoSource.At("1, 2"), RouteTransfer),
	step("transfer-ask", transferAlsoSource.At("body"), worker|helper, notApplied, RouteTransfer),
	step("transfer-change", transfer("1, 2"), worker, notApplied, RouteTransfer).For(DueApply),
}

var specialMore = rules.Clauses{
	months("SM-6", special("period"), SpecialMonths, RouteSpecial),
	times("SM-7", special("period"), SpecialRenewals, RouteSpecial),
	changePaper("SM-1", special("body"), RouteSpecial),
	step("special-search", special("1"), helper, rules.All(Status.Is(Intern), rules.Not(PlaceSought)), RouteSpecial).For(DueSearch),
	step("special-change", special("body"), worker, notApplied, RouteSpecial).For(DueApply),
	rules.NewWarning("classesNotRead").Is(special("2, 3")).When(workStatus).On(RouteSpecial),
	rules.NewWarning("internLimit").Is(special("period")).When(Status.Is(Intern)).On(RouteSpecial),
}
