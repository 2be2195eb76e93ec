package bench_test

import "testing"

// BenchmarkMachine says how fast the machine is at the moment: a time of another
// benchmark means something only beside it. One loop stays in the first-level
// cache, the other jumps about in 32 MB. Each is a fixed amount of work.
func BenchmarkMachine(b *testing.B) {
	b.Run("L1", func(b *testing.B) { walkTable(b, 16<<10) })
	b.Run("32MB", func(b *testing.B) { walkTable(b, 32<<20) })
}

// walkTable follows links through a table of the given bytes, each to a place that
// only the one before tells. One operation is one link.
func walkTable(b *testing.B, bytes int) {
	table := make([]uint32, bytes/4)
	mask := uint32(len(table) - 1)
	for i := range table {
		table[i] = (uint32(i)*1664525 + 1013904223) & mask
	}
	at := uint32(0)
	b.ResetTimer()
	start := processor()
	for i := 0; i < b.N; i++ {
		at = table[at]
	}
	perCase(b, start, 1)
	sink = uint64(at)
}

// sink keeps what a benchmark works out from being left out.
var sink uint64
