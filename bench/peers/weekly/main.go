//go:build unix

// Command weekly runs the process of PROCESS.md as a model of ours and in the Python
// programs beside it, by turns on one core, and says how many replications a second each
// does, whether they count the same on average, and what a second core is good for.
package main

import (
	"context"
	"fmt"
	"math"
	"os"
	"runtime"
	"time"

	"alih/bench/peers/turns"
	"alih/rules"
	"alih/sim"
	"alih/sim/model"
	"alih/sim/model/weekly"
)

// counted are the counts of PROCESS.md by the codes of our layout, in the order in which
// the Python programs print them.
var counted = []string{"arrived", "matched", "expired", "waiting", "extended", "match.days.sum", "vacancies", "filled"}

func main() {
	o := turns.Flags("bench/peers/weekly", 200)
	if err := compare(o); err != nil {
		fmt.Fprintln(os.Stderr, "weekly:", err)
		os.Exit(1)
	}
}

func compare(o turns.Settings) error {
	m, err := built()
	if err != nil {
		return err
	}
	p := turns.Process{Model: m, Codes: counted, More: 20, Programs: []turns.Program{{Name: "plain Python", File: "plain.py"}, {Name: "SimPy", File: "with_simpy.py"}}}
	if err := p.Compare(o); err != nil {
		return err
	}
	fmt.Println()
	return cores(m, o.Rounds)
}

// built is the process of the built-in scenario.
func built() (sim.Model, error) {
	var v []float64
	for _, s := range (weekly.Kind{}).Settings() {
		v = append(v, s.Default)
	}
	return weekly.Kind{}.Build(model.Law{On: rules.Date(2024, 1, 1)}, v)
}

// cores compares studies on one and on two workers. The fastest of the rounds counts:
// who else uses the machine takes from the second core first. What a replication costs on
// the processor says how much the two are in each other's way, whoever else is there.
func cores(m sim.Model, rounds int) error {
	if runtime.NumCPU() < 2 {
		fmt.Println("one core: a second was not tried")
		return nil
	}
	runtime.GOMAXPROCS(2)
	const n = 20_000
	fastest := [2]float64{math.Inf(1), math.Inf(1)}
	least := fastest
	for range 2 * rounds {
		for i := range fastest {
			at, used := time.Now(), turns.Processor()
			if _, err := sim.Run(context.Background(), sim.Study{
				Policies: []sim.Policy{{Name: "weekly", Model: m}}, First: n, Most: n, Workers: i + 1, Confidence: 0.95,
			}); err != nil {
				return err
			}
			fastest[i] = min(fastest[i], time.Since(at).Seconds())
			least[i] = min(least[i], turns.Processor()-used)
		}
	}
	fmt.Printf("A study of %d replications, the fastest of %d: %.0f a second on one core, %.0f on two, %.2f times.\n",
		n, 2*rounds, n/fastest[0], n/fastest[1], fastest[0]/fastest[1])
	fmt.Printf("Of the processor a replication takes %.1f us on one core, %.1f on two.\n", 1e6*least[0]/n, 1e6*least[1]/n)
	return nil
}
