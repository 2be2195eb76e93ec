package jpretain

import "alih/rules"

// earlier refuses a case in which what comes after is dated before.
func earlier(code string, after rules.Catalogued, on rules.DayValue, before rules.Catalogued, from rules.DayValue) rules.ItemClause {
	return rules.NewCheck(code).Is(civil("140")).When(rules.Before(on, from)).Between(after, before)
}

var checks = rules.Clauses{
	earlier("noticeBeforeLoss", NoticeFiled, NoticeFiled.On(), LostOn, LostOn.On()),
	earlier("stayEndsBeforeGrant", StayUntil, StayUntil, GrantedOn, GrantedOn.On()),
	// What has not happened yet is not dated: whoever still works says so.
	rules.NewCheck("lossToCome").Is(leaflet("1")).Between(SoFar, LostOn).
		When(rules.Before(rules.AsOf, LostOn.On())),
	rules.NewCheck("appliedBeforeContract").Is(school("2")).Between(Applied, Signed, AppliedFor).
		When(rules.All(AppliedFor.Is(ForRetention), rules.Before(Applied.On(), Signed.On()))),
	rules.NewCheck("grantedBeforeMeasure").Is(startSource.At("1")).Between(GrantedOn).
		When(rules.Before(GrantedOn.On(), rules.OnDate(2020, 4, 20))),
	rules.NewCheck("statusAgainstEvent").Is(leaflet("1")).Between(Status, Event).
		When(rules.Any(
			rules.All(Event.Is(Completed), rules.Any(workStatus, Status.Is(Student))),
			rules.All(Event.Is(Graduated, OfferCancelled), Status.Is(Intern)),
			rules.All(Event.Is(Graduated), workStatus))),
}
