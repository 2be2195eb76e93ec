package twtransfer

import "alih/rules"

// Book20210829 is the text promulgated on 2021-08-27: five orders instead of three,
// the first two for employers of the worker's own category, and a time in which
// only those may agree. Agreements under Article 17 still name the first two, which
// from now on keep them inside the category.
var Book20210829 = Book20200709.Amend(2021, 8, 29,
	fiveTiers(sameCategory, RecruitPermitExtended, roomForOne, rules.Always),
	holdClause, holdOver, agencyRoute(HoldOver),
	OldLawServes.Says(centralSource.At("18"), OldLawAccepted),
	// Article 17(1)(5) and (6) for who signed before this day and files after it:
	// whether the older text still serves is for the ministry (Central Regulation
	// Standard Act 18).
	agreementClauses(signedUnderOldText(rules.Any(Tier1, Tier2))),
	signClause(rules.Not(leavesCategory)), signSteps(rules.Not(leavesCategory)),
)

// leavesCategory: an agreement that is still to be signed would be with an employer of
// other work, which those of the first two orders are not. Of companion care a later text
// is in dispute, and two kinds of other work may be one.
var leavesCategory = rules.All(
	rules.IsStated(WorkCategory), rules.IsStated(NewCategory), rules.Not(rules.IsStated(AgreementSigned)),
	rules.Not(rules.Any(WorkCategory.Is(CompanionCare), NewCategory.Is(CompanionCare),
		rules.All(WorkCategory.Is(OtherWork), NewCategory.Is(OtherWork)))),
	rules.Not(sameCategory(WorkCategory, NewCategory)))

// sameness tells whether two categories are one.
type sameness func(a, b rules.Choice[Category]) rules.Condition

// fiveTiers is Article 7(1) from 2021-08-29. extra says when a recruitment permit
// lives three months longer, room2 whether the second order has room, ordinary for
// which workers all five are open.
func fiveTiers(same sameness, extra, room2, ordinary rules.Condition) rules.Clauses {
	places := permitPlacesLeft(extra)
	// The place offered is one of the permit's or qualification's own category, so
	// the worker's side alone can already say no to the first two orders.
	offered := same(WorkCategory, NewCategory)
	return rules.Clauses{
		Tier1.Says(art("7(1)(1)"), rules.All(ordinary, offered, places, same(RecruitPermitCategory, WorkCategory))),
		Tier2.Says(art("7(1)(2)"), rules.All(Qualified, offered, room2, same(QualifiedCategory, WorkCategory))),
		Tier3.Says(art("7(1)(3)"), rules.All(ordinary, places)),
		Tier4.Says(art("7(1)(4)"), rules.All(Qualified, roomForOne)),
		Tier5.Says(art("7(1)(5)"), rules.All(ordinary, domesticTier)),
		SomeTier.Says(art("7(1)"), rules.Any(Tier1, Tier2, Tier3, Tier4, Tier5)),
		// Article 8(1): the industry no longer counts; the ways out are now the third
		// and fourth orders.
		MayRegister.Says(art("8(1)"), rules.Any(
			same(WorkCategory, NewCategory), Tier3, Tier4, Victim, CategoryApproved)),
	}
}

// holdOver is Article 10(7). Orders three to five may agree only after the hold
// and only if nobody of the first two registered. Whether it is enough that those
// came to no agreement, and whether it binds a victim, the text does not settle.
var holdOver = HoldOver.Says(art("10(7)"), rules.Any(
	Tier1, Tier2,
	rules.All(
		rules.Any(HoldReleased, disputed(HoldRelease.Is(NoAgreementYet), HoldReleased)),
		holdPast),
	disputed(rules.All(Victim, VictimHold.Is(HoldLifted)), Victim, HoldReleased)))

// holdPast: the agreement at the centre, for which its certificate stands, comes
// after the hold. While the hold runs that is still to come.
var holdPast = rules.Any(
	rules.All(SoFar.Is(Certified), rules.Not(rules.IsStated(Registration))),
	rules.Before(DueHold.Last(), CertificateIssued.OnOr(rules.AsOf)),
	rules.All(rules.Not(CertificateIssued.Done()), doneOrStill(CertificateIssued),
		rules.NotAfter(rules.AsOf, DueHold.Last())))

// signedUnderOldText adds to the takers of the text in force those of 2020 for an
// agreement that was signed while it was in force.
func signedUnderOldText(takers rules.Condition) rules.Condition {
	old := rules.Any(permitPlacesLeft(RecruitPermitExtended), rules.All(Qualified, roomForOne))
	return rules.Any(takers, rules.All(
		rules.Before(AgreementSigned.On(), rules.OnDate(2021, 8, 29)), old, OldLawServes))
}
