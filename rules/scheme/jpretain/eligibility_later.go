package jpretain

import "alih/rules"

// What the measure gained and lost after its first day.
var (
	homeInTime    = rules.NewProvision("JC-10-1")
	stillRuns     = rules.NewProvision("JC-10-2")
	holdsAndStays = rules.NewProvision("JC-11-1")
	notLastTime   = rules.NewProvision("JC-11-2")
	renewable     = rules.NewProvision("JC-11-3")

	RouteRenewal = rules.NewRoute("renewal")
)

// finishedTrainees are the fourth group, from 2020-09-07.
var finishedTrainees = rules.Clauses{
	homeGroup.Says(leaflet("1(4)"), rules.All(Event.Is(Completed), CannotReturn)),
	inGroup.Says(leaflet("1(1)-(4)"), rules.Any(groupsAtFirst, homeGroup)),
}

// renewableStill: the last permission was not for this time only, so far as is said.
// Before 2022-05-31 there was no such permission, and nobody is asked.
var renewableStill = rules.Any(rules.Not(rules.IsStated(LastTime)), rules.Not(LastTime))

// renewals came on 2021-03-26, as often as it is needed.
var renewals = rules.Clauses{
	holdsAndStays.Says(renewalSource.At("2021-03-26"), rules.All(SoFar.Is(Granted), CannotReturn)),
	renewable.Says(renewalSource.At("2021-03-26"), filedFor(ForRenewal)),
	renewalRoute(),
}

func renewalRoute(more ...rules.Condition) rules.RouteClause {
	return RouteRenewal.Opens(renewalSource.At("2021-03-26"), filingDay,
		rules.All(append([]rules.Condition{byPandemic, holdsAndStays, inTime, renewable}, more...)...))
}

// endBegins is the notice of 2022-05-31. For finished trainees it names a last day; for
// the others it does not, and no other text was found.
var endBegins = rules.Clauses{
	homeInTime.Says(end("3"), rules.NotAfter(StayUntil, lastNamedDay)).Where(Event.Is(Completed)),
	stillRuns.Says(end("3").Graded(rules.Assumption), rules.Any(rules.NotAfter(filingDay, lastNamedDay), StillTaken)).
		Where(rules.Not(Event.Is(Completed))),
	notLastTime.Says(end("2"), rules.Not(LastTime)),
	openTo(homeInTime, stillRuns),
	renewalRoute(notLastTime, stillRuns),
}
