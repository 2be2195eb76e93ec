package jpretain

import "alih/rules"

// The numbers, newest value first. Those of statutes are older than the scheme and
// begin with it.
var (
	// StayMonths is the longest stay that one permission of the measure gives.
	StayMonths = rules.NewParam("retention.months", rules.Months, rules.Since(2020, 4, 20, 12, leaflet("5")))
	// RenewalMonths is the longest renewal, of which there was none before 2021-03-26.
	RenewalMonths = rules.NewParam("renewal.months", rules.Months,
		rules.Since(2022, 5, 31, 12, holdersSource.At("1, 2")),
		rules.Since(2021, 3, 26, 6, renewalSource.At("2021-03-26")))

	NoticeDays     = rules.NewParam("notice.days", rules.Days, rules.Since(2020, 4, 20, 14, noticeSource.At("19-16")))
	InactiveMonths = rules.NewParam("inactive.months", rules.Months, rules.Since(2020, 4, 20, 3, revokeSource.At("22-4(1)(6)")))
	PendingMonths  = rules.NewParam("pending.months", rules.Months, rules.Since(2020, 4, 20, 2, pendingSource.At("20(6)")))

	// How long a decision took: one source, undated.
	DecisionLeast = rules.NewParam("decision.least", rules.Days, rules.Since(2020, 4, 20, 14, timeSource.At("1")))
	DecisionMost  = rules.NewParam("decision.most", rules.Months, rules.Since(2020, 4, 20, 1, timeSource.At("1")))

	SswLongest = rules.NewParam("ssw.longest", rules.Months, rules.Since(2020, 4, 20, 60, specifiedSource.At("1")))

	SeekMonths       = rules.NewParam("seeking.months", rules.Months, rules.Since(2020, 4, 20, 6, seek("4")))
	GraduateMonths   = rules.NewParam("graduates.months", rules.Months, rules.Since(2020, 4, 20, 6, grads("1")))
	GraduateRenewals = rules.NewParam("graduates.renewals", rules.Times, rules.Since(2020, 4, 20, 1, grads("1")))
)

// The numbers of the later ways.
var (
	PrepareMonths   = rules.NewParam("prepare.months", rules.Months, rules.Since(2024, 1, 9, 6, prepare("※1")))
	PrepareRenewals = rules.NewParam("prepare.renewals", rules.Times, rules.Since(2024, 1, 9, 1, prepare("※1")))
	PrepareLongest  = rules.NewParam("prepare.longest", rules.Months, rules.Since(2024, 1, 9, 54, prepare("※3")))
	PrepareLeft     = rules.NewParam("prepare.left", rules.Months, rules.Since(2024, 1, 9, 8, prepare("※3")))

	TransferMonths = rules.NewParam("transfer.months", rules.Months, rules.Since(2024, 11, 1, 4, transfer("1, 2")))

	SpecialMonths   = rules.NewParam("special.months", rules.Months, rules.Since(2024, 11, 8, 12, special("※")))
	SpecialRenewals = rules.NewParam("special.renewals", rules.Times, rules.Since(2024, 11, 8, 2, special("※")))
	SearchMonths    = rules.NewParam("special.search", rules.Months, rules.Since(2024, 11, 8, 3, special("1(1), 1(2)")))
)

var params = []*rules.Param{
	StayMonths, RenewalMonths, NoticeDays, InactiveMonths, PendingMonths, DecisionLeast, DecisionMost,
	SeekMonths, GraduateMonths, GraduateRenewals,
	PrepareMonths, PrepareRenewals, PrepareLongest, PrepareLeft, SswLongest,
	TransferMonths, SpecialMonths, SpecialRenewals, SearchMonths,
}

// lastNamedDay is the last day that any text on the end of the measure names: who
// newly cannot go home must have had a stay that ended by then.
var lastNamedDay = rules.OnDate(2022, 11, 1)
