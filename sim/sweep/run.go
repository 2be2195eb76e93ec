package sweep

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"alih/sim"
)

// Run does a study, or goes on with it where the store has a part. If ctx ends, the
// result is made of what is a whole smaller study, and says that it was interrupted; of
// less than the smallest one it is ctx's error. A shard has no result: Merge and a last
// Run of the whole make it.
//
// What is found is the same bits on any number of workers, after a resume, and from
// shards. Report is called by the caller's own goroutine.
func Run(ctx context.Context, study Study) (*Result, error) {
	s, err := study.checked()
	if err != nil {
		return nil, err
	}
	e, err := newEngine(s)
	if err != nil {
		return nil, fmt.Errorf("sweep: %w", err)
	}
	var r *Result
	switch {
	case s.Design == Best:
		r, err = e.selection(ctx)
	case s.Shard.Of > 1:
		err = e.shard(ctx)
	default:
		r, err = e.explore(ctx)
	}
	if err != nil {
		return nil, fmt.Errorf("sweep: %w", err)
	}
	return r, nil
}

// Width is how many counters the store of a study has: it keeps one policy, a row a unit.
func (s *Study) Width() int { return words * len(s.Metrics) }

// engine does units.
type engine struct {
	*Study
	points  points
	plan    *plan
	layout  *sim.Layout // of the first point
	metrics []sim.Metric
	kept    []int64                     // rows of units that the store had
	done    int                         // units, kept ones too
	models  []lazy                      // of few points, by point
	cube    func() ([][]float64, error) // of the draws of the assumptions
}

// lazy is a model that is built once.
type lazy struct {
	once  sync.Once
	model sim.Model
	err   error
}

// fewPoints is up to how many points have their models kept.
const fewPoints = 256

func newEngine(s *Study) (*engine, error) {
	p, err := s.points()
	if err != nil {
		return nil, err
	}
	e := &engine{Study: s, points: p, plan: newPlan(s, p)}
	e.cube = sync.OnceValues(func() ([][]float64, error) {
		return sim.Hypercube(s.Seed, s.Draws.Number, len(s.Draws.Assumptions))
	})
	if p.row() == 1 && p.size() <= fewPoints {
		e.models = make([]lazy, p.size())
	}
	first, err := e.model(unit{draw: -1})
	if err != nil {
		return nil, err
	}
	layout := first.Layout()
	if err := layout.Check(); err != nil {
		return nil, err
	}
	if e.metrics, err = e.find(layout); err != nil {
		return nil, err
	}
	e.layout = layout
	return e, e.load()
}

func (e *engine) load() error {
	if e.Store == nil {
		return nil
	}
	var err error
	if e.kept, err = kept(e.Store, e.Width()); err != nil {
		return fmt.Errorf("resume: %w", err)
	}
	return nil
}

// kept is what a store of one policy has, in rows of a width.
func kept(store sim.Store, width int) (all []int64, err error) {
	for rows, err := range store.Blocks() {
		switch {
		case err != nil:
			return nil, err
		case len(rows) != 1 || len(rows[0])%width != 0:
			return nil, fmt.Errorf("found %d rows of %d counts, allowed 1 of a multiple of %d", len(rows), len(rows[0]), width)
		}
		all = append(all, rows[0]...)
	}
	return all, nil
}

// find gives the metrics that are looked at, as one layout has them.
func (e *engine) find(l *sim.Layout) ([]sim.Metric, error) {
	if l == e.layout {
		return e.metrics, nil
	}
	list := make([]sim.Metric, 0, len(e.Metrics))
	for i, code := range e.Metrics {
		for _, m := range l.Metrics {
			if m.Code == code {
				list = append(list, m)
			}
		}
		if len(list) != i+1 {
			return nil, fmt.Errorf("metric %s: the model does not count it once at every point", code)
		}
		if e.metrics != nil && (e.metrics[i].Per == nil) != (list[i].Per == nil) {
			return nil, fmt.Errorf("metric %s: it is a ratio at some points only", code)
		}
	}
	return list, nil
}

func (e *engine) ratio(metric int) bool { return e.metrics[metric].Per != nil }

func (e *engine) model(u unit) (sim.Model, error) {
	if u.draw >= 0 || e.models == nil {
		return e.build(u)
	}
	l := &e.models[u.point]
	l.once.Do(func() { l.model, l.err = e.build(u) })
	return l.model, l.err
}

