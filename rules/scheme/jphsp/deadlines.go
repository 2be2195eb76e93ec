package jphsp

import "alih/rules"

// The deadlines. ICA is the Immigration Control and Refugee Recognition Act.
var (
	DueSeven        = rules.NewDue("JP-34-2")
	DueSevenRenewal = rules.NewDue("HSP-4")
	DueThirteen     = rules.NewDue("HSP-14")
	DueThirteenKept = rules.NewDue("HSP-15")
	DueRenewal      = rules.NewDue("ICA-21")
	DueWaiting      = rules.NewDue("ICA-20-6")
	DueOrganisation = rules.NewDue("ICA-19-16-1")
	DueMarriage     = rules.NewDue("ICA-19-16-3")
)

// The last days on which an age still lets a paper be filed.
var ageDeadlines = rules.Clauses{
	DueSeven.Says(notice("34"), rules.Option, professional|family, whileYoung(ChildBorn, ParentChildAge)).
		When(rules.All(ofParent, planning, HasChild)).
		Of(Filed).On(RouteParentChild).IfMissed("otherGround"),
	// A renewal on this child's account, where that ends before the stay does; a day
	// beyond the stay is no day of this renewal. Where the child is seven before a
	// renewal can be asked for there is none: a warning says so.
	DueSevenRenewal.Says(qa("HSP-4"), rules.Option, family, renewalWhileYoung(ParentChildAge)).
		When(rules.All(ofParent, inJapan, HeldFor.Is(ForChild), HasChild, reachedDuring(ParentChildAge))).
		Of(Filed).On(RouteParentChild).IfMissed("noRenewalParent"),
	DueThirteen.Says(notice("別表第二"), rules.Option, professional|worker, whileYoung(ChildBorn, WorkerChildAge)).
		When(rules.All(ofWorker, planning, HasChild)).
		Of(Filed).On(RouteWorkerFamily).IfMissed("otherGround"),
	// Whether a renewal still needs the child is disputed, or sure after a change of
	// household: who can, asks for it before. A spouse's reason makes the child's age
	// matter to nobody.
	DueThirteenKept.Says(qa("HSP-15, HSP-16"), rules.Option, worker, renewalWhileYoung(WorkerChildAge)).
		When(rules.All(ofWorker, inJapan, Ground.Is(ByFamily), HasChild, rules.Not(Housework.Is(Ill, Working)),
			reachedDuring(WorkerChildAge))).
		Of(Filed).On(RouteWorkerFamily).IfMissed("groundDisputed"),
}

// lastUnder is the last day on which the child is under an age; reachedBefore: it is
// over before a renewal can be asked for; reachedDuring: while one can.
func lastUnder(age rules.Number) rules.DayValue { return rules.DayBefore(birthday(ChildBorn, age)) }

func reachedBefore(age rules.Number) rules.Condition {
	return rules.Before(lastUnder(age), DueRenewal.Opens())
}

func reachedDuring(age rules.Number) rules.Condition {
	return rules.All(rules.Not(reachedBefore(age)), rules.NotAfter(lastUnder(age), DueRenewal.Last()))
}

func renewalWhileYoung(age rules.Number) rules.Span {
	opens, last := DueRenewal.Opens(), lastUnder(age)
	return rules.Stretch(a1, ChildBorn, opens, opens, last,
		onOpenDay(rules.DayBefore(last), rules.DayBefore(opens), last))
}

// renewalSpan: from about three months before the end of the stay to its last day. An
// office that is shut on that day takes the paper on its next one, but nobody should
// rely on it: the stay itself is not longer.
func renewalSpan() rules.Span {
	opens := rules.MonthsBefore(StayEnd, EarlyMonths, rules.ClampDown)
	s := rules.Stretch(e1, StayEnd, opens, opens, moved(StayEnd), onOpenDay(StayEnd, rules.DayBefore(opens), moved(StayEnd)))
	s.Unrolled = StayEnd
	return s
}

// waitingSpan: a pending application keeps the stay for two months from its end, so
// long as nothing is decided. Whether the last day of the stay counts is not taken for
// granted.
func waitingSpan() rules.Span {
	return rules.WithinMonths(SpecialStayMonths, d1).From(StayEnd)
}

var stayDeadlines = rules.Clauses{
	DueRenewal.Says(act("21"), rules.Duty, family|worker, renewalSpan()).
		When(inJapan).Of(Filed).IfMissed("overstay"),
	DueWaiting.Says(act("20(6), 21(4)"), rules.Window, family|worker, waitingSpan()).
		When(rules.All(renewing, Filed.Done(), rules.NotAfter(Filed.On(), DueRenewal.Last()), rules.Not(Decided.Done()))).
		IfMissed("overstay"),
}

// Notices within fourteen days.
var noticeDeadlines = rules.Clauses{
	DueOrganisation.Says(act("19-16(1), (2)"), rules.Duty, professional,
		notifiedWithin(NotifyDays, OrganisationChanged.On())).
		When(OrganisationChanged.Done()).Of(OrganisationNotified).IfMissed("notifyLate"),
	// A working spouse's status is not among those that the article names.
	DueMarriage.Says(act("19-16(3)"), rules.Duty, family,
		notifiedWithin(NotifyDays, MarriageEnded.On())).
		When(rules.All(MarriageEnded.Done(), SpouseHolds.Is(AsDependant))).Of(MarriageNotified).IfMissed("notifyLate"),
}
