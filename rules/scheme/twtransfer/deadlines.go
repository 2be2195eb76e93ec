package twtransfer

import "alih/rules"

// The deadlines at the centre.
var (
	DueRegister        = rules.NewDue("TW-4-2")
	DueOffer           = rules.NewDue("TW-7-3")
	DueHold            = rules.NewDue("TW-10-7")
	DueWindow          = rules.NewDue("TW-11-1")
	DueExtended        = rules.NewDue("TW-11-1-ext")
	DueDeparture       = rules.NewDue("TW-11-3")
	DueAskExtension    = rules.NewDue("TW-11-5")
	DueApply           = rules.NewDue("TW-13-1")
	DuePermit          = rules.NewDue("TW-14-1")
	DueNotice          = rules.NewDue("TW-20-2-1")
	DueRecruitPermit   = rules.NewDue("PR-25")
	DueReRecruit       = rules.NewDue("TW-31-4")
	DueCheck           = rules.NewDue("TW-32-1")
	DueCheckSlaughter  = rules.NewDue("TW-33-2")
	windowStart        = rules.IfDay(rules.Not(Registration.Done()), LocalAuthorityRegistered.On(), Registration.On())
	firstExtensionEnds = rules.DaysAfter(DueWindow.Last(), ExtensionDays)
)

// beforeCertificate: the centre is still at work. After its certificate what lies
// behind is listed where its day is stated.
func beforeCertificate(stated ...rules.Catalogued) rules.Condition {
	given := []rules.Condition{rules.Not(SoFar.Is(Certified))}
	for _, f := range stated {
		given = append(given, rules.IsStated(f))
	}
	return rules.All(centreCase, rules.Any(given...))
}

var windowFacts = []rules.Catalogued{Registration, LocalAuthorityRegistered}

// windowPast: the first 60 days are over.
var windowPast = rules.Before(DueWindow.Last(), rules.AsOf)

// Article 4(2). The length stands in the ministry's letter; Article 34 speaks of
// limits that these rules set themselves, so what follows a late registration is
// the ministry's to say. The days without a letter are those of practice.
var registerClause = DueRegister.Says(art("4(2)").Graded(rules.Secondary), rules.Duty, original,
	filedFromDay(RegisterLimitDays.Or(RegisterDays), LetterServed.On())).
	When(rules.All(centreCase, rules.Any(SoFar.Is(Working, Event, Decided), rules.IsStated(LetterServed)),
		rules.Not(InPlacement), rules.Not(LocalAuthorityRegistered.Done()))).
	Of(Registration).On(RouteAgency).IfMissed("ministryDecides")

// Article 7(3), later 7(4) and 7(5): how long the new employer's registration is
// good.
func offerClause(place string) rules.DueClause {
	return DueOffer.Says(art(place), rules.Validity, taker,
		fromDay(RegistrationValidDays, NewRegistration.On())).
		When(beforeCertificate(NewRegistration)).On(RouteAgency).IfMissed("registerAgain")
}

// Article 11(1), and after Article 16 the local authority's registration in place
// of the employer's, which the text does not say.
var windowClause = DueWindow.Says(art("11(1)"), rules.Window, agency, windowSpan()).
	When(beforeCertificate(windowFacts...)).Of(CertificateIssued).On(RouteAgency).IfMissed("departure")

// windowSpan is the 60 days. A window that ran when this text came into force may
// have kept the older clock, which starts with the ministry's approval: then the
// earlier end is safe.
func windowSpan() rules.Span {
	s := afterDay(WindowDays, windowStart)
	older := afterDay(WindowDays, ChangeApprovedOn.OnOr(windowStart)).Last
	s.Safe = rules.IfDay(acrossStart, rules.Earliest(s.Last, older), s.Last)
	return s
}

var acrossStart = rules.Before(windowStart, rules.OnDate(2020, 7, 9))

// extended: the ministry gave more time. Nothing said of it is none.
var extended = rules.LessThan(rules.Zero, ExtensionsGranted.Or(rules.Zero))

