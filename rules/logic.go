package rules

// logic evaluates the connectives of conditions on planes. An operation has four planes:
// met, unmet, and of its undecided lanes those that want a fact and those that sources
// dispute.
type logic struct {
	p       *Program
	met     []*plane // of a value: what is known
	unmet   []*plane // of a value: unused
	unknown []*plane // undecided for want of a fact
	dispute []*plane // undecided because sources dispute
}

func newLogic(p *Program) logic {
	n := len(p.Code)
	return logic{p, make([]*plane, n), make([]*plane, n), make([]*plane, n), make([]*plane, n)}
}

// connect evaluates All, Any, AtLeast and Not.
func (s *logic) connect(i int32, in *Instr) {
	switch in.Op {
	case opNot:
		s.met[i], s.unmet[i] = s.unmet[in.A], s.met[in.A]
	case opAtLeast:
		s.atLeast(i, in)
	default:
		s.join(i, in)
	}
}

// connectLabel labels what is undecided in them.
func (s *logic) connectLabel(i int32, in *Instr) {
	u, d := s.unknown[i], s.dispute[i]
	if in.Op == opNot {
		*u, *d = *s.unknown[in.A], *s.dispute[in.A]
		return
	}
	*u, *d = plane{}, plane{}
	for _, a := range s.p.args(in) {
		s.or(u, d, a)
	}
	s.settle(i, u, d)
}

// join is All; Any is the same with the planes exchanged.
func (s *logic) join(i int32, in *Instr) {
	met, unmet, and, or := s.met[i], s.unmet[i], s.met, s.unmet
	if in.Op == opAny {
		met, unmet, and, or = unmet, met, or, and
	}
	args := s.p.args(in)
	if len(args) < 2 {
		s.joinFew(met, unmet, and, or, args)
		return
	}
	a, b := args[0], args[1]
	andOf(met, and[a], and[b])
	orOf(unmet, or[a], or[b])
	for _, c := range args[2:] {
		andOf(met, met, and[c])
		orOf(unmet, unmet, or[c])
	}
}

// joinFew joins one condition or none.
func (s *logic) joinFew(met, unmet *plane, and, or []*plane, args []int32) {
	for w := range met {
		met[w], unmet[w] = ^uint64(0), 0
	}
	for _, a := range args {
		*met, *unmet = *and[a], *or[a]
	}
}

// atLeast counts lane by lane: it is rare in law.
func (s *logic) atLeast(i int32, in *Instr) {
	args := s.p.args(in)
	for w := range s.met[i] {
		var met, unmet uint64
		for bit := range uint(64) {
			yes, no := int32(0), int32(0)
			for _, a := range args {
				yes += int32(s.met[a][w] >> bit & 1)
				no += int32(s.unmet[a][w] >> bit & 1)
			}
			if yes >= in.K {
				met |= 1 << bit
			} else if int32(len(args))-no < in.K {
				unmet |= 1 << bit
			}
		}
		s.met[i][w], s.unmet[i][w] = met, unmet
	}
}

func (s *logic) or(u, d *plane, a int32) {
	for w := range u {
		u[w] |= s.unknown[a][w]
		d[w] |= s.dispute[a][w]
	}
}

// settle keeps labels of undecided lanes only, the strongest of each.
func (s *logic) settle(i int32, u, d *plane) {
	value := s.p.Code[i].Op >= opConst
	for w := range u {
		undecided := ^s.met[i][w]
		if !value {
			undecided &^= s.unmet[i][w]
		}
		u[w] &= undecided
		d[w] &= undecided &^ u[w]
	}
}

// State returns the state of one lane of a condition or value, after Labels.
func (s *logic) State(node int32, lane int) State {
	w, bit := lane/64, uint(lane%64)
	switch {
	case s.met[node][w]>>bit&1 != 0:
		return Met
	case s.p.Code[node].Op < opConst && s.unmet[node][w]>>bit&1 != 0:
		return Unmet
	case s.unknown[node][w]>>bit&1 != 0:
		return Unknown
	case s.dispute[node][w]>>bit&1 != 0:
		return Conflict
	}
	return Open
}
