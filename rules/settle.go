package rules

import "math/bits"

// What an answer is expected to settle: the order of questions where the worlds are too many
// to be looked at. Where they are not, the order comes from them: see bearing.
//
// A part of a condition settles the whole by itself in one of its states and only
// together with others in the other: one part that is not met settles an All, while met
// it is one of as many as the All still lacks, a share that costs as many questions. The
// share over the cost, from the condition down to its leaves, times the chance of each
// state, is what the answer to a leaf is worth. A chance is that of all options alike
// likely, and a half where the leaf compares.
//
// It is a guide and no proof, and is cheap: one walk through what is undecided, whatever
// the number of worlds.

// worth is what a node settles of the whole if it comes out met, and if unmet.
type worth struct{ met, unmet float64 }

// Settles adds to gain, per fact, what its answer is expected to settle of a condition
// after Read.
func (r *Reader) Settles(target int32, gain []float64) {
	if r.vals[target].State != Unknown {
		return
	}
	if r.worths == nil {
		r.worths = make([]worth, len(r.p.Code))
	}
	r.lacking = FactSet{}
	for f := range r.c.Slots {
		if r.c.Slots[f].Given == Missing {
			r.lacking.Add(f)
		}
	}
	clear(r.worths[:target])
	r.worths[target] = worth{1, 1}
	for n := target; n >= 0; n-- {
		if w := r.worths[n]; w != (worth{}) {
			r.hand(n, w, gain)
		}
	}
}

// hand passes the worth of a node to its parts, or to the facts of a leaf.
func (r *Reader) hand(n int32, w worth, gain []float64) {
	in := &r.p.Code[n]
	switch in.Op {
	case opNot:
		r.give(in.A, worth{w.unmet, w.met})
	case opAll, opAny, opAtLeast:
		met, unmet := r.lacks(in)
		part := worth{w.met / (met * met), w.unmet / (unmet * unmet)}
		for _, a := range r.p.args(in) {
			r.give(a, part)
		}
	default:
		r.leafWorth(n, w, gain)
	}
}

// lacks is how many undecided parts have to be met for the whole to be, and how many
// unmet.
func (r *Reader) lacks(in *Instr) (met, unmet float64) {
	open, have := 0, 0
	for _, a := range r.p.args(in) {
		switch r.vals[a].State {
		case Unknown:
			open++
		case Met:
			have++
		}
	}
	switch in.Op {
	case opAll:
		return float64(max(open, 1)), 1
	case opAny:
		return 1, float64(max(open, 1))
	}
	need := max(int(in.K)-have, 1)
	return float64(need), float64(max(open-need+1, 1))
}

// give keeps of what several wholes give to one part the most.
func (r *Reader) give(n int32, w worth) {
	if r.vals[n].State == Unknown {
		r.worths[n] = worth{max(r.worths[n].met, w.met), max(r.worths[n].unmet, w.unmet)}
	}
}

// leafWorth shares what a leaf settles among the facts that it lacks.
func (r *Reader) leafWorth(n int32, w worth, gain []float64) {
	chance := 0.5
	if in := &r.p.Code[n]; in.Op == opIs {
		k := len(r.p.Facts[in.Fact].Options)
		chance = float64(bits.OnesCount32(uint32(in.K)&(1<<k-1))) / float64(k)
	}
	value := float64(chance*w.met) + float64((1-chance)*w.unmet)
	on := *r.Rests(n)
	on.Meet(&r.lacking)
	share := value / float64(on.count())
	for f := range on.each {
		gain[f] += share
	}
}
