package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"alih/sim/scenario"
	"alih/sim/sweep"
)

// The files of an exploration that are not its report.
const (
	pointsFile = "points.counts" // what every point has counted
	shardFile  = "shard.json"    // of a part: what it is a part of
)

// openPoints opens what a directory has of this exploration.
func openPoints(dir string, s *scenario.Scenario, study *sweep.Study, part sweep.Shard) (*results, error) {
	of := resultsOf{pointsFile, "this exploration", "scenario, design, seed, part or version of alih"}
	return openResults(dir, of, partKey(s, part), 1, study.Width())
}

// partKey is the key of a whole exploration, or of a part of it.
func partKey(s *scenario.Scenario, part sweep.Shard) [32]byte {
	if part.Of == 0 {
		return s.SweepKey(program())
	}
	return s.SweepKey(fmt.Sprintf("%s, part %d of %d", program(), part.Index+1, part.Of))
}

// shard is what a part has to know of the whole, so that the parts alone make it.
type shard struct {
	Part     int      `json:"part"` // from 1
	Of       int      `json:"of"`
	Scenario string   `json:"scenario"` // as it was called
	Text     string   `json:"text"`
	Sets     []string `json:"set"`
}

func writeShard(dir string, x *exploration, part sweep.Shard) error {
	body, err := json.MarshalIndent(shard{part.Index + 1, part.Of, x.arg, string(x.text), x.sets}, "", "  ")
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(dir, shardFile), append(body, '\n'))
}

func readShard(dir string) (s shard, err error) {
	body, err := os.ReadFile(filepath.Join(dir, shardFile))
	if err != nil {
		return s, fmt.Errorf("read the part: %w; allowed: a directory that alih sweep --shard wrote", err)
	}
	if err := json.Unmarshal(body, &s); err != nil {
		return s, fmt.Errorf("read the part: %s: %w", filepath.Join(dir, shardFile), err)
	}
	if s.Of < 1 || s.Part < 1 || s.Part > s.Of {
		return s, fmt.Errorf("read the part: %s: found part %d of %d", filepath.Join(dir, shardFile), s.Part, s.Of)
	}
	return s, nil
}
