package bench

import (
	"testing"

	"alih/rules"
	"alih/sim"
	"alih/sim/model"
	"alih/sim/model/household"
	simmarket "alih/sim/model/market"
	"alih/sim/model/permitrace"
	"alih/sim/model/pipeline"
	"alih/sim/model/shock"
	"alih/sim/model/weekly"
)

// replications measures a model, every iteration a replication that no other had.
func replications(b *testing.B, kind model.Kind, on rules.Day, change map[string]float64) {
	var v []float64
	for _, s := range kind.Settings() {
		x, ok := change[s.Path]
		if !ok {
			x = s.Default
		}
		v = append(v, x)
	}
	m, err := kind.Build(model.Law{On: on}, v)
	if err != nil {
		b.Fatal(err)
	}
	r, counts := m.Runner(), make([]int64, len(m.Layout().Counters))
	turn := uint32(1000) // the first ones of a market are measured more closely
	next := func() {
		clear(counts)
		r.Run(sim.NewStream(1, turn), counts)
		turn++
	}
	for range 5 {
		next() // so that the runner has the room that it needs
	}
	b.ReportAllocs()
	var c clock
	for b.Loop() {
		c.start()
		next()
		c.stop()
	}
	c.report(b, 1, "replication")
}

// BenchmarkWeekly is the process of peers/weekly/PROCESS.md.
func BenchmarkWeekly(b *testing.B) {
	replications(b, weekly.Kind{}, rules.Date(2024, 1, 1), nil)
}

// BenchmarkMarket is the transfer market: the built-in scenario, and a year of the whole
// country, eight centres with 50,000 workers and employers in proportion.
func BenchmarkMarket(b *testing.B) {
	on := rules.Date(2024, 8, 28)
	b.Run("one centre", func(b *testing.B) { replications(b, simmarket.Kind, on, nil) })
	b.Run("national year", func(b *testing.B) {
		replications(b, simmarket.Kind, on, map[string]float64{
			"centres": 8, "workers.perWeek": 120, "employers.perWeek": 162, "expiring.perWeek": 0,
			"warmUp": 0, "followUp": 0,
		})
	})
}

// BenchmarkModels are the other models with the settings of their catalogues, as their
// built-in scenarios have them.
func BenchmarkModels(b *testing.B) {
	for _, m := range []struct {
		kind model.Kind
		on   rules.Day
	}{
		{pipeline.Kind, rules.Date(2026, 1, 23)}, {permitrace.Kind, rules.Date(2024, 12, 18)},
		{household.Kind, rules.Date(2025, 2, 1)}, {shock.Kind, rules.Date(2020, 9, 7)},
	} {
		b.Run(m.kind.Name(), func(b *testing.B) { replications(b, m.kind, m.on, nil) })
	}
}
