package twtransfer

import "alih/rules"

// Book20230617 is the text promulgated on 2023-06-15: a manufacturer may add five
// hundredths to its ratio for workers taken over from other manufacturers
// (Reviewing Standards 25-1); it stands in the second order, and may sign
// agreements.
var Book20230617 = Book20221127.Amend(2023, 6, 17,
	fiveTiers(sameCategory, RecruitPermitExtended, roomTakingIn, notIntermediate),
	// Article 7(3)
	TakesIn.Says(art("7(3)"), rules.All(InvestsRS251, WorkCategory.Is(Manufacturing), NewCategory.Is(Manufacturing), Tier2)),
	offerClause("7(5)"),
	// Article 17(1)(2): for the intermediate-skilled the text points at item 7 of the
	// Standards 6(3), which from this day is outreach farming; item 8 is farming.
	personClause(naturalPersons(sitesWith(rules.All(WorkCategory.Is(Farming), rules.Any(
		rules.All(notIntermediate, ownFarm),
		rules.All(intermediate, ownFarm, FarmReference.Is(AsFarming)),
		rules.All(intermediate, FarmKind.Is(Outreach), FarmReference.Is(ByWords))))))),
	// Article 17(1)(5) and (6)
	agreementClauses(signedUnderOldText(rules.Any(Tier1, Tier2, TakesIn))),
	headCount(others2020, shareTakingIn),
	note("D10", "7(5)", SoFar.Is(Registered), RouteAgency).For(DueOffer),
)

// shareTakingIn is the ratio with the addition, and together no more than the cap.
var (
	takenIn       = rules.If(rules.All(rules.IsStated(InvestsRS251), InvestsRS251), RatioTakenIn, rules.Zero)
	shareTakingIn = rules.Least(RatioCap, rules.Sum(baseRatio, raised, takenIn))
	roomTakingIn  = withinLimit(rules.Sum(Employed, rules.One), rules.Least(RatioCap, rules.Sum(baseRatio, takenIn)))
)
