package rules

import "math/bits"

// Months, rolls and open days on columns: tables that a screen makes once, since a
// day of the calendar is asked for in many lanes.

// months are the first days of the months that hold the days which facts may take,
// counted from the first of them, and the day after the last.
type months [maxSpan + 1]int32

// maxSpan is how many months the days that facts may take span.
const maxSpan = (MaxYear - MinYear + 1) * 12

func newMonths() *months {
	t := new(months)
	for m := range t {
		t[m] = int32((minMonth + Month(m)).First() - minDay)
	}
	return t
}

const minMonth = Month(MinYear * 12)

// at returns the month that holds a day, both counted from the first; ok is false
// for a day outside. An average month is 30.436875 days, that is 2^20/34451, and no
// month begins more than fourteen days apart from where it would so begin.
func (t *months) at(day int64) (x uint64, m uint, ok bool) {
	x = uint64(day - int64(minDay))
	if x >= uint64(t[maxSpan]) {
		return 0, 0, false
	}
	m = uint((x + 16) * 34451 >> 20)
	if uint64(t[m]) > x {
		m--
	}
	return x, m, true
}

// of returns the month that holds any day.
func (t *months) of(day int64) Month {
	if _, m, ok := t.at(day); ok {
		return minMonth + Month(m)
	}
	return Day(day).Month()
}

// add is AddMonths.
func (t *months) add(day, n int64, r Rounding) (int64, bool) {
	x, m, ok := t.at(day)
	to := uint64(int64(m) + n)
	if !ok || to >= maxSpan {
		d, ok := Day(day).AddMonths(int(n), r)
		return int64(d), ok
	}
	sum, end := uint64(t[to])+x-uint64(t[m]), uint64(t[to+1])
	if sum >= end {
		switch r {
		case ClampDown:
			sum = end - 1
		case NextMonth:
			sum = end
		default:
			return 0, false
		}
	}
	return int64(sum) + int64(minDay), true
}

func (s *Screen) addMonths(i int32, in *Instr) {
	for w := range s.met[i] {
		dst, x, n := lanes(s.val[i], w), lanes(s.val[in.A], w), lanes(s.val[in.B], w)
		for left := s.met[i][w]; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			day, ok := s.months.add(x[j], n[j], Rounding(in.K))
			dst[j] = day
			if !ok {
				s.met[i][w] &^= 1 << j
			}
		}
	}
}

func (s *Screen) monthStart(i int32, in *Instr) {
	for w := range s.met[i] {
		dst, x := lanes(s.val[i], w), lanes(s.val[in.A], w)
		for left := s.met[i][w]; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			if _, m, ok := s.months.at(x[j]); ok {
				dst[j] = int64(s.months[m]) + int64(minDay)
			} else {
				dst[j] = int64(Day(x[j]).Month().First())
			}
		}
	}
}

// office is a calendar as distances: from each of its days to the first open one that
// is not before it, and to the last that is not after it.
type office struct {
	*Calendar
	ahead, back []uint8 // distant: more than that, or none
}

const distant = 255

func newOffice(c *Calendar) *office {
	n := int(c.Last-c.First) + 1
	o := &office{c, make([]uint8, n), make([]uint8, n)}
	steps := func(have []uint8, at, before int) {
		switch {
		case c.Open(c.First + Day(at)):
			have[at] = 0
		case before < 0 || before >= n:
			have[at] = distant
		default:
			have[at] = min(have[before], distant-1) + 1
		}
	}
	for d := range n {
		steps(o.back, d, d-1)
		steps(o.ahead, n-1-d, n-d)
	}
	return o
}

// roll evaluates Roll.
func (s *Screen) roll(i int32, in *Instr) {
	o := s.offices[in.K]
	for w := range s.met[i] {
		dst, x := lanes(s.val[i], w), lanes(s.val[in.A], w)
		shut := s.closures(in, w)
		for left := s.met[i][w]; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			day, ok := o.onOrAfter(x[j])
			if ok && shut>>j&1 != 0 {
				day, ok = s.rollPast(in, w*64+j, day)
			}
			if !ok {
				d, known := rollForward(o.Calendar, s.shut(in, w*64+j), Day(x[j]))
				if day = int64(d); !known {
					s.met[i][w] &^= 1 << j
				}
			}
			dst[j] = day
		}
	}
}

// onOrAfter is OnOrAfter; ok is false also where the table does not say.
func (o *office) onOrAfter(day int64) (int64, bool) {
	at := uint64(day - int64(o.First))
	if at >= uint64(len(o.ahead)) || o.ahead[at] == distant {
		return day, false
	}
	return day + int64(o.ahead[at]), true
}

// rollPast rolls an open day on to one that no closure of the lane holds. A closure is
// left by its last day, and what it held before is looked at again.
func (s *Screen) rollPast(in *Instr, l int, day int64) (int64, bool) {
	o, n, ok := s.offices[in.K], len(s.p.Facts[in.Fact].Fields), true
	flat := s.b.lists[in.Fact][s.at*Lanes+l].flat
	for x := flat; len(x) >= n; {
		if x[0] > day || day > x[1] {
			x = x[n:]
			continue
		}
		if day, ok = o.onOrAfter(x[1] + 1); !ok {
			return day, false
		}
		x = flat
	}
	return day, true
}

// closures are the lanes of a word in which a closure is stated.
func (s *Screen) closures(in *Instr, w int) uint64 {
	if in.Fact < 0 {
		return 0
	}
	return s.b.block(int(in.Fact), 1, s.at)[w]
}

// rollBack: in.A is the day, in.B the event, in.C the last day.
func (s *Screen) rollBack(i int32, in *Instr) {
	o := s.offices[in.K]
	first := int64(o.First)
	for w := range s.met[i] {
		dst, x, event, last := lanes(s.val[i], w), lanes(s.val[in.A], w), lanes(s.val[in.B], w), lanes(s.val[in.C], w)
		for left := s.met[i][w]; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			at := uint64(x[j] - first)
			if at < uint64(len(o.back)) && o.back[at] < distant {
				dst[j] = x[j] - int64(o.back[at])
				if dst[j] <= int64(Day(event[j])) {
					dst[j] = int64(Day(last[j]))
					continue
				}
				if in.Fact < 0 || !s.isShut(in, w*64+j, dst[j]) {
					continue
				}
			}
			dst[j] = int64(rollBack(o.Calendar, s.shut(in, w*64+j), Day(x[j]), Day(event[j]), Day(last[j])))
		}
	}
}

func (s *Screen) openDays(i int32, in *Instr) {
	for w := range s.met[i] {
		dst, x, n := lanes(s.val[i], w), lanes(s.val[in.A], w), lanes(s.val[in.B], w)
		for left := s.met[i][w]; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			day, ok := openDays(s.p.Calendars[in.K], s.shut(in, w*64+j), Day(x[j]), n[j])
			dst[j] = int64(day)
			if !ok {
				s.met[i][w] &^= 1 << j
			}
		}
	}
}

// shut lists the closures of one lane.
func (s *Screen) shut(in *Instr, l int) []Record {
	if in.Fact < 0 {
		return nil
	}
	if x := s.b.lists[in.Fact][s.at*Lanes+l].slot; x != nil {
		return x.Records
	}
	return nil
}

// isShut tells whether a closure of one lane holds a day.
func (s *Screen) isShut(in *Instr, l int, day int64) bool {
	n := len(s.p.Facts[in.Fact].Fields)
	for x := s.b.lists[in.Fact][s.at*Lanes+l].flat; len(x) >= n; x = x[n:] {
		if x[0] <= day && day <= x[1] {
			return true
		}
	}
	return false
}
