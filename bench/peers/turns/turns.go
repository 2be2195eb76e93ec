//go:build unix

// Package turns runs one process in several systems by turns on one core, and says how
// many replications a second each does and whether they count the same on average. A
// process is stated in a PROCESS.md of its own; the folders beside this one have them.
//
// It is not a benchmark of the repository: `make bench` and the tests leave it alone.
package turns

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"alih/sim"
)

// deviations is by how many standard errors means may differ.
const deviations = 4

// Process is a model of ours, the Python programs that do the same, and what all count:
// Codes are those of the model's layout, in the order in which the programs print them.
type Process struct {
	Model    sim.Model
	Codes    []string
	Programs []Program
	More     int // replications of ours for each of theirs
}

// Program is a Python program: "SimPy", "with_simpy.py".
type Program struct{ Name, File string }

// Settings are how it is run.
type Settings struct {
	Rounds, Replications int // how often all take their turn, replications of a program in one
	Python, Dir          string
}

// Flags are the settings of the command line.
func Flags(dir string, n int) (o Settings) {
	flag.IntVar(&o.Rounds, "rounds", 5, "how often all take their turn")
	flag.IntVar(&o.Replications, "n", n, "replications of a Python program in a turn")
	flag.StringVar(&o.Python, "python", "/usr/bin/python3", "the Python that has SimPy")
	flag.StringVar(&o.Dir, "dir", dir, "where the Python programs are")
	flag.Parse()
	return o
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

// Compare runs all by turns, prints how fast each is, and compares what they count. Means
// further apart than four standard errors are an error.
func (p *Process) Compare(o Settings) error {
	runtime.GOMAXPROCS(1)
	all := []*system{{name: "ours", n: p.More * o.Replications, turn: func(n, seed int) (turn, error) { return p.ours(n, seed), nil }}}
	for _, program := range p.Programs {
		all = append(all, &system{name: program.Name, n: o.Replications, turn: func(n, seed int) (turn, error) {
			return script(o.Python, o.Dir, program.File, n, seed)
		}})
	}
	for round := range o.Rounds {
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
	return agree(all, p.Codes)
}

// ours replicates as sim.Run's workers do: one runner, a row of counts a replication.
func (p *Process) ours(n, seed int) turn {
	m := p.Model
	width := len(m.Layout().Counters)
	r, counts := m.Runner(), make([]int64, n*width)
	at, used := time.Now(), Processor()
	for i := range n {
		r.Run(sim.NewStream(uint64(seed), uint32(i)), counts[i*width:(i+1)*width])
	}
	t := turn{wall: time.Since(at).Seconds(), processor: Processor() - used}
	for i := range n {
		var row []float64
		for _, code := range p.Codes {
			c := slices.IndexFunc(m.Layout().Counters, func(c sim.Counter) bool { return c.Code == code })
			row = append(row, float64(counts[i*width+c]))
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// Processor is the seconds that this process has spent on a processor.
func Processor() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return math.NaN()
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

// script runs a Python program: lines of counts, then "seconds WALL PROCESSOR".
func script(python, dir, file string, n, seed int) (t turn, err error) {
	cmd := exec.Command(python, filepath.Join(dir, file), strconv.Itoa(n), strconv.Itoa(seed))
	cmd.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1", "PYTHONPATH="+filepath.Join(dir, "..", "turns"))
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
func agree(all []*system, codes []string) error {
	fmt.Printf("%-14s", "means of")
	for _, s := range all {
		fmt.Printf(" %24s", s.name)
	}
	fmt.Println()
	var worst float64
	for c, code := range codes {
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
