package twtransfer

import "alih/rules"

// What the law decides has a name. The number is the article that says so in the
// text of 2020-07-09; "TW-7-1-3" is Article 7(1)(3) of whatever text is in force.
var (
	GroundHolds    = rules.NewProvision("TW-2-1")
	RegisteredOK   = rules.NewProvision("TW-4-2")
	ChangeGranted  = rules.NewProvision("TW-5-1")
	SomeTier       = rules.NewProvision("TW-7-1")
	Tier1          = rules.NewProvision("TW-7-1-1")
	Tier2          = rules.NewProvision("TW-7-1-2")
	Tier3          = rules.NewProvision("TW-7-1-3")
	Tier4          = rules.NewProvision("TW-7-1-4")
	Tier5          = rules.NewProvision("TW-7-1-5")
	TakesIn        = rules.NewProvision("TW-7-3")
	MayRegister    = rules.NewProvision("TW-8-1")
	NotAbsent      = rules.NewProvision("TW-10-4")
	HoldOver       = rules.NewProvision("TW-10-7")
	InWindow       = rules.NewProvision("TW-11-1")
	ExtendAgain    = rules.NewProvision("TW-11-2")
	Matched        = rules.NewProvision("TW-12-1")
	AppliedOK      = rules.NewProvision("TW-13-1")
	UrgentlyPlaced = rules.NewProvision("TW-16-1")
	NoticeOK       = rules.NewProvision("TW-20-1")
	QuotaUsedOnce  = rules.NewProvision("TW-21-1")
	MayCure        = rules.NewProvision("TW-34-1")
	SecondCure     = rules.NewProvision("PR-46-1")
	OldLawServes   = rules.NewProvision("CRSA-18")
	YearsLeft      = rules.NewProvision("ESA-52-4")
)

// groundShown: one of the grounds of the Employment Service Act 59(1), of which
// the fourth is for the ministry to find, and one proof of it.
var groundShown = rules.All(
	rules.Any(
		Ground.Is(Death, Vessel, Closure, UnpaidTerminated),
		rules.All(Ground.Is(OtherNotAtFault), GroundAccepted)),
	rules.Any(GroundProven, ProofWaived))

// decidedBefore: the ministry has already found a ground and allowed the change.
var decidedBefore = rules.Any(SoFar.Is(Registered, Certified), rules.All(SoFar.Is(Decided), LetterAllowsChange))

// careWork counts as one category: Article 8(2).
var careWork = []Category{InstitutionCare, HouseholdCare, Helper}

// sameCategory compares two categories as Article 8 does. Two kinds of "other"
// work are the same where the work is.
func sameCategory(a, b rules.Choice[Category]) rules.Condition {
	same := []rules.Condition{
		rules.All(a.Is(careWork...), b.Is(careWork...)),
		rules.All(a.Is(OtherWork), b.Is(OtherWork), SameIndustry),
	}
	for _, c := range []Category{Fishing, Manufacturing, Construction, Slaughter, Farming, Lodging, CompanionCare} {
		same = append(same, rules.All(a.Is(c), b.Is(c)))
	}
	return rules.Any(same...)
}

// testDay is the day on which the new employer's standing counts: that of its
// agreement or registration, and without either the day asked about.
var testDay = AgreementSigned.OnOr(NewRegistration.OnOr(rules.AsOf))

// permitPlacesLeft: a recruitment permit in force that still has places. Until
// 2023-10-14 the last three months had to be asked for, later they come by
// themselves (always).
func permitPlacesLeft(extra rules.Condition) rules.Condition {
	return rules.All(permitHeld,
		rules.LessThan(Imported, PermitPlaces),
		rules.NotAfter(RecruitPermitFrom, testDay),
		rules.Any(rules.NotAfter(testDay, recruitEnd.Last),
			rules.All(extra, rules.NotAfter(testDay, recruitExtraEnd))))
}

// domesticTier: a manufacturer or builder who has no foreign worker, or not yet
// too many, and found nobody at home.
var domesticTier = rules.All(
	NewCategory.Is(Manufacturing, Construction),
	rules.Any(rules.AtMost(Employed, rules.Zero), roomForOne),
	DomesticRecruitmentFailed)

// insideWindow is Met where an act falls into the transfer period or still can:
// the first 60 days, those of extensions granted, or those of one that was asked
// for in time and is not refused. The text sets no time for asking for a second.
func insideWindow(a rules.Act) rules.Condition {
	return rules.Any(
		rules.OnTime(a, DueWindow.Last()),
		rules.All(
			rules.LessThan(rules.Zero, ExtensionsGranted),
			rules.Any(rules.AtMost(ExtensionsGranted, ExtensionMax), ExtendAgain),
			rules.OnTime(a, DueExtended.Last())),
		rules.All(doneOrStill(ExtensionAsked), keptByWorker(ExtensionAsked, DueAskExtension),
			SpecialCircumstances, rules.Any(rules.AtMost(rules.One, ExtensionMax), ExtendAgain),
			rules.OnTime(a, firstExtensionEnds)),
		rules.All(rules.LessThan(rules.Zero, ExtensionsGranted), ExtendAgain, FurtherExtension,
			rules.OnTime(a, rules.DaysAfter(DueExtended.Last(), ExtensionDays))))
}

// worked adds up the work in Taiwan so far; lessThanYears compares it with a limit in
// years, of which the Act does not say how many days they have.
var worked = Stays.DaysBetween("from", "to")

func lessThanYears(limit, leap rules.Number) rules.Condition {
	short := rules.Product(limit, StayYearDays)
	return rules.Any(
		rules.LessThan(worked, short),
		disputed(rules.All(rules.LessThan(worked, rules.Sum(short, leap)), YearLength.Is(YearCivil)), Stays))
}

