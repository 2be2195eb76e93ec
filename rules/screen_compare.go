package rules

import "math/bits"

// Comparisons, lateness and choices between values, a word of 64 lanes at a time.

// notAbove returns the lanes of a word where a <= b+k, without a branch and eight at
// a time.
func notAbove(a, b *[64]int64, k int64) uint64 {
	var above uint64
	for j := 56; j >= 0; j -= 8 {
		x, y := (*[8]int64)(a[j:]), (*[8]int64)(b[j:])
		above = above<<8 | signs(y[0]-x[0]+k, y[1]-x[1]+k, y[2]-x[2]+k, y[3]-x[3]+k) | 16*signs(y[4]-x[4]+k, y[5]-x[5]+k, y[6]-x[6]+k, y[7]-x[7]+k)
	}
	return ^above
}

// notAboveLimit is notAbove of a column and one number.
func notAboveLimit(a *[64]int64, y int64) uint64 {
	var above uint64
	for j := 56; j >= 0; j -= 8 {
		x := (*[8]int64)(a[j:])
		above = above<<8 | signs(y-x[0], y-x[1], y-x[2], y-x[3]) | 16*signs(y-x[4], y-x[5], y-x[6], y-x[7])
	}
	return ^above
}

// notBelowLimit is notAbove of one number and a column.
func notBelowLimit(x int64, b *[64]int64) uint64 {
	var above uint64
	for j := 56; j >= 0; j -= 8 {
		y := (*[8]int64)(b[j:])
		above = above<<8 | signs(y[0]-x, y[1]-x, y[2]-x, y[3]-x) | 16*signs(y[4]-x, y[5]-x, y[6]-x, y[7]-x)
	}
	return ^above
}

// signs packs the signs of four differences, the first of them lowest.
func signs(a, b, c, d int64) uint64 {
	return uint64(a)>>63 + 2*(uint64(b)>>63) + 4*(uint64(c)>>63+2*(uint64(d)>>63))
}

func lanes(c *column, w int) *[64]int64 { return (*[64]int64)(c[w*64:]) }

func (s *Screen) lessEqual(i int32, in *Instr) {
	a, b := s.val[in.A], s.val[in.B]
	x, low := s.number(in.A)
	y, high := s.number(in.B)
	x, y = x-s.shift[in.B], y-s.shift[in.A]
	met, unmet, ka, kb := s.met[i], s.unmet[i], s.met[in.A], s.met[in.B]
	for w := range met {
		known := ka[w] & kb[w]
		var le uint64
		switch {
		case known == 0:
		case high:
			le = notAboveLimit(lanes(a, w), y)
		case low:
			le = notBelowLimit(x, lanes(b, w))
		default:
			le = notAbove(lanes(a, w), lanes(b, w), s.shift[in.B]-s.shift[in.A])
		}
		met[w], unmet[w] = known&le, known&^le
	}
}

// number returns the value of an operation that is a number of the law.
func (s *Screen) number(node int32) (int64, bool) {
	if in := &s.p.Code[node]; in.Op == opConst {
		return s.p.Constants[in.K].Value, true
	}
	return 0, false
}

// onTime: see OnTime and Reader.onTime.
func (s *Screen) onTime(i int32, in *Instr) {
	last, known, late := s.val[in.A], s.met[in.A], s.shift[in.A]
	now, met, unmet, open := s.val[in.B], s.met[i], s.unmet[i], s.ahead[in.A]
	done, undone, vague, day := &s.none, &s.all, &s.none, last
	if in.Fact >= 0 {
		done, undone = s.b.block(int(in.Fact), 0, s.at), s.b.block(int(in.Fact), 1, s.at)
		vague, day = s.b.vague(int(in.Fact), s.at), s.b.columnBlock(int(in.Fact), s.at)
	}
	for w, k := range known {
		var kept, intime uint64
		if done[w]&k != 0 {
			kept = notAbove(lanes(day, w), lanes(last, w), late)
		}
		if k&^done[w] != 0 {
			intime = notAbove(lanes(now, w), lanes(last, w), late-s.shift[in.B])
		}
		met[w] = open[w] | done[w]&k&kept | ^done[w]&^vague[w]&k&intime
		unmet[w] = done[w]&k&^kept | undone[w]&k&^intime
	}
}

// lieAhead fills the plane of days known not to have come: see undecided.
func (s *Screen) lieAhead(i int32, in *Instr) {
	dst := s.ahead[i]
	switch in.Op {
	case opActDay:
		*dst = *s.b.block(int(in.Fact), 1, s.at)
	case opAbsent:
		for w := range dst {
			dst[w] = ^uint64(0)
		}
	case opAdd, opSub, opAddMonths, opMonthStart, opDivFloor, opRoll, opRollBack, opOpenDays:
		*dst = *s.ahead[in.A]
	case opMax, opMin, opIf:
		s.aheadOfTwo(in, dst)
	}
}

func (s *Screen) aheadOfTwo(in *Instr, dst *plane) {
	for w := range dst {
		switch in.Op {
		case opMax:
			dst[w] = s.ahead[in.A][w] | s.ahead[in.B][w]
		case opMin:
			dst[w] = s.ahead[in.A][w] & s.ahead[in.B][w]
		case opIf:
			dst[w] = s.met[in.A][w]&s.ahead[in.B][w] | s.unmet[in.A][w]&s.ahead[in.C][w]
		}
	}
}

func (s *Screen) pick(i int32, in *Instr) {
	met, c, n, a, b := s.met[i], s.met[in.A], s.unmet[in.A], s.met[in.B], s.met[in.C]
	p, q := s.shift[in.B], s.shift[in.C]
	for w := range met {
		yes, no := c[w]&a[w], n[w]&b[w]
		met[w] = yes | no
		dst, x, y := lanes(s.val[i], w), lanes(s.val[in.B], w), lanes(s.val[in.C], w)
		switch {
		case met[w] == 0:
		case bits.OnesCount64(yes) <= few && dst != x:
			assemble(dst, y, q, x, p, yes)
		case bits.OnesCount64(no) <= few && dst != y:
			assemble(dst, x, p, y, q, no)
		default:
			blend(dst, yes, x, y, p, q)
		}
	}
}

// few lanes are written one by one sooner than all are blended.
const few = 16

// assemble takes some lanes of one column and the others of another. The two that are
// joined can be the same storage if it is the other's.
func assemble(dst, others *[64]int64, q int64, some *[64]int64, p int64, lanes uint64) {
	if dst != others || q != 0 {
		plus(dst, others, q)
	}
	for ; lanes != 0; lanes &= lanes - 1 {
		j := bits.TrailingZeros64(lanes) & 63
		dst[j] = some[j] + p
	}
}

// blend takes x+p where a bit is set and y+q elsewhere.
func blend(dst *[64]int64, c uint64, x, y *[64]int64, p, q int64) {
	for j := range dst {
		v, u := x[j]+p, y[j]+q
		dst[j] = u ^ (v^u)&-int64(c&1)
		c >>= 1
	}
}
