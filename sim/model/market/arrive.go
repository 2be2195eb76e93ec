package market

import (
	"alih/rules"
	"alih/sim"
)

// arrive registers the workers and employers of this week, before its meeting.
func (r *runner) arrive() {
	for i := range r.number(kindWorker) {
		r.newWorker(entity(kindWorker, r.centre, r.week, i))
	}
	for i := range r.number(kindExpiring) {
		r.newExpiring(entity(kindExpiring, r.centre, r.week, i))
	}
	for i := range r.number(kindEmployer) {
		r.newEmployer(entity(kindEmployer, r.centre, r.week, i))
	}
	for i := range r.number(kindTakeover) {
		r.takeover(entity(kindTakeover, r.centre, r.week, i))
	}
	r.register()
}

// number is how many of a kind arrive this week.
func (r *runner) number(kind uint32) int {
	return r.r.b.arrivals[kind].Of(r.s.Word(entity(kind, r.centre, r.week, 1<<15-1), drawArrivals, 0))
}

func (r *runner) chance(id uint32, which uint32) bool {
	return r.r.b.personal[which].Of(r.s.Word(id, drawPersonal, which))
}

// person draws who somebody is.
func (r *runner) person(id uint32) worker {
	b := r.r.b
	w := worker{id: id}
	profile := b.profile.Of(r.s.Word(id, drawProfile, 0))
	w.work, w.nation = uint8(profile/2/len(nationNames)), uint8(profile/2%len(nationNames))
	if profile%2 == 1 {
		w.is |= female
	}
	w.district = uint8(b.districts.Of(r.s.Word(id, drawDistrict, 0)))
	w.kind = uint8(r.s.Word(id, drawPersonal, isType) >> 58)
	w.halves = uint8(b.halves.Of(r.s.Word(id, drawYears, 0)))
	w.likes.draw(r.s, id, everyPlane)
	if r.observed() {
		w.is |= counted
	}
	return w
}

// newWorker is a worker whose employer's letter came this week.
func (r *runner) newWorker(id uint32) {
	w := r.person(id)
	for i, bit := range []uint16{isRevoked: revoked, isHarmed: harmed, isTrafficked: trafficked} {
		if r.chance(id, uint32(i)) {
			w.is |= bit
		}
	}
	if r.chance(id, isOtherApproved) {
		w.is |= otherWork
	}
	if r.chance(id, isThreeParty) {
		w.is |= threeWay
	}
	r.lettered(&w)
}

// lettered sets the day on which the employer registers the worker: it uses a share of
// the time that the letter sets, or is late. Who may not be registered is refused.
func (r *runner) lettered(w *worker) {
	word := r.s.Word(w.id, drawTime, uint32(w.spell))
	letter := r.monday + int32(sim.Below(word, 7))
	deadline := r.r.law.registerLast[at(rules.Day(letter))]
	w.letter = letter
	w.registered = letter + 1 + int32(sim.Below(word<<16|word>>48, int(max(1, deadline-letter))))
	if r.chance(w.id, isLate) {
		w.registered = deadline + 1
		r.countWorker(w, cLate, 1)
		if !r.chance(w.id, isLateAccepted) {
			r.countWorker(w, cRefusedLate, 1)
			return
		}
	}
	r.await(w)
}

// register takes those on the register whose day lies before this week's meeting.
func (r *runner) register() {
	for i := 0; i < len(r.pending); {
		w := &r.pending[i]
		if w.registered >= r.day {
			i++
			continue
		}
		r.begin(w)
		r.waiting = append(r.waiting, *w)
		last := len(r.pending) - 1
		r.pending[i] = r.pending[last]
		r.pending = r.pending[:last]
	}
}

// begin begins a search: its last day is the law's.
func (r *runner) begin(w *worker) {
	r.showBegin(w)
	w.class = uint16(workerClass(int(w.work), w.is&trafficked != 0, w.is&otherWork != 0))
	if w.is&expiring != 0 {
		w.last = r.r.law.signLast[at(rules.Day(w.permitEnd))]
		r.countWorker(w, cExpiring, 1)
		if r.traced() {
			r.tell(event{kind: evExpiring, worker: w})
		}
		return
	}
	w.last = r.r.law.windowLast[0][at(rules.Day(w.registered))]
	r.countWorker(w, cArrived, 1)
	if r.traced() {
		r.tell(event{kind: evRegistered, worker: w})
	}
}

