package market

import (
	"testing"

	"alih/rules"
	"alih/sim"
)

func BenchmarkReplication(b *testing.B) {
	for _, mech := range mechanismNames[:1] {
		b.Run(mech, func(b *testing.B) {
			m := build(b, rules.Date(2024, 8, 28), nil)
			r := m.Runner()
			counts := make([]int64, len(m.Layout().Counters))
			r.Run(sim.NewStream(1, watched), counts)
			b.ReportAllocs()
			b.ResetTimer()
			for i := range b.N {
				clear(counts)
				r.Run(sim.NewStream(1, uint32(watched+i)), counts)
			}
		})
	}
}
