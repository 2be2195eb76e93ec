package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"

	"alih/sim"
	"alih/sim/digest"
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

// problem is a reply where something is wrong.
type problem struct {
	Error string `json:"error"`
}

// answer replies to a request; whatever bytes it is given, it replies.
func (b *bench) answer(in []byte) []byte {
	found, err := b.do(in)
	if err != nil {
		found = problem{err.Error()}
	}
	var o out
	found.json(&o)
	return o.b
}

func (b *bench) do(in []byte) (told, error) {
	r, err := requestOf(in)
	if err != nil {
		return nil, err
	}
	if r.words != nil {
		b.words = r.words
	}
	switch r.op {
	case "open":
		return b.open(r)
	case "watch":
		return b.watch(r.replication)
	case "run":
		return b.run(r)
	case "explore":
		return b.explore(r)
	case "sum":
		return b.sum()
	}
	return nil, fmt.Errorf("read the request: found op %q, allowed open, watch, run, explore, sum", r.op)
}

var errClosed = errors.New("no scenario is open")

// open reads a scenario; what was run of the one before is gone.
func (b *bench) open(r *request) (told, error) {
	name, text := "scenario", []byte(r.text)
	if r.scenario != "" {
		k, ok := scenario.Find(scenario.Kinds, r.scenario)
		if !ok {
			return nil, fmt.Errorf("open a scenario: found %q, allowed one of %v", r.scenario, scenario.Codes(scenario.Kinds))
		}
		name, text = r.scenario, []byte(k.Head)
	}
	sets, one, err := stated(r, name, text)
	if err != nil || one != nil && one.Problem != "" {
		return begun{Person: one}, err
	}
	if r.seed != nil {
		sets = append(sets, "seed="+strconv.FormatUint(*r.seed, 10))
	}
	s, err := scenario.ReadOver(scenario.Kinds, name, text, scenario.Over{Policies: r.policies, Sets: sets})
	if err != nil {
		return nil, err
	}
	*b = bench{s: s, words: r.words, film: b.film}
	return begun{describe(s), one}, nil
}

// run makes the replications of each policy up to n.
func (b *bench) run(r *request) (told, error) {
	if b.s == nil {
		return nil, errClosed
	}
	study := b.s.Study()
	study.First, study.Most, study.Workers, study.Store = r.replications, r.replications, 1, &b.kept
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

type sums struct {
	Scenario string `json:"scenario"`
	Counts   string `json:"counts"`
}

// sum is the hash of all counts, by which a result is held against the command's.
func (b *bench) sum() (told, error) {
	if b.s == nil {
		return nil, errClosed
	}
	counts, err := sumOf(&b.kept, len(b.s.Policies))
	return sums{b.s.Hash(), counts}, err
}

// sumOf is SHA-256 over the counts of every policy, 64 bits each, little end first.
func sumOf(kept sim.Store, policies int) (string, error) {
	h := digest.New()
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
	return h.Hex(), nil
}
