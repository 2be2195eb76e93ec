package market

import (
	"slices"
)

// refPair is an employer with whom a worker may lawfully conclude and both would.
type refPair struct {
	e     *refEmployer
	order int // of Article 7(1)
	score int // the lower, the better she likes it
	lot   uint32
}

// gather puts the register in this week's order: by category, district and type, then in
// the order of arrival. An applicant who stays away gives this meeting up (Article 10(3)).
func (m *refMarket) gather() {
	m.renew()
	m.present = slices.Clone(m.applicants)
	slices.SortStableFunc(m.present, func(a, b *refEmployer) int {
		return ((a.work*districts+a.district)*types + a.kind) - ((b.work*districts+b.district)*types + b.kind)
	})
	for _, e := range m.present {
		e.here = !m.happens(m.now().employerAbsent, m.s.Word(e.id, drawAbsent, uint32(m.week)))
	}
}

// gives is how many places an employer gives this week.
func (e *refEmployer) gives() int {
	if !e.here {
		return 0
	}
	return e.free()
}

// both would: she takes places of his type, and he workers of hers.
func (m *refMarket) agree(w *refWorker, e *refEmployer) bool {
	week := min(max(0, daysBetween(w.registered, m.day)/7), 15)
	bound := m.tables().worker[[2]bool{w.district == e.district, w.work == e.work}][week]
	return w.likes[e.kind] < bound && e.likes[w.kind] < e.consents
}

// score: the employer's conditions, a taste of her own, and the district.
func score(w *refWorker, e *refEmployer) int {
	s := 4 * e.poor
	if w.first[(e.kind+w.kind)%types] {
		s += 2
	}
	if w.second[e.kind] {
		s++
	}
	if w.district != e.district {
		s += 12
	}
	return s
}

// waits tells whether an order has to wait for the worker's own category: Article 10(7),
// orders three to five, while the hold runs, and after it where somebody of the first
// two is registered for her.
func (m *refMarket) waits(w *refWorker, order int) bool {
	l := m.law()
	if w.expiring || !l.fiveOrders || order <= 2 || w.trafficked && l.victimFree {
		return false
	}
	return l.onHold(w.registered, m.day) || !l.noAgreement && m.ownCategoryRegistered(w)
}

func (m *refMarket) ownCategoryRegistered(w *refWorker) bool {
	return slices.ContainsFunc(m.present, func(e *refEmployer) bool {
		order := m.atCentre(w, e)
		return order == 1 || order == 2
	})
}

// open is the order in which a pair may conclude today, 0 if it may not. Whether a worker
// may still work depends on the work that she would do.
func (m *refMarket) open(w *refWorker, e *refEmployer) int {
	order := m.atCentre(w, e)
	if order == 0 || e.gives() == 0 || m.waits(w, order) || !m.law().yearsLeft(w.halfYears, e.work) {
		return 0
	}
	return order
}

// direct: an agreement without the centre. Three parties find one in the first week after
// the registration, two with a chance each week; she takes the place that she likes best.
func (m *refMarket) direct() {
	if len(m.present) == 0 {
		return
	}
	for _, w := range m.waiting {
		route := routeTwo
		switch {
		case w.expiring:
			route = routeExpiringDirect
		case w.threeParty:
			route = routeThree
		}
		if route == routeThree && daysBetween(w.registered, m.day) >= 8 ||
			route != routeThree && !m.happens(m.now().twoParty, m.s.Word(w.id, drawDirect, uint32(m.week))) {
			continue
		}
		m.sign(w, route)
	}
	m.waiting = m.strike(m.waiting, func(w *refWorker) bool { return w.hired })
}

func (m *refMarket) sign(w *refWorker, route int) {
	var best *refEmployer
	for _, e := range m.present {
		if e.gives() > 0 && m.law().yearsLeft(w.halfYears, e.work) && m.byAgreement(w, e) && m.agree(w, e) &&
			(best == nil || score(w, e) < score(w, best)) {
			best = e
		}
	}
	if best != nil {
		m.conclude(w, best, 0, route)
	}
}

