package sim

import (
	"context"
	"fmt"
	"slices"
)

// UsualDraws is how many draws of the assumptions are usual.
const UsualDraws = 64

// Explore finds how far the answers of a study move inside the ranges of its
// assumptions: the 10 % and the 90 % point over so many draws. Each draw is run for
// study.Most replications on the same keys, with the policies that build makes of the
// assumptions' values; all draws must count the same. The policies, goals and store of
// study are not used. Broken off, it is ctx's error: a part of a hypercube covers
// nothing.
func Explore(ctx context.Context, study Study, assumptions []Assumption, draws int, build func(values []float64) ([]Policy, error)) (*Range, error) {
	x, err := NewExploration(study, assumptions, draws, build)
	if err != nil {
		return nil, err
	}
	if err := x.Add(ctx, draws); err != nil {
		return nil, err
	}
	return x.Range()
}

// An Exploration is Explore in steps, for who has something else to do in between.
type Exploration struct {
	study               Study
	assumptions         []Assumption
	build               func(values []float64) ([]Policy, error)
	points              [][]float64
	done                int
	policies, metrics   int
	values, differences [][]float64 // by policy x metric: of the draws that have one
}

// NewExploration is one of which no draw is run yet.
func NewExploration(study Study, assumptions []Assumption, draws int, build func(values []float64) ([]Policy, error)) (*Exploration, error) {
	if err := checkAssumptions(assumptions); err != nil {
		return nil, err
	}
	points, err := Hypercube(study.Seed, draws, len(assumptions))
	if err != nil {
		return nil, err
	}
	return &Exploration{study: study, assumptions: assumptions, build: build, points: points}, nil
}

// Done is how many draws are run, and Of how many there are.
func (x *Exploration) Done() int { return x.done }
func (x *Exploration) Of() int   { return len(x.points) }

// Add runs the next n draws, or as many as are left. After an error the draws before the
// one at fault are kept.
func (x *Exploration) Add(ctx context.Context, n int) error {
	for till := min(x.done+n, len(x.points)); x.done < till; x.done++ {
		if err := x.draw(ctx, x.done); err != nil {
			return fmt.Errorf("draw %d of the assumptions: %w", x.done+1, err)
		}
	}
	return nil
}

// Range is how far the answers move. Before all draws are run it is an error: a part of a
// hypercube covers nothing.
func (x *Exploration) Range() (*Range, error) {
	if x.done < len(x.points) {
		return nil, fmt.Errorf("range of the assumptions: found %d draws, allowed all %d: a part of a hypercube covers nothing", x.done, len(x.points))
	}
	return x.spans(), nil
}

func (x *Exploration) draw(ctx context.Context, i int) error {
	values := make([]float64, len(x.assumptions))
	for d, a := range x.assumptions {
		values[d] = between(a.Low, a.High, x.points[i][d])
	}
	policies, err := x.build(values)
	if err != nil {
		return err
	}
	s := x.study
	s.Policies, s.Goals, s.Store, s.Report, s.brief = policies, nil, nil, nil, true
	if report := x.study.Report; report != nil {
		s.Report = func(p Progress) {
			report(Progress{Done: i*s.Most + p.Done, Most: len(x.points) * s.Most, Worst: 0})
		}
	}
	r, err := Run(ctx, s)
	if err == nil && r.Stopped == "interrupted" {
		err = fmt.Errorf("interrupted: %w", context.Cause(ctx))
	}
	if err != nil {
		return err
	}
	if i == 0 {
		x.policies, x.metrics = len(r.Policies), len(r.Layout.Metrics)
		x.values, x.differences = make([][]float64, x.policies*x.metrics), make([][]float64, x.policies*x.metrics)
	}
	if len(r.Policies) != x.policies || len(r.Layout.Metrics) != x.metrics {
		return fmt.Errorf("found %d policies with %d metrics, allowed those of the first draw, %d and %d", len(r.Policies), len(r.Layout.Metrics), x.policies, x.metrics)
	}
	x.add(r)
	return nil
}

func (x *Exploration) add(r *Result) {
	for p := range r.Policies {
		for m := range r.Layout.Metrics {
			at := p*x.metrics + m
			if e := r.Metrics[p][m]; e.Defined() {
				x.values[at] = append(x.values[at], e.Value)
			}
			if p > 0 && r.Differences[p][m].Defined() {
				x.differences[at] = append(x.differences[at], r.Differences[p][m].Value)
			}
		}
	}
}

func (x *Exploration) spans() *Range {
	r := &Range{
		Draws: len(x.points), Metrics: grid[Span](x.policies, x.metrics),
		Differences: grid[Span](x.policies, x.metrics), SignChanges: grid[bool](x.policies, x.metrics),
	}
	r.Differences[0], r.SignChanges[0] = nil, nil
	for p := range x.policies {
		for m := range x.metrics {
			at := p*x.metrics + m
			r.Metrics[p][m] = span(x.values[at])
			if p > 0 {
				d := span(x.differences[at])
				r.Differences[p][m], r.SignChanges[p][m] = d, d.Low < 0 && d.High > 0
			}
		}
	}
	return r
}

// span is the 10 % and the 90 % point.
func span(values []float64) Span {
	if len(values) == 0 {
		return Span{}
	}
	values = slices.Sorted(slices.Values(values)) // the draws stay in their order
	return Span{Low: ordered(values, 0.1), High: ordered(values, 0.9), N: len(values)}
}
