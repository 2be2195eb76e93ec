package sim

import "math"

// primary is how many intervals share the confidence: each goal under every policy and
// as a difference from the baseline.
func (s *Study) primary() int { return len(s.Goals) * (2*len(s.Policies) - 1) }

// shared is the confidence of one primary interval, by Bonferroni: all of them hold
// together with the confidence of the study, however they depend on each other.
func (s *Study) shared() float64 { return 1 - (1-s.Confidence)/float64(max(1, s.primary())) }

// Level is the confidence of the intervals of a metric: of a primary one its part of
// what all primary intervals share, of any other the study's own for each alone.
func (r *Result) Level(metric int) float64 {
	for _, g := range r.Goals {
		if g.Metric == metric {
			return 1 - (1-r.Confidence)/float64(r.Comparisons)
		}
	}
	return r.Confidence
}

// look finds how wide the widest primary interval is, over what was asked of it.
func (e *experiment) look() {
	if len(e.Goals) == 0 {
		return
	}
	e.worst = 0
	l := newLevels(e.shared())
	for _, g := range e.Goals {
		base := e.column(0, g.Metric)
		first := base.sample()
		asked := g.Asked(first.value)
		e.worst = max(e.worst, over(l.interval(first), asked))
		for p := 1; p < len(e.Policies); p++ {
			c := e.column(p, g.Metric)
			e.worst = max(e.worst, over(l.interval(c.sample()), asked), over(l.interval(c.less(base)), asked))
		}
	}
	e.report()
}

// Asked is the half-width that a goal wants, given the baseline's estimate: the smaller
// one where it asks twice.
func (g Goal) Asked(baseline float64) float64 {
	asked := math.Inf(1)
	if g.HalfWidth > 0 {
		asked = g.HalfWidth
	}
	if g.Share > 0 {
		asked = min(asked, float64(g.Share*math.Abs(baseline)))
	}
	return asked
}

// over is a half-width over what was asked; without an interval nothing is precise.
// What never varied is precise: nothing tells a difference that is nought by the nature
// of the policies, for which more replications would never be enough, from one that is
// too rare to be seen (with n replications, rarer than about one in n/3). Who reads it is
// told that it never varied.
func over(e Estimate, asked float64) float64 {
	switch {
	case !e.Bounded():
		return math.Inf(1)
	case e.HalfWidth == 0:
		return 0
	}
	return e.HalfWidth / asked
}

// result makes what was found from the replications that were looked at.
func (e *experiment) result(stopped string) *Result {
	r := &Result{
		Layout: e.layout, Replications: e.used, Stopped: stopped,
		Goals: e.Goals, Confidence: e.Confidence, Comparisons: e.primary(),
	}
	plain, shared := newLevels(e.Confidence), newLevels(e.shared())
	by := make([]*levels, len(e.layout.Metrics))
	for m := range by {
		by[m] = plain
	}
	for _, g := range e.Goals {
		by[g.Metric] = shared
	}
	for p, policy := range e.Policies {
		r.Policies = append(r.Policies, policy.Name)
		r.Counts = append(r.Counts, e.counts[p][:e.used*e.width])
		r.Curves = append(r.Curves, e.curves(p, plain))
		r.Paths = append(r.Paths, e.paths(p, plain))
	}
	e.metrics(r, by)
	return r
}

func (e *experiment) metrics(r *Result, by []*levels) {
	policies, metrics := len(e.Policies), len(e.layout.Metrics)
	r.Metrics, r.Differences, r.Gain = grid[Estimate](policies, metrics), grid[Estimate](policies, metrics), grid[float64](policies, metrics)
	r.Differences[0], r.Gain[0] = nil, nil
	for m, l := range by {
		base := e.column(0, m)
		first := base.sample()
		r.Metrics[0][m] = l.interval(first)
		for p := 1; p < policies; p++ {
			c := e.column(p, m)
			own, difference := c.sample(), c.less(base)
			r.Metrics[p][m] = l.interval(own)
			r.Differences[p][m] = l.interval(difference)
			r.Gain[p][m] = gain(first, own, difference)
		}
	}
}

// gain is the variance that the difference of independent runs would have over that of
// the paired one.
func gain(a, b, difference sample) float64 {
	if difference.n < 2 || difference.variance == 0 {
		return 0
	}
	return (a.variance + b.variance) / difference.variance
}

func (e *experiment) curves(policy int, l *levels) []Incidence {
	list := make([]Incidence, len(e.layout.Curves))
	for i := range list {
		list[i] = e.layout.Curves[i].incidence(e.counts[policy][:e.used*e.width], e.width, l)
	}
	return list
}

func (e *experiment) paths(policy int, l *levels) [][]Estimate {
	list := make([][]Estimate, len(e.layout.Paths))
	column := make([]int64, e.used)
	for i, p := range e.layout.Paths {
		list[i] = make([]Estimate, p.Steps)
		for s := range list[i] {
			for r := range column {
				column[r] = e.counts[policy][r*e.width+p.Counts+s]
			}
			list[i][s] = l.interval(mean(column))
		}
	}
	return list
}

func grid[T any](rows, columns int) [][]T {
	g := make([][]T, rows)
	for i := range g {
		g[i] = make([]T, columns)
	}
	return g
}