func (e *engine) build(u unit) (sim.Model, error) {
	values := make([]float64, max(1, len(e.Factors)))
	e.points.point(u.point, values)
	var draw []float64
	if u.draw >= 0 {
		var err error
		if draw, err = e.assumed(u.draw); err != nil {
			return nil, err
		}
	}
	m, err := e.Build(values, draw)
	if err != nil {
		return nil, fmt.Errorf("point %d (%s): %w", u.point+1, e.said(values), err)
	}
	return m, nil
}

// said names a point.
func (e *engine) said(values []float64) (text string) {
	if len(e.Factors) == 0 {
		return e.Candidates[int(values[0])]
	}
	for i := range e.Factors {
		if i > 0 {
			text += ", "
		}
		text += e.Factors[i].Name + " = " + e.Factors[i].Text(values[i])
	}
	return text
}

// replicate does a unit.
func (e *engine) replicate(u unit) ([]int64, error) {
	m, err := e.model(u)
	if err != nil {
		return nil, err
	}
	layout := m.Layout()
	metrics, err := e.find(layout)
	if err != nil {
		return nil, err
	}
	runner, counts := m.Runner(), make([]int64, len(layout.Counters))
	if b, ok := runner.(sim.Briefer); ok {
		b.Brief()
	}
	found := make([]moments, len(metrics))
	for i := range uint32(u.n) {
		clear(counts)
		runner.Run(sim.NewStream(e.Seed, u.first+i), counts)
		if err := layout.Broken(counts); err != nil {
			return nil, fmt.Errorf("point %d, replication %d: %w", u.point+1, u.first+i, err)
		}
		for k := range metrics {
			found[k].add(u.first+i, total(counts, metrics[k].Of), total(counts, metrics[k].Per), metrics[k].Per != nil)
		}
	}
	row := make([]int64, e.Width())
	for k := range found {
		found[k].put(row[k*words:])
	}
	return row, nil
}

func total(counts []int64, of []int) (sum int64) {
	for _, i := range of {
		sum += counts[i]
	}
	return sum
}

type finished struct {
	at  int
	row []int64
	err error
}

// do does so many units, or as many as ctx leaves time for, and hands them on in their
// order: first what was kept. What is handed on is kept.
func (e *engine) do(ctx context.Context, n int, at func(i int) unit, add func(i int, found []moments)) (int, error) {
	found := make([]moments, len(e.metrics))
	hand := func(i int, row []int64) {
		for k := range found {
			found[k].take(row[k*words:])
		}
		e.done++
		add(i, found)
	}
	i := 0
	for ; i < n && len(e.kept) > 0; i++ {
		hand(i, e.kept[:e.Width()])
		e.kept = e.kept[e.Width():]
	}
	return e.work(ctx, i, n, at, hand)
}

// work does units from one on. Of several errors that of the first unit counts, whoever
// was faster: whoever takes a unit finishes it.
func (e *engine) work(ctx context.Context, from, n int, at func(i int) unit, hand func(i int, row []int64)) (int, error) {
	var next atomic.Int64
	var stop atomic.Bool
	next.Store(int64(from))
	out := make(chan finished, e.Workers)
	var group sync.WaitGroup
	for range min(e.Workers, n-from) {
		group.Go(func() {
			for ctx.Err() == nil && !stop.Load() {
				i := int(next.Add(1) - 1)
				if i >= n {
					return
				}
				row, err := e.replicate(at(i))
				out <- finished{i, row, err}
			}
		})
	}
	go func() { group.Wait(); close(out) }()
	waiting, failed := map[int]finished{}, error(nil)
	for f := range out {
		waiting[f.at] = f
		for w, ok := waiting[from]; ok && failed == nil; w, ok = waiting[from] {
			delete(waiting, from)
			if failed = errors.Join(w.err, e.save(w)); failed != nil {
				stop.Store(true)
				break
			}
			hand(from, w.row)
			from++
		}
	}
	return from, failed
}

func (e *engine) save(f finished) error {
	if e.Store == nil || f.err != nil {
		return nil
	}
	if err := e.Store.Save(e.done, [][]int64{f.row}); err != nil {
		return fmt.Errorf("keep unit %d: %w", e.done+1, err)
	}
	return nil
}

func (e *engine) report(of int) {
	if e.Report != nil {
		e.Report(e.done, of)
	}
}

// cut is ctx's error where too little was done to say anything.
func (e *engine) cut(ctx context.Context) error {
	return fmt.Errorf("interrupted before anything could be said: %w", context.Cause(ctx))
}
