package twtransfer

import "alih/rules"

// first is how most numbers begin: they stood in the text when the first book
// here came into force, on 2020-07-09. Where a value is older than that it says so.
func first(value int64, c rules.Cite) rules.Dated[int64] { return rules.Since(2020, 7, 9, value, c) }

// The centre: Articles 4 to 16.
var (
	// The ministry sets this limit in its letter; 14 days is what it usually sets.
	RegisterDays = rules.NewParam("register.days", rules.Days, first(14, practiceSource.At("轉換流程")))

	WindowDays            = rules.NewParam("window.days", rules.Days, first(60, art("11(1)")))
	ExtensionDays         = rules.NewParam("extension.days", rules.Days, first(60, art("11(1)")))
	ExtensionMax          = rules.NewParam("extension.max", rules.Times, first(1, art("11(1)")))
	ExtensionRequestDays  = rules.NewParam("extension.request.days", rules.Days, first(14, art("11(5)")))
	DepartureDays         = rules.NewParam("departure.days", rules.Days, first(14, art("11(3)")))
	RegistrationValidDays = rules.NewParam("registration.valid.days", rules.Days,
		rules.Since(2023, 6, 17, 60, art("7(5)")), rules.Since(2022, 4, 30, 60, art("7(4)")), first(60, art("7(3)")))

	// The text of 2021-08-29 leaves this period to the ministry.
	HoldDays = rules.NewParam("hold.days", rules.Days, rules.Since(2021, 8, 29, 14, pressSource.At("2021-08-29")))

	MeetingApplicants = rules.NewParam("meeting.applicants", rules.People, first(10, art("9(2)")))
	MeetingCapacity   = rules.NewParam("meeting.capacity", rules.Ratio, first(15000, art("9(2)")))
)

// Filings: Articles 13, 19, 20, 28, 29, 31 and 34.
var (
	CertificateDays   = rules.NewParam("certificate.days", rules.Days, first(15, art("13(1)")))
	AgreementDays     = rules.NewParam("agreement.days", rules.Days, first(15, art("19(1)(2)")))
	EventDays         = rules.NewParam("event.days", rules.Days, first(60, art("19(1)(1)")))
	MergerDays        = rules.NewParam("merger.days", rules.Days, first(60, art("19(3)")))
	EntryDays         = rules.NewParam("entry.days", rules.Days, first(15, art("19(4)")))
	NoticeDays        = rules.NewParam("notice.days", rules.Days, first(3, art("20(2)")))
	EventNoticeDays   = rules.NewParam("notice.event.days", rules.Days, first(60, art("20(2)(2)")))
	ExpiryNoticeDays  = rules.NewParam("notice.expiry.days", rules.Days, first(3, art("28(1)")))
	ExpiryFilingDays  = rules.NewParam("expiry.filing.days", rules.Days, first(15, art("29(1)")))
	ReRecruitMonths   = rules.NewParam("rerecruit.months", rules.Months, first(4, art("31(4)")))
	CheckPeriodMonths = rules.NewParam("check.months", rules.Months,
		rules.Since(2022, 4, 30, 3, art("32(3)")), first(3, art("32(2)")))
	CureDays = rules.NewParam("cure.days", rules.Days, first(15, art("34(1)")))

	InspectionMonths       = rules.NewParam("inspection.months", rules.Months, first(6, art("20(4)")))
	ExpiryInspectionMonths = rules.NewParam("inspection.expiry.months", rules.Months, first(12, art("28(3)")))
)

// The permit that ends: Articles 23 to 26. The length of a permit: Article 14.
var (
	ExpiryOpensMonths  = rules.NewParam("expiry.opens.months", rules.Months, first(4, art("23(1)")))
	ExpiryClosesMonths = rules.NewParam("expiry.closes.months", rules.Months, first(2, art("23(1)")))
	StopDays           = rules.NewParam("expiry.stop.days", rules.Days, first(14, art("26(1)")))
	PermitMonths       = rules.NewParam("permit.months", rules.Months, first(36, art("14")))

	// The text of the Permit Regulations between 2022-04-30 and 2023-10-14 is not held.
	RecruitMonths = rules.NewParam("recruit.months", rules.Months,
		rules.Since(2023, 10, 15, 6, permit("30(2)")),
		rules.Since(2022, 4, 30, 6, permit("30").Graded(rules.Assumption)),
		first(6, permit("25(2)")))
	RecruitExtraMonths = rules.NewParam("recruit.extra.months", rules.Months,
		rules.Since(2023, 10, 15, 3, permit("30(2)")),
		rules.Since(2022, 4, 30, 3, permit("30").Graded(rules.Assumption)),
		first(3, permit("25(4)")))

	StayYears     = rules.NewParam("stay.years", rules.Years, first(12, act("52(4)")))
	StayYearsCare = rules.NewParam("stay.care.years", rules.Years, first(14, act("52(6)")))
	// The Act counts years and does not say of how many days. Twelve calendar years
	// have three leap days; fourteen have three or four, of which four is the most.
	StayYearDays = rules.NewParam("stay.year.days", rules.Days, first(365, act("52(4)").Graded(rules.Assumption)))
	StayLeapDays = rules.NewParam("stay.leap.days", rules.Days, first(3, act("52(4)").Graded(rules.Assumption)))
	CareLeapDays = rules.NewParam("stay.care.leap.days", rules.Days, first(4, act("52(6)").Graded(rules.Assumption)))
)

var params = []*rules.Param{
	RegisterDays, WindowDays, ExtensionDays, ExtensionMax, ExtensionRequestDays, DepartureDays,
	RegistrationValidDays, HoldDays, MeetingApplicants, MeetingCapacity,
	CertificateDays, AgreementDays, EventDays, MergerDays, EntryDays, NoticeDays, EventNoticeDays,
	ExpiryNoticeDays, ExpiryFilingDays, ReRecruitMonths, CheckPeriodMonths, CureDays,
	InspectionMonths, ExpiryInspectionMonths,
	ExpiryOpensMonths, ExpiryClosesMonths, StopDays, PermitMonths, RecruitMonths, RecruitExtraMonths,
	StayYears, StayYearsCare, StayYearDays, StayLeapDays, CareLeapDays,
	RatioAPlus, RatioA, RatioB, RatioC, RatioD, RatioPort, RatioSlaughter, RatioCap, RatioTakenIn,
	LookbackYears, IncreaseMax,
	Band1, Band2, Band3, Fee1, Fee2, Fee3, Fee4,
}
