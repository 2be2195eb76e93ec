package bench_test

import (
	"testing"

	"alih/rules"
	"alih/rules/calc"
	"alih/rules/rulestest"
	"alih/rules/scheme/example"
)

// One case: every operation of a program, for a version alone and for the list that
// all versions share.
func BenchmarkOneCase(b *testing.B) {
	for _, s := range schemes {
		c := compile(b, s)
		list := cases(c)
		read := func(p *rules.Program) func(*testing.B) {
			return func(b *testing.B) {
				r := rules.NewReader(p)
				b.ReportAllocs()
				b.ResetTimer()
				start := processor()
				for i := 0; i < b.N; i++ {
					r.Read(list[i%len(list)])
				}
				perCase(b, start, 1)
				b.ReportMetric(float64(len(p.Code)), "operations")
			}
		}
		b.Run("explained/scheme="+s.Code+"/versions=1", read(c.single))
		b.Run("explained/scheme="+s.Code+"/versions=all", read(c.all[0]))
	}
}

// What an answer lists and cites, without and with what is missing.
func BenchmarkAnswer(b *testing.B) {
	for _, s := range schemes {
		c := compile(b, s)
		list := answered(c)
		a := new(calc.Answer)
		b.Run("explained/scheme="+s.Code, answer(list, func(x *rules.Case) { c.books.Explain(a, x) }))
		b.Run("whole/scheme="+s.Code, answer(list, func(x *rules.Case) { a, _ = c.books.Answer(x) }))
		sink += uint64(len(a.Routes))
	}
}

func answer(list []*rules.Case, ask func(*rules.Case)) func(*testing.B) {
	return func(b *testing.B) {
		b.ReportAllocs()
		start := processor()
		for i := 0; i < b.N; i++ {
			ask(list[i%len(list)])
		}
		perCase(b, start, 1)
	}
}

// The outcome alone: of example the first of the nine decisions that is met, of
// twtransfer the route through the centre. Other engines are asked about complete cases.
func BenchmarkOutcomeOnly(b *testing.B) {
	for _, s := range schemes {
		c := compile(b, s)
		list := cases(c)
		targets := decisions
		if s != example.Scheme {
			targets = func(p *rules.Program) []int32 { return []int32{route(p, "agency").Open} }
		}
		ask := func(p *rules.Program, list []*rules.Case, nodes []int32) func(*testing.B) {
			a := rules.NewAsker(p, nodes...)
			return func(b *testing.B) {
				b.ReportAllocs()
				start := processor()
				for i := 0; i < b.N; i++ {
					if _, s := a.First(list[i%len(list)]); s == rules.Met {
						sink++
					}
				}
				perCase(b, start, 1)
			}
		}
		last := c.all[len(c.all)-1]
		b.Run("scheme="+s.Code+"/versions=1", ask(c.single, list, targets(c.single)))
		b.Run("scheme="+s.Code+"/versions=all", ask(last, list, targets(last)))
		b.Run("scheme="+s.Code+"/complete", ask(c.single, complete(c), targets(c.single)))
	}
}

// A case of which everything is known, on routes that one version answers.
func TestAnExplainedCaseAllocatesNothing(t *testing.T) {
	for _, s := range schemes {
		c := compile(t, s)
		a, met := new(calc.Answer), 0
		g := rulestest.NewGenerator(c.all, 20240605, 0)
		for n := uint64(0); met < 20 && n < 1<<15; n++ {
			x := g.Case(n)
			x.AsOf = asked
			if c.books.Explain(a, x) != nil || !oneVersion(a) {
				continue
			}
			met++
			if n := testing.AllocsPerRun(3, func() { c.books.Explain(a, x) }); n != 0 {
				t.Errorf("%s: explaining a case allocates %v times", s.Code, n)
			}
		}
		if met < 5 {
			t.Errorf("%s: only %d cases were tried", s.Code, met)
		}
	}
}

func oneVersion(a *calc.Answer) bool {
	for i := range a.Routes {
		if a.Routes[i].Version != a.Law.Version || !a.Routes[i].Settled {
			return false
		}
	}
	return true
}

func TestOneCaseAllocatesNothing(t *testing.T) {
	for _, s := range schemes {
		c := compile(t, s)
		list := cases(c)
		r, i := rules.NewReader(c.all[0]), 0
		if n := testing.AllocsPerRun(200, func() { r.Read(list[i]); i++ }); n != 0 {
			t.Errorf("%s: reading a case allocates %v times", s.Code, n)
		}
	}
}
