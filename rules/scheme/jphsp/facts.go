package jphsp

import "alih/rules"

// catalogue is every fact in the order of asking.
var catalogue = rules.Catalogue(
	Asker, SoFar, Member, Status,
	SpouseHolds, HeldFor, Ground, SameEmployer,
	LivesTogether, WasApart,
	StayEnd, Filed, Decided,
	MarriageEnded, MarriageNotified, Supported,
	WorkPlan, Hours, OutsidePermission, BarredTrade,
	WorkField, Contract, EqualPay, WorkChanged, WorkChangeAllowed, OwnStatus,
	HasChild, ChildBorn, Pregnant, NewGround, Kinship, CareLength, OtherSide,
	Housework, FinanceBusiness, HeadOfOffice,
	WorkerBorn, Language, Wage, OtherWorkers,
	EmployedSince, ProfessionalMoves, Comes, KeptOn, LeavesTogether,
	BasePay, Allowances, TaxedAllowances, SpouseWorks, SpousePay,
	UntaxedAllowances, PrivateGains, OthersIncome,
	OrganisationChanged, OrganisationNotified,
	InJapanSince, PointsHeld, MarriedSince, ChildTie, FiveYears,
	OfficeAgrees, ClosedDays,
	AgeDay, GroundGone, PartTimePay,
)
