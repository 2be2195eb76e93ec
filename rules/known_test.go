package rules

import (
	"math/rand/v2"
	"testing"
)

// The short way of a block in which everything is decided, comparisons read from
// cuts, sums that are folded and columns that are used again say what the long way
// says, bit for bit: for each operation of random programs on its own, with all facts
// stated and with some of them missing.
func TestShortWayAndCutsAgreeOnRandomPrograms(t *testing.T) {
	short := 0
	for seed := range seeds() {
		p := randomProgram(seed)
		for _, whole := range []bool{true, false} {
			cases := statedCases(p, seed, whole)
			b := NewBatch(p, Lanes)
			for i, c := range cases {
				b.Put(i, c)
			}
			long := longWay(p)
			long.Run(b, 0)
			long.Labels()
			for i := range p.Code {
				if p.Code[i].Op >= opConst {
					compareValues(t, long, NewScreen(p, int32(i)), b, int32(i))
				}
				if n := int32(i); p.Code[i].Op < opConst {
					cuts := NewCuts(p, Lanes, n)
					cuts.Fill(b, 0)
					short += compareWays(t, long, NewScreen(p, n), b, n)
					short += compareWays(t, long, cuts.Screen(n), b, n)
				}
				if t.Failed() {
					t.Fatalf("program %d, whole %v", seed, whole)
				}
			}
		}
	}
	if short < 100 {
		t.Errorf("only %d times the short way was taken", short)
	}
}

// statedCases are a block of cases; whole ones miss no fact and know every day.
func statedCases(p *Program, seed uint64, whole bool) []*Case {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 5)), wild: seed%2 == 1}
	cases := make([]*Case, Lanes)
	for i := range cases {
		c := m.randomCase(p.Facts)
		for f := range c.Slots {
			for whole && (c.Slots[f].Given < NotDone || c.Slots[f].Lo != c.Slots[f].Hi) {
				c.Slots[f] = m.randomCase(p.Facts).Slots[f]
			}
		}
		cases[i] = c
	}
	return cases
}

// longWay evaluates every operation in full.
func longWay(p *Program) *Screen {
	var all []int32
	for i := range p.Code {
		all = append(all, int32(i))
	}
	s := NewScreen(p, all...)
	s.known = nil
	return s
}

// compareValues compares a value, where it is known.
func compareValues(t *testing.T, long, s *Screen, b *Batch, n int32) {
	t.Helper()
	s.Run(b, 0)
	s.Labels()
	if *s.Met(n) != *long.Met(n) || *s.Unknown(n) != *long.Unknown(n) || *s.Conflict(n) != *long.Conflict(n) {
		t.Errorf("op %d (%d): alone it is known otherwise", n, s.p.Code[n].Op)
	}
	for l := range Lanes {
		if s.State(n, l) == Met && s.Values(n)[l] != long.Values(n)[l] {
			t.Errorf("op %d (%d) lane %d: alone it is %d and among others %d", n, s.p.Code[n].Op, l, s.Values(n)[l], long.Values(n)[l])
			return
		}
	}
}

// compareWays returns 1 where the short way was taken.
func compareWays(t *testing.T, long, s *Screen, b *Batch, n int32) (short int) {
	t.Helper()
	s.Run(b, 0)
	if s.known != nil && s.known.active {
		short = 1
	}
	if *s.Met(n) != *long.Met(n) || *s.Unmet(n) != *long.Unmet(n) {
		t.Errorf("op %d (%d): the ways differ", n, s.p.Code[n].Op)
	}
	s.Labels()
	if *s.Met(n) != *long.Met(n) || *s.Unmet(n) != *long.Unmet(n) {
		t.Errorf("op %d (%d): the ways differ after the labels", n, s.p.Code[n].Op)
	}
	if *s.Unknown(n) != *long.Unknown(n) || *s.Conflict(n) != *long.Conflict(n) {
		t.Errorf("op %d (%d): the labels differ", n, s.p.Code[n].Op)
	}
	return short
}
