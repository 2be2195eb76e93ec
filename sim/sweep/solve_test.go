package sweep

import (
	"math"
	"testing"

	"alih/sim"
)

func TestMonotoneByHand(t *testing.T) {
	for _, c := range []struct {
		y, want []float64
		up      bool
	}{
		{[]float64{1, 2, 3}, []float64{1, 2, 3}, true},
		{[]float64{1, 3, 2, 4}, []float64{1, 2.5, 2.5, 4}, true},
		{[]float64{3, 2, 1}, []float64{2, 2, 2}, true},
		{[]float64{4, 1, 3, 0}, []float64{4, 2, 2, 0}, false},
	} {
		if d := differs(c.want, monotone(c.y, c.up)); d != "" {
			t.Errorf("%v: %s", c.y, d)
		}
	}
}

func TestCrossingByHand(t *testing.T) {
	x := []float64{10, 20, 40}
	for _, c := range []struct {
		y      []float64
		target float64
		up     bool
		at     float64
		where  string
	}{
		{[]float64{0, 1, 2}, 1.5, true, 30, Inside},
		{[]float64{0, 1, 1}, 1, true, 20, Inside},
		{[]float64{0, 1, 2}, 0, true, 10, Inside},
		{[]float64{0, 1, 2}, 3, true, 40, Above},
		{[]float64{0, 1, 2}, -1, true, 10, Below},
		{[]float64{2, 1, 0}, 0.5, false, 30, Inside},
		{[]float64{2, 1, 1}, 1, false, 40, Inside},
		{[]float64{2, 1, 0}, 3, false, 10, Below},
		{[]float64{2, 1, 0}, -1, false, 40, Above},
	} {
		if at, where := crossing(x, c.y, c.target, c.up); at != c.at || where != c.where {
			t.Errorf("%v reaches %v: %v %s, want %v %s", c.y, c.target, at, where, c.at, c.where)
		}
	}
}

// The interval of a crossing holds the truth as often as it says. All points share their
// draws, so that their noise moves the curve as one.
func TestTheIntervalOfACrossingCovers(t *testing.T) {
	held, studies := 0, 300
	for seed := range studies {
		s := on(Solve, 1, func(x []float64) float64 { return 4 * x[0] }, 3)
		s.Seed, s.Replications = uint64(seed), 200
		s.Factors[0].Steps = 9
		s.Question = Question{Metric: "y", Target: 1.5 * million}
		at := run(t, s).Solution.At
		if at.Low <= 0.375 && 0.375 <= at.High {
			held++
		}
	}
	if share := float64(held) / float64(studies); share < 0.915 || share > 0.985 {
		t.Errorf("%v of the intervals hold the truth, want 0.95", share)
	}
}

// Where the curve bends between two points the crossing on the straight line is off, by more
// than its interval: 4√x is 1.5 at 0.14 and the line from 0 to 0.25 at 0.19. The points
// around it hold the truth whatever the bend, and a range between them comes closer.
func TestABentCurveIsCrossedBetweenItsPoints(t *testing.T) {
	const truth = 0.140625
	s := on(Solve, 1, func(x []float64) float64 { return 4 * math.Sqrt(x[0]) }, 3)
	s.Replications, s.Factors[0].Steps = 2000, 5
	s.Question = Question{Metric: "y", Target: 1.5 * million}
	found := run(t, s).Solution
	if found.From != 0 || found.To != 0.25 || found.At.Low <= truth {
		t.Errorf("found %+v between %v and %v, want more than %v between 0 and 0.25", found.At, found.From, found.To, truth)
	}
	s.Factors[0].Low, s.Factors[0].High = 0.1, 0.2
	if closer := run(t, s).Solution; closer.At.Low > truth || closer.At.High < truth || closer.From < 0.1 || closer.To > 0.2 {
		t.Errorf("found %+v between %v and %v, want around %v", closer.At, closer.From, closer.To, truth)
	}
}

// The points around an interval: those next to it, whichever points lie inside.
func TestAroundByHand(t *testing.T) {
	for _, c := range []struct{ low, high, from, to float64 }{
		{22, 28, 20, 40}, {18, 28, 10, 40}, {20, 20, 20, 20}, {20, 22, 20, 40}, {8, 12, 10, 20}, {30, 44, 20, 40},
	} {
		s := Solution{X: []float64{10, 20, 40}, At: Interval{Low: c.low, High: c.high}}
		if from, to := s.around(); from != c.from || to != c.to {
			t.Errorf("%v to %v: between %v and %v, want %v and %v", c.low, c.high, from, to, c.from, c.to)
		}
	}
}

// The range of assumptions: y = 4x + z, so that with z from 0 to 1 the crossing of 1.5
// moves from 0.375 down to 0.125.
func TestTheRangeOfACrossing(t *testing.T) {
	s := on(Solve, 1, nil, 0)
	s.Build = func(x, draw []float64) (sim.Model, error) {
		y := 4 * x[0]
		if draw != nil {
			y += draw[0]
		}
		return toy{f: y}, nil
	}
	s.Replications = 20
	s.Question = Question{Metric: "y", Target: 1.5 * million}
	s.Draws = Draws{Assumptions: []sim.Assumption{{Name: "z", Low: 0, High: 1}}, Number: 100, Replications: 4}
	r := run(t, s).Solution
	if math.Abs(r.At.Value-0.375) > 1e-6 || !r.Rising || math.Abs(r.Range.Low-0.15) > 0.01 || math.Abs(r.Range.High-0.35) > 0.01 || r.Range.N != 100 {
		t.Errorf("%+v", r)
	}
	s.Draws.Assumptions[0].High = 10
	if r = run(t, s).Solution; r.Below < 80 || r.Range.Low != 0 {
		t.Errorf("most draws reach it before the range begins: %+v", r)
	}
}
