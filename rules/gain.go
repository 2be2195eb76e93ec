package rules

import "math/bits"

// What the worlds of a condition say: whether they agree, which facts matter, and
// how much each answer is expected to settle.

func (w *worlds) summary(n int) WorldSet {
	out := WorldSet{Exact: true, Worlds: int64(n)}
	var count [5]int
	for _, s := range w.states {
		count[s]++
		out.Can[s] = true
	}
	out.Can[Unknown] = out.Can[Unknown] || w.unanswered()
	out.State = Unknown
	for s, k := range count {
		if k == n {
			out.State = State(s)
		}
	}
	h := entropy(count, n)
	stride := 1
	gains := make([]float64, len(w.p.Facts))
	var matter FactSet
	for _, v := range w.vars {
		k := len(v.classes)
		if w.matters(stride, k) {
			gain := h - w.rest(stride, k)
			for _, f := range v.facts {
				matter.Add(int(f))
				gains[f] = gain / float64(len(v.facts))
			}
		}
		stride *= k
	}
	for f, gain := range gains {
		if matter.Has(f) {
			out.Facts = append(out.Facts, FactGain{int32(f), gain})
		}
	}
	return out
}

// matters tells whether two worlds that differ in one variable alone differ in
// their state.
func (w *worlds) matters(stride, k int) bool {
	for base := 0; base < len(w.states); base += stride * k {
		first := w.states[base : base+stride]
		for c := 1; c < k; c++ {
			for i, s := range w.states[base+c*stride : base+(c+1)*stride] {
				if s != first[i] {
					return true
				}
			}
		}
	}
	return false
}

// rest is the expected entropy once a variable is known, all worlds alike likely.
func (w *worlds) rest(stride, k int) float64 {
	counts := make([][5]int, k)
	for base := 0; base < len(w.states); base += stride * k {
		for c := range k {
			for _, s := range w.states[base+c*stride : base+(c+1)*stride] {
				counts[c][s]++
			}
		}
	}
	sum := 0.0
	for _, c := range counts {
		sum += entropy(c, len(w.states)/k)
	}
	return sum / float64(k)
}

// entropy in bits, from a table of logarithms that is the same on every machine.
func entropy(count [5]int, n int) float64 {
	h := 0.0
	for _, k := range count {
		if k > 0 {
			h += float64(float64(k) / float64(n) * (log2(n) - log2(k)))
		}
	}
	return h
}

// log2 interpolates between powers of two: exact enough to rank questions, and
// the same bits everywhere.
func log2(n int) float64 {
	e := bits.Len(uint(n)) - 1
	m := float64(n) / float64(uint(1)<<e)
	return float64(e) + (m-1)*(1.345-0.345*(m-1)*1.0)
}

func sortInts(list []int32) {
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j] < list[j-1]; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}
