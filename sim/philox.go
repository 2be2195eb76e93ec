package sim

import "math/bits"

// The constants of Philox2x64: Salmon, Moraes, Dror and Shaw, "Parallel random numbers:
// as easy as 1, 2, 3", SC11.
const (
	philoxM = 0xD2B74407B1CE6E93
	philoxW = 0x9E3779B97F4A7C15
)

// philox2x64 is the first word of Philox2x64-10 of counter (lo, hi) under key.
func philox2x64(key, lo, hi uint64) uint64 {
	for range 10 {
		h, l := bits.Mul64(philoxM, lo)
		lo, hi = h^key^hi, l
		key += philoxW
	}
	return lo
}
