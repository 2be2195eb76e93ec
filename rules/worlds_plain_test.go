package rules

import (
	"math/rand/v2"
	"testing"
)

// The diagram of a condition says what going through its worlds one by one says: every
// combination of the variables, each condition by the tables of reader one, without the
// orders of days and numbers that are impossible by all paths between their points.
func TestWorldsAreThoseGoneThroughOneByOne(t *testing.T) {
	tried, struck := 0, 0
	for seed := range 20 * seeds() {
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 5))}
		p := randomProgram(seed)
		c := m.randomCase(p.Facts)
		c.Set(0, int64(m.IntN(2)))
		if seed%2 == 0 {
			p = tiedProgram(seed, c)
		}
		r := NewReader(p)
		r.Read(c)
		for _, target := range m.conds2(p) {
			if r.At(target).State != Unknown {
				continue
			}
			got := r.Worlds(target)
			x := plainWorlds{w: r.worlds, states: make([]State, len(p.Code)), known: make([]bool, len(p.Code))}
			x.collect(target)
			if !got.Exact || x.number() > 1<<12 {
				continue
			}
			tried++
			x.run(target)
			if x.can != got.can() {
				t.Fatalf("program %d op %d: the diagram ends in %v, the worlds in %v", seed, target, got.can(), x.can)
			}
			if x.out > 0 {
				struck++
			}
			for f := range p.Facts {
				if x.facts.Has(f) != hasFact(got.Facts, int32(f)) && x.out == 0 {
					t.Fatalf("program %d op %d: the diagram and the worlds differ in whether %s matters", seed, target, p.Facts[f].Name)
				}
				if x.facts.Has(f) && !hasFact(got.Facts, int32(f)) {
					t.Fatalf("program %d op %d: %s matters in the worlds alone", seed, target, p.Facts[f].Name)
				}
			}
		}
	}
	if tried < 200 || struck < 20 {
		t.Errorf("only %d conditions were gone through, of %d of them something was impossible", tried, struck)
	}
}

// tiedProgram compares a few days with each other, which a case then lacks.
func tiedProgram(seed uint64, c *Case) *Program {
	m := newMaker(seed)
	for range 4 {
		m.add(7)
	}
	m.conds = m.conds[:0]
	for k := range 20 {
		m.add(tiedKinds[k])
	}
	for f, x := range m.p.Facts {
		if x.Kind == KindDay || x.Kind == KindAct {
			c.Slots[f] = Slot{}
		}
	}
	return m.p
}

// tiedKinds are comparisons first and connectives after them.
var tiedKinds = [20]int{3, 5, 3, 5, 3, 5, 3, 5, 0, 2, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0}

func (ws WorldSet) can() (can [5]bool) {
	can = ws.Can
	can[Unknown] = false // of what the person does not know
	return can
}

// plainWorlds goes through worlds.
type plainWorlds struct {
	w      *worlds
	vars   []int32
	pick   []int // per variable of vars: which of its states
	states []State
	known  []bool
	can    [5]bool
	facts  FactSet
	out    int // worlds that are impossible
}

// collect lists the variables under a condition.
func (x *plainWorlds) collect(n int32) {
	in := &x.w.p.Code[n]
	switch {
	case x.w.r.vals[n].State != Unknown:
	case in.Op == opNot || in.Op.connects():
		x.w.p.EachArg(in, x.collect)
	default:
		if v := x.variable(n); !hasFact(x.vars, v) {
			x.vars = append(x.vars, v)
		}
	}
}

// variable is that of the diagram of an atom.
func (x *plainWorlds) variable(n int32) int32 { return x.w.d.asks(x.w.of(n)) }

func (x *plainWorlds) number() int {
	n := 1
	for _, v := range x.vars {
		n = min(n*int(x.w.d.arity[v]), 1<<20)
	}
	return n
}

func (x *plainWorlds) run(target int32) {
	n := x.number()
	all, possible := make([]State, n), make([]bool, n)
	x.pick = make([]int, len(x.vars))
	for k := range n {
		x.choose(k)
		clear(x.known)
		if all[k], possible[k] = x.state(target), x.possible(); possible[k] {
			x.can[all[k]] = true
		} else {
			x.out++
		}
	}
	stride := 1
	for _, v := range x.vars {
		k := int(x.w.d.arity[v])
		for i := range n {
			j := i + stride
			if i/stride%k < k-1 && possible[i] && possible[j] && all[i] != all[j] {
				x.facts.Join(&x.w.vars[v].facts)
			}
		}
		stride *= k
	}
}

func (x *plainWorlds) choose(k int) {
	for i, v := range x.vars {
		x.pick[i], k = k%int(x.w.d.arity[v]), k/int(x.w.d.arity[v])
	}
}

func (x *plainWorlds) picked(v int32) int {
	for i, y := range x.vars {
		if y == v {
			return x.pick[i]
		}
	}
	panic("no such variable")
}

func (x *plainWorlds) state(n int32) State {
	if s := x.w.r.vals[n].State; s != Unknown {
		return s
	}
	if x.known[n] {
		return x.states[n]
	}
	in, s := &x.w.p.Code[n], Unknown
	var parts []State
	if in.Op == opNot || in.Op.connects() {
		x.w.p.EachArg(in, func(a int32) { parts = append(parts, x.state(a)) })
	}
	switch in.Op {
	case opNot:
		s = not(parts[0])
	case opAll:
		s = plainAtLeast(len(parts), parts)
	case opAny:
		s = plainAtLeast(1, parts)
	case opAtLeast:
		s = plainAtLeast(int(in.K), parts)
	case opIs:
		s = State(in.K >> x.picked(x.variable(n)) & 1)
	default:
		v := x.variable(n)
		s = x.w.vars[v].states[x.picked(v)]
	}
	x.known[n], x.states[n] = true, s
	return s
}

// possible looks for a negative cycle between all facts.
func (x *plainWorlds) possible() bool {
	n := len(x.w.p.Facts) + 1
	d := make([]int64, n*n)
	for i := range d {
		d[i] = far
	}
	for i := range n {
		d[i*n+i] = 0
	}
	for i, v := range x.vars {
		e := x.w.vars[v].edge
		if !e.tied || x.w.vars[v].states == nil {
			continue
		}
		switch x.w.vars[v].states[x.pick[i]] {
		case Met:
			if !e.loose {
				at := &d[int(e.u)*n+int(e.v)]
				*at = min(*at, -e.lo)
			}
		case Unmet:
			at := &d[int(e.v)*n+int(e.u)]
			*at = min(*at, e.hi-1)
		}
	}
	for k := range n {
		for i := range n {
			for j := range n {
				d[i*n+j] = min(d[i*n+j], d[i*n+k]+d[k*n+j])
			}
		}
	}
	for i := range n {
		if d[i*n+i] < 0 {
			return false
		}
	}
	return true
}
