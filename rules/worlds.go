package rules

import "math/bits"

// Worlds are exact reasoning made from reader two. What Kleene's tables leave
// undecided for want of facts is looked at in every world: each missing fact is
// split into its legal classes (the values of a choice, the orders of days and
// numbers that the comparisons can tell apart), all combinations are evaluated 64
// to a word, and what comes out alike in every world does not depend on them.
//
// Comparisons tied by a common unknown are taken together, and orders that
// difference bounds exclude are struck out. What is left over-approximates what is
// possible, so "cannot matter" is safe.

// MaxWorlds is how many worlds are looked at; beyond it the verdict is Kleene's. It
// keeps a question within a few milliseconds on a phone.
const MaxWorlds = 1 << 15

// WorldSet is what all worlds of one condition say.
type WorldSet struct {
	Exact  bool  // every world was looked at
	Worlds int64 // how many there are
	State  State // the state that all worlds share, or Unknown
	Can    [5]bool
	Facts  []FactGain // the facts that matter, in the order of the catalogue
}

// FactGain is a missing fact that matters and how much, in bits of the outcome,
// its answer is expected to settle.
type FactGain struct {
	Fact int32
	Bits float64
}

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

// Worlds looks at all worlds of a condition after Read.
func (r *Reader) Worlds(target int32) WorldSet {
	w := &worlds{r: r, p: r.p, target: target}
	w.seen = make([]bool, len(r.p.Code))
	w.parents, w.stamp = make([]int32, len(r.p.Code)), make([]int32, len(r.p.Code))
	w.descend(target)
	w.group()
	w.fold()
	n := int64(1)
	for _, v := range w.vars {
		n *= int64(len(v.classes))
		if n > MaxWorlds || n == 0 {
			return WorldSet{Worlds: max(n, MaxWorlds+1), State: r.vals[target].State}
		}
	}
	return w.run(int(n))
}

type worlds struct {
	r       *Reader
	p       *Program
	target  int32
	seen    []bool
	parents []int32 // undecided parents of a node
	stamp   []int32 // the last walk that came by a node
	turn    int32
	inner   []int32 // undecided operations between the target and the atoms, in no order
	atoms   []int32
	vars    []variable
	states  []State
}

// descend collects the undecided part under a node: operations, and atoms that a
// missing fact leaves open. A fact that the person does not know varies like one
// that was not asked.
func (w *worlds) descend(n int32) {
	if w.seen[n] || w.r.vals[n].State.Decided() {
		return
	}
	w.seen[n] = true
	in := &w.p.Code[n]
	switch in.Op {
	case opAll, opAny, opAtLeast, opNot:
		w.inner = append(w.inner, n)
		w.p.EachArg(in, func(a int32) {
			w.parents[a]++
			w.descend(a)
		})
	default:
		if w.r.vals[n].State == Unknown {
			w.atoms = append(w.atoms, n)
		}
	}
}

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
const maxClasses = 1 << 16

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

// run evaluates all worlds, a block at a time.
func (w *worlds) run(n int) WorldSet {
	sortInts(w.inner)
	s := w.planes()
	w.states = make([]State, n)
	for base := 0; base < n; base += Lanes {
		w.fill(s, base)
		for _, i := range w.inner {
			s.connect(i, &w.p.Code[i])
			s.connectLabel(i, &w.p.Code[i])
		}
		for l := 0; l < Lanes && base+l < n; l++ {
			w.states[base+l] = w.stateOf(s, l)
		}
	}
	return w.summary(n)
}

// unanswered tells whether the worlds rest on a fact that the person does not
// know: then the case itself can stay Unknown whatever else is answered.
func (w *worlds) unanswered() bool {
	for _, v := range w.vars {
		for _, f := range v.facts {
			if w.r.c.Slots[f].Given == DontKnow {
				return true
			}
		}
	}
	return false
}

func (w *worlds) stateOf(s *logic, lane int) State {
	if v := w.r.vals[w.target]; v.State.Decided() {
		return v.State
	}
	return s.State(w.target, lane)
}

