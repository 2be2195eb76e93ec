package match

// Grievances counts what an outcome leaves to complain of: pairs that the worker
// would rather have than her place, where the employer, which ranks by Grade, Class
// and Draw, would agree. A stable outcome has none; for others the count is a measure.
type Grievances struct {
	Envy    int // pairs whose employer holds somebody it ranks lower
	Waste   int // pairs whose employer has a place left
	Workers int // workers with at least one of either
}

// Aggrieved counts the grievances of a feasible outcome of any mechanism. It needs
// Draw, and allocates as Solve does.
func Aggrieved(dst []int32, m *Meeting, s *Scratch) Grievances {
	p := proposals{s: s, m: m, classes: classes(m.Class)}
	p.holders(dst)
	var g Grievances
	for w := range dst {
		envy, waste := p.grievances(int32(w), dst[w])
		g.Envy += envy
		g.Waste += waste
		g.Workers += int(bit(envy+waste > 0))
	}
	return g
}

// holders sets left to the places left, worst to the merit of the worst that each
// employer holds, and slot to the position of each worker.
func (p *proposals) holders(dst []int32) {
	s, m := p.s, p.m
	s.left = append(s.left[:0], m.Places...)
	s.worst, s.slot = grown(s.worst, len(m.Places)), grown(s.slot, len(dst))
	clear(s.worst)
	for i, k := range s.order(m.Draw, nil) {
		w := int32(k & indexMask)
		s.slot[w] = int32(i)
		if e := dst[w]; e != None {
			s.left[e]--
			s.worst[e] = max(s.worst[e], p.merit(rankOf(m, w, m.pairOf(w, e), p.classes), e, int32(i)))
		}
	}
}

// grievances counts those of worker w, whose place is own.
func (p *proposals) grievances(w, own int32) (envy, waste int) {
	s, m := p.s, p.m
	from, till := m.row(w)
	for i := from; i < till && m.To[i] != own; i++ {
		e := m.To[i]
		switch {
		case m.pairOf(w, e) != i: // listed twice
		case s.left[e] > 0:
			waste++
		case p.merit(rankOf(m, w, i, p.classes), e, s.slot[w]) < s.worst[e]:
			envy++
		}
	}
	return envy, waste
}
