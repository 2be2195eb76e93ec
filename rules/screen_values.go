package rules

import "math/bits"

// Arithmetic on columns, and what reader one does a lane at a time.

// lists reads series and records a lane at a time through reader one.
func (s *Screen) lists(i int32, in *Instr) {
	*s.met[i] = plane{}
	*s.unknown[i], *s.dispute[i] = plane{}, plane{}
	n := min(s.b.N-s.at*Lanes, Lanes)
	for l := range n {
		v := s.lane(in, l)
		w, bit := l/64, uint64(1)<<(l%64)
		switch v.State {
		case Met:
			s.met[i][w] |= bit
			s.val[i][l] = v.Lo
		case Unknown:
			s.unknown[i][w] |= bit
		case Conflict:
			s.dispute[i][w] |= bit
		}
	}
}

// lane evaluates one list operation of one lane with reader one. Its arguments
// are read from this block, so the labels below it are worked out here.
func (s *Screen) lane(in *Instr, l int) Value {
	w, bit := l/64, uint(l%64)
	s.r.c, s.r.who = &s.c, 0
	for k := range s.p.Facts[0].Options {
		s.r.who |= Parties(s.asker[k][w]>>bit&1) << k
	}
	s.c.Slots[in.Fact] = Slot{}
	if x := s.b.lists[in.Fact][s.at*Lanes+l]; x != nil {
		s.c.Slots[in.Fact] = *x
	}
	s.p.EachArg(in, func(a int32) {
		s.r.vals[a] = Value{s.State(a, l), s.val[a][l], s.val[a][l]}
	})
	if in.Op == opRecords {
		return s.r.records(in)
	}
	return s.r.seriesSum(in)
}

// arithmetic evaluates what is left, over the words in which a lane is known.
func (s *Screen) arithmetic(i int32, in *Instr) {
	a, b, c := s.val[in.A], (*column)(nil), (*column)(nil)
	for w := range s.met[i] {
		known := s.met[in.A][w]
		if binary(in.Op) || in.Op == opRollBack {
			b = s.val[in.B]
			known &= s.met[in.B][w]
		}
		if in.Op == opRollBack {
			c = s.val[in.C]
			known &= s.met[in.C][w]
		}
		s.met[i][w] = known
		if known != 0 {
			s.word(i, in, w, a, b, c)
		}
	}
}

func (s *Screen) word(i int32, in *Instr, w int, a, b, c *column) {
	dst, x := lanes(s.val[i], w), lanes(a, w)
	switch in.Op {
	case opAdd, opSub:
		s.sum(dst, x, lanes(b, w), in)
	case opMul:
		for j, y := range lanes(b, w) {
			dst[j] = x[j] * y
		}
	case opMin:
		for j, y := range lanes(b, w) {
			dst[j] = min(x[j], y)
		}
	case opMax:
		for j, y := range lanes(b, w) {
			dst[j] = max(x[j], y)
		}
	case opMonthStart:
		for j := range dst {
			dst[j] = int64(Day(x[j]).Month().First())
		}
	case opDivFloor:
		for j := range dst {
			dst[j] = int64(floorDiv(int(x[j]), int(in.K)))
		}
	default:
		s.calendarWord(i, in, w, a, b, c)
	}
}

// sum adds or subtracts a word; a number of the law is not read from its column.
func (s *Screen) sum(dst, x, y *[64]int64, in *Instr) {
	k, ok := s.number(in.B)
	switch {
	case ok && in.Op == opSub:
		plus(dst, x, -k)
	case ok:
		plus(dst, x, k)
	case in.Op == opSub:
		for j := range dst {
			dst[j] = x[j] - y[j]
		}
	default:
		for j := range dst {
			dst[j] = x[j] + y[j]
		}
	}
}

func plus(dst, x *[64]int64, k int64) {
	for j := range dst {
		dst[j] = x[j] + k
	}
}

// calendarWord evaluates months and rolls for the known lanes of a word.
func (s *Screen) calendarWord(i int32, in *Instr, w int, a, b, c *column) {
	for left := s.met[i][w]; left != 0; left &= left - 1 {
		j := bits.TrailingZeros64(left)
		l := w*64 + j
		day, ok := Day(a[l]), true
		switch in.Op {
		case opAddMonths:
			day, ok = day.AddMonths(int(b[l]), Rounding(in.K))
		case opRoll:
			day, ok = rollForward(s.p.Calendars[in.K], s.shut(in, l), day)
		case opRollBack:
			day = rollBack(s.p.Calendars[in.K], s.shut(in, l), day, Day(b[l]), Day(c[l]))
		case opOpenDays:
			day, ok = openDays(s.p.Calendars[in.K], s.shut(in, l), day, b[l])
		}
		s.val[i][l] = int64(day)
		if !ok {
			s.met[i][w] &^= 1 << j
		}
	}
}

func (s *Screen) shut(in *Instr, l int) []Record {
	if in.Fact < 0 {
		return nil
	}
	if x := s.b.lists[in.Fact][s.at*Lanes+l]; x != nil {
		return x.Records
	}
	return nil
}
