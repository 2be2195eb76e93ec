package match

import (
	"errors"
	"strconv"
)

// The largest meeting: indices, ranks and tiers travel in so many bits.
const (
	MaxWorkers   = 1<<indexBits - 1
	MaxEmployers = 1<<choiceBits - 1
	MaxRanks     = 255 // grades times classes
	MaxTiers     = 126
)

// Wrong says what is wrong with a field of a meeting.
type Wrong string

// What can be wrong.
const (
	WrongLength Wrong = "length"       // Found is the length, Want the one that fits
	OutOfRange  Wrong = "out of range" // Found is the value, Want the first that is too large
	Negative    Wrong = "negative"
	NotRising   Wrong = "not in order" // a row begins before the one before it, or Standing falls in a row
	TooMany     Wrong = "too many"     // Want is the most there may be
	Contradicts Wrong = "contradicts"  // a pair is listed twice and the two differ
	Missing     Wrong = "missing"      // the mechanism needs it
	TwoTiers    Wrong = "two tiers"    // of one employer, where the law gives it one
)

// An InputError is one thing wrong with a meeting.
type InputError struct {
	Field string
	Index int // in the field
	Wrong Wrong
	Found int64
	Want  int64
}

func (e *InputError) Error() string {
	return "match: " + e.Field + "[" + strconv.Itoa(e.Index) + "]: " + string(e.Wrong) +
		": found " + strconv.FormatInt(e.Found, 10) + ", want " + strconv.FormatInt(e.Want, 10)
}

// Check says what is wrong with a meeting for a mechanism: one *InputError a field,
// joined. It is for where a meeting comes from outside, and allocates.
func Check(mech Mechanism, m *Meeting) error {
	c := checker{m: m}
	c.rows()
	if c.errs != nil {
		return errors.Join(c.errs...) // the rest would index with what is wrong
	}
	needs := mech.Needs()
	c.lengths(needs)
	c.numbers()
	if c.errs == nil {
		c.order(needs)
		c.twice()
		if a, ok := mech.(Statutory); ok {
			c.tiers(a)
		}
	}
	return errors.Join(c.errs...)
}

type checker struct {
	m    *Meeting
	errs []error
}

func (c *checker) wrong(field string, i int, w Wrong, found, want int) {
	c.errs = append(c.errs, &InputError{field, i, w, int64(found), int64(want)})
}

// rows checks that the rows are rows and their employers exist.
func (c *checker) rows() {
	m := c.m
	n, k := m.Workers(), len(m.Places)
	switch {
	case len(m.First) == 0:
		c.wrong("First", 0, WrongLength, 0, 1)
		return
	case n > MaxWorkers:
		c.wrong("First", n, TooMany, n, MaxWorkers)
	case m.First[0] != 0:
		c.wrong("First", 0, OutOfRange, int(m.First[0]), 1)
	case int(m.First[n]) != len(m.To):
		c.wrong("To", len(m.To), WrongLength, len(m.To), int(m.First[n]))
	}
	if k > MaxEmployers {
		c.wrong("Places", k, TooMany, k, MaxEmployers)
	}
	for w := range n {
		if m.First[w] > m.First[w+1] {
			c.wrong("First", w+1, NotRising, int(m.First[w+1]), int(m.First[w]))
			break
		}
	}
	inside(c, "To", m.To, k)
}

// inside checks that values are from 0 to below end.
func inside[T int32 | uint16](c *checker, field string, values []T, end int) {
	for i, v := range values {
		if v < 0 || int(v) >= end {
			c.wrong(field, i, OutOfRange, int(v), end)
			return
		}
	}
}

// length checks that a field is there if it is needed, and fits if it is there.
func length[T any](c *checker, field string, values []T, want int, needed bool) {
	switch {
	case values == nil && needed && want > 0:
		c.wrong(field, 0, Missing, 0, want)
	case values != nil && len(values) != want:
		c.wrong(field, len(values), WrongLength, len(values), want)
	}
}

// lengths checks every optional field.
func (c *checker) lengths(needs Need) {
	m := c.m
	n, k, pairs := m.Workers(), len(m.Places), len(m.To)
	length(c, "Draw", m.Draw, n, needs&NeedDraw != 0)
	length(c, "Class", m.Class, n, false)
	length(c, "Held", m.Held, n, false)
	length(c, "Lot", m.Lot, k, needs&NeedLot != 0)
	length(c, "Register", m.Register, k, false)
	length(c, "Region", m.Region, k, needs&NeedRegions != 0)
	length(c, "Standing", m.Standing, pairs, needs&NeedStanding != 0)
	length(c, "Grade", m.Grade, pairs, false)
	length(c, "Cost", m.Cost, pairs, needs&NeedCost != 0)
}

// numbers checks values by themselves.
func (c *checker) numbers() {
	m := c.m
	notNegative(c, "Places", m.Places)
	notNegative(c, "Cost", m.Cost)
	notNegative(c, "Cap", m.Cap)
	inside(c, "Region", m.Region, len(m.Cap))
	if n := classes(m.Grade) * classes(m.Class); n > MaxRanks {
		c.wrong("Grade", 0, TooMany, int(n), MaxRanks)
	}
}

func notNegative(c *checker, field string, values []int32) {
	for i, v := range values {
		if v < 0 {
			c.wrong(field, i, Negative, int(v), 0)
			return
		}
	}
}
