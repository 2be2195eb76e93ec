package rules

// Striking out what difference bounds exclude: a walk through a diagram that carries what
// the comparisons above say of the missing facts, one group of tied comparisons at a time.

const (
	maxPoints = 32
	maxOrders = 1 << 14 // numbers in all orders of one group
	far       = int64(1) << 50
)

// strikes is one such walk. An order is what is known of the points of the group: for
// each two by how much the first is after the second at most, closed under addition.
// Orders stand one after the other and are known by their number, equal ones once.
type strikes struct {
	pass   int32 // this walk, in the memo
	rest   []int32
	tied   []int32  // tied variables of the group, in the order of the diagram
	live   []uint32 // per variable: the points that it or a later one compares
	points []int32  // of the group, the zero point first
	orders []int64
	table  [1 << 10]int32 // open addressing: which orders there are, by number and one more
	next   []int64        // an order on its way
}

// strike leaves out of a diagram what cannot be.
func (w *worlds) strike(n int32) int32 {
	w.d.turn++
	w.rest = w.collect(n, w.rest[:0])
	sortInts(w.rest)
	for len(w.rest) > 0 && !w.d.full {
		w.group()
		if len(w.tied) > 1 {
			w.pass++
			n = w.walk(n, w.anything())
		}
	}
	return n
}

// collect lists the tied variables that a diagram asks.
func (w *worlds) collect(n int32, list []int32) []int32 {
	if leaf(n) || !w.d.first(n) {
		return list
	}
	if v := w.d.asks(n); w.vars[v].edge.tied && !hasFact(list, v) {
		list = append(list, v)
	}
	for _, k := range w.d.kids(n) {
		list = w.collect(k, list)
	}
	return list
}

// group takes from the rest the first variable and all that a common fact ties to it.
func (w *worlds) group() {
	s := &w.strikes
	s.tied, s.points = s.tied[:0], append(s.points[:0], 0)
	for more := true; more; {
		more = false
		kept := s.rest[:0]
		for _, v := range s.rest {
			e := &w.vars[v].edge
			if len(s.tied) > 0 && s.point(e.u) <= 0 && s.point(e.v) <= 0 {
				kept = append(kept, v)
				continue
			}
			s.tied, more = append(s.tied, v), true
			s.add(e.u)
			s.add(e.v)
		}
		s.rest = kept
	}
	if len(s.points) > maxPoints {
		w.d.full = true
		return
	}
	sortInts(s.tied)
	w.peel()
	s.live = s.live[:0]
	for i := range s.tied {
		live := uint32(1)
		for _, v := range s.tied[i:] {
			e := &w.vars[v].edge
			live |= 1<<s.point(e.u) | 1<<s.point(e.v)
		}
		s.live = append(s.live, live)
	}
}

// peel leaves out comparisons with a point that no other compares: they stand in no
// cycle, and without a cycle nothing is impossible.
func (w *worlds) peel() {
	s := &w.strikes
	for more := true; more; {
		more = false
		var degree [maxPoints]int
		for _, v := range s.tied {
			degree[s.point(w.vars[v].edge.u)]++
			degree[s.point(w.vars[v].edge.v)]++
		}
		kept := s.tied[:0]
		for _, v := range s.tied {
			if e := &w.vars[v].edge; degree[s.point(e.u)] > 1 && degree[s.point(e.v)] > 1 {
				kept = append(kept, v)
			}
		}
		more = len(kept) < len(s.tied)
		s.tied = kept
	}
}

// point is the place of a point in the group, or -1.
func (s *strikes) point(p int32) int {
	for i, x := range s.points {
		if x == p {
			return i
		}
	}
	return -1
}

func (s *strikes) add(p int32) {
	if s.point(p) < 0 {
		s.points = append(s.points, p)
	}
}

