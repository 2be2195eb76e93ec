package match

// TopTradingCycles trades priorities.
//
//  1. An employer ranks the workers whose rows name it as in deferred acceptance with
//     a single lottery: Grade, Class, Draw.
//  2. Every worker points to the first employer of her row with a place left, every
//     employer to the worker it ranks first of those still there.
//  3. There is a cycle. Everybody on it gets the place she points to, and leaves; so
//     does who has nobody to point to.
//  4. Again, until nobody is there.
//
// It is efficient for the workers and strategy-proof, but not stable.
type TopTradingCycles struct{}

// Name is the mechanism's name in the literature.
func (TopTradingCycles) Name() string { return "top trading cycles" }

// Needs says which fields of a meeting it reads.
func (TopTradingCycles) Needs() Need { return NeedDraw }

// Solve puts each worker's employer, or None, into dst.
func (TopTradingCycles) Solve(dst []int32, m *Meeting, s *Scratch) {
	t := trade{s: s, m: m, dst: dst}
	s.open(m.Places)
	s.rankLists(m)
	s.next, s.look = grown(s.next, m.Workers()), grown(s.look, len(m.Places))
	s.line = grown(s.line, m.Workers())
	copy(s.next, m.First)
	copy(s.look, s.listAt)
	for w := range dst {
		dst[w] = waiting
	}
	for w := range dst {
		t.walk(int32(w))
	}
}

// waiting is a worker who is still there, onPath one who stands on the path besides.
const (
	waiting = None - 1
	onPath  = None - 2
)

// trade is one run. next is the pair that a worker points to, look the entry of its
// list that an employer points to.
type trade struct {
	s   *Scratch
	m   *Meeting
	dst []int32
}

// walk follows who points to whom from w on until w has left.
func (t *trade) walk(w int32) {
	if t.dst[w] != waiting {
		return
	}
	path := append(t.s.line[:0], w)
	t.dst[w] = onPath
	for len(path) > 0 {
		v := path[len(path)-1]
		e := t.points(v)
		if e == None {
			t.dst[v] = None
			path = path[:len(path)-1]
			continue
		}
		u := t.first(e)
		if t.dst[u] == waiting {
			t.dst[u] = onPath
			path = append(path, u)
			continue
		}
		path = t.leave(path, u)
	}
	t.s.line = path
}

// points is the first employer of v's row with a place left.
func (t *trade) points(v int32) int32 {
	till := t.m.First[v+1]
	for i := t.s.next[v]; i < till; i++ {
		if e := t.m.To[i]; t.s.left[e] > 0 {
			t.s.next[v] = i
			return e
		}
	}
	t.s.next[v] = till
	return None
}

// first is the worker of e's list who is still there and ranks first.
func (t *trade) first(e int32) int32 {
	i := t.s.look[e]
	for t.dst[t.s.list[i]] >= None {
		i++
	}
	t.s.look[e] = i
	return t.s.list[i]
}

// leave lets the cycle from u to the end of the path leave.
func (t *trade) leave(path []int32, u int32) []int32 {
	for n := len(path) - 1; ; n-- {
		v := path[n]
		e := t.m.To[t.s.next[v]]
		t.dst[v] = e
		t.s.left[e]--
		if v == u {
			return path[:n]
		}
	}
}
