package sim

import (
	"context"
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestEveryPartOfEachDimensionHoldsOnePoint(t *testing.T) {
	points, err := Hypercube(5, 64, 3)
	if err != nil {
		t.Fatal(err)
	}
	for d := range 3 {
		var parts [64]int
		for _, p := range points {
			parts[int(p[d]*64)]++
		}
		for i, n := range parts {
			if n != 1 {
				t.Errorf("dimension %d: part %d holds %d points", d, i, n)
			}
		}
	}
	more, err := Hypercube(5, 64, 5)
	if err != nil {
		t.Fatal(err)
	}
	for i := range points {
		if !reflect.DeepEqual(points[i], more[i][:3]) {
			t.Fatalf("point %d depends on the number of dimensions", i)
		}
	}
	if r := correlationOf(points, 0, 1); math.Abs(r) > 0.35 {
		t.Errorf("two dimensions are correlated: %v", r)
	}
	for _, n := range []int{0, -1, 1<<20 + 1} {
		if _, err := Hypercube(1, n, 2); err == nil {
			t.Errorf("%d points: accepted", n)
		}
	}
}

func correlationOf(points [][]float64, a, b int) float64 {
	sum := 0.0
	for _, p := range points {
		sum += (p[a] - 0.5) * (p[b] - 0.5)
	}
	return sum * 12 / float64(len(points))
}

var toyAssumptions = []Assumption{{"match", 0.10, 0.20}, {"more", -0.02, 0.06}}

func buildToys(t *testing.T) func(v []float64) ([]Policy, error) {
	return func(v []float64) ([]Policy, error) {
		return []Policy{
			{"base", newToy(t, v[0], v[0])},
			{"more", newToy(t, v[0]+v[1], v[0]+v[1])},
		}, nil
	}
}

func TestAnswersMoveInsideTheRangesOfWhatIsAssumed(t *testing.T) {
	s := Study{Seed: 1, Most: 20}
	r, err := Explore(context.Background(), s, toyAssumptions, 64, buildToys(t))
	if err != nil {
		t.Fatal(err)
	}
	low, high := run(t, alone(t, 0.11, 20)).Metrics[0][1].Value, run(t, alone(t, 0.19, 20)).Metrics[0][1].Value
	if got := r.Metrics[0][1]; math.Abs(got.Low-low) > 0.003 || math.Abs(got.High-high) > 0.003 || got.N != 64 {
		t.Errorf("the share: found %+v, want %v to %v", got, low, high)
	}
	if d := r.Differences[1][1]; d.Low >= 0 || d.High <= 0 || !r.SignChanges[1][1] {
		t.Errorf("the difference: %+v, sign changes: %v", d, r.SignChanges[1][1])
	}
	if d := r.Differences[1][2]; d.Low != 0 || d.High != 0 || r.SignChanges[1][2] {
		t.Errorf("nobody else arrives: %+v", d)
	}
	if r.Differences[0] != nil || r.Draws != 64 {
		t.Errorf("%+v", r)
	}
}

// alone is one policy of the toy, as a draw of its assumption would run it.
func alone(t *testing.T, match float64, most int) Study {
	return Study{Seed: 1, Most: most, Policies: []Policy{{"base", newToy(t, match, match)}}}
}

// TestExplorationInSteps: in steps it is the same, and a part of it has no answer.
func TestExplorationInSteps(t *testing.T) {
	s := Study{Seed: 1, Most: 4}
	want, err := Explore(context.Background(), s, toyAssumptions, 9, buildToys(t))
	if err != nil {
		t.Fatal(err)
	}
	x, err := NewExploration(s, toyAssumptions, 9, buildToys(t))
	if err != nil {
		t.Fatal(err)
	}
	for done := range 3 {
		if _, err := x.Range(); err == nil || x.Done() != done*4 || x.Of() != 9 {
			t.Errorf("after %d of %d draws: a range (%v)", x.Done(), x.Of(), err)
		}
		if err := x.Add(context.Background(), 4); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := x.Range(); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("in steps %+v (%v), at once %+v", got, err, want)
	}
}

func TestASignThatStaysIsNotSaidToChange(t *testing.T) {
	r, err := Explore(context.Background(), Study{Seed: 1, Most: 10}, []Assumption{{"match", 0.1, 0.2}, {"more", 0.02, 0.06}}, 16, buildToys(t))
	if err != nil || r.SignChanges[1][1] || r.Differences[1][1].Low <= 0 {
		t.Errorf("found %+v, %v", r, err)
	}
}

func TestWhatCannotBeExploredIsAnError(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	wrong := errors.New("no such model")
	build := func([]float64) ([]Policy, error) { return nil, wrong }
	if _, err := Explore(ctx, Study{Most: 10}, toyAssumptions, 4, build); !errors.Is(err, wrong) || !strings.HasPrefix(err.Error(), "draw 1 of the assumptions: ") {
		t.Errorf("a model that cannot be built: %v", err)
	}
	if _, err := Explore(ctx, Study{Most: 10}, []Assumption{{"match", 0.3, math.NaN()}}, 4, buildToys(t)); err == nil {
		t.Error("a range that is none: accepted")
	}
	draws := 0
	s := Study{Most: 10, Report: func(p Progress) {
		if p.Most != 40 {
			t.Errorf("%+v of 40", p)
		}
		if p.Done >= 15 {
			stop()
		}
		draws = p.Done
	}}
	if _, err := Explore(ctx, s, toyAssumptions, 4, buildToys(t)); !errors.Is(err, context.Canceled) || draws >= 40 {
		t.Errorf("broken off: %v after %d", err, draws)
	}
}
