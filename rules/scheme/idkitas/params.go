package idkitas

import "alih/rules"

// first is how most numbers begin: with the first book here. The guide gives no
// dates, and none of its numbers is known to have been another before.
func first(value int64, c rules.Cite) rules.Dated[int64] { return rules.Since(2021, 9, 15, value, c) }

func days(name string, value int64, c rules.Cite) *rules.Param {
	return rules.NewParam(name, rules.Days, first(value, c))
}

// The guide's calendar before the permit ends, and its 48 hours.
var (
	StartDays       = days("start.days", 30, guide("§7.1"))
	FallbackDays    = days("fallback.days", 14, guide("§7.1"))
	EmergencyDays   = days("emergency.days", 7, guide("§7.1"))
	FallbackMinutes = rules.NewParam("fallback.minutes", rules.Minutes, first(48*60, guide("§7.3")))
	DutyDays        = days("duties.days", 30, guide("§6.1"))
	NextMarkDays    = days("next.mark.days", 30, guide("§6.2")) // the next extension
)

// How long the ways take. Path A is told in working days, and twice; path B in
// weeks, which are taken as calendar days.
var (
	TableMinDays = days("a.table.min", 5, guide("§1"))
	TableMaxDays = days("a.table.max", 7, guide("§1"))
	TextMinDays  = days("a.text.min", 7, guide("§2.4"))
	TextMaxDays  = days("a.text.max", 14, guide("§2.4"))
	ExitMinDays  = days("b.total.min", 14, guide("§1"))
	ExitMaxDays  = days("b.total.max", 28, guide("§1"))
	AbroadMin    = days("b.abroad.min", 7, guide("§3.4"))
	AbroadMax    = days("b.abroad.max", 14, guide("§3.4"))
	LeaveMinDays = days("exit.days.min", 3, guide("§3.3"))
	LeaveMaxDays = days("exit.days.max", 7, guide("§3.3"))
)

// What the offices say of their own time, in working days.
var (
	ExitCheckDays = days("exit.check.days", 3, exitPage("§1"))
	PlanDays      = days("rptka.days", 2, manpowerSource.At("21").Graded(rules.Quoted))
	ExtensionDays = days("extension.service.days", 4, serviceSource.At("§1"))
)

// The permit, the passport, the bridging permit.
var (
	PassportMonths = rules.NewParam("passport.months", rules.Months, first(6, guide("§2.3")))
	ExtensionOpens = rules.NewParam("extension.opens.months", rules.Months, first(3, staySource.At("§1")))
	BridgingDays   = rules.NewParam("bridging.days", rules.Days, rules.Since(2024, 4, 1, 60, releaseSource.At("§1")))
	BridgingLead   = rules.NewParam("bridging.lead.days", rules.Days, rules.Since(2024, 4, 1, 3, releaseSource.At("§1")))
)

// Overstay. From 2024-12-18 a new list of tariffs is in force whose line was not
// seen; agents who wrote after that day still name the same sum.
var (
	FinePerDay = rules.NewParam("overstay.fine", rules.IDR,
		rules.Since(2024, 12, 18, 1_000_000, fineSource.At("§1")),
		rules.Since(2019, 5, 1, 1_000_000, tariffSource.At("§1")))
	DeportDays = rules.NewParam("overstay.deport.days", rules.Days, first(60, act("78")))
)

var params = []*rules.Param{
	StartDays, FallbackDays, EmergencyDays, FallbackMinutes, DutyDays, NextMarkDays,
	TableMinDays, TableMaxDays, TextMinDays, TextMaxDays,
	ExitMinDays, ExitMaxDays, AbroadMin, AbroadMax, LeaveMinDays, LeaveMaxDays,
	ExitCheckDays, PlanDays, ExtensionDays,
	PassportMonths, ExtensionOpens, BridgingDays, BridgingLead, FinePerDay, DeportDays,
}
