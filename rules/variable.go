package rules

// variable is a group of undecided operations and the combinations of truth that
// they can have together.
type variable struct {
	nodes   []int32
	facts   []int32
	classes [][]State // per combination a state a node
}

// class is one combination of tied atoms: bit i of one of the three says that atom i
// is Met, or Open (it compares a day of something that has not happened), or a
// Conflict (it also rests on a disputed reading); of none, that it is Unmet.
type class struct{ met, open, dispute uint32 }

// factsUnder lists the missing facts under an undecided node.
func (w *worlds) factsUnder(n int32) []int32 {
	w.turn++
	return w.gather(n, nil)
}

func (w *worlds) gather(i int32, facts []int32) []int32 {
	v := w.r.vals[i]
	if w.stamp[i] == w.turn || v.State == Met && v.Lo == v.Hi || v.State == Unmet {
		return facts
	}
	w.stamp[i] = w.turn
	in := &w.p.Code[i]
	if in.Fact >= 0 && w.r.c.Slots[in.Fact].Given <= DontKnow && !hasFact(facts, in.Fact) {
		facts = append(facts, in.Fact)
	}
	w.p.EachArg(in, func(a int32) { facts = w.gather(a, facts) })
	return facts
}

func hasFact(list []int32, f int32) bool {
	for _, x := range list {
		if x == f {
			return true
		}
	}
	return false
}

// group makes variables: atoms that share a missing fact belong together.
func (w *worlds) group() {
	sortInts(w.atoms)
	for _, a := range w.atoms {
		v := variable{nodes: []int32{a}, facts: w.factsUnder(a)}
		kept := w.vars[:0]
		for _, o := range w.vars {
			if shares(o.facts, v.facts) {
				v = merge(o, v)
			} else {
				kept = append(kept, o)
			}
		}
		w.vars = append(kept, v)
	}
	for i := range w.vars {
		w.vars[i].classes = w.classes(&w.vars[i])
	}
}

func shares(a, b []int32) bool {
	for _, x := range a {
		if hasFact(b, x) {
			return true
		}
	}
	return false
}

func merge(a, b variable) variable {
	a.nodes = append(a.nodes, b.nodes...)
	for _, f := range b.facts {
		if !hasFact(a.facts, f) {
			a.facts = append(a.facts, f)
		}
	}
	return a
}

// maxClasses bounds the combinations of one group of tied atoms.
const maxClasses = 1 << 11

// classes lists the combinations of truth that a variable's atoms can have. An
// empty list means that there are too many to list.
func (w *worlds) classes(v *variable) [][]State {
	if f, ok := w.oneChoice(v); ok {
		return w.options(v, f)
	}
	n := 1
	states := make([][]State, len(v.nodes))
	for i, node := range v.nodes {
		states[i] = w.possible(node)
		if n *= len(states[i]); n > maxClasses || i >= 32 {
			return nil
		}
	}
	var list [][]State
	b := newBounds(w, v)
	for k := range n {
		if c := combination(states, k); w.choicesAllow(v, c.met) && b.allow(c) {
			list = append(list, c.states(len(v.nodes)))
		}
	}
	return list
}

func (c class) states(n int) []State {
	list := make([]State, n)
	for i := range list {
		switch {
		case c.met>>i&1 != 0:
			list[i] = Met
		case c.dispute>>i&1 != 0:
			list[i] = Conflict
		case c.open>>i&1 != 0:
			list[i] = Open
		}
	}
	return list
}

// oneChoice tells whether a variable is one choice and nothing else.
func (w *worlds) oneChoice(v *variable) (fact int32, ok bool) {
	for _, n := range v.nodes {
		if w.p.Code[n].Op != opIs {
			return 0, false
		}
	}
	return v.facts[0], len(v.facts) == 1
}

// options lists what the values of a choice make of its atoms, alike ones once.
func (w *worlds) options(v *variable, fact int32) [][]State {
	var list [][]State
next:
	for k := range w.p.Facts[fact].Options {
		c := make([]State, len(v.nodes))
		for i, n := range v.nodes {
			c[i] = State(w.p.Code[n].K >> k & 1)
		}
		for _, o := range list {
			if alike(o, c) {
				continue next
			}
		}
		list = append(list, c)
	}
	return list
}

func alike(a, b []State) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// combination is number k of all, in mixed radix.
func combination(states [][]State, k int) class {
	var c class
	for i, list := range states {
		switch list[k%len(list)] {
		case Met:
			c.met |= 1 << i
		case Open:
			c.open |= 1 << i
		case Conflict:
			c.dispute |= 1 << i
		}
		k /= len(list)
	}
	return c
}

// possible lists the states that an atom can have in a world: Met and Unmet, and
// what else lies under a comparison: a day that may not exist, a disputed reading.
func (w *worlds) possible(atom int32) []State {
	list := []State{Unmet, Met}
	if op := w.p.Code[atom].Op; op != opLE && op != opOnTime {
		return list
	}
	marks := make([]bool, len(w.p.Code))
	w.p.Mark(marks, atom)
	open, dispute := false, false
	for i, m := range marks {
		v, op := w.r.vals[i], w.p.Code[i].Op
		if !m || v.State.Decided() {
			continue
		}
		open = open || op == opActDay || op == opAbsent || v.State == Open || w.theirs(w.p.Code[i].Fact)
		dispute = dispute || v.State == Conflict
	}
	if open {
		list = append(list, Open)
	}
	if dispute {
		list = append(list, Conflict)
	}
	return list
}

// theirs tells whether a fact is missing and only others know it.
func (w *worlds) theirs(f int32) bool {
	return f >= 0 && w.r.c.Slots[f].Given <= DontKnow && !w.p.Facts[f].Knows(w.r.who)
}

// choicesAllow strikes out combinations that no value of a choice gives.
func (w *worlds) choicesAllow(v *variable, c uint32) bool {
	for _, f := range v.facts {
		left := int64(1)<<len(w.p.Facts[f].Options) - 1
		if left == 0 {
			continue
		}
		for i, n := range v.nodes {
			if in := &w.p.Code[n]; in.Op == opIs && in.Fact == f {
				if c>>i&1 != 0 {
					left &= int64(in.K)
				} else {
					left &^= int64(in.K)
				}
			}
		}
		if left == 0 {
			return false
		}
	}
	return true
}
