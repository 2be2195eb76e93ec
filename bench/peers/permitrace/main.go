//go:build unix

// Command permitrace runs the process of PROCESS.md as a model of ours and in SimPy, by
// turns on one core, and says how many replications a second each does and whether they
// count the same on average.
package main

import (
	"fmt"
	"os"

	"alih/bench/peers/turns"
)

func main() {
	o := turns.Flags("bench/peers/permitrace", 50)
	m, err := newRace()
	if err == nil {
		p := turns.Process{Model: m, More: 20, Programs: []turns.Program{{Name: "SimPy", File: "with_simpy.py"}},
			Codes: []string{"inTime", "late", "back", "without", "changed", "over", "overDays", "abroadDays"}}
		err = p.Compare(o)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "permitrace:", err)
		os.Exit(1)
	}
}
