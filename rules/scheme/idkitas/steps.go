package idkitas

import "alih/rules"

func step(code string, c rules.Cite, who rules.Parties, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewStep(code).Is(c).By(who).When(when).On(routes...)
}

// readyForA: all that path A asks for, but for the office's own yes.
var readyForA = rules.All(NoBridging, FiledInTime, Released, PassportForA, KindMayChange, kindReady)

// aWay: path A can still be gone, or is under way.
var aWay = rules.All(aOpen, rules.Any(runs, FiledInTime))

var stuck = rules.All(SoFar.Is(Applied), Stuck.Is(NoAnswer, SystemDown))

// Path A, and what to do where the office says no: the ladder first, then another
// office, then path B.
var stepsA = rules.Clauses{
	step("A-ask-old", guide("§2.1"), holder, rules.All(SoFar.Is(Planning), runs, rules.Not(Bridging), OldStance.Is(CancelOnly, Silent, Refuses)), RouteA),
	step("A-letters", guide("§2.1"), old, notFiled, RouteA),
	step("A-prepare", guide("§2.3"), taker, notFiled, RouteA),
	step("A-both-tracks", guide("§7.2"), holder|taker, aWay, RouteA),
	step("A-copies", guide("§7.2"), holder, aWay, RouteA),
	step("A-daily", guide("§7.2"), old|taker, aWay, RouteA),
	step("A-file", office("§3"), taker, notFiled, RouteA).For(DueFile),
	step("A-family", guide("§2.5"), taker, rules.All(aWay, rules.LessThan(rules.Zero, family)), RouteA).For(DueFamily),
	step("A-supervisor", guide("§7.3"), holder|taker, rules.All(SoFar.Is(Applied), Stuck.Is(NoAnswer)), RouteA),
	step("A-manual", guide("§7.3"), taker, rules.All(SoFar.Is(Applied), Stuck.Is(SystemDown)), RouteA),
	step("A-say", guide("§5.2"), holder|taker, rules.All(SoFar.Is(Planning, Refused), aWay), RouteA),
	// The sentence says that the letter is there, so it is for nobody who waits for one.
	step("A-say-letter", guide("§5.2"), holder|taker, rules.All(SoFar.Is(Planning, Refused), aWay, OldStance.Is(Cooperates)), RouteA),
	step("A-kasubsi", guide("§5.4"), holder|taker, RefusedBy.Is(Counter), RouteA),
	step("A-kabid", guide("§5.4"), holder|taker, rules.All(RefusedBy.Is(Counter, SectionHead), readyForA), RouteA),
	step("A-reason", guide("§5.4"), holder|taker, SoFar.Is(Refused), RouteA),
	step("A-other-office", guide("§5.4"), holder|taker,
		rules.All(RefusedBy.Is(Counter, SectionHead, DivisionHead), rules.NotAfter(rules.AsOf, beforeEnd(FallbackDays))), RouteA),
	step("A-decision", office("§3"), immigration, aWay, RouteA),
	step("A-reissue", office("§3"), immigration, aWay, RouteA),
}

// Path B. The new sponsor's part runs beside the exit permit, not behind it.
var stepsB = rules.Clauses{
	step("B-pay", act("78(1)"), holder, rules.All(inside, overstayed, charged, rules.Not(OverstayPaid.Done())), RouteB).For(DuePay),
	step("B-switch", guide("§5.4"), holder, rules.Any(SoFar.Is(Refused), stuck, rules.All(before, OldStance.Is(CancelOnly, Refuses, Gone))), RouteB),
	step("B-ask-office", ours("§3.1"), holder, rules.All(before, OldStance.Is(Refuses, Gone)), RouteB),
	step("B-cancel", guide("§3.3"), old, mayCancel, RouteB),
	step("B-plan", guide("§3.4"), taker, rules.All(working, rules.Any(before, SoFar.Is(Exiting))), RouteB),
	step("B-proof", guide("§3.4"), holder, rules.All(working, rules.Any(before, SoFar.Is(Exiting))), RouteB),
	step("B-ticket", guide("§3.4"), holder, rules.Any(before, SoFar.Is(Exiting)), RouteB),
	step("B-where", guide("§3.4"), holder, rules.Any(before, SoFar.Is(Exiting)), RouteB),
	step("B-family", guide("§7.3"), holder|old, withKin, RouteB),
	step("B-issue", exitPage("§1"), immigration, mayCancel, RouteB).For(DueExitCheck),
	step("B-leave", guide("§3.3"), holder, inside, RouteB).For(DueLeave),
	step("B-visa", visaSource.At("§1"), taker, pathB, RouteB),
	step("B-enter", guide("§3.3"), holder, pathB, RouteB),
	step("B-permit", guide("§3.3"), immigration, pathB, RouteB),
}

// After the change: five things in thirty days, then what has no day of its own.
var stepsAfter = rules.Clauses{
	step("after-sktt", guide("§6.1"), holder, rules.All(changed, Moved.Is(SameProvince, OtherProvince)), RouteAfter).For(DueAddress),
	step("after-dukcapil", guide("§6.1"), holder, changed, RouteAfter).For(DueDuties),
	step("after-bank", guide("§6.1"), holder, changed, RouteAfter).For(DueDuties),
	step("after-npwp", guide("§6.1"), holder, changed, RouteAfter).For(DueDuties),
	step("after-payroll", guide("§6.1"), taker, changed, RouteAfter).For(DueDuties),
	step("after-reentry", guide("§6.2"), holder, changed, RouteAfter),
	step("after-mark", guide("§6.2"), holder|taker, changed, RouteAfter).For(DueExtend),
	step("after-province", guide("§6.2"), holder, rules.All(changed, Moved.Is(OtherProvince)), RouteAfter),
	step("after-family", guide("§6.2"), holder|taker, changed, RouteAfter),
	step("after-place", guide("§6.3"), taker, changed, RouteAfter),
	step("after-bpjs", guide("§6.3"), taker, changed, RouteAfter),
	step("after-tax", guide("§6.3"), taker, changed, RouteAfter),
	step("after-review", guide("§6.3"), taker, changed, RouteAfter),
}

// The bridging permit.
var stepsBridge = rules.Clauses{
	step("C-apply", releaseSource.At("§1"), holder|taker, rules.All(mayBridge, rules.Not(Bridging)), RouteBridge).For(DueBridge),
	step("C-stay", releaseSource.At("§1"), holder, mayBridge, RouteBridge),
}
