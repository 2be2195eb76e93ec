package idkitas

import "alih/rules"

// Where the guide and an authority differ, or the guide with itself: both are shown.
func note(code string, c rules.Cite, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewNote(code).Is(c).When(when).On(routes...)
}

// clash: a change that starts on the guide's last day for starting and takes longest
// ends after its day for giving up.
var clash = rules.Before(beforeEnd(FallbackDays), workingDays(beforeEnd(StartDays), aMax))

var notes = rules.Clauses{
	note("D1", guide("§2.4"), running, RouteA).For(DueDecision),
	note("D2", ours("§7.1"), rules.All(running, clash), RouteA).For(DueStartSlow),
	note("D3", exitPage("§1"), rules.All(mayCancel, OldStance.Is(Refuses, Gone, Silent)), RouteB),
	note("D4", guide("§3.2"), rules.All(inside, overstayed), RouteB),
	note("D5", change("§1"), rules.All(before, otherType), RouteA),
	note("D6", guide("§1"), rules.All(pathB, rules.Any(Blacklisted, Detained)), RouteB),
	note("D7", office("§3"), SoFar.Is(Refused), RouteA),
	note("D8", act("78"), onOrPast),
	note("D9", amendSource.At("167"), before, RouteA),
	note("D10", guide("§2.1"), notFiled, RouteA),
	note("D11", visaSource.At("§1"), pathB, RouteB),
	note("D13", staySource.At("§1"), changed, RouteAfter).For(DueExtend),
	note("D14", office("§3"), notFiled, RouteA),
	note("D15", exitPage("§1"), rules.Any(before, SoFar.Is(Exiting)), RouteB).For(DueLeave),
	note("D16", amendSource.At("167(3)"), rules.All(before, OldStance.Is(Refuses, Gone)), RouteA),
}

// The guide knows two paths only; the authority opened a third.
var bridgingNotes = rules.Clauses{
	note("D12", releaseSource.At("§1"), mayBridge, RouteBridge),
}

// The sum of the fine since 2024-12-18.
var tariffNote = note("D17", fineSource.At("§1"), rules.All(onOrPast, charged))

func warn(code string, c rules.Cite, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewWarning(code).Is(c).When(when).On(routes...)
}

var bridgingWarnings = rules.Clauses{
	barWarning.On(RouteA, RouteBridge),
	warn("bridgingPending", releaseSource.At("§1"), rules.All(before, bridgingAsked, rules.Before(PermitEnd, rules.AsOf)), RouteBridge),
}

// barWarning: of who is barred or held the guide speaks on path B alone.
var barWarning = warn("barUnclear", guide("§1"), rules.All(before, rules.Any(Blacklisted, Detained)))

// What an answer has to say beside its days.
var warnings = rules.Clauses{
	warn("slowAfterFallback", ours("§7.1"), rules.All(running, rules.Before(beforeEnd(FallbackDays), latestAnswer), rules.NotAfter(latestAnswer, PermitEnd)), RouteA),
	warn("slowAfterEnd", ours("§7.1"), rules.All(running, rules.Before(PermitEnd, latestAnswer), rules.NotAfter(earliestAnswer, PermitEnd)), RouteA),
	warn("fastAfterEnd", ours("§7.1"), rules.All(running, rules.Before(PermitEnd, earliestAnswer)), RouteA),
	warn("switchedLate", guide("§7.3"), rules.All(SoFar.Is(Exiting), rules.Not(ExitAskedInTime)), RouteB),
	warn("emergencyOnly", guide("§7.1"), rules.All(mayFallBack,
		rules.NotAfter(beforeEnd(EmergencyDays), rules.AsOf), rules.NotAfter(rules.AsOf, PermitEnd)), RouteB),
	barWarning.On(RouteA),
	warn("exitEndsBridging", releaseSource.At("§1"), rules.All(before, Bridging), RouteB),
	warn("printedDay", guide("§3.3"), rules.All(SoFar.Is(Exiting), ExitIssued.Done(), rules.Not(rules.IsStated(LeaveBy))), RouteB),
	warn("exitOver", guide("§3.3"), rules.All(SoFar.Is(Exiting), rules.Before(DueLeave.Last(), rules.AsOf)), RouteB),
	warn("sixtiethDay", act("78"), rules.All(pathB, overstayed, rules.Equal(over, DeportDays))),
	warn("deportation", act("78(3)"), rules.All(pathB, overstayed, rules.LessThan(DeportDays, over))),
	// Who has paid and stays is again without a permit; the count ends with the payment.
	warn("paidAndHere", act("78"), rules.All(inside, overstayed, OverstayPaid.Done(),
		rules.Before(OverstayPaid.On(), rules.AsOf), rules.Not(ExitIssued.Done())), RouteB),
	warn("familyNotNamed", guide("§2.5"), rules.All(before, rules.LessThan(rules.Zero, notNamed)), RouteA),
	warn("familyEndsSooner", ours("§2.5"), rules.All(before, rules.LessThan(rules.Zero, endsSooner))),
	warn("familyOverstays", act("78"), rules.All(before, rules.LessThan(rules.Zero, alreadyOut))),
	warn("otherKinds", ours("§4"), rules.All(before, PermitKind.Is(OtherKind), NewKind.Is(OtherKind))),
	warn("remotePrefersB", guide("§4"), rules.All(before, NewKind.Is(Remote)), RouteA),
	warn("toWorkUsuallyB", guide("§4"), rules.All(before, PermitKind.Is(Spouse), NewKind.Is(Work)), RouteA),
}
