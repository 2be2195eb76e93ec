package jpplace

import "alih/rules"

func note(code string, c rules.Cite, when rules.Condition) rules.ItemClause {
	return rules.NewNote(code).Is(c).When(when)
}

// Where the text of July 2025 and other sources differ; see law.md.
var notes = rules.Clauses{
	note("E1", bureauSource.At("2024-10"), Where.Is(Kumamoto)),
	note("E2", seedSource.At("17"), Where.Is(Kumamoto)),
	note("E3", mieTitpSource.At("2025-05-07"), rules.All(Where.Is(Mie), rules.NotAfter(rules.OnDate(2025, 5, 7), rules.AsOf))),
	note("E4", seedSource.At("19"), Where.Is(Miyagi, Mie)),
	note("E5", seedSource.At("11"), Work.Is(NoField)),
}

var notes2025 = rules.Clauses{
	note("E6", transition("附則 1"), Offer.Is(NoStay, InternStay)),
	note("E7", p3miSource.At("KP2MI"), rules.All(atHome, Offer.Is(NoStay, SkilledStay))),
}

func warning(code string, c rules.Cite, when rules.Condition) rules.ItemClause {
	return rules.NewWarning(code).Is(c).When(when)
}

// What shows that an offer is not lawful, and what a person has to know of a field or a
// prefecture. An agreement with a prefecture opens no way and its absence closes none.
var warnings = rules.Clauses{
	warning("visitStay", act("19"), Offer.Is(VisitStay)),
	warning("broker", flowSource.At("IPKOL, P3MI"), Placed.Is(Broker)),
	warning("courseOnly", soSource.At("LPK, LPK-SO"), Placed.Is(CourseOnly)),
	warning("notLicensed", soSource.At("LPK, LPK-SO"), rules.All(Placed.Is(P3mi, SendingBody), rules.Not(Licensed))),
	warning("feeAsked", pmi("30(1), 72(a)"), PlacementFee),
	warning("depositTaken", landing("2"), Deposit),
	warning("fieldStopped", act("7-2(3)"), rules.All(atHome, Stopped.Is(StopSkilled, StopBoth))),
	warning("ikuseiStopped", caps2026.At("上限"), rules.All(atHome, Stopped.Is(StopIkusei, StopBoth))),
	warning("kumamoto", seedSource.At("17"), Where.Is(Kumamoto)),
	warning("miyagi2023", miyagiSource.At("2023-07-28"), rules.All(Where.Is(Miyagi), rules.NotAfter(rules.OnDate(2023, 7, 28), rules.AsOf))),
	warning("miyagi2025", miyagi2Source.At("2025-08-20"), rules.All(Where.Is(Miyagi), rules.NotAfter(rules.OnDate(2025, 8, 20), rules.AsOf))),
	warning("mieIntern", mieTitpSource.At("2025-05-07"), rules.All(Where.Is(Mie), Offer.Is(NoStay, InternStay), rules.NotAfter(rules.OnDate(2025, 5, 7), rules.AsOf))),
	reached(capsFirst, caps2019.At("受入れ見込数")),
}

// reached: the published number has come up to the cap. Only an order stops a field.
func reached(caps []fieldCap, c rules.Cite) rules.ItemClause {
	var any []rules.Condition
	for _, x := range caps {
		any = append(any, rules.All(Work.Is(x.field), rules.AtMost(x.most, Holders)))
	}
	return warning("capReached", c, rules.All(rules.IsStated(Holders), rules.Any(any...)))
}

// mieWarning: since 2025-08-24 there is an agreement for the specified skills too.
var mieWarning = rules.Clauses{warning("mieSkilled", mieSource.At("2"), rules.All(Where.Is(Mie), Offer.Is(NoStay, SkilledStay)))}

// ikuseiSender: who may send for the new training was not found.
var ikuseiWarning = rules.Clauses{
	warning("ikuseiSender", p3miSource.At("?").Graded(rules.Assumption), rules.All(beforeCoe, Offer.Is(NoStay, IkuseiStay))),
}

// capsOver: past the period the numbers are told as they last were.
var capsOver = rules.Clauses{
	warning("capsOver", caps2026.At("受入れ見込数"),
		rules.All(offered(atHome, []*rules.Route{RouteExam, RouteIkusei}), rules.Before(capsEnd, rules.AsOf))),
}

// planEarly: advisers expect the last filings to be asked for months before the day.
// Who has filed need not hear of it.
var planEarly = rules.Clauses{
	warning("planEarly", forecastSource.At("2026年末"), rules.All(beforeCoe, Offer.Is(NoStay, InternStay), rules.Before(rules.AsOf, IkuseiStart),
		rules.Not(rules.All(rules.IsStated(PlanFiled), PlanFiled.Done(), rules.NotAfter(PlanFiled.On(), rules.AsOf))))),
}
