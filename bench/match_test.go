package bench

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"alih/sim"
	"alih/sim/match"
)

// The market of these benchmarks has rows of ten, an employer for five workers, and
// three places for two workers, which is what the statute's invitation asks for; the
// short one has nine places for ten workers. Employers rank in three grades. Of ten
// five have a permit, four qualify, one is in the last tier; in the five tiers of 2021
// half of the pairs are within the worker's category. The one with classes is ample, and
// of ten workers one and three go before the other six.
//
// What is measured is Solve, all of it: the scratch is set up anew, the lottery put in
// order, the rows gone through, the places given. Each iteration has a lottery of its
// own, and meetings take turns, so that the rows are no longer in the near caches. What
// comes before stands apart: BenchmarkLottery draws the numbers, and the rows are the
// caller's.
type market struct {
	name    string
	places  int // the most an employer has; on average half of it and a half
	classes bool
}

var (
	ample   = market{"ample", 14, false}
	short   = market{"short", 8, false}
	classes = market{"classes", 14, true}
)

const length = 10

// make draws a meeting. Rows are in order of standing where the statute asks for it.
func (k market) make(workers int, seed uint64, mech match.Mechanism) *match.Meeting {
	statute, isStatute := mech.(match.Statutory)
	r := rand.New(rand.NewPCG(seed, uint64(workers)))
	employers := workers / 5
	m := &match.Meeting{
		First:    make([]int32, workers+1),
		To:       make([]int32, workers*length),
		Grade:    make([]uint8, workers*length),
		Standing: make([]uint16, workers*length),
		Cost:     make([]int32, workers*length),
		Places:   make([]int32, employers),
		Region:   make([]int32, employers),
		Cap:      make([]int32, 8),
	}
	for e := range m.Places {
		m.Places[e] = int32(1 + r.IntN(k.places))
		m.Region[e] = int32(r.IntN(8))
	}
	for i := range m.Cap {
		m.Cap[i] = int32(workers / 9)
	}
	for w := range workers {
		m.First[w+1] = int32((w + 1) * length)
	}
	for i := range m.To {
		m.To[i], m.Grade[i], m.Cost[i] = int32(r.IntN(employers)), uint8(r.IntN(3)), int32(r.IntN(10000))
		m.Standing[i] = match.Stand(tier(r, m.To[i], statute.Tiers), r.IntN(3) == 0, r.IntN(4) == 0, uint8(r.IntN(36)))
	}
	if isStatute {
		match.Arrange(m)
	}
	if k.classes {
		m.Class = make([]uint8, workers)
		for w := range m.Class {
			m.Class[w] = []uint8{0, 1, 1, 1, 2, 2, 2, 2, 2, 2}[r.IntN(10)]
		}
	}
	return m
}

// tier is in which of three or five tiers employer e stands before a worker.
func tier(r *rand.Rand, e int32, tiers uint8) uint8 {
	t := []uint8{1, 1, 1, 1, 1, 2, 2, 2, 2, 3}[e%10]
	switch {
	case tiers < 5:
		return t
	case t == 3:
		return 5
	}
	return t + 2*uint8(r.IntN(2))
}

// fresh is how many meetings take turns.
func fresh(workers int) int { return max(2, min(32, 200_000/workers)) }

// tape is more lottery draws than any meeting needs; each iteration takes other ones.
type tape []uint32

func newTape(n int) tape {
	t := make(tape, n)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range t {
		t[i] = r.Uint32()
	}
	return t
}

func (t tape) take(n, turn int) []uint32 {
	at := turn * 7919 % (len(t) - n)
	return t[at : at+n]
}

func sizes() []int {
	if os.Getenv("ALIH_BENCH_FULL") != "" {
		return []int{1_000, 10_000, 100_000, 1_000_000}
	}
	return []int{1_000, 10_000, 100_000}
}

// run measures a mechanism on meetings that take turns.
func run(b *testing.B, mech match.Mechanism, ms []*match.Meeting, draws tape) {
	var s match.Scratch
	n := ms[0].Workers()
	dst := make([]int32, n)
	turn := 0
	next := func() *match.Meeting {
		m := ms[turn%len(ms)]
		m.Draw, m.Lot = draws.take(n, turn), draws.take(len(m.Places), turn+1)
		turn++
		return m
	}
	for range ms {
		mech.Solve(dst, next(), &s)
	}
	b.ReportAllocs()
	var c clock
	for b.Loop() {
		m := next()
		c.start()
		mech.Solve(dst, m, &s)
		c.stop()
	}
	c.report(b, n, "worker")
}

// clock keeps the time of each of the last iterations. Their median is what an
// iteration takes when nobody else is let in between, which the mean on a shared
// machine is not.
type clock struct {
	began time.Time
	took  [1 << 12]time.Duration
	n     int
}

func (c *clock) start() { c.began = time.Now() }

func (c *clock) stop() {
	c.took[c.n%len(c.took)] = time.Since(c.began)
	c.n++
}

