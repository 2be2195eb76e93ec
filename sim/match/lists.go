package match

// rankLists makes the list of every employer: the workers whose rows name it, in the
// order in which it ranks them; that of employer e is list[listAt[e]:listAt[e+1]].
//
//  1. Go through the workers in lottery order and sort their pairs by rank, stably.
//  2. Go through the pairs and append each to its employer's list.
func (s *Scratch) rankLists(m *Meeting) {
	s.order(m.Draw, nil)
	s.pairsByRank(m, classes(m.Class))
	s.listAt = grown(s.listAt, len(m.Places)+1)
	clear(s.listAt)
	for _, e := range m.To {
		s.listAt[e]++
	}
	sums(s.listAt)
	s.list = grown(s.list, len(m.To))
	for _, p := range s.pairs[:len(m.To)] {
		e := p >> 32
		s.list[s.listAt[e]] = int32(uint32(p))
		s.listAt[e]++
	}
	copy(s.listAt[1:], s.listAt)
	s.listAt[0] = 0
}

// pairsByRank sets pairs to employer and worker, 32 bits each, of every pair, by
// rank, then lottery.
func (s *Scratch) pairsByRank(m *Meeting, classes uint32) {
	s.pairs = grown(s.pairs, len(m.To))
	at := s.low[:256]
	clear(at)
	for _, k := range s.keys {
		w := int32(k & indexMask)
		from, till := m.row(w)
		for i := from; i < till; i++ {
			at[rankOf(m, w, i, classes)]++
		}
	}
	sums(at)
	for _, k := range s.keys {
		w := int32(k & indexMask)
		from, till := m.row(w)
		for i := from; i < till; i++ {
			p := &at[rankOf(m, w, i, classes)]
			s.pairs[*p] = uint64(m.To[i])<<32 | uint64(w)
			*p++
		}
	}
}

// classes is how many priority classes there are.
func classes(class []uint8) uint32 {
	n := uint8(0)
	for _, c := range class {
		n = max(n, c)
	}
	return uint32(n) + 1
}

// rankOf is grade and class of the pair at i of worker w as one number below 256.
func rankOf(m *Meeting, w, i int32, classes uint32) uint32 {
	g := uint32(0)
	if m.Grade != nil {
		g = uint32(m.Grade[i]) * classes
	}
	if m.Class != nil {
		g += uint32(m.Class[w])
	}
	return g & 255
}