// Article 11(1) proviso and 11(2): each extension is one more length.
var extendedClause = DueExtended.Says(art("11(1)"), rules.Window, agency,
	afterDay(rules.Sum(WindowDays, rules.Product(ExtensionDays, ExtensionsGranted)), windowStart)).
	When(rules.All(centreCase, rules.Any(rules.IsStated(ExtensionsGranted), windowPast),
		rules.LessThan(rules.Zero, ExtensionsGranted))).
	Of(CertificateIssued).On(RouteAgency).IfMissed("departure")

// Article 11(5): the days of two readings together are open, those that they
// share are safe. Whoever was given the extension has nothing to make good, though
// nobody said on which day it was asked for.
var askExtensionClause = DueAskExtension.Says(reading("11(5)"), rules.Option, worker,
	rules.Stretch(k5w, windowStart,
		rules.DaysBefore(DueWindow.Last(), ExtensionRequestDays),
		rules.NextDay(rules.DaysBefore(DueWindow.Last(), ExtensionRequestDays)),
		DueWindow.Last(), onOpenDay(rules.DayBefore(DueWindow.Last()), DueAskExtension.Opens()))).
	When(rules.All(centreCase, rules.Not(CertificateIssued.Done()),
		rules.Any(rules.Not(extended), known(ExtensionAsked, ExtensionAsked.Done())))).
	Of(ExtensionAsked).Cured(art("34(1)"), cureTerm, nil).
	On(RouteAgency).IfMissed("noExtension")

// Article 11(3): the employer's duty runs from the meeting.
var departureClause = DueDeparture.Says(art("11(3)"), rules.Duty, original,
	afterDay(DepartureDays, TriggerMeeting.On())).
	When(rules.All(TriggerMeeting.Done(), rules.Not(DepartureExcused))).
	Of(Departed).On(RouteAgency)

// Article 13(1): the notice of Article 20 comes first, because its receipt is one
// of the papers.
var applyClause = DueApply.Says(art("13(1)"), rules.Duty, taker,
	filedAfterDay(CertificateDays, CertificateReceived.On())).
	When(centreCase).Of(PermitFiled).Follows(DueNotice).
	Cured(art("34"), cureTerm, cureLeft).
	Effective(CertificateIssued.On()).On(RouteAgency).IfMissed("noPermit")

// Article 20(2)(1), for the work that the book names.
func noticeClause(applies rules.Condition) rules.DueClause {
	return DueNotice.Says(art("20(2)(1)"), rules.Duty, taker,
		filedFromDay(NoticeDays, CertificateIssued.On())).
		When(rules.All(centreCase, applies)).Of(NoticeFiled).
		Cured(art("34"), cureTerm, cureLeft).On(RouteAgency).IfMissed("noReceipt")
}

// What starts with the transfer: Article 30(1) dates the employer's duties, and the
// permit is taken to begin with them.
var (
	permitBegins = rules.IfDay(expiredCase, rules.NextDay(PermitEnd),
		AgreementSigned.OnOr(CertificateIssued.OnOr(EventDay.On())))
	permitFullEnd = rules.WithinMonths(PermitMonths, k6).From(permitBegins).Last
)

