package sim

import "math/bits"

// The constants of Philox2x64: Salmon, Moraes, Dror and Shaw, "Parallel random numbers:
// as easy as 1, 2, 3", SC11.
const (
	philoxM = 0xD2B74407B1CE6E93
	philoxW = 0x9E3779B97F4A7C15
)

// philox2x64 is Philox2x64-10 of counter (lo, hi) under key. Two rounds a pass: after
// them the halves are where they were.
func philox2x64(key, lo, hi uint64) (uint64, uint64) {
	for range 5 {
		h, l := bits.Mul64(philoxM, lo)
		hi ^= h ^ key
		key += philoxW
		g, m := bits.Mul64(philoxM, hi)
		lo, hi = g^key^l, m
		key += philoxW
	}
	return lo, hi
}

// philoxTwo is philox2x64 of two counters: the multiplications of one fill the time in
// which the other waits for its own. More at once gain nothing.
func philoxTwo(key, lo0, hi0, lo1, hi1 uint64) (a0, b0, a1, b1 uint64) {
	for range 5 {
		h0, l0 := bits.Mul64(philoxM, lo0)
		h1, l1 := bits.Mul64(philoxM, lo1)
		hi0 ^= h0 ^ key
		hi1 ^= h1 ^ key
		key += philoxW
		g0, m0 := bits.Mul64(philoxM, hi0)
		g1, m1 := bits.Mul64(philoxM, hi1)
		lo0, hi0 = g0^key^l0, m0
		lo1, hi1 = g1^key^l1, m1
		key += philoxW
	}
	return lo0, hi0, lo1, hi1
}
