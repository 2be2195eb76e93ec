package rules

import "math"

// How much the answer to a question bears on a condition, by counting its worlds: the
// order of questions.
//
// The bearing of a variable is by how much its state moves the chances of the states of
// the condition, in the mean over all worlds: the influence of a variable, as the analysis
// of decision trees has it, for several states. A condition of many parts is hardly ever
// met, so each part moves its chances little, and yet one of them most: bearings are
// taken as shares of the greatest. Their root is what several conditions add up, for a
// question that bears on many of them settles more than one that bears on one alone.
//
// A chance is that of all options alike likely, and of a comparison to be met or not; a
// fifth is left for that it is undecided where it can be. It is a guide and no proof.

// bearings are the numbers of one such count.
type bearings struct {
	ends    [][5]float64 // per node: the chances of the states in which it ends
	reach   []float64    // per node: the chance to come by it
	moves   []float64    // per variable: its bearing
	perFact []float64
}

// bearing returns, per fact, the root of its share of the greatest bearing on the
// condition whose diagram was listed. It is valid until the next count.
func (w *worlds) bearing() []float64 {
	w.count()
	b := &w.bearings
	b.perFact = zeros(b.perFact, len(w.p.Facts))
	for v, m := range b.moves {
		if m == 0 {
			continue
		}
		// A comparison of two unknowns is decided by two questions, and each of them
		// alone is half of it.
		on := w.vars[v].facts
		n := float64(on.count())
		for f := range on.each {
			b.perFact[f] += m / (n * n)
		}
	}
	most := 0.0
	for _, x := range b.perFact {
		most = max(most, x)
	}
	for f, x := range b.perFact {
		if x > 0 {
			b.perFact[f] = math.Sqrt(x / most)
		}
	}
	return b.perFact
}

// count goes up the diagram for the states in which its nodes end, and down for how often
// they are come by. Every product is rounded, so that all machines count alike.
func (w *worlds) count() {
	b, last := &w.bearings, len(w.nodes)-1
	b.ends, b.reach, b.moves = zeros(b.ends, last+1), zeros(b.reach, last+1), zeros(b.moves, len(w.vars))
	for i, n := range w.nodes {
		for k, kid := range w.d.kids(n) {
			p, ends := w.chance(w.d.asks(n), k), w.endsOf(kid)
			for s := range ends {
				b.ends[i][s] += float64(p * ends[s])
			}
		}
	}
	b.reach[last] = 1
	for i := last; i >= 0; i-- {
		n := w.nodes[i]
		for k, kid := range w.d.kids(n) {
			share := float64(b.reach[i] * w.chance(w.d.asks(n), k))
			if !leaf(kid) {
				b.reach[w.d.number(kid)] += share
			}
			ends, moved := w.endsOf(kid), 0.0
			for s := range ends {
				moved += max(ends[s]-b.ends[i][s], 0)
			}
			b.moves[w.d.asks(n)] += float64(share * moved)
		}
	}
}

// certain are the chances at the end of a diagram.
var certain = [5][5]float64{{1}, {0, 1}, {0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 0, 1}}

func (w *worlds) endsOf(n int32) *[5]float64 {
	if leaf(n) {
		return &certain[n]
	}
	return &w.bearings.ends[w.d.number(n)]
}

// chance is that of a state of a variable.
func (w *worlds) chance(v int32, state int) float64 {
	switch n := w.d.arity[v]; {
	case w.vars[v].states == nil:
		return 1 / float64(n)
	case n == 2:
		return 0.5
	case state < 2: // Unmet and Met stand first
		return 0.4
	default:
		return 0.2 / float64(n-2)
	}
}

// zeros returns a list of so many zeros, in the place of an old one if it fits.
func zeros[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n, 2*n)
	}
	clear(old[:n])
	return old[:n]
}
