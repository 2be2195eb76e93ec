package market

import (
	"slices"

	"alih/sim/match"
)

// watched is how many replications are measured more closely: the hindsight optimum, the
// largest matching of each meeting, envy. It is outside the speed figures.
const watched = 50

// shadow is a replication in which nobody concludes: it sees who could have concluded
// with whom at any meeting, with the same arrivals, tastes and absences.
type shadow struct {
	pairs   []uint64 // worker of the cohort and employer
	numbers map[uint32]uint32
}

// see notes the pairs of a worker at a meeting.
func (s *shadow) see(w *worker, r *runner) {
	if w.is&counted == 0 || w.is&expiring != 0 {
		return
	}
	n, ok := s.numbers[w.id]
	if !ok {
		n = uint32(len(s.numbers))
		s.numbers[w.id] = n
	}
	for _, p := range r.rows {
		s.pairs = append(s.pairs, uint64(n)<<32|uint64(r.here.list[p.e]))
	}
}

// hindsight counts the most workers of the cohort that the centre's meetings could have
// placed, had everything that came been known: same people, places, windows and law.
func (r *runner) hindsight() {
	watched := r.counts
	for r.centre = range int(r.m.after.b.centres) {
		r.shadow = &shadow{numbers: map[uint32]uint32{}}
		r.run()
		s := r.shadow
		r.shadow = nil
		watched[cHindsight] += r.most(s)
	}
	watched[cWatchedArrived] += watched[cArrived]
	watched[cWatchedMatched] += watched[cMatchedW]
}

// most is the maximum cardinality of what a shadow saw.
func (r *runner) most(s *shadow) int64 {
	slices.Sort(s.pairs)
	s.pairs = slices.Compact(s.pairs)
	m := match.Meeting{First: make([]int32, len(s.numbers)+1), Places: make([]int32, len(r.pool))}
	for i := range r.pool {
		m.Places[i] = r.pool[i].offered
	}
	for _, p := range s.pairs {
		m.First[p>>32+1]++
		m.To = append(m.To, int32(uint32(p)))
	}
	for w := range len(s.numbers) {
		m.First[w+1] += m.First[w]
	}
	placed := make([]int32, len(s.numbers))
	match.MaximumCardinality{}.Solve(placed, &m, &r.scratch)
	return count(placed)
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
