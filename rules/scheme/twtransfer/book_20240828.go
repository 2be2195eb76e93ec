package twtransfer

import "alih/rules"

// Graduates in lodging work join the intermediate-skilled: no recruitment permit, no
// re-recruitment, the second and fourth orders.
var (
	withoutPermit = rules.Any(intermediate, graduate)
	ordinary2024  = rules.Not(withoutPermit)
	anyClass      = rules.Any(class2, intermediate, graduate)
)

// Book20240828 is the text promulgated on 2024-08-26.
var Book20240828 = Book20240104.Amend(2024, 8, 28,
	fiveTiers(sameCategory, extraByItself, roomTakingIn, ordinary2024),
	personClause(naturalPersons(rules.Any(sites2022, rules.All(WorkCategory.Is(Lodging), graduate)))),
	// Articles 23 and 24 take graduates in; Article 28 does not name them.
	expiryClauses(anyClass),
	expiryProvisions(anyClass, takerForExpired(extraByItself, withoutPermit), class2OrIntermediate, rules.Always),
	// Article 29(1), (3) and (4): a clock for each.
	expiryApplications(art("29"), rules.Always),
	rules.Without{warnNoLimit},
	// Article 31(1): the proviso for construction workers is gone.
	FullLength.Says(art("31(1)"), rules.Always),
	reRecruitClause(ordinary2024),
	papers2024,
	step("apply-expiry", "29", taker, expiryToApply, expiredRoutes...),
	noteEnglish("D16", "14, 29(6)", RecruitPermit.Chosen(Replacement)),
	warnReceipt.Is(art("20, 22(1)(3)")).When(graduate),
)

// Articles 13(1)(3) and 22(1)(3) ask for the local authority's receipt, while
// Article 20 does not let graduates be told of: it is not required by Article 20.
var warnReceipt = rules.NewWarning("graduateReceipt")

// The lodging licence, and the papers of Article 29 by class.
var papers2024 = rules.Clauses{
	paper("TW-6-2", "6(2)", taker, rules.All(offering, graduate), RouteAgency),
	paper("TW-13-1-3", "13(1)(3)", taker, rules.All(centreCase, rules.Not(graduate)), RouteAgency).For(DueApply),
	paper("TW-13-2", "13(3)", taker, centreCase, RouteAgency).For(DueApply),
	paper("TW-13-2-lodging", "13(2)", taker, rules.All(centreCase, graduate), RouteAgency).For(DueApply),
	paper("TW-29-1-3", "29(1)(3)", taker, rules.All(expiredCase, rules.Not(graduate)), expiredRoutes...),
	paper("TW-29-1-4", "29(1)(4)", taker, rules.All(expiredCase, ordinary2024), expiredRoutes...),
	paper("TW-29-1-6", "29(1)(6)", taker, rules.All(expiredCase, ordinary2024), expiredRoutes...),
	paper("TW-29-2", "29(5)", taker, expiredCase, expiredRoutes...),
	paper("TW-29-3-1", "29(3)(1)", taker, rules.All(expiredCase, withoutPermit, rules.Not(NewCategory.Is(HouseholdCare))), expiredRoutes...),
	paper("TW-29-3-2", "29(3)(2)", taker, rules.All(expiredCase, withoutPermit, rules.Not(NewCategory.Is(HouseholdCare))), expiredRoutes...),
	paper("TW-29-3-3", "29(3)(3)", taker, rules.All(expiredCase, withoutPermit), expiredRoutes...),
	paper("TW-29-3-4", "29(3)(4)", taker, rules.All(expiredCase, withoutPermit), expiredRoutes...),
	paper("TW-29-3-5", "29(3)(5)", taker, rules.All(expiredCase, withoutPermit), expiredRoutes...),
	paper("TW-29-4-lodging", "29(4)", taker, rules.All(expiredCase, graduate), expiredRoutes...),
}
