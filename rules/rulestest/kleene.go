package rulestest

import (
	"slices"
	"testing"

	"alih/rules"
)

// kleene checks what makes an answer safe to act on before everything is known:
// an operation that is decided stays as it is, and a range only narrows, when a
// missing fact becomes known.
//
// Becoming known is not the same as changing: an act that is not done stays not
// done, a plan for a later day is a decision and not knowledge, and a fact that
// cannot exist where it is missing stays away.
func (u *suite) kleene(t *testing.T) {
	u.each(t, 1, 50, 1, func(p *rules.Program, g *Generator, n uint64) {
		c := g.Case(n)
		before, after := rules.NewReader(p), rules.NewReader(p)
		before.Read(c)
		d := Complete(g, n, before, c)
		after.Read(d)
		compareKleene(t, p, before, after, n)
	})
}

// months checks the same for days of which only the month is known: whatever the
// day turns out to be, the result lies in the range that was told.
func (u *suite) months(t *testing.T) {
	u.each(t, 2, 5, 10, func(p *rules.Program, g *Generator, n uint64) {
		g.MonthOnly = 60
		c := g.Case(n)
		before, after := rules.NewReader(p), rules.NewReader(p)
		before.Read(c)
		for k := range uint64(31) {
			d := pickDays(g, c, k)
			after.Read(d)
			compareKleene(t, p, before, after, n)
		}
	})
}

// Complete returns the case with some of its missing facts known, as they would
// be learned.
func Complete(g *Generator, n uint64, r *rules.Reader, c *rules.Case) *rules.Case {
	p := r.Program()
	d := &rules.Case{AsOf: c.AsOf, Slots: slices.Clone(c.Slots)}
	closures := p.ClosureFacts()
	chance := g.keyed(n, len(p.Facts)+1)
	for f := range d.Slots {
		impossible := r.At(p.FactNodes[f]).State == rules.Unmet
		if d.Slots[f].Given > rules.Pending || chance.percent(50) || impossible || slices.Contains(closures, int32(f)) {
			continue
		}
		d.Slots[f] = learned(p.Facts[f], g.Known(n, f), c.AsOf)
	}
	return d
}

// learned makes of a random value one that can be learned on the day asked about.
func learned(f *rules.Fact, s rules.Slot, asOf rules.Day) rules.Slot {
	if f.Kind == rules.KindAct && s.Given == rules.Stated && s.Hi > int64(asOf) {
		return rules.Slot{Given: rules.NotDone}
	}
	return s
}

// pickDays returns the case with every month-only day at a day of its month: each
// month is gone through, each fact at its own pace.
func pickDays(g *Generator, c *rules.Case, k uint64) *rules.Case {
	d := &rules.Case{AsOf: c.AsOf, Slots: slices.Clone(c.Slots)}
	for f := range d.Slots {
		s := &d.Slots[f]
		if s.Given != rules.Stated || s.Lo == s.Hi {
			continue
		}
		day := s.Lo + int64((k*uint64(2*f+1))%uint64(s.Hi-s.Lo+1))
		if f%3 == 0 {
			day = s.Lo + min(int64(k), s.Hi-s.Lo)
		}
		*s = exactly(day)
	}
	return d
}

// compareKleene reports an operation that broke the rule, where everything below
// it kept it.
func compareKleene(t *testing.T, p *rules.Program, before, after *rules.Reader, n uint64) {
	t.Helper()
	kept := make([]bool, len(p.Code))
	for i := range p.Code {
		node := int32(i)
		v, w := before.At(node), after.At(node)
		kept[i] = keeps(v, w)
		below := true
		p.EachArg(&p.Code[i], func(a int32) { below = below && kept[a] })
		if !kept[i] && below && !p.AsksIfStated(node) {
			t.Errorf("version %s, case %d: operation %d (%s) was %s [%d %d] and became %s [%d %d]", p.Version, n, i,
				describe(p, node), rules.States[v.State], v.Lo, v.Hi, rules.States[w.State], w.Lo, w.Hi)
		}
	}
}

// keeps: a decided value stays and its range only narrows. Of an undecided one all
// that is known is whether its day lies ahead, and that stays too.
func keeps(v, w rules.Value) bool {
	if !v.State.Decided() {
		return !v.Ahead() || w.Ahead()
	}
	return w.State == v.State && v.Lo <= w.Lo && w.Hi <= v.Hi
}

// describe names what an operation belongs to.
func describe(p *rules.Program, node int32) string {
	if f := p.Code[node].Fact; f >= 0 {
		return "fact " + p.Facts[f].Name
	}
	for i := range p.Provisions {
		if p.Provisions[i].Cond == node {
			return p.Provisions[i].Code
		}
	}
	for i := range p.Dues {
		e := &p.Dues[i]
		if slices.Contains([]int32{e.Event, e.Opens, e.SafeOpens, e.Unrolled, e.Last, e.Safe}, node) {
			return e.Code
		}
	}
	return "inner"
}