// Article 14, and 29 for the transfer at the end of a permit: to the end of the
// permit that is replaced, of the worker's own (Article 31(1)), or the full length.
// By the Employment Service Act 58 "the original permit" is that of the worker who
// is replaced; the words could mean the worker's own, so the earlier end is safe. At the
// end of the worker's own permit nothing of it is left, and Article 29 gives one all
// the same: there they cannot mean it.
//
// No permit reaches beyond the 12 or 14 years (Employment Service Act 52(4)); where they
// are near, nothing is said until the stays are.
func permitClause() rules.DueClause {
	last := rules.IfDay(RecruitPermit.Is(Replacement), ReplacedPermitEnd,
		rules.IfDay(FullLength, permitFullEnd, PermitEnd))
	safe := rules.IfDay(rules.All(RecruitPermit.Is(Replacement), rules.Not(expiredCase)),
		rules.Earliest(ReplacedPermitEnd, PermitEnd.Or(ReplacedPermitEnd)), last)
	counted := rules.All(rules.IsStated(Stays), underCap)
	last = rules.IfDay(counted, rules.Earliest(last, yearsEnd(leapDays)), last)
	safe = rules.IfDay(counted, rules.Earliest(safe, yearsEnd(rules.Zero)), safe)
	return DuePermit.Says(reading("14, 30(1)"), rules.Validity, worker,
		rules.Stretch(k6, permitBegins, permitBegins, permitBegins, last, safe)).
		When(rules.All(
			rules.Any(CertificateIssued.Done(), AgreementSigned.Done(), eventCase),
			rules.Not(Takeover.Is(Merger, OwnerChange)),
			rules.Any(rules.Not(nearCap), rules.IsStated(Stays))))
}

// yearsEnd is the day on which a permit that begins now uses the last of the years up:
// the last day by calendar years, the safe one by those of 365 days.
func yearsEnd(leap rules.Number) rules.DayValue {
	return rules.DaysAfter(rules.DayBefore(permitBegins), daysOfWorkLeft(leap))
}

// The life of a recruitment permit: six months from the day that it states. Until
// 2023-10-14 three more on application for a reason that is not the employer's;
// from 2023-10-15 three more in any case.
var (
	recruitEnd      = fromDayMonths(RecruitMonths, RecruitPermitFrom)
	recruitExtraEnd = rules.WithinMonths(RecruitExtraMonths, k1).From(recruitEnd.Last).Last
)

func recruitPermitClause(c rules.Cite, extra rules.Condition) rules.DueClause {
	s := recruitEnd
	s.Last = rules.IfDay(extra, recruitExtraEnd, s.Last)
	s.Unrolled = s.Last
	s.Safe = rules.IfDay(extra, rules.WithinMonths(RecruitExtraMonths, k1).From(s.Safe).Last, s.Safe)
	return DueRecruitPermit.Says(c, rules.Validity, taker, s).When(RecruitPermit.Chosen(Recruitment, Replacement)).
		On(RouteAgency, RouteTwoParty, RouteThreeParty, RouteExpiredCentre, RouteExpiredDirect)
}

var recruitExtraAsked = known(RecruitPermitExtended, RecruitPermitExtended)

// Article 31(4): only where the period for re-recruiting is over when the permit
// of Article 13 or 17 arrives; not for a permit under Article 29.
func reRecruitClause(applies rules.Condition) rules.DueClause {
	return DueReRecruit.Says(art("31(4)"), rules.Option, taker,
		filedFromDayMonths(ReRecruitMonths, PermitObtained.On())).
		When(rules.All(PermitObtained.Done(), rules.Not(expiredCase), applies)).Of(ReRecruitFiled).
		Cured(art("34"), cureTerm, cureLeft)
}

// Articles 32(2) and 33(2), in later texts 32(3): the first check is due when the
// first worker taken over has been there three full months, then every three.
func checkClauses(place string) rules.Clauses {
	s := fromDayMonths(CheckPeriodMonths, FirstContinuedEmployed.On())
	done := FirstContinuedEmployed.Done()
	return rules.Clauses{
		DueCheck.Says(art(place), rules.Window, taker, s).
			When(rules.All(done, NewCategory.Is(Manufacturing))),
		DueCheckSlaughter.Says(art("33(2)"), rules.Window, taker, s).
			When(rules.All(done, NewCategory.Is(Slaughter))),
	}
}

// Article 10(7): something that holds for a while and asks nothing of anybody. For this long only employers of the worker's own category may
// agree with him. Text and length come from the press; the end of the hold is not
// moved by a doubt, since a later day is the careful one.
var holdClause = DueHold.Says(art("10(7)").Graded(rules.Secondary), rules.Validity, agency,
	afterDay(HoldDays, windowStart)).When(beforeCertificate(windowFacts...)).On(RouteAgency)
