package match

// Verify says what an outcome lacks: what a worker would rather have has to be taken
// by others who named it earlier in their rows, or as early and rank before her.
func (b ImmediateAcceptance) Verify(dst []int32, m *Meeting) error {
	o, err := lay(dst, m, false)
	if err != nil {
		return err
	}
	rank := DeferredAcceptance{}.ranks(m)
	return o.envies(func(w, i, e int32) error {
		if !o.isFull(e) {
			return &Fault{RuleOrder, w, e}
		}
		mine := i - m.First[w]
		for _, v := range o.holders[e] {
			j := o.pair[v]
			theirs := j - m.First[v]
			if mine < theirs || mine == theirs && lower(rank(w, i), rank(v, j)) {
				return &Fault{RuleOrder, w, e}
			}
		}
		return nil
	})
}
