package pipeline

import "alih/sim"

// post takes this week's vacancies up and those that were open long enough away. What an
// agreement adds or takes is by the same draw, so that nothing else moves.
func (r *run) post() {
	week, slot := uint32(r.week), r.week%maxLasts
	gone := (r.week + maxLasts - int32(r.b.lasts)) % maxLasts
	for g := range groups {
		for f := range fields {
			for p := range prefs {
				cell := uint32((g*fields+f)*prefs + p)
				open := &r.open[g][f][p]
				posted := r.b.vacancies[g][f][p]
				if r.agreed(p) {
					posted = r.b.underAgreement[g][f][p]
				}
				n := int32(posted.Of(r.s.Word(week, drawVacancies, cell)))
				r.free[g][f][p] += n - open[gone]
				open[gone] = 0
				open[slot] += n
				if counted(r.week) {
					r.counts[cVacancies+p] += int64(n) * r.scale
				}
			}
		}
	}
}

// match holds this week's rounds: in every field those who are ready, in the order in
// which they were, have an interview each while there are vacancies.
func (r *run) match() {
	var round [prefs]bool
	any := false
	for p := range prefs {
		every := r.b.round[0]
		if r.agreed(p) {
			every = r.b.round[1]
		}
		round[p] = r.week%every == 0
		any = any || round[p]
	}
	if !any {
		return
	}
	for g := range groups {
		for f := range fields {
			r.interview(g, f, round)
		}
	}
}

func (r *run) interview(g, f int, round [prefs]bool) {
	total := int32(0)
	for p, n := range r.free[g][f] {
		if round[p] {
			total += n
		}
	}
	r.keep(&r.pools[g][f], func(at int32) bool {
		p := &r.people[at]
		switch {
		case p.leave <= r.week:
			r.lost(p, lostMatch, p.leave)
			return false
		case total == 0 || !r.b.agree.Of(r.word(p, drawInterview, uint32(r.week))):
			return true
		}
		r.take(p, r.place(p, g, f, total, round))
		total--
		r.apply(at)
		return false
	})
}

// place is the prefecture of one of the vacancies, each as likely.
func (r *run) place(p *person, g, f int, total int32, round [prefs]bool) int {
	k := int32(sim.Below(r.word(p, drawPlace, uint32(r.week)), int(total)))
	for pref, n := range r.free[g][f] {
		if !round[pref] {
			continue
		}
		if k < n {
			return pref
		}
		k -= n
	}
	return elsewhere // not reached: k is below the total
}

// take gives a vacancy to somebody, the one that has been open longest.
func (r *run) take(p *person, pref int) {
	open := &r.open[p.group][p.field][pref]
	for age := int32(r.b.lasts); age >= 0; age-- {
		slot := (r.week + maxLasts - age) % maxLasts
		if age < maxLasts && open[slot] > 0 {
			open[slot]--
			break
		}
	}
	r.free[p.group][p.field][pref]--
	p.pref = uint8(pref)
}
