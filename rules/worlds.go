package rules

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
const MaxWorlds = 1 << 12

// WorldSet is what all worlds of one condition say.
type WorldSet struct {
	Exact  bool  // every world was looked at
	Worlds int64 // how many there are; beyond MaxWorlds they are not counted
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

// Worlds looks at all worlds of a condition after Read.
func (r *Reader) Worlds(target int32) WorldSet {
	w := &worlds{r: r, p: r.p, target: target}
	w.at = make([]place, len(r.p.Code))
	w.descend(target)
	if w.group() {
		w.fold()
		if n := w.number(); n <= MaxWorlds {
			return w.run(n)
		}
	}
	return WorldSet{Worlds: MaxWorlds + 1, State: r.vals[target].State}
}

// number is how many worlds there are, counted up to more than are looked at.
func (w *worlds) number() int {
	n := 1
	for _, v := range w.vars {
		if n *= len(v.classes); n > MaxWorlds || n == 0 {
			return MaxWorlds + 1
		}
	}
	return n
}

type worlds struct {
	r      *Reader
	p      *Program
	target int32
	at     []place // by operation
	turn   int32
	inner  []int32 // undecided operations between the target and the atoms, in no order
	atoms  []int32
	vars   []variable
	states []State
}

// place is what the walks noted of an operation.
type place struct {
	parents int32 // undecided ones
	stamp   int32 // the last walk that came by
	seen    bool  // by descend
	below   uint8 // see reach
	tried   bool  // whether it is a unit, and then which: see fold
	unit    *unit
	single  *variable // that is this operation alone
	planes  *[5]plane // by state
}

// descend collects the undecided part under a node: operations, and atoms that a
// missing fact leaves open. A fact that the person does not know varies like one
// that was not asked.
func (w *worlds) descend(n int32) {
	if w.at[n].seen || w.r.vals[n].State.Decided() {
		return
	}
	w.at[n].seen = true
	in := &w.p.Code[n]
	switch in.Op {
	case opAll, opAny, opAtLeast, opNot:
		w.inner = append(w.inner, n)
		w.p.EachArg(in, func(a int32) {
			w.at[a].parents++
			w.descend(a)
		})
	default:
		if w.r.vals[n].State == Unknown {
			w.atoms = append(w.atoms, n)
		}
	}
}

// run evaluates all worlds, a block at a time.
func (w *worlds) run(n int) WorldSet {
	sortInts(w.inner)
	s := w.planes()
	w.states = make([]State, n)
	for base := 0; base < n; base += Lanes {
		w.fill(base)
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
		x := new([5]plane)
		setLanes(&x[w.r.vals[i].State], 0, Lanes)
		s.unmet[i], s.met[i], s.unknown[i], s.dispute[i] = &x[Unmet], &x[Met], &x[Unknown], &x[Conflict]
		w.at[i].planes = x
	}
	set(w.target)
	for _, i := range w.inner {
		set(i)
		w.p.EachArg(&w.p.Code[i], set)
	}
	return s
}

// fill gives the atoms of a block their truth: world k is k in mixed radix.
func (w *worlds) fill(base int) {
	stride := 1
	for _, v := range w.vars {
		for i, n := range v.nodes {
			to := w.at[n].planes
			*to = [5]plane{}
			fillOne(to, v.classes, i, base, stride)
		}
		stride *= len(v.classes)
	}
}

// fillOne sets, lane by lane, the plane of the state that one atom has in its
// variable's class; the class changes every stride lanes.
func fillOne(to *[5]plane, classes [][]State, atom, base, stride int) {
	c, left := base/stride%len(classes), stride-base%stride
	for l := 0; l < Lanes; {
		n := min(left, Lanes-l)
		setLanes(&to[classes[c][atom]], l, l+n)
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
