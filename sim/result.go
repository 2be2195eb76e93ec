package sim

import (
	"fmt"
	"math"
)

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

// Each hands over the rows of each replication in turn, by policy, good until it returns.
func (r *Result) Each(do func(rows [][]int64) error) error {
	return each(r.Kept, r.Replications, len(r.Layout.Counters), do)
}

// look finds how wide the widest primary interval is, over what was asked of it.
func (e *experiment) look() {
	l := newLevels(e.shared())
	e.widest(func(policy, goal int) (own, difference Estimate) {
		c := e.goals[policy][goal].first(e.used)
		own = l.interval(c.sample())
		if policy > 0 {
			difference = l.interval(c.less(e.goals[0][goal].first(e.used)))
		}
		return own, difference
	})
}

// widest sets it and reports, of the intervals of each policy and goal.
func (e *experiment) widest(of func(policy, goal int) (own, difference Estimate)) {
	if len(e.Goals) == 0 {
		return
	}
	e.worst = 0
	for i, g := range e.Goals {
		own, _ := of(0, i)
		asked := g.Asked(own.Value)
		e.worst = max(e.worst, over(own, asked))
		for p := 1; p < len(e.Policies); p++ {
			own, difference := of(p, i)
			e.worst = max(e.worst, over(own, asked), over(difference, asked))
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

// found makes the result of the replications that were looked at. At the most of them it
// is the last look too.
func (e *experiment) found(stopped string) (*Result, error) {
	t, err := e.tally()
	if err != nil {
		return nil, fmt.Errorf("go through what was kept: %w", err)
	}
	r := e.result(t)
	if r.Stopped = stopped; stopped == "most" && len(e.Goals) > 0 {
		e.widest(func(policy, goal int) (own, difference Estimate) {
			m := e.Goals[goal].Metric
			if policy > 0 {
				difference = r.Differences[policy][m]
			}
			return r.Metrics[policy][m], difference
		})
		if e.worst <= 1 {
			r.Stopped = "precision"
		}
	}
	return r, nil
}

func (e *experiment) result(t tally) *Result {
	r := &Result{
		Layout: e.layout, Replications: e.used,
		Goals: e.Goals, Confidence: e.Confidence, Comparisons: e.primary(), Kept: e.Store,
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
		r.Curves = append(r.Curves, t[p].incidences(plain))
		r.Paths = append(r.Paths, t[p].steps(plain))
	}
	e.metrics(r, t, by)
	return r
}

func (e *experiment) metrics(r *Result, t tally, by []*levels) {
	policies, metrics := len(e.Policies), len(e.layout.Metrics)
	r.Metrics, r.Differences, r.Gain = grid[Estimate](policies, metrics), grid[Estimate](policies, metrics), grid[float64](policies, metrics)
	r.Differences[0], r.Gain[0] = nil, nil
	for m, l := range by {
		first := t[0].own[m].sample()
		r.Metrics[0][m] = l.interval(first)
		for p := 1; p < policies; p++ {
			own, difference := t[p].own[m].sample(), t[p].less[m].sample()
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

func grid[T any](rows, columns int) [][]T {
	g := make([][]T, rows)
	for i := range g {
		g[i] = make([]T, columns)
	}
	return g
}
