package match

// layout gives every employer its slots, as many as it has places but no more than
// pairs could use: those of employer e are slotAt[e] to slotAt[e+1], of which the
// first used[e] have a holder.
func (s *Scratch) layout(m *Meeting) {
	n := int64(m.Workers())
	s.slotAt, s.used = grown(s.slotAt, len(m.Places)+1), grown(s.used, len(m.Places))
	clear(s.used)
	total := int64(0)
	for _, p := range m.Places {
		total += min(int64(p), n)
	}
	if total > int64(len(m.To)) {
		s.countPairs(m)
	} else {
		s.slotAt[0] = 0
		copy(s.slotAt[1:], m.Places)
	}
	at := int32(0)
	for e, p := range s.slotAt[1:] {
		at += min(p, int32(n), m.Places[e])
		s.slotAt[e+1] = at
	}
}

// countPairs sets slotAt[e+1] to the pairs of employer e.
func (s *Scratch) countPairs(m *Meeting) {
	clear(s.slotAt)
	for _, e := range m.To {
		s.slotAt[e+1]++
	}
}