// underCap: the work is under items 8 to 10, as nearly all is, and its years are limited;
// nearCap: so much of them is used that a full permit may not fit any more.
var (
	underCap = rules.Not(rules.Any(known(WorkerClass, withoutPermit), known(Esa46, Esa46.Is(Item11))))
	nearCap  = rules.All(known(NearLimit, NearLimit), underCap)
)

// caring: the new work is to care for somebody at home; where nothing is said of
// the new work it is like the old.
var caring = rules.Any(NewCategory.Is(HouseholdCare),
	rules.All(rules.Not(rules.IsStated(NewCategory)), WorkCategory.Is(HouseholdCare)))

// The worker's side, as the first book has it.
var workerClauses = rules.Clauses{
	// Article 2(1): a ground, one proof of it, and the worker's consent. Once the
	// ministry has decided, the ground is found.
	GroundHolds.Says(art("2(1)"), rules.Any(decidedBefore, rules.All(groundShown, Consents))),
	// Articles 4(1) and 5(1): the ministry decides.
	ChangeGranted.Says(art("5(1)"), rules.Any(decidedBefore, ChangeApproved)),
	// Article 4(2): the employer registers the worker within the time set; a worker
	// in placement is excepted, and Article 16 stands in for a missing employer.
	RegisteredOK.Says(art("4(2)"), rules.Any(
		SoFar.Is(Certified), rules.All(SoFar.Is(Registered), rules.Not(rules.IsStated(Registration))),
		byNow(Registration), InPlacement, UrgentlyPlaced,
		rules.All(doneOrStill(Registration), rules.OnTime(Registration, DueRegister.Last())),
		rules.All(doneOrStill(Registration), LateRegistrationAccepted))),
	// Article 10(5): absent without good reason, the change is given up.
	NotAbsent.Says(art("10(5)"), rules.Any(
		rules.Not(Absence.Is(WithReason, WithoutReason)),
		rules.All(Absence.Is(WithReason), AbsenceAccepted))),
	// Article 11(1)
	InWindow.Says(art("11(1)"), rules.Any(
		rules.All(SoFar.Is(Certified), rules.Not(rules.IsStated(Registration))),
		insideWindow(CertificateIssued))),
	// Article 11(2): more than one extension for those whom the employer's side
	// harmed and whose permit was revoked.
	ExtendAgain.Says(art("11(2)"), rules.All(BodilyHarm, PermitRevoked)),
	// Article 12: the centre's certificate ends the search.
	Matched.Says(art("12"), doneOrStill(CertificateIssued)),
	// Article 16
	UrgentlyPlaced.Says(art("16"), rules.All(EmployerMissing, UrgentPlacement, Consents,
		doneOrStill(LocalAuthorityRegistered))),
}

// yearsLeft is the Employment Service Act 52(4), (6) and 53(5): earlier work counts
// together with later, for the work under items 8 to 10.
func yearsLeft(applies rules.Condition) rules.ProvisionClause {
	return YearsLeft.Says(act("52(4)"), rules.Any(
		lessThanYears(StayYears, StayLeapDays),
		rules.All(caring, CarePoints, lessThanYears(StayYearsCare, CareLeapDays)),
		rules.All(rules.Not(rules.IsStated(Stays)), rules.Not(NearLimit)))).Where(applies)
}

// The new employer's side, as the first book has it. Article 7(4): for a major
// investment in manufacturing only the first order is open.
var takerClauses = rules.Clauses{
	Tier1.Says(art("7(1)(1)"), permitPlacesLeft(RecruitPermitExtended)),
	Tier2.Says(art("7(1)(2)"), rules.All(Qualified, roomForOne)),
	Tier3.Says(art("7(1)(3)"), domesticTier),
	SomeTier.Says(art("7(1)"), rules.Any(Tier1,
		rules.All(rules.Any(Tier2, Tier3), rules.Not(MajorInvestment)))),
	// Article 8: the same category of the original industry, or one of the ways out.
	MayRegister.Says(art("8(1)"), rules.Any(
		rules.All(sameCategory(WorkCategory, NewCategory), rules.Any(SameIndustry, NewCategory.Is(careWork...))),
		Tier1, Tier2, Victim, CategoryApproved)),
	// Article 21: one place for one worker, once.
	QuotaUsedOnce.Says(art("21"), rules.Not(QuotaUsedElsewhere)),
	// Article 13(1)
	AppliedOK.Says(art("13(1)"), kept(PermitFiled, DueApply)),
	// Article 34: the ministry approves; an employer has one cure a case.
	MayCure.Says(art("34"), rules.All(CureApproved, rules.Not(CureUsed))),
	// Permit Regulations 46-1: a second cure, for limits that stand there too.
	SecondCure.Says(permit("46-1"), SecondCureApproved),
}

// noticeKept: the local authority is told in time, on whatever route.
func noticeKept(applies rules.Condition) rules.ProvisionClause {
	return NoticeOK.Says(art("20(2)"), rules.All(
		rules.Any(agreementCase, eventCase, preEntry, Takeover.Is(Merger), kept(NoticeFiled, DueNotice)),
		rules.Any(rules.Not(rules.Any(eventCase, Takeover.Is(Merger))), kept(NoticeFiled, DueNoticeEvent)),
		rules.Any(rules.Not(preEntry), kept(NoticeFiled, DueNoticeEntry)),
		rules.Any(rules.Not(agreementCase), kept(NoticeFiled, DueNoticeAgreement)),
	)).Where(applies)
}
