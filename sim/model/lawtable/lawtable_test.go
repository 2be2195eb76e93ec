package lawtable

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/example"
)

// grid is more points than one block of reader two has, over a choice, a number that
// rests on it, and a day.
func grid(t *testing.T) (*rules.Program, *Grid) {
	t.Helper()
	p, err := example.Scheme.Compile(example.Scheme.Versions()[0])
	if err != nil {
		t.Fatal(err)
	}
	base := rules.NewCase(rules.Date(2021, 3, 1), len(p.Facts))
	var choice, day, yes int
	for i, f := range p.Facts {
		switch f.Kind {
		case rules.KindChoice:
			choice = i
		case rules.KindAct, rules.KindDay:
			day = i
		case rules.KindYesNo:
			yes = i
		}
	}
	g := New(p, base).
		Along(len(p.Facts[choice].Options), func(c *rules.Case, i int) { c.Set(choice, int64(i)) }).
		Along(2, func(c *rules.Case, i int) { c.Set(yes, int64(i)) }).
		Along(500, func(c *rules.Case, i int) {
			c.Set(day, int64(rules.Date(2021, 1, 1))+int64(i))
			c.AsOf = rules.Date(2021, 2, 1) + rules.Day(c.Slots[choice].Lo)
		})
	return p, g
}

// TestReaderOne holds every point of a grid against reader one.
func TestReaderOne(t *testing.T) {
	p, g := grid(t)
	if g.Size() <= rules.Lanes {
		t.Fatalf("only %d points", g.Size())
	}
	var nodes []int32
	for _, v := range p.Provisions {
		nodes = append(nodes, v.Cond)
	}
	New(p, g.Case(g.Size()-1)).States(nodes...) // what another grid left in the batch shows nowhere
	states := g.States(nodes...)
	r := rules.NewReader(p)
	kinds := map[rules.State]int{}
	for at := range g.Size() {
		r.Read(g.Case(at))
		for k, node := range nodes {
			if got, want := states[k][at], r.At(node).State; got != want {
				t.Fatalf("point %d, %s: table %v, reader one %v", at, p.Provisions[k].Code, got, want)
			}
			kinds[states[k][at]]++
		}
	}
	if len(kinds) < 2 {
		t.Errorf("the grid is all alike: %v", kinds)
	}
}

// TestValueNotKnown: a deadline without its event has no day, and no table.
func TestValueNotKnown(t *testing.T) {
	p, g := grid(t)
	g.base = rules.NewCase(rules.Date(2021, 3, 1), len(p.Facts))
	g.axes = nil
	if _, err := g.Values(p.Dues[0].Last); err == nil {
		t.Error("a day without its event")
	}
}
