package rules

import "math"

// Worlds are exact reasoning over what is missing. What Kleene's tables leave undecided
// for want of facts becomes a decision diagram over variables: a choice with its options,
// and each other atom, a comparison or a fact, with the states that it can have. The
// diagram stands for all worlds at once, however many; what comes out alike in every world
// is one state, and what the diagram does not ask cannot matter.
//
// Comparisons tied by a common unknown are variables of their own; orders that
// difference bounds exclude are struck out afterwards: see bounds. What is left
// over-approximates what is possible, so "cannot matter" is safe.
//
// Diagrams of several conditions of one case share their nodes.

// WorldSet is what all worlds of one condition say.
type WorldSet struct {
	Exact bool  // every world was looked at; else only State is set, and is Kleene's
	Nodes int   // of the diagram
	State State // the state that all worlds share, or Unknown
	Can   [5]bool
	Facts []int32   // the facts that matter, in the order of the catalogue
	Bears []float64 // of each, how much its answer bears on the state: see bearing
}

// Worlds looks at all worlds of a condition after Read.
func (r *Reader) Worlds(target int32) WorldSet {
	if r.worlds == nil {
		r.worlds = newWorlds(r)
	}
	w := r.worlds
	if w.stale {
		w.stale, w.d.steps = false, 0
		w.begin()
	}
	n := w.strike(w.of(target))
	if w.d.full { // of what others left there, it may be
		w.begin()
		n = w.strike(w.of(target))
	}
	if w.d.full {
		return WorldSet{State: r.vals[target].State}
	}
	return w.summary(n)
}

// worlds are the diagrams of one reading.
type worlds struct {
	r       *Reader
	p       *Program
	missing FactSet // facts without a value
	stale   bool    // the reader has read another case since
	d       diagram
	at      []spot     // by operation
	choice  []int32    // per fact: the variable of a choice and one more, 0 for none yet
	vars    []variable // in the order of the diagrams
	list    []int32    // parts on their way into a diagram
	nodes   []int32    // of the diagram that is read
	turn    int32
	strikes
	bearings
}

// spot is what is known of an operation.
type spot struct {
	is     int32 // its diagram and one more; 0: none yet
	weight int32 // how many atoms stand under it; 0: not counted yet
	stamp  int32 // the last walk that came by
	below  uint8 // see reach
}

func newWorlds(r *Reader) *worlds {
	return &worlds{r: r, p: r.p, stale: true, at: make([]spot, len(r.p.Code)), choice: make([]int32, len(r.p.Facts))}
}

// begin forgets all diagrams.
func (w *worlds) begin() {
	clear(w.at)
	clear(w.choice)
	w.vars, w.d.arity, w.pass = w.vars[:0], w.d.arity[:0], 0
	w.d.reset()
	w.missing = FactSet{}
	for f := range w.r.c.Slots {
		if w.r.c.Slots[f].Given <= DontKnow {
			w.missing.Add(f)
		}
	}
}

// of returns the diagram of an operation. A fact that the person does not know varies
// like one that was not asked; what is undecided for another reason stays so.
func (w *worlds) of(n int32) int32 {
	s := w.r.vals[n].State
	if s != Unknown {
		return int32(s)
	}
	if w.at[n].is == 0 {
		w.at[n].is = w.make(n) + 1
	}
	return w.at[n].is - 1
}

func (w *worlds) make(n int32) int32 {
	switch in := &w.p.Code[n]; in.Op {
	case opNot:
		return w.d.not(w.of(in.A))
	case opAll, opAny, opAtLeast:
		from := len(w.list)
		w.parts(in)
		for i := from; i < len(w.list); i++ {
			w.list[i] = w.of(w.list[i])
		}
		list := w.list[from:]
		w.list = w.list[:from]
		if in.Op == opAtLeast {
			return w.d.atLeast(in.K, list)
		}
		sum := int32(neutral(in.Op))
		for i := len(list) - 1; i >= 0; i-- { // what is added stands above what there is
			sum = w.d.join(in.Op, list[i], sum)
		}
		return sum
	}
	return w.ask(n)
}

// parts lists the arguments of a connective: the one with most atoms first, then always
// the one that shares most facts with those before it and brings fewest of its own.
// Variables are numbered as they are come by, and a diagram is small where those that
// bear on each other stand together.
func (w *worlds) parts(in *Instr) {
	from := len(w.list)
	for _, a := range w.p.args(in) {
		if in.Op == opAtLeast || !w.r.vals[a].State.Decided() {
			w.list = append(w.list, a)
		}
	}
	list := w.list[from:]
	var met FactSet
	for i := range list {
		best, most := i, math.MinInt
		for j, n := range list[i:] {
			value := int(w.weigh(n))
			if i > 0 {
				on := w.lacks(n)
				all := on.count()
				on.Meet(&met)
				value = (2*on.count()-all)<<20 + value
			}
			if value > most {
				best, most = i+j, value
			}
		}
		n := list[best]
		copy(list[i+1:best+1], list[i:best])
		list[i] = n
		on := w.lacks(n)
		met.Join(&on)
	}
}

// lacks is on which missing facts an operation rests.
func (w *worlds) lacks(n int32) FactSet {
	on := *w.r.Rests(n)
	on.Meet(&w.missing)
	return on
}

// weigh counts the undecided atoms under an operation, a shared one each time.
func (w *worlds) weigh(n int32) int32 {
	if w.r.vals[n].State != Unknown {
		return 0
	}
	if w.at[n].weight == 0 {
		sum := int32(0)
		if in := &w.p.Code[n]; in.Op == opNot {
			sum = w.weigh(in.A)
		} else if in.Op.connects() {
			for _, a := range w.p.args(in) {
				sum = min(sum+w.weigh(a), 1<<20)
			}
		}
		w.at[n].weight = max(sum, 1)
	}
	return w.at[n].weight
}

// ask is the diagram of an atom alone.
func (w *worlds) ask(n int32) int32 {
	v := w.variableOf(n)
	x := &w.vars[v]
	var kids [maxKids]int32
	list := kids[:w.d.arity[v]]
	for i := range list {
		if x.states == nil {
			list[i] = w.p.Code[n].K >> i & 1
		} else {
			list[i] = int32(x.states[i])
		}
	}
	return w.d.node(v, list)
}

// summary reads a diagram.
func (w *worlds) summary(n int32) WorldSet {
	out := WorldSet{Exact: true, State: Unknown}
	if leaf(n) {
		out.State, out.Can[n] = State(n), true
		return out
	}
	w.d.turn++
	w.nodes = w.d.list(n, w.nodes[:0])
	out.Nodes = len(w.nodes)
	var facts FactSet
	for _, n := range w.nodes {
		facts.Join(&w.vars[w.d.asks(n)].facts)
		for _, k := range w.d.kids(n) {
			if leaf(k) {
				out.Can[k] = true
			}
		}
	}
	bears := w.bearing()
	for f := range facts.each {
		out.Facts, out.Bears = append(out.Facts, int32(f)), append(out.Bears, bears[f])
		out.Can[Unknown] = out.Can[Unknown] || w.r.c.Slots[f].Given == DontKnow
	}
	return out
}

// stale tells the worlds that the values have become others.
func (r *Reader) stale() {
	if r.worlds != nil {
		r.worlds.stale = true
	}
}
