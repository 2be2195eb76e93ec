package twtransfer

import "alih/rules"

func step(code, place string, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewStep(code).Is(art(place)).By(who).When(when).On(routes...)
}

// A legal person that only has another head stays the employer: Articles 20 and 30(1)
// name Article 17(1) and (2), so there is nothing to tell of and no duty that begins.
var (
	comesDirectly = rules.All(direct, rules.Not(Takeover.Is(OwnerChange)))
	changesHands  = rules.Any(SoFar.Is(Certified), comesDirectly, expiredTerm)
)

// told: the city or county is told of the worker. Graduates, and of item 11 all but the
// intermediate-skilled, are outside Articles 20 and 28.
var told = rules.Any(
	known(WorkerClass, intermediate),
	rules.Not(rules.Any(known(WorkerClass, graduate), known(Esa46, Esa46.Is(Item11)))))

var expiryToApply = rules.Any(expiredTerm, rules.All(SoFar.Is(Certified), expiredCase))

// What is done by whom, in this order.
var steps = rules.Clauses{
	step("apply-change", "2(1)", worker|original, askingChange, RouteAgency, RouteThreeParty),
	step("decision", "4(1), 5(1)", ministry, askingChange, RouteAgency),
	step("register", "4(2)", original, toRegister, RouteAgency).For(DueRegister),
	step("register-urgent", "16", city, rules.All(EmployerMissing, UrgentPlacement), RouteAgency),
	step("offer", "7(1)", taker, offering, RouteAgency).For(DueOffer),
	step("attend-meetings", "10", worker, offering, RouteAgency),
	step("ask-extension", "11(5)", worker, rules.All(SoFar.Is(Registered), rules.Any(rules.Not(extended), ExtendAgain)), RouteAgency).For(DueAskExtension),
	step("certificate", "12", agency, offering, RouteAgency),

	step("agree-not-renew", "23(1)", worker|original, endCentreCase, expiredRoutes...),
	step("expiry-application", "23(1)", original, rules.All(endCentreCase, ended), RouteExpiredCentre).For(DueExpiry),
	step("expiry-approval", "23(2)", ministry, rules.All(endCentreCase, ended), RouteExpiredCentre),
	step("expiry-search", "23(3), 26(1)", agency, rules.All(endCentreCase, ended), RouteExpiredCentre).For(DueCentreStops),
	step("sign-expiry", "27", worker|taker, rules.All(endDirectCase, ended), RouteExpiredDirect).For(DueSignBeforeEnd),

	signSteps(rules.Always),

	step("notice-local", "20, 28", taker, rules.All(changesHands, told)),
	step("inspection", "20(4)", city, rules.All(told,
		rules.Any(rules.All(SoFar.Is(Certified), rules.Not(expiredCase)), comesDirectly), rules.Not(inspectedLately))),
	step("inspection-expiry", "28(3)", city, rules.All(expiredCase, told, rules.Not(inspectedThisYear))),
	step("apply-permit", "13(1)", taker, rules.All(SoFar.Is(Certified), rules.Not(expiredCase)), RouteAgency).For(DueApply),
	step("apply-direct", "17, 19", taker, direct),
	step("apply-unused-quota", "19(5)", taker, Takeover.Is(NaturalPerson, Plant, Merger)),
	step("apply-expiry", "29(1)", taker, expiryToApply, expiredRoutes...),

	step("duties-begin", "30(1)", taker, changesHands),
	step("tell-of-absence", "30(3)", taker, changesHands),
	step("re-recruit", "31", taker, rules.All(PermitObtained.Done(), rules.Any(rules.Not(rules.IsStated(ToReRecruit)), ReCount))).For(DueReRecruit),
	step("depart", "11(3)", original, TriggerMeeting.Done(), RouteAgency).For(DueDeparture),
}

func signSteps(possible rules.Condition) rules.Clauses {
	return rules.Clauses{
		step("sign-two", "17(1)(5)", worker|taker, rules.All(possible, twoPartyCase), RouteTwoParty).For(DueSignInWindow),
		step("sign-three", "17(1)(6)", worker|original|taker, rules.All(possible, threePartyCase), RouteThreeParty),
	}
}

// The local authority may leave out its inspection where one was passed not long
// before the day of its receipt, for which the day of the notice stands in.
var (
	noticeDay         = NoticeFiled.OnOr(rules.AsOf)
	inspectedLately   = inspectedSince(InspectionMonths)
	inspectedThisYear = inspectedSince(ExpiryInspectionMonths)
)

func inspectedSince(months rules.Number) rules.Condition {
	return rules.All(rules.IsStated(InspectionPassed),
		rules.Between(InspectionPassed, rules.MonthsBefore(noticeDay, months, rules.NextMonth), noticeDay))
}
