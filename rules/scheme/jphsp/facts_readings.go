package jphsp

import "alih/rules"

// The readings that the texts leave open, each a choice of its own type.
type (
	AgeReading  uint8
	GoneReading uint8
	PartReading uint8
)

// An age is reached at the end of the day before the birthday. Counted by days, that
// day belongs to the new age or still to the old one.
const (
	ByBirthday AgeReading = iota
	ByEve
)

// A family ground that was there at entry and is gone at the renewal.
const (
	GoesOn GoneReading = iota
	Ends
)

// Pay of a spouse for work outside the status.
const (
	Counted PartReading = iota
	NotCounted
)

// The readings as facts. Unset, what depends on one is a conflict.
var (
	AgeDay      = rules.NewReading[AgeReading]("ageDay", "birthday", "eve")
	GroundGone  = rules.NewReading[GoneReading]("groundGone", "goesOn", "ends")
	PartTimePay = rules.NewReading[PartReading]("partTimePay", "counted", "notCounted")
)
