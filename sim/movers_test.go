package sim

import (
	"math"
	"testing"
)

// TestRanks by hand: equal values share the middle of their places.
func TestRanks(t *testing.T) {
	for i, want := range []float64{2.5, 0, 2.5, 1} {
		if got := ranks([]float64{7, 1, 7, 3})[i]; got != want {
			t.Errorf("place %d: %v, want %v", i, got, want)
		}
	}
	if got := alike([]float64{1, 2, 3}, []float64{3, 2, 1}); math.Abs(got+1) > 1e-12 {
		t.Errorf("opposite: %v", got)
	}
}

// TestMovers: of three assumptions the metric rises with the second, falls a little with the
// third and does nothing with the first; while draws are missing none is named.
func TestMovers(t *testing.T) {
	const n = 64
	points, err := Hypercube(1, n, 3)
	if err != nil {
		t.Fatal(err)
	}
	x := &Exploration{assumptions: []Assumption{{Name: "none"}, {Name: "most"}, {Name: "some"}}, points: points, policies: 1, metrics: 1, values: [][]float64{nil}}
	for i, p := range points {
		if list := x.Movers(0, 0, 0.1); list != nil {
			t.Fatalf("%d draws: %v", i, list)
		}
		x.values[0], x.done = append(x.values[0], math.Exp(3*p[1])-3*p[2]), i+1
	}
	before := x.values[0][0]
	list := x.Movers(0, 0, 0.02)
	if len(list) < 2 || list[0].Name != "most" || list[1].Name != "some" || list[0].Share < 0.8 {
		t.Errorf("found %v", list)
	}
	if span(x.values[0]); x.values[0][0] != before {
		t.Error("the range puts the draws out of their order")
	}
}
