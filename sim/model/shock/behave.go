package shock

import (
	"alih/sim"
	"alih/sim/model"
)

// behaviour is the tables that people and places are drawn from.
type behaviour struct {
	numbers
	groups, fields, regions, placeFields, placeRegions, arrivals                       *sim.Table
	late, papers, open, plan                                                           *sim.Table
	exams, own, training, home, moves, changes, asks, alone, agrees                    sim.Chance
	proper, permits, isLate, class, cannotReturn, examWeek, seeks, leaves, goes, hides sim.Chance
}

func behave(n numbers) (*behaviour, error) {
	b := &behaviour{numbers: n}
	var err error
	keep := func(path string, e error) {
		if e != nil && err == nil {
			err = &model.SettingError{Path: path, Found: e.Error(), Allowed: "numbers that give a distribution"}
		}
	}
	weigh := func(path string, w []float64) *sim.Table {
		t, e := sim.NewTable(0, w)
		keep(path, e)
		return t
	}
	mean := func(path string, m float64, most int) *sim.Table {
		if m == 0 {
			return weigh(path, []float64{1})
		}
		t, e := sim.Exponential(m, 0, most)
		keep(path, e)
		return t
	}
	b.groups, b.fields, b.regions = weigh("wave.group", n.group[:]), weigh("people.field", n.trade[:5]), weigh("people.region", n.region[:])
	b.placeFields, b.placeRegions = weigh("vacancies.field", n.vacancyTrade[:]), weigh("vacancies.region", n.vacancyRegion[:])
	if b.arrivals = weigh("vacancies.week", []float64{1}); n.vacancies > 0 {
		var e error
		b.arrivals, e = sim.Poisson(n.vacancies)
		keep("vacancies.week", e)
	}
	b.late, b.papers = mean("office.lateDays", n.lateDays, 180), mean("papers.weeks", n.papers, 80)
	b.open, b.plan = mean("vacancies.open", n.open, 60), mean("training.weeks", n.plan, 80)
	for to, p := range map[*sim.Chance]float64{
		&b.exams: n.exams, &b.own: n.own, &b.training: n.training, &b.home: n.home, &b.moves: n.moves, &b.changes: n.changes,
		&b.asks: n.asks, &b.alone: n.alone, &b.agrees: n.agrees, &b.proper: n.proper, &b.permits: n.permits, &b.isLate: n.late,
		&b.class: n.list, &b.cannotReturn: n.cannotReturn, &b.examWeek: n.examWeek, &b.seeks: n.seeks, &b.leaves: n.leaves,
		&b.goes: n.goes, &b.hides: n.hides,
	} {
		c, e := sim.NewChance(p)
		keep("a share", e)
		*to = c
	}
	return b, err
}
