package twtransfer

import "alih/rules"

// A paper is named by the place that asks for it. The contents of the four
// annexes are not held, so "TW-13-1-4" and its like say "as the annex lists".
func paper(code, place string, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewDocument(code).Is(art(place)).By(who).When(when).On(routes...)
}

// The cases in which papers are still to be brought.
var (
	askingChange = rules.All(centreCase, SoFar.Is(Working, Event))
	toRegister   = rules.All(centreCase, SoFar.Is(Working, Event, Decided),
		rules.Not(known(InPlacement, InPlacement)),
		rules.Not(known(LocalAuthorityRegistered, LocalAuthorityRegistered.Done())))
	offering = rules.All(centreCase, SoFar.Is(Working, Event, Decided, Registered))
)

// Articles 2, 4, 6 and 13: through the centre.
var centrePapers = rules.Clauses{
	paper("TW-2-1-1", "2(1)(1)", worker|original, rules.Any(askingChange, toRegister), RouteAgency),
	paper("TW-2-1-2", "2(1)(2)", worker|original, askingChange, RouteAgency),
	paper("TW-2-1-3", "2(1)(3)", worker, rules.Any(askingChange, toRegister), RouteAgency),
	paper("TW-4-2-letter", "4(2)", original, toRegister, RouteAgency).For(DueRegister),
	paper("TW-10-4", "10(4)", worker, SoFar.Is(Registered), RouteAgency),
	paper("TW-6-1-1", "6(1)(1)", taker, offering, RouteAgency),
	paper("TW-6-1-2", "6(1)(2)", taker, rules.All(offering, noPermitHeld), RouteAgency),
	paper("TW-6-1-3", "6(1)(3)", taker, rules.All(offering, noPermitHeld, headcountListNeeded), RouteAgency),
	paper("TW-6-1-4", "6(1)(4)", taker, offering, RouteAgency),
	paper("TW-6-1-5", "6(1)(5)", taker, rules.All(offering, noPermitHeld, rules.Not(NewCategory.Is(HouseholdCare))), RouteAgency),
	paper("TW-6-1-6", "6(1)(6)", taker, offering, RouteAgency),
	paper("TW-6-1-7", "6(1)(7)", taker, rules.All(offering, noPermitHeld), RouteAgency),
	paper("TW-13-1-1", "13(1)(1)", taker, centreCase, RouteAgency).For(DueApply),
	paper("TW-13-1-2", "13(1)(2)", taker, centreCase, RouteAgency).For(DueApply),
	paper("TW-13-1-3", "13(1)(3)", taker, centreCase, RouteAgency).For(DueApply),
	paper("TW-13-1-4", "13(1)(4)", taker, centreCase, RouteAgency).For(DueApply),
	paper("TW-13-2", "13(2)", taker, centreCase, RouteAgency).For(DueApply),
}

// Article 6: an employer with a recruitment permit brings less; helpers and carers
// need no list of insured employees. Crews of vessels need none either, cage farms do;
// both are one category here, so the paper itself says it.
var (
	noPermitHeld        = rules.Not(permitHeld)
	headcountListNeeded = rules.Not(NewCategory.Is(Helper, InstitutionCare, HouseholdCare))
)

// Article 20(1), used by 28(1) as well: papers for the local authority.
func noticePapers(applies, affidavit rules.Condition) rules.Clauses {
	routes := []*rules.Route{RouteAgency, RouteKin, RouteNaturalPerson, RoutePlant, RouteProject,
		RouteTwoParty, RouteThreeParty, RouteMerger, RouteExpiredCentre, RouteExpiredDirect}
	filing := rules.All(applies, rules.Any(centreCase, expiredCase, agreementCase,
		Takeover.Is(Kin, NaturalPerson, Plant, Project, Merger)))
	return rules.Clauses{
		paper("TW-20-1-1", "20(1)(1)", taker, filing, routes...),
		paper("TW-20-1-2", "20(1)(2)", taker, filing, routes...),
		paper("TW-20-1-3", "20(1)(3)", taker, filing, routes...),
		paper("TW-20-1-4", "20(1)(4)", taker, rules.All(filing, affidavit), routes...),
		paper("TW-20-1-5", "20(1)(5)", taker, filing, routes...),
	}
}