// meeting: Article 10.
func (m *refMarket) meeting() {
	if len(m.waiting) == 0 || len(m.present) == 0 {
		return
	}
	there := m.attend()
	if m.now().sittings == together {
		m.sit(there, m.waiting, m.present, func(e *refEmployer) int { return e.basis })
		m.waiting = m.strike(m.waiting, func(w *refWorker) bool { return w.hired })
		return
	}
	for k := range works {
		category := (k + m.week) % len(works)
		here := m.ofCategory(there, category)
		waiting := m.ofCategory(m.waiting, category)
		if len(waiting) == 0 {
			continue
		}
		if m.studied() {
			m.counts[cMeetings]++
		}
		var line []*refEmployer
		for _, e := range m.present {
			if m.orderFor(category, e) < 7 {
				line = append(line, e)
			}
		}
		m.sit(here, waiting, line, func(e *refEmployer) int { return m.orderFor(category, e) })
	}
	m.waiting = m.strike(m.waiting, func(w *refWorker) bool { return w.hired })
}

// sit: a sitting for some workers, with the applicants for it in their order.
func (m *refMarket) sit(there, waiting []*refWorker, line []*refEmployer, order func(*refEmployer) int) {
	m.invite(len(there), line, order)
	m.look(waiting)
	rows := map[*refWorker][]refPair{}
	for _, w := range there {
		if rows[w] = m.row(w); len(rows[w]) > 0 {
			w.saw["willing"] = true
		}
	}
	m.place(there, rows)
}

func (m *refMarket) ofCategory(list []*refWorker, category int) (of []*refWorker) {
	for _, w := range list {
		if w.work == category {
			of = append(of, w)
		}
	}
	return of
}

// orderFor is the highest order in which an employer may take anybody of a category, six
// for who may at the end of a permit alone, seven for nobody.
func (m *refMarket) orderFor(category int, e *refEmployer) int {
	best := 7
	for _, yes := range []bool{false, true} {
		for _, also := range []bool{false, true} {
			if o := m.atCentre(&refWorker{work: category, trafficked: yes, approved: also}, e); o > 0 {
				best = min(best, o)
			}
		}
		if m.atCentre(&refWorker{work: category, expiring: true, approved: yes}, e) > 0 {
			best = min(best, 6)
		}
	}
	return best
}

// attend: who is there, and for whom the centre still works (Article 26(1)).
func (m *refMarket) attend() (there []*refWorker) {
	for _, w := range m.waiting {
		w.saw["meeting"] = true
		if w.today == staysAway || w.today == staysAwayWithReason || m.stopped(w) {
			continue
		}
		w.saw["present"] = true
		there = append(there, w)
	}
	if m.studied() {
		if m.now().sittings == together {
			m.counts[cMeetings]++
		}
		m.counts[cAttending] += int64(len(there))
	}
	return there
}

func (m *refMarket) stopped(w *refWorker) bool {
	return w.expiring && (w.gaveUp || m.day.After(m.law().centreStops(w.permitEnd)))
}

// invite: Article 9. Applicants in the order of what they come by, then by lot; the first
// ones who are at least ten and have at least one and a half places for each worker. If
// all together have not, all.
func (m *refMarket) invite(workers int, line []*refEmployer, order func(*refEmployer) int) {
	for _, e := range m.present {
		e.invited = false
	}
	line = slices.Clone(line)
	slices.SortStableFunc(line, func(a, b *refEmployer) int {
		if order(a) != order(b) {
			return order(a) - order(b)
		}
		return compareLots(m.lot(a), m.lot(b))
	})
	applicants, places := 0, 0
	for _, e := range line {
		e.invited = m.now().invitation == 0 || applicants < m.law().applicants || float64(places) < m.law().perWorker*float64(workers)
		if e.invited && e.gives() > 0 {
			applicants++
			places += e.gives()
		}
	}
}

// lot of an employer, or of a worker: what the ministry's system draws where the order
// leaves a choice (Article 9(1)).
func (m *refMarket) lot(e *refEmployer) uint32 {
	return uint32(m.s.Word(e.id, drawLottery, uint32(m.week)) >> 32)
}

func compareLots(a, b uint32) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// look notes whether there was a lawful place for each who waits, and among the invited.
func (m *refMarket) look(waiting []*refWorker) {
	for _, w := range waiting {
		for _, e := range m.present {
			if m.open(w, e) > 0 {
				w.saw["lawful"] = true
				w.saw["invited"] = w.saw["invited"] || e.invited
			}
		}
	}
}
