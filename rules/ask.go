package rules

// Begin takes a case to be asked about with Ask.
func (r *Reader) Begin(c *Case) {
	r.c, r.who = c, c.asker()
	if r.turn++; r.turn == 0 || r.seen == nil {
		r.seen, r.turn = make([]uint32, len(r.p.Code)), 1
	}
}

// Ask returns the state of an operation, the same that Read would give it, and
// evaluates only what decides that: for an outcome without its reasons. What was
// worked out for one question serves the next. At may then be asked about this
// operation, and about no other.
func (r *Reader) Ask(node int32) State {
	if r.seen[node] == r.turn {
		return r.vals[node].State
	}
	r.seen[node] = r.turn
	in := &r.p.Code[node]
	s := Met
	switch in.Op {
	case opAll:
		s = r.askEach(in, Unmet)
	case opAny:
		s = r.askEach(in, Met)
	case opNot:
		if s = r.Ask(in.A); s.Decided() {
			s = 1 - s
		}
	case opYes, opIs:
		s = r.askLeaf(in)
	case opIf:
		return r.askIf(node, in)
	default:
		r.p.EachArg(in, func(a int32) { r.Ask(a) })
		r.eval(int(node))
		return r.vals[node].State
	}
	r.vals[node] = Value{State: s}
	return s
}

// askEach goes through conditions until one has the state that decides: Unmet for
// All, Met for Any.
func (r *Reader) askEach(in *Instr, decides State) State {
	s := 1 - decides
	for _, a := range r.p.args(in) {
		switch x := r.Ask(a); {
		case x == decides:
			return decides
		case !x.Decided() && (s.Decided() || x < s):
			s = x
		}
	}
	return s
}

func (r *Reader) askLeaf(in *Instr) State {
	switch s := &r.c.Slots[in.Fact]; {
	case s.Given != Stated:
		return r.leaf(in)
	case in.Op == opYes:
		return State(s.Lo)
	default:
		return State(in.K >> s.Lo & 1)
	}
}

// askIf works out only the value that is taken.
func (r *Reader) askIf(node int32, in *Instr) State {
	v := Value{State: r.Ask(in.A)}
	switch v.State {
	case Met:
		r.Ask(in.B)
		v = r.vals[in.B]
	case Unmet:
		r.Ask(in.C)
		v = r.vals[in.C]
	}
	r.vals[node] = v
	return v.State
}
