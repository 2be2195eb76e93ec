package idkitas

import "alih/rules"

// The readings that the sources leave open, each a choice of its own type so that
// no two can be mixed up.
type (
	CountReading    uint8
	SixtiethReading uint8
	AloneReading    uint8
	AfterReading    uint8
	DurationReading uint8
)

// The first day of overstay: the day after the permit ends, or that day itself.
const (
	AfterEnd CountReading = iota
	FromEnd
)

// The sixtieth day: the Act speaks of less than 60 days and of more than 60.
const (
	SixtiethPays SixtiethReading = iota
	SixtiethDeports
)

// An exit permit without the old sponsor's request: the guide says both.
const (
	AlonePossible AloneReading = iota
	SponsorOnly
)

// An exit permit after the permit has ended: likewise.
const (
	AfterPossible AfterReading = iota
	AfterNot
)

// How long path A takes: the guide's table, or its text.
const (
	ByTable DurationReading = iota
	ByText
)

// The readings as facts. Unset, what depends on one is a conflict.
var (
	OverstayCount = rules.NewReading[CountReading]("overstayCount", "afterEnd", "fromEnd")
	SixtiethDay   = rules.NewReading[SixtiethReading]("sixtiethDay", "pays", "deports")
	ExitAlone     = rules.NewReading[AloneReading]("exitAlone", "possible", "sponsorOnly")
	ExitAfterEnd  = rules.NewReading[AfterReading]("exitAfterEnd", "possible", "notPossible")
	DurationA     = rules.NewReading[DurationReading]("durationA", "table", "text")
)
