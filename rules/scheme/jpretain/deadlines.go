package jpretain

import "alih/rules"

var (
	DueApply    = rules.NewDue("JP-20-2")
	DuePending  = rules.NewDue("JP-20-6")
	DueNotice   = rules.NewDue("JP-19-16")
	DueNewPlace = rules.NewDue("JP-19-16-2")
	DueInactive = rules.NewDue("JP-22-4")
	DueYear     = rules.NewDue("JC-5-1")
	DueRenewed  = rules.NewDue("JC-11-4")
	DueSearch   = rules.NewDue("SM-4")
)

// ended: the tie with the place is gone, which has to be told to immigration. A
// cancelled offer ends no tie with a school.
var ended = rules.All(
	rules.Any(Status.Is(Intern, Student), workStatus),
	Event.Is(Dismissed, Graduated, Completed, OwnWish, OtherLoss))

// idle: the activity of the status, which is work, training or study, is not carried on.
var idle = rules.Any(
	rules.All(rules.Any(Status.Is(Intern), workStatus), Event.Is(Dismissed, Hard, Completed, OwnWish, OtherLoss)),
	rules.All(Status.Is(Student), Event.Is(Graduated, OwnWish, OtherLoss)))

// undecided: immigration has not answered.
var undecided = rules.Not(rules.Any(Permitted, rules.Not(Permitted)))

var deadlines = rules.Clauses{
	DueApply.Says(staySource.At("20(2)"), rules.Duty, worker, byEndOfStay()).Of(Applied).IfMissed("overstay"),
	DuePending.Says(pendingSource.At("20(6)"), rules.Window, worker, rules.WithinMonths(PendingMonths, j3).From(StayUntil)).
		When(rules.All(Applied.Done(), inTime, undecided)).IfMissed("overstay"),
	DueNotice.Says(noticeSource.At("19-16"), rules.Duty, worker, filed(rules.Within(NoticeDays, j1).From(LostOn.On()), LostOn.On())).
		When(ended).Of(NoticeFiled).IfMissed("noticeLate"),
	DueNewPlace.Says(noticeSource.At("19-16"), rules.Duty, worker, filed(rules.Within(NoticeDays, j1).From(Signed.On()), Signed.On())).
		When(rules.All(Signed.Done(), Aim.Is(OwnField), Status.Is(Engineer, Skilled))).Of(NewPlaceTold).On(RouteSameWork).IfMissed("noticeLate"),
	DueInactive.Says(revokeSource.At("22-4(1)(6)"), rules.Window, worker, rules.WithinMonths(InactiveMonths, j3).From(LostOn.On())).
		When(idle).IfMissed("revocable"),
	DueYear.Says(leaflet("5"), rules.Validity, worker, permission(StayMonths, GrantedOn.On())).
		When(SoFar.Is(Granted)).IfMissed("overstay"),
}

// A renewal runs from the last day of the stay.
var renewalDeadline = rules.Clauses{
	DueRenewed.Says(renewalSource.At("2021-03-26"), rules.Validity, worker,
		permission(RenewalMonths, StayUntil)).
		When(rules.All(SoFar.Is(Granted), CannotReturn, renewableStill)).On(RouteRenewal).IfMissed("overstay"),
}

var searchDeadline = rules.Clauses{
	DueSearch.Says(special("1"), rules.Window, helper, rules.WithinMonths(SearchMonths, j2).From(LostOn.On())).
		When(rules.All(Status.Is(Intern), Aim.Is(SswSkills))).On(RouteSpecial).IfMissed("searchOver"),
}
