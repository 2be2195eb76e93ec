package match

// Verify looks for a way to place one more: from a worker without a place to an
// employer, on to those who hold its places, until a place is left.
func (MaximumCardinality) Verify(dst []int32, m *Meeting) error {
	o, err := lay(dst, m, false)
	if err != nil {
		return err
	}
	return o.most()
}

func (o *outcome) most() error {
	var queue []int32
	for w, e := range o.dst {
		if e == None {
			queue = append(queue, int32(w))
		}
	}
	seen := make([]bool, len(o.m.Places))
	for at := 0; at < len(queue); at++ {
		from, till := o.m.row(queue[at])
		for _, e := range o.m.To[from:till] {
			if !o.isFull(e) {
				return &Fault{RuleMost, queue[at], e}
			}
			if !seen[e] {
				seen[e] = true
				queue = append(queue, o.holders[e]...)
			}
		}
	}
	return nil
}
