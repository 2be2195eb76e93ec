package jpretain

import "alih/rules"

// note is about the measure, so it is for those to whom the pandemic happened.
func note(code string, c rules.Cite, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewNote(code).Is(c).When(rules.All(Pandemic, when)).On(routes...)
}

// Where the leaflet and what else is known differ, both are shown.
var notes = rules.Clauses{
	note("N1", leaflet("5"), rules.Always, RouteMatching, RouteStatus),
	note("N2", leaflet("1(1), 1(2)"), rules.All(Status.Is(Intern), notAtFault), RouteMatching, RouteStatus),
	note("N3", leaflet("4(5)"), rules.Not(SoFar.Is(Granted)), RouteStatus),
	note("N4", leaflet("1(4)"), Event.Is(Completed), RouteMatching, RouteStatus),
	note("N5", leaflet("1"), unlisted, RouteMatching, RouteStatus),
	note("N6", school("1"), Event.Is(Graduated), RouteMatching, RouteStatus),
	note("N7", school("3"), rules.All(beforeGrant, rules.Not(SearchHard)), RouteStatus),
	note("N8", copySource.At("1"), Field.Is(Manufacturing), RouteStatus),
	note("N9", startSource.At("2"), rules.All(beforeGrant, Signed.Done()), RouteStatus),
	note("N10", leaflet("4(1)"), seeksPlace, RouteMatching),
	note("N11", traineeSource.At("1"), Status.Is(Intern), RouteMatching),
}

var lateNotes = rules.Clauses{
	note("N12", end("3"), Event.Is(Completed), RouteMatching, RouteStatus),
	note("N13", end("3"), rules.Not(Event.Is(Completed)), RouteMatching, RouteStatus),
}

var homeNote = rules.Clauses{
	note("N14", homeSource.At("2020-09-08"), Event.Is(Completed), RouteMatching, RouteStatus),
}

var renewalNote = rules.Clauses{
	note("N15", renewalSource.At("2021-03-26"), SoFar.Is(Granted), RouteRenewal),
}

// What an answer has to say beside its days.
var warnings = rules.Clauses{
	rules.NewWarning("stayEndsOnRestDay").Is(holidaySource.At("2")).When(rules.All(
		rules.Not(Applied.Done()), rules.Before(StayUntil, DueApply.Last()))),
	// An application that was refused keeps nothing: the stay ends as it would have.
	rules.NewWarning("refused").Is(staySource.At("20(2)")).When(rules.All(
		Applied.Done(), rules.Not(Permitted), rules.NotAfter(rules.AsOf, StayUntil))),
	rules.NewWarning("refusedAndOver").Is(staySource.At("20(2)")).When(rules.All(
		Applied.Done(), rules.Not(Permitted), rules.Before(StayUntil, rules.AsOf))),
	rules.NewWarning("noWorkYet").Is(seekAlsoSource.At("1(1)")).When(rules.All(rules.Any(forSeeking, forGraduates), rules.Not(Signed.Done()))),
	rules.NewWarning("harmed").Is(revokeSource.At("22-4(1)(6)")).When(Violation),
	rules.NewWarning("reasonCounts").Is(revokeSource.At("22-4(1)(6)")).When(rules.All(idle, rules.Not(SoFar.Is(Working)))),
}

var closedWarnings = rules.Clauses{
	rules.NewWarning("pandemicMeasure").Is(end("1")).When(rules.Before(lastNamedDay, filingDay)),
}
