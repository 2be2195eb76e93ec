package rules

// variable is a group of undecided operations and the combinations of truth that
// they can have together.
type variable struct {
	nodes   []int32
	facts   []int32
	classes [][]State // per combination a state a node
}

// factsUnder lists the missing facts under an undecided node.
func (w *worlds) factsUnder(n int32) []int32 {
	w.turn++
	return w.gather(n, nil)
}

func (w *worlds) gather(i int32, facts []int32) []int32 {
	v := w.r.vals[i]
	if w.at[i].stamp == w.turn || v.State == Met && v.Lo == v.Hi || v.State == Unmet {
		return facts
	}
	w.at[i].stamp = w.turn
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

// group makes variables: atoms that share a missing fact belong together. It gives up
// where one of them has more combinations than are listed, before it lists any.
func (w *worlds) group() bool {
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
		if w.count(&w.vars[i]) > maxClasses {
			return false
		}
	}
	for i := range w.vars {
		w.vars[i].classes = w.classes(&w.vars[i])
	}
	return true
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

// count is how many combinations of truth a variable's atoms would have if none of
// them were tied.
func (w *worlds) count(v *variable) int {
	if _, ok := w.oneChoice(v); ok {
		return 1
	}
	n := 1
	for i, node := range v.nodes {
		if n *= len(w.possible(node)); n > maxClasses || i >= 32 {
			return maxClasses + 1
		}
	}
	return n
}

// classes lists the combinations of truth that a variable's atoms can have.
func (w *worlds) classes(v *variable) (list [][]State) {
	if f, ok := w.oneChoice(v); ok {
		return w.options(v, f)
	}
	n, c := w.count(v), make([]State, len(v.nodes))
	b := newBounds(w, v)
	for k := range n {
		for i, node := range v.nodes { // combination k, in mixed radix
			can := w.possible(node)
			c[i], k = can[k%len(can)], k/len(can)
		}
		if w.choicesAllow(v, c) && b.allow(c) {
			list = append(list, append([]State(nil), c...))
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

// possible lists the states that an atom can have in a world: Met and Unmet, and
// what else lies under a comparison: a day that may not exist, a disputed reading.
func (w *worlds) possible(atom int32) []State {
	if op := w.p.Code[atom].Op; op != opLE && op != opOnTime {
		return possible[0]
	}
	return possible[w.reach(atom)>>1]
}

// possible lists them by what reach says, less its first bit.
var possible = [...][]State{{Unmet, Met}, {Unmet, Met, Open}, {Unmet, Met, Conflict}, {Unmet, Met, Open, Conflict}}

// What is undecided below an operation, itself counted: something that can be Open,
// or a Conflict.
const (
	reached = 1 << iota
	reachesOpen
	reachesDispute
)

func (w *worlds) reach(n int32) uint8 {
	if w.at[n].below != 0 {
		return w.at[n].below
	}
	v, in, below := w.r.vals[n], &w.p.Code[n], uint8(reached)
	if !v.State.Decided() {
		if in.Op == opActDay || in.Op == opAbsent || v.State == Open || w.theirs(in.Fact) {
			below |= reachesOpen
		}
		if v.State == Conflict {
			below |= reachesDispute
		}
	}
	w.p.EachArg(in, func(a int32) { below |= w.reach(a) })
	w.at[n].below = below
	return below
}

// theirs tells whether a fact is missing and only others know it.
func (w *worlds) theirs(f int32) bool {
	return f >= 0 && w.r.c.Slots[f].Given <= DontKnow && !w.p.Facts[f].Knows(w.r.who)
}

// choicesAllow strikes out combinations that no value of a choice gives.
func (w *worlds) choicesAllow(v *variable, c []State) bool {
	for _, f := range v.facts {
		left := int64(1)<<len(w.p.Facts[f].Options) - 1
		if left == 0 {
			continue
		}
		for i, n := range v.nodes {
			if in := &w.p.Code[n]; in.Op == opIs && in.Fact == f {
				if c[i] == Met {
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
