package jpretain

import "alih/rules"

// figure states how long a permission is at most, or how often it is renewed.
func figure(code string, c rules.Cite, n rules.Number, u rules.Unit, when rules.Condition, r *rules.Route) rules.ItemClause {
	return rules.NewAmount(code).Is(c).By(worker).Of(n, u).When(when).On(r)
}

var amounts = rules.Clauses{
	figure("JC-5-1", leaflet("5"), StayMonths, rules.Months, forStatus, RouteStatus),
	figure("JC-9-5", timeSource.At("1"), DecisionLeast, rules.Days, forStatus, RouteStatus),
	figure("JC-9-6", timeSource.At("1"), DecisionMost, rules.Months, forStatus, RouteStatus),
	figure("JS-3", seek("4"), SeekMonths, rules.Months, forSeeking, RouteSeeking),
	figure("GS-3", grads("1"), GraduateMonths, rules.Months, forGraduates, RouteGraduates),
	figure("GS-4", grads("1"), GraduateRenewals, rules.Times, forGraduates, RouteGraduates),
}

var renewalAmounts = rules.Clauses{
	figure("JC-11-4", renewalSource.At("2021-03-26"), RenewalMonths, rules.Months, forRenewal, RouteRenewal),
}

// What the ways of 2024 bring beside their conditions.
var preparationMore = rules.Clauses{
	figure("SP-4", prepare("※1"), PrepareMonths, rules.Months, examsHeld, RoutePrepare),
	figure("SP-5", prepare("※1"), PrepareRenewals, rules.Times, examsHeld, RoutePrepare),
	paper("SP-1", prepare("1"), worker, toFile(examsHeld), RoutePrepare).For(DueApply),
	step("prepare-change", prepare("1"), worker, toFile(examsHeld), RoutePrepare).For(DueApply),
	rules.NewWarning("littleLeft").Is(prepare("※3")).On(RoutePrepare).When(rules.All(
		examsHeld, rules.IsStated(SswMonths), rules.LessThan(rules.Minus(SswLongest, PrepareLeft), SswMonths))),
}

var transferMore = rules.Clauses{
	figure("TT-3", transfer("1, 2"), TransferMonths, rules.Months, forTransfer, RouteTransfer),
	paper("TT-1", transferAlsoSource.At("1, 2"), worker, toFile(forTransfer), RouteTransfer).For(DueApply),
	step("transfer-ask", transferAlsoSource.At("1-3"), worker|helper, toFile(forTransfer), RouteTransfer),
	step("transfer-change", transfer("1, 2"), worker, toFile(forTransfer), RouteTransfer).For(DueApply),
}

var specialMore = rules.Clauses{
	figure("SM-6", special("※"), SpecialMonths, rules.Months, forSpecial, RouteSpecial),
	figure("SM-7", special("※"), SpecialRenewals, rules.Times, forSpecial, RouteSpecial),
	paper("SM-1", special("1-3"), worker, toFile(forSpecial), RouteSpecial).For(DueApply),
	step("special-search", special("1"), helper, rules.All(forSpecial, Status.Is(Intern), rules.Not(PlaceSought)), RouteSpecial).For(DueSearch),
	step("special-change", special("1-3"), worker, toFile(forSpecial), RouteSpecial).For(DueApply),
	rules.NewWarning("classesNotRead").Is(special("2, 3")).When(rules.All(forSpecial, workStatus)).On(RouteSpecial),
	rules.NewWarning("internLimit").Is(special("※")).When(rules.All(forSpecial, Status.Is(Intern))).On(RouteSpecial),
}
