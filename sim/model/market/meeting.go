package market

import (
	"alih/rules"
	"alih/sim/match"
)

// pair is one that is lawful and willing.
type pair struct {
	e     int32 // in the order of present
	tier  uint8
	score int32 // the lower, the better for the worker
}

// meeting is the weekly meeting.
func (r *runner) meeting() {
	if len(r.waiting) == 0 || len(r.here.list) == 0 {
		r.showNoMeeting()
		return
	}
	r.attend()
	if r.r.b.sittings == together {
		r.sit(everyCategory)
	} else {
		r.inTurn()
	}
	r.sweep()
}

// sit brings together those who are there, and the applicants for their category.
func (r *runner) sit(category int) {
	m := &r.meet
	r.employersOf(m)
	r.applicants(m, category)
	m.First = append(m.First[:0], 0)
	m.To, m.Standing, m.Cost = m.To[:0], m.Standing[:0], m.Cost[:0]
	r.invite(m, category)
	choosing := r.there[:0]
	for _, i := range r.there {
		if r.row(m, &r.waiting[i]) {
			choosing = append(choosing, i)
		}
	}
	if r.shadow != nil {
		return
	}
	r.there = choosing
	r.lottery(m)
	r.solve(m, category)
}

// lottery draws for those of the workers who are there who may get a place at all.
func (r *runner) lottery(m *match.Meeting) {
	r.ids = r.ids[:0]
	for _, i := range r.there {
		r.ids = append(r.ids, r.waiting[i].id)
	}
	m.Draw = sized(m.Draw, len(r.ids))
	for i, word := range r.thisWeek(r.ids, drawLottery) {
		m.Draw[i] = uint32(word >> 32)
	}
}

// employersOf sets the employers of the meeting, with this week's lot.
func (r *runner) employersOf(m *match.Meeting) {
	h := &r.here
	m.Places = append(m.Places[:0], h.places...)
	m.Lot, m.Register, m.Region = sized(m.Lot, len(h.list)), sized(m.Register, len(h.list)), sized(m.Region, len(h.list))
	words := r.thisWeek(h.ids, drawLottery)
	for i, k := range h.list {
		e := &r.pool[k]
		m.Lot[i] = uint32(words[i] >> 32)
		m.Register[i] = uint16(e.basis)
		m.Region[i] = int32(e.district)
	}
}

// attend sets who of the waiting is there.
func (r *runner) attend() {
	r.there = r.there[:0]
	for i := range r.waiting {
		w := &r.waiting[i]
		w.was |= sawMeeting
		if r.present(w) {
			r.there = append(r.there, int32(i))
		}
	}
	r.count(cAttending, int64(len(r.there))*flag(r.observed()))
	if r.r.b.sittings == together {
		r.count(cMeetings, flag(r.observed()))
	}
}

// present tells whether a worker comes to this week's meeting, and may.
func (r *runner) present(w *worker) bool {
	return w.today != staysAway && w.today != staysAwayWithReason && !r.stopped(w)
}

// stopped: the centre no longer works for a worker whose permit ends.
func (r *runner) stopped(w *worker) bool {
	return w.is&waived != 0 || w.is&expiring != 0 && r.day > r.r.law.centreStops[at(rules.Day(w.permitEnd))]
}

// invite chooses the applicants who are invited; the others give no places this week.
func (r *runner) invite(m *match.Meeting, category int) {
	m.First = sized(m.First, len(r.there)+1)
	clear(m.First)
	r.invited = sized(r.invited, len(m.Places))
	r.scratch.Invited(r.invited, r.r.inv, m)
	m.First = m.First[:1]
	for _, i := range r.there {
		r.waiting[i].was |= sawPresent
	}
	r.look(category)
}

// look notes for each who waits whether there was a lawful place this week, and among
// the invited.
func (r *runner) look(category int) {
	r.here.choice = r.choice()
	for i := range r.waiting {
		w := &r.waiting[i]
		if w.was&sawPlaces == sawPlaces || !w.sits(category) {
			continue
		}
		lawful, invited := r.sees(w)
		if lawful {
			w.was |= sawLawful
		}
		if invited {
			w.was |= sawInvited
		}
	}
}

// sees tells whether there is a lawful place for a worker this week, and among the invited.
func (r *runner) sees(w *worker) (lawful, invited bool) {
	o := r.outlook(w)
	upper, lower := r.free(w, o)
	if !o.asked {
		o.asked, o.invUpper, o.invLower = true, o.upper, o.lower
		if r.here.choice {
			_, o.invUpper, o.invLower = r.scan(w, true)
		}
	}
	return o.open(upper, lower)&w.groups != 0, upper && o.invUpper&w.groups != 0 || lower && o.invLower&w.groups != 0
}

// choice tells whether an employer with a place is not invited.
func (r *runner) choice() bool {
	for i, p := range r.here.places {
		if p != 0 && !r.invited[i] {
			return true
		}
	}
	return false
}

// outlook looks once for all workers of a class.
func (r *runner) outlook(w *worker) *outlook {
	o := &r.here.memo[w.class]
	if w.is&expiring != 0 {
		o = &r.here.ending[w.class]
	}
	if !o.known {
		o.known = true
		o.registered, o.upper, o.lower = r.scan(w, false)
	}
	return o
}

// scan asks the law about the classes of the employers, or of those of them that are
// invited.
func (r *runner) scan(w *worker, invited bool) (registered bool, upper, lower groupSet) {
	k := r.census(invited)
	for _, c := range k.used {
		at := pairClass(int(w.class), int(c))
		lawful, first := r.r.law.tier[at] != 0, r.r.law.upper[at]
		if w.is&expiring != 0 {
			lawful, first = r.r.law.expire[at], true
		}
		switch {
		case !lawful:
		case first:
			registered = true
			upper |= k.groups[c] &^ here
		default:
			lower |= k.groups[c] &^ here
		}
	}
	return registered, upper, lower
}

// free tells whether a worker may conclude in the upper and in the lower tiers today.
func (r *runner) free(w *worker, o *outlook) (upper, lower bool) {
	if w.is&expiring != 0 {
		return true, true
	}
	past := flag(r.day > r.r.law.holdLast[at(rules.Day(w.registered))])
	victim, released := w.bit(trafficked), flag(!o.registered)
	return r.r.law.holdFree[1][released][victim][past], r.r.law.holdFree[0][released][victim][past]
}
