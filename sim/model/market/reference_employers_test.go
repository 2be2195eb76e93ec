package market

import (
	"time"

	"alih/sim"
)

func (m *refMarket) newEmployer(id uint32) {
	t := m.tables()
	e := &refEmployer{id: id, registered: m.monday, likes: m.likes(id), consents: t.employer}
	e.work = t.offers.Of(m.s.Word(id, drawWork, 0))
	e.district = t.districts.Of(m.s.Word(id, drawDistrict, 0))
	conditions := m.s.Word(id, drawConditions, 0)
	e.kind, e.poor = sim.Below(conditions, types), int(conditions%8)
	e.basis = t.bases.Of(m.s.Word(id, drawBasis, 0))
	m.size(e)
	e.offered = 1 + t.vacancies.Of(m.s.Word(id, drawVacancies, 0))
	if e.basis == byPermit {
		e.permitFrom = e.registered.AddDate(0, 0, -sim.Below(m.s.Word(id, drawPermit, 0), int(m.now().permitAge)*7+1))
		e.permitEnd = m.law().recruitEnd(e.permitFrom)
		e.offered = min(e.offered, e.limit-e.employed)
		e.places, e.imported = e.employed+e.offered, e.employed
	}
	e.left = e.offered
	e.last = e.registered.AddDate(0, 0, m.law().validDays)
	m.forEmployer(e)
	if e.left > 0 && m.accepted(e) {
		m.applicants = append(m.applicants, e)
	}
}

// size draws how many people an employer has and how many of them are foreign.
func (m *refMarket) size(e *refEmployer) {
	t := m.tables()
	if e.work == refManufacturing {
		e.grade = t.grades.Of(m.s.Word(e.id, drawGrade, 0))
		e.employees = t.heads.Of(m.s.Word(e.id, drawHeads, 0))
		e.limit = mostForeign(e.grade, e.employees)
	} else {
		e.limit = 1 + t.limits[e.work].Of(m.s.Word(e.id, drawHeads, 0))
	}
	e.employed = t.level.Of(m.s.Word(e.id, drawUse, 0)) * (e.limit + 1) / levels
}

// order is the place of Article 7(1) that an employer has before a worker, 0 for none,
// on the day on which it registered, which is when the centre verifies it.
func (m *refMarket) order(w *refWorker, e *refEmployer, on time.Time) int {
	same := sameCategory(w.work, e.work)
	if !m.law().fiveOrders {
		same = true // three orders, each the employer's own
	}
	switch {
	case m.permitted(e, on) && same:
		return 1
	case m.qualified(e) && same:
		return 2
	case m.permitted(e, on):
		return 3
	case m.qualified(e):
		return 4
	case m.searched(e) && !m.law().fiveOrders:
		return 3
	case m.searched(e):
		return 5
	}
	return 0
}

// permitted: a recruitment permit in force whose number has not all been brought in.
func (m *refMarket) permitted(e *refEmployer, on time.Time) bool {
	return e.basis == byPermit && !on.Against(e.permitEnd) && e.imported < e.places
}

// qualified: the qualifications, and fewer foreign workers than the limit.
func (m *refMarket) qualified(e *refEmployer) bool {
	return e.basis == byQualification && e.employed < e.limit
}

// searched: manufacturing or construction, no foreign worker or fewer than the limit,
// and nobody found at home.
func (m *refMarket) searched(e *refEmployer) bool {
	return e.basis == byDomestic && (e.work == refManufacturing || e.work == refConstruction) &&
		(e.employed == 0 || e.employed < e.limit)
}

// accepted: Article 7 lets the centre enter who has one of the orders; nobody else is an
// applicant of Article 9(2).
func (m *refMarket) accepted(e *refEmployer) bool {
	return m.fits(e) && (m.permitted(e, e.registered) || m.qualified(e) || m.searched(e))
}

// fits: Article 15, one worker more is not above the limit.
func (m *refMarket) fits(e *refEmployer) bool { return e.employed+1 <= e.limit }

// atCentre is the order in which a pair may conclude at a meeting, 0 if it may not:
// Articles 7, 8 and 15, or at the end of a permit 24, 25 and 15.
func (m *refMarket) atCentre(w *refWorker, e *refEmployer) int {
	if !m.fits(e) {
		return 0
	}
	if w.expiring {
		return m.atEnd(w, e, e.registered)
	}
	order := m.order(w, e, e.registered)
	free := order == 1 || order == 2 // Article 8(1)(1)
	if m.law().fiveOrders {
		free = order == 3 || order == 4
	}
	if sameCategory(w.work, e.work) || free || w.trafficked || w.approved {
		return order
	}
	return 0
}

// atEnd: Article 24, a recruitment permit in force with places; Article 25, any work whose
// standards she meets. The orders of Article 7 do not matter.
func (m *refMarket) atEnd(w *refWorker, e *refEmployer, on time.Time) int {
	if m.permitted(e, on) && (sameCategory(w.work, e.work) || w.approved) {
		return 1
	}
	return 0
}

// byAgreement: Articles 17(1)(5) and (6), an employer of the first or second order of
// Article 7(1) on the day of the agreement; Article 8 does not apply. For (5) the ministry
// has revoked the permit.
func (m *refMarket) byAgreement(w *refWorker, e *refEmployer) bool {
	if !m.fits(e) {
		return false
	}
	if w.expiring {
		return m.atEnd(w, e, m.day) > 0
	}
	order := m.order(w, e, m.day)
	return (order == 1 || order == 2) && (w.threeParty || w.revoked)
}

// places that an employer can still give.
func (e *refEmployer) free() int {
	n := min(e.left, e.limit-e.employed)
	if e.basis == byPermit {
		n = min(n, e.places-e.imported)
	}
	return max(0, n)
}

// renew: a registration is valid for sixty days; some register again, if they still may.
func (m *refMarket) renew() {
	var kept []*refEmployer
	for _, e := range m.applicants {
		if e.left == 0 {
			continue
		}
		if e.last.Before(m.day) {
			if !m.happens(m.now().renews, m.s.Word(e.id, drawRenewal, uint32(e.renewals))) {
				continue
			}
			e.renewals++
			e.registered = e.last.AddDate(0, 0, 1)
			e.last = e.registered.AddDate(0, 0, m.law().validDays)
			if !m.accepted(e) {
				continue
			}
		}
		if !e.last.Before(m.day) {
			kept = append(kept, e)
		}
	}
	m.applicants = kept
}
