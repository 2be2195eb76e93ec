package twtransfer

import "alih/rules"

// What Article 17 and Articles 23 to 29 decide.
var (
	KinTakesOver    = rules.NewProvision("TW-17-1-1")
	PersonTakesOver = rules.NewProvision("TW-17-1-2")
	PlantTakenOver  = rules.NewProvision("TW-17-1-3")
	ProjectTaken    = rules.NewProvision("TW-17-1-4")
	TwoAgree        = rules.NewProvision("TW-17-1-5")
	ThreeAgree      = rules.NewProvision("TW-17-1-6")
	MergerTakesOver = rules.NewProvision("TW-17-2")
	OwnerChanged    = rules.NewProvision("TW-17-3")
	IsKin           = rules.NewProvision("TW-17-4")
	DirectInTime    = rules.NewProvision("TW-19-1")
	EndsAndApplied  = rules.NewProvision("TW-23-1")
	TakerForExpired = rules.NewProvision("TW-24-1")
	FitsNewWork     = rules.NewProvision("TW-25-1")
	CentreInTime    = rules.NewProvision("TW-26-1")
	SignedBeforeEnd = rules.NewProvision("TW-27-1")
	ExpiryNoticeOK  = rules.NewProvision("TW-28-1")
	ExpiryAppliedOK = rules.NewProvision("TW-29-1")
)

// agreesInTime: the agreement lies in the transfer period. Between the ministry's
// approval and the registration the text is silent.
var agreesInTime = rules.All(
	doneOrStill(AgreementSigned),
	insideWindow(AgreementSigned),
	rules.Any(
		rules.Not(AgreementSigned.Done()),
		rules.NotAfter(rules.NextDay(Registration.On()), AgreementSigned.On()),
		disputed(rules.All(rules.NotAfter(ChangeApprovedOn.On(), AgreementSigned.On()), AgreementWindowStart.Is(FromApproval)),
			Registration)))

// agreeingTakers: which employers may sign. The rules name the first two orders of
// Article 7, so that an amendment there reaches the agreements.
var agreeingTakers = rules.Any(Tier1, Tier2)

func agreementClauses(takers rules.Condition) rules.Clauses {
	return rules.Clauses{
		// Article 17(1)(5)
		TwoAgree.Says(art("17(1)(5)"), rules.All(
			PermitRevoked, rules.Any(SoFar.Is(Agreed), decidedBefore), takers, agreesInTime)),
		// Article 17(1)(6); Article 22(2)(6) asks for a proof of a ground.
		ThreeAgree.Says(art("17(1)(6)"), rules.All(
			rules.Any(decidedBefore, groundShown), takers, doneOrStill(AgreementSigned))),
	}
}

// sites are the employers of Article 17(1)(2): Reviewing Standards 8 (vessels and
// cages), 19-7 (dairy farms) and 20 (care institutions). Standards 19-7 was deleted
// from 2020-08-02 on and the reference stayed.
var sites = rules.Any(
	WorkCategory.Is(Fishing, InstitutionCare),
	rules.All(WorkCategory.Is(Farming), FarmKind.Is(Dairy), rules.Any(
		rules.Before(directDay, rules.OnDate(2020, 8, 2)),
		FarmReference.Is(AsFarming))))

func personClause(work rules.Condition) rules.ProvisionClause {
	return PersonTakesOver.Says(art("17(1)(2)"), rules.All(work, TakesOverAll))
}

// cannotGoOn: the employer died or emigrated, or is for another reason unable to
// employ, which the ministry has to find. Who only says on which day it happened has
// said that it did.
var cannotGoOn = rules.Any(
	Ground.Is(Death),
	rules.All(Ground.Is(Vessel, Closure, UnpaidTerminated, OtherNotAtFault), rules.Any(GroundAccepted, ChangeApproved)),
	rules.All(rules.Not(rules.IsStated(Ground)), rules.Not(notYetAllowed)))