// planes prepares planes for the undecided part: decided neighbours and atoms
// that stay undecided are constant.
func (w *worlds) planes() *logic {
	l := newLogic(w.p)
	s := &l
	set := func(i int32) {
		if s.unknown[i] != nil {
			return
		}
		s.met[i], s.unmet[i], s.unknown[i], s.dispute[i] = new(plane), new(plane), new(plane), new(plane)
		if dst := [5]*plane{s.unmet[i], s.met[i], s.unknown[i], s.dispute[i], nil}[w.r.vals[i].State]; dst != nil {
			for k := range dst {
				dst[k] = ^uint64(0)
			}
		}
	}
	set(w.target)
	for _, i := range w.inner {
		set(i)
		w.p.EachArg(&w.p.Code[i], set)
	}
	return s
}

// fill gives the atoms of a block their truth: world k is k in mixed radix.
func (w *worlds) fill(s *logic, base int) {
	stride := 1
	for _, v := range w.vars {
		for i, n := range v.nodes {
			*s.met[n], *s.unmet[n], *s.unknown[n], *s.dispute[n] = plane{}, plane{}, plane{}, plane{}
			to := [5]*plane{s.unmet[n], s.met[n], s.unknown[n], s.dispute[n], nil}
			fillOne(&to, v.classes, i, base, stride)
		}
		stride *= len(v.classes)
	}
}

// fillOne sets, lane by lane, the plane of the state that one atom has in its
// variable's class; the class changes every stride lanes.
func fillOne(to *[5]*plane, classes [][]State, atom, base, stride int) {
	c, left := base/stride%len(classes), stride-base%stride
	for l := 0; l < Lanes; {
		n := min(left, Lanes-l)
		if dst := to[classes[c][atom]]; dst != nil {
			setLanes(dst, l, l+n)
		}
		l += n
		if c, left = c+1, stride; c == len(classes) {
			c = 0
		}
	}
}

// setLanes sets the bits from lane a to before lane b.
func setLanes(p *plane, a, b int) {
	for a < b {
		w, bit := a/64, a%64
		n := min(64-bit, b-a)
		p[w] |= ^uint64(0) >> (64 - n) << bit
		a += n
	}
}

func (w *worlds) summary(n int) WorldSet {
	out := WorldSet{Exact: true, Worlds: int64(n)}
	var count [5]int
	for _, s := range w.states {
		count[s]++
		out.Can[s] = true
	}
	out.Can[Unknown] = out.Can[Unknown] || w.unanswered()
	out.State = Unknown
	for s, k := range count {
		if k == n {
			out.State = State(s)
		}
	}
	h := entropy(count, n)
	stride := 1
	for _, v := range w.vars {
		k := len(v.classes)
		if w.matters(stride, k) {
			gain := h - w.rest(stride, k)
			for _, f := range v.facts {
				out.Facts = append(out.Facts, FactGain{f, gain / float64(len(v.facts))})
			}
		}
		stride *= k
	}
	sortGains(out.Facts)
	return out
}

// matters tells whether two worlds that differ in one variable alone differ in
// their state.
func (w *worlds) matters(stride, k int) bool {
	for base := 0; base < len(w.states); base += stride * k {
		first := w.states[base : base+stride]
		for c := 1; c < k; c++ {
			for i, s := range w.states[base+c*stride : base+(c+1)*stride] {
				if s != first[i] {
					return true
				}
			}
		}
	}
	return false
}

// rest is the expected entropy once a variable is known, all worlds alike likely.
func (w *worlds) rest(stride, k int) float64 {
	counts := make([][5]int, k)
	for base := 0; base < len(w.states); base += stride * k {
		for c := range k {
			for _, s := range w.states[base+c*stride : base+(c+1)*stride] {
				counts[c][s]++
			}
		}
	}
	sum := 0.0
	for _, c := range counts {
		sum += entropy(c, len(w.states)/k)
	}
	return sum / float64(k)
}

// entropy in bits, from a table of logarithms that is the same on every machine.
func entropy(count [5]int, n int) float64 {
	h := 0.0
	for _, k := range count {
		if k > 0 {
			h += float64(float64(k) / float64(n) * (log2(n) - log2(k)))
		}
	}
	return h
}

// log2 interpolates between powers of two: exact enough to rank questions, and
// the same bits everywhere.
func log2(n int) float64 {
	e := bits.Len(uint(n)) - 1
	m := float64(n) / float64(uint(1)<<e)
	return float64(e) + (m-1)*(1.345-0.345*(m-1)*1.0)
}

func sortInts(list []int32) {
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j] < list[j-1]; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

func sortGains(list []FactGain) {
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j].Fact < list[j-1].Fact; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}
