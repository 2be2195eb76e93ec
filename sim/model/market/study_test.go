package market

import (
	"context"
	"slices"
	"testing"

	"alih/rules"
	"alih/sim"
)

// memory is a store that ends the study after so many blocks.
type memory struct {
	sim.MemoryStore
	after int
	stop  context.CancelFunc
}

func (k *memory) Save(from int, rows [][]int64) error {
	if k.after--; k.after == 0 {
		k.stop()
	}
	return k.MemoryStore.Save(from, rows)
}

// counts are the rows of a result, by policy.
func counts(t *testing.T, r *sim.Result) [][]int64 {
	t.Helper()
	all := make([][]int64, len(r.Policies))
	if err := r.Each(func(rows [][]int64) error {
		for p := range rows {
			all[p] = append(all[p], rows[p]...)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all
}

// three policies of a small market, with one baseline.
func threePolicies(t *testing.T) []sim.Policy {
	change := crowded(map[string]float64{"warmUp": 8})
	base := build(t, inForce, change)
	return []sim.Policy{
		{Name: "base", Model: base},
		{Name: "longer", Model: build(t, inForce, change, overlay("window.days", 90)...).Against(base)},
		{Name: "old", Model: build(t, rules.Date(2020, 7, 9), change).Against(base)},
	}
}

func study(t *testing.T, policies []sim.Policy, workers int, store sim.Store, ctx context.Context) *sim.Result {
	t.Helper()
	r, err := sim.Run(ctx, sim.Study{Seed: 5, Policies: policies, Confidence: 0.95, First: 24, Step: 8, Most: 24, Workers: workers, Store: store})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSameBits: the counts are the same on one, two and eight workers, after a resume,
// and with the policies in another order. Among the replications are watched ones.
func TestSameBits(t *testing.T) {
	policies, ctx := threePolicies(t), context.Background()
	want := counts(t, study(t, policies, 1, nil, ctx))
	same := func(what string, got [][]int64, order ...int) {
		for p, rows := range got {
			if !slices.Equal(rows, want[order[p]]) {
				t.Errorf("%s: policy %d counts otherwise", what, p)
			}
		}
	}
	for _, workers := range []int{2, 8} {
		same("workers", counts(t, study(t, policies, workers, nil, ctx)), 0, 1, 2)
	}
	broken, stop := context.WithCancel(ctx)
	store := &memory{after: 1, stop: stop}
	if part := study(t, policies, 1, store, broken); part.Replications >= 24 {
		t.Errorf("%d replications in the study that was broken off", part.Replications)
	}
	store.stop = func() {}
	same("resumed", counts(t, study(t, policies, 2, store, ctx)), 0, 1, 2)
	same("another order", counts(t, study(t, []sim.Policy{policies[0], policies[2], policies[1]}, 2, nil, ctx)), 0, 2, 1)
}

// TestWeekAllocatesNothing: a replication that was seen before costs no allocation, whether it is
// measured more closely or not.
func TestWeekAllocatesNothing(t *testing.T) {
	for k, name := range mechanismNames {
		m := build(t, inForce, crowded(map[string]float64{"mechanism": float64(k)}))
		r, counts := m.Runner(), make([]int64, len(m.layout.Counters))
		for _, replication := range []uint32{watched, watched - 1} {
			r.Run(sim.NewStream(1, replication), counts)
			if n := testing.AllocsPerRun(3, func() { r.Run(sim.NewStream(1, replication), counts) }); n != 0 {
				t.Errorf("%s: %v allocations in replication %d", name, n, replication)
			}
		}
	}
}
