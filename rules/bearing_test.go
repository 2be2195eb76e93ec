package rules

import (
	"math"
	"testing"
)

// Of an All of a yes/no fact and one option of four, met in an eighth of the worlds:
//
// The answer yes moves that chance to a quarter, no to nothing: an eighth either way, in
// the mean 1/8. The option is asked for in half of the worlds; there it moves a quarter to
// one in a quarter of them and to nothing in the others: 1/2 (1/4 3/4 + 3/4 1/4) = 3/16.
// The share of the first is 2/3 of the second.
func TestBearingsOfTwoParts(t *testing.T) {
	w := &worlds{p: &Program{Facts: []*Fact{{}, {}}}}
	w.d.arity = []int8{2, 4}
	w.vars = []variable{{facts: FactSet{1}, states: possible[0]}, {facts: FactSet{2}}}
	w.d.reset()
	w.d.turn++
	option := w.d.node(1, []int32{1, 0, 0, 0})
	w.nodes = w.d.list(w.d.node(0, []int32{0, option}), nil)
	got := w.bearing()
	for f, want := range []float64{math.Sqrt(2.0 / 3), 1} {
		if math.Abs(got[f]-want) > 1e-12 {
			t.Errorf("fact %d bears %.6f, want %.6f", f, got[f], want)
		}
	}
}

// What is decided by two questions bears a quarter by each, and what may stay undecided
// has a fifth of the chances for that.
func TestBearingsOfAComparison(t *testing.T) {
	w := &worlds{p: &Program{Facts: []*Fact{{}, {}, {}}}}
	w.d.arity = []int8{3, 2}
	w.vars = []variable{{facts: FactSet{3}, states: possible[1]}, {facts: FactSet{4}, states: possible[0]}}
	w.d.reset()
	w.d.turn++
	// Any: the comparison moves 0.7, 0.2, 0.1 of unmet, met, open.
	yes := w.d.node(1, []int32{0, 1})
	open := w.d.node(1, []int32{int32(Open), 1})
	w.nodes = w.d.list(w.d.node(0, []int32{yes, 1, open}), nil)
	got := w.bearing()
	// Ends 0.2, 0.7, 0.1. Unmet to 0.5, 0.5, 0: 0.3; met to 1: 0.3; open to 0, 0.5, 0.5: 0.4.
	first := 0.4*0.3 + 0.4*0.3 + 0.2*0.4
	second := 0.4*0.5 + 0.2*0.5
	want := [3]float64{math.Sqrt(first / 4 / second), math.Sqrt(first / 4 / second), 1}
	for f := range want {
		if math.Abs(got[f]-want[f]) > 1e-12 {
			t.Errorf("fact %d bears %.6f, want %.6f", f, got[f], want[f])
		}
	}
}
