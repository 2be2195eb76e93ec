package rules

import (
	"math/rand/v2"
	"testing"
)

// ReadPlain is Read without its runs: every operation by itself, in the order of the
// program. It is what the runs are compared with.
func (r *Reader) ReadPlain(c *Case) {
	r.c, r.who = c, c.asker()
	for i := range r.p.Code {
		r.eval(i)
	}
}

// In runs or one by one, an operation has the same value.
func TestRunsReadWhatOperationsSayOnRandomPrograms(t *testing.T) {
	for seed := range 3 * seeds() {
		compareRuns(t, seed, 40)
	}
}

func FuzzRuns(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { compareRuns(t, seed, 4) })
}

func compareRuns(t *testing.T, seed uint64, cases int) {
	p := randomProgram(seed)
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 6))}
	runs, plain := NewReader(p), NewReader(p)
	for range cases {
		c := m.randomCase(p.Facts)
		runs.Read(c)
		plain.ReadPlain(c)
		for i := range p.Code {
			if runs.vals[i] != plain.vals[i] {
				t.Fatalf("program %d op %d (%d): got %v, want %v", seed, i, p.Code[i].Op, runs.vals[i], plain.vals[i])
			}
		}
	}
}

// Every operation stands in a run behind what it needs, or is the same in every case.
func TestEveryOperationIsInOneRun(t *testing.T) {
	for seed := range seeds() {
		p := randomProgram(seed)
		r := NewReader(p)
		r.prepare()
		done := make([]bool, len(p.Code))
		for i := range p.Code {
			done[i] = p.fixed(&p.Code[i], done)
		}
		for _, x := range r.runs {
			for _, o := range x.ops {
				if done[o.to] || !p.has(&p.Code[o.to], done) {
					t.Fatalf("program %d op %d: it is worked out twice, or before what it needs", seed, o.to)
				}
				done[o.to] = true
			}
		}
		for i, d := range done {
			if !d {
				t.Fatalf("program %d op %d: it is never worked out", seed, i)
			}
		}
	}
}
