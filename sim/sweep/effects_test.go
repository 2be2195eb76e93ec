package sweep

import (
	"math"
	"testing"

	"alih/sim"
)

// Of a linear function every elementary effect is the coefficient: no spread, no interval.
func TestEffectsOfALinearFunction(t *testing.T) {
	s := on(Morris, 3, func(x []float64) float64 { return 2*x[0] - 3*x[1] }, 0)
	s.Factors = append(s.Factors, Factor{Name: "whole", Low: 10, High: 30, Whole: true}, Factor{Name: "levels", Levels: []string{"no", "yes"}})
	s.Build = func(x, _ []float64) (sim.Model, error) {
		return toy{f: 2*x[0] - 3*x[1] + (x[3]-10)/20 + 4*x[4], noise: 1}, nil
	}
	s.Points = 10
	r := run(t, s)
	for f, want := range []float64{2, -3, 0, 1, 4} {
		e := r.Effects[0][f]
		// A value is counted in millionths, and a move is at least half the range.
		if math.Abs(e.Mean.Value-want*million) > 3 || math.Abs(e.Absolute.Value-math.Abs(want)*million) > 3 {
			t.Errorf("factor %d: %+v, want %v", f, e, want)
		}
		if e.Spread > 3 || e.Noise > 3 {
			t.Errorf("factor %d: spread %v, noise %v: the draws of a trajectory are the same", f, e.Spread, e.Noise)
		}
	}
}

// An interaction is a spread: y = ab has effects of a that are b, uniform on four rungs.
func TestAnInteractionIsASpread(t *testing.T) {
	s := on(Morris, 2, func(x []float64) float64 { return x[0] * x[1] }, 0)
	s.Points = 4000
	e := run(t, s).Effects[0][0]
	if math.Abs(e.Mean.Value/million-0.5) > 0.02 || math.Abs(e.Spread/million-math.Sqrt(5)/6) > 0.01 {
		t.Errorf("%+v, want 0.5 and %v", e, math.Sqrt(5)/6)
	}
}

// A trajectory moves each factor once, by two thirds of its range.
func TestATrajectoryMovesEachFactorOnce(t *testing.T) {
	s := on(Morris, 4, nil, 0)
	p, err := s.points()
	if err != nil {
		t.Fatal(err)
	}
	a, b := make([]float64, 4), make([]float64, 4)
	for row := range 50 {
		moved := map[int]bool{}
		for i := range 4 {
			p.point(row*5+i, a)
			p.point(row*5+i+1, b)
			for f := range a {
				if a[f] == b[f] {
					continue
				}
				if moved[f] || math.Abs(math.Abs(a[f]-b[f])-2.0/3) > 1e-9 {
					t.Fatalf("row %d, step %d: %v to %v", row, i, a, b)
				}
				moved[f] = true
			}
		}
		if len(moved) != 4 {
			t.Fatalf("row %d: %v moved", row, moved)
		}
	}
}
