//go:build unix

// Command weekly runs the process of PROCESS.md as a model of ours and in the Python
// programs beside it, by turns on one core, and says how many replications a second each
// does, whether they count the same on average, and what a second core is good for.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"alih/rules"
	"alih/sim"
	"alih/sim/model"
	"alih/sim/model/weekly"
)

// counted are the counts of PROCESS.md by the codes of our layout, in the order in which
// the Python programs print them.
var counted = []string{"arrived", "matched", "expired", "waiting", "extended", "match.days.sum", "vacancies", "filled"}

// deviations is by how many standard errors means may differ.
const deviations = 4

func main() {
	rounds := flag.Int("rounds", 5, "how often all take their turn")
	n := flag.Int("n", 200, "replications of the Python programs in a turn; ours do 20 times as many")
	python := flag.String("python", "/usr/bin/python3", "the Python that has SimPy")
	dir := flag.String("dir", "bench/peers/weekly", "where the Python programs are")
	flag.Parse()
	if err := compare(*rounds, *n, *python, *dir); err != nil {
		fmt.Fprintln(os.Stderr, "weekly:", err)
		os.Exit(1)
	}
}

// system is one that runs the process. A turn gives the seconds on the wall and on the
// processor, and the counts of each replication.
type system struct {
	name string
	turn func(n, seed int) (turn, error)
	n    int
	done []turn
}

type turn struct {
	wall, processor float64
	rows            [][]float64
}

func compare(rounds, n int, python, dir string) error {
	m, err := built()
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(1)
	all := []*system{
		{name: "ours", n: 20 * n, turn: func(n, seed int) (turn, error) { return ours(m, n, seed), nil }},
		{name: "plain Python", n: n, turn: func(n, seed int) (turn, error) { return script(python, dir+"/plain.py", n, seed) }},
		{name: "SimPy", n: n, turn: func(n, seed int) (turn, error) { return script(python, dir+"/with_simpy.py", n, seed) }},
	}
	for round := range rounds {
		for _, s := range all {
			t, err := s.turn(s.n, round)
			if err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
			s.done = append(s.done, t)
		}
	}
	speed(all)
	fmt.Println()
	if err := agree(all); err != nil {
		return err
	}
	fmt.Println()
	return cores(m, rounds)
}

// built is the process of the built-in scenario.
func built() (sim.Model, error) {
	var v []float64
	for _, s := range (weekly.Kind{}).Settings() {
		v = append(v, s.Default)
	}
	return weekly.Kind{}.Build(model.Law{On: rules.Date(2024, 1, 1)}, v)
}

// ours replicates as sim.Run's workers do: one runner, a row of counts a replication.
func ours(m sim.Model, n, seed int) turn {
	width := len(m.Layout().Counters)
	r, counts := m.Runner(), make([]int64, n*width)
	at, used := time.Now(), processor()
	for i := range n {
		r.Run(sim.NewStream(uint64(seed), uint32(i)), counts[i*width:(i+1)*width])
	}
	t := turn{wall: time.Since(at).Seconds(), processor: processor() - used}
	for i := range n {
		var row []float64
		for _, code := range counted {
			c := slices.IndexFunc(m.Layout().Counters, func(c sim.Counter) bool { return c.Code == code })
			row = append(row, float64(counts[i*width+c]))
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// processor is the seconds that this process has spent on a processor.
func processor() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return math.NaN()
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

// script runs a Python program: lines of counts, then "seconds WALL PROCESSOR".
func script(python, file string, n, seed int) (t turn, err error) {
	cmd := exec.Command(python, file, strconv.Itoa(n), strconv.Itoa(seed))
	cmd.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return t, fmt.Errorf("run %s: %w (Debian's package python3-simpy3 has SimPy 3)", file, err)
	}
	for line := range bytes.Lines(out) {
		words := strings.Fields(string(line))
		if words[0] == "seconds" {
			_, err = fmt.Sscan(string(line[len("seconds"):]), &t.wall, &t.processor)
			break
		}
		row := make([]float64, len(words))
		for i, w := range words {
			if row[i], err = strconv.ParseFloat(w, 64); err != nil {
				return t, err
			}
		}
		t.rows = append(t.rows, row)
	}
	if err == nil && (len(t.rows) != n || t.processor == 0) {
		err = fmt.Errorf("%s: %d replications, want %d and their seconds", file, len(t.rows), n)
	}
	return t, err
}

// speed prints the median of the rounds, and of the ratios of each round.
func speed(all []*system) {
	fmt.Printf("%-14s %16s %22s %16s\n", "", "replications/s", "the same on the wall", "ours is faster")
	for _, s := range all {
		var cpu, wall, ratio []float64
		for i, t := range s.done {
			n := float64(s.n)
			own := all[0].done[i]
			cpu, wall = append(cpu, n/t.processor), append(wall, n/t.wall)
			ratio = append(ratio, float64(all[0].n)/own.processor/(n/t.processor))
		}
		fmt.Printf("%-14s %16.0f %22.0f %9.0f times (%.0f to %.0f)\n", s.name, median(cpu), median(wall), median(ratio), slices.Min(ratio), slices.Max(ratio))
	}
}

func median(list []float64) float64 {
	list = slices.Clone(list)
	slices.Sort(list)
	return (list[(len(list)-1)/2] + list[len(list)/2]) / 2
}

// agree compares the means of every count.
func agree(all []*system) error {
	fmt.Printf("%-14s", "means of")
	for _, s := range all {
		fmt.Printf(" %24s", s.name)
	}
	fmt.Println()
	var worst float64
	for c, code := range counted {
		mean, square := all[0].mean(c)
		fmt.Printf("%-14s %12.2f ± %9.2f", code, mean, math.Sqrt(square))
		for _, s := range all[1:] {
			m, sq := s.mean(c)
			z := (m - mean) / math.Sqrt(sq+square)
			worst = max(worst, math.Abs(z))
			fmt.Printf(" %10.2f ± %5.2f (%+.1f)", m, math.Sqrt(sq), z)
		}
		fmt.Println()
	}
	fmt.Printf("In brackets standard errors of the difference; the largest is %.1f, allowed %d.\n", worst, deviations)
	if worst > deviations {
		return fmt.Errorf("the programs do not run the same process")
	}
	return nil
}

// mean is the mean of a count over all rounds, and its squared standard error.
func (s *system) mean(c int) (mean, square float64) {
	n, sum, squares := 0.0, 0.0, 0.0
	for _, t := range s.done {
		for _, row := range t.rows {
			n, sum, squares = n+1, sum+row[c], squares+row[c]*row[c]
		}
	}
	mean = sum / n
	return mean, (squares/n - mean*mean) / (n - 1)
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
			at, used := time.Now(), processor()
			if _, err := sim.Run(context.Background(), sim.Study{
				Policies: []sim.Policy{{Name: "weekly", Model: m}}, First: n, Most: n, Workers: i + 1, Confidence: 0.95,
			}); err != nil {
				return err
			}
			fastest[i] = min(fastest[i], time.Since(at).Seconds())
			least[i] = min(least[i], processor()-used)
		}
	}
	fmt.Printf("A study of %d replications, the fastest of %d: %.0f a second on one core, %.0f on two, %.2f times.\n",
		n, 2*rounds, n/fastest[0], n/fastest[1], fastest[0]/fastest[1])
	fmt.Printf("Of the processor a replication takes %.1f us on one core, %.1f on two.\n", 1e6*least[0]/n, 1e6*least[1]/n)
	return nil
}
