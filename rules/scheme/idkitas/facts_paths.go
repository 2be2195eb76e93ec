package idkitas

import "alih/rules"

// Delay says why an application does not move.
type Delay uint8

// It moves, nobody names a day, or the system is down.
const (
	Moving Delay = iota
	NoAnswer
	SystemDown
)

// Level is who has said no so far, from the counter upward.
type Level uint8

// The levels of the guide's ladder.
const (
	Counter Level = iota
	SectionHead
	DivisionHead
	OtherOffice
)

// Move is where the holder lives since the change.
type Move uint8

// Not moved, moved inside the province, moved to another one.
const (
	NotMoved Move = iota
	SameProvince
	OtherProvince
)

// By is how a dependant stands in the application.
type By uint8

// Whether the new sponsor's application names the dependant.
const (
	NotIncluded By = iota
	Included
)

var (
	otherChange = rules.Not(rules.Any(rules.Same(PermitKind, NewKind), crossing))
	// crossing: from work to family or back, for which the authority's page says
	// that the sponsor can be changed.
	crossing = rules.Any(
		rules.All(PermitKind.Is(Work), NewKind.Is(Spouse)),
		rules.All(PermitKind.Is(Spouse), NewKind.Is(Work)))
	sent = SoFar.Is(Applied, Refused)
)

// Path A. What an office will decide is asked of nobody.
var (
	Filed = rules.NewAct("filed", rules.About{
		Owner: taker, Changes: taker, OnlyIf: sent, Until: DueFile, Group: "filed",
	})

	Stuck = rules.NewChoice[Delay]("stuck", rules.About{
		Owner: immigration, OnlyIf: SoFar.Is(Applied), Group: "filed",
	}, "no", "noAnswer", "system")

	RefusedBy = rules.NewChoice[Level]("refusedBy", rules.About{
		Owner: immigration, OnlyIf: SoFar.Is(Refused), Group: "filed",
	}, "counter", "kasubsi", "kabid", "otherOffice")

	OfficeAccepts = rules.NewDecision("officeAccepts", rules.About{
		Owner: immigration, KnownTo: immigration, Changes: immigration, OnlyIf: before, Group: "filed",
	})

	KindAccepted = rules.NewDecision("kindAccepted", rules.About{
		Owner: immigration, KnownTo: immigration, Changes: immigration,
		OnlyIf: rules.All(before, otherChange), Group: "filed",
	})
)

func ofTaker(onlyIf rules.Condition) rules.About {
	return rules.About{Owner: taker, KnownTo: takerPapers, Changes: taker, OnlyIf: rules.All(pathB, onlyIf), Group: "new"}
}

// The new sponsor, by the kind of permit.
var (
	PlanApproved = rules.NewDecision("rptkaApproved", rules.About{
		Owner: manpower, KnownTo: takerPapers, Changes: manpower,
		OnlyIf: rules.All(pathB, NewKind.Is(Work)), Group: "new",
	})
	// SameField: whether the codes of the business fit is judged by the office.
	SameField = rules.NewDecision("kbliMatches", ofTaker(NewKind.Is(Work)))

	InvestmentVerified = rules.NewDecision("investmentVerified", ofTaker(NewKind.Is(Investor)))
	MarriageProven     = rules.NewYesNo("marriageProven", rules.About{
		Owner: holder, KnownTo: ownPapers, Changes: holder, OnlyIf: rules.All(pathB, NewKind.Is(Spouse)), Group: "new",
	})
	LicensedSponsor = rules.NewYesNo("licensedSponsor", ofTaker(NewKind.Is(Remote)))
)

// Path B.
var (
	ExitAsked = rules.NewAct("exitAsked", rules.About{
		Owner: old, Changes: old, OnlyIf: SoFar.Is(Exiting, Abroad), Group: "exit",
	})
	ExitIssued = rules.NewAct("exitIssued", rules.About{
		Owner: immigration, OnlyIf: SoFar.Is(Exiting, Abroad), Group: "exit",
	})
	// LeaveBy is the last day that the exit permit itself names.
	LeaveBy = rules.NewDay("leaveBy", rules.About{
		Owner: immigration, KnownTo: partingOnes, OnlyIf: ExitIssued.Done(), Group: "exit",
	})
	Left = rules.NewAct("left", rules.About{
		Owner: holder, Changes: holder, OnlyIf: SoFar.Is(Exiting, Abroad), Group: "exit",
	})
	VisaFiled = rules.NewAct("visaFiled", rules.About{
		Owner: taker, Changes: taker, OnlyIf: SoFar.Is(Exiting, Abroad), Group: "exit",
	})
	VisaGranted = rules.NewDecision("visaGranted", rules.About{
		Owner: immigration, KnownTo: immigration, Changes: immigration, OnlyIf: pathB, Group: "exit",
	})
)

// The bridging permit.
var (
	BridgingPaid = rules.NewAct("bridgingPaid", rules.About{
		Owner: holder, Changes: holder, Group: "bridging",
		OnlyIf: rules.All(before, rules.Not(Bridging), rules.Not(rules.Same(PermitKind, NewKind))),
	})
	OnshoreGranted = rules.NewDecision("onshoreGranted", rules.About{
		Owner: immigration, KnownTo: immigration, Changes: immigration, OnlyIf: before, Group: "bridging",
	})
)

// After the change, the family, and days on which the office was shut.
var (
	ChangedOn = rules.NewAct("changedOn", rules.About{
		Owner: immigration, OnlyIf: changed, Group: "after",
	})
	DutiesDone = rules.NewAct("dutiesDone", rules.About{
		Owner: holder, Changes: holder | taker, OnlyIf: changed, Group: "after",
	})
	NewPermitEnd = rules.NewDay("newPermitEnd", rules.About{
		Owner: immigration, OnlyIf: changed, Group: "after",
	})
	ExtensionFiled = rules.NewAct("extensionFiled", rules.About{
		Owner: taker, Changes: taker, OnlyIf: changed, Group: "after",
	})
	Moved = rules.NewChoice[Move]("moved", rules.About{
		Owner: holder, KnownTo: ownPapers, OnlyIf: changed, Group: "after",
	}, "no", "sameProvince", "otherProvince")

	Dependants = rules.NewRecords("dependants", rules.About{
		Owner: holder, KnownTo: ownPapers, OnlyIf: before, Group: "family",
	},
		rules.Field{Name: "relation", Kind: rules.KindChoice, Options: []string{"spouse", "child", "other"}},
		rules.Field{Name: "until", Kind: rules.KindDay},
		rules.Field{Name: "included", Kind: rules.KindChoice, Options: []string{"no", "yes"}})

	ClosedDays = rules.NewRecords("closedDays", rules.About{Group: "offices"},
		rules.Field{Name: "from", Kind: rules.KindDay}, rules.Field{Name: "to", Kind: rules.KindDay})
)
