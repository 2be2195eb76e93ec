package twtransfer

import "alih/rules"

// Book20231015 is the text promulgated on 2023-10-13: Article 15 counts anew, and by
// Article 30 of the Permit Regulations of the same day a recruitment permit lives
// three months longer without being asked.
var Book20231015 = Book20230617.Amend(2023, 10, 15,
	headCount(others2023, shareTakingIn),
	// Article 17(1)(2) points at farming again.
	personClause(naturalPersons(sites2022)),
	fiveTiers(sameCategory, extraByItself, roomTakingIn, notIntermediate),
	recruitPermitClause(permit("30"), extraOf(recruitExtraAsked)),
	expiryProvisions(class2OrIntermediate, takerForExpired(extraByItself, intermediate),
		class2OrIntermediate, rules.Always),
	warnLapsed.Is(permit("30").Graded(rules.Assumption)).When(rules.All(permitHeld, rules.IsStated(RecruitPermitFrom),
		rules.Not(known(RecruitPermitExtended, RecruitPermitExtended)),
		rules.Before(recruitEnd.Last, rules.OnDate(2023, 10, 15)))),
)

// extraByItself: the three months come to a permit whose first six still ran on that
// day. An older one had lost its force, if it was not extended, and no text gives it
// back.
var extraByItself = extraOf(RecruitPermitExtended)

func extraOf(before rules.Condition) rules.Condition {
	return rules.Any(rules.NotAfter(rules.OnDate(2023, 10, 15), recruitEnd.Last), before)
}

// others2023 leaves out those for whom re-recruitment is already granted and those
// whose permit's facts have lapsed, so that nobody counts twice.
var others2023 = rules.Sum(
	rules.Most(rules.Zero, rules.Minus(rules.Sum(Employed, PermitsObtained, MayApply), rules.Sum(ReRecruited, Lapsed))),
	revoked)
