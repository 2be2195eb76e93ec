package pipeline

// apply prepares the papers after a contract and files for the stay that the law allows.
func (r *run) apply(at int32) {
	p := &r.people[at]
	ready := int32(0)
	if r.b.noPassport.Of(r.word(p, drawPapers, 0)) {
		ready = r.law.passport.draw(r.word(p, drawPapers, 1))
	}
	day := dayOf(r.week) + max(ready, int32(r.b.paperDays.Of(r.word(p, drawPapers, 2))))
	if p.group == skilledGroup {
		p.kind = skilledKind
		r.file(at, day)
		return
	}
	p.kind = internKind
	ahead := r.week >= weekOf(r.law.planLast)-int32(r.b.ahead)
	if day > r.law.planLast || ahead && day+int32(r.b.planDays.Of(r.word(p, drawPapers, 3))) > r.law.planLast {
		p.kind = ikuseiKind
	}
	r.plan(at, day)
}

// plan files a training plan, of the kind that the person has, and then for the
// certificate. Where there is no way the person is lost.
func (r *run) plan(at, day int32) {
	p := &r.people[at]
	if p.kind == ikuseiKind {
		if !r.law.ikusei[p.field] {
			r.lost(p, lostPapers, r.week)
			return
		}
		day += r.moreHours(p)
	}
	r.tell(event{kind: evFiled, person: *p, day: day})
	r.file(at, day+int32(r.b.planDays.Of(r.word(p, drawPapers, 3))))
}

// moreHours is the days of a course that somebody still needs for the new training who
// has no test.
func (r *run) moreHours(p *person) int32 {
	if p.passed || p.hours >= r.law.hours {
		return 0
	}
	missing := float64(r.law.hours - p.hours)
	days := int32(missing / r.b.hours * 7 / 5)
	p.hours = r.law.hours
	return days + 1
}

// coeAhead is how long before the first day of the new training a certificate for it is
// made at the earliest, so that it is still good.
const coeAhead = 30

// file asks for a certificate on a day.
func (r *run) file(at, day int32) {
	p := &r.people[at]
	word := r.word(p, drawCertificate, 2*uint32(p.tries))
	p.tries++
	switch p.kind {
	case internKind:
		day += r.law.coeIntern.draw(word)
	case skilledKind:
		day += r.law.coe.draw(word)
	case ikuseiKind:
		day = max(day+int32(r.b.ikuDays.Of(word)), r.law.ikuseiFirst-coeAhead)
	}
	r.schedule(at, day, endsIssued)
}

// mostFilings is how often somebody whose certificate lapsed files again.
const mostFilings = 3

// decide issues a certificate, refuses it, or holds it while the field is stopped.
func (r *run) decide(at int32) {
	p := &r.people[at]
	if r.stopped[p.kind][p.field] && r.law.stops[p.kind][asked] {
		p.leave = r.week + 1 + int32(r.b.heldPatience.Of(r.word(p, drawPatience, 2)))
		r.push(&r.held[p.kind][p.field], at)
		if counted(r.week) {
			r.counts[cHeld+int(p.field)] += r.scale
		}
		return
	}
	if r.b.refuse.Of(r.word(p, drawCertificate, 2*uint32(p.tries)+1)) {
		r.lost(p, lostPapers, r.week)
		return
	}
	r.travel(at, max(p.day, dayOf(r.week)))
}

// travel goes from a certificate to the entry, if the certificate is good so long.
func (r *run) travel(at, made int32) {
	p, b := &r.people[at], r.b
	p.made = made
	arrives := made + r.law.visa.draw(r.word(p, drawJourney, 0)) + int32(b.travelDays.Of(r.word(p, drawJourney, 1+uint32(p.tries))))
	switch {
	case p.kind == ikuseiKind:
		arrives = max(arrives, r.law.ikuseiFirst)
	case p.kind == internKind && arrives > r.law.entryLast && !r.letIn(p):
		r.tooLate(at, made)
		return
	}
	if arrives > r.law.coeLast[made-dayOne] {
		r.lapse(at, arrives)
		return
	}
	r.schedule(at, arrives, endsEntry)
}

// letIn: an intern whose certificate is not from before the new law may be let in after
// the last day.
func (r *run) letIn(p *person) bool {
	return p.made >= r.law.ikuseiFirst && r.b.allowed.Of(r.word(p, drawLate, 0))
}

// tooLate starts anew for the new training, where there is one.
func (r *run) tooLate(at, day int32) {
	p := &r.people[at]
	if counted(r.week) {
		r.counts[cTooLate] += r.scale
	}
	p.kind = ikuseiKind
	r.plan(at, day)
}

// lapse files again after a certificate that was not used in time.
func (r *run) lapse(at, day int32) {
	p := &r.people[at]
	if counted(r.week) {
		r.counts[cLapsed] += r.scale
	}
	if p.tries >= mostFilings {
		r.lost(p, lostPapers, r.week)
		return
	}
	r.file(at, day)
}

// release lets those go on whose field is stopped no longer, and those go who wait no
// more.
func (r *run) release() {
	for k := range kinds {
		for f := range fields {
			r.keep(&r.held[k][f], func(at int32) bool {
				p := &r.people[at]
				if p.leave <= r.week {
					r.lost(p, lostStop, p.leave)
					return false
				}
				if r.stopped[k][f] {
					return true
				}
				r.decide(at)
				return false
			})
		}
	}
}

// enter is the entry into Japan.
func (r *run) enter(at int32) {
	p := &r.people[at]
	p.then = isOver
	if r.week < knownWeek {
		return // is in the stock that is known
	}
	r.tell(event{kind: evEntered, person: *p, day: p.day})
	if r.film != nil {
		r.film.placed[p.pref] += int32(r.scale)
	}
	if counted(r.week) {
		r.place1(p)
	}
	r.live(stay{id: p.id, kind: int(p.kind), field: int(p.field), pref: int(p.pref), from: p.day, began: p.day})
}

// holders are the people of a field and a stay, of other countries and of Indonesia.
func (r *run) holders(k, f int) int64 {
	n := int64(r.strangers[k][f])
	for p := range prefs {
		n += int64(r.stock[k][f][p]) * r.scale
	}
	return n
}

// holding is who uses the number of a field and a stay: where there is one number for
// both stays, all of both.
func (r *run) holding(k, f int) int64 {
	if r.law.both[f] && k != internKind {
		return r.holders(skilledKind, f) + r.holders(ikuseiKind, f)
	}
	return r.holders(k, f)
}
