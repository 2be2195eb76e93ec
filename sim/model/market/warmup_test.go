package market

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/sim"
)

// beside are policies that have one warm-up: of two centres, with other laws, mechanisms
// and numbers after it.
func beside(t *testing.T) []sim.Policy {
	many := func(change map[string]float64) map[string]float64 {
		return with(staged(map[string]float64{"centres": 2, "mechanism": bySerial}), change)
	}
	base := build(t, inForce, many(nil))
	return []sim.Policy{
		{Name: "base", Model: base},
		{Name: "longer", Model: build(t, inForce, many(nil), overlay("window.days", 90)...).Against(base)},
		{Name: "old", Model: build(t, rules.Date(2020, 7, 9), many(nil)).Against(base)},
		{Name: "apart", Model: build(t, inForce, many(map[string]float64{"meeting.sittings": byCategory, "workers.perWeek": 30, "mechanism": byCost})).Against(base)},
	}
}

// TestSharedWarmUp: a warm-up that another replicated leads to the same counts and shows the
// same weeks, whoever replicated it, measured more closely or not, watched or not.
func TestSharedWarmUp(t *testing.T) {
	policies := beside(t)
	runners, share := sim.Runners(policies, false)
	if !share {
		t.Fatal("nothing is shared")
	}
	turns := []int{0, 1, 2, 3, 3, 1, 0, 2}
	for turn, p := range slices.Concat(turns, turns, turns) {
		replication, m := []uint32{0, watched, 3}[turn/len(turns)], policies[p].Model.(*market)
		film, counts := filmOf(m.Runner(), m, replication)
		if turn%3 == 0 { // nobody watches
			got := make([]int64, len(counts))
			if runners[p].Run(sim.NewStream(1, replication), got); !slices.Equal(got, counts) {
				t.Errorf("turn %d, %s: counts otherwise", turn, policies[p].Name)
			}
			continue
		}
		if shows, got := filmOf(runners[p], m, replication); !slices.Equal(got, counts) || !slices.Equal(shows, film) {
			t.Errorf("turn %d, %s: counts or shows otherwise", turn, policies[p].Name)
		}
	}
}

// TestWarmUpOfItsOwn: what a warm-up depends on keeps markets from sharing it.
func TestWarmUpOfItsOwn(t *testing.T) {
	base := build(t, inForce, staged(nil))
	of := func(change map[string]float64, against *market) sim.Runner {
		return build(t, inForce, staged(change)).Against(against).Runner()
	}
	first := base.Runner()
	traced := build(t, inForce, staged(nil)).Against(base).(*market)
	traced.trace = func(event) {}
	for name, r := range map[string]sim.Runner{
		"another baseline": of(nil, build(t, inForce, staged(nil))), "a shorter one": of(map[string]float64{"warmUp": 3}, base),
		"a shorter market": of(map[string]float64{"followUp": 3}, base), "more centres": of(map[string]float64{"centres": 3}, base),
		"told": traced.Runner(), "none": nil,
	} {
		if m, ok := r.(*runner); first.(sim.Sharer).Share(r) || ok && m.Share(first) {
			t.Errorf("%s: shared", name)
		}
	}
	if !of(map[string]float64{"workers.perWeek": 3}, base).(sim.Sharer).Share(first) {
		t.Error("the same warm-up is not shared")
	}
}

// TestSharingAllocatesNothing: neither who replicates a warm-up nor who takes it.
func TestSharingAllocatesNothing(t *testing.T) {
	policies := beside(t)
	runners, _ := sim.Runners(policies, true)
	counts := make([]int64, len(policies[0].Model.Layout().Counters))
	if n := testing.AllocsPerRun(3, func() {
		for _, s := range []sim.Stream{sim.NewStream(1, watched), sim.NewStream(1, watched+1)} {
			for _, r := range runners {
				r.Run(s, counts)
			}
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
