package household

import (
	"math"
	"sync"

	"alih/sim"
	"alih/sim/model"
)

// behaviour is the tables that households are drawn from. Pay is in units of 10,000 yen,
// wages of 1,000, changes of pay in basis points.
type behaviour struct {
	numbers
	basePay, workPay, outsidePay, growth, jobGrowth            *sim.Table
	spouses, points, childDays, careMonths, hired, wages, ages *sim.Table

	changing, toOffice, law, other, heads, extra, financial, settling, leaving sim.Chance
	respouse, sick, withChild, birth, wantsParent, bothSides, away, early      sim.Chance
	apartOK, groundOK, financeOK                                               sim.Chance
	wantsWorker, wantsTwo, before, keeps, returns, speaks, local, replaced     sim.Chance
}

const (
	yenUnit   = 10_000
	wageUnit  = 1000
	mostUnits = 30_000 // 300 million yen
)

// maker makes tables and keeps the first fault.
type maker struct{ err error }

func (k *maker) keep(err error, path string) {
	if err != nil && k.err == nil {
		k.err = &model.SettingError{Path: path, Found: err.Error(), Allowed: "numbers that give a distribution"}
	}
}

func (k *maker) chance(p float64) sim.Chance {
	c, err := sim.NewChance(p)
	k.keep(err, "a chance")
	return c
}

func (k *maker) pay(path string, median, spread float64) *sim.Table {
	if median < yenUnit {
		return k.constant(path, 0)
	}
	t, err := sim.LogNormal(median/yenUnit, spread, 0, mostUnits)
	k.keep(err, path)
	return t
}

func (k *maker) constant(path string, n int) *sim.Table {
	t, err := sim.NewTable(n, []float64{1})
	k.keep(err, path)
	return t
}

func (k *maker) normal(path string, mean, deviation float64, low, high int) *sim.Table {
	if deviation < 1e-9 {
		return k.constant(path, int(math.Round(mean)))
	}
	t, err := sim.Normal(mean, deviation, low, high)
	k.keep(err, path)
	return t
}

func (k *maker) above(path string, mean float64, high int) *sim.Table {
	if mean == 0 {
		return k.constant(path, 0)
	}
	t, err := sim.Exponential(mean, 0, high)
	k.keep(err, path)
	return t
}

// lately is the last behaviour that was made: the policies of a study differ in their law
// more often than in their people, and tables of pay are long.
var lately struct {
	sync.Mutex
	made *behaviour
}

// behaviourOf is the behaviour of some numbers. It is not changed by use.
func behaviourOf(n numbers) (*behaviour, error) {
	lately.Lock()
	defer lately.Unlock()
	if lately.made != nil && lately.made.numbers == n {
		return lately.made, nil
	}
	b, err := behave(n)
	if err == nil {
		lately.made = b
	}
	return b, err
}

func behave(n numbers) (*behaviour, error) {
	b, k := &behaviour{numbers: n}, &maker{}
	b.basePay = k.pay("income.mean", n.income*math.Exp(-n.spread*n.spread/2), n.spread)
	b.workPay, b.outsidePay = k.pay("spouse.pay.work", n.spousePay, n.paySpread), k.pay("spouse.pay.outside", n.sidePay, n.paySpread)
	b.growth = k.normal("income.swing", n.growth*1e4, n.swing*1e4, -6000, 10_000)
	b.jobGrowth = k.normal("income.jobSwing", n.growth*1e4, n.jobSwing*1e4, -6000, 10_000)
	t, err := sim.NewTable(0, n.spouse[:])
	k.keep(err, "spouse")
	b.spouses = t
	b.points = k.above("professional.points", n.points/pointStep, pointClasses-1)
	b.childDays = k.above("children.age", n.childAge*365.25, childDays)
	b.careMonths = k.above("parents.care", n.care, 120)
	b.hired = k.above("workers.priorDays", n.priorDays, hiredDays)
	b.wages = k.normal("workers.wageSpread", n.wage/wageUnit, n.wageSpread/wageUnit, 0, 1_000_000/wageUnit)
	b.ages = k.above("workers.age", n.workerAge*12, workerMonths)
	b.chances(k)
	return b, k.err
}

func (b *behaviour) chances(k *maker) {
	b.changing, b.settling, b.leaving = k.chance(b.changesJob), k.chance(b.settles), k.chance(b.leaves)
	// A change of employer leads to one of three statuses, or to none of them: thresholds
	// of one word, each above the one before.
	b.toOffice = k.chance(min(1, b.toManager))
	b.law = k.chance(min(1, b.toManager+b.toLegal))
	b.other = k.chance(min(1, b.toManager+b.toLegal+b.toOther))
	b.heads, b.extra, b.financial = k.chance(b.head), k.chance(b.special), k.chance(b.finance)
	b.respouse, b.sick, b.withChild, b.birth = k.chance(b.spouseChanges), k.chance(b.ill), k.chance(b.children), k.chance(b.births)
	b.wantsParent, b.bothSides, b.away, b.early = k.chance(b.parents), k.chance(b.otherSide), k.chance(b.apart), k.chance(b.filesEarly)
	b.apartOK, b.groundOK, b.financeOK = k.chance(b.apartAgreed), k.chance(b.groundAgreed), k.chance(b.financeAgreed)
	b.wantsWorker, b.wantsTwo, b.before = k.chance(b.workers), k.chance(b.second), k.chance(b.prior)
	b.keeps, b.returns, b.speaks = k.chance(b.kept), k.chance(b.goesHome), k.chance(b.language)
	b.local, b.replaced = k.chance(b.helper), k.chance(b.taken)
}
