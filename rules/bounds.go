package rules

// A comparison a <= b is brought to u - v <= c, where u and v are missing facts (or the
// zero point) and c comes from what is known; its negation is v - u <= -c - 1. A
// combination of comparisons with a negative cycle is impossible. Where a side is no fact
// plus a known number the comparison is tied to nothing, so that only what is certainly
// impossible is struck out.

// edge is one comparison: a - b = u - v + [lo, hi].
type edge struct {
	u, v   int32 // points: a fact and one more; 0 is the zero point
	lo, hi int64
	tied   bool
	loose  bool // Met says nothing of the days
}

// linear is one side of a comparison: a point plus a range.
type linear struct {
	point  int32
	lo, hi int64
}

// free is the point of a side that is tied to nothing.
const free = -1

// edgeOf reads a comparison. An act that is not known to be done counts by its day, and
// not done by the day that is asked about: that is the point of an act. A comparison with
// it is decided only where it is done.
func (w *worlds) edgeOf(atom int32) edge {
	var x, y linear
	loose := false
	switch in := &w.p.Code[atom]; in.Op {
	case opLE:
		x, y = w.side(in.A), w.side(in.B)
	case opOnTime:
		x, y = w.actOf(in), w.side(in.A)
		loose = w.reach(in.A)&reachesOpen != 0 // nothing can be late whose event lies ahead
	default:
		return edge{}
	}
	if x.point == free || y.point == free || x.point == y.point {
		return edge{}
	}
	return edge{x.point, y.point, x.lo - y.hi, x.hi - y.lo, true, loose}
}

// actOf is the day by which OnTime judges an act.
func (w *worlds) actOf(in *Instr) linear {
	if in.Fact >= 0 {
		switch s := &w.r.c.Slots[in.Fact]; {
		case s.Given == Stated:
			return linear{0, s.Lo, s.Hi}
		case s.Given <= DontKnow:
			return linear{in.Fact + 1, 0, 0}
		case s.Given != NotDone:
			return linear{point: free}
		}
	}
	return w.side(in.B)
}

// side reads one side of a comparison.
func (w *worlds) side(n int32) linear {
	v := w.r.vals[n]
	if v.State == Met {
		return linear{0, v.Lo, v.Hi}
	}
	in := &w.p.Code[n]
	switch in.Op {
	case opFact, opActDay:
		return linear{in.Fact + 1, 0, 0}
	case opIf:
		if w.p.Code[in.C].Op == opAbsent {
			return w.side(in.B)
		}
	case opAdd, opSub:
		if k := w.r.vals[in.B]; k.State == Met {
			if in.Op == opSub {
				k.Lo, k.Hi = -k.Hi, -k.Lo
			}
			return w.side(in.A).plus(k.Lo, k.Hi)
		}
	case opRoll:
		return w.side(in.A).plus(0, closure)
	case opOpenDays:
		if k := w.r.vals[in.B]; k.State == Met {
			return w.side(in.A).plus(openReach(k.Lo)[0], openReach(k.Hi)[1])
		}
	}
	return linear{point: free}
}

func (x linear) plus(lo, hi int64) linear { return linear{x.point, x.lo + lo, x.hi + hi} }
