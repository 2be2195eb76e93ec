package main

import (
	"context"
	"fmt"

	"alih/sim"
)

// A page's default of how many draws the assumptions have, and the most.
const (
	defaultDraws = 64
	mostDraws    = 10_000
)

// design is what the draws of the assumptions rest on.
type design struct{ draws, replications int }

// ranged is how far the assumptions move the answers; before all draws are in, how many
// are.
type ranged struct {
	Draws       int       `json:"draws"`
	Of          int       `json:"of"`
	Metrics     [][]*span `json:"metrics,omitempty"`
	Differences [][]*span `json:"differences,omitempty"`
	SignChanges [][]bool  `json:"signChanges,omitempty"`
}

type span struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// explore draws the assumptions until so many draws are in. Another size of the design
// or number of replications begins anew.
func (b *bench) explore(r *request) (any, error) {
	if b.s == nil {
		return nil, errClosed
	}
	of := r.Of
	if of == 0 {
		of = defaultDraws
	}
	if r.Draws < 1 || r.Draws > of || of > mostDraws {
		return nil, fmt.Errorf("explore: found %d of %d draws, allowed 1 to all of at most %d", r.Draws, of, mostDraws)
	}
	as := design{of, r.Replications}
	if b.drawn == nil || b.design != as || b.drawn.Done() > r.Draws {
		if err := b.begin(as); err != nil {
			return nil, err
		}
	}
	if err := b.drawn.Add(context.Background(), r.Draws-b.drawn.Done()); err != nil {
		return nil, err
	}
	if r.Draws < of {
		return ranged{Draws: r.Draws, Of: of}, nil
	}
	all, err := b.drawn.Range()
	if err != nil {
		return nil, err
	}
	return ranged{of, of, spans(all.Metrics), spans(all.Differences), all.SignChanges}, nil
}

func (b *bench) begin(as design) (err error) {
	study := b.s.Study()
	study.First, study.Most, study.Workers = as.replications, as.replications, 1
	b.design = as
	b.drawn, err = sim.NewExploration(study, b.s.Assumptions(), as.draws, b.s.Draw)
	return err
}

func spans(rows [][]sim.Span) [][]*span {
	out := make([][]*span, len(rows))
	for i, row := range rows {
		for _, s := range row {
			var one *span
			if s.N > 0 {
				one = &span{s.Low, s.High}
			}
			out[i] = append(out[i], one)
		}
	}
	return out
}
