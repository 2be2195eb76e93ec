package sim

import (
	"math"
	"reflect"
	"testing"
)

// Ten people in two replications: by step, matched, left, no longer observed.
//
//	step 0: 2, 1, 1 of 10    matched 2/10; under way 7/10
//	step 1: 1, 0, 2 of 6     matched + 7/10 * 1/6; under way 7/10 * 5/6
//	step 2: 1, 1, 1 of 3
var (
	tenPeople = Curve{Code: "ends", Ends: []string{"matched", "left"}, Steps: 3, Counts: 1}
	tenCounts = []int64{
		99, 1, 1, 0, 1, 0, 1, 0, 1, 0,
		99, 1, 0, 1, 0, 0, 1, 1, 0, 1,
	}
)

// tenPeopleOf is the estimate over two replications.
func tenPeopleOf(counts []int64) Incidence {
	a, b, total := counts[:10], counts[10:], make([]int64, 10)
	for i := range total {
		total[i] = a[i] + b[i]
	}
	v := tenPeople.over(total)
	v.add(a)
	v.add(b)
	return v.result(newLevels(0.95))
}

func TestIncidenceIsAalenAndJohansens(t *testing.T) {
	got := tenPeopleOf(tenCounts)
	if want := []int64{10, 6, 3}; !reflect.DeepEqual(got.AtRisk, want) {
		t.Errorf("at risk %v, want %v", got.AtRisk, want)
	}
	under := 7.0 / 10 * 5 / 6
	want := [][]float64{
		{0.2, 0.2 + 0.7/6, 0.2 + 0.7/6 + under/3},
		{0.1, 0.1, 0.1 + under/3},
	}
	for e, steps := range want {
		for s, w := range steps {
			if g := got.Ends[e][s]; !near(g.Value, w) || g.N != 2 {
				t.Errorf("end %d, step %d: %+v, want %v of 2", e, s, g, w)
			}
		}
	}
	// Without the second replication 1 of 5 is matched, without the first 1 of 5 too.
	if h := got.Ends[0][0].HalfWidth; h > 1e-12 {
		t.Errorf("two equal replications: half-width %v", h)
	}
	// 1 of 5 and none of 5 left: the jackknife's variance is (0.2-0)^2/4.
	if h, want := got.Ends[1][0].HalfWidth, newLevels(0.95).quantile(2)*0.1; !near(h, want) {
		t.Errorf("half-width %v, want %v", h, want)
	}
}

func TestWithoutCensoringIncidenceIsTheShare(t *testing.T) {
	c := Curve{Ends: []string{"a", "b"}, Steps: 2}
	share, risk := make([]float64, 4), make([]int64, 2)
	if known := c.follow([]int64{1, 2, 0, 4, 1, 0}, share, risk); known != 2 {
		t.Fatalf("%d steps known", known)
	}
	for i, want := range []float64{1.0 / 8, 5.0 / 8, 2.0 / 8, 3.0 / 8} {
		if math.Abs(share[i]-want) > 1e-15 {
			t.Errorf("cell %d: %v, want %v", i, share[i], want)
		}
	}
}

// Where the last who is observed has come to no end, what follows is not known; where
// all have come to an end, it is.
func TestWhatNobodyWasObservedToIsUndefined(t *testing.T) {
	for _, c := range []struct {
		counts []int64
		want   []int // N of each step
	}{
		{[]int64{0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0}, []int{2, 2, 0}},
		{[]int64{0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0}, []int{2, 2, 2}},
		{[]int64{0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0}, []int{2, 1, 1}},
		{make([]int64, 20), []int{0, 0, 0}},
	} {
		got := tenPeopleOf(c.counts)
		for s, want := range c.want {
			if g := got.Ends[0][s]; g.N != want || math.IsNaN(g.Value+g.HalfWidth) {
				t.Errorf("%v: step %d: %+v, want it of %d", c.counts, s, g, want)
			}
		}
	}
}
