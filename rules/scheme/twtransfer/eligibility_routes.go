package twtransfer

import "alih/rules"

// The ways to a new employer.
var (
	RouteAgency        = rules.NewRoute("agency")
	RouteKin           = rules.NewRoute("kin")
	RouteNaturalPerson = rules.NewRoute("naturalPerson")
	RoutePlant         = rules.NewRoute("plant")
	RouteProject       = rules.NewRoute("project")
	RouteTwoParty      = rules.NewRoute("twoParty")
	RouteThreeParty    = rules.NewRoute("threeParty")
	RouteMerger        = rules.NewRoute("merger")
	RouteOwnerChange   = rules.NewRoute("ownerChange")
	RouteExpiredCentre = rules.NewRoute("expiredCentre")
	RouteExpiredDirect = rules.NewRoute("expiredDirect")
)

// Whose day selects the law. The centre's procedure is that of the day on which
// it takes the new employer's registration and then issues its certificate; an
// application to the ministry follows the law in force while it is decided, unless
// the older one is kinder and not forbidden (Central Regulation Standard Act 18),
// so the day of the application is taken and a change since then is pointed out.
var (
	centreDay = CertificateIssued.OnOr(NewRegistration.OnOr(rules.AsOf))
	directDay = PermitFiled.OnOr(rules.AsOf)
)

// Which stages lead to an agreement that is not signed yet.
var (
	twoPartyCase = rules.All(rules.Not(takesOver), rules.Any(
		SoFar.Is(Decided, Registered), rules.All(SoFar.Is(Agreed), twoParty)))
	// An original employer who cannot be found signs nothing.
	threePartyCase = rules.All(rules.Not(takesOver), rules.Not(known(EmployerMissing, EmployerMissing)), rules.Any(
		SoFar.Is(Working, Event, Decided, Registered), rules.All(SoFar.Is(Agreed), threeParty)))
	endCentreCase = rules.Any(SoFar.Is(Working, Expiring), rules.All(SoFar.Is(Certified), rules.Not(PermitRevoked), NotRenewed))
	endDirectCase = rules.Any(SoFar.Is(Working, Expiring), rules.All(SoFar.Is(Agreed), expiredTerm))
)

// agencyRoute is Articles 2 to 16, with what a later book adds.
func agencyRoute(more ...rules.Condition) rules.RouteClause {
	return RouteAgency.Opens(art("2–16"), centreDay, rules.All(append([]rules.Condition{
		centreCase, GroundHolds, ChangeGranted, RegisteredOK, NotAbsent, InWindow,
		SomeTier, MayRegister, QuotaUsedOnce, HeadCount, YearsLeft, Matched, NoticeOK, AppliedOK,
	}, more...)...))
}

// happened: the event of a takeover has come, and for a worker who was on the way
// the entry.
var happened = rules.All(doneOrStill(EventDay), rules.Any(rules.Not(preEntry), doneOrStill(EntryDay)))

func directRoute(r *rules.Route, place string, conditions ...rules.Condition) rules.RouteClause {
	return r.Opens(art(place), directDay, rules.All(conditions...))
}

var routeClauses = rules.Clauses{
	agencyRoute(),
	directRoute(RouteKin, "17(1)(1)", Takeover.Is(Kin), happened, KinTakesOver, HeadCount, QuotaUsedOnce, YearsLeft, NoticeOK, DirectInTime),
	directRoute(RouteNaturalPerson, "17(1)(2)", Takeover.Is(NaturalPerson), happened, PersonTakesOver, HeadCount, QuotaUsedOnce, YearsLeft, NoticeOK, DirectInTime),
	directRoute(RoutePlant, "17(1)(3)", Takeover.Is(Plant), happened, PlantTakenOver, Increased, HeadCount, QuotaUsedOnce, YearsLeft, NoticeOK, DirectInTime),
	directRoute(RouteProject, "17(1)(4)", Takeover.Is(Project), happened, ProjectTaken, HeadCount, QuotaUsedOnce, YearsLeft, NoticeOK, DirectInTime),
	directRoute(RouteTwoParty, "17(1)(5)", twoPartyCase, TwoAgree, HeadCount, QuotaUsedOnce, YearsLeft, NoticeOK, DirectInTime),
	directRoute(RouteThreeParty, "17(1)(6)", threePartyCase, ThreeAgree, HeadCount, QuotaUsedOnce, YearsLeft, NoticeOK, DirectInTime),
	// Articles 17(2) and (3) leave out Article 15 as well.
	directRoute(RouteMerger, "17(2)", Takeover.Is(Merger), happened, MergerTakesOver, NoticeOK, DirectInTime),
	directRoute(RouteOwnerChange, "17(3)", OwnerChanged),
	directRoute(RouteExpiredCentre, "23–29", endCentreCase, EndsAndApplied, TakerForExpired, FitsNewWork,
		NotAbsent, HeadCount, QuotaUsedOnce, YearsLeft, CentreInTime, Matched, ExpiryNoticeOK, ExpiryAppliedOK),
	directRoute(RouteExpiredDirect, "27", endDirectCase, SignedBeforeEnd, TakerForExpired, FitsNewWork,
		HeadCount, QuotaUsedOnce, YearsLeft, ExpiryNoticeOK, ExpiryAppliedOK),
}