// Article 22: straight to the ministry.
var directPapers = rules.Clauses{
	paper("TW-22-1-1", "22(1)(1)", taker, rules.Any(eventCase, preEntry, agreementCase), applicationRoutes...),
	// The text of 2020 says "the preceding article" and means Article 20.
	paper("TW-22-1-3", "22(1)(3)", taker, rules.Any(eventCase, preEntry, agreementCase), applicationRoutes...),
	paper("TW-22-1-4", "22(1)(4)", taker, rules.Any(eventCase, preEntry, agreementCase), applicationRoutes...),
	paper("TW-22-2-1-1", "22(2)(1)", taker, Takeover.Is(Kin), RouteKin),
	paper("TW-22-2-1-2", "22(2)(1)", taker, Takeover.Is(Kin), RouteKin),
	paper("TW-22-2-2-1", "22(2)(2)", taker, Takeover.Is(NaturalPerson), RouteNaturalPerson),
	paper("TW-22-2-2-2", "22(2)(2)", taker, Takeover.Is(NaturalPerson), RouteNaturalPerson),
	paper("TW-22-2-3-1", "22(2)(3)", taker, Takeover.Is(Plant), RoutePlant),
	paper("TW-22-2-3-2", "22(2)(3)", taker, Takeover.Is(Plant), RoutePlant),
	paper("TW-22-2-3-3", "22(2)(3)", taker, Takeover.Is(Plant), RoutePlant),
	paper("TW-22-2-4-1", "22(2)(4)", taker, Takeover.Is(Project), RouteProject),
	paper("TW-22-2-4-2", "22(2)(4)", taker, Takeover.Is(Project), RouteProject),
	paper("TW-22-2-4-3", "22(2)(4)", taker, Takeover.Is(Project), RouteProject),
	paper("TW-22-2-5", "22(2)(5)", taker|worker, twoPartyCase, RouteTwoParty).For(DueApplyAgreement),
	paper("TW-22-2-6-1", "22(2)(6)", taker, threeParty, RouteThreeParty).For(DueApplyAgreement),
	paper("TW-22-2-6-2", "22(2)(6)", taker|worker|original, threeParty, RouteThreeParty).For(DueApplyAgreement),
	paper("TW-22-3-1", "22(3)(1)", taker, Takeover.Is(Merger), RouteMerger).For(DueApplyMerger),
	paper("TW-22-3-2", "22(3)(2)", taker, Takeover.Is(Merger), RouteMerger).For(DueApplyMerger),
	paper("TW-22-3-3", "22(3)(3)", taker, Takeover.Is(Merger), RouteMerger).For(DueApplyMerger),
	paper("TW-22-4-1", "22(4)(1)", taker, Takeover.Is(OwnerChange), RouteOwnerChange),
	paper("TW-22-4-2", "22(4)(2)", taker, Takeover.Is(OwnerChange), RouteOwnerChange),
	paper("TW-22-4-3", "22(4)(3)", taker, Takeover.Is(OwnerChange), RouteOwnerChange),
}

var applicationRoutes = []*rules.Route{RouteKin, RouteNaturalPerson, RoutePlant, RouteProject, RouteTwoParty, RouteThreeParty}

// Articles 23 and 29: at the end of a permit.
var expiryPapers = rules.Clauses{
	paper("TW-23-1-1", "23(1)(1)", original, endCentreCase, RouteExpiredCentre).For(DueExpiry),
	paper("TW-23-1-2", "23(1)(2)", worker, endCentreCase, RouteExpiredCentre).For(DueExpiry),
	paper("TW-27", "27", worker|taker, signs, RouteExpiredDirect),
	paper("TW-29-1-1", "29(1)(1)", taker, expiredCase, expiredRoutes...),
	paper("TW-29-1-2", "29(1)(2)", taker, expiredCase, expiredRoutes...),
	paper("TW-29-1-3", "29(1)(3)", taker, expiredCase, expiredRoutes...),
	paper("TW-29-1-4", "29(1)(4)", taker, expiredCase, expiredRoutes...),
	paper("TW-29-1-5", "29(1)(5)", taker, expiredCase, expiredRoutes...),
	paper("TW-29-2", "29(2)", taker, expiredCase, expiredRoutes...),
}

var expiredRoutes = []*rules.Route{RouteExpiredCentre, RouteExpiredDirect}
