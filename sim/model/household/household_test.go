package household

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/rules/scheme/jphsp"
	"alih/sim"
	"alih/sim/model"
)

var today = rules.Date(2025, 2, 1)

func build(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) (*population, error) {
	t.Helper()
	var v []float64
	for _, s := range Kind.Settings() {
		x := s.Default
		if y, ok := change[s.Path]; ok {
			x = y
		}
		v = append(v, x)
	}
	m, err := Kind.Build(model.Law{On: on, Changed: law}, v)
	if err != nil {
		return nil, err
	}
	return m.(*population), nil
}

func mustBuild(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) *population {
	t.Helper()
	m, err := build(t, on, change, law...)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func counts(m *population, rep uint32) []int64 {
	c := make([]int64, len(m.layout.Counters))
	m.Runner().Run(sim.NewStream(1, rep), c)
	return c
}

// named are the counters by their codes.
func named(m *population, c []int64) map[string]int64 {
	by := map[string]int64{}
	for i, k := range m.layout.Counters {
		by[k.Code] = c[i]
	}
	return by
}

func holds(t *testing.T, m *population, c []int64) {
	t.Helper()
	for _, s := range m.layout.Sums {
		var left, right int64
		for _, i := range s.Left {
			left += c[i]
		}
		for _, i := range s.Right {
			right += c[i]
		}
		if left != right {
			t.Errorf("%s: %d and %d", s.Code, left, right)
		}
	}
}

// TestSums: the layout is sound and every identity holds, under every version of the law.
func TestSums(t *testing.T) {
	for _, on := range jphsp.Scheme.Versions() {
		m := mustBuild(t, on, nil)
		if err := m.layout.Check(); err != nil {
			t.Fatal(err)
		}
		c := counts(m, 0)
		holds(t, m, c)
		if by := named(m, c); by["households"] != 1000 || by["parent.granted"] == 0 || by["worker.granted"] == 0 || by["gain"]+by["lose"] != 0 {
			t.Errorf("%v: %v", on, by)
		}
	}
}

func TestNoAllocation(t *testing.T) {
	m := mustBuild(t, today, nil, rules.Override{Param: "income.parent", Value: 6_000_000}).Against(mustBuild(t, today, nil)).(*population)
	r, c := m.Runner(), make([]int64, len(m.layout.Counters))
	if n := testing.AllocsPerRun(5, func() { r.Run(sim.NewStream(1, 9), c) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestSameBits: a runner that was used gives what a new one gives.
func TestSameBits(t *testing.T) {
	m := mustBuild(t, today, nil)
	r := m.Runner()
	for rep := range uint32(3) {
		c := make([]int64, len(m.layout.Counters))
		r.Run(sim.NewStream(1, rep), c)
		if !slices.Equal(c, counts(m, rep)) {
			t.Errorf("replication %d is another with a runner that was used", rep)
		}
	}
}

// TestEveryNumberOfTheLaw changes each number of the scheme in turn. Either the
// population changes, or its list says why it does not.
func TestEveryNumberOfTheLaw(t *testing.T) {
	if testing.Short() {
		t.Skip("asks the whole law some thirty times")
	}
	often := map[string]float64{"workers.wanted": 0.8, "workers.second": 0.8, "professional.finance": 0.4, "professional.special": 0.3,
		"income.mean": 25e6, "income.spread": 0.8, "professional.settles": 1}
	base := counts(mustBuild(t, today, often), 0)
	for _, param := range jphsp.Scheme.Params {
		now, inForce := param.Values.On(today)
		if !inForce {
			continue
		}
		why, listed := unused[param.Name]
		changed := false
		values := []int64{now.Value * 2, now.Value / 2}
		if listed {
			values = values[:1]
		}
		for _, v := range values {
			if changed {
				break
			}
			m, err := build(t, today, often, rules.Override{Param: param.Name, Value: v})
			if err != nil {
				t.Logf("%s = %d: %v", param.Name, v, err)
				continue
			}
			changed = !slices.Equal(base, counts(m, 0))
		}
		if changed == listed {
			t.Errorf("%s: changes the population %v, on the list %v (%s)", param.Name, changed, listed, why)
		}
	}
}

func BenchmarkReplication(b *testing.B) {
	base := mustBuild(b, today, nil)
	for name, m := range map[string]*population{"baseline": base,
		"reform": mustBuild(b, today, nil, rules.Override{Param: "income.parent", Value: 6_000_000}).Against(base).(*population)} {
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
