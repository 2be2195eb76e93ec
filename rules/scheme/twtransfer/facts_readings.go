package twtransfer

import "alih/rules"

// The readings that the texts leave open, each a choice of its own type so that
// no two can be mixed up.
type (
	K4Reading        uint8
	AverageReading   uint8
	SurchargeReading uint8
	CheckReading     uint8
	StartReading     uint8
	CompanionReading uint8
	K2Reading        uint8
	HoldReading      uint8
	ReleaseReading   uint8
	RemainderReading uint8
	YearReading      uint8
	SlaughterReading uint8
	FarmReading      uint8
)

// A window before an expiry: the same day of the month, clamped to its end,
// or whole months counted back from the end.
const (
	K4Same K4Reading = iota
	K4Prime
)

// The year of an average: the twelve months that end two months before the
// month of the application, or the twelve before those two.
const (
	M13M2 AverageReading = iota
	M14M3
)

// The surcharge: one rate for all workers of the increase, or each worker at the
// rate of his own band.
const (
	Flat SurchargeReading = iota
	Marginal
)

// The months of a periodic check: three that end with the base month, or the
// three before it.
const (
	M4M2 CheckReading = iota
	M5M3
)

// The transfer period opens on the ministry's approval, or on the day after the
// registration.
const (
	FromApproval StartReading = iota
	FromDayAfterRegistration
)

// Companion care is in one category with caring and helping, or is not.
const (
	SameCategory CompanionReading = iota
	NotSame
)

// A term "from the day": the first day is not counted, or it is.
const (
	DayAfter K2Reading = iota
	Inclusive
)

// The hold before other categories may take a worker: it binds victims too, or
// they are free of it as they are of Article 8.
const (
	HoldBinds HoldReading = iota
	HoldLifted
)

// The hold ends where no employer of the same category has registered, or also
// where those that did came to no agreement.
const (
	NoRegistration ReleaseReading = iota
	NoAgreementYet
)

// A construction worker at the end of the permit: its remainder, which is
// nothing, or three years.
const (
	RemainderOnly RemainderReading = iota
	ThreeYears
)

// A year of work in Taiwan: 365 days, or a calendar year.
const (
	Year365 YearReading = iota
	YearCivil
)

// The highest band for a slaughterhouse: the transfer rules give it to everybody,
// the standards stop before it.
const (
	TransferRules SlaughterReading = iota
	Standards
)

// A reference to the Reviewing Standards that had been renumbered or deleted: to the
// farming that it was written for, or to what stood there by its words.
const (
	AsFarming FarmReading = iota
	ByWords
)

// The readings as facts. Unset, what depends on one is a conflict.
var (
	WindowK4             = rules.NewReading[K4Reading]("windowK4", "k4", "k4prime")
	AverageWindow        = rules.NewReading[AverageReading]("averageWindow", "m13m2", "m14m3")
	SurchargeMode        = rules.NewReading[SurchargeReading]("surchargeMode", "flat", "marginal")
	CheckMonths          = rules.NewReading[CheckReading]("checkMonths", "m4m2", "m5m3")
	AgreementWindowStart = rules.NewReading[StartReading]("agreementWindowStart", "approval", "dayAfterRegistration")
	CompanionCareReading = rules.NewReading[CompanionReading]("companionCare", "sameCategory", "notSame")
	VictimHold           = rules.NewReading[HoldReading]("victimHold", "binds", "lifted")
	HoldRelease          = rules.NewReading[ReleaseReading]("holdRelease", "noRegistration", "noAgreement")
	ConstructionExpiry   = rules.NewReading[RemainderReading]("constructionExpiry", "remainder", "threeYears")
	YearLength           = rules.NewReading[YearReading]("yearLength", "y365", "civil")
	SlaughterIncrease    = rules.NewReading[SlaughterReading]("slaughterIncrease", "transferRules", "standards")
	FarmReference        = rules.NewReading[FarmReading]("farmReference", "asFarming", "byWords")
	CountK2              = rules.NewReading[K2Reading]("countK2", "dayAfter", "inclusive")
)
