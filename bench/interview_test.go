package bench_test

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/rules/calc"
	"alih/rules/rulestest"
)

// interviews is how many cases of a scheme are asked about, each in every order.
const interviews = 200

// next chooses the fact to be asked; -1 where an order has none to offer.
type next func(x *rules.Case, a *calc.Answer) int

// orders are ways of asking the same core: ours; the Publicodes score over all that is
// missing; and that score over those facts alone that our answer lists.
func orders(c *compiled) map[string]next {
	s := newScore(c)
	listed := func(a *calc.Answer, f int) bool { return slices.Contains(a.Missing, c.scheme.Facts[f].Name) }
	asker := func(x *rules.Case, f int) bool {
		k := c.scheme.Facts[f]
		return k.Kind != rules.KindReading && k.Knows(rules.Parties(1)<<x.Slots[0].Lo)
	}
	return map[string]next{
		"ours": func(x *rules.Case, a *calc.Answer) int { return c.single.Fact(a.Missing[0]) },
		"score": func(x *rules.Case, a *calc.Answer) int {
			return first(s.weights(c, x, a), func(f int) bool { return asker(x, f) })
		},
		"scoreOfListed": func(x *rules.Case, a *calc.Answer) int {
			return first(s.weights(c, x, a), func(f int) bool { return listed(a, f) })
		},
	}
}

// settled tells whether the outcome is determined and stays so whatever is answered: it
// is the best that there is, or no route is left that could become better.
func settled(a *calc.Answer) bool {
	if a.Outcome == "eligible" {
		return true
	}
	return !slices.ContainsFunc(a.Routes, func(r calc.Route) bool { return !r.Settled })
}

// interview asks a person of whom all is known, who is asking and what has happened so
// far first, until the outcome is settled or nothing is left to be asked. ok is false
// where the facts contradict each other.
func interview(c *compiled, whole *rules.Case, n next) (asked int, outcome string, ok bool) {
	x := rules.NewCase(whole.AsOf, len(whole.Slots))
	x.Slots[0], x.Slots[1] = whole.Slots[0], whole.Slots[1]
	for {
		a, problems := c.books.Answer(x)
		if problems != nil {
			return asked, "", false
		}
		if settled(a) || len(a.Missing) == 0 {
			return asked, a.Outcome, true
		}
		f := n(x, a)
		if f < 0 {
			f = c.single.Fact(a.Missing[0])
		}
		x.Slots[f] = whole.Slots[f]
		asked++
	}
}

// interviewed are seeded cases in which every fact is known, the day for every month.
func interviewed(c *compiled) func(n uint64) *rules.Case {
	g := rulestest.NewGenerator(c.all, 20260101, 0)
	g.MonthOnly = 0
	return func(n uint64) *rules.Case {
		x := g.Case(n)
		x.AsOf = asked
		return x
	}
}

// tally is how many questions each order asks of the same cases.
type tally struct {
	cases, differ int
	asked         map[string]int
}

// count asks about a case in every order; a case in which the facts contradict each other
// in one of them counts for none.
func (t *tally) count(c *compiled, list map[string]next, whole *rules.Case) {
	asked, outcomes := map[string]int{}, map[string]bool{}
	for name, n := range list {
		k, outcome, ok := interview(c, whole, n)
		if !ok {
			return
		}
		asked[name], outcomes[outcome] = k, true
	}
	t.cases++
	if len(outcomes) > 1 {
		t.differ++
	}
	for name, k := range asked {
		t.asked[name] += k
	}
}

// An interview in our order asks for less than one in the order of the Publicodes score,
// of the same core about the same cases until the same end. The figures are in README.md.
func TestInterviewsAskForLessThanByTheScore(t *testing.T) {
	for _, s := range schemes {
		c := compile(t, s)
		all, draw := tally{asked: map[string]int{}}, interviewed(c)
		list := orders(c)
		for n := uint64(0); all.cases < interviews; n++ {
			all.count(c, list, draw(n))
		}
		share := float64(all.asked["ours"]) / float64(all.asked["score"])
		t.Logf("%s: %v questions in %d cases; ours are %.3f of the score's", s.Code, all.asked, all.cases, share)
		if share > 0.75 {
			t.Errorf("%s: ours asks %v questions in %d cases", s.Code, all.asked, all.cases)
		}
		// An override that one order states and the other does not may change the outcome.
		if all.differ > interviews/50 {
			t.Errorf("%s: the orders come to another outcome in %d of %d cases", s.Code, all.differ, all.cases)
		}
	}
}
