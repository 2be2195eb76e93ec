package idkitas

import "alih/rules"

// The family of the holder, as the list has it.
var (
	family     = Dependants.Count()
	notNamed   = Dependants.Count(rules.FieldIs("included", NotIncluded))
	endsSooner = Dependants.Count(rules.FieldBetween("until", rules.AsOf, rules.DayBefore(PermitEnd)))
	alreadyOut = Dependants.Count(rules.FieldBetween("until", rules.OnDate(1990, 1, 1), rules.DayBefore(rules.AsOf)))
)

func figure(code string, c rules.Cite, value rules.Number, unit rules.Unit, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewAmount(code).Is(c).Of(value, unit).When(when).On(routes...)
}

// What an answer states in numbers: the fine by both countings, the figures of the
// sources beside the days that are counted from them, the family.
var amounts = rules.Clauses{
	rules.NewAmount("ID-78-days").Is(act("78")).When(onOrPast).
		ByReading(OverstayCount, rules.Days, over, overLiteral),
	rules.NewAmount("ID-78-1").Is(act("78(1)")).By(holder).When(rules.All(onOrPast, charged)).
		ByReading(OverstayCount, rules.IDR, rules.Product(FinePerDay, over), rules.Product(FinePerDay, overLiteral)),
	fineRate(tariffSource),

	figure("IDA-7-min", guide("§1, §2.4"), aMin, rules.Days, running, RouteA),
	figure("IDA-7-max", guide("§1, §2.4"), aMax, rules.Days, running, RouteA),
	figure("TKA-21", manpowerSource.At("21").Graded(rules.Quoted), PlanDays, rules.Days,
		rules.All(pathB, NewKind.Is(Work))),
	figure("IDB-8", exitPage("§1"), ExitCheckDays, rules.Days, rules.Any(before, SoFar.Is(Exiting)), RouteB),
	figure("IDKT-5", guide("§7.3"), rules.Minus(SwitchedAt, RefusedAt), rules.Minutes,
		rules.All(rules.IsStated(SwitchedAt), rules.IsStated(RefusedAt)), RouteB),
	figure("IDKT-6-min", guide("§3.3"), LeaveMinDays, rules.Days, inside, RouteB),
	figure("IDKT-6-max", guide("§3.3"), LeaveMaxDays, rules.Days, inside, RouteB),
	figure("IDKT-8", serviceSource.At("§1"), ExtensionDays, rules.Days, changed, RouteAfter),

	figure("IDKT-9", guide("§2.5"), family, rules.People, rules.All(before, rules.LessThan(rules.Zero, family))),
	figure("IDKT-9-1", guide("§2.5"), notNamed, rules.People, rules.All(before, rules.LessThan(rules.Zero, notNamed)), RouteA),
}

// fineRate is the fine of a day, on the word of whoever names it.
func fineRate(s *rules.Source) rules.ItemClause {
	return figure("ID-78-rate", s.At("§1"), FinePerDay, rules.IDR, inside)
}

// How long a bridging permit lasts.
var bridgingAmounts = rules.Clauses{
	figure("IDC-60", releaseSource.At("§1"), BridgingDays, rules.Days, mayBridge, RouteBridge),
}
