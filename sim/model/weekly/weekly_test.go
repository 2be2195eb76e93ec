package weekly

import (
	"errors"
	"testing"

	"alih/rules"
	"alih/sim"
	"alih/sim/model"
)

func build(t testing.TB, change map[string]float64, law ...rules.Override) *process {
	t.Helper()
	var v []float64
	for _, s := range (Kind{}).Settings() {
		x, ok := change[s.Path]
		if !ok {
			x = s.Default
		}
		v = append(v, x)
	}
	m, err := Kind{}.Build(model.Law{On: rules.Date(2024, 1, 1), Changed: law}, v)
	if err != nil {
		t.Fatal(err)
	}
	return m.(*process)
}

func TestTheWeeksAllocateNothing(t *testing.T) {
	m := build(t, nil)
	r, counts := m.Runner(), make([]int64, len(layout.Counters))
	run := func(i uint32) {
		clear(counts)
		r.Run(sim.NewStream(1, i), counts)
	}
	for i := range uint32(200) {
		run(i)
	}
	next := uint32(0)
	if n := testing.AllocsPerRun(199, func() { run(next); next++ }); n != 0 {
		t.Errorf("%v allocations a replication that is not larger than those before", n)
	}
}

func TestAScenarioWithoutWorkersIsRefused(t *testing.T) {
	var v []float64
	for _, s := range (Kind{}).Settings() {
		v = append(v, s.Default)
	}
	v[workers] = 0
	var bad *model.SettingError
	_, err := Kind{}.Build(model.Law{On: rules.Date(2024, 1, 1)}, v)
	if !errors.As(err, &bad) || bad.Path != "workers.perYear" {
		t.Errorf("found %v", err)
	}
}

// The numbers of PROCESS.md are those of the built-in scenario.
func TestTheWindowIsTheLaws(t *testing.T) {
	if m := build(t, nil); m.window != 60 || m.longer != 120 {
		t.Errorf("a window of %d days, %d with its extension", m.window, m.longer)
	}
	if m := build(t, nil, rules.Override{Param: "window.extension", Value: 30}); m.longer != 90 {
		t.Errorf("%d days with an extension of 30", m.longer)
	}
}

func BenchmarkReplication(b *testing.B) {
	m := build(b, nil)
	r, counts := m.Runner(), make([]int64, len(layout.Counters))
	b.ReportAllocs()
	for i := range b.N {
		clear(counts)
		r.Run(sim.NewStream(1, uint32(i)), counts)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "replications/s")
}
