package sim

import (
	"context"
	"fmt"
	"math"
	"sync"
	"sync/atomic"
)

// Run replicates a study until it is as precise as asked, or has done the most that it
// may, or ctx ends. Replications go round the policies, so that a study that is broken
// off is balanced; what it found is then made of the replications that every policy
// has, and Stopped is "interrupted". With fewer than two of those it is ctx's error.
//
// The counts and everything made of them are the same bits on any number of workers
// and after a resume. Report is called by the caller's own goroutine.
func Run(ctx context.Context, study Study) (*Result, error) {
	s, err := study.checked()
	if err != nil {
		return nil, err
	}
	e := newExperiment(s)
	if err := e.load(); err != nil {
		return nil, fmt.Errorf("resume: %w", err)
	}
	stopped, err := e.looks(ctx)
	if err != nil {
		return nil, err
	}
	return e.result(stopped), nil
}

// saved is how many replications are kept at a time: about what a killed study loses.
const saved = 8

// experiment is a study on its way.
type experiment struct {
	Study
	layout *Layout
	width  int       // counters of a replication
	counts [][]int64 // by policy: rows
	done   int       // replications that every policy has
	used   int       // of those, looked at
	worst  float64   // at the last look
	crews  []crew    // by worker
}

func newExperiment(s Study) *experiment {
	layout := s.Policies[0].Model.Layout()
	e := &experiment{Study: s, layout: layout, width: len(layout.Counters)}
	if len(s.Goals) > 0 {
		e.worst = math.Inf(1)
	}
	e.counts = make([][]int64, len(s.Policies))
	e.crews = make([]crew, s.Workers)
	return e
}

// load takes up what the store kept.
func (e *experiment) load() error {
	if e.Store == nil {
		return nil
	}
	kept, err := e.Store.Load()
	if err != nil || len(kept) == 0 {
		return err
	}
	if len(kept) != len(e.Policies) {
		return fmt.Errorf("found counts of %d policies, allowed %d", len(kept), len(e.Policies))
	}
	for p, rows := range kept {
		if len(rows)%e.width != 0 || len(rows) != len(kept[0]) {
			return fmt.Errorf("policy %q: found %d counts, allowed as many as the first policy has, in rows of %d", e.Policies[p].Name, len(rows), e.width)
		}
		e.done = min(len(rows)/e.width, e.Most)
		e.counts[p] = append([]int64(nil), rows[:e.done*e.width]...)
	}
	for u := range e.done * len(e.Policies) {
		if err := e.check(u); err != nil {
			return err
		}
	}
	return nil
}

// looks replicates from look to look.
func (e *experiment) looks(ctx context.Context) (string, error) {
	for at := e.First; ; at = min(at+e.Step, e.Most) {
		if err := e.replicate(ctx, at); err != nil {
			return "", err
		}
		e.used = min(at, e.done)
		if e.done < at {
			return e.interrupted(ctx)
		}
		e.look()
		switch {
		case len(e.Goals) > 0 && e.worst <= 1:
			return "precision", nil
		case at == e.Most:
			return "most", nil
		}
	}
}

func (e *experiment) interrupted(ctx context.Context) (string, error) {
	if e.done < 2 {
		return "", fmt.Errorf("interrupted before two replications were done: %w", context.Cause(ctx))
	}
	return "interrupted", nil
}

func (e *experiment) report() {
	if e.Report != nil {
		e.Report(Progress{Done: e.done, Most: e.Most, Worst: e.worst})
	}
}

// stretch is the work from one look to the next: units, each one replication of one
// policy, taken in order. Whoever takes some finishes them, so what is done when all
// have stopped is a beginning of the list.
type stretch struct {
	from, units int
	next        atomic.Int64
	stop        atomic.Bool
	finished    chan finished
}

type finished struct {
	unit int
	err  error
}

// replicate does the replications up to one, or as many as ctx leaves time for.
func (e *experiment) replicate(ctx context.Context, to int) error {
	if e.done >= to {
		return nil
	}
	s := &stretch{from: e.done * len(e.Policies), units: to * len(e.Policies), finished: make(chan finished, 64)}
	s.next.Store(int64(s.from))
	for p := range e.counts {
		e.counts[p] = append(e.counts[p], make([]int64, (to-e.done)*e.width)...)
	}
	var group sync.WaitGroup
	for w := range min(e.Workers, s.units-s.from) {
		group.Go(func() { e.work(ctx, s, w) })
	}
	go func() { group.Wait(); close(s.finished) }()
	err := e.collect(s)
	for p := range e.counts {
		e.counts[p] = e.counts[p][:e.done*e.width]
	}
	return err
}

// crew are the runners of a worker, by policy.
type crew struct {
	runners []Runner
	units   int // that it takes at a time: all of a replication where runners share
}

func (e *experiment) hire(worker int) *crew {
	c := &e.crews[worker]
	if c.runners == nil {
		together := false
		c.units = 1
		if c.runners, together = Runners(e.Policies, e.brief); together {
			c.units = len(e.Policies)
		}
	}
	return c
}

// work runs units until there are none left or it has to stop.
func (e *experiment) work(ctx context.Context, s *stretch, worker int) {
	c := e.hire(worker)
	for ctx.Err() == nil && !s.stop.Load() {
		till := int(s.next.Add(int64(c.units)))
		for unit := till - c.units; unit < till; unit++ {
			if unit >= s.units {
				return
			}
			e.run(c.runners[unit%len(e.Policies)], unit)
			s.finished <- finished{unit, e.check(unit)}
		}
	}
}

func (e *experiment) run(r Runner, unit int) {
	r.Run(NewStream(e.Seed, uint32(unit/len(e.Policies))), e.row(unit))
}

func (e *experiment) row(unit int) []int64 {
	at := unit / len(e.Policies) * e.width
	return e.counts[unit%len(e.Policies)][at : at+e.width]
}

// check holds a replication against the identities of the layout.
func (e *experiment) check(unit int) error {
	if err := e.layout.Broken(e.row(unit)); err != nil {
		return fmt.Errorf("policy %q, replication %d: %w", e.Policies[unit%len(e.Policies)].Name, unit/len(e.Policies), err)
	}
	return nil
}

// collect counts what is done, keeps it and reports, until the workers have stopped.
// Of several errors the one of the first unit counts, whoever was faster.
func (e *experiment) collect(s *stretch) error {
	ready := make([]bool, s.units-s.from)
	whole, kept, wrong := s.from, e.done, s.units
	var err error
	for f := range s.finished {
		if f.err != nil && f.unit < wrong {
			err, wrong = f.err, f.unit
		}
		ready[f.unit-s.from] = true
		for whole < min(s.units, wrong) && ready[whole-s.from] {
			whole++
		}
		if done := whole / len(e.Policies); done > e.done {
			e.done = done
			e.report()
		}
		for e.done-kept >= saved && err == nil {
			err = e.save(kept, kept+saved)
			kept += saved
		}
		s.stop.Store(err != nil)
	}
	if e.done > kept && (err == nil || wrong < s.units) {
		if failed := e.save(kept, e.done); err == nil {
			err = failed
		}
	}
	return err
}

func (e *experiment) save(from, till int) error {
	if e.Store == nil {
		return nil
	}
	rows := make([][]int64, len(e.counts))
	for p := range rows {
		rows[p] = e.counts[p][from*e.width : till*e.width]
	}
	if err := e.Store.Save(from, rows); err != nil {
		return fmt.Errorf("keep replications %d to %d: %w", from, till-1, err)
	}
	return nil
}
