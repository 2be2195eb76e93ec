package twtransfer

import "alih/rules"

// The deadlines of Article 17: whoever applies goes straight to the ministry.
var (
	DueSignInWindow    = rules.NewDue("TW-17-1-5")
	DueApplyEvent      = rules.NewDue("TW-19-1-1")
	DueApplyAgreement  = rules.NewDue("TW-19-1-2")
	DueApplyMerger     = rules.NewDue("TW-19-3")
	DueApplyEntry      = rules.NewDue("TW-19-4")
	DueNoticeEvent     = rules.NewDue("TW-20-2-2")
	DueNoticeEntry     = rules.NewDue("TW-20-2-3")
	DueNoticeAgreement = rules.NewDue("TW-20-2-4")
)

var eventRoutes = []*rules.Route{RouteKin, RouteNaturalPerson, RoutePlant, RouteProject}

// windowEnds is the end of the transfer period, extended or not.
var windowEnds = rules.IfDay(extended,
	rules.DaysAfter(DueWindow.Last(), rules.Product(ExtensionDays, ExtensionsGranted.Or(rules.Zero))),
	DueWindow.Last())

// gaveUp: by Article 10(5) the worker gave the change up, and the days for leaving run.
var gaveUp = rules.All(known(Absence, Absence.Is(WithoutReason)), known(TriggerMeeting, TriggerMeeting.Done()))

// signSafe: who is to leave before the period ends signs before that. Whether the
// agreement still counts the text does not say.
var (
	periodSafe = rules.IfDay(extended, windowEnds, DueWindow.Safe())
	signSafe   = rules.IfDay(gaveUp, rules.Earliest(periodSafe, DueDeparture.Last()), periodSafe)
)

// Article 17(1)(5): inside the transfer period, of which the text gives no first
// day: that of the approval or the day after the registration.
func signClause(possible rules.Condition) rules.DueClause {
	return signWindow.When(rules.All(possible, rules.Any(rules.All(SoFar.Is(Registered), PermitRevoked), twoParty)))
}

var signWindow = DueSignInWindow.Says(art("17(1)(5)"), rules.Window, worker,
	rules.Stretch(k1, Registration.On(),
		rules.IfDay(AgreementWindowStart.Chosen(FromApproval), ChangeApprovedOn.On(), rules.NextDay(Registration.On())),
		rules.NextDay(Registration.On()), windowEnds, signSafe)).
	Of(AgreementSigned).On(RouteTwoParty)

// Article 19.
var directClauses = rules.Clauses{
	// 19(1)(1): 60 days from the event; from the registration of the change for
	// a vessel, a site or a plant; from taking over the works.
	DueApplyEvent.Says(art("19(1)(1)"), rules.Duty, taker, filedFromDay(EventDays, EventDay.On())).
		When(eventCase).Of(PermitFiled).Follows(DueNoticeEvent).
		Cured(art("34"), cureTerm, cureLeft).Effective(EventDay.On()).
		On(eventRoutes...).IfMissed("noPermit"),
	// 19(1)(2)
	DueApplyAgreement.Says(art("19(1)(2)"), rules.Duty, taker,
		filedAfterDay(AgreementDays, AgreementSigned.On())).
		When(agreementCase).Of(PermitFiled).Follows(DueNoticeAgreement).
		Cured(art("34"), cureTerm, cureLeft).Effective(AgreementSigned.On()).
		On(RouteTwoParty, RouteThreeParty).IfMissed("noPermit"),
	// 19(3)
	DueApplyMerger.Says(art("19(3)"), rules.Duty, taker, filedFromDay(MergerDays, EventDay.On())).
		When(Takeover.Is(Merger)).Of(PermitFiled).Follows(DueNoticeEvent).
		Cured(art("34"), cureTerm, cureLeft).Effective(EventDay.On()).
		On(RouteMerger).IfMissed("noPermit"),
	// 19(4): kin may take over a worker who was still on the way.
	DueApplyEntry.Says(art("19(4)"), rules.Option, taker, filedFromDay(EntryDays, EntryDay.On())).
		When(preEntry).Of(PermitFiled).Follows(DueNoticeEntry).
		Cured(art("34"), cureTerm, cureLeft).On(RouteKin).IfMissed("noPermit"),
}

// Article 20(2)(2) and (3), for the work that the book names.
func directNotices(applies rules.Condition) rules.Clauses {
	routes := append([]*rules.Route{RouteMerger}, eventRoutes...)
	return rules.Clauses{
		DueNoticeEvent.Says(art("20(2)(2)"), rules.Duty, taker, filedFromDay(EventNoticeDays, EventDay.On())).
			When(rules.All(rules.Any(eventCase, Takeover.Is(Merger)), applies)).Of(NoticeFiled).
			Cured(art("34"), cureTerm, cureLeft).On(routes...).IfMissed("noReceipt"),
		DueNoticeEntry.Says(art("20(2)(2)"), rules.Duty, taker, filedFromDay(NoticeDays, EntryDay.On())).
			When(rules.All(preEntry, applies)).Of(NoticeFiled).
			Cured(art("34"), cureTerm, cureLeft).On(RouteKin).IfMissed("noReceipt"),
		DueNoticeAgreement.Says(art("20(2)(3)"), rules.Duty, taker, filedFromDay(NoticeDays, AgreementSigned.On())).
			When(rules.All(agreementCase, applies)).Of(NoticeFiled).
			Cured(art("34"), cureTerm, cureLeft).On(RouteTwoParty, RouteThreeParty).IfMissed("noReceipt"),
	}
}
