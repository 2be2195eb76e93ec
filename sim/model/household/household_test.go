package household

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/jphsp"
	"alih/sim"
	"alih/sim/model"
	"alih/sim/model/modeltest"
)

var today = rules.Date(2025, 2, 1)

func build(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) *population {
	t.Helper()
	return modeltest.Must[*population](t, Kind, on, change, law...)
}

func counts(m *population, replication uint32) []int64 { return modeltest.Counts(m, replication) }

// named are the counters by their codes.
func named(m *population, c []int64) map[string]int64 {
	by := map[string]int64{}
	for i, k := range m.layout.Counters {
		by[k.Code] = c[i]
	}
	return by
}

// TestSums: the layout is sound and every identity holds, under every version of the law.
func TestSums(t *testing.T) {
	for _, on := range jphsp.Scheme.Versions() {
		m := build(t, on, nil)
		if err := m.layout.Check(); err != nil {
			t.Fatal(err)
		}
		c := counts(m, 0)
		modeltest.Sums(t, m, c)
		if by := named(m, c); by["households"] != 1000 || by["parent.granted"] == 0 || by["worker.granted"] == 0 || by["gain"]+by["lose"] != 0 {
			t.Errorf("%v: %v", on, by)
		}
	}
}

func TestNoAllocation(t *testing.T) {
	modeltest.NoAllocation(t, build(t, today, nil, rules.Override{Param: "income.parent", Value: 6_000_000}).Against(build(t, today, nil)))
}

func TestSameBits(t *testing.T) { modeltest.SameRunner(t, build(t, today, nil)) }

func TestEveryNumberOfTheLaw(t *testing.T) {
	modeltest.EveryNumber(t, Kind, modeltest.World{On: today, Change: map[string]float64{"workers.wanted": 0.8, "workers.second": 0.8,
		"professional.finance": 0.4, "professional.special": 0.3, "income.mean": 25e6, "income.spread": 0.8, "professional.settles": 1}})
}

func BenchmarkReplication(b *testing.B) {
	base := build(b, today, nil)
	for name, m := range map[string]*population{"baseline": base,
		"reform": build(b, today, nil, rules.Override{Param: "income.parent", Value: 6_000_000}).Against(base).(*population)} {
		b.Run(name, func(b *testing.B) {
			r, c := m.Runner(), make([]int64, len(m.layout.Counters))
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				r.Run(sim.NewStream(1, uint32(i)), c)
			}
		})
	}
}

func BenchmarkLaw(b *testing.B) {
	for b.Loop() {
		if _, err := askLaw(model.Law{On: today}, readings{}); err != nil {
			b.Fatal(err)
		}
	}
}
