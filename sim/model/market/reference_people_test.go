package market

import (
	"time"

	"alih/sim"
)

// refWorker is a worker of the reference.
type refWorker struct {
	id                                    uint32
	work, nation, district, kind          int
	female, revoked, harmed, trafficked   bool
	approved                              bool // the ministry allows other work; at the end of a permit: meets its standards
	expiring, counted, threeParty, gaveUp bool
	halfYears, spell, extensions, today   int
	letter, registered, last, permitEnd   time.Time
	likes                                 [types]int // what she thinks of each type of workplace: 0 likes it most, 255 least
	first, second                         [types]bool
	saw                                   map[string]bool
	hired                                 bool
}

// refEmployer is an employer of the reference.
type refEmployer struct {
	id                                    uint32
	work, district, kind, basis, grade    int
	poor, left, offered, employees, limit int
	employed, places, imported, renewals  int
	registered, last                      time.Time
	permitFrom, permitEnd                 time.Time
	likes                                 [types]int
	checks                                int
	tookOver                              []refHire
	here, invited                         bool // at this week's meeting
	consents                              int  // would take workers of the types of which he thinks less than this
}

// refHire is a worker whom an employer took over.
type refHire struct {
	id    uint32
	spell int
}

// bitOf is bit number j of a word.
func bitOf(word uint64, j int) bool { return word>>uint(j)&1 == 1 }

// likes draws eight words, of which the bits number j are the digits of what an entity
// thinks of type j, highest first.
func (m *refMarket) likes(id uint32) (likes [types]int) {
	for plane := range uint32(8) {
		word := m.s.Word(id, drawTaste, plane)
		for j := range likes {
			likes[j] *= 2
			if bitOf(word, j) {
				likes[j]++
			}
		}
	}
	return likes
}

// number is how many of a kind come this week.
func (m *refMarket) number(kind uint32) int {
	return m.tables().arrivals[kind].Of(m.s.Word(entity(kind, m.centre, m.week, 1<<15-1), drawArrivals, 0))
}

func (m *refMarket) arrive() {
	for i := range m.number(kindWorker) {
		m.newWorker(entity(kindWorker, m.centre, m.week, i))
	}
	for i := range m.number(kindExpiring) {
		m.newExpiring(entity(kindExpiring, m.centre, m.week, i))
	}
	for i := range m.number(kindEmployer) {
		m.newEmployer(entity(kindEmployer, m.centre, m.week, i))
	}
	for i := range m.number(kindTakeover) {
		m.takeover(entity(kindTakeover, m.centre, m.week, i))
	}
	m.register()
}

func (m *refMarket) person(id uint32) *refWorker {
	profile := m.tables().profile.Of(m.s.Word(id, drawProfile, 0))
	w := &refWorker{id: id, female: profile%2 == 1, nation: profile / 2 % 4, work: profile / 8, saw: map[string]bool{}}
	w.district = m.tables().districts.Of(m.s.Word(id, drawDistrict, 0))
	w.kind = sim.Below(m.s.Word(id, drawPersonal, isType), types)
	w.halfYears = m.tables().halfYears.Of(m.s.Word(id, drawYears, 0))
	w.likes = m.likes(id)
	for j := range types {
		w.first[j], w.second[j] = bitOf(m.s.Word(id, drawTaste, 0), j), bitOf(m.s.Word(id, drawTaste, 1), j)
	}
	w.counted = m.studied()
	return w
}

// chance is whether something is so of a person, once for all.
func (m *refMarket) chance(id uint32, what uint32, p float64) bool {
	return m.happens(p, m.s.Word(id, drawPersonal, what))
}

func (m *refMarket) newWorker(id uint32) {
	n, w := m.now(), m.person(id)
	w.revoked = m.chance(id, isRevoked, n.revoked)
	w.harmed = m.chance(id, isHarmed, n.harmed)
	w.trafficked = m.chance(id, isTrafficked, n.trafficked)
	w.approved = m.chance(id, isOtherApproved, n.otherApproved)
	w.threeParty = m.chance(id, isThreeParty, n.threeParty)
	m.letter(w)
}

// letter: the ministry's letter is served on a day of this week, and the employer
// registers the worker on a day from the next one to the last, or one day late.
func (m *refMarket) letter(w *refWorker) {
	word := m.s.Word(w.id, drawTime, uint32(w.spell))
	w.letter = m.monday.AddDate(0, 0, sim.Below(word, 7))
	last := m.law().registerBy(w.letter)
	turned := word<<16 | word>>48 // the same draw, turned by 16 bits, says the day
	w.registered = w.letter.AddDate(0, 0, 1+sim.Below(turned, max(1, daysBetween(w.letter, last))))
	if m.chance(w.id, isLate, m.now().late) {
		w.registered = last.AddDate(0, 0, 1)
		m.forWorker(w, cLate, 1)
		if !m.chance(w.id, isLateAccepted, m.now().lateAccepted) { // Article 34
			m.forWorker(w, cRefusedLate, 1)
			return
		}
	}
	m.await(w)
}

// newExpiring: the employer applies on a day of the window of Article 23, or does not.
func (m *refMarket) newExpiring(id uint32) {
	w := m.person(id)
	w.expiring = true
	w.approved = m.chance(id, isOtherApproved, m.now().expiringStandards)
	w.permitEnd = m.monday.AddDate(0, 0, 124+sim.Below(m.s.Word(id, drawTime, 0), 7))
	first, last := m.law().expiryWindow(w.permitEnd)
	if !m.chance(id, isFiled, m.now().expiringFiled) {
		return
	}
	w.registered = first.AddDate(0, 0, sim.Below(m.s.Word(id, drawTime, 1), daysBetween(first, last)+1))
	m.await(w)
}

// await: who has no year of work left in any work is not registered.
func (m *refMarket) await(w *refWorker) {
	if !m.law().yearsLeft(w.halfYears, refHouseholdCare) {
		m.forWorker(w, cRefusedYears, 1)
		return
	}
	m.pending = append(m.pending, w)
}

// register takes those on the register who were registered before this week's meeting.
func (m *refMarket) register() {
	m.pending = m.strike(m.pending, func(w *refWorker) bool {
		if !w.registered.Before(m.day) {
			return false
		}
		if w.expiring { // Article 27: signing is possible while the permit is valid
			w.last = w.permitEnd
			m.forWorker(w, cExpiring, 1)
		} else {
			w.last = m.law().windowEnd(w.registered, 0)
			m.forWorker(w, cArrived, 1)
		}
		m.waiting = append(m.waiting, w)
		return true
	})
}

// strike takes names off a list. Where one is struck the last one is put, which is how
// the centre's list is kept; its order decides who comes first outside the meeting.
func (m *refMarket) strike(list []*refWorker, gone func(*refWorker) bool) []*refWorker {
	for i := 0; i < len(list); {
		if !gone(list[i]) {
			i++
			continue
		}
		last := len(list) - 1
		list[i] = list[last]
		list = list[:last]
	}
	return list
}
