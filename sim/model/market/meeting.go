package market

import (
	"alih/rules"
	"alih/sim/match"
)

// present is the employers of this week, those of one category and district side by
// side.
type present struct {
	list   []int32                         // of the pool
	from   [employerGroups*types + 1]int32 // by category, district and type of workplace
	there  [employerGroups]uint64          // which types are there
	group  []uint8
	taste  []uint64 // of each, the types of worker that it takes
	class  []uint16 // of each, at the centre
	places []int32
	memo   [workerClasses]outlook
	ending [workerClasses]outlook
}

// groups of employers are those of one category and district.
const employerGroups = len(works) * districts

// groupSet is a set of groups of employers.
type groupSet uint32

// outlook is what a class of worker may lawfully find this week: whether an employer of
// the upper tiers is registered, and which groups have one of the upper or lower tiers
// with a place.
type outlook struct {
	known, registered  bool
	upper, lower       groupSet
	asked              bool // the same among the invited
	invUpper, invLower groupSet
}

// open is the groups in which there is a place for who is free for these tiers.
func (o *outlook) open(upper, lower bool) (open groupSet) {
	if upper {
		open = o.upper
	}
	if lower {
		open |= o.lower
	}
	return open
}

// pair is one that is lawful and willing.
type pair struct {
	e     int32 // in the order of present
	tier  uint8
	score int32 // the lower, the better for the worker
}

// gather takes the register's employers in this week's order; who is not there this week
// keeps a place on the register and gets nobody.
func (r *runner) gather() {
	h := &r.here
	h.forget()
	r.renew()
	h.spread(r.pool, r.active)
	r.weigh()
}

// spread sorts employers by category, district and type of workplace.
func (h *present) spread(pool []employer, active []int32) {
	clear(h.from[:])
	clear(h.there[:])
	for _, k := range active {
		e := &pool[k]
		h.from[e.cell()+1]++
		h.there[e.cell()/types] |= 1 << e.kind
	}
	for c := range h.from[1:] {
		h.from[c+1] += h.from[c]
	}
	h.list = sized(h.list, len(active))
	for _, k := range active {
		c := pool[k].cell()
		h.list[h.from[c]] = k
		h.from[c]++
	}
	copy(h.from[1:], h.from[:len(h.from)-1])
	h.from[0] = 0
}

func (e *employer) cell() int { return (int(e.work)*districts+int(e.district))*types + int(e.kind) }

// weigh sets the class and the places of each employer for this week's meeting.
func (r *runner) weigh() {
	h := &r.here
	n := len(h.list)
	h.class, h.places, h.taste, h.group = sized(h.class, n), sized(h.places, n), sized(h.taste, n), sized(h.group, n)
	for i, k := range h.list {
		e := &r.pool[k]
		h.class[i], h.places[i], h.taste[i], h.group[i] = e.class(e.registered), e.free(), e.accepts, uint8(e.cell()/types)
		if r.r.b.employerAbsent.Of(r.s.Word(e.id, drawAbsent, uint32(r.week))) {
			h.places[i] = 0
		}
	}
}

// forget has everybody look again.
func (h *present) forget() {
	clear(h.memo[:])
	clear(h.ending[:])
}

// class is the employer's class on the day that counts for its permit.
func (e *employer) class(day int32) uint16 {
	good := e.basis != byPermit || day <= e.permitLast && e.imported < e.places
	return uint16(employerClass(int(e.work), int(e.basis), good, e.employed < e.limit, e.employed == 0))
}

// free is how many places it can still give.
func (e *employer) free() int32 {
	n := min(e.left, e.limit-e.employed)
	if e.basis == byPermit {
		n = min(n, e.places-e.imported)
	}
	return max(0, n)
}

// renew ends registrations whose days are over; some employers register again.
func (r *runner) renew() {
	kept := r.active[:0]
	for _, k := range r.active {
		e := &r.pool[k]
		if e.last < r.day && e.left > 0 && r.r.b.renews.Of(r.s.Word(e.id, drawRenewal, uint32(e.renewals))) {
			e.renewals++
			e.registered = e.last + 1
			e.last = r.r.law.offerLast[at(rules.Day(e.registered))]
			if !r.enters(e) {
				continue
			}
			r.tell(event{kind: evOffers, employer: e})
		}
		if e.last >= r.day && e.left > 0 {
			kept = append(kept, k)
		}
	}
	r.active = kept
}

