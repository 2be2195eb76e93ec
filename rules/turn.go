package rules

import "math/bits"

// What can turn an outcome: for whoever tries what would happen if a fact of the case
// were otherwise.

// MaxFacts is how many facts a catalogue can have.
const MaxFacts = 256

// FactSet is a set of facts of a catalogue, a bit each.
type FactSet [MaxFacts / 64]uint64

// Has tells whether a fact is in the set.
func (s *FactSet) Has(f int) bool { return s[f/64]>>(f%64)&1 != 0 }

// Add adds a fact.
func (s *FactSet) Add(f int) { s[f/64] |= 1 << (f % 64) }

// Join adds the facts of another set.
func (s *FactSet) Join(o *FactSet) {
	for i := range s {
		s[i] |= o[i]
	}
}

// Meet keeps only the facts that are in another set too.
func (s *FactSet) Meet(o *FactSet) {
	for i := range s {
		s[i] &= o[i]
	}
}

// count is how many facts are in the set.
func (s *FactSet) count() (n int) {
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// each calls f for the facts of the set, in the order of the catalogue.
func (s *FactSet) each(f func(fact int) bool) {
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			if !f(64*i + bits.TrailingZeros64(w)) {
				return
			}
		}
	}
}

// Rests returns the facts on which an operation rests.
func (r *Reader) Rests(node int32) *FactSet {
	if r.under == nil {
		r.rest()
	}
	return &r.under[node]
}

// rest works out what rests on what, once for a reader.
func (r *Reader) rest() {
	r.under, r.above = make([]FactSet, len(r.p.Code)), make([][]int32, len(r.p.Facts))
	for i := range r.p.Code {
		in, set := &r.p.Code[i], &r.under[i]
		if in.Fact >= 0 {
			set.Add(int(in.Fact))
		}
		r.p.EachArg(in, func(a int32) { set.Join(&r.under[a]) })
	}
}

// resting lists the operations that rest on a fact, in their order.
func (r *Reader) resting(fact int32) []int32 {
	if r.under == nil {
		r.rest()
	}
	list := r.above[fact]
	if list == nil {
		for i := range r.under {
			if r.under[i].Has(int(fact)) {
				list = append(list, int32(i))
			}
		}
		r.above[fact] = list
	}
	return list
}

// Again brings the values up to date after one fact of the case that was read became
// another. It costs as much as rests on that fact. Who asks cannot be another: every
// fact that not everybody knows rests on that.
func (r *Reader) Again(fact int) {
	r.stale()
	for _, i := range r.resting(int32(fact)) {
		r.eval(int(i))
	}
}

// CutPoints lists the values at which a comparison of a number or day fact with
// something known turns, after Read: the other side itself and its neighbours.
func (r *Reader) CutPoints(fact int32) []int64 {
	var list []int64
	add := func(v int64) {
		for _, x := range list {
			if x == v {
				return
			}
		}
		list = append(list, v)
	}
	for _, i := range r.resting(fact) {
		in := &r.p.Code[i]
		if in.Op != opLE {
			continue
		}
		for _, side := range [2][2]int32{{in.A, in.B}, {in.B, in.A}} {
			shift, ok := r.shift(side[0], fact)
			if other := r.vals[side[1]]; ok && other.Exact() {
				for v := int64(-1); v <= 1; v++ {
					add(other.Lo - shift + v)
				}
			}
		}
	}
	return list
}

// shift reads an operation as the fact plus a known number; of a number that depends
// on a condition it takes the branch that counts.
func (r *Reader) shift(n, fact int32) (int64, bool) {
	in := &r.p.Code[n]
	switch in.Op {
	case opFact:
		return 0, in.Fact == fact
	case opIf:
		switch r.vals[in.A].State {
		case Met:
			return r.shift(in.B, fact)
		case Unmet:
			return r.shift(in.C, fact)
		}
	case opAdd:
		if k, ok := r.plus(in.A, in.B, fact); ok {
			return k, true
		}
		return r.plus(in.B, in.A, fact)
	case opSub:
		x, ok := r.shift(in.A, fact)
		k := r.vals[in.B]
		return x - k.Lo, ok && k.Exact()
	}
	return 0, false
}

func (r *Reader) plus(n, other, fact int32) (int64, bool) {
	x, ok := r.shift(n, fact)
	k := r.vals[other]
	return x + k.Lo, ok && k.Exact()
}
