package pipeline

import (
	"math"

	"alih/sim"
	"alih/sim/model"
)

// The groups that look for a way, and the states of a stay.
const (
	trainee = iota
	skilledGroup
	groups
)

const maxLasts = 104

// behaviour is the tables that people are drawn from.
type behaviour struct {
	numbers
	arrivals                                            *sim.Table
	vacancies, underAgreement                           [groups][fields][prefs]*sim.Table
	wanted                                              *sim.Table // fields, as people choose
	demanded                                            [groups]*sim.Table
	mix                                                 [groups][prefs]*sim.Table // field by prefecture
	where                                               *sim.Table                // prefectures of the stock
	internYear, skilledYear                             *sim.Table
	toSkilled, fits, isYoung, drops, sticky, stops      sim.Chance
	agree, noPassport, refuse, allowed, stays6          sim.Chance
	skilledNext, thirdNext, movesAway                   sim.Chance
	japaneseOK, skillOK, careSkillOK, careJapaneseOK    [101]sim.Chance // by length of the course, in percent
	length                                              *sim.Table
	seatPatience, matchPatience, heldPatience           *sim.Table
	testWaits, paperDays, planDays, travelDays, ikuDays *sim.Table
	vanishes                                            [kinds][2]*sim.Table // with an agreement or not
	leaves, others, changes                             [kinds]*sim.Table
	seatCount                                           int32
	traineeShare                                        [fields]float64
	round                                               [2]int32 // weeks from round to round, with an agreement or not
}

// maker makes tables and keeps the first error.
type maker struct{ err error }

func (k *maker) keep(err error, path string) {
	if err != nil && k.err == nil {
		k.err = &model.SettingError{Path: path, Found: err.Error(), Allowed: "numbers that give a distribution"}
	}
}

func (k *maker) weigh(path string, w []float64) *sim.Table {
	t, err := sim.NewTable(0, w)
	k.keep(err, path)
	return t
}

func (k *maker) chance(path string, p float64) sim.Chance {
	c, err := sim.NewChance(min(1, max(0, p)))
	k.keep(err, path)
	return c
}

func (k *maker) poisson(path string, mean float64) *sim.Table {
	t, err := sim.Poisson(mean)
	k.keep(err, path)
	return t
}

// mean is a number of days or weeks with a mean, drawn by inversion.
func (k *maker) mean(path string, m float64, most int) *sim.Table {
	if m == 0 {
		return k.weigh(path, []float64{1})
	}
	t, err := sim.Exponential(m, 0, most)
	k.keep(err, path)
	return t
}

// forever is a time after the end of every replication, in weeks.
const forever = 500

// rate is the weeks until something that happens at a rate a year; forever stands for
// all that lies beyond.
func (k *maker) rate(path string, perYear float64) *sim.Table {
	t, err := sim.FromCDF(0, forever, func(n int) float64 {
		switch {
		case n < 0:
			return 0
		case n == forever:
			return 1
		}
		return -math.Expm1(float64(n+1) * (-perYear / 52))
	})
	k.keep(err, path)
	return t
}

func behave(n numbers) (*behaviour, error) {
	b, k := &behaviour{numbers: n}, &maker{}
	b.people(k)
	b.jobs(k)
	b.papersOf(k)
	b.life(k)
	return b, k.err
}

func (b *behaviour) people(k *maker) {
	n := &b.numbers
	b.arrivals = k.poisson("candidates.perYear", n.candidates/52/n.scale)
	b.toSkilled, b.fits, b.isYoung = k.chance("candidates.skilled", n.wantSkilled), k.chance("curriculum.fit", n.fit), k.chance("candidates.young", n.young)
	b.drops, b.sticky, b.stops = k.chance("training.dropout", n.dropout), k.chance("test.sameAgain", n.same), k.chance("test.givesUp", n.givesUp)
	b.wanted = k.weigh("candidates.field", n.wants[:])
	b.seatCount = int32(math.Round(n.seats / n.scale))
	t, err := sim.Normal(100*n.length, 15, 0, 100)
	k.keep(err, "training.length")
	b.length = t
	for i := range b.japaneseOK {
		add := n.longer * float64(i) / 100
		b.japaneseOK[i], b.skillOK[i] = k.chance("test.japanese", n.japanese+add), k.chance("test.skill", n.skillTest+add)
		b.careSkillOK[i], b.careJapaneseOK[i] = k.chance("test.careSkill", n.careSkill+add), k.chance("test.careJapanese", n.careJapanese+add)
	}
	b.seatPatience, b.testWaits = k.mean("training.patience", n.patienceSeat, 2000), k.mean("test.wait", n.testWait, 720)
}