// newExpiring is a worker whose permit ends in about four months and is not renewed: her
// employer applies on a day of the window of Article 23, or misses it.
func (r *runner) newExpiring(id uint32) {
	w := r.person(id)
	w.is |= expiring
	if r.r.b.expiringStandards.Of(r.s.Word(id, drawPersonal, isOtherApproved)) {
		w.is |= otherWork
	}
	w.permitEnd = r.monday + 124 + int32(sim.Below(r.s.Word(id, drawTime, 0), 7))
	i := at(rules.Day(w.permitEnd))
	opens, last := r.r.law.expiryOpens[i], r.r.law.expiryLast[i]
	if !r.chance(id, isFiled) || last < opens {
		r.countWorker(&w, cRefusedLate, 1)
		return
	}
	w.registered = opens + int32(sim.Below(r.s.Word(id, drawTime, 1), int(last-opens)+1))
	r.await(&w)
}

// await puts a worker among those who will be registered, if any work is left for her.
// How much is left depends on the work that she would do.
func (r *runner) await(w *worker) {
	w.groups = 0
	for work := range works {
		if r.r.law.years[work][w.halves] {
			w.groups |= ofWork << (work * districts)
		}
	}
	if w.groups == 0 {
		r.countWorker(w, cRefusedYears, 1)
		return
	}
	r.pending = append(r.pending, *w)
}

// newEmployer registers an employer with its places.
func (r *runner) newEmployer(id uint32) {
	b := r.r.b
	r.pool = append(r.pool, employer{id: id, registered: r.monday})
	e := &r.pool[len(r.pool)-1]
	e.work = uint8(b.offers.Of(r.s.Word(id, drawWork, 0)))
	e.basis = uint8(b.bases.Of(r.s.Word(id, drawBasis, 0)))
	r.size(e)
	e.offered = 1 + int32(b.vacancies.Of(r.s.Word(id, drawVacancies, 0)))
	if e.basis == byPermit {
		e.permitFrom = e.registered - int32(sim.Below(r.s.Word(id, drawPermit, 0), int(b.permitAge)*7+1))
		e.permitLast = r.r.law.permitLast[at(rules.Day(e.permitFrom))]
		e.offered = min(e.offered, e.limit-e.employed)
		e.places = e.employed + e.offered
		e.imported = e.employed
	}
	e.left = e.offered
	e.last = r.r.law.offerLast[at(rules.Day(e.registered))]
	r.countEmployer(e)
	if e.left == 0 || !r.enters(e) {
		r.pool = r.pool[:len(r.pool)-1] // nobody asks for it again
		return
	}
	r.workplace(e)
	r.active = append(r.active, int32(len(r.pool)-1))
	if r.traced() {
		r.tell(event{kind: evOffers, employer: e})
	}
}

// workplace draws what a worker sees of an employer, and whom it would take.
func (r *runner) workplace(e *employer) {
	b := r.r.b
	e.district = uint8(b.districts.Of(r.s.Word(e.id, drawDistrict, 0)))
	conditions := r.s.Word(e.id, drawConditions, 0)
	e.kind, e.poor = uint8(conditions>>58), uint8(conditions&7)
	r.likes.draw(r.s, e.id, b.employerAccepts)
	e.accepts = r.likes.below(b.employerAccepts)
}

// enters tells whether the centre enters an employer, which it does where Article 7
// gives it an order: nobody else is an applicant, and nobody else counts for the ten of
// Article 9(2) and their places.
func (r *runner) enters(e *employer) bool { return r.r.law.enters[e.class(e.registered)] }

// size draws how large an employer is; how many foreign workers it may have, the law
// says.
func (r *runner) size(e *employer) {
	b := r.r.b
	if e.work == manufacturing {
		e.grade = uint8(b.grades.Of(r.s.Word(e.id, drawGrade, 0)))
		e.heads = int32(b.heads.Of(r.s.Word(e.id, drawHeads, 0)))
		e.limit = r.r.law.limit[e.grade][e.heads]
	} else {
		e.limit = 1 + int32(b.limits[e.work].Of(r.s.Word(e.id, drawHeads, 0)))
	}
	e.employed = int32(b.level.Of(r.s.Word(e.id, drawUse, 0))) * (e.limit + 1) / levels
}
