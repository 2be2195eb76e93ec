package market

import "alih/sim/match"

// watched is how many replications are measured more closely: the hindsight optimum, the
// largest matching of each meeting, envy. It is outside the speed figures.
const watched = 50

// shadow is a replication in which nobody concludes: it sees who could have concluded
// with whom at any meeting, with the same arrivals, tastes and absences.
type shadow struct {
	pairs   []seen // those who wait are seen every week
	numbers map[uint32]int32
	meet    match.Meeting // of all that was seen
	last    []int32       // by employer: the worker, counted from 1, in whose row it stands already
	placed  []int32
}

type seen struct{ worker, employer int32 } // worker: of the cohort

// see notes the pairs of a worker at a meeting.
func (s *shadow) see(w *worker, r *runner) {
	if w.is&counted == 0 || w.is&expiring != 0 {
		return
	}
	n, ok := s.numbers[w.id]
	if !ok {
		n = int32(len(s.numbers))
		s.numbers[w.id] = n
	}
	for _, p := range r.rows {
		s.pairs = append(s.pairs, seen{n, r.here.list[p.e]})
	}
}

// hindsight counts the most workers of the cohort that the centre's meetings could have
// placed, had everything that came been known: same people, places, windows and law.
func (r *runner) hindsight() {
	watched := r.counts
	for r.centre = range int(r.m.after.b.centres) {
		r.shadow = r.shade.cleared()
		r.run()
		r.shadow = nil
		watched[cHindsight] += r.most(&r.shade)
	}
	watched[cWatchedArrived] += watched[cArrived]
	watched[cWatchedMatched] += watched[cMatchedW]
}

// cleared has seen nothing, and keeps its memory.
func (s *shadow) cleared() *shadow {
	if s.numbers == nil {
		s.numbers = map[uint32]int32{}
	}
	clear(s.numbers)
	s.pairs = s.pairs[:0]
	return s
}

// most is the maximum cardinality of what a shadow saw.
func (r *runner) most(s *shadow) int64 {
	s.meet.Places = sized(s.meet.Places, len(r.pool))
	for i := range r.pool {
		s.meet.Places[i] = r.pool[i].offered
	}
	s.rows()
	s.placed = sized(s.placed, len(s.numbers))
	match.MaximumCardinality{}.Solve(s.placed, &s.meet, &r.scratch)
	return count(s.placed)
}

// rows makes a meeting of the pairs: they are counted by worker and put where the row begins
// that they belong to, and of those that were seen again the first stays.
func (s *shadow) rows() {
	m, n := &s.meet, len(s.numbers)
	m.First, m.To, s.last = sized(m.First, n+2), sized(m.To, len(s.pairs)), sized(s.last, len(m.Places))
	clear(m.First)
	clear(s.last)
	for _, p := range s.pairs {
		m.First[p.worker+2]++
	}
	for w := range n {
		m.First[w+2] += m.First[w+1]
	}
	for _, p := range s.pairs { // a row's beginning moves on to its end, which is the next one's beginning
		m.To[m.First[p.worker+1]] = p.employer
		m.First[p.worker+1]++
	}
	m.First = m.First[:n+1]
	from, kept := int32(0), int32(0)
	for w := range int32(n) {
		till := m.First[w+1]
		for _, e := range m.To[from:till] {
			if s.last[e] != w+1 {
				s.last[e] = w + 1
				m.To[kept] = e
				kept++
			}
		}
		from, m.First[w+1] = till, kept
	}
	m.To = m.To[:kept]
}

func count(placed []int32) (n int64) {
	for _, e := range placed {
		n += flag(e != match.None)
	}
	return n
}

// measure compares a meeting with the largest matching of the same pairs, and counts
// the grievances of its outcome by the workers' own order of places.
func (r *runner) measure(m *match.Meeting) {
	if !r.observed() || !r.watching() {
		return
	}
	byScore(m)
	g := match.Aggrieved(r.placed, m, &r.scratch)
	r.best = sized(r.best, len(r.placed))
	match.MaximumCardinality{}.Solve(r.best, m, &r.scratch)
	r.count(cMeetingMost, count(r.best))
	r.count(cMeetingPlaced, count(r.placed))
	r.count(cEnvy, int64(g.Envy))
	r.count(cWaste, int64(g.Waste))
	r.count(cWatchedMeetings, 1)
}

// byScore puts rows in the workers' own order.
func byScore(m *match.Meeting) {
	for w := range m.Workers() {
		for i := m.First[w] + 1; i < m.First[w+1]; i++ {
			for j := i; j > m.First[w] && m.Cost[j] < m.Cost[j-1]; j-- {
				m.To[j], m.To[j-1] = m.To[j-1], m.To[j]
				m.Standing[j], m.Standing[j-1] = m.Standing[j-1], m.Standing[j]
				m.Cost[j], m.Cost[j-1] = m.Cost[j-1], m.Cost[j]
			}
		}
	}
}
