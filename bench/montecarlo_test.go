package bench_test

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/example"
)

// Drawing and screening, a fresh population every time, and a second policy on the
// same draws: once with every fact drawn as a value, and once with the days drawn as
// what a study that varies no number of days wants of them, on which side of the law's
// day they lie.
func BenchmarkMonteCarlo(b *testing.B) {
	p := compile(b, example.Scheme).single
	other, err := p.Overlay(rules.Override{Param: "band.top", Value: 1200})
	if err != nil {
		b.Fatal(err)
	}
	u := newPopulation(p, 0)
	monteCarlo(b, p, "draw", rules.NewScreen(p, decisions(p)...), other, u.fill)
	cuts := rules.NewCuts(p, rules.Lanes, provision(p, "EX-4-1"), provision(p, "EX-5"))
	monteCarlo(b, p, "draw,days-as-sides", cuts.Screen(decisions(p)...), other, func(seed uint64, batch *rules.Batch) {
		u.fillSides(seed, batch, cuts)
	})
}

func monteCarlo(b *testing.B, p *rules.Program, name string, s *rules.Screen, other *rules.Program, fill func(uint64, *rules.Batch)) {
	batch, second, first := rules.NewBatch(p, rules.Lanes), s.Overlay(other), decisions(p)[0]
	setDay(batch)
	run := func(name string, work func() int) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			start := processor()
			for i := 0; i < b.N; i++ {
				fill(uint64(i), batch)
				sink += uint64(work())
			}
			perCase(b, start, rules.Lanes)
		})
	}
	screen := func() int {
		s.Run(batch, 0)
		return count(s.Met(first))
	}
	run(name, func() int { return 0 })
	run(name+"+screen", screen)
	run(name+"+screen+second-policy", func() int {
		n := screen()
		second.Run(batch, 0)
		return n + count(second.Met(first))
	})
}

// What is drawn as sides has the shares that the days drawn as values have, and no
// other: a window of two months of six, a permit that runs in four cases of five.
func TestSidesAreDrawnInTheirShares(t *testing.T) {
	p := compile(t, example.Scheme).single
	cuts := rules.NewCuts(p, rules.Lanes, provision(p, "EX-4-1"), provision(p, "EX-5"))
	if len(cuts.Nodes()) != 2 {
		t.Fatalf("%d comparisons, want 2", len(cuts.Nodes()))
	}
	u, batch := newPopulation(p, 0), rules.NewBatch(p, rules.Lanes)
	var met [2]int
	const rounds = 200
	for seed := range uint64(rounds) {
		u.fillSides(seed, batch, cuts)
		for k := range met {
			met[k] += count(cuts.Met(k, 0))
			if n := count(cuts.Met(k, 0)) + count(cuts.Unmet(k, 0)); n != rules.Lanes {
				t.Fatalf("%d lanes are decided, want all", n)
			}
		}
	}
	for k, share := range sides {
		// Five standard errors of a share near a third or four fifths of 204,800 cases.
		if got := float64(met[k]) / (rounds * rules.Lanes) * 256; got < float64(share)-1.4 || got > float64(share)+1.4 {
			t.Errorf("comparison %d is met in %.1f of 256 cases, want %d", k, got, share)
		}
	}
}
