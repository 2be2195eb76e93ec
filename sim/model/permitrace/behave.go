package permitrace

import (
	"alih/sim"
	"alih/sim/model"
)

// behaviour is the tables that people are drawn from.
type behaviour struct {
	numbers
	stances, kinds, others                               *sim.Table
	releasing, cancelling, accepted, changes             sim.Chance
	lateAnswer, refused, rungHelp, obeying, emergencies  sim.Chance
	visaNo, bridging, onshoreNo, staying                 sim.Chance
	prepared, lateBy, rung, slow, flying, onshore, stays drawn
}

// drawn is a number of days with a mean, drawn by inversion.
type drawn struct{ *sim.Table }

func (d drawn) draw(word uint64) int32 { return int32(d.Of(word)) }

func behave(n numbers) (*behaviour, error) {
	b := &behaviour{numbers: n}
	var err error
	keep := func(e error, path string) {
		if e != nil && err == nil {
			err = &model.SettingError{Path: path, Found: e.Error(), Allowed: "numbers that give a distribution"}
		}
	}
	weigh := func(path string, w [5]float64) *sim.Table {
		t, e := sim.NewTable(0, w[:])
		keep(e, path)
		return t
	}
	chance := func(p float64) sim.Chance {
		c, e := sim.NewChance(p)
		keep(e, "a chance")
		return c
	}
	mean := func(path string, m float64) drawn {
		if m == 0 {
			t, e := sim.NewTable(0, []float64{1})
			keep(e, path)
			return drawn{t}
		}
		t, e := sim.Exponential(m, 0, 120)
		keep(e, path)
		return drawn{t}
	}
	b.stances, b.kinds, b.others = weigh("sponsor.old", n.stance), weigh("permit.now", n.kind), weigh("permit.other", n.newKind)
	b.releasing, b.cancelling, b.accepted, b.changes = chance(n.releases), chance(n.cancels), chance(n.kindAccepted), chance(n.counts)
	b.lateAnswer, b.refused, b.rungHelp, b.obeying, b.emergencies = chance(n.late), chance(n.refused), chance(n.rungHelps), chance(n.obeys), chance(n.emergency)
	b.visaNo, b.bridging, b.onshoreNo, b.staying = chance(n.visaRefused), chance(n.bridges), chance(n.onshoreRefused), chance(n.waits)
	b.prepared, b.lateBy, b.rung = mean("prepare.days", n.prepare), mean("office.lateDays", n.lateDays), mean("office.rungDays", n.rungDays)
	b.slow, b.flying = mean("exit.slow", n.exitSlow), mean("exit.flight", n.flight)
	b.onshore, b.stays = mean("bridging.days", n.onshoreDays), mean("person.stays", n.alone)
	return b, err
}
