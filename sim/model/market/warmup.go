package market

import (
	"slices"

	"alih/sim"
)

// beginning is all that a warm-up depends on, beside the draws. Markets with the same one
// have the same warm-up, in which nothing is counted.
type beginning struct {
	before        *regime
	warmUp, weeks int
	centres       int
}

// beginning tells whether there is a warm-up that others may have too: one whose length
// both regimes say, and of which nobody is told.
func (m *market) beginning() (beginning, bool) {
	n, before := &m.after.b.numbers, m.before
	if before == nil {
		before = m.after
	}
	b := beginning{before, int(n.warmUp), int(n.warmUp + n.weeks + n.followUp), int(n.centres)}
	return b, b.warmUp > 0 && before.b.warmUp == n.warmUp && m.trace == nil
}

// shared is the market of each centre after the warm-up of a replication.
type shared struct {
	s       sim.Stream
	centres [2][]begun // without and with a shadow
}

// begun is a market as it begins.
type begun struct {
	state
	known  bool // of the replication of shared
	filmed bool
	film   []int32 // the weeks up to here
}

// Share has the runner take warm-ups from another.
func (r *runner) Share(with sim.Runner) bool {
	other, ok := with.(*runner)
	if !ok {
		return false
	}
	mine, may := r.m.beginning()
	if its, also := other.m.beginning(); !may || !also || mine != its {
		return false
	}
	if other.shared == nil {
		other.shared = &shared{centres: [2][]begun{make([]begun, mine.centres), make([]begun, mine.centres)}}
	}
	r.shared = other.shared
	return true
}

// warmed has the market as it is after the warm-up, replicated or taken from another.
func (r *runner) warmed(weeks int) {
	if r.shared.s != r.s {
		r.shared.forget(r.s)
	}
	b := &r.shared.centres[flag(r.shadow != nil)][r.centre]
	if b.known && (b.filmed || !r.shown()) {
		r.take(b)
		r.week = weeks
		return
	}
	if b.filmed = r.shown(); b.filmed {
		show := r.film.show
		defer func() { r.film.show = show }()
		b.film = b.film[:0]
		r.film.show = func(snapshot []int32) {
			b.film = append(b.film, snapshot...)
			show(snapshot)
		}
	}
	r.until(weeks)
	b.copy(&r.state)
	b.known = true
}

func (s *shared) forget(now sim.Stream) {
	s.s = now
	for _, centres := range s.centres {
		for i := range centres {
			centres[i].known = false
		}
	}
}

// take goes on from the end of a warm-up, and shows what was shown of it.
func (r *runner) take(b *begun) {
	r.copy(&b.state)
	if !r.shown() {
		return
	}
	for week := range slices.Chunk(b.film, len(r.film.snapshot)) {
		r.film.show(week)
	}
}

// copy makes a state like another, in its own memory.
func (g *state) copy(of *state) {
	g.waiting, g.pending = append(g.waiting[:0], of.waiting...), append(g.pending[:0], of.pending...)
	g.pool, g.active = append(g.pool[:0], of.pool...), append(g.active[:0], of.active...)
	g.taken = append(g.taken[:0], of.taken...)
	g.due = sized(g.due, len(of.due))
	for i, list := range of.due {
		g.due[i] = append(g.due[i][:0], list...)
	}
}
