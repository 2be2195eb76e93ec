package main

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"alih/sim"
	"alih/sim/scenario"
)

// bench holds the scenario that is open and what was run of it.
type bench struct {
	s         *scenario.Scenario
	words     map[string]string // of its kind of model
	kept      sim.MemoryStore
	result    *sim.Result  // of the last run
	runners   []sim.Runner // by policy: of those that are watched
	film      []int32
	exploring *exploring
	ranges    *sim.Range // once all draws are in
}

// request is one of five: open a scenario, watch a replication of it, run more
// replications, draw its assumptions, or tell the sum of what was counted.
type request struct {
	Op           string            `json:"op"`
	Scenario     string            `json:"scenario"`     // open: the code of a built-in one, or
	Text         string            `json:"text"`         // the text of a file
	Policies     json.RawMessage   `json:"policies"`     // instead of the scenario's own, as below policies: of a file
	Set          []string          `json:"set"`          // "path=value"
	Person       *person           `json:"person"`       // open: whom to follow, as settings and policies
	Seed         *uint64           `json:"seed"`         // instead of the scenario's
	Replication  uint32            `json:"replication"`  // watch: which
	Replications int               `json:"replications"` // run: how many of each policy in all; explore: of each draw
	Draws        int               `json:"draws"`        // explore: how many in all,
	Of           int               `json:"of"`           // of so many; 0: as many as are usual
	Lang         string            `json:"lang"`         // run, explore: say it in this language
	Words        map[string]string `json:"words"`        // the words of the kind of model in it, by code; kept until the next scenario
}

// problem is a reply where something is wrong.
type problem struct {
	Error string `json:"error"`
}

// answer replies to a request; whatever bytes it is given, it replies.
func (b *bench) answer(in []byte) []byte {
	out, err := b.do(in)
	if err != nil {
		out = problem{err.Error()}
	}
	text, err := json.Marshal(out)
	if err != nil {
		text, _ = json.Marshal(problem{err.Error()}) // a string always has a JSON form
	}
	return text
}

func (b *bench) do(in []byte) (any, error) {
	var r request
	if err := json.Unmarshal(in, &r); err != nil {
		return nil, fmt.Errorf("read the request: %w", err)
	}
	if r.Words != nil {
		b.words = r.Words
	}
	switch r.Op {
	case "open":
		return b.open(&r)
	case "watch":
		return b.watch(r.Replication)
	case "run":
		return b.run(&r)
	case "explore":
		return b.explore(&r)
	case "sum":
		return b.sum()
	}
	return nil, fmt.Errorf("read the request: found op %q, allowed open, watch, run, explore, sum", r.Op)
}

var errClosed = errors.New("no scenario is open")

// open reads a scenario; what was run of the one before is gone.
func (b *bench) open(r *request) (any, error) {
	name, text := "scenario", []byte(r.Text)
	if r.Scenario != "" {
		k, ok := scenario.Find(scenario.Kinds, r.Scenario)
		if !ok {
			return nil, fmt.Errorf("open a scenario: found %q, allowed one of %v", r.Scenario, scenario.Codes(scenario.Kinds))
		}
		name, text = r.Scenario, []byte(k.Head)
	}
	sets, one, err := stated(r, name, text)
	if err != nil || one != nil && one.Problem != "" {
		return begun{Person: one}, err
	}
	if r.Seed != nil {
		sets = append(sets, "seed="+strconv.FormatUint(*r.Seed, 10))
	}
	s, err := scenario.ReadOver(scenario.Kinds, name, text, scenario.Over{Policies: r.Policies, Sets: sets})
	if err != nil {
		return nil, err
	}
	*b = bench{s: s, words: r.Words, film: b.film}
	return begun{describe(s), one}, nil
}

// run makes the replications of each policy up to n.
func (b *bench) run(r *request) (any, error) {
	if b.s == nil {
		return nil, errClosed
	}
	study := b.s.Study()
	study.First, study.Most, study.Workers, study.Store = r.Replications, r.Replications, 1, &b.kept
	found, err := sim.Run(context.Background(), study)
	if err != nil {
		return nil, err
	}
	b.result = found
	out := outcome(found)
	out.Precise = found.Stopped == "precision" && found.Replications >= min(b.s.First, b.s.Most)
	out.Sentences, err = b.say(r)
	return out, err
}

// sum is the hash of all counts, by which a result is held against the command's.
func (b *bench) sum() (any, error) {
	if b.s == nil {
		return nil, errClosed
	}
	counts, err := sumOf(&b.kept, len(b.s.Policies))
	if err != nil {
		return nil, err
	}
	return struct {
		Scenario string `json:"scenario"`
		Counts   string `json:"counts"`
	}{b.s.Hash(), counts}, nil
}

// sumOf is SHA-256 over the counts of every policy, 64 bits each, little end first.
func sumOf(kept sim.Store, policies int) (string, error) {
	h := sha256.New()
	for p := range policies {
		for rows, err := range kept.Blocks() {
			if err != nil {
				return "", err
			}
			for _, n := range rows[p] {
				_, _ = h.Write(binary.LittleEndian.AppendUint64(nil, uint64(n))) // a hash takes all
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
