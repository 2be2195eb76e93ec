// Command go runs the yardstick through rule engines that are Go modules, checks
// their answers against ours and prints the median time of a case.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"syscall"
)

type answer [3]int64 // decision, deadline, surcharge

// engine is one peer: it answers a case.
type engine struct {
	name  string
	cases int
	ask   func(map[string]any) (answer, error)
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run() error {
	file := os.Getenv("CASES")
	if file == "" {
		file = "../../../../out/cases.jsonl"
	}
	inputs, want, err := read(file)
	if err != nil {
		return err
	}
	for _, open := range []func() (*engine, error){newCEL, newExpr, newOPA} {
		e, err := open()
		if err != nil {
			return err
		}
		if err := e.measure(inputs, want); err != nil {
			return fmt.Errorf("%s: %w", e.name, err)
		}
	}
	return nil
}

func read(file string) ([]map[string]any, []answer, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var inputs []map[string]any
	var want []answer
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		m := map[string]any{}
		if err := json.Unmarshal(lines.Bytes(), &m); err != nil {
			return nil, nil, err
		}
		for k, v := range m {
			if x, ok := v.(float64); ok {
				m[k] = int64(x)
			}
		}
		want = append(want, answer{m["decision"].(int64), m["deadline"].(int64), m["surcharge"].(int64)})
		for _, k := range []string{"decision", "deadline", "surcharge"} {
			delete(m, k)
		}
		inputs = append(inputs, m)
	}
	return inputs, want, lines.Err()
}

func (e *engine) measure(inputs []map[string]any, want []answer) error {
	inputs = inputs[:min(e.cases, len(inputs))]
	for i, x := range inputs {
		got, err := e.ask(x)
		if err != nil {
			return err
		}
		if got != want[i] {
			return fmt.Errorf("got %v, want %v for %v", got, want[i], x)
		}
	}
	var times []float64
	for range 7 {
		start := processor()
		for _, x := range inputs {
			if _, err := e.ask(x); err != nil {
				return err
			}
		}
		times = append(times, float64(processor()-start)/float64(len(inputs)))
	}
	slices.Sort(times)
	fmt.Printf("%s\t%d\t%.1f\n", e.name, len(inputs), times[3])
	return nil
}

// processor is the time spent on a processor so far, collecting garbage included.
func processor() int64 {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return u.Utime.Nano() + u.Stime.Nano()
}
