package main

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"alih/sim"
	"alih/sim/scenario"
)

// bench holds the scenario that is open and what was run of it.
type bench struct {
	s      *scenario.Scenario
	kept   memory
	film   []byte           // of the last watched replication
	drawn  *sim.Exploration // nil: no assumption was drawn
	design design           // of what is drawn
}

// request is one of five: open a scenario, run more replications of it, watch one of them,
// explore what is assumed, or tell the sum of what was counted.
type request struct {
	Op           string   `json:"op"`
	Scenario     string   `json:"scenario"`     // open: the code of a built-in one, or
	Text         string   `json:"text"`         // the text of a file
	Set          []string `json:"set"`          // "path=value"
	Policies     overlays `json:"policies"`     // instead of the scenario's
	Seed         *uint64  `json:"seed"`         // instead of the scenario's
	Replications int      `json:"replications"` // run: how many of each policy in all; explore: of each draw
	Replication  uint32   `json:"replication"`  // watch: which
	Draws        int      `json:"draws"`        // explore: how many of them in all
	Of           int      `json:"of"`           // explore: how many the design has; 0: the default
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
	switch r.Op {
	case "open":
		return b.open(&r)
	case "run":
		return b.run(r.Replications)
	case "watch":
		return b.watch(r.Replication)
	case "explore":
		return b.explore(&r)
	case "sum":
		return b.sum()
	}
	return nil, fmt.Errorf("read the request: found op %q, allowed open, run, watch, explore, sum", r.Op)
}

var errClosed = errors.New("no scenario is open")

// open reads a scenario; what was run of the one before is gone.
func (b *bench) open(r *request) (any, error) {
	s, err := read(r)
	if err != nil {
		return nil, err
	}
	*b = bench{s: s}
	return describe(s), nil
}

// run makes the replications of each policy up to n.
func (b *bench) run(n int) (any, error) {
	if b.s == nil {
		return nil, errClosed
	}
	study := b.s.Study()
	study.First, study.Most, study.Goals, study.Workers, study.Store = n, n, nil, 1, &b.kept
	r, err := sim.Run(context.Background(), study)
	if err != nil {
		return nil, err
	}
	return outcome(r), nil
}

// sum is the hash of all counts, by which a result is held against the command's.
func (b *bench) sum() (any, error) {
	if b.s == nil {
		return nil, errClosed
	}
	return struct {
		Scenario string `json:"scenario"`
		Counts   string `json:"counts"`
	}{b.s.Hash(), sumOf(b.kept)}, nil
}

// sumOf is SHA-256 over the counts of every policy, 64 bits each, little end first.
func sumOf(counts [][]int64) string {
	h := sha256.New()
	for _, rows := range counts {
		_ = binary.Write(h, binary.LittleEndian, rows) // a hash takes all
	}
	return hex.EncodeToString(h.Sum(nil))
}

// memory is a store that forgets when the page does.
type memory [][]int64

// Load gives what was kept.
func (m *memory) Load() ([][]int64, error) { return *m, nil }

// Save appends a block.
func (m *memory) Save(_ int, rows [][]int64) error {
	if *m == nil {
		*m = make(memory, len(rows))
	}
	for p, r := range rows {
		(*m)[p] = append((*m)[p], r...)
	}
	return nil
}