// walk returns what is left of a diagram under an order. Order 0 says nothing, and with
// one comparison to come it will not say enough.
func (w *worlds) walk(n, o int32) int32 {
	v, i := w.d.asks(n), 0
	for i < len(w.tied) && w.tied[i] < v {
		i++
	}
	if i == len(w.tied) || o == 0 && i == len(w.tied)-1 {
		return n
	}
	o = w.without(o, w.live[i])
	op := int32(opCount) + w.pass
	if at := w.d.place(op, n, o); w.d.known(at, op, n, o) {
		return at.is
	}
	if !w.d.step() {
		return int32(Unknown)
	}
	var kids [maxKids]int32
	list, some := kids[:w.d.arity[v]], int32(-1)
	for k := range list {
		under := o
		if w.tied[i] == v {
			under = w.with(o, &w.vars[v].edge, w.vars[v].states[k])
		}
		if list[k] = under; under >= 0 {
			list[k] = w.walk(w.d.kids(n)[k], under)
			some = list[k]
		}
	}
	for k := range list {
		if list[k] < 0 {
			list[k] = some // what cannot be is like what can
		}
	}
	return w.d.keep(op, n, o, w.d.node(v, list))
}

// anything is the order that says nothing.
func (w *worlds) anything() int32 {
	s := &w.strikes
	n := len(s.points)
	s.orders = s.orders[:0]
	clear(s.table[:])
	s.next = s.next[:0]
	for i := range n * n {
		x := far
		if i%(n+1) == 0 {
			x = 0
		}
		s.next = append(s.next, x)
	}
	return s.keep(&w.d)
}

// without forgets the points that no later variable compares.
func (w *worlds) without(o int32, live uint32) int32 {
	if o == 0 {
		return 0
	}
	s := &w.strikes
	n, says := len(s.points), false
	s.next = append(s.next[:0], s.order(o)...)
	for i := range n {
		if live>>i&1 != 0 {
			continue
		}
		for j := range n {
			if i != j {
				says = says || s.next[i*n+j] != far || s.next[j*n+i] != far
				s.next[i*n+j], s.next[j*n+i] = far, far
			}
		}
	}
	if !says {
		return o
	}
	return s.keep(&w.d)
}

func (s *strikes) order(o int32) []int64 {
	n := len(s.points) * len(s.points)
	return s.orders[int(o)*n : int(o+1)*n]
}

// with adds to an order what a comparison says in a state: u - v <= -lo where it is Met,
// v - u <= hi - 1 where it is not. -1: that cannot be.
func (w *worlds) with(o int32, e *edge, state State) int32 {
	s := &w.strikes
	u, v, k := s.point(e.u), s.point(e.v), -e.lo
	if state == Unmet {
		u, v, k = v, u, e.hi-1
	}
	n, d := len(s.points), s.order(o)
	switch {
	case !state.Decided() || state == Met && e.loose || d[u*n+v] <= k:
		return o
	case d[v*n+u] != far && d[v*n+u]+k < 0:
		return -1
	}
	s.next = append(s.next[:0], d...)
	for i := range n {
		for j := range n {
			if a, b := d[i*n+u], d[v*n+j]; a != far && b != far {
				s.next[i*n+j] = min(s.next[i*n+j], a+k+b)
			}
		}
	}
	return s.keep(&w.d)
}

// keep returns the number of the order that was made.
func (s *strikes) keep(d *diagram) int32 {
	h := uint64(0)
	for _, x := range s.next {
		h = (h ^ uint64(x)) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	for i := h; ; i++ {
		at := &s.table[i%uint64(len(s.table))]
		if *at == 0 {
			if len(s.orders)+len(s.next) > maxOrders || len(s.orders)/len(s.next) > len(s.table)/2 {
				d.full = true
				return 0
			}
			s.orders = append(s.orders, s.next...)
			*at = int32(len(s.orders) / len(s.next))
		}
		if equalOrders(s.order(*at-1), s.next) {
			return *at - 1
		}
	}
}

func equalOrders(a, b []int64) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
