package rules

import (
	"math/rand/v2"
	"testing"
)

// Operations on diagrams are those on the states that they end in: every function of a
// variable of two states and one of three, against the tables, state by state.
func TestDiagramsJoinAsTheirStatesDo(t *testing.T) {
	d := &diagram{arity: []int8{2, 3}}
	m := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		d.steps = 0
		d.reset()
		var list [3]int32
		var plain [3][6]State
		for k := range list {
			list[k] = randomDiagram(d, m, &plain[k])
		}
		for _, op := range []Op{opAll, opAny} {
			both := d.join(op, list[0], list[1])
			for x := range 6 {
				want := State(joined(op, plain[0][x], plain[1][x]))
				if got := d.end(both, x); got != want {
					t.Fatalf("%d of %s and %s is %s", op, States[plain[0][x]], States[plain[1][x]], States[got])
				}
			}
		}
		for k := range int32(5) {
			some, none := d.atLeast(k, list[:]), d.not(list[0])
			for x := range 6 {
				parts := [3]State{plain[0][x], plain[1][x], plain[2][x]}
				if got := d.end(some, x); got != plainAtLeast(int(k), parts[:]) {
					t.Fatalf("at least %d of %v is %s", k, parts, States[got])
				}
				if got := d.end(none, x); got != not(parts[0]) {
					t.Fatalf("not %s is %s", States[parts[0]], States[got])
				}
			}
		}
	}
}

// end follows a diagram in one of the six worlds of those two variables.
func (d *diagram) end(n int32, world int) State {
	for !leaf(n) {
		n = d.kids(n)[[2]int{world % 2, world / 2}[d.asks(n)]]
	}
	return State(n)
}

func randomDiagram(d *diagram, m *rand.Rand, plain *[6]State) int32 {
	states := []State{Unmet, Met, Conflict, Open}
	var top [2]int32
	for a := range top {
		var kids [3]int32
		for b := range kids {
			plain[2*b+a] = states[m.IntN(4)]
			kids[b] = int32(plain[2*b+a])
		}
		top[a] = d.node(1, kids[:])
	}
	return d.node(0, top[:])
}

func plainAtLeast(k int, parts []State) State {
	met, could := 0, 0
	for _, x := range parts {
		if x == Met {
			met++
		}
		if x != Unmet {
			could++
		}
	}
	switch {
	case met >= k:
		return Met
	case could < k:
		return Unmet
	}
	label := Open
	for _, x := range parts {
		if x == Conflict {
			label = Conflict
		}
	}
	return label
}

// The same function is the same node, and what asks for nothing is left out.
func TestDiagramsAreOneEach(t *testing.T) {
	d := &diagram{arity: []int8{2, 3}}
	d.reset()
	a := d.node(0, []int32{0, 1})
	b := d.node(1, []int32{0, 1, 4})
	if x, y := d.join(opAll, a, b), d.not(d.join(opAny, d.not(b), d.not(a))); x != y {
		t.Errorf("one function is nodes %d and %d", x, y)
	}
	if n := d.join(opAny, a, d.not(a)); n != int32(Met) {
		t.Errorf("a or not a is node %d", n)
	}
}

// Beyond its memory or its steps a diagram says so, and has all of them again after.
func TestDiagramsAreBounded(t *testing.T) {
	d := &diagram{}
	for range 64 {
		d.arity = append(d.arity, 2)
	}
	for range 2 {
		d.steps = 0
		d.reset()
		// Which of the first half is like that of the second: as many nodes as there are
		// halves.
		all := int32(Met)
		for i := range int32(32) {
			a, b := d.node(i, []int32{0, 1}), d.node(i+32, []int32{0, 1})
			all = d.join(opAll, all, d.join(opAny, d.join(opAll, a, b), d.join(opAll, d.not(a), d.not(b))))
		}
		if !d.full || d.count > maxNodes || d.steps > maxSteps+1 {
			t.Errorf("full is %v after %d nodes in %d steps", d.full, d.count, d.steps)
		}
	}
}
