package jpretain

import "alih/rules"

// Which paper goes to which office is in its code: the consent form goes to the office
// of the region for specified skilled workers and to headquarters for all others; an
// application always goes to the office of the place of residence.
var (
	seeksPlace = SoFar.Is(Working, Lost)
	notApplied = rules.Not(Applied.Done())
)

var measurePapers = rules.Clauses{
	rules.NewDocument("JC-7-1").Is(leaflet("note *")).By(worker).On(RouteMatching).
		When(rules.All(seeksPlace, Status.Is(SpecifiedSkilled))),
	rules.NewDocument("JC-7-2").Is(leaflet("note *")).By(worker).On(RouteMatching).
		When(rules.All(seeksPlace, rules.Not(Status.Is(SpecifiedSkilled)))),
	rules.NewDocument("JC-8-1").Is(leaflet("procedure")).By(worker).When(notApplied).On(RouteStatus).For(DueApply),
	rules.NewDocument("JC-8-2").Is(school("2")).By(worker | taker).When(notApplied).On(RouteStatus).For(DueApply),
	rules.NewDocument("JP-19-16").Is(toldAct("19-16")).By(worker).When(ended).For(DueNotice),
}

var renewalPapers = rules.Clauses{
	rules.NewDocument("JC-11-1").Is(renewalSource.At("change of 2021-03-26")).By(worker).When(notApplied).On(RouteRenewal).For(DueApply),
}

var confirmationPaper = rules.Clauses{
	rules.NewDocument("JC-11-2").Is(end("confirmation sheet")).By(worker).On(RouteRenewal, RouteStatus).For(DueApply).
		When(rules.All(notApplied, rules.Any(SoFar.Is(Granted), Event.Is(Completed)))),
}

var seekingPapers = rules.Clauses{
	rules.NewDocument("JS-1").Is(seek("papers")).By(worker).When(notApplied).On(RouteSeeking).For(DueApply),
	rules.NewDocument("JS-2").Is(seek("papers")).By(worker).When(notApplied).On(RouteSeeking).For(DueApply),
	rules.NewDocument("GS-1").Is(grads("papers 6")).By(worker).When(notApplied).On(RouteGraduates).For(DueApply),
	rules.NewDocument("GS-2").Is(grads("papers 7")).By(worker).When(notApplied).On(RouteGraduates).For(DueApply),
}

func changePaper(code string, c rules.Cite, r *rules.Route) rules.ItemClause {
	return rules.NewDocument(code).Is(c).By(worker).When(notApplied).On(r).For(DueApply)
}
