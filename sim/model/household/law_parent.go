package household

import (
	"alih/rules"
	"alih/rules/scheme/jphsp"
	"alih/sim/model/lawtable"
)

// income asks which kinds of pay count: the figure of the counted income, of a household
// with one yen of one kind.
func (q *inquiry) income() {
	kinds := []rules.Catalogued{jphsp.BasePay, jphsp.Allowances, jphsp.TaxedAllowances, jphsp.UntaxedAllowances, jphsp.SpousePay}
	var facts []int
	for _, k := range kinds {
		facts = append(facts, lawtable.Index(q.p, k))
	}
	works := lawtable.Index(q.p, jphsp.SpouseWorks)
	v, err := lawtable.New(q.p, q.of(jphsp.Parent, planning).C).
		Along(4, func(c *rules.Case, i int) { c.Set(works, int64(i)) }).
		Along(pays, func(c *rules.Case, i int) {
			for k, f := range facts {
				c.Set(f, map[bool]int64{true: 1}[k == i])
			}
		}).Values(q.counted())
	if err != nil {
		q.fail("counted income: %w", err)
		return
	}
	for i, x := range v[0] {
		q.b.weights[i/pays][i%pays] = x
	}
}

// counted is the figure of the counted income, by the reading that holds.
func (q *inquiry) counted() int32 {
	if f := lawtable.Figure(q.p, "HSP-9"); f != nil {
		return f.Values[int(q.b.read[2])]
	}
	q.fail("the scheme has no figure HSP-9")
	return 0
}

// parent asks for what no day changes.
func (q *inquiry) parent() {
	b, plan := q.b, q.of(jphsp.Parent, planning)
	b.parentFloor = q.floor(plan, jphsp.ParentEarns, jphsp.BasePay, plenty)
	b.careLeast = q.floor(plan, jphsp.LongCare, jphsp.CareLength, 120)
	copy(b.parentOf[:], q.holds(plan, jphsp.ParentOf, axis{jphsp.Status, 6}))
	for s := range stages {
		base := q.of(jphsp.Parent, s)
		copy(b.home[s][:], q.holds(base, jphsp.ParentLives, axis{jphsp.LivesTogether, 2}, axis{jphsp.WasApart, 2}, axis{jphsp.OfficeAgrees, 2}))
		copy(b.side[s][:], q.holds(base, jphsp.OneSide, axis{jphsp.OtherSide, 2}))
	}
	if renewal := q.floor(q.of(jphsp.Parent, renewing), jphsp.ParentEarns, jphsp.BasePay, plenty); renewal != b.parentFloor {
		q.fail("%s: %d at the grant, %d at the renewal", jphsp.ParentEarns.Code, b.parentFloor, renewal)
	}
}

func (q *inquiry) parentGrounds() {
	b, plan, renew := q.b, q.of(jphsp.Parent, planning), q.of(jphsp.Parent, renewing)
	guide := q.guide(jphsp.Parent, jphsp.DueSeven)
	b.raise = q.lastDays(plan, jphsp.RaisesChild, guide)
	b.remain = q.lastDays(renew, jphsp.GroundRemains, guide)
	copy(b.pregnant[:], q.holds(plan, jphsp.HelpsPregnant, axis{jphsp.Pregnant, 2}))
	copy(b.anotherChild[:], q.holds(renew, jphsp.GroundRemains, axis{jphsp.NewGround, 2}, axis{jphsp.OfficeAgrees, 2}))
	copy(b.stillPregnant[:], q.holds(renew.Set(jphsp.HeldFor, int64(jphsp.ForPregnancy)), jphsp.GroundRemains,
		axis{jphsp.Pregnant, 2}, axis{jphsp.NewGround, 2}, axis{jphsp.OfficeAgrees, 2}))
}

// terms asks from when a renewal can be filed, and from when permanent residence.
func (q *inquiry) terms() {
	b, renew := q.b, q.of(jphsp.Parent, renewing)
	end := lawtable.Index(q.p, jphsp.StayEnd)
	b.opens = q.byDay(renew, stayDays, lawtable.Due(q.p, jphsp.DueRenewal).Opens, func(c *rules.Case, i int) { c.Set(end, int64(firstDay)+int64(i)) })

	settle := q.of(jphsp.TheProfessional, planning).Set(jphsp.SoFar, int64(jphsp.Permanent))
	filed, since, points := lawtable.Index(q.p, jphsp.Filed), lawtable.Index(q.p, jphsp.InJapanSince), lawtable.Index(q.p, jphsp.PointsHeld)
	b.settles = q.least(settle, jphsp.EnoughPoints, pointClasses*yearDays, (maxYears+1)*yearDays, func(c *rules.Case, i int, x int64) {
		arrival := int64(firstDay) + int64(i%yearDays)
		c.Set(points, pointsOf(i/yearDays))
		c.Set(since, arrival)
		c.Set(filed, arrival+x)
		c.AsOf = rules.Day(arrival + x)
	})
}
