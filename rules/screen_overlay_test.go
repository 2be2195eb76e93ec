package rules

import (
	"math/rand/v2"
	"testing"
)

// A screen of an overlay says what a screen of its own says, bit for bit, labels
// included: whichever numbers differ, of random programs and targets, from columns and
// from cuts, whether or not the screen that lends has run, and one overlay on another.
func TestOverlaidScreensAgreeWithScreensOfTheirOwn(t *testing.T) {
	lends := 0
	for seed := range seeds() {
		p, m := randomProgram(seed), &maker{Rand: rand.New(rand.NewPCG(seed, 8))}
		b := NewBatch(p, 2*Lanes)
		for half, whole := range []bool{true, false} {
			for i, c := range statedCases(p, seed, whole) {
				b.Put(half*Lanes+i, c)
			}
		}
		for range 20 {
			var targets []int32
			for range 1 + m.IntN(6) {
				targets = append(targets, int32(m.IntN(len(p.Code))))
			}
			q, r := otherNumbers(m, p), otherNumbers(m, p)
			cuts := NewCuts(p, 2*Lanes, targets...)
			cuts.Fill(b, 0)
			cuts.Fill(b, 1)
			for _, first := range []*Screen{NewScreen(p, targets...), cuts.Screen(targets...)} {
				second := first.Overlay(q)
				lends += len(second.lent.nodes)
				if m.IntN(2) == 0 {
					first.Run(b, 0)
				}
				compareScreens(t, second, NewScreen(q, targets...), b, targets)
				compareScreens(t, second.Overlay(r), NewScreen(r, targets...), b, targets)
				compareScreens(t, first, NewScreen(p, targets...), b, targets)
				if t.Failed() {
					t.Fatalf("program %d, targets %v", seed, targets)
				}
			}
		}
	}
	if lends < 100 {
		t.Errorf("only %d operations were lent", lends)
	}
}

func otherNumbers(m *maker, p *Program) *Program {
	q := *p
	q.Constants = append([]Constant(nil), p.Constants...)
	for range m.IntN(3) {
		q.Constants[1+m.IntN(len(q.Constants)-1)].Value += int64(m.IntN(5) - 2) // the first is a field of a record
	}
	return &q
}

func compareScreens(t *testing.T, got, want *Screen, b *Batch, targets []int32) {
	t.Helper()
	for block := range b.Blocks() {
		want.Run(b, block)
		got.Run(b, block)
		for _, n := range targets {
			if *got.Met(n) != *want.Met(n) || want.p.Code[n].Op < opConst && *got.Unmet(n) != *want.Unmet(n) {
				t.Errorf("op %d (%d) block %d: another outcome", n, want.p.Code[n].Op, block)
			}
		}
		want.Labels()
		got.Labels()
		for _, n := range targets {
			for l := range Lanes {
				s := got.State(n, l)
				if s != want.State(n, l) || want.val[n] != nil && s == Met && got.Values(n)[l] != want.Values(n)[l] {
					t.Errorf("op %d (%d) block %d lane %d: another state or value", n, want.p.Code[n].Op, block, l)
					return
				}
			}
		}
	}
}

func TestAnOverlaidScreenAllocatesNothing(t *testing.T) {
	p := randomProgram(7)
	b, s := NewBatch(p, Lanes), NewScreen(p, int32(len(p.Code)-1), int32(len(p.Code)-2))
	q := *p
	q.Constants = append([]Constant(nil), p.Constants...)
	q.Constants[2].Value++
	o := s.Overlay(&q)
	if n := testing.AllocsPerRun(20, func() { s.Run(b, 0); o.Run(b, 0); o.Labels() }); n != 0 {
		t.Errorf("a block allocates %v times", n)
	}
}
