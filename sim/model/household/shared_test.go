package household

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/sim"
	"alih/sim/model/modeltest"
)

// TestSharedBaseline: what the baseline's runner found of its households leads to the same
// counts as finding it again, whether they are the same households or others, or more.
func TestSharedBaseline(t *testing.T) {
	change := map[string]float64{"households": 150}
	base := build(t, today, change)
	policies := []sim.Policy{{Name: "base", Model: base}, {Name: "income", Model: build(t, today, change, rules.Override{Param: "income.parent", Value: 6_000_000}).Against(base)}}
	for name, more := range map[string]map[string]float64{
		"reading": {"households": 150, "readings.groundGone": 1}, "richer": {"households": 150, "income.mean": 20e6}, "more": {"households": 200},
	} {
		policies = append(policies, sim.Policy{Name: name, Model: build(t, today, more).Against(base)})
	}
	runners, share := sim.Runners(policies, false)
	if !share {
		t.Fatal("nothing is shared")
	}
	for turn, p := range []int{1, 0, 1, 2, 3, 4, 4, 1, 0, 0, 3} {
		m, got := policies[p].Model, make([]int64, len(base.layout.Counters))
		replication := uint32(turn / 7)
		if runners[p].Run(sim.NewStream(1, replication), got); !slices.Equal(got, modeltest.Counts(m, replication)) {
			t.Errorf("turn %d, %s: counts otherwise", turn, policies[p].Name)
		}
	}
	if another := build(t, today, change).Runner().(sim.Sharer); another.Share(runners[0]) || another.Share(nil) || runners[1].(sim.Sharer).Share(another.(sim.Runner)) {
		t.Error("shared with another baseline")
	}
}
