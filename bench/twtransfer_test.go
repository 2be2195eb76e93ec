package bench_test

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/twtransfer"
)

// meeting is what a matching round asks of an employer and a worker: the tier, the
// category, the head-count.
func meeting(p *rules.Program) []int32 {
	var list []int32
	for _, v := range []*rules.Provision{
		twtransfer.SomeTier, twtransfer.Tier1, twtransfer.Tier2, twtransfer.Tier3, twtransfer.Tier4,
		twtransfer.Tier5, twtransfer.MayRegister, twtransfer.HeadCount,
	} {
		for i := range p.Provisions {
			if p.Provisions[i].Code == v.Code {
				list = append(list, p.Provisions[i].Cond)
			}
		}
	}
	return list
}

// withoutLists leaves out what reads lists of months or records: the simulator works
// out an employer's average once a month and not once a pair.
func withoutLists(p *rules.Program, targets []int32) (plain []int32) {
	for _, t := range targets {
		marks, lists := make([]bool, len(p.Code)), false
		p.Mark(marks, t)
		for i, m := range marks {
			f := p.Code[i].Fact
			lists = lists || m && f >= 0 && p.Facts[f].Kind >= rules.KindSeries
		}
		if !lists {
			plain = append(plain, t)
		}
	}
	return plain
}

// agency is the route of Articles 2 to 16 with the last days of its deadlines.
func agency(p *rules.Program) []int32 {
	list := []int32{route(p, "agency").Open}
	for i := range p.Dues {
		for _, r := range p.Dues[i].Routes {
			if p.Routes[r].Code == "agency" {
				list = append(list, p.Dues[i].Last)
			}
		}
	}
	return list
}

func BenchmarkScreenTwtransfer(b *testing.B) {
	c := compile(b, twtransfer.Scheme)
	p := c.single
	list := cases(c)
	batch := rules.NewBatch(p, len(list))
	for i := range list {
		batch.Put(i, list[i])
	}
	run := func(name string, targets []int32) {
		b.Run(name, func(b *testing.B) {
			s := rules.NewScreen(p, targets...)
			b.ReportAllocs()
			b.ResetTimer()
			start := processor()
			for i := 0; i < b.N; i++ {
				s.Run(batch, i%batch.Blocks())
				sink += s.Met(targets[0])[0]
			}
			perCase(b, start, rules.Lanes)
			b.ReportMetric(float64(reach(p, targets)), "operations")
		})
	}
	run("meeting", meeting(p))
	run("meeting-without-lists", withoutLists(p, meeting(p)))
	run("route=agency", agency(p)[:1])
	run("route=agency,deadlines", agency(p))
	cuts := rules.NewCuts(p, len(list), meeting(p)...)
	for k := range batch.Blocks() {
		cuts.Fill(batch, k)
	}
	b.Run("meeting-from-planes", func(b *testing.B) {
		s, first := cuts.Screen(meeting(p)...), meeting(p)[0]
		b.ReportAllocs()
		b.ResetTimer()
		start := processor()
		for i := 0; i < b.N; i++ {
			s.Run(batch, i%batch.Blocks())
			sink += s.Met(first)[0]
		}
		perCase(b, start, rules.Lanes)
	})
}

// reach counts the operations on which targets rest.
func reach(p *rules.Program, targets []int32) (n int) {
	marks := make([]bool, len(p.Code))
	for _, t := range targets {
		p.Mark(marks, t)
	}
	for _, m := range marks {
		if m {
			n++
		}
	}
	return n
}
