package main

import (
	"fmt"

	"alih/rules"
	"alih/sim"
	"alih/sim/stage"
)

// shown describes what a model shows, as package stage does.
type shown struct {
	Unit  string      `json:"unit"`
	Steps int         `json:"steps"`
	Warm  int         `json:"warm"`
	First string      `json:"first,omitempty"` // day of the first step
	Every int32       `json:"every,omitempty"` // days
	Size  int         `json:"size"`            // numbers of a snapshot
	Parts []shownPart `json:"parts"`
}

type shownPart struct {
	Code    string   `json:"code"`
	Form    string   `json:"form"`
	Unit    string   `json:"unit,omitempty"`
	Rows    []string `json:"rows"`
	Columns []string `json:"columns,omitempty"`
	Slots   int      `json:"slots,omitempty"`
	Leaves  string   `json:"leaves,omitempty"` // of a flow: the code of a crowd
	Joins   string   `json:"joins,omitempty"`
	From    int      `json:"from"` // in a snapshot, of its first number
}

// stageOf is nil where the models of a scenario show nothing.
func stageOf(policies []sim.Policy) *stage.Stage {
	if m, ok := policies[0].Model.(stage.Model); ok {
		return m.Stage()
	}
	return nil
}

func describeStage(s *stage.Stage) *shown {
	if s == nil {
		return nil
	}
	out := &shown{Unit: s.Unit, Steps: s.Steps, Warm: s.Warm, Every: s.Every, Size: s.Size()}
	if s.First != 0 {
		out.First = rules.Day(s.First).String()
	}
	from := 0
	for i := range s.Parts {
		p := &s.Parts[i]
		out.Parts = append(out.Parts, shownPart{p.Code, stage.Forms[p.Form], p.Unit, p.Rows, p.Columns, p.Slots, p.Leaves, p.Joins, from})
		from += p.Size()
	}
	return out
}

// watched is what stands in the film.
type watched struct {
	Replication uint32       `json:"replication"`
	Policies    int          `json:"policies"`
	Steps       int          `json:"steps"`
	Size        int          `json:"size"`
	Bytes       int          `json:"bytes"`
	Differs     []*different `json:"differs"` // by policy: where it first is not the baseline; null: nowhere
}

type different struct {
	Step int `json:"step"`
	At   int `json:"at"` // of the snapshot
}

// watch films one replication under every policy, one film after the other.
func (b *bench) watch(replication uint32) (any, error) {
	if b.s == nil {
		return nil, errClosed
	}
	policies := b.s.Study().Policies
	s := stageOf(policies)
	if s == nil {
		return nil, fmt.Errorf("watch: found a model of kind %s, allowed one that shows itself", b.s.Kind.Name())
	}
	if replication > mostWatched {
		return nil, fmt.Errorf("watch: found replication %d, allowed 0 to %d", replication, mostWatched)
	}
	one := s.Steps * s.Size()
	out := watched{Replication: replication, Policies: len(policies), Steps: s.Steps, Size: s.Size(),
		Bytes: 4 * one * len(policies), Differs: make([]*different, len(policies))}
	b.film = b.film[:0]
	for i := range policies {
		if err := b.take(i, replication); err != nil {
			return nil, err
		}
		if len(b.film) != (i+1)*one {
			return nil, fmt.Errorf("watch: %s showed %d numbers, its stage says %d", policies[i].Name, len(b.film)-i*one, one)
		}
		if step, at, ok := s.Differ(b.film[:one], b.film[i*one:]); ok {
			out.Differs[i] = &different{step, at}
		}
	}
	return out, nil
}

// mostWatched is the last replication that may be watched: as many as a study may have.
const mostWatched = 999_999

// take appends the film of a policy. What is only watched is not measured more closely.
func (b *bench) take(policy int, replication uint32) error {
	model := b.s.Study().Policies[policy].Model
	if b.runners == nil {
		b.runners, _ = sim.Runners(b.s.Study().Policies, true)
	}
	r, ok := b.runners[policy].(stage.Runner)
	if !ok {
		return fmt.Errorf("watch: %s has a stage and cannot be watched", b.s.Policies[policy].Name)
	}
	r.Watch(func(snapshot []int32) { b.film = append(b.film, snapshot...) })
	defer r.Watch(nil)
	counts := make([]int64, len(model.Layout().Counters))
	b.runners[policy].Run(sim.NewStream(b.s.Seed, replication), counts)
	if err := model.Layout().Broken(counts); err != nil {
		return fmt.Errorf("watch replication %d of %s: %w", replication, b.s.Policies[policy].Name, err)
	}
	return nil
}
