package rules

import "math/bits"

// Calendar says on which days an office is open, between two days. Before the
// first and after the last it knows nothing, and every query says so instead of
// assuming a plain week: a roll that nobody could compute is not a roll.
//
// A Calendar is made once and only read after that; nothing in it may be changed.
type Calendar struct {
	Code        string // public and stable, such as "tw-office"
	First, Last Day
	// Morning: a period that a closed Saturday moves ends on the morning of the day to
	// which it is moved, as Taiwan's Administrative Procedure Act, Article 48(4), has it.
	Morning bool

	// One bit a day from First, set when the office is open. Bits after Last are
	// clear, so a search forward runs out by itself.
	open []uint64
}

// The span that a calendar may have: that of the days which facts may take.
var (
	minDay = Date(MinYear, 1, 1)
	maxDay = Date(MaxYear, 12, 31)
)

// NewCalendar makes a calendar of a plain week, Monday to Friday, in which the
// office is also shut on the closed days and works on the open ones. A day in
// both lists is closed. Days outside the span are ignored. A span that is
// reversed, or that leaves MinYear to MaxYear, gives a calendar that covers no
// day.
func NewCalendar(code string, first, last Day, closed, open []Day) *Calendar {
	c := plainWeek(code, first, last)
	for _, d := range open {
		if c.Covers(d) {
			c.open[c.index(d)/64] |= c.bit(d)
		}
	}
	for _, d := range closed {
		if c.Covers(d) {
			c.open[c.index(d)/64] &^= c.bit(d)
		}
	}
	return c
}

// MorningAfterSaturday is the calendar of an office whose law is like Taiwan's: see
// Morning. It changes the calendar, and is part of making it.
func (c *Calendar) MorningAfterSaturday() *Calendar {
	c.Morning = true
	return c
}

func plainWeek(code string, first, last Day) *Calendar {
	if first < minDay || last > maxDay || last < first {
		first, last = minDay, minDay-1
	}
	c := &Calendar{Code: code, First: first, Last: last}
	c.open = make([]uint64, (int(last-first)+64)/64)
	for d := first; d <= last; d++ {
		if !weekend(d) {
			c.open[c.index(d)/64] |= c.bit(d)
		}
	}
	return c
}

func weekend(d Day) bool {
	w := d.Weekday()
	return w == Saturday || w == Sunday
}

// index and bit locate a covered day in the bitset.
func (c *Calendar) index(d Day) uint { return uint(d - c.First) }
func (c *Calendar) bit(d Day) uint64 { return 1 << (c.index(d) % 64) }

// Covers tells whether the calendar knows the day.
func (c *Calendar) Covers(d Day) bool { return c.First <= d && d <= c.Last }

// Open tells whether the office is open on a day that the calendar covers; it is
// false for any other, so ask Covers first.
func (c *Calendar) Open(d Day) bool {
	return c.Covers(d) && c.open[c.index(d)/64]&c.bit(d) != 0
}

// AnyOpen tells whether the office is open on one of the days, or may be: on one that
// the calendar does not cover.
func (c *Calendar) AnyOpen(from, to Day) bool {
	for d := from; d <= to; d++ {
		if !c.Covers(d) || c.Open(d) {
			return true
		}
	}
	return false
}

// OnOrAfter returns the first open day that is not before d. ok is false when d
// is not covered or the calendar ends first.
func (c *Calendar) OnOrAfter(d Day) (day Day, ok bool) {
	if !c.Covers(d) {
		return 0, false
	}
	return c.forward(c.index(d), 1)
}

// OnOrBefore returns the last open day that is not after d. ok is false when d
// is not covered or the calendar begins only later.
func (c *Calendar) OnOrBefore(d Day) (day Day, ok bool) {
	if !c.Covers(d) {
		return 0, false
	}
	return c.backward(c.index(d)+1, 1)
}

// AddWorkingDays returns the n-th open day after d, or before it when n is
// negative; d itself is not counted. With n of 0 it is d, open or not. ok is
// false when d is not covered or the calendar runs out.
func (c *Calendar) AddWorkingDays(d Day, n int) (day Day, ok bool) {
	if !c.Covers(d) {
		return 0, false
	}
	switch {
	case n > 0:
		return c.forward(c.index(d)+1, n)
	case n == 0:
		return d, true
	case n < int(c.First-c.Last):
		return 0, false // before -n, which the smallest int does not survive
	}
	return c.backward(c.index(d), -n)
}

// forward finds the n-th open day (n > 0) among those at i and later: whole
// words are counted, and only in the last one are bits walked.
func (c *Calendar) forward(i uint, n int) (Day, bool) {
	mask := ^uint64(0) << (i % 64)
	for k := i / 64; k < uint(len(c.open)); k++ {
		w := c.open[k] & mask
		mask = ^uint64(0)
		if have := bits.OnesCount64(w); n > have {
			n -= have
			continue
		}
		for ; n > 1; n-- {
			w &= w - 1
		}
		return c.First + Day(k*64) + Day(bits.TrailingZeros64(w)), true
	}
	return 0, false
}

