package idkitas

import "alih/rules"

// The calendar before the permit ends, and path A.
var (
	DueStart     = rules.NewDue("IDKT-1")
	DueStartSlow = rules.NewDue("IDKT-1-1")
	DueFallback  = rules.NewDue("IDKT-2")
	DueEmergency = rules.NewDue("IDKT-3")
	DuePermit    = rules.NewDue("IDKT-4")
	DueSwitch    = rules.NewDue("IDKT-5")
	DueFamily    = rules.NewDue("IDKT-9")
	DueFile      = rules.NewDue("IDA-2")
	DuePassport  = rules.NewDue("IDA-4")
	DueDecision  = rules.NewDue("IDA-7")
	DueLadder    = rules.NewDue("IDA-8")
)

// aMin and aMax are how long path A takes: from the shortest figure of the guide to
// its longest, unless one of the two is chosen.
var (
	aMin = rules.If(DurationA.Chosen(ByText), TextMinDays, TableMinDays)
	aMax = rules.If(DurationA.Chosen(ByTable), TableMaxDays, TextMaxDays)

	earliestAnswer = workingDays(filingDay, aMin)
	latestAnswer   = workingDays(filingDay, aMax)
)

var (
	// runs: the permit has not ended. Then nobody has to read of days that it had.
	runs = rules.NotAfter(rules.AsOf, PermitEnd)
	// aOpen: neither a bridging permit nor the old sponsor has closed path A.
	aOpen = rules.All(before, rules.Not(Bridging), rules.Not(OldStance.Is(CancelOnly, Refuses, Gone)))

	notFiled = rules.All(SoFar.Is(Planning), aOpen, runs)
	running  = rules.Any(notFiled, rules.All(SoFar.Is(Applied), aOpen, rules.NotAfter(filingDay, PermitEnd)))
	// mayFallBack: path A is not begun, was refused, or does not move.
	mayFallBack = rules.Any(SoFar.Is(Planning, Refused),
		rules.All(SoFar.Is(Applied), Stuck.Is(NoAnswer, SystemDown)))
)

// slowStart is the last of the working days on which a filing that takes longest is
// still answered by the fallback: the day before the working days that it needs.
var slowNeeds = workingDaysBefore(rules.NextDay(beforeEnd(FallbackDays)), aMax)

var deadlines = rules.Clauses{
	DueStart.Says(guide("§7.1"), rules.Option, holder|old|taker,
		by(c2, PermitEnd, beforeEnd(StartDays))).
		When(notFiled).On(RouteA).IfMissed("startAtOnce"),
	// The guide's own days clash: what starts on its last day for starting can end
	// after its day for giving up. This is the day that keeps both.
	DueStartSlow.Says(ours("§7.1"), rules.Option, holder|taker,
		rules.Stretch(c3, PermitEnd, nil, nil, rules.DayBefore(slowNeeds), workingDaysBefore(slowNeeds, rules.One))).
		When(notFiled).On(RouteA).IfMissed("slowAnswer"),
	DueFile.Says(office("§5"), rules.Duty, taker,
		rules.Stretch(c2, PermitEnd, nil, nil, PermitEnd, openOn(rules.DayBefore(PermitEnd)))).
		When(aOpen).Of(Filed).On(RouteA).IfMissed("pathAClosed"),
	// The ladder and a second office are for who has time: until the day for path
	// B, before which they come.
	DueLadder.Says(ours("§5.4"), rules.Option, holder|taker,
		by(c2, PermitEnd, beforeEnd(FallbackDays))).
		When(RefusedBy.Is(Counter, SectionHead, DivisionHead)).On(RouteA).IfMissed("switchAtOnce"),
	DueFallback.Says(guide("§7.1"), rules.Option, holder|old,
		by(c2, PermitEnd, beforeEnd(FallbackDays))).
		When(rules.All(mayFallBack, runs)).On(RouteB).IfMissed("switchAtOnce"),
	// From seven days before the end only emergencies are taken; acting on the seventh
	// may be too late for anything else.
	DueEmergency.Says(guide("§7.1"), rules.Option, old,
		rules.Stretch(c2, PermitEnd, nil, nil, beforeEnd(EmergencyDays), openOn(rules.DayBefore(beforeEnd(EmergencyDays))))).
		When(rules.All(runs, rules.Any(mayFallBack, SoFar.Is(Exiting)))).Of(ExitAsked).On(RouteB).IfMissed("emergencyOnly"),
	DuePermit.Says(guide("§7.1"), rules.Validity, holder,
		rules.Stretch(c5, PermitEnd, nil, nil, PermitEnd, PermitEnd)).
		When(rules.All(inside, rules.Not(ExitIssued.Done()))).IfMissed("overstay"),
	DueSwitch.Says(guide("§7.3"), rules.Option, holder,
		rules.Stretch(c11, RefusedAt.Day(), nil, nil, switchDay, switchSafe)).
		When(rules.All(OldStance.Is(Refuses), rules.Any(before, SoFar.Is(Exiting)))).
		Of(ExitAsked).On(RouteB).IfMissed("switchAtOnce"),
	DueDecision.Says(guide("§1, §2.4"), rules.Window, immigration,
		rules.Stretch(c3, filingDay, earliestAnswer, earliestAnswer, latestAnswer, latestAnswer)).
		When(running).On(RouteA).IfMissed("noAnswerYet"),
	passportDue.On(RouteA, RouteB),
	// The new sponsor has to name the family in the same application.
	DueFamily.Says(guide("§2.5"), rules.Duty, taker,
		rules.Stretch(c2, PermitEnd, nil, nil, PermitEnd, openOn(rules.DayBefore(PermitEnd)))).
		When(rules.All(aOpen, rules.LessThan(rules.Zero, family))).On(RouteA).IfMissed("familyLeftOut"),
}

var passportDue = DuePassport.Says(guide("§2.3"), rules.Validity, holder,
	by(c10, PassportEnd, passportGood)).When(pathB).IfMissed("newPassport")

// The last day on which six months of passport are left: the day whose same day of
// the month six months later, or the end of that month, is not after its end.
var passportGood = rules.DayBefore(rules.MonthsBefore(rules.NextDay(PassportEnd), PassportMonths, rules.NextMonth))

// The 48 hours end at the hour of the refusal; the day before is the safe one, or the
// day of the refusal itself where the office is shut in between.
var (
	switchDay  = rules.DayOf(rules.Sum(RefusedAt, FallbackMinutes))
	switchSafe = rules.RollBack(rules.DayBefore(switchDay), rules.DayBefore(RefusedAt.Day()), switchDay, officeCalendar, &ClosedDays)
)

// The bridging permit is asked and paid for days before the old permit ends.
var DueBridge = rules.NewDue("IDC-1")

var bridgingDue = DueBridge.Says(releaseSource.At("§1"), rules.Duty, holder,
	by(c2, PermitEnd, beforeEnd(BridgingLead))).
	When(rules.All(before, rules.Not(Bridging), rules.Not(rules.Same(PermitKind, NewKind)))).
	Of(BridgingPaid).On(RouteBridge).IfMissed("bridgingClosed")
