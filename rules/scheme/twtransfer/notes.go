package twtransfer

import "alih/rules"

// Where the Indonesian translation and the official text differ, the official one
// is used and the difference is shown. D13, D14, D16 and D29 are slips of the
// official English text, of which an older version was read.
func note(code, place string, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewNote(code).Is(art(place)).When(when).On(routes...)
}

func noteEnglish(code, place string, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewNote(code).Is(art(place).Graded(rules.Secondary)).When(when).On(routes...)
}

var (
	manufacturing = rules.Any(NewCategory.Is(Manufacturing), WorkCategory.Is(Manufacturing))
	slaughtering  = rules.Any(NewCategory.Is(Slaughter), WorkCategory.Is(Slaughter))
)

var notes = rules.Clauses{
	note("D1", "32(1)", manufacturing),
	note("D2", "31(3)", manufacturing),
	note("D3", "13(1), 29(1)", rules.Any(centreCase, expiredCase), RouteAgency, RouteExpiredCentre, RouteExpiredDirect),
	note("D4", "5(2), 19(4), 31(1)", rules.Any(centreCase, preEntry, PermitObtained.Done())),
	note("D5", "14, 15, 29", RecruitPermit.Chosen(Replacement)),
	note("D6", "18(1)", Takeover.Is(Plant), RoutePlant),
	note("D7", "17(4)", Takeover.Is(Kin), RouteKin),
	note("D8", "11(3)", SoFar.Is(Registered), RouteAgency).For(DueDeparture),
	note("D9", "15", rules.IsStated(ContinuingCount)),
	note("D10", "7(3)", SoFar.Is(Registered), RouteAgency).For(DueOffer),
	note("D11", "10(2)", SoFar.Is(Registered), RouteAgency),
	note("D12", "17(2)", Takeover.Is(Merger), RouteMerger),
	noteEnglish("D13", "11, 17(1)(2), 19(3)", rules.Any(SoFar.Is(Registered), Takeover.Is(NaturalPerson, Merger)), RouteAgency, RouteNaturalPerson, RouteMerger),
	noteEnglish("D14", "8, 20(2)(1), 30(1)(1)", rules.Any(SoFar.Is(Registered), rules.All(SoFar.Is(Certified), rules.Not(expiredCase))), RouteAgency),
	note("D15", "22(1)(3)", rules.Any(eventCase, preEntry, agreementCase)),
	noteEnglish("D16", "14, 29(3)", RecruitPermit.Chosen(Replacement)),
	note("D17", "32(3), 33(3)", rules.Any(manufacturing, slaughtering)),
	note("D18", "31(4)", PermitObtained.Done()).For(DueReRecruit),
	note("D19", "17(2)", Takeover.Is(Merger), RouteMerger),
	note("D20", "26(1)", expiredCase, RouteExpiredCentre).For(DueCentreStops),
	note("D21", "18(1)", Takeover.Is(Plant), RoutePlant),
	note("D22", "34(1)", rules.IsStated(CureApproved)),
	note("D23", "23–29", expiredCase, RouteExpiredCentre, RouteExpiredDirect),
	note("D24", "6, 13, 29", rules.Any(SoFar.Is(Registered, Certified), expiredCase), RouteAgency, RouteExpiredCentre, RouteExpiredDirect),
	note("D25", "20(4), 28(3)", rules.All(changesHands, told)),
	note("D26", "17(2)", Takeover.Is(Merger), RouteMerger),
	note("D27", "9(2)", SoFar.Is(Registered), RouteAgency),
	note("D28", "20(1)(2)", rules.All(changesHands, told)),
	noteEnglish("D29", "25(1)", expiredCase, RouteExpiredCentre, RouteExpiredDirect),
}

// What an answer has to say beside its days.
var (
	warnRollExpiry    = rules.NewWarning("rollUnsettled")
	warnRollExtension = rules.NewWarning("rollUnsettledExtension")
	warnTooEarly      = rules.NewWarning("filedTooEarly")
	warnAskedEarly    = rules.NewWarning("extensionAskedEarly")
	warnAcross        = rules.NewWarning("windowAcrossChange")
	warnPeriodOver    = rules.NewWarning("periodOver")
	warnGaveUp        = rules.NewWarning("changeGivenUp")
	warnLocalStart    = rules.NewWarning("windowFromLocalAuthority")
	warnLapsed        = rules.NewWarning("permitLapsedBefore")
)

// Whether a last day in the law of Articles 11(5) and 23(1) moves off a rest day is
// not settled: it is a filing, but the period is counted back from an end. What
// this page says does not move it.
var warnings = rules.Clauses{
	warnRollExpiry.Is(procedure("48(4)")).When(rules.All(expiredCase, restDay(DueExpiry.Last()))).On(RouteExpiredCentre),
	warnRollExtension.Is(procedure("48(4)")).When(rules.All(SoFar.Is(Registered), rules.Not(extended), restDay(DueAskExtension.Last()))).On(RouteAgency),
	warnTooEarly.Is(art("23(1)")).When(rules.All(ExpiryFiled.Done(), rules.Before(ExpiryFiled.On(), DueExpiry.Opens()))).On(RouteExpiredCentre),
	warnAskedEarly.Is(art("11(5)")).When(rules.All(ExtensionAsked.Done(), rules.Before(ExtensionAsked.On(), DueAskExtension.Opens()))).On(RouteAgency),
	warnAcross.Is(reading("11(1)")).When(rules.All(SoFar.Is(Registered), acrossStart)).On(RouteAgency),
	warnPeriodOver.Is(art("11(3)")).When(rules.All(SoFar.Is(Registered), rules.Before(windowEnds, rules.AsOf))).On(RouteThreeParty),
	warnGaveUp.Is(art("10(5)")).When(rules.All(SoFar.Is(Registered), Absence.Is(WithoutReason))).On(RouteTwoParty, RouteThreeParty),
	warnLocalStart.Is(reading("11(1), 16")).When(rules.All(LocalAuthorityRegistered.Done(), EmployerMissing)).On(RouteAgency),
}

func restDay(d rules.DayValue) rules.Condition {
	return rules.Before(d, rules.RollForward(d, taiwanOffice, &ClosedDays))
}
