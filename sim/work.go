package sim

import (
	"context"
	"sync"
	"sync/atomic"
)

// stretch is the work from one look to the next: units, each one replication of one
// policy, taken in order. Whoever takes some finishes them, so what is done when all
// have stopped is a beginning of the list.
type stretch struct {
	*experiment
	units, part int // in all, and at a time
	next        atomic.Int64
	stop        atomic.Bool
	free        chan []int64 // rows for a part: who has none waits until others are behind
	finished    chan finished
	ahead       map[int][]int64 // rows by their first unit, of those that come before others
	whole       int             // units up to which all are done
	wrong       int             // the first unit that is
	err         error           // of that unit, or of the store
	lost        bool            // the store took a block not
}

type finished struct {
	unit int // the first of the part, or the one at fault
	rows []int64
	err  error
}

// inFlight is how many parts a worker may be ahead of the slowest.
const inFlight = 4

// replicate does the replications up to one, or as many as ctx leaves time for.
func (e *experiment) replicate(ctx context.Context, to int) error {
	if e.done >= to {
		return nil
	}
	s := &stretch{experiment: e, units: to * len(e.Policies), part: e.hire(0).units, whole: e.done * len(e.Policies), ahead: map[int][]int64{}}
	s.wrong = s.units
	s.next.Store(int64(s.whole))
	workers := min(e.Workers, (s.units-s.whole)/s.part)
	s.free, s.finished = make(chan []int64, inFlight*workers), make(chan finished, inFlight*workers)
	for range cap(s.free) {
		s.free <- make([]int64, s.part*e.width)
	}
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() { s.work(ctx, e.hire(w).runners) })
	}
	go func() { group.Wait(); close(s.finished) }()
	for f := range s.finished {
		s.collect(f)
	}
	if e.done > e.kept && !s.lost {
		if err := e.save(); s.err == nil {
			s.err = err
		}
	}
	return s.err
}

// work runs units until there are none left or it has to stop.
func (s *stretch) work(ctx context.Context, runners []Runner) {
	for {
		rows := <-s.free
		unit := s.units
		if ctx.Err() == nil && !s.stop.Load() {
			unit = int(s.next.Add(int64(s.part))) - s.part
		}
		if unit >= s.units {
			s.free <- rows
			return
		}
		clear(rows)
		s.finished <- s.run(runners, unit, rows)
	}
}

// run replicates a part.
func (s *stretch) run(runners []Runner, unit int, rows []int64) finished {
	policies := len(s.Policies)
	for i := range s.part {
		row := rows[i*s.width : (i+1)*s.width]
		runners[(unit+i)%policies].Run(NewStream(s.Seed, uint32((unit+i)/policies)), row)
		if err := s.check(unit+i, row); err != nil {
			return finished{unit + i, rows, err}
		}
	}
	return finished{unit, rows, nil}
}

// collect takes what is done in the order of the units, keeps it and reports. Of several
// errors the one of the first unit counts, whoever was faster.
func (s *stretch) collect(f finished) {
	if f.err != nil && f.unit < s.wrong {
		s.err, s.wrong = f.err, f.unit
	}
	if f.err == nil {
		s.ahead[f.unit] = f.rows
	} else {
		s.free <- f.rows
	}
	for rows, ok := s.ahead[s.whole]; ok && s.whole+s.part <= s.wrong && !s.lost; rows, ok = s.ahead[s.whole] {
		delete(s.ahead, s.whole)
		s.place(rows)
		s.free <- rows
	}
	if s.err == nil {
		return
	}
	s.stop.Store(true)
	for unit, rows := range s.ahead { // nobody is to wait for what nobody wants
		if s.lost || unit+s.part > s.wrong {
			delete(s.ahead, unit)
			s.free <- rows
		}
	}
}

// place takes the rows of the next part.
func (s *stretch) place(rows []int64) {
	e, policies := s.experiment, len(s.Policies)
	for at := 0; at < len(rows); at += e.width {
		row, policy := rows[at:at+e.width], s.whole%policies
		copy(e.unkept[policy][(s.whole/policies-e.kept)*e.width:], row)
		e.note(policy, row)
		s.whole++
	}
	if done := s.whole / policies; done > e.done {
		e.done = done
		e.report()
	}
	if e.done-e.kept == saved {
		if err := e.save(); err != nil {
			s.err, s.lost = err, true
		}
	}
}