func (c *clock) report(b *testing.B, n int, unit string) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/"+unit)
	took := c.took[:min(c.n, len(c.took))]
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds())/float64(n), "median-ns/"+unit)
}

// BenchmarkMatch is every mechanism on the ample market, and those whose target is a
// time on the short one and with classes too.
func BenchmarkMatch(b *testing.B) {
	draws := newTape(3_000_000)
	for _, mech := range match.All() {
		measure(b, mech, ample, draws)
	}
	for _, mech := range []match.Mechanism{match.Statutory2020(), match.Statutory2021(), match.SerialDictatorship{}, match.DeferredAcceptance{}} {
		measure(b, mech, short, draws)
	}
	for _, mech := range []match.Mechanism{match.SerialDictatorship{}, match.DeferredAcceptance{}} {
		measure(b, mech, classes, draws)
	}
}

// BenchmarkLottery draws the numbers of a lottery as the market's model does, keyed by
// worker and meeting.
func BenchmarkLottery(b *testing.B) {
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			draw, words, ids := make([]uint32, n), make([]uint64, n), make([]uint32, n)
			for i := range ids {
				ids[i] = uint32(i)
			}
			stream := sim.NewStream(1, 1)
			meeting := uint32(0)
			b.ReportAllocs()
			var c clock
			for b.Loop() {
				c.start()
				stream.Words(words, ids, 1, meeting)
				for i, word := range words {
					draw[i] = uint32(word >> 32)
				}
				c.stop()
				meeting++
			}
			sum += draw[n-1]
			c.report(b, n, "worker")
		})
	}
}

func measure(b *testing.B, mech match.Mechanism, k market, draws tape) {
	for _, n := range sizes() {
		if _, slow := mech.(match.MinimumCost); slow && n > 100_000 {
			continue
		}
		b.Run(fmt.Sprintf("%s/%s/%d", k.name, mech.Name(), n), func(b *testing.B) {
			var ms []*match.Meeting
			for i := range fresh(n) {
				ms = append(ms, k.make(n, uint64(i), mech))
			}
			run(b, mech, ms, draws)
		})
	}
}

// square is as many workers as employers of one place each. The skew draws popular
// employers more often.
func square(n, degree, skew int, seed uint64) *match.Meeting {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	m := &match.Meeting{First: make([]int32, n+1), Places: make([]int32, n)}
	for w := range n {
		m.Places[w] = 1
		for range degree {
			x := 1.0
			for range skew {
				x *= r.Float64()
			}
			m.To = append(m.To, int32(x*float64(n)))
			m.Cost = append(m.Cost, int32(r.IntN(10000)))
		}
		m.First[w+1] = int32(len(m.To))
	}
	return m
}

// BenchmarkSquare is the optima on graphs of one worker to a place.
func BenchmarkSquare(b *testing.B) {
	draws := newTape(1_000_000)
	for _, k := range []struct {
		name         string
		degree, skew int
	}{{"degree=10", 10, 1}, {"degree=3", 3, 1}, {"skewed", 10, 3}} {
		b.Run("maximum cardinality/"+k.name+"/100000", func(b *testing.B) {
			var ms []*match.Meeting
			for i := range uint64(3) {
				ms = append(ms, square(100_000, k.degree, k.skew, i))
			}
			run(b, match.MaximumCardinality{}, ms, draws)
		})
	}
	b.Run("minimum cost/degree=10/10000", func(b *testing.B) {
		run(b, match.MinimumCost{}, []*match.Meeting{square(10_000, 10, 1, 1), square(10_000, 10, 1, 2)}, draws)
	})
}

var sum uint32

const steps = 1000

// BenchmarkMachine is what the times of a run are divided by: a step of a fixed loop
// that keeps the core busy in the nearest cache, and one that follows a chain through
// 32 MB.
func BenchmarkMachine(b *testing.B) {
	b.Run("L1", func(b *testing.B) { machine(b, 16<<10, busy) })
	b.Run("32MB", func(b *testing.B) { machine(b, 32<<20, follow) })
}

func machine(b *testing.B, bytes int, loop func(chain []uint32, at uint32) uint32) {
	chain := make([]uint32, bytes/4)
	order := rand.New(rand.NewPCG(1, 1)).Perm(len(chain))
	for i, at := range order {
		chain[at] = uint32(order[(i+1)%len(order)])
	}
	at := uint32(0)
	var c clock
	for b.Loop() {
		c.start()
		at = loop(chain, at)
		c.stop()
	}
	sum += at
	c.report(b, steps, "step")
}

// follow waits for memory at every step.
func follow(chain []uint32, at uint32) uint32 {
	for range steps {
		at = chain[at]
	}
	return at
}

// busy follows eight chains at once, so that it slows down as soon as anybody shares
// the core.
func busy(chain []uint32, at uint32) uint32 {
	var to [8]uint32
	mask := uint32(len(chain) - 1)
	for range steps {
		for i := range to {
			to[i] = chain[(at+to[i]+uint32(i))&mask]
		}
	}
	for _, t := range to {
		at ^= t
	}
	return at & mask
}
