package jpretain

import "alih/rules"

func note(code string, c rules.Cite, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewNote(code).Is(c).When(when).On(routes...)
}

// Where the leaflet and what else is known differ, both are shown.
var notes = rules.Clauses{
	note("N1", leaflet("body"), Pandemic, RouteMatching, RouteStatus),
	note("N2", leaflet("groups 1, 2"), Status.Is(Intern), RouteMatching, RouteStatus),
	note("N3", leaflet("step 5"), rules.Not(SoFar.Is(Granted)), RouteStatus),
	note("N4", leaflet("group 4"), Event.Is(Completed), RouteMatching, RouteStatus),
	note("N5", leaflet("groups"), unlisted, RouteMatching, RouteStatus),
	note("N6", school("1"), Event.Is(Graduated), RouteMatching, RouteStatus),
	note("N7", school("3"), rules.Not(SearchHard), RouteStatus),
	note("N8", copySource.At("note 1"), Field.Is(Manufacturing), RouteStatus),
	note("N9", startSource.At("requirements"), Signed.Done(), RouteStatus),
	note("N10", leaflet("step 1"), seeksPlace, RouteMatching),
	note("N11", traineeSource.At("body"), Status.Is(Intern), RouteMatching),
}

var lateNotes = rules.Clauses{
	note("N12", end("3"), Event.Is(Completed), RouteMatching, RouteStatus),
	note("N13", end("3"), rules.All(Pandemic, rules.Not(Event.Is(Completed))), RouteMatching, RouteStatus),
}

var homeNote = rules.Clauses{
	note("N14", homeSource.At("2020-09-08"), Event.Is(Completed), RouteMatching, RouteStatus),
}

var renewalNote = rules.Clauses{
	note("N15", renewalSource.At("change of 2021-03-26"), SoFar.Is(Granted), RouteRenewal),
}

// What an answer has to say beside its days.
var warnings = rules.Clauses{
	rules.NewWarning("stayEndsOnRestDay").Is(holidaySource.At("2")).When(rules.All(
		rules.Not(Applied.Done()), rules.Before(StayUntil, DueApply.Last()))),
	rules.NewWarning("noWorkYet").Is(seekAlsoSource.At("1(1)")).When(rules.Not(Applied.Done())).On(RouteSeeking, RouteGraduates),
	rules.NewWarning("harmed").Is(toldAct("22-4(1)(vi)")).When(Violation),
	rules.NewWarning("reasonCounts").Is(toldAct("22-4(1)(vi)")).When(rules.All(idle, rules.Not(SoFar.Is(Working)))),
}

var closedWarnings = rules.Clauses{
	rules.NewWarning("pandemicMeasure").Is(end("heading")).When(rules.Before(lastNamedDay, filingDay)),
}
