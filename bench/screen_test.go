package bench_test

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/example"
)

// blocks of the screening benchmarks: 262,144 cases, more than a cache holds.
const blocks = 256

// perCase turns the time of a benchmark into one case's: on the wall, and on the
// processor, which other work on the machine disturbs less.
func perCase(b *testing.B, start int64, cases int) {
	n := float64(cases) * float64(b.N)
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/n, "ns/case")
	b.ReportMetric(float64(processor()-start)/n, "cpu-ns/case")
}

func drawn(p *rules.Program, n int) *rules.Batch {
	b, u := rules.NewBatch(p, n*rules.Lanes), newPopulation(p, 7)
	setDay(b)
	for k := range n {
		u.fill(b, k)
	}
	return b
}

func BenchmarkScreenExample(b *testing.B) {
	p := compile(b, example.Scheme).single
	run := func(name string, targets []int32) {
		b.Run(name, func(b *testing.B) {
			batch, s := drawn(p, blocks), rules.NewScreen(p, targets...)
			b.ReportAllocs()
			b.ResetTimer()
			start := processor()
			for i := 0; i < b.N; i++ {
				for k := range blocks {
					s.Run(batch, k)
				}
				sink += uint64(count(s.Met(targets[0])))
			}
			perCase(b, start, blocks*rules.Lanes)
		})
	}
	run("decisions", decisions(p))
	run("decisions,deadline,surcharge", yardstick(p))
}

// The same from planes: the comparisons are known, as a population that is screened
// for many policies has them. memory reads as many bytes and does nothing else.
func BenchmarkScreenPlanes(b *testing.B) {
	p := compile(b, example.Scheme).single
	targets := decisions(p)
	batch, cuts := drawn(p, blocks), rules.NewCuts(p, blocks*rules.Lanes, targets...)
	for k := range blocks {
		cuts.Fill(batch, k)
	}
	bits := 2*len(cuts.Nodes()) + planeBits(p, targets)
	s := cuts.Screen(targets...)
	b.Run("decisions", func(b *testing.B) {
		b.ReportAllocs()
		start := processor()
		for i := 0; i < b.N; i++ {
			for k := range blocks {
				s.Run(batch, k)
			}
			sink += uint64(count(s.Met(targets[0])))
		}
		perCase(b, start, blocks*rules.Lanes)
		b.ReportMetric(float64(bits)/8, "bytes/case")
	})
	all := make([]uint64, blocks*rules.Lanes*bits/64)
	b.Run("memory", func(b *testing.B) {
		start := processor()
		for i := 0; i < b.N; i++ {
			sink += read(all)
		}
		perCase(b, start, blocks*rules.Lanes)
	})
}

func TestScreeningAllocatesNothing(t *testing.T) {
	for _, s := range schemes {
		c := compile(t, s)
		list, b := cases(c), rules.NewBatch(c.single, rules.Lanes)
		for i := range rules.Lanes {
			b.Put(i, list[i])
		}
		var targets []int32
		for i := range c.single.Provisions {
			targets = append(targets, c.single.Provisions[i].Cond)
		}
		two := rules.NewScreen(c.single, targets...)
		if n := testing.AllocsPerRun(20, func() { two.Run(b, 0); two.Labels() }); n != 0 {
			t.Errorf("%s: a block allocates %v times", s.Code, n)
		}
	}
}

// planeBits counts the planes of yes/no facts and choices under the targets.
func planeBits(p *rules.Program, targets []int32) int {
	marks, facts := make([]bool, len(p.Code)), map[int32]int{}
	for _, t := range targets {
		p.Mark(marks, t)
	}
	for i, m := range marks {
		if f := p.Code[i].Fact; m && f >= 0 && p.Facts[f].Kind <= rules.KindReading {
			facts[f] = max(2, len(p.Facts[f].Options))
		}
	}
	n := 0
	for _, k := range facts {
		n += k
	}
	return n
}

func read(words []uint64) uint64 {
	var a, b, c, d uint64
	for ; len(words) >= 8; words = words[8:] {
		a, b, c, d = a+words[0]+words[4], b+words[1]+words[5], c+words[2]+words[6], d+words[3]+words[7]
	}
	return a + b + c + d
}

// Drawing and screening, a fresh population every time.
func BenchmarkMonteCarlo(b *testing.B) {
	p := compile(b, example.Scheme).single
	targets := decisions(p)
	batch, s := rules.NewBatch(p, rules.Lanes), rules.NewScreen(p, targets...)
	setDay(batch)
	run := func(name string, screen bool) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			start := processor()
			for i := 0; i < b.N; i++ {
				newPopulation(p, uint64(i)).fill(batch, 0)
				if screen {
					s.Run(batch, 0)
				}
				sink += uint64(count(s.Met(targets[0])))
			}
			perCase(b, start, rules.Lanes)
		})
	}
	run("draw", false)
	run("draw+screen", true)
	other, err := p.Overlay(rules.Override{Param: "band.top", Value: 1200})
	if err != nil {
		b.Fatal(err)
	}
	second := s.Overlay(other)
	b.Run("draw+screen+second-policy", func(b *testing.B) {
		start := processor()
		for i := 0; i < b.N; i++ {
			newPopulation(p, uint64(i)).fill(batch, 0)
			s.Run(batch, 0)
			second.Run(batch, 0)
			sink += uint64(count(s.Met(targets[0])) + count(second.Met(targets[0])))
		}
		perCase(b, start, rules.Lanes)
	})
}