// jobs are the vacancies by prefecture and field, and the fields that they ask for.
func (b *behaviour) jobs(k *maker) {
	n := &b.numbers
	national := [groups][fields]float64{n.intern, n.skilled}
	share := [prefs]float64{n.share[kumamoto], n.share[miyagi], n.share[mie], 1 - n.share[kumamoto] - n.share[miyagi] - n.share[mie]}
	for g, perYear := range [groups]float64{n.internJobs, n.skilledJobs} {
		var demand [fields]float64
		for p := range prefs {
			w := national[g]
			if p != elsewhere {
				w = n.mixes[p]
			}
			b.mix[g][p] = k.weigh("fields."+[]string{"kumamoto", "miyagi", "mie", [groups]string{"trainee", "skilled"}[g]}[p], w[:])
			sum := 0.0
			for _, x := range w {
				sum += x
			}
			if sum == 0 {
				return // said by weigh
			}
			for f, x := range w {
				if g == trainee && p == elsewhere {
					b.traineeShare[f] = x / sum
				}
				mean := perYear / 52 / n.scale * share[p] * (x / sum)
				demand[f] += share[p] * (x / sum)
				b.vacancies[g][f][p] = k.poisson("vacancies", mean)
				b.underAgreement[g][f][p] = k.poisson("agreement.vacancies", mean*(1+n.agreedMore))
			}
		}
		b.demanded[g] = k.weigh("vacancies", demand[:])
	}
	b.agree = k.chance("matching.success", n.success)
	b.matchPatience = k.mean("matching.patience", n.patienceMatch, 2000)
	b.round = [2]int32{int32(n.cadence), int32(n.cadence)}
	if n.agreedWeeks > 0 {
		b.round[1] = int32(n.agreedWeeks)
	}
}

func (b *behaviour) papersOf(k *maker) {
	n := &b.numbers
	b.noPassport, b.refuse, b.allowed = k.chance("papers.passport", n.passport), k.chance("certificate.refused", n.refused), k.chance("intern.lateAllowed", n.late)
	b.paperDays, b.planDays = k.mean("papers.days", n.papers, 720), k.mean("plan.days", n.plan, 720)
	b.travelDays, b.ikuDays = k.mean("travel.days", n.travel, 360), k.mean("ikusei.days", n.ikuseiDays, 720)
	b.heldPatience = k.mean("stopped.patience", n.patienceHeld, 2000)
}

func (b *behaviour) life(k *maker) {
	n := &b.numbers
	watched := 1 - n.supervised*n.superHelps
	for s := range kinds {
		name := "." + statusNames[s]
		b.vanishes[s][0] = k.rate("vanish"+name, n.vanish[s]*watched)
		b.vanishes[s][1] = k.rate("vanish"+name, n.vanish[s]*watched*(1-n.agreedKept))
		b.leaves[s], b.others[s] = k.rate("home"+name, n.home[s]), k.rate("otherStay"+name, n.otherStay[s])
		b.changes[s] = k.rate("change"+name, [kinds]float64{0, n.changeSkilled, n.changeIkusei}[s])
	}
	b.movesAway, b.stays6 = k.chance("change.moves", n.moves), k.chance("after.sixthYear", n.sixth)
	b.skilledNext, b.thirdNext = k.chance("after.skilled", n.goesSkilled), k.chance("after.third", n.goesThird)
	b.internYear, b.skilledYear = k.weigh("stock.internYear", n.internYears[:]), k.weigh("stock.skilledYear", n.skilledYears[:])
	rest := n.workers - n.inKumamoto - n.inMiyagi - n.inMie
	if rest < 0 {
		k.keep(errPrefectures, "workers.all")
		return
	}
	b.where = k.weigh("workers", []float64{n.inKumamoto, n.inMiyagi, n.inMie, rest})
}
