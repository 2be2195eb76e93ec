package market

import (
	"math/bits"

	"alih/rules"
	"alih/sim/match"
)

// present is the employers of this week, those of one category and district side by
// side.
type present struct {
	list     []int32                       // of the pool
	ids      []uint32                      // of each, its entity
	from     [employerGroups * types]int32 // by category, district and type of workplace, if any is there
	till     [employerGroups * types]int32
	there    [employerGroups]uint64 // which types are there with a place
	occupied groupSet               // groups in which some are
	group    []uint8
	taste    []uint64 // of each, the types of worker that it takes
	class    []uint16 // of each, at the centre
	places   []int32
	memo     [workerClasses]outlook
	ending   [workerClasses]outlook
	kinds    [2]census // all, and the invited alone
	choice   bool      // an employer with a place is not invited
}

// census is the classes of the employers who are there, so that what is lawful is asked of
// a class and not of each employer.
type census struct {
	known  bool
	used   []uint16
	groups [employerClasses]groupSet // of those with a place, and here
}

// here is set beside the groups of a class that is there.
const here groupSet = 1 << 31

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
	var used [employerGroups]uint64
	for _, k := range active {
		e := &pool[k]
		c := e.cell()
		if bit := uint64(1) << e.kind; used[c/types]&bit == 0 {
			used[c/types] |= bit
			h.till[c] = 0
		}
		h.till[c]++
	}
	at := int32(0)
	for g, set := range used {
		for ; set != 0; set &= set - 1 {
			c := g*types + bits.TrailingZeros64(set)
			n := h.till[c]
			h.from[c], h.till[c] = at, at
			at += n
		}
	}
	h.list = sized(h.list, len(active))
	for _, k := range active {
		c := pool[k].cell()
		h.list[h.till[c]] = k
		h.till[c]++
	}
}

func (e *employer) cell() int { return (int(e.work)*districts+int(e.district))*types + int(e.kind) }

// weigh sets the class and the places of each employer for this week's meeting.
func (r *runner) weigh() {
	h := &r.here
	n := len(h.list)
	h.class, h.places, h.taste, h.group = sized(h.class, n), sized(h.places, n), sized(h.taste, n), sized(h.group, n)
	h.ids = h.ids[:0]
	for _, k := range h.list {
		h.ids = append(h.ids, r.pool[k].id)
	}
	clear(h.there[:])
	h.occupied = 0
	words := r.thisWeek(h.ids, drawAbsent)
	for i, k := range h.list {
		e := &r.pool[k]
		h.class[i], h.places[i], h.taste[i], h.group[i] = e.class(e.registered), e.free(), e.accepts, uint8(e.cell()/types)
		if r.r.b.employerAbsent.Of(words[i]) {
			h.places[i] = 0
		}
		if h.places[i] != 0 {
			h.there[h.group[i]] |= 1 << e.kind
			h.occupied |= 1 << h.group[i]
		}
	}
}

// forget has everybody look again.
func (h *present) forget() {
	clear(h.memo[:])
	clear(h.ending[:])
	h.kinds[0].known, h.kinds[1].known = false, false
}

// census counts the classes of all employers, or of those invited.
func (r *runner) census(invited bool) *census {
	h := &r.here
	k := &h.kinds[flag(invited)]
	if k.known {
		return k
	}
	for _, c := range k.used {
		k.groups[c] = 0
	}
	k.known, k.used = true, k.used[:0]
	for i, c := range h.class {
		if invited && !r.invited[i] {
			continue
		}
		if k.groups[c] == 0 {
			k.groups[c], k.used = here, append(k.used, c)
		}
		if h.places[i] != 0 {
			k.groups[c] |= 1 << h.group[i]
		}
	}
	return k
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
		if !w.sits(category) {
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
