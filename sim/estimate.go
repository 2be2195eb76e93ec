package sim

import (
	"math"
	"strconv"

	"gonum.org/v1/gonum/stat/distuv"
)

// sample is a number made from replications, with the variance that their spread leaves
// it.
type sample struct {
	value, variance float64
	n               int // as Estimate.N
}

// Defined tells whether there is a value: something to count, or to divide by.
func (e Estimate) Defined() bool { return e.N > 0 }

// Bounded tells whether there is an interval: the value rests on two replications or
// more.
func (e Estimate) Bounded() bool { return e.N > 1 }

// levels makes intervals of one confidence, each two-sided by Student's t.
type levels struct {
	confidence float64
	t          map[int]float64 // by replications
}

func newLevels(confidence float64) *levels { return &levels{confidence, map[int]float64{}} }

func (l *levels) interval(s sample) Estimate {
	e := Estimate{Value: s.value, N: s.n}
	if s.n > 1 {
		e.HalfWidth = float64(l.quantile(s.n) * math.Sqrt(s.variance))
	}
	return e
}

// quantile is that of Student's t with n-1 degrees of freedom, rounded: gonum computes
// it from functions whose last bits differ between machines.
func (l *levels) quantile(n int) float64 {
	t, ok := l.t[n]
	if !ok {
		t = rounded(distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(n - 1)}.Quantile(0.5 + l.confidence/2))
		l.t[n] = t
	}
	return t
}

// rounded keeps twelve significant digits.
func rounded(x float64) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'e', 11, 64), 64)
	return y
}

// column is what a metric adds up in each replication.
type column struct {
	of, per []int64 // per is empty where the metric is a count
}

// add adds a replication.
func (c *column) add(m *Metric, row []int64) {
	c.of = append(c.of, sumOf(row, m.Of))
	if m.Per != nil {
		c.per = append(c.per, sumOf(row, m.Per))
	}
}

// first is the column of the first n replications.
func (c column) first(n int) column {
	if c.per != nil {
		c.per = c.per[:n]
	}
	return column{c.of[:n], c.per}
}

func (c column) sample() sample {
	if c.per == nil {
		return mean(c.of)
	}
	return ratio(c)
}

// less is the paired difference of two columns of the same replications.
func (c column) less(base column) sample {
	if c.per != nil {
		return ratioDifference(c, base)
	}
	d := make([]int64, len(c.of))
	for i := range d {
		d[i] = c.of[i] - base.of[i]
	}
	return mean(d)
}

// spread is how far whole numbers, added one after another, are from their mean, which is
// known before.
type spread struct {
	mean, squares float64
	n             int
}

func spreadOf(sum int64, n int) spread { return spread{mean: float64(sum) / float64(n), n: n} }

func (s *spread) add(v int64) {
	d := float64(v) - s.mean
	s.squares += float64(d * d)
}

// sample is their mean, its variance theirs over n.
func (s *spread) sample() sample {
	n := float64(s.n)
	return sample{s.mean, s.squares / float64(n*max(1, n-1)), s.n}
}

// mean is the mean of whole numbers. The sum is exact; the squares are added up in the
// order of replications.
func mean(x []int64) sample {
	sum := int64(0)
	for _, v := range x {
		sum += v
	}
	s := spreadOf(sum, len(x))
	for _, v := range x {
		s.add(v)
	}
	return s.sample()
}