var directProvisions = rules.Clauses{
	// Article 17(4): the list is closed.
	IsKin.Says(art("17(4)"), Kinship.Is(Spouse, LinealBlood, Collateral3, StepParent, StepChild,
		SpousesParent, ChildsSpouse, GrandchildsSpouse, StepGrandparent)).Where(KinOf.Is(CareRecipient)),
	// Article 17(1)(1): kin of the person cared for, or the spouse of the employer
	// of a helper, where the employer cannot go on.
	KinTakesOver.Says(art("17(1)(1)"), rules.All(cannotGoOn,
		rules.Any(
			rules.All(KinOf.Is(CareRecipient), IsKin),
			rules.All(KinOf.Is(HelperEmployer), Kinship.Is(Spouse), WorkCategory.Is(Helper))))),
	personClause(sites),
	// Article 17(1)(3)
	PlantTakenOver.Says(art("17(1)(3)"), rules.All(
		WorkCategory.Is(Manufacturing, Slaughter), TakesOverAll)),
	// Article 17(1)(4)
	ProjectTaken.Says(art("17(1)(4)"), WorkCategory.Is(Construction)),
	// Article 17(2): all local workers, or those of the part that was split off.
	MergerTakesOver.Says(art("17(2)"), TakesOverAll),
	// Article 17(3): a legal person goes on under another owner; no limit is set.
	OwnerChanged.Says(art("17(3)"), Takeover.Is(OwnerChange)),
	// Article 19
	DirectInTime.Says(art("19"), rules.All(
		rules.Any(rules.Not(eventCase), kept(PermitFiled, DueApplyEvent)),
		rules.Any(rules.Not(agreementCase), kept(PermitFiled, DueApplyAgreement)),
		rules.Any(rules.Not(Takeover.Is(Merger)), kept(PermitFiled, DueApplyMerger)),
		rules.Any(rules.Not(preEntry), kept(PermitFiled, DueApplyEntry)))),
}

// inExpiryWindow is Met for an act inside the window of Article 23, or that can
// still fall into it. Where the two readings of the window part, the reading
// decides. What was filed too early is not filed in the window.
func inExpiryWindow(a rules.Act) rules.Condition {
	return rules.All(
		rules.Any(rules.OnTime(a, k4Last), rules.All(rules.OnTime(a, k4PrimeLast), WindowK4.Is(K4Prime))),
		rules.Any(rules.Not(a.Done()), rules.NotAfter(k4PrimeOpens, a.On()),
			disputed(rules.All(rules.NotAfter(k4Opens, a.On()), WindowK4.Is(K4Same)), a)))
}

// ownerApplied: the employer's application of Article 23, in the window, made
// good under Article 34, or made good as the Permit Regulations allow.
var ownerApplied = rules.All(
	doneOrStill(ExpiryFiled),
	rules.Any(
		inExpiryWindow(ExpiryFiled),
		rules.All(MayCure, rules.OnTime(ExpiryFiled, cureEnd(DueExpiry))),
		SecondCure),
	doneOrStill(ExpiryApproved))

// takerApplied: the new employer applied in the same window and was permitted,
// which frees the old one from applying.
var takerApplied = rules.All(PermitFiled.Done(), inExpiryWindow(PermitFiled), NewEmployerPermittedInWindow)

func expiryProvisions(covered, taker, notice, limit rules.Condition) rules.Clauses {
	return rules.Clauses{
		// Article 23(1)
		EndsAndApplied.Says(art("23(1)"), rules.All(covered, ended, wants, ownerApplied)),
		// Article 24
		TakerForExpired.Says(art("24"), taker),
		// Article 25: any category whose standards the worker meets.
		FitsNewWork.Says(art("25"), rules.Any(
			sameCategory(WorkCategory, NewCategory), MeetsNewCategoryStandards)),
		// Article 26(1): no extension.
		CentreInTime.Says(art("26(1)"), rules.OnTime(CertificateIssued, DueCentreStops.Last())),
		// Article 27
		SignedBeforeEnd.Says(art("27"), rules.All(covered, ended, wants,
			rules.Any(ownerApplied, takerApplied),
			doneOrStill(AgreementSigned),
			rules.OnTime(AgreementSigned, DueSignBeforeEnd.Last()))),
		// Article 28
		ExpiryNoticeOK.Says(art("28(1)"), rules.All(
			rules.Any(expiredTerm, kept(NoticeFiled, DueNoticeCentre)),
			rules.Any(rules.Not(expiredTerm), kept(NoticeFiled, DueNoticeSigned)))).Where(notice),
		// Article 29
		ExpiryAppliedOK.Says(art("29"), rules.All(
			rules.Any(expiredTerm, kept(PermitFiled, DueApplyExpiryVia)),
			rules.Any(rules.Not(expiredTerm), rules.Not(limit), kept(PermitFiled, DueApplyExpiry)))),
	}
}