func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		s = append(s[:cap(s)], make([]T, n-cap(s))...)
	}
	return s[:n]
}

// meeting is the weekly meeting.
func (r *runner) meeting() {
	if len(r.waiting) == 0 || len(r.here.list) == 0 {
		return
	}
	m := &r.meet
	r.employersOf(m)
	m.First = append(m.First[:0], 0)
	m.To, m.Standing, m.Cost, m.Draw = m.To[:0], m.Standing[:0], m.Cost[:0], m.Draw[:0]
	r.attend()
	r.invite(m)
	for _, i := range r.there {
		r.row(m, &r.waiting[i])
	}
	if r.shadow != nil {
		return
	}
	r.solve(m)
}

// employersOf sets the employers of the meeting, with this week's lot.
func (r *runner) employersOf(m *match.Meeting) {
	h := &r.here
	m.Places = append(m.Places[:0], h.places...)
	m.Lot, m.Register, m.Region = sized(m.Lot, len(h.list)), sized(m.Register, len(h.list)), sized(m.Region, len(h.list))
	for i, k := range h.list {
		e := &r.pool[k]
		m.Lot[i] = uint32(r.s.Word(e.id, drawLottery, uint32(r.week)) >> 32)
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
		if w.today != staysAway && w.today != staysAwayWithReason && !r.stopped(w) {
			r.there = append(r.there, int32(i))
		}
	}
	r.count(cAttending, int64(len(r.there))*flag(r.observed()))
	r.count(cMeetings, flag(r.observed()))
}

// stopped: the centre no longer works for a worker whose permit ends.
func (r *runner) stopped(w *worker) bool {
	return w.is&waived != 0 || w.is&expiring != 0 && r.day > r.r.law.centreStops[at(rules.Day(w.permitEnd))]
}

// invite chooses the applicants who are invited; the others give no places this week.
func (r *runner) invite(m *match.Meeting) {
	m.First = sized(m.First, len(r.there)+1)
	clear(m.First)
	r.invited = sized(r.invited, len(m.Places))
	r.scratch.Invited(r.invited, r.r.inv, m)
	m.First = m.First[:1]
	for _, i := range r.there {
		r.waiting[i].was |= sawPresent
	}
	r.look()
}

// look notes for each who waits whether there was a lawful place this week, and among
// the invited.
func (r *runner) look() {
	for i := range r.waiting {
		w := &r.waiting[i]
		o := r.outlook(w)
		upper, lower := r.free(w, o)
		if o.open(upper, lower)&w.groups != 0 {
			w.was |= sawLawful
		}
		if !o.asked {
			o.asked = true
			_, o.invUpper, o.invLower = r.scan(w, true)
		}
		if upper && o.invUpper&w.groups != 0 || lower && o.invLower&w.groups != 0 {
			w.was |= sawInvited
		}
	}
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

// scan goes through the employers, or those of them that are invited.
func (r *runner) scan(w *worker, invited bool) (registered bool, upper, lower groupSet) {
	for i, c := range r.here.class {
		t := r.r.law.tier[pairClass(int(w.class), int(c))]
		if w.is&expiring != 0 {
			t = uint8(flag(r.r.law.expire[pairClass(int(w.class), int(c))]))
		}
		if t == 0 || invited && !r.invited[i] {
			continue
		}
		registered = registered || t <= upperTiers
		if group := groupSet(1) << r.here.group[i]; r.here.places[i] == 0 {
			continue
		} else if t <= upperTiers {
			upper |= group
		} else {
			lower |= group
		}
	}
	return registered, upper, lower
}

// upperTiers are those for employers of the worker's own category, who wait for nothing.
const upperTiers = 2

// free tells whether a worker may conclude in the upper and in the lower tiers today.
func (r *runner) free(w *worker, o *outlook) (upper, lower bool) {
	if w.is&expiring != 0 {
		return true, true
	}
	past := flag(r.day > r.r.law.holdLast[at(rules.Day(w.registered))])
	victim, released := w.bit(trafficked), flag(!o.registered)
	return r.r.law.holdFree[1][released][victim][past], r.r.law.holdFree[0][released][victim][past]
}
