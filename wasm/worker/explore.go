package main

import (
	"context"
	"fmt"

	"alih/sim"
)

// exploring is how far the draws of the assumptions are, and what all of them found.
type exploring struct {
	*sim.Exploration
	replications int // of a draw
}

// ranged is the reply: metrics and what follows only once all draws are in.
type ranged struct {
	Draws       int       `json:"draws"`
	Of          int       `json:"of"` // 0: nothing is assumed
	Metrics     [][]*span `json:"metrics,omitempty"`
	Differences [][]*span `json:"differences,omitempty"` // of the baseline there are none
	SignChanges [][]bool  `json:"signChanges,omitempty"`
	Moved       []moved   `json:"moved,omitempty"` // the baseline's primary metrics
	*Sentences
}

type span struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// explore runs the draws of the assumptions up to the n-th.
func (b *bench) explore(r *request) (told, error) {
	if b.s == nil {
		return nil, errClosed
	}
	of := sim.UsualDraws
	if r.of != 0 {
		of = r.of
	}
	list := b.s.Assumptions()
	if len(list) == 0 {
		return ranged{}, nil
	}
	if r.draws < 1 || r.draws > of {
		return nil, fmt.Errorf("explore: found %d draws, allowed 1 to %d", r.draws, of)
	}
	if x := b.exploring; x == nil || x.replications != r.replications || x.Of() != of {
		study := b.s.Study()
		study.Most, study.Workers = r.replications, 1
		x, err := sim.NewExploration(study, list, of, b.s.Draw)
		if err != nil {
			return nil, err
		}
		b.exploring, b.ranges = &exploring{x, r.replications}, nil
	}
	if err := b.exploring.Add(context.Background(), r.draws-b.exploring.Done()); err != nil {
		return nil, err
	}
	return b.explored(r)
}

func (b *bench) explored(r *request) (told, error) {
	out := ranged{Draws: b.exploring.Done(), Of: b.exploring.Of()}
	if out.Draws < out.Of {
		return out, nil
	}
	x, err := b.exploring.Range()
	if err != nil {
		return nil, err
	}
	b.ranges = x
	out.Metrics, out.Differences, out.SignChanges = spans(x.Metrics), spans(x.Differences), x.SignChanges
	for _, g := range b.s.Study().Goals {
		m := moved{Metric: g.Metric}
		for _, by := range b.exploring.Movers(0, g.Metric, worthNaming) {
			m.By = append(m.By, by.Name)
		}
		out.Moved = append(out.Moved, m)
	}
	out.Sentences, err = b.say(r)
	return out, err
}

// moved is a metric, and the assumptions that it goes with over the draws, most first.
type moved struct {
	Metric int      `json:"metric"`
	By     []string `json:"by,omitempty"`
}

// worthNaming is the least share of an assumption in what a metric does: of 64 draws, one
// of a hundred assumptions that do nothing has as much by chance.
const worthNaming = 0.1

func spans(table [][]sim.Span) [][]*span {
	out := make([][]*span, len(table))
	for p, list := range table {
		out[p] = make([]*span, len(list))
		for m, s := range list {
			if s.N > 0 {
				out[p][m] = &span{s.Low, s.High}
			}
		}
	}
	return out
}
