package versions

import "alih/rules"

// shrink takes away every fact, month and record without which both versions still
// say of one thing what they said, until none is left that could go.
func (s *search) shrink(c *rules.Case, pair int) *rules.Case {
	x := &s.pairs[pair]
	s.read(c)
	a, b := ask(s.a, x, x.old), ask(s.b, x, x.new)
	n := rules.NewCase(c.AsOf, len(c.Slots))
	copy(n.Slots, c.Slots)
	holds := func() bool { return s.read(n) && ask(s.a, x, x.old) == a && ask(s.b, x, x.new) == b }
	for again := true; again; {
		again = false
		for i := len(n.Slots) - 1; i >= 0; i-- {
			if n.Slots[i].Given != rules.Missing && without(&n.Slots[i], holds) {
				again = true
			}
		}
	}
	return n
}

// without leaves a fact out, or parts of it, where the rest still holds.
func without(slot *rules.Slot, holds func() bool) bool {
	old := *slot
	*slot = rules.Slot{}
	if holds() {
		return true
	}
	*slot = old
	shorter := false
	for i := len(slot.Months) - 1; i >= 0; i-- {
		was := *slot
		slot.Months = append(was.Months[:i:i], was.Months[i+1:]...)
		if !holds() {
			*slot = was
			continue
		}
		shorter = true
	}
	for i := len(slot.Records) - 1; i >= 0; i-- {
		was := *slot
		slot.Records = append(was.Records[:i:i], was.Records[i+1:]...)
		if !holds() {
			*slot = was
			continue
		}
		shorter = true
	}
	return shorter
}
