package sim

import (
	"math"
	"math/bits"
	"testing"
)

// A place names a draw.
type place struct {
	seed                         uint64
	replication, entity, purpose uint32
	counter                      uint32
}

// generators are ours and three that look random taken alone: what these tests do not
// refuse in them they would not refuse in ours.
var generators = map[string]func(p place) uint64{
	"philox": func(p place) uint64 {
		return NewStream(p.seed, p.replication).Word(p.entity, Purpose(p.purpose), p.counter)
	},
	"lcg": func(p place) uint64 { return packed(p)*6364136223846793005 + 1442695040888963407 },
	"xor": func(p place) uint64 { return 0x9E3779B97F4A7C15 ^ packed(p) ^ p.seed<<17 },
	"xorshift": func(p place) uint64 {
		x := packed(p) | 1
		x ^= x << 13
		x ^= x >> 7
		return x ^ x<<17
	},
}

func packed(p place) uint64 {
	return p.seed<<52 ^ uint64(p.replication)<<40 ^ uint64(p.entity)<<20 ^ uint64(p.purpose)<<12 ^ uint64(p.counter)
}

// axes go from one place to its neighbours.
var axes = map[string]func(i uint32) place{
	"entities":     func(i uint32) place { return place{1, 3, i, 2, 5} },
	"purposes":     func(i uint32) place { return place{1, 3, 7, i, 5} },
	"counters":     func(i uint32) place { return place{1, 3, 7, 2, i} },
	"replications": func(i uint32) place { return place{1, i, 7, 2, 5} },
	"seeds":        func(i uint32) place { return place{uint64(i), 3, 7, 2, 5} },
}

const words = 1 << 13

// The statistics are of independent fair bits: the largest of 4,096 correlations is
// above 6 deviations once in 100,000 runs, a chi-square as far above its mean about
// as seldom.
const allowed = 6

func TestNeighboursAreIndependent(t *testing.T) {
	for axis, at := range axes {
		for name, generator := range generators {
			worst := math.Inf(-1)
			for what, z := range statistics(func(i uint32) uint64 { return generator(at(i)) }) {
				if name == "philox" && z > allowed {
					t.Errorf("%s: %s: %.1f deviations", axis, what, z)
				}
				worst = max(worst, z)
			}
			if name != "philox" && worst <= allowed {
				t.Errorf("%s: %s passes with %.1f deviations: the tests see nothing", axis, name, worst)
			}
		}
	}
}

// A draw that differs in one bit of its name differs in half of its bits.
func TestOneBitOfANameMovesHalfOfTheWord(t *testing.T) {
	for axis, at := range axes {
		for bit := range 20 {
			flips := 0
			for i := range uint32(512) {
				a, b := at(i), at(i^1<<bit)
				flips += bits.OnesCount64(generators["philox"](a) ^ generators["philox"](b))
			}
			n := 512.0 * 64
			if z := math.Abs(float64(flips)-n/2) / math.Sqrt(n/4); z > allowed {
				t.Errorf("%s: bit %d: %.1f deviations", axis, bit, z)
			}
		}
	}
}

// statistics are distances from independence, in deviations.
func statistics(word func(i uint32) uint64) map[string]float64 {
	list := make([]uint64, words+1)
	for i := range list {
		list[i] = word(uint32(i))
	}
	return map[string]float64{
		"bits of neighbours":     bitCorrelation(list[:words], list[1:]),
		"bits of one word":       worstBit(list[:words]),
		"first bits, neighbours": pairs(list[:words], list[1:], 60),
		"numbers of neighbours":  correlation(list[:words], list[1:]),
		"changed bits":           changes(list[:words], list[1:]),
	}
}

// columns has bit b of all words side by side.
func columns(list []uint64) *[64][words / 64]uint64 {
	var c [64][words / 64]uint64
	for i, w := range list {
		for b := range 64 {
			c[b][i/64] |= w >> b & 1 << (i % 64)
		}
	}
	return &c
}

// bitCorrelation is the largest correlation of any bit with any of the neighbour.
func bitCorrelation(x, y []uint64) float64 {
	a, b, worst := columns(x), columns(y), 0.0
	for i := range a {
		for j := range b {
			same := 0
			for k := range a[i] {
				same += 64 - bits.OnesCount64(a[i][k]^b[j][k])
			}
			worst = max(worst, math.Abs(float64(same)-words/2)/math.Sqrt(words/4))
		}
	}
	return worst
}

// worstBit is the bit that is most often, or most seldom, set.
func worstBit(x []uint64) float64 {
	worst := 0.0
	for _, column := range columns(x) {
		set := 0
		for _, w := range column {
			set += bits.OnesCount64(w)
		}
		worst = max(worst, math.Abs(float64(set)-words/2)/math.Sqrt(words/4))
	}
	return worst
}

// pairs is a chi-square over the first bits of a word and its neighbour.
func pairs(x, y []uint64, shift uint) float64 {
	counts := map[uint64]float64{}
	for i := range x {
		counts[x[i]>>shift<<8|y[i]>>shift]++
	}
	cells := math.Pow(4, float64(64-shift))
	square := -float64(len(x))
	for _, n := range counts {
		square += n * n * cells / float64(len(x))
	}
	return math.Abs(square-(cells-1)) / math.Sqrt(2*(cells-1))
}

func correlation(x, y []uint64) float64 {
	sum := 0.0
	for i := range x {
		sum += (float64(x[i])/(1<<64) - 0.5) * (float64(y[i])/(1<<64) - 0.5)
	}
	return math.Abs(sum*12) / math.Sqrt(words)
}

// changes is a chi-square of how many bits differ between neighbours: binomial.
func changes(x, y []uint64) float64 {
	worst := 0.0
	var counts [65]float64
	for i := range x {
		counts[bits.OnesCount64(x[i]^y[i])]++
	}
	for k, n := range counts {
		if p := binomial64(k); p*words >= 20 {
			worst = max(worst, math.Abs(n-p*words)/math.Sqrt(p*words))
		}
	}
	return worst
}

func binomial64(k int) float64 {
	a, _ := math.Lgamma(65)
	b, _ := math.Lgamma(float64(k + 1))
	c, _ := math.Lgamma(float64(65 - k))
	return math.Exp(a - b - c - 64*math.Ln2)
}

func TestDrawsOfTwoNamesDiffer(t *testing.T) {
	seen := map[uint64]place{}
	for axis, at := range axes {
		for i := range uint32(1000) {
			p := at(i)
			w := generators["philox"](p)
			if q, ok := seen[w]; ok && p != q {
				t.Errorf("%s: %+v and %+v draw the same", axis, p, q)
			}
			seen[w] = p
		}
	}
}
