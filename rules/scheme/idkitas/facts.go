package idkitas

import "alih/rules"

// catalogue is every fact in the order of asking.
var catalogue = rules.Catalogue(
	Asker, SoFar,
	PermitKind, NewKind, PermitEnd, Bridging,
	OldStance, RefusedAt, SwitchedAt, WillRelease, WillCancel,
	Filed, Stuck, RefusedBy, OfficeAccepts, KindAccepted,
	PlanApproved, SameField, InvestmentVerified, MarriageProven, LicensedSponsor,
	PassportEnd, Blacklisted, Detained, OverstayPaid,
	ExitAsked, ExitIssued, LeaveBy, Left, VisaFiled, VisaGranted,
	BridgingPaid, OnshoreGranted,
	ChangedOn, DutiesDone, NewPermitEnd, ExtensionFiled, Moved, Dependants, ClosedDays,
	OverstayCount, SixtiethDay, ExitAlone, ExitAfterEnd, DurationA,
)
