package twtransfer

import "alih/rules"

// From 2022-04-30 the second class and the intermediate-skilled are told apart, and
// most articles name the one, the other or both.
var (
	class2OrIntermediate = rules.Any(class2, intermediate)
	notIntermediate      = rules.Not(intermediate)
)

// sites2022 are the natural-person employers of Article 17(1)(2) by the Reviewing
// Standards of that day: slaughter for the second class only, farms where the work
// is on a site of the employer's own.
var sites2022 = sitesWith(rules.All(WorkCategory.Is(Farming), ownFarm))

var ownFarm = FarmKind.Is(Dairy, OwnSite)

func sitesWith(farms rules.Condition) rules.Condition {
	return rules.Any(
		WorkCategory.Is(Fishing, InstitutionCare, Manufacturing),
		rules.All(WorkCategory.Is(Slaughter), notIntermediate),
		farms)
}

func naturalPersons(sites rules.Condition) rules.Condition {
	return rules.All(NaturalPersonEmployer, sites)
}

// takerForExpired is Article 24: a recruitment permit for the second class, the
// standards and an open head-count for those who need no permit.
func takerForExpired(extra, withoutPermit rules.Condition) rules.Condition {
	return rules.Any(
		rules.All(class2, permitPlacesLeft(extra)),
		rules.All(withoutPermit, Qualified, roomForOne))
}

// Book20220430 is the text promulgated on 2022-04-29, in force by its Article 36.
// The Permit Regulations and the Reviewing Standards were renumbered that day.
var Book20220430 = Book20210829.Amend(2022, 4, 30,
	// Article 7(2): the intermediate-skilled in the second and fourth orders only.
	fiveTiers(sameCategory, RecruitPermitExtended, roomForOne, notIntermediate),
	offerClause("7(4)"), recruitPermitClause(permit("30").Graded(rules.Assumption), recruitExtraAsked),
	personClause(naturalPersons(sites2022)),
	// Article 18(1): for the second class.
	increased(class2),
	// Articles 20, 28: the second class and the intermediate-skilled.
	noticeClause(class2OrIntermediate), directNotices(class2OrIntermediate),
	expiryClauses(class2OrIntermediate),
	expiryNotices(class2OrIntermediate), noticeKept(class2OrIntermediate),
	noticePapers(class2OrIntermediate, notIntermediate),
	// Articles 23, 24, 29: the limit of Article 29(1) still binds both.
	expiryProvisions(class2OrIntermediate, takerForExpired(RecruitPermitExtended, intermediate),
		class2OrIntermediate, rules.Always),
	SecondCure.Says(permit("70"), SecondCureApproved),
	// Employment Service Act 52(4): the intermediate-skilled work under item 11.
	yearsLeft(class2),
	// Articles 31(5), 32(2) to (5).
	reRecruitClause(notIntermediate), checkClauses("32(3)"), checkAmount("32(4)"),
	step("hire-local", "32(2)", taker, rules.All(PermitFiled.Done(), NewCategory.Is(Manufacturing))),
	papers2022, notes2022,
)

// Article 29(1)(4) and (3): no recruitment permit, but other papers, for the
// intermediate-skilled; those of home care leave out the first two.
var papers2022 = rules.Clauses{
	paper("TW-29-1-4", "29(1)(4)", taker, rules.All(expiredCase, notIntermediate), expiredRoutes...),
	paper("TW-29-2", "29(4)", taker, expiredCase, expiredRoutes...),
	paper("TW-29-3-1", "29(3)(1)", taker, rules.All(expiredCase, intermediate, rules.Not(NewCategory.Is(HouseholdCare))), expiredRoutes...),
	paper("TW-29-3-2", "29(3)(2)", taker, rules.All(expiredCase, intermediate, rules.Not(NewCategory.Is(HouseholdCare))), expiredRoutes...),
	paper("TW-29-3-3", "29(3)(3)", taker, rules.All(expiredCase, intermediate), expiredRoutes...),
	paper("TW-29-3-4", "29(3)(4)", taker, rules.All(expiredCase, intermediate), expiredRoutes...),
	paper("TW-29-3-5", "29(3)(5)", taker, rules.All(expiredCase, intermediate), expiredRoutes...),
}

// The translation is of the text of 2020; here it meets other paragraphs.
var notes2022 = rules.Clauses{
	note("D10", "7(4)", SoFar.Is(Registered), RouteAgency).For(DueOffer),
	noteEnglish("D16", "14, 29(5)", RecruitPermit.Chosen(Replacement)),
	note("D17", "32(4), 33(3)", rules.Any(manufacturing, slaughtering)),
}
