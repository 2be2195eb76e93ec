package rules

// Mender tells which facts can mend a condition: bring it, by becoming otherwise, to
// a state that ranks before a limit. It never leaves one out, and leaves out most.
//
// What is wrong with an All is wrong with each of its parts that are not good enough:
// a fact mends it only where it mends all of them. An Any is mended by what mends one
// part. Under Not the same is asked of the contrary state. Anything else may be mended
// by any fact on which it rests.
type Mender struct {
	r     *Reader
	limit int     // a state is good that ranks before it
	can   FactSet // the facts that can become otherwise
	free  int     // a fact that may become otherwise besides, or -1
	turn  uint32
	sets  [2][]mended // per operation, and per contrary of one
}

// mended is what mends an operation, and the turn in which that was found.
type mended struct {
	by   FactSet
	turn uint32
}

// NewMender makes a mender of what a reader has read, for facts that can change; who
// asks is none of them.
func NewMender(r *Reader, limit int, can FactSet) *Mender {
	n := len(r.p.Code)
	return &Mender{r: r, limit: limit, can: can, sets: [2][]mended{make([]mended, n), make([]mended, n)}}
}

// Begin takes the values as the reader has them now. One more fact may become
// otherwise together with the one that is sought; -1 is none.
func (m *Mender) Begin(free int) { m.turn, m.free = m.turn+1, free }

// Mends returns the facts that can mend a condition. The set is valid until Begin.
func (m *Mender) Mends(node int32) *FactSet { return m.mends(node, 0) }

// mends looks at an operation, or at its contrary where not is 1.
func (m *Mender) mends(n int32, not int) *FactSet {
	x, in := &m.sets[not][n], &m.r.p.Code[n]
	if x.turn == m.turn {
		return &x.by
	}
	x.turn, x.by = m.turn, m.can
	switch {
	case m.good(n, not):
	case in.Op == opNot:
		x.by = *m.mends(in.A, 1-not)
	case in.Op == opAll && not == 0 || in.Op == opAny && not == 1:
		for _, a := range m.r.p.args(in) {
			x.by.Meet(m.mends(a, not))
		}
	default:
		m.one(&x.by, n, not)
	}
	return &x.by
}

// one collects what mends one of the parts. Where a part is good and the whole is not,
// a reason of another part stands before it, and any fact below can mend it.
func (m *Mender) one(set *FactSet, n int32, not int) {
	in := &m.r.p.Code[n]
	if in.Op == opAll || in.Op == opAny {
		var sum FactSet
		good := false
		for _, a := range m.r.p.args(in) {
			sum.Join(m.mends(a, not))
			good = good || m.good(a, not)
		}
		if !good {
			*set = sum
			return
		}
	}
	if on := m.r.Rests(n); m.free < 0 || !on.Has(m.free) {
		set.Meet(on)
	}
}

func (m *Mender) good(n int32, not int) bool {
	s := m.r.vals[n].State
	if not == 1 && s.Decided() {
		s = 1 - s
	}
	return s.Rank() < m.limit
}

// Unmet joins to a set the facts under the part of a condition that is not Met: what
// a change has to touch to make it Met. Under a value, and under what Not turns round,
// every fact counts.
func (r *Reader) Unmet(node int32, seen []bool, facts *FactSet) {
	if seen[node] || r.vals[node].State == Met {
		return
	}
	seen[node] = true
	in := &r.p.Code[node]
	switch in.Op {
	case opAll, opAny, opAtLeast:
		for _, a := range r.p.args(in) {
			r.Unmet(a, seen, facts)
		}
	default:
		facts.Join(r.Rests(node))
	}
}