// backward finds the n-th open day (n > 0) among those before i, going back.
func (c *Calendar) backward(i uint, n int) (Day, bool) {
	for i > 0 {
		k := (i - 1) / 64
		w := c.open[k] << (63 - (i-1)%64) >> (63 - (i-1)%64)
		i = k * 64
		if have := bits.OnesCount64(w); n > have {
			n -= have
			continue
		}
		for ; n > 1; n-- {
			w ^= 1 << (bits.Len64(w) - 1)
		}
		return c.First + Day(k*64) + Day(bits.Len64(w)) - 1, true
	}
	return 0, false
}

// AppendBinary writes the calendar: the length and bytes of its code, the day it
// begins, how many days it has, whether a Saturday's roll ends in the morning, how
// many days differ from a plain week, and the distance to each of these from the one before. A year of office holidays
// takes about 20 bytes.
func (c *Calendar) AppendBinary(b []byte) []byte {
	b = appendUvarint(b, uint64(len(c.Code)))
	b = append(b, c.Code...)
	b = appendUvarint(b, uint64(c.First-minDay))
	b = appendUvarint(b, uint64(c.Last-c.First+1))
	morning := uint64(0)
	if c.Morning {
		morning = 1
	}
	b = appendUvarint(b, morning)
	exceptions := c.exceptions()
	b = appendUvarint(b, uint64(len(exceptions)))
	prev := c.First - 1
	for _, d := range exceptions {
		b = appendUvarint(b, uint64(d-prev))
		prev = d
	}
	return b
}

// exceptions lists the days that differ from a plain week.
func (c *Calendar) exceptions() (days []Day) {
	for d := c.First; d <= c.Last; d++ {
		if c.Open(d) == weekend(d) {
			days = append(days, d)
		}
	}
	return days
}

// ParseCalendar reads what AppendBinary wrote and returns the bytes after it.
// ok is false for anything else; no input makes it panic or take more memory
// than a calendar of the whole span needs.
func ParseCalendar(b []byte) (c *Calendar, rest []byte, ok bool) {
	n, b, ok := takeUvarint(b)
	if !ok || n > uint64(len(b)) {
		return nil, nil, false
	}
	code, b := string(b[:n]), b[n:]
	first, b, ok1 := takeUvarint(b)
	days, b, ok2 := takeUvarint(b)
	morning, b, ok3 := takeUvarint(b)
	span := uint64(maxDay-minDay) + 1
	if !ok1 || !ok2 || !ok3 || morning > 1 || first >= span || days > span-first || days == 0 && first != 0 {
		return nil, nil, false
	}
	c = plainWeek(code, minDay+Day(first), minDay+Day(first+days)-1)
	c.Morning = morning == 1
	if rest, ok = c.takeExceptions(b, days); !ok {
		return nil, nil, false
	}
	return c, rest, true
}

// takeExceptions flips the days that differ from a plain week.
func (c *Calendar) takeExceptions(b []byte, days uint64) (rest []byte, ok bool) {
	count, b, ok := takeUvarint(b)
	if !ok {
		return nil, false
	}
	left, d := days, c.First-1
	for ; count > 0; count-- {
		var step uint64
		if step, b, ok = takeUvarint(b); !ok || step == 0 || step > left {
			return nil, false
		}
		left -= step
		d += Day(step)
		c.open[c.index(d)/64] ^= c.bit(d)
	}
	return b, true
}

// appendUvarint writes seven bits a byte, lowest first; the high bit says that
// more follow.
func appendUvarint(b []byte, v uint64) []byte {
	for v >= 0x80 {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v))
}

// takeUvarint reads one number in its only spelling: a longer one that means the
// same is refused, so that equal values are equal bytes.
func takeUvarint(b []byte) (v uint64, rest []byte, ok bool) {
	for i := 0; i < len(b) && i < 9; i++ {
		v |= uint64(b[i]&0x7f) << (7 * i)
		if b[i] < 0x80 {
			return v, b[i+1:], i == 0 || b[i] != 0
		}
	}
	return 0, nil, false
}

// Noon tells whether a period that is rolled from one day to another ends at noon: the
// office's law says so, and the roll passes a Saturday. Read with care, Article 48(4) of
// Taiwan's Administrative Procedure Act says it of every such roll. A Saturday that a
// roll passes was shut, be it by the calendar or by a closure that a case states.
func (c *Calendar) Noon(from, to Day) bool {
	for d := from; c.Morning && d < to; d++ {
		if d.Weekday() == Saturday {
			return true
		}
	}
	return false
}
