package idkitas

import "alih/rules"

// The two paths of the guide, the third that the authority opened in 2024, and what
// comes after a change.
var (
	RouteA      = rules.NewRoute("alih")
	RouteB      = rules.NewRoute("exit")
	RouteBridge = rules.NewRoute("bridging")
	RouteAfter  = rules.NewRoute("after")
)

// Each filing is judged by the law of its day.
var routeClauses = rules.Clauses{
	RouteA.Opens(change("§1"), filingDay, rules.All(
		before, NoBridging, FiledInTime, Released, PassportForA, KindMayChange, kindReady, OfficeAgrees)),
	RouteB.Opens(exitPage("§1"), VisaFiled.OnOr(rules.AsOf), rules.All(
		pathB, NotBarred, Payable, Settled, ExitForPermit, Cancelled, PassportExit, PassportVisa, kindReady, NewVisa)),
	RouteAfter.Opens(guide("§6"), rules.AsOf, changed),
}

// The bridging permit, from 2024-04-01: without leaving, to another kind of permit.
var (
	BridgedInTime = rules.NewProvision("IDC-1")
	OtherKindNext = rules.NewProvision("IDC-2")
	Onshore       = rules.NewProvision("IDC-3")
)

// bridgingAsked: it was paid for in time.
var bridgingAsked = rules.All(rules.IsStated(BridgingPaid), BridgingPaid.Done(),
	rules.NotAfter(BridgingPaid.On(), DueBridge.Last()))

// mayBridge: the kind changes, which is what a bridging permit is for.
var mayBridge = rules.All(before, otherType)

var bridgingClauses = rules.Clauses{
	// A bridging permit that is held serves while it runs; its days are not added to.
	BridgedInTime.Says(releaseSource.At("§1"), rules.Any(
		rules.All(Bridging, runs),
		rules.All(rules.Not(Bridging), rules.OnTime(BridgingPaid, DueBridge.Last())))),
	// While it is decided on no overstay is counted, if it is granted in the end.
	coveredClause(releaseSource.At("§1"), rules.Any(coveredByExit, bridgingAsked)),
	// That it must lead to another kind only an agent says.
	OtherKindNext.Says(sameKindSource.At("§1"), rules.Not(rules.Same(PermitKind, NewKind))),
	Onshore.Says(releaseSource.At("§1"), OnshoreGranted),
	RouteBridge.Opens(releaseSource.At("§1"), BridgingPaid.OnOr(rules.AsOf), rules.All(
		before, BridgedInTime, OtherKindNext, PassportForA, kindReady, Onshore)),
}
