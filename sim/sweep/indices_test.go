package sweep

import (
	"math"
	"os"
	"testing"

	"alih/sim"
)

// The indices of functions that are known, with so much noise that it is a third of what
// single replications differ by: the intervals hold them, and the estimates are near.
func TestIndicesOfKnownFunctions(t *testing.T) {
	first, total, variance := ishigamiIndices()
	a := []float64{0, 1, 4.5, 9, 99, 99}
	gFirst, gTotal := gIndices(a)
	for _, c := range []struct {
		name         string
		f            func(x []float64) float64
		noise        float64
		first, total []float64
		near         float64
	}{
		{"ishigami", ishigami, 0, first[:], total[:], 0.06},
		{"ishigami with noise", ishigami, math.Sqrt(3 * variance / 2), first[:], total[:], 0.09},
		{"g", gFunction(a), 0, gFirst, gTotal, 0.06},
		{"g with noise", gFunction(a), 0.6, gFirst, gTotal, 0.06},
	} {
		s := on(Sobol, len(c.first), c.f, c.noise)
		s.Points, s.Confidence = 3000, 0.999
		r := run(t, s)
		for f, index := range r.Indices[0] {
			for k, want := range []float64{c.first[f], c.total[f]} {
				got := []Interval{index.First, index.Total}[k]
				if math.Abs(got.Value-want) > c.near || got.Low > want || got.High < want {
					t.Errorf("%s: factor %d, order %d: %+v, want %.4f", c.name, f, k, got, want)
				}
			}
		}
	}
}

// The noise of replications is no part of the variance between points: with it the
// variance is what it is without, and the noise that of a mean of four.
func TestNoiseIsApart(t *testing.T) {
	_, _, variance := ishigamiIndices()
	s := on(Sobol, 3, ishigami, math.Sqrt(3*variance)) // of variance
	s.Points = 4096
	n := run(t, s).Noises[0]
	if got := n.Variance / million / million; math.Abs(got/variance-1) > 0.08 {
		t.Errorf("variance %v, want %v", got, variance)
	}
	if got := n.Noise / million / million; math.Abs(got/(variance/4)-1) > 0.05 {
		t.Errorf("noise %v, want %v", got, variance/4)
	}
	if math.Abs(n.Share()-0.2) > 0.02 {
		t.Errorf("share %v, want a fifth", n.Share())
	}
}

// Where nothing varies there are no indices, and no numbers that are none.
func TestNothingVaries(t *testing.T) {
	r := run(t, on(Sobol, 2, func([]float64) float64 { return 3 }, 0))
	if len(r.Indices) != 1 || r.Indices[0] != nil || r.Noises[0].Variance != 0 {
		t.Errorf("%+v, %+v", r.Indices, r.Noises)
	}
}

// Two rows by hand: y = 2a + b at A = (a, b), B = (c, d).
func TestIndicesByHand(t *testing.T) {
	twin := func(v float64) pair { return pair{v, v} }
	rows := [][]pair{
		{twin(0), twin(4), twin(3), twin(1)}, // A, B, A with a of B, A with b of B
		{twin(2), twin(2), twin(4), twin(0)},
	}
	list, noise := sobolIndices(rows, 0.95, sim.NewStream(1, drawn), 0)
	// The mean is 2; A and B less it are -2, 0 and 2, 0: the variance is (4+4)/3.
	v := 8.0 / 3
	want := [][2]float64{
		{(2*3 + 0*2) / 2 / v, (9.0/2 + 4.0/2) / 2 / v},
		{(2*1 + 0*-2) / 2 / v, (1.0/2 + 4.0/2) / 2 / v},
	}
	for f := range list {
		if math.Abs(list[f].First.Value-want[f][0]) > 1e-11 || math.Abs(list[f].Total.Value-want[f][1]) > 1e-11 {
			t.Errorf("factor %d: %+v, want %v", f, list[f], want[f])
		}
	}
	if math.Abs(noise.Variance-v) > 1e-11 || noise.Noise != 0 {
		t.Errorf("%+v", noise)
	}
}

// Levels without an order, as a mechanism or a version of the law has: y is 3 at one of
// three levels, and half of a number added.
func TestIndicesOfLevels(t *testing.T) {
	s := on(Sobol, 1, nil, 0)
	s.Factors = append([]Factor{{Name: "mechanism", Levels: []string{"a", "b", "c"}}}, s.Factors...)
	s.Build = func(x, _ []float64) (sim.Model, error) {
		y := x[1]
		if x[0] == 1 {
			y += 3
		}
		return toy{f: y}, nil
	}
	s.Points = 4096
	r := run(t, s)
	v0, v1 := 9*2.0/9, 1.0/12
	if got, want := r.Indices[0][0].First.Value, v0/(v0+v1); math.Abs(got-want) > 0.06 {
		t.Errorf("mechanism: %v, want %v", got, want)
	}
	if got, want := r.Indices[0][1].Total.Value, v1/(v0+v1); math.Abs(got-want) > 0.01 {
		t.Errorf("number: %v, want %v", got, want)
	}
}

// How often intervals of 95 % hold the truth: at N = 1,024 in 93 to 97 of 100 studies.
func TestIntervalsOfIndicesCover(t *testing.T) {
	if os.Getenv("ALIH_SOAK") == "" {
		t.Skip("ALIH_SOAK is not set")
	}
	a := []float64{0, 1, 4.5, 9}
	first, total := gIndices(a)
	const studies = 600
	held := [2][4]int{}
	for i := range studies {
		s := on(Sobol, len(a), gFunction(a), 0.5)
		s.Seed, s.Points = uint64(i), 1024
		for f, x := range run(t, s).Indices[0] {
			for k, want := range []float64{first[f], total[f]} {
				if got := []Interval{x.First, x.Total}[k]; got.Low <= want && want <= got.High {
					held[k][f]++
				}
			}
		}
	}
	for k := range held {
		for f, n := range held[k] {
			share := float64(n) / studies
			t.Logf("order %d, factor %d: %.3f", k, f, share)
			if share < 0.92 || share > 0.98 {
				t.Errorf("order %d, factor %d: %.3f, want 0.95", k, f, share)
			}
		}
	}
}
