package match

// Verify says what an outcome lacks: whatever a worker would rather have has to be
// taken by workers who went before her, or shut by a region that is.
func (d SerialDictatorship) Verify(dst []int32, m *Meeting) error {
	o, err := lay(dst, m, d.Regional)
	if err != nil {
		return err
	}
	return o.envies(func(w, i, e int32) error {
		if o.isFull(e) && o.before(o.holders[e], w) {
			return nil
		}
		if d.Regional {
			if r := m.Region[e]; o.regions[r] == int64(m.Cap[r]) && o.before(o.inRegion(r), w) {
				return nil
			}
		}
		return &Fault{RuleOrder, w, e}
	})
}

// before reports whether all of them go before w.
func (o *outcome) before(all []int32, w int32) bool {
	for _, v := range all {
		if !o.m.goesBefore(v, w, true) {
			return false
		}
	}
	return true
}

// inRegion is who has a place in region r.
func (o *outcome) inRegion(r int32) []int32 {
	var all []int32
	for e, ws := range o.holders {
		if o.m.Region[e] == r {
			all = append(all, ws...)
		}
	}
	return all
}
