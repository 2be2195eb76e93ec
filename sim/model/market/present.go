package market

import (
	"math/bits"

	"alih/rules"
)

// present is the employers of this week, those of one category and district side by
// side.
type present struct {
	list     []int32                       // of the pool
	ids      []uint32                      // of each, its entity
	from     [employerGroups * types]int32 // by category, district and type of workplace, if any is there
	till     [employerGroups * types]int32
	takes    [types][employerGroups]uint64 // by type of worker, which types are there with a place for her
	occupied groupSet                      // groups in which some are
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
	clear(h.takes[:])
	h.occupied = 0
	words := r.thisWeek(h.ids, drawAbsent)
	for i, k := range h.list {
		e := &r.pool[k]
		h.class[i], h.places[i], h.taste[i], h.group[i] = e.class(e.registered), e.free(), e.accepts, uint8(e.cell()/types)
		if r.r.b.employerAbsent.Of(words[i]) {
			h.places[i] = 0
		}
		if h.places[i] != 0 {
			h.occupied |= 1 << h.group[i]
			for taste := e.accepts; taste != 0; taste &= taste - 1 {
				h.takes[bits.TrailingZeros64(taste)][h.group[i]] |= 1 << e.kind
			}
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
			if r.traced() {
				r.tell(event{kind: evOffers, employer: e})
			}
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
