package sweep

import (
	"context"
	"fmt"
)

// sums are the moments of every point, by point and metric.
type sums struct {
	metrics int
	of      []moments
}

func newSums(points, metrics int) sums { return sums{metrics, make([]moments, points*metrics)} }

func (s sums) at(point int) []moments { return s.of[point*s.metrics : (point+1)*s.metrics] }

func (s sums) add(point int, found []moments) {
	for k, m := range s.at(point) {
		m.plus(&found[k])
		s.of[point*s.metrics+k] = m
	}
}

// rounds gathers what a plan finds, a round only when it is whole. What a design in rows
// finds counts at once.
type rounds struct {
	plan  *plan
	all   sums   // of whole rounds
	open  sums   // of the round that goes on
	each  []sums // of an inverse question: every round
	drawn []sums // likewise: every draw
}

func newRounds(p *plan, metrics int) *rounds {
	return &rounds{plan: p, all: newSums(p.size, metrics), open: newSums(p.size, metrics)}
}

func (r *rounds) add(i int, found []moments) {
	p := r.plan
	point := i % p.size
	switch {
	case i >= p.base():
		if point == 0 {
			r.drawn = append(r.drawn, newSums(p.size, r.all.metrics))
		}
		r.drawn[len(r.drawn)-1].add(point, found)
		return
	case p.points.row() > 1:
		r.all.add(point, found)
		return
	}
	r.open.add(point, found)
	if point < p.size-1 {
		return
	}
	for q := range p.size {
		r.all.add(q, r.open.at(q))
	}
	if p.apart {
		r.each = append(r.each, r.open)
		r.open = newSums(p.size, r.all.metrics)
	}
	clear(r.open.of)
}

// explore does all units and says what they found.
func (e *engine) explore(ctx context.Context) (*Result, error) {
	p := e.plan
	got := newRounds(p, len(e.metrics))
	done, err := e.do(ctx, p.units(), p.unit, func(i int, found []moments) {
		got.add(i, found)
		e.report(p.units())
	})
	if err != nil {
		return nil, err
	}
	r := e.result()
	r.Interrupted = done < p.units()
	whole := done
	switch {
	case p.points.row() > 1:
		r.Rows = done / p.points.row()
		whole = r.Rows * p.points.row()
		if r.Rows < 2 {
			return nil, e.cut(ctx)
		}
	case done < p.size:
		return nil, e.cut(ctx)
	default:
		whole = p.size
		r.Replications = min(min(done/p.size, p.rounds)*p.block, p.replications)
	}
	e.fill(r, got.all, whole)
	switch e.Design {
	case Morris:
		e.effects(r, got.all)
	case Sobol:
		e.indices(r, got.all)
	case Solve:
		e.solve(r, got, done)
	}
	e.frontier(r)
	return r, nil
}

func (e *engine) result() *Result {
	return &Result{
		Design: e.Design, Factors: e.Factors, Metrics: e.metrics, Confidence: e.Confidence, Seed: e.Seed,
		Replications: e.Replications, Size: e.plan.size, Aims: e.Aims, Question: e.Question,
	}
}

// fill lists the points with their estimates.
func (e *engine) fill(r *Result, all sums, points int) {
	l := levels{confidence: e.Confidence, t: map[int]float64{}}
	for i := range points {
		p := Point{Values: make([]float64, max(1, len(e.Factors)))}
		e.points.point(i, p.Values)
		if len(e.Factors) == 0 {
			p.Name = e.Candidates[i]
		}
		for k, m := range all.at(i) {
			p.Metrics = append(p.Metrics, l.estimate(&m, e.ratio(k)))
		}
		r.Points = append(r.Points, p)
	}
}

// shard does its part of the units.
func (e *engine) shard(ctx context.Context) error {
	list := e.plan.part(e.Shard)
	done, err := e.do(ctx, len(list), func(i int) unit { return e.plan.unit(list[i]) }, func(int, []moments) { e.report(len(list)) })
	if err == nil && done < len(list) {
		return fmt.Errorf("interrupted after %d of %d units: %w", done, len(list), context.Cause(ctx))
	}
	return err
}
