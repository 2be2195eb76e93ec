package rules

import (
	"math/rand/v2"
	"testing"
)

// A fact that became another, read again, gives what reading the whole case gives;
// and what mends a condition alone is among what the mender names.
func TestReadingAgainIsReadingOnRandomPrograms(t *testing.T) {
	mended := 0
	for seed := range seeds() {
		p := randomProgram(seed)
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 5))}
		c, again, whole := m.randomCase(p.Facts), NewReader(p), NewReader(p)
		again.Read(c)
		for range 20 {
			mended += turnOne(t, m, c, again, whole, seed)
			if t.Failed() {
				return
			}
		}
	}
	if mended < 100 {
		t.Errorf("only %d conditions were mended", mended)
	}
}

// turnOne makes one fact otherwise and holds the values against a whole reading.
func turnOne(t *testing.T, m *maker, c *Case, again, whole *Reader, seed uint64) (mended int) {
	t.Helper()
	var can FactSet
	p, f := again.p, 1+m.IntN(len(again.p.Facts)-1)
	targets := m.conds2(p)
	can.Add(f)
	var named [5][]bool
	for limit := 1; limit < 5; limit++ {
		x := NewMender(again, limit, can)
		x.Begin(-1)
		for _, n := range targets {
			named[limit] = append(named[limit], x.Mends(n).Has(f))
		}
	}
	was := append([]Value(nil), again.vals...)
	c.Slots[f] = m.randomCase(p.Facts).Slots[f]
	again.Again(f)
	whole.Read(c)
	for i, v := range whole.vals {
		if again.vals[i] != v {
			t.Fatalf("program %d op %d: got %v, want %v", seed, i, again.vals[i], v)
		}
	}
	for limit := 1; limit < 5; limit++ {
		for k, n := range targets {
			if was[n].State.Rank() < limit || whole.vals[n].State.Rank() >= limit {
				continue
			}
			if mended++; !named[limit][k] {
				t.Fatalf("program %d op %d: fact %d mends %s to %s and is not named", seed, n, f, States[was[n].State], States[whole.vals[n].State])
			}
		}
	}
	return mended
}

func TestReadingAgainAllocatesNothing(t *testing.T) {
	p := randomProgram(7)
	c, r := (&maker{Rand: rand.New(rand.NewPCG(7, 3))}).randomCase(p.Facts), NewReader(p)
	r.Read(c)
	if n := testing.AllocsPerRun(5, func() {
		for f := range p.Facts[1:] {
			r.Again(f + 1)
		}
	}); n != 0 {
		t.Errorf("reading again allocates %v times", n)
	}
}
