package rules

// What the worlds of a condition say: whether they agree, and which facts matter.

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
	stride := 1
	var matter FactSet
	for _, v := range w.vars {
		k := len(v.classes)
		if w.matters(stride, k) {
			for _, f := range v.facts {
				matter.Add(int(f))
			}
		}
		stride *= k
	}
	for f := range w.p.Facts {
		if matter.Has(f) {
			out.Facts = append(out.Facts, int32(f))
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

func sortInts(list []int32) {
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j] < list[j-1]; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}
