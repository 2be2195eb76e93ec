package sim

import (
	"math"
	"slices"
	"testing"
)

// rowsOf is a result of one count in each replication.
func rowsOf(values []int64) *Result {
	kept := &MemoryStore{}
	_ = kept.Save(0, [][]int64{values}) // memory takes all
	return &Result{
		Layout:   &Layout{Counters: []Counter{{Code: "x"}}, Metrics: []Metric{{Code: "x", Of: []int{0}}, {Code: "of none", Of: []int{0}, Per: []int{0}}}},
		Policies: []string{"one"}, Replications: len(values), Confidence: 0.95, Kept: kept,
	}
}

func upTo(n int) []int64 {
	var list []int64
	for i := range n {
		list = append(list, int64((i*37)%n)) // every number once, in no order
	}
	return list
}

func TestTheMediansIntervalIsThatOfTheSignTest(t *testing.T) {
	q, err := rowsOf(upTo(50)).Quantile(0, 0, 0.5)
	if err != nil {
		t.Fatal(err)
	}
	// The 18th and the 19th of 50 lie above the median with the chances 0.0164 and
	// 0.0325; of the 2.5 % between them Hettmansperger and Sheather take 0.70 of the way.
	part := (0.025 - 0.016419567) / (0.032454325 - 0.016419567)
	weight := 32 * part / (18 + 14*part)
	if want := 17 + weight; math.Abs(q.Low-want) > 1e-6 || math.Abs(q.High-(49-want)) > 1e-6 || q.Value != 24.5 || q.N != 50 {
		t.Errorf("found %+v, want from %v", q, want)
	}
}

func TestTooFewReplicationsForABoundAreAnError(t *testing.T) {
	for _, c := range []struct {
		share float64
		need  int
	}{{0.5, 6}, {0.9, 36}, {0.1, 36}, {0.99, 368}} {
		if _, err := rowsOf(upTo(c.need-1)).Quantile(0, 0, c.share); err == nil {
			t.Errorf("%v of %d replications: accepted", c.share, c.need-1)
		}
		q, err := rowsOf(upTo(c.need)).Quantile(0, 0, c.share)
		if err != nil || q.Low > q.Value || q.High < q.Value || math.IsNaN(q.Low+q.High) {
			t.Errorf("%v of %d replications: found %+v, %v", c.share, c.need, q, err)
		}
	}
	for _, share := range []float64{0, 1, -1, math.NaN()} {
		if _, err := rowsOf(upTo(100)).Quantile(0, 0, share); err == nil {
			t.Errorf("share %v: accepted", share)
		}
	}
	if _, err := rowsOf(make([]int64, 100)).Quantile(0, 1, 0.5); err == nil {
		t.Error("a ratio of nobody has a median")
	}
	if _, err := rowsOf(upTo(100)).Quantile(1, 0, 0.5); err == nil {
		t.Error("a policy that is not there has a median")
	}
}

func TestBoundsLieAmongTheValuesAndNarrow(t *testing.T) {
	for _, share := range []float64{0.1, 0.25, 0.5, 0.9} {
		width := math.Inf(1)
		for _, n := range []int{60, 240, 960} {
			q, err := rowsOf(upTo(n)).Quantile(0, 0, share)
			if err != nil || q.Low < 0 || q.High > float64(n-1) || (q.High-q.Low)/float64(n) >= width {
				t.Errorf("%v of %d: %+v, %v", share, n, q, err)
			}
			width = (q.High - q.Low) / float64(n)
		}
	}
}

func TestQuantilesOfValuesAreRs(t *testing.T) {
	x := []float64{1, 2, 4, 8, 16}
	for share, want := range map[float64]float64{0.1: 1.4, 0.5: 4, 0.9: 12.8, 0.75: 8} {
		if got := ordered(slices.Clone(x), share); !near(got, want) {
			t.Errorf("%v: %v, want %v", share, got, want)
		}
	}
}
