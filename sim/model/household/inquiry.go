package household

import (
	"fmt"

	"alih/rules"
	"alih/rules/scheme/jphsp"
	"alih/sim/model/lawtable"
)

// inquiry fills a law book.
type inquiry struct {
	p   *rules.Program
	b   *lawBook
	err error
}

func (q *inquiry) fail(format string, args ...any) {
	if q.err == nil {
		q.err = fmt.Errorf("households: "+format, args...)
	}
}

// someDay is a day on which the law is asked what no day changes.
var someDay = firstDay + 200

func (q *inquiry) of(member jphsp.Role, stage int) lawtable.Facts {
	return asked(q.p, q.b.read, member, stage, someDay)
}

// axis is a fact and how many of its values are asked, from nought on.
type axis struct {
	fact rules.Catalogued
	n    int
}

// holds is where a provision is met, the last axis the fastest; nowhere, where the text
// in force has none. What is undecided is a fault of the case.
func (q *inquiry) holds(base lawtable.Facts, v *rules.Provision, axes ...axis) []bool {
	g := lawtable.New(q.p, base.C)
	for _, a := range axes {
		fact := lawtable.Index(q.p, a.fact)
		g.Along(a.n, func(c *rules.Case, i int) { c.Set(fact, int64(i)) })
	}
	return q.met(g, v)
}

func (q *inquiry) met(g *lawtable.Grid, v *rules.Provision) []bool {
	hold := make([]bool, g.Size())
	node := lawtable.Provision(q.p, v)
	if node < 0 {
		return hold
	}
	for i, s := range g.States(node)[0] {
		if !s.Decided() {
			q.fail("%s: point %d is undecided (%v)", v.Code, i, s)
		}
		hold[i] = s == rules.Met
	}
	return hold
}

// least is, for each of n cases, the smallest x from 0 to most for which a provision is
// met, never where there is none. It narrows the range from both sides, so that both
// sides of what it finds were asked; a provision that is met below is a fault that the
// trace finds. Few cases are asked at many points at a time, as a block has room for.
func (q *inquiry) least(base lawtable.Facts, v *rules.Provision, n int, most int64, set func(c *rules.Case, i int, x int64)) []int64 {
	low, high := make([]int64, n), make([]int64, n) // unmet below low; met at high, if at all
	for i := range high {
		high[i] = most + 1
	}
	points := max(1, rules.Lanes/n)
	point := func(i, k int) int64 { return low[i] + (high[i]-low[i])*int64(k+1)/int64(points+1) }
	for open := true; open && q.err == nil; {
		open = false
		met := q.met(lawtable.New(q.p, base.C).Along(n*points, func(c *rules.Case, at int) {
			set(c, at/points, min(most, point(at/points, at%points)))
		}), v)
		for i := range n {
			lo, hi := narrowed(low[i], high[i], met[i*points:(i+1)*points], func(k int) int64 { return point(i, k) })
			low[i], high[i] = lo, hi
			open = open || lo < hi
		}
	}
	for i := range high {
		if high[i] > most {
			high[i] = never
		}
	}
	return high
}

// narrowed is a range after it was asked about some points of it.
func narrowed(low, high int64, met []bool, point func(k int) int64) (int64, int64) {
	lo, hi := low, high
	for k, ok := range met {
		x := point(k)
		if x >= high {
			break
		}
		if ok {
			return lo, x
		}
		lo = x + 1
	}
	return lo, hi
}

// floor is the smallest value of one fact.
func (q *inquiry) floor(base lawtable.Facts, v *rules.Provision, f rules.Catalogued, most int64) int64 {
	fact := lawtable.Index(q.p, f)
	return q.least(base, v, 1, most, func(c *rules.Case, _ int, x int64) { c.Set(fact, x) })[0]
}

// lastDays is by birth the last day on which a provision is met on the child's account.
// The scheme's due day says where to look, and the provision itself is asked about the
// day before it, the day, and the one after.
func (q *inquiry) lastDays(base lawtable.Facts, v *rules.Provision, guide []int64) []int64 {
	hasChild, born, filed, stayEnd := lawtable.Index(q.p, jphsp.HasChild), lawtable.Index(q.p, jphsp.ChildBorn),
		lawtable.Index(q.p, jphsp.Filed), lawtable.Index(q.p, jphsp.StayEnd)
	met := q.met(lawtable.New(q.p, base.C).Along(births, func(c *rules.Case, i int) {
		c.Set(hasChild, 1)
		c.Set(born, int64(birthAt(i)))
	}).Along(3, func(c *rules.Case, k int) {
		d := guide[birthIndex(int32(c.Slots[born].Lo))] - 1 + int64(k)
		c.AsOf = rules.Day(d)
		c.Set(filed, d)
		c.Set(stayEnd, d)
	}), v)
	last := make([]int64, births)
	for i := range last {
		before, on, after := met[3*i], met[3*i+1], met[3*i+2]
		switch {
		case !before && !on && !after:
			last[i] = always
		case before && on && after:
			last[i] = never
		case before && !after && on:
			last[i] = guide[i]
		case before && !after:
			last[i] = guide[i] - 1
		default:
			q.fail("%s: met %v, %v and %v around %v", v.Code, before, on, after, rules.Day(guide[i]))
		}
	}
	return last
}

// guide is the last day of a due that is counted from the child's birth.
func (q *inquiry) guide(member jphsp.Role, d *rules.Due) []int64 {
	f := q.of(member, planning).Set(jphsp.HasChild, 1)
	born := lawtable.Index(q.p, jphsp.ChildBorn)
	return q.byDay(f, births, lawtable.Due(q.p, d).Last, func(c *rules.Case, i int) { c.Set(born, int64(birthAt(i))) })
}

func (q *inquiry) byDay(f lawtable.Facts, n int, node int32, set func(c *rules.Case, i int)) []int64 {
	v, err := lawtable.New(q.p, f.C).Along(n, set).Values(node)
	if err != nil {
		q.fail("days: %w", err)
	}
	return v[0]
}
