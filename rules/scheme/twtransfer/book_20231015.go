package twtransfer

import "alih/rules"

// Book20231015 is the text promulgated on 2023-10-13: Article 15 counts anew, and by
// Article 30 of the Permit Regulations of the same day a recruitment permit lives
// three months longer without being asked.
var Book20231015 = Book20230617.Amend(2023, 10, 15,
	headCount(others2023, shareTakingIn),
	// Article 17(1)(2) points at farming again.
	personClause(naturalPersons(sites2022)),
	fiveTiers(sameCategory, rules.Always, roomTakingIn, notIntermediate),
	recruitPermitClause(permit("30"), rules.Always),
	expiryProvisions(class2OrIntermediate, takerForExpired(rules.Always, intermediate),
		class2OrIntermediate, rules.Always),
)

// others2023 leaves out those for whom re-recruitment is already granted and those
// whose permit's facts have lapsed, so that nobody counts twice.
var others2023 = rules.Sum(
	rules.Most(rules.Zero, rules.Minus(rules.Sum(Employed, PermitsObtained, MayApply), rules.Sum(ReRecruited, Lapsed))),
	revoked)
