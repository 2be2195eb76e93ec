package market

import (
	"alih/rules"
	"alih/rules/scheme/twtransfer"
	"alih/sim/model/lawtable"
)

// askPlaces asks how many foreign workers an employer of each grade and size may have,
// on the day of an application and at a periodic check.
func (q *inquiry) askPlaces(b *lawBook) {
	base := q.atOffer().ratioed(grades[0], 1, 0).set(twtransfer.WorkCategory, int64(works[manufacturing])).
		set(twtransfer.FirstContinuedEmployed, int64(firstDay)).set(twtransfer.PermitObtained, int64(firstDay))
	ix := q.indices(twtransfer.Grade, twtransfer.Employees, twtransfer.Employed)
	sizes := func(g *lawtable.Grid) *lawtable.Grid {
		return g.Along(len(grades), func(c *rules.Case, i int) { c.Set(ix[0], int64(grades[i])) }).
			Along(q.maxHeads+1, func(c *rules.Case, n int) { c.Slots[ix[1]] = monthly(c.Slots[ix[1]], int64(n)) })
	}
	room, check := lawtable.Amount(q.p, twtransfer.AmountRoom), lawtable.Amount(q.p, twtransfer.AmountCheck)
	values, err := sizes(lawtable.New(q.p, base.C)).Values(room.Values[q.readings.average], check.Values[q.readings.average])
	if err != nil {
		q.fail("places: %w", err)
		return
	}
	for k := range grades {
		from := k * (q.maxHeads + 1)
		b.limit[k] = narrow([][]int64{values[0][from : from+q.maxHeads+1]})[0]
		b.check[k] = narrow([][]int64{values[1][from : from+q.maxHeads+1]})[0]
	}
	q.confirmPlaces(sizes, base, b, ix[2])
}

// confirmPlaces: Article 15 holds for the last of those places and not for one more.
func (q *inquiry) confirmPlaces(sizes func(*lawtable.Grid) *lawtable.Grid, base facts, b *lawBook, employed int) {
	ix := q.indices(twtransfer.Grade, twtransfer.Employees)
	g := sizes(lawtable.New(q.p, base.C)).Along(2, func(c *rules.Case, i int) {
		limit := b.limit[gradeOf(c.Slots[ix[0]].Lo)][c.Slots[ix[1]].Months[0].Value]
		c.Set(employed, max(0, int64(limit)-1+int64(i)))
	})
	for i, ok := range q.yes(g, q.provision(twtransfer.HeadCount))[0] {
		limit := b.limit[i/2/(q.maxHeads+1)][i/2%(q.maxHeads+1)]
		if want := i%2 == 0 && limit > 0; ok != want {
			q.fail("grade %d, %d heads: the head-count does not end at %d", i/2/(q.maxHeads+1), i/2%(q.maxHeads+1), limit)
		}
	}
}

func gradeOf(option int64) int {
	for i, g := range grades {
		if int64(g) == option {
			return i
		}
	}
	return -1
}

// monthly is a series with one value in all its months.
func monthly(s rules.Slot, v int64) rules.Slot {
	months := make([]rules.MonthValue, len(s.Months))
	for i, m := range s.Months {
		months[i] = rules.MonthValue{Month: m.Month, Value: v}
	}
	return rules.Slot{Given: rules.Stated, Months: months}
}

// askRest asks for what is one number or one yes.
func (q *inquiry) askRest(b *lawBook) {
	q.askYears(b)
	q.askIncreases(b)
	q.askAbsence(b)
	registered := atCentre(q.p, firstDay, q.readings)
	v, err := lawtable.New(q.p, registered.C).Values(
		lawtable.Amount(q.p, twtransfer.AmountApplicants).Value, lawtable.Amount(q.p, twtransfer.AmountCapacity).Value)
	if err != nil {
		q.fail("invitation: %w", err)
		return
	}
	b.applicants, b.capacity = v[0][0], v[1][0]
}

// askYears asks after how many half-years of work none of a category is left, to somebody
// with the points that care at home asks for.
func (q *inquiry) askYears(b *lawBook) {
	ix := q.indices(twtransfer.Stays, twtransfer.WorkCategory, twtransfer.NewCategory)
	base := q.atOffer().set(twtransfer.CarePoints, 1)
	g := lawtable.New(q.p, base.C).
		Along(len(works), func(c *rules.Case, i int) {
			c.Set(ix[1], int64(works[i]))
			c.Set(ix[2], int64(works[i]))
		}).
		Along(maxYears*2+1, func(c *rules.Case, i int) { c.Slots[ix[0]] = stay(i) })
	for i, ok := range q.yes(g, q.provision(twtransfer.YearsLeft))[0] {
		b.years[i/(maxYears*2+1)][i%(maxYears*2+1)] = ok
	}
}

// stay is so many half-years of work in one piece, up to the day before the market.
func stay(halves int) rules.Slot {
	s := rules.Slot{Given: rules.Stated}
	if halves > 0 {
		from, _ := firstDay.AddMonths(-6*halves, rules.ClampDown)
		s.Records = []rules.Record{{int64(from), int64(firstDay - 1)}}
	}
	return s
}

// askIncreases asks which increases a manufacturer that takes over a plant may have,
// and what each costs for a worker and month.
func (q *inquiry) askIncreases(b *lawBook) {
	base := newFacts(q.p, firstDay).
		set(twtransfer.Asker, int64(twtransfer.Agency)).set(twtransfer.SoFar, int64(twtransfer.Agreed)).
		set(twtransfer.Takeover, int64(twtransfer.Plant)).set(twtransfer.WorkerClass, int64(twtransfer.Class2)).
		set(twtransfer.WorkCategory, int64(twtransfer.Manufacturing)).set(twtransfer.NewCategory, int64(twtransfer.Manufacturing)).
		set(twtransfer.Grade, int64(twtransfer.GradeD)).set(twtransfer.SurchargeMode, int64(twtransfer.Flat)).
		set(twtransfer.SlaughterIncrease, 0).set(twtransfer.InvestsRS251, 0)
	increase := q.indices(twtransfer.Increase)[0]
	g := lawtable.New(q.p, base.C).Along(len(increases), func(c *rules.Case, i int) { c.Set(increase, increases[i]) })
	fee := lawtable.Amount(q.p, twtransfer.AmountSurcharge)
	open := q.yes(g, q.provision(twtransfer.Increased), fee.When)
	fees, err := g.Values(fee.Value)
	if err != nil {
		q.fail("surcharge: %w", err)
		return
	}
	for i := range increases {
		b.increase[i], b.fee[i] = open[0][i] && open[1][i], fees[0][i]
	}
}

// askAbsence asks whether who missed a meeting stays registered.
func (q *inquiry) askAbsence(b *lawBook) {
	ix := q.indices(twtransfer.Absence, twtransfer.AbsenceAccepted)
	g := lawtable.New(q.p, atCentre(q.p, firstDay, q.readings).C).Along(len(b.absent), func(c *rules.Case, i int) {
		c.Set(ix[0], []int64{int64(twtransfer.WithoutReason), int64(twtransfer.WithReason), int64(twtransfer.WithReason)}[i])
		c.Set(ix[1], []int64{0, 1, 0}[i])
	})
	copy(b.absent[:], q.yes(g, q.provision(twtransfer.NotAbsent))[0])
}
