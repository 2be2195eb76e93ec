package market

import (
	"testing"
	"time"

	"alih/sim"
)

// refMarket is one replication of the reference.
type refMarket struct {
	t      testing.TB
	s      sim.Stream
	counts []int64
	before *refRegime // of the warm-up
	after  *refRegime

	centre, week      int
	monday, day, next time.Time
	waiting, pending  []*refWorker
	applicants        []*refEmployer // on the register, in the order of arrival
	present           []*refEmployer // of this week
	due               map[int][]*refEmployer
}

// refRegime is a law, the numbers and their tables.
type refRegime struct {
	law    refLaw
	n      numbers
	tables *refTables
}

func (m *refMarket) regime() *refRegime {
	if m.studyWeek() < 0 && m.before != nil {
		return m.before
	}
	return m.after
}

func (m *refMarket) law() *refLaw       { return &m.regime().law }
func (m *refMarket) now() *numbers      { return &m.regime().n }
func (m *refMarket) tables() *refTables { return m.regime().tables }

// studyWeek is the week of the study, below 0 in the warm-up.
func (m *refMarket) studyWeek() int { return m.week - int(m.after.n.warmUp) }
func (m *refMarket) studied() bool {
	return m.studyWeek() >= 0 && m.studyWeek() < int(m.after.n.weeks)
}

// run replicates all centres.
func (m *refMarket) run() {
	n := &m.after.n
	for m.centre = range int(n.centres) {
		m.waiting, m.pending, m.applicants, m.present = nil, nil, nil, nil
		m.due = map[int][]*refEmployer{}
		for m.week = range int(n.warmUp + n.weeks + n.followUp) {
			m.oneWeek()
		}
		for _, w := range m.waiting {
			m.forWorker(w, cWaiting, 1)
			if w.counted && !w.expiring {
				m.counts[cCurve+m.step(w)*(ends+1)+ends]++
			}
		}
	}
}

// oneWeek: the order of a week is the market's, of its package comment.
func (m *refMarket) oneWeek() {
	m.monday = date(2024, 1, 1).AddDate(0, 0, 7*m.week)
	m.day, m.next = m.meetingDay(m.monday), m.meetingDay(m.monday.AddDate(0, 0, 7))
	m.checks()
	m.arrive()
	m.waiting = m.strike(m.waiting, func(w *refWorker) bool {
		if over := w.last.Before(m.day); over {
			m.end(w, expired)
			return true
		}
		return false
	})
	for _, w := range m.waiting {
		w.today = m.tables().week.Of(m.s.Word(w.id, drawWeek, uint32(m.week)))
	}
	m.gather()
	m.direct()
	m.meeting()
	m.extend()
	m.leave()
	m.countPath()
}

// meetingDay: Article 10(1) wants one a week; on a holiday it is on the next open day.
func (m *refMarket) meetingDay(monday time.Time) time.Time {
	return nextOpen(monday.AddDate(0, 0, int(m.now().weekday)-1))
}

// extend: after the last meeting of a window the worker may ask for an extension.
func (m *refMarket) extend() {
	for _, w := range m.waiting {
		if w.expiring || !w.last.Before(m.next) || !m.law().mayExtend(w) { // Article 26(2): none at the end of a permit
			continue
		}
		if first, last := m.law().askBetween(w.registered); w.extensions == 0 && (first.Against(last) || m.day.After(last)) {
			continue
		}
		if !m.happens(m.now().extensionAsked, m.s.Word(w.id, drawExtension, uint32(2*w.extensions))) {
			continue
		}
		m.forWorker(w, cAsked, 1)
		if m.happens(m.now().extensionGranted, m.s.Word(w.id, drawExtension, uint32(2*w.extensions+1))) {
			w.extensions++
			w.last = m.law().windowEnd(w.registered, w.extensions)
			m.forWorker(w, cGranted, 1)
		}
	}
}

// leave: who goes home or missing, and who gives the change up by staying away.
func (m *refMarket) leave() {
	m.waiting = m.strike(m.waiting, func(w *refWorker) bool {
		how := m.leaves(w)
		if how != noEnd {
			m.end(w, how)
		}
		return how != noEnd
	})
}

func (m *refMarket) leaves(w *refWorker) int {
	switch w.today {
	case goesHome:
		return left
	case goesMissing:
		return absconded
	case staysAway:
		return m.givenUp(w, m.law().givesUp(false))
	case staysAwayWithReason:
		accepted := m.happens(m.now().reasonAccepted, m.s.Word(w.id, drawReason, uint32(m.week)))
		return m.givenUp(w, m.law().givesUp(accepted))
	}
	if m.now().comesAgain == 0 && w.saw["meeting"] {
		return expired
	}
	return noEnd
}

// givenUp: Article 10(5). At the end of a permit Article 23(3) takes her from the centre
// by the same rule; Article 27, to sign without it, is not subject to Articles 10 and 23.
func (m *refMarket) givenUp(w *refWorker, gaveUp bool) int {
	switch {
	case !gaveUp:
		return noEnd
	case w.expiring:
		w.gaveUp = true
		return noEnd
	}
	return annulled
}

// checkAfter sets the next periodic check of an employer: in the week after the day.
func (m *refMarket) checkAfter(e *refEmployer, from time.Time) {
	week := daysBetween(date(2024, 1, 1), nextCheck(from))/7 + 1
	if week < int(m.after.n.warmUp+m.after.n.weeks+m.after.n.followUp) {
		m.due[week] = append(m.due[week], e)
	}
}

// checks: Article 32. Who has more than the ratio of this time's employees mends it or
// loses permits of workers taken over, the last first.
func (m *refMarket) checks() {
	for _, e := range m.due[m.week] {
		e.checks++
		change := m.tables().change.Of(m.s.Word(e.id, drawCheck, uint32(2*e.checks)))
		most := mostForeign(e.grade, min(maxHeads, max(1, e.employees*(100+change)/100)))
		m.forCheck(e.employed > most)
		if e.employed > most && !m.happens(m.now().cured, m.s.Word(e.id, drawCheck, uint32(2*e.checks+1))) {
			for n := e.employed - most; n > 0 && len(e.tookOver) > 0; n-- {
				m.revoke(e)
			}
		}
		m.checkAfter(e, m.monday)
	}
}

func (m *refMarket) revoke(e *refEmployer) {
	hire := e.tookOver[len(e.tookOver)-1]
	e.tookOver = e.tookOver[:len(e.tookOver)-1]
	e.employed--
	if m.studied() {
		m.counts[cRevokedWorkers]++
	}
	w := m.person(hire.id)
	w.counted, w.revoked, w.spell, w.work = false, true, hire.spell+1, e.work
	m.letter(w)
}
