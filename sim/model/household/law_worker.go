package household

import (
	"alih/rules"
	"alih/rules/scheme/jphsp"
	"alih/sim/model/lawtable"
)

// worker asks for what no day changes.
func (q *inquiry) worker() {
	b, plan, renew := q.b, q.of(jphsp.DomesticWorker, planning), q.of(jphsp.DomesticWorker, renewing)
	b.floors[planning] = q.floor(plan, jphsp.EarnsAtGrant, jphsp.BasePay, plenty)
	b.floors[renewing] = q.floor(renew, jphsp.EarnsAtRenewal, jphsp.BasePay, plenty)
	b.wageLeast = q.floor(plan, jphsp.PaidEnough, jphsp.Wage, 10_000_000)
	copy(b.employerOf[:], q.holds(plan, jphsp.EmployerOf, axis{jphsp.Status, 6}))
	copy(b.speaks[:], q.holds(plan, jphsp.Speaks, axis{jphsp.Language, 2}))
	copy(b.goesHome[:], q.holds(plan, jphsp.GoesHomeWith, axis{jphsp.LeavesTogether, 2}))
	copy(b.unchanged[:], q.holds(renew.Set(jphsp.Ground, int64(jphsp.ByPrior)), jphsp.NeverChanges, axis{jphsp.SameEmployer, 2}))
}

// manyWorkers asks how many workers there may be, and from which income.
func (q *inquiry) manyWorkers() {
	b, plan := q.b, q.of(jphsp.DomesticWorker, planning)
	copy(b.only[:], q.holds(plan, jphsp.OnlyWorker, axis{jphsp.OtherWorkers, maxOthers + 1}))
	others, status, pay := lawtable.Index(q.p, jphsp.OtherWorkers), lawtable.Index(q.p, jphsp.Status), lawtable.Index(q.p, jphsp.BasePay)
	copy(b.second[:], q.least(plan, jphsp.SecondWorker, maxOthers+1, plenty, func(c *rules.Case, i int, x int64) {
		c.Set(others, int64(i))
		c.Set(pay, x)
	}))
	special := q.least(plan, jphsp.SpecialHome, 6*(maxOthers+1), plenty, func(c *rules.Case, i int, x int64) {
		c.Set(status, int64(i/(maxOthers+1)))
		c.Set(others, int64(i%(maxOthers+1)))
		c.Set(pay, x)
	})
	for i, x := range special {
		b.special[i/(maxOthers+1)][i%(maxOthers+1)] = x
	}
	for s := range stages {
		copy(b.finance[s][:], q.holds(q.of(jphsp.DomesticWorker, s).Set(jphsp.Ground, int64(jphsp.ByFinance)), jphsp.InFinance,
			axis{jphsp.FinanceBusiness, 2}, axis{jphsp.OfficeAgrees, 2}))
	}
}

// workerGrounds asks what each form of the family ground takes: a young child, or the
// spouse's reason.
func (q *inquiry) workerGrounds() {
	guide := q.guide(jphsp.DomesticWorker, jphsp.DueThirteen)
	manager := func() lawtable.Facts {
		return q.of(jphsp.DomesticWorker, renewing).Set(jphsp.Status, int64(jphsp.Manager)).Set(jphsp.HeadOfOffice, 1)
	}
	for g, ask := range [grounds]struct {
		base lawtable.Facts
		v    *rules.Provision
	}{
		atGrant:   {q.of(jphsp.DomesticWorker, planning), jphsp.FamilyGround},
		kept:      {q.of(jphsp.DomesticWorker, renewing), jphsp.GroundMayGo},
		anew:      {q.of(jphsp.DomesticWorker, renewing).Set(jphsp.SameEmployer, 0), jphsp.GroundAnew},
		elsewhere: {manager(), jphsp.OtherEmployer},
	} {
		copy(q.b.byHousework[g][:], q.holds(ask.base, ask.v, axis{jphsp.Housework, 3}))
		q.b.byChild[g] = q.lastDays(ask.base, ask.v, guide)
	}
	for i, ok := range q.holds(manager().Set(jphsp.Housework, int64(jphsp.Ill)), jphsp.OtherEmployer, axis{jphsp.Status, 6}, axis{jphsp.HeadOfOffice, 2}) {
		q.b.office[i/2][i%2] = ok
	}
}

// before asks for a worker's age, and for the employment before the move.
func (q *inquiry) before() {
	b, plan := q.b, q.of(jphsp.DomesticWorker, planning)
	born, filed := lawtable.Index(q.p, jphsp.WorkerBorn), lawtable.Index(q.p, jphsp.Filed)
	b.ofAge = q.least(plan, jphsp.OfAge, workerBirths, workerDays, func(c *rules.Case, i int, x int64) {
		day := int64(workerBirth(i))
		c.Set(born, day)
		c.Set(filed, day+x)
		c.AsOf = rules.Day(day + x)
	})
	since, moves := lawtable.Index(q.p, jphsp.EmployedSince), lawtable.Index(q.p, jphsp.ProfessionalMoves)
	b.hired = q.least(plan, jphsp.WorkedBefore, yearDays, hiredDays, func(c *rules.Case, i int, x int64) {
		day := int64(firstDay) + int64(i)
		c.Set(moves, day)
		c.Set(since, day-x)
		c.Set(filed, day)
		c.AsOf = rules.Day(day)
	})
	copy(b.comes[:], q.holds(plan, jphsp.WorkedBefore, axis{jphsp.Comes, 2}, axis{jphsp.KeptOn, 2}))
}
