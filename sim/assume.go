package sim

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
)

// assumed is the replication by whose number draws of assumptions are keyed; no study
// has as many.
const assumed = math.MaxUint32

// The purposes of those draws.
const (
	assumedOrder Purpose = iota
	assumedPlace
)

// Hypercube draws n points of the unit cube of so many dimensions, as McKay, Beckman
// and Conover's Latin hypercube (Technometrics 21, 1979): of each dimension every n-th
// part holds one point. It is keyed, not streamed: a dimension's draws do not depend on
// how many others there are.
func Hypercube(seed uint64, n, dimensions int) ([][]float64, error) {
	if n < 1 || n > 1<<20 || dimensions < 0 {
		return nil, fmt.Errorf("latin hypercube: %d points of %d dimensions: allowed 1 to %d points", n, dimensions, 1<<20)
	}
	points, s := grid[float64](n, dimensions), NewStream(seed, assumed)
	order := make([]int, n)
	for d := range dimensions {
		for i := range order {
			order[i] = i
		}
		slices.SortFunc(order, func(a, b int) int {
			x, y := s.Word(uint32(a), assumedOrder, uint32(d)), s.Word(uint32(b), assumedOrder, uint32(d))
			return cmp.Or(cmp.Compare(x, y), cmp.Compare(a, b))
		})
		for i, part := range order {
			within := float64(s.Word(uint32(i), assumedPlace, uint32(d))>>11) / (1 << 53)
			points[i][d] = (float64(part) + within) / float64(n)
		}
	}
	return points, nil
}

// Explore finds how far the answers of a study move inside the ranges of its
// assumptions: the 10 % and the 90 % point over so many draws. Each draw is run for
// study.Most replications on the same keys, with the policies that build makes of the
// assumptions' values; all draws must count the same. The policies, goals and store of
// study are not used. Broken off, it is ctx's error: a part of a hypercube covers
// nothing.
func Explore(ctx context.Context, study Study, assumptions []Assumption, draws int, build func(values []float64) ([]Policy, error)) (*Range, error) {
	x, err := NewExploration(study, assumptions, draws, build)
	for err == nil && x.Done() < draws {
		err = x.Draw(ctx)
	}
	if err != nil {
		return nil, err
	}
	return x.Range(), nil
}

// An Exploration is what Explore does, a draw at a time.
type Exploration struct {
	study               Study
	assumptions         []Assumption
	points              [][]float64
	build               func(values []float64) ([]Policy, error)
	done                int
	policies, metrics   int
	values, differences [][]float64 // by policy x metric: of the draws that have one
}

// NewExploration makes the hypercube, and draws nothing yet. The arguments are those of
// Explore.
func NewExploration(study Study, assumptions []Assumption, draws int, build func(values []float64) ([]Policy, error)) (*Exploration, error) {
	if err := checkAssumptions(assumptions); err != nil {
		return nil, err
	}
	points, err := Hypercube(study.Seed, draws, len(assumptions))
	if err != nil {
		return nil, err
	}
	return &Exploration{study: study, assumptions: assumptions, points: points, build: build}, nil
}

// Done is how many draws are done.
func (x *Exploration) Done() int { return x.done }

// Draw does the next draw. One that fails is not done; one more than all is an error.
func (x *Exploration) Draw(ctx context.Context) error {
	if x.done == len(x.points) {
		return fmt.Errorf("draw the assumptions: all %d draws are done", x.done)
	}
	values := make([]float64, len(x.assumptions))
	for d, a := range x.assumptions {
		values[d] = between(a.Low, a.High, x.points[x.done][d])
	}
	policies, err := x.build(values)
	if err == nil {
		err = x.draw(ctx, policies)
	}
	if err != nil {
		return fmt.Errorf("draw %d of the assumptions: %w", x.done+1, err)
	}
	x.done++
	return nil
}

// Range is what the draws gave, once all are done, and nil before: a part of a
// hypercube covers nothing.
func (x *Exploration) Range() *Range {
	if x.done < len(x.points) {
		return nil
	}
	return x.spans()
}

func checkAssumptions(assumptions []Assumption) error {
	for _, a := range assumptions {
		if !(a.Low <= a.High) || math.IsInf(a.Low, 0) || math.IsInf(a.High, 0) {
			return fmt.Errorf("assumption %s: found %v to %v, allowed a range", a.Name, a.Low, a.High)
		}
	}
	return nil
}

func (x *Exploration) draw(ctx context.Context, policies []Policy) error {
	s := x.study
	s.Policies, s.Goals, s.Store, s.Report, s.brief = policies, nil, nil, nil, true
	if report := x.study.Report; report != nil {
		s.Report = func(p Progress) {
			report(Progress{Done: x.done*s.Most + p.Done, Most: len(x.points) * s.Most, Worst: 0})
		}
	}
	r, err := Run(ctx, s)
	if err == nil && r.Stopped == "interrupted" {
		err = fmt.Errorf("interrupted: %w", context.Cause(ctx))
	}
	if err != nil {
		return err
	}
	if x.done == 0 {
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
		Draws: x.done, Metrics: grid[Span](x.policies, x.metrics),
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
	slices.Sort(values)
	return Span{Low: ordered(values, 0.1), High: ordered(values, 0.9), N: len(values)}
}
