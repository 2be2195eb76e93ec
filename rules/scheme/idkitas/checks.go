package idkitas

import "alih/rules"

// earlier refuses a case in which what comes after is dated before.
func earlier(code string, after, before rules.Act) rules.ItemClause {
	return rules.NewCheck(code).Is(ours("§3.3")).
		When(rules.Before(after.On(), before.On())).Between(after, before)
}

// checks are contradictions between facts: such a case is not answered.
var checks = rules.Clauses{
	earlier("issuedBeforeAsked", ExitIssued, ExitAsked),
	earlier("leftBeforeIssued", Left, ExitIssued),
	earlier("dutiesBeforeChange", DutiesDone, ChangedOn),
	rules.NewCheck("leaveByBeforeIssued").Is(ours("§3.3")).
		When(rules.All(ExitIssued.Done(), rules.Before(LeaveBy, ExitIssued.On()))).Between(LeaveBy, ExitIssued),
	rules.NewCheck("switchedBeforeRefused").Is(ours("§7.3")).
		When(rules.LessThan(SwitchedAt, RefusedAt)).Between(SwitchedAt, RefusedAt),
	// What soFar says has happened is no plan.
	rules.NewCheck("changeToCome").Is(ours("§6.1")).
		When(rules.All(changed, rules.Before(rules.AsOf, ChangedOn.On()))).Between(SoFar, ChangedOn),
	rules.NewCheck("leavingToCome").Is(ours("§3.3")).
		When(rules.All(SoFar.Is(Abroad), rules.Before(rules.AsOf, Left.On()))).Between(SoFar, Left),
	rules.NewCheck("newPermitEndsFirst").Is(ours("§6.2")).
		When(rules.All(changed, rules.Before(NewPermitEnd, ChangedOn.On()))).Between(NewPermitEnd, ChangedOn),
	rules.NewCheck("paidBeforeEnd").Is(act("78")).
		When(rules.All(OverstayPaid.Done(), rules.NotAfter(OverstayPaid.On(), PermitEnd))).Between(OverstayPaid, PermitEnd),
}
