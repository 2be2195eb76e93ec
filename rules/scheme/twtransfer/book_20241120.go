package twtransfer

import "alih/rules"

// Book20241120 is an amendment promulgated on 2024-11-18 of which only Article 8 with
// its reasons and a notice on the orders of Article 7 were seen: companion care in
// several homes is to count as caring and helping, in the first and third orders
// only. Where companion care is on either side, Articles 7 and 8 are in dispute.
var Book20241120 = Book20240828.Amend(2024, 11, 20,
	fiveTiers(sameWithCompanion, extraByItself, roomTakingIn, ordinary2024),
	companionTier(Tier2, "7(1)(2)", rules.All(Qualified, roomTakingIn, sameWithCompanion(QualifiedCategory, WorkCategory))),
	companionTier(Tier4, "7(1)(4)", rules.All(Qualified, roomForOne)),
).GoesOnWith(Book20240828)

func companionTier(tier *rules.Provision, place string, held rules.Condition) rules.ProvisionClause {
	return tier.Says(reasonsSource.At(place), rules.All(held,
		rules.Any(rules.Not(NewCategory.Is(CompanionCare)), CompanionCareReading.Is(NotSame))))
}

// sameWithCompanion adds to the categories that are one the caring, helping and
// companion care that the reading makes one.
func sameWithCompanion(a, b rules.Choice[Category]) rules.Condition {
	return rules.Any(
		sameCategory(a, b),
		disputed(rules.All(
			rules.Any(
				rules.All(a.Is(CompanionCare), b.Is(careWork...)),
				rules.All(a.Is(careWork...), b.Is(CompanionCare))),
			CompanionCareReading.Is(SameCategory)), a, b))
}
