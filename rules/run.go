package rules

// The loops of the runs. Each says of its operations what eval says of them one by one.

func (r *Reader) run(x *stretch) {
	switch x.kind {
	case opIs:
		r.runLeaves(x.ops)
	case opDone:
		r.runDone(x.ops)
	case opStated:
		r.runStated(x.ops)
	case opFact, opActDay:
		r.runFacts(x.ops)
	case opAdd, opSub, opMin, opMax:
		r.runNumbers(x.kind, x.ops)
	case opAddMonths:
		r.runMonths(x.ops)
	case opLE:
		r.runCompares(x.ops)
	case opAll:
		r.runPairs(x.ops)
	case opAny:
		r.runFours(x.ops)
	case opIf:
		r.runPicks(x.ops)
	case opNot:
		r.runMany(x.ops)
	default:
		for i := range x.ops {
			r.eval(int(x.ops[i].to))
		}
	}
}

func (r *Reader) runLeaves(ops []placed) {
	vals, slots := r.vals, r.c.Slots
	for i := range ops {
		x := &ops[i]
		if s := &slots[x.args[0]]; s.Given == Stated {
			vals[x.to].State = State(x.k >> uint64(s.Lo) & 1)
		} else {
			vals[x.to].State = r.leaf(&r.p.Code[x.to])
		}
	}
}

func (r *Reader) runDone(ops []placed) {
	vals, slots := r.vals, r.c.Slots
	for i := range ops {
		x := &ops[i]
		if g := slots[x.args[0]].Given; g >= NotDone {
			vals[x.to].State = truth(g == Stated)
		} else {
			vals[x.to].State = r.missing(x.args[0], g)
		}
	}
}

func (r *Reader) runStated(ops []placed) {
	vals, slots := r.vals, r.c.Slots
	for i := range ops {
		x := &ops[i]
		vals[x.to].State = truth(slots[x.args[0]].Given >= Pending)
	}
}

func (r *Reader) runFacts(ops []placed) {
	vals, slots := r.vals, r.c.Slots
	for i := range ops {
		x := &ops[i]
		if s := &slots[x.args[0]]; s.Given == Stated {
			vals[x.to] = Value{Met, s.Lo, s.Hi}
		} else {
			vals[x.to] = r.value(&r.p.Code[x.to])
		}
	}
}

// runNumbers is arithmetic on what is known.
func (r *Reader) runNumbers(kind Op, ops []placed) {
	vals := r.vals
	for i := range ops {
		x := &ops[i]
		a, b := &vals[x.args[0]], &vals[x.args[1]]
		if a.State != Met || b.State != Met {
			vals[x.to] = undecided(kind, *a, *b)
			continue
		}
		v := &vals[x.to]
		v.State = Met
		switch kind {
		case opAdd:
			v.Lo, v.Hi = a.Lo+b.Lo, a.Hi+b.Hi
		case opSub:
			v.Lo, v.Hi = a.Lo-b.Hi, a.Hi-b.Lo
		case opMin:
			v.Lo, v.Hi = min(a.Lo, b.Lo), min(a.Hi, b.Hi)
		default:
			v.Lo, v.Hi = max(a.Lo, b.Lo), max(a.Hi, b.Hi)
		}
	}
}

// runMonths adds months to a day that is known, by the table of the months; the rest is
// left to eval.
func (r *Reader) runMonths(ops []placed) {
	vals := r.vals
	for i := range ops {
		x := &ops[i]
		a, b := &vals[x.args[0]], &vals[x.args[1]]
		if a.State != Met || b.State != Met || a.Lo != a.Hi || b.Lo != b.Hi {
			r.eval(int(x.to))
			continue
		}
		day, ok := r.months.add(a.Lo, b.Lo, Rounding(x.k))
		if vals[x.to] = (Value{Met, day, day}); !ok {
			vals[x.to] = Value{State: Unknown}
		}
	}
}

// runCompares decides without a branch, which of two days comes first being what nobody
// can guess.
func (r *Reader) runCompares(ops []placed) {
	vals := r.vals
	for i := range ops {
		x := &ops[i]
		a, b := &vals[x.args[0]], &vals[x.args[1]]
		if a.State != Met || b.State != Met {
			vals[x.to].State = both(a.State, b.State)
			continue
		}
		vals[x.to].State = compared[truth(a.Hi <= b.Lo)|truth(a.Lo <= b.Hi)<<1]
	}
}

// compared is the state of a <= b by whether it is so of every day and of some day.
var compared = [4]State{Unmet, Met, Unknown, Met}

func (r *Reader) runPairs(ops []placed) {
	vals := r.vals
	for i := range ops {
		x := &ops[i]
		a, b := vals[x.args[0]].State, vals[x.args[1]].State
		vals[x.to].State = pairs[x.k][(a<<3|b)&63]
	}
}

func (r *Reader) runFours(ops []placed) {
	vals := r.vals
	for i := range ops {
		x := &ops[i]
		present := uint8(0)
		for _, a := range x.args {
			present |= 1 << (vals[a].State & 7)
		}
		vals[x.to].State = joins[x.k][present&31]
	}
}

// runMany joins conditions of which there are more than four.
func (r *Reader) runMany(ops []placed) {
	vals := r.vals
	for i := range ops {
		x := &ops[i]
		present := uint8(0)
		for _, a := range r.p.Args[x.args[0]:][:x.args[1]] {
			present |= 1 << (vals[a].State & 7)
		}
		vals[x.to].State = joins[x.k][present&31]
	}
}

func (r *Reader) runPicks(ops []placed) {
	vals := r.vals
	for i := range ops {
		x := &ops[i]
		if s := vals[x.args[0]].State; s.Decided() {
			vals[x.to] = vals[x.args[2-s]]
		} else {
			vals[x.to] = Value{State: s}
		}
	}
}
