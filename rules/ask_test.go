package rules

import (
	"math/rand/v2"
	"testing"
)

// Asked about one operation alone, or about all of them in any order, a reader says
// what it says after reading everything.
func TestAskAgreesWithReadOnRandomPrograms(t *testing.T) {
	for seed := range seeds() {
		p := randomProgram(seed)
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 3))}
		read, ask := NewReader(p), NewReader(p)
		for range 20 {
			c := m.randomCase(p.Facts)
			read.Read(c)
			for i := range p.Code {
				ask.Begin(c)
				compareAsked(t, read, ask, int32(i), seed)
			}
			ask.Begin(c)
			for _, i := range m.Perm(len(p.Code)) {
				compareAsked(t, read, ask, int32(i), seed)
			}
			if t.Failed() {
				return
			}
		}
	}
}

func compareAsked(t *testing.T, read, ask *Reader, n int32, seed uint64) {
	t.Helper()
	ask.Ask(n)
	if got, want := ask.At(n), read.At(n); got != want {
		t.Errorf("program %d op %d: got %v, want %v", seed, n, got, want)
	}
}

func TestAskAllocatesNothing(t *testing.T) {
	p := randomProgram(7)
	m := &maker{Rand: rand.New(rand.NewPCG(7, 3))}
	c, r := m.randomCase(p.Facts), NewReader(p)
	r.Begin(c)
	n := testing.AllocsPerRun(20, func() {
		r.Begin(c)
		for i := range p.Code {
			r.Ask(int32(i))
		}
	})
	if n != 0 {
		t.Errorf("asking allocates %v times", n)
	}
}
