package sim

import (
	"context"
	"fmt"
	"math"
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
	return e.found(stopped)
}

// saved is how many replications are kept at a time: about what a killed study loses.
const saved = 8

// experiment is a study on its way. Of what was counted it holds what is not saved yet, and
// of each goal what the looks before the last one need.
type experiment struct {
	Study
	layout *Layout
	width  int        // counters of a replication
	goals  [][]column // by policy, then goal; nil where there is one look
	done   int        // replications that every policy has
	kept   int        // of those, saved
	used   int        // of those, looked at
	unkept [][]int64  // by policy: rows from kept on
	worst  float64    // at the last look
	crews  []crew     // by worker
}

func newExperiment(s Study) *experiment {
	layout := s.Policies[0].Model.Layout()
	e := &experiment{Study: s, layout: layout, width: len(layout.Counters)}
	if len(s.Goals) > 0 {
		e.worst = math.Inf(1)
	}
	if s.First < s.Most {
		e.goals = grid[column](len(s.Policies), len(s.Goals))
	}
	if s.Store == nil {
		e.Store = &MemoryStore{}
	}
	e.unkept = grid[int64](len(s.Policies), saved*e.width)
	e.crews = make([]crew, s.Workers)
	return e
}

// load takes up what the store kept.
func (e *experiment) load() error {
	for block, err := range e.Store.Blocks() {
		if err != nil {
			return err
		}
		if len(block) != len(e.Policies) {
			return fmt.Errorf("found counts of %d policies, allowed %d", len(block), len(e.Policies))
		}
		for p, rows := range block {
			if len(rows)%e.width != 0 || len(rows) != len(block[0]) {
				return fmt.Errorf("policy %q: found %d counts, allowed as many as the first policy has, in rows of %d", e.Policies[p].Name, len(rows), e.width)
			}
		}
		for at := 0; at < len(block[0]) && e.done < e.Most; at += e.width {
			for p, rows := range block {
				if err := e.check(e.done*len(e.Policies)+p, rows[at:at+e.width]); err != nil {
					return err
				}
				e.note(p, rows[at:at+e.width])
			}
			e.done++
		}
		if e.done == e.Most {
			break
		}
	}
	e.kept = e.done
	return nil
}

// note adds a replication of a policy to what looks need.
func (e *experiment) note(policy int, row []int64) {
	if e.goals == nil {
		return
	}
	for i, g := range e.Goals {
		e.goals[policy][i].add(&e.layout.Metrics[g.Metric], row)
	}
}

// looks replicates from look to look. What the last one sees, the result does.
func (e *experiment) looks(ctx context.Context) (string, error) {
	for at := e.First; ; at = min(at+e.Step, e.Most) {
		if err := e.replicate(ctx, at); err != nil {
			return "", err
		}
		e.used = min(at, e.done)
		if e.done < at {
			return e.interrupted(ctx)
		}
		if at == e.Most {
			return "most", nil
		}
		if e.look(); e.worst <= 1 {
			return "precision", nil
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

// check holds a replication against the identities of the layout.
func (e *experiment) check(unit int, row []int64) error {
	if err := e.layout.Broken(row); err != nil {
		return fmt.Errorf("policy %q, replication %d: %w", e.Policies[unit%len(e.Policies)].Name, unit/len(e.Policies), err)
	}
	return nil
}

// save keeps what is done and is not saved yet.
func (e *experiment) save() error {
	rows := make([][]int64, len(e.unkept))
	for p := range rows {
		rows[p] = e.unkept[p][:(e.done-e.kept)*e.width]
	}
	if err := e.Store.Save(e.kept, rows); err != nil {
		return fmt.Errorf("keep replications %d to %d: %w", e.kept, e.done-1, err)
	}
	e.kept = e.done
	return nil
}
