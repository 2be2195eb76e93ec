package match

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// The order is by class, draw and index, whatever the draws are like.
func TestOrderSortsAnyDraws(t *testing.T) {
	var s Scratch
	for _, n := range []int{0, 1, 2, 7, 300, 5000, 70000} {
		for name, draw := range map[string]func(r *rand.Rand, i int) uint32{
			"random":    func(r *rand.Rand, i int) uint32 { return r.Uint32() },
			"equal":     func(r *rand.Rand, i int) uint32 { return 7 },
			"small":     func(r *rand.Rand, i int) uint32 { return r.Uint32() % 64 },
			"falling":   func(r *rand.Rand, i int) uint32 { return uint32(n - i) },
			"high bits": func(r *rand.Rand, i int) uint32 { return r.Uint32() << 30 },
			"last":      func(r *rand.Rand, i int) uint32 { return math.MaxUint32 },
		} {
			r := rand.New(rand.NewPCG(uint64(n), 7))
			draws, class := make([]uint32, n), make([]uint8, n)
			for i := range draws {
				draws[i], class[i] = draw(r, i), uint8(r.IntN(3)*100)
			}
			m := &Meeting{First: make([]int32, n+1), Draw: draws, Class: class}
			for _, classes := range []bool{false, true} {
				c := class
				if !classes {
					c = nil
				}
				var got []int
				for _, k := range s.order(draws, c) {
					got = append(got, int(k&indexMask))
				}
				if !slices.Equal(got, inOrder(m, classes)) && n > 0 {
					t.Fatalf("%d %s draws, classes %v", n, name, classes)
				}
			}
		}
	}
}

// A shuffle can be undone, and reaches every position.
func TestShuffleIsAPermutation(t *testing.T) {
	for _, lot := range []uint32{0, 0x92345678} {
		seen := make([]bool, 1<<indexBits)
		for i := range int32(1 << indexBits) {
			j := shuffle(lot, i)
			if seen[j] {
				t.Fatalf("lot %d reaches %d twice", lot, j)
			}
			seen[j] = true
			if i%1009 == 0 && unshuffle(lot, j) != i {
				t.Fatalf("lot %d: %d goes to %d and comes back as %d", lot, i, j, unshuffle(lot, j))
			}
		}
	}
}

// Two employers' lotteries agree on which of two workers goes first half of the time,
// neighbours in the lottery, neighbouring lots and all.
func TestLotteriesOfTheirOwnAreIndependent(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for _, gap := range []int32{1, 2, 64, 4096} {
		for _, lots := range []uint32{1, 1 << 16, 1 << 31, 0x9e3779b9} {
			agree, n := 0, 40000
			for range n {
				i, lot := int32(r.IntN(100000)), r.Uint32()
				first := shuffle(lot, i) < shuffle(lot, i+gap)
				if first == (shuffle(lot+lots, i) < shuffle(lot+lots, i+gap)) {
					agree++
				}
			}
			if z := (float64(agree) - float64(n)/2) / math.Sqrt(float64(n)/4); math.Abs(z) > 4 {
				t.Errorf("gap %d, lots %d apart: agree in %d of %d, z %.1f", gap, lots, agree, n, z)
			}
		}
	}
}

// In a lottery of its own every worker of a small meeting is equally often first,
// second and so on.
func TestShuffledPlacesAreUniform(t *testing.T) {
	const workers, lots = 6, 60000
	r := rand.New(rand.NewPCG(9, 9))
	var first [workers]float64
	for range lots {
		lot, best := r.Uint32(), int32(0)
		for i := range int32(workers) {
			if shuffle(lot, i) < shuffle(lot, best) {
				best = i
			}
		}
		first[best]++
	}
	chi := 0.0
	for _, n := range first {
		chi += (n - lots/workers) * (n - lots/workers) / (lots / workers)
	}
	if chi > 20.5 { // the 99.9 % quantile with five degrees of freedom
		t.Errorf("first %v: chi square %.1f", first, chi)
	}
}
