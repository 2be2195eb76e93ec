package idkitas

import "alih/rules"

var (
	Cancelled     = rules.NewProvision("IDB-1")
	NotBarred     = rules.NewProvision("IDB-2")
	ExitForPermit = rules.NewProvision("IDB-3")
	PassportExit  = rules.NewProvision("IDB-4")
	PassportVisa  = rules.NewProvision("IDB-5")
	NewVisa       = rules.NewProvision("IDB-6")

	Covered = rules.NewProvision("IDB-10")
	Payable = rules.NewProvision("ID-78-1")
	Settled = rules.NewProvision("ID-78-2")

	ExitAskedInTime = rules.NewProvision("IDKT-5")
)

// exitHad: the exit permit is there, or the holder left on it.
var exitHad = rules.Any(SoFar.Is(Abroad), rules.All(SoFar.Is(Exiting), ExitIssued.Done()))

// askedExit: whoever asked for it has already made the old sponsor cancel.
var askedExit = rules.All(SoFar.Is(Exiting), ExitAsked.Done())

// Path B.
var pathBClauses = rules.Clauses{
	// The application comes from the sponsor's account. Whether there is another way
	// without the sponsor, the guide answers both ways.
	Cancelled.Says(exitPage("§1"), rules.Any(
		exitHad, askedExit,
		OldStance.Is(Cooperates, CancelOnly),
		rules.All(OldStance.Is(Silent), WillCancel),
		rules.All(OldStance.Is(Refuses, Gone), ExitAlone.Is(AlonePossible)))),
	NotBarred.Says(guide("§1"), rules.Not(rules.Any(Blacklisted, Detained))),
	// It is asked for with a permit that runs; afterwards the guide contradicts itself.
	ExitForPermit.Says(guide("§3.2"), rules.Any(
		exitHad,
		rules.OnTime(ExitAsked, PermitEnd),
		ExitAfterEnd.Is(AfterPossible))),
	PassportExit.Says(ours("§2.3"),
		rules.NotAfter(ExitAsked.OnOr(rules.AsOf), DuePassport.Last())),
	PassportVisa.Says(guide("§2.3"),
		rules.NotAfter(VisaFiled.OnOr(rules.AsOf), DuePassport.Last())),
	NewVisa.Says(visaSource.At("§1"), VisaGranted),
}

// The stay ends as a stay of the old permit: by paying at an office, by leaving, or not
// yet. Who has paid and leaves later has paid.
var stayCounted = OverstayPaid.OnOr(Left.OnOr(rules.AsOf))

// coveredByExit: an exit permit issued while the permit ran has a time of its own.
var coveredByExit = rules.All(ExitIssued.Done(), rules.NotAfter(ExitIssued.On(), PermitEnd))

var (
	over        = rules.DaysSince(PermitEnd, stayCounted) // the day after the end is the first
	overLiteral = rules.Sum(over, rules.One)              // the last day of the permit is the first
	// onOrPast: the last day of the permit has come and the stay goes on or went on.
	onOrPast   = rules.All(pathB, rules.NotAfter(PermitEnd, stayCounted), rules.Not(Covered))
	overstayed = rules.All(pathB, rules.Before(PermitEnd, stayCounted), rules.Not(Covered))
	// charged: Article 78(1) puts a price on the days; beyond its sixty there is none.
	charged = rules.AtMost(over, DeportDays)
)

// coveredClause says what covers the days after the end; elsewhere there are none.
func coveredClause(c rules.Cite, by rules.Condition) rules.ProvisionClause {
	return Covered.Says(c, by).Where(rules.All(pathB, rules.NotAfter(PermitEnd, stayCounted)))
}

var overstayClauses = rules.Clauses{
	coveredClause(ours("§3.3"), coveredByExit),
	// Article 78(1) and (3): less than 60 days is paid, more than 60 is not; of 60 the
	// Act says nothing.
	Payable.Says(act("78(1), 78(3)"), rules.Unsettled(SixtiethDay, SixtiethPays,
		rules.AtMost(over, DeportDays), rules.LessThan(over, DeportDays))).Where(overstayed),
	// Article 78(2): who does not pay is deported. Who left has paid on the way.
	Settled.Says(act("78(2)"), rules.Any(SoFar.Is(Abroad), doneOrStill(OverstayPaid))).Where(overstayed),
	// The guide's 48 hours are for the switch, not for the permit itself.
	ExitAskedInTime.Says(guide("§7.3"),
		rules.AtMost(rules.Minus(SwitchedAt, RefusedAt), FallbackMinutes)).
		Where(rules.All(rules.IsStated(SwitchedAt), rules.IsStated(RefusedAt))),
}

// doneOrStill is Met where an act is done and Open where it can still be done.
func doneOrStill(a rules.Act) rules.Condition {
	return rules.Any(a.Done(), rules.NotAfter(a.On(), a.On()))
}
