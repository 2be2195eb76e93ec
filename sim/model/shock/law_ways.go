package shock

import (
	"slices"

	"alih/rules"
	"alih/rules/scheme/jpretain"
	"alih/sim/model/lawtable"
)

var statusOf = [groupCount]jpretain.Residence{jpretain.Intern, jpretain.SpecifiedSkilled, jpretain.Engineer, jpretain.Skilled,
	jpretain.OtherWork, jpretain.Student, jpretain.Intern}

var eventOf = [groupCount]jpretain.Loss{jpretain.Dismissed, jpretain.Dismissed, jpretain.Dismissed, jpretain.Dismissed,
	jpretain.Dismissed, jpretain.OfferCancelled, jpretain.Completed}

// The kinds of places: a listed field, a machine field for who worked there before, one
// for others, and none of the listed; each without and with what the measure asks.
const (
	placeListed = iota
	placeFormer
	placeMachines
	placeUnlisted
)

// setPerson writes the facts of a person of a case; the day is that of the case.
func (q *inquiry) setPerson(c *rules.Case, person int) {
	group, months, late := person, q.t.months[0], false
	switch {
	case person == people-1:
		group, late = finished, true
	case person >= groupCount:
		group, months = specified, q.t.months[person-groupCount+1]
	}
	until := c.AsOf
	for late && int(until) < int(q.b.start)-before+days-1 && q.t.inTime[q.b.index(int32(until))] {
		until++
	}
	q.set(c, jpretain.Status, int64(statusOf[group]))
	q.set(c, jpretain.Event, int64(eventOf[group]))
	q.set(c, jpretain.SswMonths, months)
	q.set(c, jpretain.StayUntil, int64(until))
}

func (q *inquiry) set(c *rules.Case, f rules.Catalogued, v int64) {
	c.Set(lawtable.Index(q.t.p, f), v)
}

// setPlace writes the facts of a place.
func (q *inquiry) setPlace(c *rules.Case, place int) {
	field, former := jpretain.OtherField, int64(0)
	switch place / 2 {
	case placeFormer:
		field, former = jpretain.Manufacturing, 1
	case placeMachines:
		field = jpretain.Manufacturing
	case placeUnlisted:
		field = jpretain.NoField
	}
	q.set(c, jpretain.Field, int64(field))
	q.set(c, jpretain.ManufacturingFormer, former)
	q.set(c, jpretain.PayEqual, int64(place%2))
	q.set(c, jpretain.Undertakes, int64(place%2))
}

// setDay moves a case to a week.
func (q *inquiry) setDay(c *rules.Case, week int) {
	c.AsOf = q.b.day(week)
	q.set(c, jpretain.LostOn, int64(c.AsOf)-longAgo)
	for _, f := range []rules.Catalogued{jpretain.Signed, jpretain.StayUntil, jpretain.Applied} {
		q.set(c, f, int64(c.AsOf))
	}
}

// grid is the weeks of a text, for an application of one kind.
func (q *inquiry) grid(way, from, to int, class int64) *lawtable.Grid {
	f := q.person(q.b.start).Set(jpretain.AppliedFor, int64(filedFor[way])).Set(jpretain.CategoryAccepted, class)
	return lawtable.New(q.t.p, f.C).Along(to-from, func(c *rules.Case, i int) { q.setDay(c, from+i) })
}

// ways asks for the weeks of a text which ways are open to whom. The day decides only
// whether the measure is open, and to whom: the law is asked that for every week, and
// for the rest once in each run of weeks that are alike in it.
func (q *inquiry) ways(from, to int) {
	if from >= to {
		return
	}
	node := lawtable.Provision(q.t.p, measureOpen)
	open := q.grid(wayStatus, from, to, 1).Along(people, q.setPerson).States(node)[0]
	for a, b := from, from; a < to; a = b {
		for b++; b < to && slices.Equal(open[(a-from)*people:][:people], open[(b-from)*people:][:people]); b++ {
		}
		q.run(a, b)
	}
	q.waiting(from, to)
}

// run asks for the weeks from a to b, of which each is like the first.
func (q *inquiry) run(a, b int) {
	opens := [2][]uint8{make([]uint8, cases), make([]uint8, cases)}
	for way := range ways {
		node := lawtable.Route(q.t.p, routes[way])
		for class := 0; class < 2 && node >= 0; class++ {
			g := q.grid(way, a, a+1, int64(class)).Along(people, q.setPerson).
				Along(2, func(c *rules.Case, i int) { q.set(c, jpretain.ExamsPassed, int64(i)) }).
				Along(placeKinds, q.setPlace).
				Along(aims, func(c *rules.Case, i int) { q.set(c, jpretain.Aim, int64(i)) })
			for at, open := range q.open(g, node, routes[way]) {
				if open {
					opens[class][at] |= 1 << way
				}
			}
		}
	}
	for w := a; w < b; w++ {
		q.b.at[w], q.b.class[w], q.b.opens[w] = q.t, opens[0], opens[1]
	}
}

// waiting asks who may stay on to look, and have help; and who may renew.
func (q *inquiry) waiting(from, to int) {
	for way := waySeeking; way < allWays && from < to; way++ {
		node := lawtable.Route(q.t.p, routes[way])
		if node < 0 {
			continue
		}
		g := q.grid(way, from, to, 1)
		if way == wayRenewal {
			g.Along(2, func(c *rules.Case, i int) {
				q.set(c, jpretain.SoFar, int64(jpretain.Granted))
				q.set(c, jpretain.GrantedOn, int64(c.AsOf)-300)
				q.set(c, jpretain.LastTime, int64(i))
			})
			for at, open := range q.open(g, node, routes[way]) {
				q.b.renews[from+at/2][at%2] = open
			}
			continue
		}
		for at, open := range q.open(g.Along(people, q.setPerson), node, routes[way]) {
			if open {
				q.b.waiting[from+at/people][at%people] |= 1 << (way - ways)
			}
		}
	}
}

// open is where a way is; one that is undecided is a fault of the case.
func (q *inquiry) open(g *lawtable.Grid, node int32, r *rules.Route) []bool {
	all := make([]bool, g.Size())
	for i, s := range g.States(node)[0] {
		if !s.Decided() {
			q.fail("%s: point %d is undecided (%d)", r.Code, i, s)
		}
		all[i] = s == rules.Met
	}
	return all
}
