package sim

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// Quantile is a quantile of a metric over replications: what a share of them stays
// below. Its interval is not symmetric.
type Quantile struct {
	Share     float64
	Value     float64
	Low, High float64 // of the interval
	N         int     // replications that have the metric
}

// Quantile is the quantile of a metric under a policy, with an interval of the
// confidence of that metric's table (Level). Of a ratio a replication's own value
// counts; one with nothing to divide by has none.
//
// The interval is made of order statistics, so that it holds whatever the distribution:
// the chance that the i-th smallest of n lies above the quantile is binomial. Between
// the two whose chances enclose the one wanted it interpolates as Nyblom does ("Note on
// interpolated order statistics", Statistics and Probability Letters 14, 1992): without
// that, 50 replications give 97 % where 95 are wanted. Too few replications for a
// bound are an error.
func (r *Result) Quantile(policy, metric int, share float64) (Quantile, error) {
	if policy < 0 || policy >= len(r.Policies) || metric < 0 || metric >= len(r.Layout.Metrics) {
		return Quantile{}, fmt.Errorf("quantile: policy %d, metric %d: allowed below %d, %d", policy, metric, len(r.Policies), len(r.Layout.Metrics))
	}
	if !(share > 0 && share < 1) {
		return Quantile{}, fmt.Errorf("quantile: share: found %v, allowed above 0, below 1", share)
	}
	values, err := r.values(policy, metric)
	if err != nil {
		return Quantile{}, fmt.Errorf("quantile: %w", err)
	}
	q := Quantile{Share: share, N: len(values)}
	tail := (1 - r.Level(metric)) / 2
	if need := replicationsFor(share, tail); len(values) < need {
		return Quantile{}, fmt.Errorf("quantile %v of %s: found %d replications, allowed %d or more", share, r.Layout.Metrics[metric].Code, len(values), need)
	}
	slices.Sort(values)
	q.Value = ordered(values, share)
	q.Low, q.High = bounds(values, share, tail)
	return q, nil
}

// values are a metric's own values in the replications that have one.
func (r *Result) values(policy, metric int) (values []float64, err error) {
	m := &r.Layout.Metrics[metric]
	return values, r.Each(func(rows [][]int64) error {
		x := m.sums(rows[policy])
		switch {
		case m.Per == nil:
			values = append(values, float64(x.of))
		case x.per != 0:
			values = append(values, x.value())
		}
		return nil
	})
}

// ordered is the quantile of sorted values, interpolated between the two next to it
// (Hyndman and Fan's seventh, which R and NumPy use).
func ordered(sorted []float64, share float64) float64 {
	at := float64(share * float64(len(sorted)-1))
	i := int(at)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return between(sorted[i], sorted[i+1], at-float64(i))
}

func between(a, b, share float64) float64 { return a + float64(share*(b-a)) }

// replicationsFor is the fewest of which the smallest and the largest bound a quantile.
func replicationsFor(share, tail float64) int {
	return int(math.Ceil(rounded(math.Log(tail) / math.Log(max(share, 1-share)))))
}

// bounds are the interval of a quantile, each end missing it with the chance tail.
func bounds(sorted []float64, share, tail float64) (low, high float64) {
	low = bound(func(i int) float64 { return sorted[i] }, len(sorted), share, tail)
	high = bound(func(i int) float64 { return sorted[len(sorted)-1-i] }, len(sorted), 1-share, tail)
	return low, high
}

// bound is the lower end: of values in rising order, such that the quantile lies below
// it with the chance tail. Read from the other end it is the upper one.
func bound(value func(i int) float64, n int, share, tail float64) float64 {
	law := distuv.Binomial{N: float64(n), P: share}
	// The r-th value lies above the quantile if fewer than r do not.
	r, above := 1, law.CDF(0)
	next := law.CDF(1)
	for next <= tail && r+1 < n {
		r, above = r+1, next
		next = law.CDF(float64(r))
	}
	part := min(1, max(0, (tail-above)/(next-above)))
	odds := float64(n-r) * share * part
	weight := odds / (odds + float64(float64(r)*(1-share)*(1-part)))
	return rounded(between(value(r-1), value(r), weight))
}
