package bench_test

import (
	"testing"

	"alih/rules"
	"alih/rules/calc"
	"alih/rules/rulestest"
	"alih/rules/scheme/example"
	"alih/rules/scheme/twtransfer"
)

// sink keeps what a benchmark works out from being left out.
var sink uint64

// asked is the day of the benchmarks: the law of both schemes is held on it.
var asked = rules.Date(2024, 6, 3)

// compiled is one scheme in the two forms in which it is read.
type compiled struct {
	scheme *rules.Scheme
	single *rules.Program   // the version of the day alone
	all    []*rules.Program // every version, in one list of operations
	books  *calc.Books
}

func compile(tb testing.TB, s *rules.Scheme) *compiled {
	tb.Helper()
	single, err := s.Compile(asked)
	if err != nil {
		tb.Fatal(err)
	}
	all, err := s.CompileAll()
	if err != nil {
		tb.Fatal(err)
	}
	return &compiled{s, single, all, calc.NewBooks(all)}
}

var schemes = []*rules.Scheme{example.Scheme, twtransfer.Scheme}

// freshCases are so many that a loop over them meets no case that the branch
// predictor still knows.
const freshCases = 1 << 13

// cases are whole cases of a scheme: one of a hundred facts is missing.
func cases(c *compiled) []*rules.Case {
	return casesOf(rulestest.NewGenerator(c.all, 20240603, 1))
}

// complete are cases of which everything is known.
func complete(c *compiled) []*rules.Case {
	g := rulestest.NewGenerator(c.all, 20240603, 0)
	g.MonthOnly = 0
	return casesOf(g)
}

func casesOf(g *rulestest.Generator) []*rules.Case {
	list := make([]*rules.Case, freshCases)
	for i := range list {
		list[i] = g.Case(uint64(i))
		list[i].AsOf = asked
	}
	return list
}

// answered are cases that get an answer: most that are drawn contradict themselves.
func answered(c *compiled) []*rules.Case {
	var list []*rules.Case
	g := rulestest.NewGenerator(c.all, 20240604, 1)
	for n := uint64(0); len(list) < 64; n++ {
		x := g.Case(n)
		x.AsOf = asked
		if a, _ := c.books.Answer(x); a != nil {
			list = append(list, x)
		}
	}
	return list
}

// provision is the node of a provision by its code.
func provision(p *rules.Program, code string) int32 {
	for i := range p.Provisions {
		if p.Provisions[i].Code == code {
			return p.Provisions[i].Cond
		}
	}
	panic("bench: no provision " + code)
}

func due(p *rules.Program, code string) *rules.DueEntry {
	for i := range p.Dues {
		if p.Dues[i].Code == code {
			return &p.Dues[i]
		}
	}
	panic("bench: no deadline " + code)
}

func amount(p *rules.Program, code string) *rules.ItemEntry {
	for i := range p.Items {
		if p.Items[i].IsAmount() && p.Items[i].Code == code {
			return &p.Items[i]
		}
	}
	panic("bench: no amount " + code)
}

func route(p *rules.Program, code string) *rules.RouteEntry {
	for i := range p.Routes {
		if p.Routes[i].Code == code {
			return &p.Routes[i]
		}
	}
	panic("bench: no route " + code)
}

// decisions are the nodes of the nine decisions of the yardstick.
func decisions(p *rules.Program) []int32 {
	var list []int32
	for _, d := range example.Decisions {
		list = append(list, provision(p, d.Code))
	}
	return list
}

// yardstick is what the peers work out too: the decision, the window, the surcharge.
func yardstick(p *rules.Program) []int32 {
	a := amount(p, "EX-6-3")
	return append(decisions(p), due(p, "EX-4").Last, a.When, a.Value)
}
