package rules

// bounds tells which combinations of comparisons are possible. Each comparison
// a <= b is brought to u - v <= c, where u and v are missing facts (or the zero
// point) and c comes from what is known; its negation is v - u <= -c - 1. A
// combination with a negative cycle is impossible. A side that is no fact plus a
// known number becomes a point of its own, tied to nothing, so that only what is
// certainly impossible is struck out.
type bounds struct {
	n     int // points; 0 is the zero point
	edges []edge
}

// edge is one comparison of the variable, by its place among the nodes.
type edge struct {
	node   int
	u, v   int
	lo, hi int64 // a - b = u - v + [lo, hi]
}

type linear struct {
	point  int
	lo, hi int64
}

func newBounds(w *worlds, v *variable) *bounds {
	b := &bounds{n: 1}
	var facts []int32
	for i, n := range v.nodes {
		in := &w.p.Code[n]
		if in.Op != opLE {
			continue
		}
		x, y := b.side(w, in.A, &facts), b.side(w, in.B, &facts)
		b.edges = append(b.edges, edge{i, x.point, y.point, x.lo - y.hi, x.hi - y.lo})
	}
	return b
}

// side reads one side of a comparison as a point plus a range.
func (b *bounds) side(w *worlds, n int32, facts *[]int32) linear {
	v := w.r.vals[n]
	if v.State == Met {
		return linear{0, v.Lo, v.Hi}
	}
	in := &w.p.Code[n]
	switch in.Op {
	case opFact, opActDay:
		for i, f := range *facts {
			if f == in.Fact {
				return linear{b.pointOf(i), 0, 0}
			}
		}
		*facts = append(*facts, in.Fact)
		b.n++
		return linear{b.pointOf(len(*facts) - 1), 0, 0}
	case opIf:
		if w.p.Code[in.C].Op == opAbsent {
			return b.side(w, in.B, facts)
		}
	case opAdd, opSub:
		k := w.r.vals[in.B]
		if k.State == Met {
			x := b.side(w, in.A, facts)
			if in.Op == opAdd {
				return linear{x.point, x.lo + k.Lo, x.hi + k.Hi}
			}
			return linear{x.point, x.lo - k.Hi, x.hi - k.Lo}
		}
	case opRoll:
		x := b.side(w, in.A, facts)
		return linear{x.point, x.lo, x.hi + closure}
	case opOpenDays:
		if k := w.r.vals[in.B]; k.State == Met {
			x, first, last := b.side(w, in.A, facts), openReach(k.Lo), openReach(k.Hi)
			return linear{x.point, x.lo + first[0], x.hi + last[1]}
		}
	}
	return b.free(facts)
}

// free makes a point tied to nothing.
func (b *bounds) free(facts *[]int32) linear {
	*facts = append(*facts, -1)
	b.n++
	return linear{b.pointOf(len(*facts) - 1), 0, 0}
}

func (b *bounds) pointOf(i int) int { return i + 1 }

const far = int64(1) << 50

// allow runs Floyd and Warshall over the points: no negative cycle, no objection.
func (b *bounds) allow(c []State) bool {
	if len(b.edges) < 2 {
		return true
	}
	d := make([]int64, b.n*b.n)
	for i := range d {
		d[i] = far
	}
	for i := range b.n {
		d[i*b.n+i] = 0
	}
	for _, e := range b.edges {
		// Met: u - v + x <= 0 for some x in [lo, hi], so u - v <= -lo at most.
		// Unmet: u - v + x >= 1, so v - u <= hi - 1 at most.
		if !c[e.node].Decided() {
			continue
		}
		u, v, k := e.u, e.v, -e.lo
		if c[e.node] == Unmet {
			u, v, k = e.v, e.u, e.hi-1
		}
		d[u*b.n+v] = min(d[u*b.n+v], k)
	}
	return b.closed(d)
}

func (b *bounds) closed(d []int64) bool {
	n := b.n
	for k := range n {
		for i := range n {
			for j := range n {
				if x := d[i*n+k] + d[k*n+j]; x < d[i*n+j] {
					d[i*n+j] = x
				}
			}
		}
	}
	for i := range n {
		if d[i*n+i] < 0 {
			return false
		}
	}
	return true
}
