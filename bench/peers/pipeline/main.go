//go:build unix

// Command pipeline runs the process of PROCESS.md as a model of ours and in SimPy, by
// turns on one core, and says how many replications a second each does and whether they
// count the same on average.
package main

import (
	"fmt"
	"os"

	"alih/bench/peers/turns"
)

func main() {
	o := turns.Flags("bench/peers/pipeline", 10)
	m, err := newPipeline()
	if err == nil {
		p := turns.Process{Model: m, More: 50, Codes: codes, Programs: []turns.Program{{Name: "SimPy", File: "with_simpy.py"}}}
		err = p.Compare(o)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "pipeline:", err)
		os.Exit(1)
	}
}
