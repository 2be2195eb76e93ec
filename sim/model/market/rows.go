package market

import (
	"math/bits"

	"alih/sim/match"
)

// row adds a worker who is there, with every employer that she may lawfully conclude
// with, and both would. Without any she is not added, for no mechanism could place her;
// only a multiple lottery shuffles the places of all who are there.
func (r *runner) row(m *match.Meeting, w *worker) bool {
	r.pairs(w, doorCentre)
	if len(r.rows) == 0 && r.r.b.mechanism != byDeferredMultiple {
		return false
	}
	if len(r.rows) > 0 {
		w.was |= sawWilling
	}
	if r.shadow != nil {
		r.shadow.see(w, r)
		return false
	}
	if r.r.pref {
		r.order()
	}
	for _, p := range r.rows {
		e := &r.pool[r.here.list[p.e]]
		m.To = append(m.To, p.e)
		m.Standing = append(m.Standing, match.Stand(p.tier, e.district != w.district, e.work != w.work, 0))
		m.Cost = append(m.Cost, p.score)
	}
	m.First = append(m.First, int32(len(m.To)))
	return true
}

// The doors by which a worker and an employer may conclude.
const (
	doorCentre = iota
	doorTwo
	doorThree
	doorExpiring
)

// pairs fills rows with the pairs of a worker that are lawful by a door and willing.
func (r *runner) pairs(w *worker, door int) {
	r.rows = r.rows[:0]
	upper, lower, open := true, true, groupSet(1<<employerGroups-1)
	if door == doorCentre {
		o := r.outlook(w)
		upper, lower = r.free(w, o)
		open = o.open(upper, lower)
	}
	open &= w.groups & r.here.occupied
	if open == 0 {
		return
	}
	h, wanted := &r.here, r.wanted(w, open)
	takes := &h.takes[w.kind]
	for ; open != 0; open &= open - 1 {
		g := bits.TrailingZeros32(uint32(open))
		there := takes[g] & wanted[same(uint8(g%districts) == w.district)<<1|same(uint8(g/districts) == w.work)]
		for ; there != 0; there &= there - 1 {
			cell := g*types + bits.TrailingZeros64(there)
			for i := h.from[cell]; i < h.till[cell]; i++ {
				if h.taste[i]>>w.kind&1 != 0 && h.places[i] != 0 {
					r.pair(w, i, door, upper, lower)
				}
			}
		}
	}
}

// wanted is what types of workplace a worker would take this week, by whether district
// and work are her own, as far as there are such groups.
func (r *runner) wanted(w *worker, groups groupSet) (types [4]uint64) {
	week := min(max(0, int(r.day-w.registered)/7), waitingClasses-1)
	district, work := ofDistrict<<w.district, ofWork<<(w.work*districts)
	for k, set := range [...]groupSet{groups &^ district &^ work, groups &^ district & work, groups & district &^ work, groups & district & work} {
		if set != 0 {
			types[k] = w.likes.below(r.r.b.accepts[k>>1][k&1][week])
		}
	}
	return types
}

// The groups of the first district, and of the first work.
const (
	ofWork     groupSet = 1<<districts - 1
	ofDistrict groupSet = (1<<employerGroups - 1) / (1<<districts - 1)
)

// pair adds a willing pair, if it is lawful.
func (r *runner) pair(w *worker, i int32, door int, upper, lower bool) {
	e := &r.pool[r.here.list[i]]
	t := r.lawful(w, e, i, door)
	first := w.is&expiring != 0 || r.r.law.upper[pairClass(int(w.class), int(r.here.class[i]))]
	if t != 0 && (door != doorCentre || first && upper || !first && lower) {
		r.rows = append(r.rows, pair{i, t, w.score(e)})
		return
	}
	if r.traced() && (door != doorCentre || r.invited[i]) {
		r.tell(event{kind: evUnlawful, worker: w, employer: e, tier: t, door: door, released: !r.outlook(w).registered})
	}
}

func same(b bool) int { return int(flag(b)) }

// lawful is the tier of a pair, 0 where it is not lawful by that door; doors other than
// the centre's have no tiers, and what is lawful there counts as the first.
func (r *runner) lawful(w *worker, e *employer, i int32, door int) uint8 {
	law := r.r.law
	switch {
	case door == doorCentre && w.is&expiring != 0:
		return uint8(flag(r.invited[i] && law.expire[pairClass(int(w.class), int(r.here.class[i]))]))
	case door == doorCentre:
		if !r.invited[i] {
			return 0
		}
		return law.tier[pairClass(int(w.class), int(r.here.class[i]))]
	}
	c := pairClass(int(w.class), int(e.class(r.day)))
	return uint8(flag([...][]bool{doorTwo: law.two[w.bit(revoked)], doorThree: law.three, doorExpiring: law.expire}[door][c]))
}

// score is how a worker ranks a place: conditions, the district that she would rather
// stay in, and a taste of her own.
func (w *worker) score(e *employer) int32 {
	s := 4*int32(e.poor) + int32(w.likes[0]>>((e.kind+w.kind)%types)&1)<<1 + int32(w.likes[1]>>e.kind&1)
	if e.district != w.district {
		s += 12
	}
	return s
}

// order puts the row in the worker's order.
func (r *runner) order() {
	for i := 1; i < len(r.rows); i++ {
		for j := i; j > 0 && r.rows[j].score < r.rows[j-1].score; j-- {
			r.rows[j], r.rows[j-1] = r.rows[j-1], r.rows[j]
		}
	}
}

// solve lets the mechanism decide, and carries out what it decided.
func (r *runner) solve(m *match.Meeting, category int) {
	if !r.r.pref {
		match.Arrange(m)
	}
	r.caps(m)
	r.placed = sized(r.placed, m.Workers())
	r.r.mech.Solve(r.placed, m, &r.scratch)
	r.measure(m)
	for k, e := range r.placed {
		if e == match.None {
			continue
		}
		w := &r.waiting[r.there[k]]
		r.conclude(w, e, r.tierOf(m, k, e), routeCentre)
	}
	r.showMeeting(m, category)
}

// tierOf is the tier of the pair that was concluded.
func (r *runner) tierOf(m *match.Meeting, w int, e int32) uint8 {
	for i := m.First[w]; i < m.First[w+1]; i++ {
		if m.To[i] == e {
			return match.Tier(m.Standing[i])
		}
	}
	return 0
}

// caps sets how many workers each district may take this week.
func (r *runner) caps(m *match.Meeting) {
	total := int32(0)
	for _, p := range m.Places {
		total += p
	}
	m.Cap = sized(m.Cap, districts)
	for d := range m.Cap {
		m.Cap[d] = int32(r.r.b.districtCap * float64(total))
	}
}

// sweep takes those who concluded from the waiting.
func (r *runner) sweep() {
	for i := 0; i < len(r.waiting); {
		if r.waiting[i].last == concluded {
			r.drop(i)
			continue
		}
		i++
	}
}

// concluded is the last day of a worker who has a place.
const concluded = -1
