package main

import (
	"encoding/binary"
	"errors"
	"fmt"

	"alih/rules"
	"alih/sim"
	"alih/sim/stage"
)

// staged describes the snapshots of a scenario's models.
type staged struct {
	Unit  string `json:"unit"`
	Steps int    `json:"steps"`
	Warm  int    `json:"warm"`
	First string `json:"first,omitempty"` // the day of the first step
	Every int32  `json:"every,omitempty"` // days from one step to the next
	Size  int    `json:"size"`            // numbers of a snapshot
	Parts []part `json:"parts"`
}

type part struct {
	Code    string   `json:"code"`
	Form    string   `json:"form"`
	Unit    string   `json:"unit,omitempty"`
	Rows    []string `json:"rows"`
	Columns []string `json:"columns,omitempty"`
	Slots   int      `json:"slots,omitempty"`
	From    int      `json:"from"` // its first number in a snapshot
}

// stageOf is the stage of a model, nil where it cannot show itself.
func stageOf(m sim.Model) *stage.Stage {
	if s, ok := m.(stage.Model); ok {
		return s.Stage()
	}
	return nil
}

func tellStage(s *stage.Stage) *staged {
	if s == nil {
		return nil
	}
	out := &staged{Unit: s.Unit, Steps: s.Steps, Warm: s.Warm, Every: s.Every, Size: s.Size()}
	if s.First != 0 {
		out.First = rules.Day(s.First).String()
	}
	from := 0
	for i := range s.Parts {
		p := &s.Parts[i]
		out.Parts = append(out.Parts, part{p.Code, stage.Forms[p.Form], p.Unit, p.Rows, p.Columns, p.Slots, from})
		from += p.Size()
	}
	return out
}

// watched is a film: by policy, step, number, 32 bits each, little end first.
type watched struct {
	Replication uint32   `json:"replication"`
	Policies    int      `json:"policies"`
	Steps       int      `json:"steps"`
	Size        int      `json:"size"`
	Bytes       int      `json:"bytes"`
	Differs     []*place `json:"differs"` // by policy: where it first shows something else than the baseline
}

type place struct {
	Step int `json:"step"`
	At   int `json:"at"` // index in the snapshot
}

var errNoStage = errors.New("this model does not show itself")

// watch films one replication of every policy.
func (b *bench) watch(replication uint32) (any, error) {
	if b.s == nil {
		return nil, errClosed
	}
	policies := b.s.Study().Policies
	s := stageOf(policies[0].Model)
	if s == nil {
		return nil, errNoStage
	}
	out := watched{Replication: replication, Policies: len(policies), Steps: s.Steps, Size: s.Size(), Differs: make([]*place, len(policies))}
	var first []int32
	b.film = b.film[:0]
	for p := range policies {
		film, err := b.shoot(policies[p].Model, s, replication)
		if err != nil {
			return nil, fmt.Errorf("watch %s: %w", policies[p].Name, err)
		}
		if p == 0 {
			first = film
		} else if step, at, ok := s.Differ(first, film); ok {
			out.Differs[p] = &place{step, at}
		}
		for _, n := range film {
			b.film = binary.LittleEndian.AppendUint32(b.film, uint32(n))
		}
	}
	out.Bytes = len(b.film)
	return out, nil
}

// shoot films one replication of a model.
func (b *bench) shoot(m sim.Model, s *stage.Stage, replication uint32) ([]int32, error) {
	r := m.Runner()
	w, ok := r.(stage.Runner)
	if !ok {
		return nil, errNoStage
	}
	film := make([]int32, 0, s.Steps*s.Size())
	w.Watch(func(snapshot []int32) { film = append(film, snapshot...) })
	r.Run(sim.NewStream(b.s.Seed, replication), make([]int64, len(m.Layout().Counters)))
	if len(film) != s.Steps*s.Size() {
		return nil, fmt.Errorf("found %d numbers, want %d steps of %d", len(film), s.Steps, s.Size())
	}
	return film, nil
}
