package sim

import (
	"context"
	"iter"
	"math"
	"testing"

	"gonum.org/v1/gonum/stat"
)

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-12*max(1, math.Abs(a), math.Abs(b)) }

func TestMeansHaveStudentsInterval(t *testing.T) {
	x := []int64{3, 1, 4, 1, 5, 9, 2, 6}
	var f []float64
	for _, v := range x {
		f = append(f, float64(v))
	}
	m, v := stat.MeanVariance(f, nil)
	e := newLevels(0.95).interval(mean(x))
	// Student's 97.5 % point with 7 degrees of freedom, from a printed table.
	if want := 2.3646242515927 * math.Sqrt(v/8); e.Value != m || math.Abs(e.HalfWidth-want) > 1e-10 || e.N != 8 {
		t.Errorf("found %+v, want %v and %v", e, m, want)
	}
}

// Printed tables give more digits than a report does.
func TestStudentsQuantiles(t *testing.T) {
	for _, c := range []struct {
		confidence float64
		n          int
		want       float64
	}{{0.95, 2, 12.7062047361747}, {0.95, 50, 2.00957523712924}, {0.99, 11, 3.16927267160917}, {0.95, 100001, 1.95998770753}, {0.999, 31, 3.64595863504206}} {
		if got := newLevels(c.confidence).quantile(c.n); math.Abs(got-c.want) > 1e-9*c.want {
			t.Errorf("%v of %d: %v, want %v", c.confidence, c.n, got, c.want)
		}
	}
}

func TestRatiosHaveTheJackknifesVariance(t *testing.T) {
	a := column{of: []int64{3, 0, 4, 2, 5, 0}, per: []int64{6, 2, 5, 9, 5, 0}}
	b := column{of: []int64{1, 1, 2, 2, 3, 0}, per: []int64{5, 2, 6, 9, 4, 0}}
	over := func(c column, without int) float64 {
		of, per := 0.0, 0.0
		for i := range c.of {
			if i != without {
				of, per = of+float64(c.of[i]), per+float64(c.per[i])
			}
		}
		return of / per
	}
	variance := func(f func(without int) float64) float64 {
		var list []float64
		for i := range 5 {
			list = append(list, f(i))
		}
		_, v := stat.MeanVariance(list, nil)
		return v * 4 * 4 / 5
	}
	got, want := ratio(a), variance(func(i int) float64 { return over(a, i) })
	if got.value != 14.0/27 || !near(got.variance, want) || got.n != 5 {
		t.Errorf("ratio: found %+v, want 14/27 and %v of 5", got, want)
	}
	got, want = ratioDifference(a, b), variance(func(i int) float64 { return over(a, i) - over(b, i) })
	if !near(got.value, 14.0/27-9.0/26) || !near(got.variance, want) || got.n != 5 {
		t.Errorf("difference: found %+v, want %v of 5", got, want)
	}
}

func TestWithNothingToDivideByThereIsNoRatio(t *testing.T) {
	none, one := []int64{0, 0, 0}, []int64{0, 4, 0}
	many := column{of: []int64{1, 2, 3}, per: []int64{2, 3, 4}}
	l := newLevels(0.95)
	for name, c := range map[string]struct {
		s                sample
		defined, bounded bool
		value            float64
	}{
		"none":            {ratio(column{none, none}), false, false, 0},
		"a single one":    {ratio(column{[]int64{0, 1, 0}, one}), true, false, 0.25},
		"not in the base": {many.less(column{none, none}), false, false, 0},
		"one in the base": {many.less(column{none, one}), true, false, 6.0 / 9},
		"many":            {ratio(many), true, true, 6.0 / 9},
	} {
		if e := l.interval(c.s); e.Defined() != c.defined || e.Bounded() != c.bounded || e.Value != c.value || math.IsNaN(e.HalfWidth) || (e.HalfWidth > 0) != c.bounded {
			t.Errorf("%s: found %+v", name, e)
		}
	}
}

// Of a metric that nobody in the study has, everything is undefined and nothing NaN;
// asked for, it never becomes precise.
func TestAMetricOfNobodyIsUndefined(t *testing.T) {
	s := toyStudy(t)
	for _, p := range s.Policies {
		toy := p.Model.(*toy)
		toy.arrivals = table(t)(Poisson(0))
	}
	s.Goals, s.Most = []Goal{{Metric: 1, HalfWidth: 0.5}}, 60
	r := run(t, s)
	if r.Stopped != "most" || r.Metrics[0][1].Defined() || r.Differences[1][1].Defined() || r.Gain[1][1] != 0 {
		t.Errorf("stopped for %q: %+v, %+v, gain %v", r.Stopped, r.Metrics[0][1], r.Differences[1][1], r.Gain[1][1])
	}
	for step, e := range r.Curves[0][0].Ends[0] {
		if e != (Estimate{}) {
			t.Errorf("step %d: %+v", step, e)
		}
	}
	if e := r.Metrics[0][0]; !e.Bounded() || e.Value != 0 {
		t.Errorf("a count of nobody: %+v", e)
	}
}

func TestPrimaryIntervalsShareTheConfidence(t *testing.T) {
	s := toyStudy(t)
	with := run(t, s)
	if with.Comparisons != 10 || !near(with.Level(0), 0.995) || with.Level(2) != 0.95 {
		t.Fatalf("%d comparisons, levels %v and %v", with.Comparisons, with.Level(0), with.Level(2))
	}
	s.Goals, s.Most = nil, with.Replications
	without := run(t, s)
	ratio := newLevels(with.Level(0)).quantile(s.Most) / newLevels(0.95).quantile(s.Most)
	for m, want := range []float64{ratio, ratio, 1} {
		if got := with.Metrics[1][m].HalfWidth / without.Metrics[1][m].HalfWidth; !near(got, want) {
			t.Errorf("metric %d: %v times as wide, want %v", m, got, want)
		}
	}
}

// The gain is of the very variances: what independent runs have is what two studies of
// different seeds show.
func TestTheGainIsWhatIndependentRunsWouldHave(t *testing.T) {
	s := toyStudy(t)
	s.Goals, s.Most = nil, 2000
	r := run(t, s)
	for m := range 2 {
		a, b, d := r.Metrics[0][m].HalfWidth, r.Metrics[1][m].HalfWidth, r.Differences[1][m].HalfWidth
		if want := (a*a + b*b) / (d * d); !near(r.Gain[1][m], want) {
			t.Errorf("metric %d: gain %v, want %v", m, r.Gain[1][m], want)
		}
	}
}

func TestAStoreOfAnotherShapeIsRefused(t *testing.T) {
	s := toyStudy(t)
	for name, rows := range map[string][][]int64{
		"policies":     {{1}},
		"half a row":   {{1}, {1}, {1}},
		"uneven":       {make([]int64, toyWide), nil, nil},
		"not balanced": {unbalanced(), unbalanced(), unbalanced()},
	} {
		s.Store = keeping(rows)
		if _, err := Run(context.Background(), s); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func unbalanced() []int64 {
	row := make([]int64, toyWide)
	row[toyArrived] = 1
	return row
}

type keeping [][]int64

func (k keeping) Blocks() iter.Seq2[[][]int64, error] {
	return func(yield func([][]int64, error) bool) { yield(k, nil) }
}
func (k keeping) Save(int, [][]int64) error { return nil }
