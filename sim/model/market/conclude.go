package market

import (
	"alih/rules"
	"alih/sim"
)

// The ways to a new employer.
const (
	routeCentre = iota
	routeTwo
	routeThree
	routeExpiringCentre
	routeExpiringDirect
	routes
)

// direct lets workers find an agreement without the centre: one who is about to be
// registered with three parties, one who is on the register, or whose permit ends,
// with two.
func (r *runner) direct() {
	if r.shadow != nil || len(r.here.list) == 0 {
		return
	}
	r.invited = sized(r.invited, len(r.here.list))
	for i, word := range r.thisWeek(r.whoWaits(), drawDirect) {
		w := &r.waiting[i]
		switch door, route := w.door(); {
		case door == doorThree && r.day-w.registered < 8:
			r.sign(w, door, route)
		case door != doorThree && r.r.b.direct.Of(word):
			r.sign(w, door, route)
		}
	}
	r.sweep()
}

// door is how a worker may conclude without the centre.
func (w *worker) door() (door, route int) {
	switch {
	case w.is&expiring != 0:
		return doorExpiring, routeExpiringDirect
	case w.is&threeWay != 0:
		return doorThree, routeThree
	}
	return doorTwo, routeTwo
}

// sign takes the place that the worker likes best.
func (r *runner) sign(w *worker, door, route int) {
	r.pairs(w, door)
	if len(r.rows) == 0 {
		return
	}
	best := r.rows[0]
	for _, p := range r.rows {
		if p.score < best.score {
			best = p
		}
	}
	r.conclude(w, best.e, 0, route)
	r.here.forget()
}

// conclude gives a worker the place of an employer who is present.
func (r *runner) conclude(w *worker, i int32, tier uint8, route int) {
	e := &r.pool[r.here.list[i]]
	if w.is&expiring != 0 && route == routeCentre {
		route = routeExpiringCentre
	}
	if r.traced() {
		r.tell(event{kind: evConcluded, worker: w, employer: e, tier: tier, route: route, released: !r.outlook(w).registered})
	}
	e.left--
	e.employed++
	if e.basis == byPermit {
		e.imported++
	}
	r.here.class[i], r.here.places[i] = e.class(e.registered), min(e.free(), max(0, r.here.places[i]-1))
	r.countConcluded(w, e, tier, route)
	r.showConcluded(tier, route)
	if e.work == manufacturing {
		if e.taken == 0 && e.checks == 0 {
			r.schedule(r.here.list[i], r.day)
		}
		r.taken = append(r.taken, placement{w.id, w.spell, e.taken})
		e.taken = int32(len(r.taken) - 1)
	}
	w.last = concluded
}

// schedule sets the next periodic check of an employer, counted from a day.
func (r *runner) schedule(k, from int32) {
	week := int(r.r.law.checkLast[at(rules.Day(from))]-int32(firstDay))/7 + 1
	if week < len(r.due) && week > r.week {
		r.due[week] = append(r.due[week], k)
	}
}

// checks are the periodic ones of this week: an employer whose head-count has become
// too large for its employees mends it, or loses workers whom it took over.
func (r *runner) checks() {
	if r.week >= len(r.due) {
		return
	}
	for _, k := range r.due[r.week] {
		e := &r.pool[k]
		e.checks++
		change := r.r.b.change.Of(r.s.Word(e.id, drawCheck, uint32(e.checks)*2))
		heads := min(maxHeads, max(1, e.heads*int32(100+change)/100))
		most := r.r.law.check[e.grade][heads]
		if r.traced() {
			r.tell(event{kind: evChecked, employer: e, heads: heads, most: most})
		}
		r.countCheck(e.employed > most)
		if e.employed > most && !r.r.b.cured.Of(r.s.Word(e.id, drawCheck, uint32(e.checks)*2+1)) {
			r.revoke(e, e.employed-most)
		}
		r.schedule(k, r.monday)
	}
}

// revoke ends the permits of some workers whom an employer took over. Their next letter
// starts a new search.
func (r *runner) revoke(e *employer, n int32) {
	for ; n > 0 && e.taken != 0; n-- {
		p := r.taken[e.taken]
		e.taken = p.next
		e.employed--
		r.count(cRevokedWorkers, flag(r.observed()))
		w := r.person(p.id)
		w.is, w.spell, w.work = w.is&^counted|revoked, p.spell+1, e.work
		r.lettered(&w)
	}
}

// takeover is a manufacturer that takes over a plant with its workers, and asks for an
// increase of its ratio.
func (r *runner) takeover(id uint32) {
	if !r.observed() {
		return
	}
	workers := 1 + int64(r.r.b.size.Of(r.s.Word(id, drawVacancies, 0)))
	asked := r.r.b.increases.Of(r.s.Word(id, drawIncrease, 0))
	r.count(cTakeovers, 1)
	if asked == 0 {
		return
	}
	if r.traced() {
		r.tell(event{kind: evTakeover, increase: asked - 1})
	}
	if !r.r.law.increase[asked-1] {
		r.count(cIncreaseRefused, 1)
		return
	}
	r.count(cSurcharge, workers*r.r.law.fee[asked-1])
}

var _ sim.Model = (*market)(nil)
