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
	m -= uint((x - uint64(t[m])) >> 63) // half of them: not worth a branch
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
	p, q := s.shift[in.A], s.shift[in.B]
	for w := range s.met[i] {
		dst, x, n := lanes(s.val[i], w), lanes(s.val[in.A], w), lanes(s.val[in.B], w)
		for left := s.met[i][w]; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			day, ok := s.months.add(x[j]+p, n[j]+q, Rounding(in.K))
			dst[j] = day
			if !ok {
				s.met[i][w] &^= 1 << j
			}
		}
	}
}

func (s *Screen) monthStart(i int32, in *Instr) {
	p := s.shift[in.A]
	for w := range s.met[i] {
		dst, x := lanes(s.val[i], w), lanes(s.val[in.A], w)
		for left := s.met[i][w]; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			if _, m, ok := s.months.at(x[j] + p); ok {
				dst[j] = int64(s.months[m]) + int64(minDay)
			} else {
				dst[j] = int64(Day(x[j] + p).Month().First())
			}
		}
	}
}

// office is a calendar as distances: from each of its days to the first open one that
// is not before it, and to the last that is not after it. The last entry stands for the
// days that the calendar does not cover.
type office struct {
	*Calendar
	ahead, back []uint8
}

// What stands for a distance that is longer, or to no day at all, and for that of a
// day that is not covered.
const distant, outside = 254, 255

func newOffice(c *Calendar) *office {
	n := int(c.Last-c.First) + 1
	o := &office{c, make([]uint8, n+1), make([]uint8, n+1)}
	o.ahead[n], o.back[n] = outside, outside
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
	o, p := s.offices[in.K], s.shift[in.A]
	for w := range s.met[i] {
		dst := lanes(s.val[i], w)
		look, beyond := o.roll(dst, lanes(s.val[in.A], w), p)
		known := s.met[i][w] &^ beyond
		var closures [][]span
		if in.Fact >= 0 {
			closures = s.b.spans[in.Fact][s.at*Lanes+w*64:][:64]
			look |= inHulls(dst, (*[64]span)(s.b.hulls[in.Fact][s.at*Lanes+w*64:]))
		}
		for left := look & known; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			day, ok := o.onOrAfter(dst[j])
			if ok && closures != nil {
				day, ok = o.rollPast(closures[j], day)
			}
			dst[j] = day
			if !ok {
				known &^= 1 << j
			}
		}
		s.met[i][w] = known
	}
}

// roll rolls 64 days as far as the table says. It returns the lanes for which the
// calendar has to be looked at, and those that it does not cover.
func (o *office) roll(dst, x *[64]int64, p int64) (look, beyond uint64) {
	first, end := int64(o.First), uint64(len(o.ahead)-1)
	for j := range dst {
		day := int64(Day(x[j] + p))
		step := o.ahead[min(uint64(day-first), end)]
		dst[j] = day
		if step < distant {
			dst[j] += int64(step)
		} else if step == outside {
			beyond |= 1 << j
		} else {
			look |= 1 << j
		}
	}
	return look, beyond
}

// onOrAfter is OnOrAfter.
func (o *office) onOrAfter(day int64) (int64, bool) {
	step := o.ahead[min(uint64(day-int64(o.First)), uint64(len(o.ahead)-1))]
	if step == distant {
		d, ok := o.OnOrAfter(Day(day))
		return int64(d), ok
	}
	return day + int64(step), step < distant
}

// inHulls returns the lanes whose day may be in a closure.
func inHulls(days *[64]int64, hulls *[64]span) uint64 {
	var out uint64
	for j := 56; j >= 0; j -= 8 {
		d, h := (*[8]int64)(days[j:]), (*[8]span)(hulls[j:])
		out = out<<8 | signs(h[0].misses(d[0]), h[1].misses(d[1]), h[2].misses(d[2]), h[3].misses(d[3])) | 16*signs(
			h[4].misses(d[4]), h[5].misses(d[5]), h[6].misses(d[6]), h[7].misses(d[7]))
	}
	return ^out
}

// rollPast rolls an open day on to one that no closure of the lane holds. A closure is
// left by its last day, and what it held before is looked at again.
func (o *office) rollPast(closures []span, day int64) (int64, bool) {
	for ok := true; ok; {
		end := day - 1
		for _, x := range closures {
			miss := x.misses(day) >> 63
			end = max(end, int64(x.to)&^miss|end&miss)
		}
		if end < day {
			return day, true
		}
		day, ok = o.onOrAfter(end + 1)
	}
	return day, false
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
	o, p, q, r := s.offices[in.K], s.shift[in.A], s.shift[in.B], s.shift[in.C]
	for w := range s.met[i] {
		dst, x, event, last := lanes(s.val[i], w), lanes(s.val[in.A], w), lanes(s.val[in.B], w), lanes(s.val[in.C], w)
		shut := s.closures(in, w)
		for left := s.met[i][w]; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			day, after, other := Day(x[j]+p), Day(event[j]+q), Day(last[j]+r)
			step := o.back[min(uint64(int64(day)-int64(o.First)), uint64(len(o.back)-1))]
			if step >= distant || shut>>j&1 != 0 {
				day = rollBack(o.Calendar, s.shut(in, w*64+j), day, after, other)
			} else if day -= Day(step); day <= after {
				day = other
			}
			dst[j] = int64(day)
		}
	}
}

func (s *Screen) openDays(i int32, in *Instr) {
	p, q := s.shift[in.A], s.shift[in.B]
	for w := range s.met[i] {
		dst, x, n := lanes(s.val[i], w), lanes(s.val[in.A], w), lanes(s.val[in.B], w)
		for left := s.met[i][w]; left != 0; left &= left - 1 {
			j := bits.TrailingZeros64(left) & 63
			day, ok := openDays(s.p.Calendars[in.K], s.shut(in, w*64+j), Day(x[j]+p), n[j]+q)
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
