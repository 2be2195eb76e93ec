package sweep

import (
	"context"
	"fmt"
	"iter"
	"reflect"
	"testing"

	"alih/sim"
)

// memory is a store.
type memory struct{ rows [][]int64 }

func (m *memory) Blocks() iter.Seq2[[][]int64, error] {
	return func(yield func([][]int64, error) bool) {
		if m.rows != nil {
			yield(m.rows, nil)
		}
	}
}

func (m *memory) Save(from int, rows [][]int64) error {
	if m.rows == nil {
		m.rows = make([][]int64, 1)
	}
	if from*len(rows[0]) != len(m.rows[0]) {
		return fmt.Errorf("unit %d after %d counts", from, len(m.rows[0]))
	}
	m.rows[0] = append(m.rows[0], rows[0]...)
	return nil
}

// studies has one of each design, on a function with noise.
func studies() map[string]Study {
	list := map[string]Study{}
	for _, d := range Designs {
		factors := 3
		if d == Solve {
			factors = 1
		}
		s := on(d, factors, func(x []float64) float64 {
			y := 0.0
			for i, v := range x {
				y += float64(i+1) * v
			}
			return y
		}, 2)
		s.Points, s.Replications = 40, 100
		if d == Best {
			s.Replications = 400
			s.Build = func(x, _ []float64) (sim.Model, error) {
				return noisy{x[0] + x[1] + x[2], uint32(100*x[0] + 10*x[1] + 5*x[2]), 1}, nil
			}
		}
		s.Question = Question{Metric: "y", Better: 1, Difference: million / 2, Target: million / 3}
		s.Draws = Draws{Assumptions: []sim.Assumption{{Name: "z", Low: 0, High: 1}}, Number: 4, Replications: 6}
		for i := range s.Factors {
			s.Factors[i].Steps = 2 + i
		}
		list[string(d)] = s
	}
	return list
}

// The same bits on any number of workers, from what another run kept, and from shards.
func TestTheSameBits(t *testing.T) {
	for name, s := range studies() {
		whole := &memory{}
		s.Store, s.Workers = whole, 1
		want := run(t, s)
		for _, workers := range []int{2, 8} {
			s.Store, s.Workers = nil, workers
			if got := run(t, s); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: with %d workers\n%+v, want\n%+v", name, workers, got, want)
			}
		}
		s.Store = whole
		units, replicated := len(whole.rows[0]), 0
		build := s.Build
		s.Build = func(p, d []float64) (sim.Model, error) { replicated++; return build(p, d) }
		if got := run(t, s); !reflect.DeepEqual(got, want) || len(whole.rows[0]) != units || replicated > 1 {
			t.Errorf("%s: from what was kept, %d models built\n%+v, want\n%+v", name, replicated, got, want)
		}
		s.Build = build
		shards(t, name, s, whole, want)
	}
}

func shards(t *testing.T, name string, s Study, whole *memory, want *Result) {
	const of = 3
	parts := make([]sim.Store, of)
	for i := range parts {
		parts[i] = &memory{}
		s.Store, s.Shard = parts[i], Shard{i, of}
		r, err := Run(t.Context(), s)
		if s.Design == Best {
			if err == nil {
				t.Error("a selection was done in parts")
			}
			return
		}
		if err != nil || r != nil {
			t.Fatalf("%s: shard %d: %v, %v", name, i+1, r, err)
		}
	}
	merged := &memory{}
	if err := Merge(s, merged, parts); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(merged, whole) {
		t.Errorf("%s: merged, another store", name)
	}
	s.Store, s.Shard = merged, Shard{}
	if got := run(t, s); !reflect.DeepEqual(got, want) {
		t.Errorf("%s: merged\n%+v, want\n%+v", name, got, want)
	}
	short := parts[1].(*memory)
	short.rows[0] = short.rows[0][words:]
	if err := Merge(s, &memory{}, parts); err == nil {
		t.Errorf("%s: an unfinished shard was merged", name)
	}
}

// A study that is broken off is one that is smaller and balanced, and goes on from there.
func TestABrokenOffStudyIsASmallerOne(t *testing.T) {
	for name, s := range studies() {
		want := run(t, s)
		var ctx context.Context
		var stop context.CancelFunc
		s.Report = func(done, of int) {
			if done >= want.Size*3/2+8 || s.Design == Morris && done >= 20 || s.Design == Sobol && done >= 20 {
				stop()
			}
		}
		if s.Design == Best {
			s.Question.Difference = million / 1000
			s.Report = func(done, of int) {
				if done >= 11*want.Size+3 {
					stop()
				}
			}
		}
		s.Workers = 2
		// A study as small as this can be over before it hears that it should stop.
		var store *memory
		var r *Result
		var err error
		for range 50 {
			ctx, stop = context.WithCancel(t.Context())
			store = &memory{}
			s.Store = store
			if r, err = Run(ctx, s); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			stop()
			if r.Interrupted {
				break
			}
		}
		if !r.Interrupted {
			t.Errorf("%s: it was not interrupted", name)
		}
		smaller := s
		smaller.Store, smaller.Report = nil, nil
		switch s.Design {
		case Morris, Sobol:
			smaller.Points = r.Rows
			if r.Rows >= s.Points || s.Design == Sobol && r.Rows < 8 {
				continue
			}
		case Best:
			continue
		default:
			if r.Replications >= s.Replications && s.Design != Solve {
				t.Errorf("%s: all %d replications were done", name, r.Replications)
			}
			smaller.Replications, smaller.Draws = r.Replications, Draws{}
		}
		got := run(t, smaller)
		if !reflect.DeepEqual(got.Points, r.Points) || !reflect.DeepEqual(got.Effects, r.Effects) {
			t.Errorf("%s: broken off\n%+v, want\n%+v", name, r, got)
		}
		s.Report = nil
		if again := run(t, s); !reflect.DeepEqual(again, want) {
			t.Errorf("%s: gone on\n%+v, want\n%+v", name, again, want)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	for name, change := range map[string]func(s *Study){
		"no design":            func(s *Study) { s.Design = "cube" },
		"no factors":           func(s *Study) { s.Factors = nil },
		"two of a name":        func(s *Study) { s.Factors[1] = s.Factors[0] },
		"an empty range":       func(s *Study) { s.Factors[0].Low = 1 },
		"one level":            func(s *Study) { s.Factors[0].Levels = []string{"x"} },
		"too few replications": func(s *Study) { s.Replications = 2 },
		"too many":             func(s *Study) { s.Points, s.Replications = 1<<20, 1<<20 },
		"no points":            func(s *Study) { s.Points = 0 },
		"no metric":            func(s *Study) { s.Metrics = nil },
		"another metric":       func(s *Study) { s.Metrics = []string{"z"} },
		"a shard too many":     func(s *Study) { s.Shard = Shard{3, 3} },
		"a frontier":           func(s *Study) { s.Aims = []Aim{{"y", 1}, {"share", 1}} },
		"a broken model": func(s *Study) {
			s.Build = func([]float64, []float64) (sim.Model, error) { return nil, fmt.Errorf("broken") }
		},
		"a damaged store": func(s *Study) { s.Store = &memory{[][]int64{{1, 2, 3}}} },
	} {
		s := studies()["sobol"]
		change(&s)
		if _, err := Run(t.Context(), s); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
