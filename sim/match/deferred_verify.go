package match

// Verify looks for a pair that both would rather have: the worker than her place, the
// employer, or with Regional the region, than somebody it holds or a place left.
// That the outcome is the workers' best it does not say.
func (d DeferredAcceptance) Verify(dst []int32, m *Meeting) error {
	o, err := lay(dst, m, d.Regional)
	if err != nil {
		return err
	}
	rank := d.ranks(m)
	return o.envies(func(w, i, e int32) error {
		if d.welcome(o, rank, w, i) {
			return &Fault{RuleBlocking, w, e}
		}
		return nil
	})
}

// ranks is how an employer ranks a worker at a pair: grade and class, then lottery,
// then the common lottery.
func (d DeferredAcceptance) ranks(m *Meeting) func(w, i int32) [3]int64 {
	position := positions(m.Draw)
	n := classes(m.Class)
	return func(w, i int32) [3]int64 {
		p := position[w]
		verdict := p
		if d.Multiple {
			verdict = shuffle(m.Lot[m.To[i]], p)
		}
		return [3]int64{int64(rankOf(m, w, i, n)), int64(verdict), int64(p)}
	}
}

// welcome reports whether the employer of worker w's pair at i would take her.
func (d DeferredAcceptance) welcome(o *outcome, rank func(w, i int32) [3]int64, w, i int32) bool {
	e := o.m.To[i]
	rivals := o.holders[e]
	if !o.isFull(e) {
		if !d.Regional {
			return true
		}
		r := o.m.Region[e]
		if o.regions[r] < int64(o.m.Cap[r]) {
			return true
		}
		rivals = o.inRegion(r)
	}
	mine := rank(w, i)
	for _, v := range rivals {
		if lower(mine, rank(v, o.pair[v])) {
			return true
		}
	}
	return false
}

// lower reports whether a comes before b, number by number.
func lower(a, b [3]int64) bool {
	for i := range a {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return false
}

// positions is each worker's place in the lottery.
func positions(draw []uint32) []int32 {
	var s Scratch
	at := make([]int32, len(draw))
	for i, k := range s.order(draw, nil) {
		at[k&indexMask] = int32(i)
	}
	return at
}
