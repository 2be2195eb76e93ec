package match

// A region holds the best of those who have proposed to its employers, within their
// places and its own cap. Who proposes to an employer without a place left has to
// beat its worst; where only the region is full, the region's worst. That keeps what
// is held the best that both limits allow, because the limits are nested.

// entry is a merit that an employer held when it was made; it may be out of date.
type entry struct {
	rank     uint64 // merit, then position, so that no two are alike
	employer int32
}

// regional is deferred acceptance within regional caps.
func (p *proposals) regional() {
	p.openRegions()
	s := p.s
	clear(s.tried)
	for i := range s.queue {
		s.queue[i] = int32(i)
	}
	for len(s.queue) > 0 {
		for _, i := range s.queue {
			p.proposeRegional(i)
		}
		s.evicted, s.queue = s.queue[:0], s.evicted
	}
}

// openRegions gives every region its cap and room for an entry of each pair.
func (p *proposals) openRegions() {
	s, m := p.s, p.m
	s.regionLeft = append(s.regionLeft[:0], m.Cap...)
	s.regionAt, s.regionUsed = grown(s.regionAt, len(m.Cap)+1), grown(s.regionUsed, len(m.Cap))
	clear(s.regionAt)
	clear(s.regionUsed)
	for _, e := range m.To {
		s.regionAt[m.Region[e]]++
	}
	sums(s.regionAt)
	s.entries = grown(s.entries, len(m.To))
}

// proposeRegional lets the worker at position i go on.
func (p *proposals) proposeRegional(i int32) {
	w := int32(p.keys[i] & indexMask)
	from, till := p.m.row(w)
	for j := from + p.s.tried[i]; j < till; j++ {
		e := p.m.To[j]
		if merit := p.merit(rankOf(p.m, w, j, p.classes), e, i); p.makeRoom(i, e, merit) {
			p.dst[w], p.s.tried[i] = e, j+1-from
			p.holdRegional(i, e, merit)
			return
		}
	}
	p.dst[w] = None
}

// makeRoom reports whether e can hold the worker at position i, once it has evicted
// whom that takes.
func (p *proposals) makeRoom(i, e int32, merit uint32) bool {
	s := p.s
	r := p.m.Region[e]
	worst := e
	switch {
	case s.used[e] == s.slotAt[e+1]-s.slotAt[e]:
		if s.used[e] == 0 || merit >= s.hold[s.slotAt[e]] {
			return false
		}
	case s.regionLeft[r] > 0:
		return true
	default:
		top, ok := p.worstOf(r)
		if !ok || (entry{rank: ranked(merit, i)}).rank >= top.rank {
			return false
		}
		worst = top.employer
	}
	p.evict(worst)
	return true
}

// ranked is merit, then position.
func ranked(merit uint32, i int32) uint64 { return uint64(merit)<<indexBits | uint64(i) }

// evict lets e's worst go.
func (p *proposals) evict(e int32) {
	s := p.s
	h := s.hold[s.slotAt[e] : s.slotAt[e]+s.used[e]]
	s.evicted = append(s.evicted, p.position(h[0], e))
	h[0] = h[len(h)-1]
	sink(h[:len(h)-1], 0)
	s.used[e]--
	s.regionLeft[p.m.Region[e]]++
}

// holdRegional has e hold the worker at position i.
func (p *proposals) holdRegional(i, e int32, merit uint32) {
	s := p.s
	r := p.m.Region[e]
	s.hold[s.slotAt[e]+s.used[e]] = merit
	s.used[e]++
	rise(s.hold[s.slotAt[e] : s.slotAt[e]+s.used[e]])
	s.regionLeft[r]--
	s.entries[s.regionAt[r]+s.regionUsed[r]] = entry{ranked(merit, i), e}
	s.regionUsed[r]++
	riseEntry(s.entries[s.regionAt[r] : s.regionAt[r]+s.regionUsed[r]])
}

// worstOf is the worst that region r holds: what the region's worst employer holds on
// top. Entries above it are out of date and go.
func (p *proposals) worstOf(r int32) (entry, bool) {
	s := p.s
	for s.regionUsed[r] > 0 {
		h := s.entries[s.regionAt[r] : s.regionAt[r]+s.regionUsed[r]]
		e := h[0].employer
		if s.used[e] > 0 && uint64(s.hold[s.slotAt[e]]) == h[0].rank>>indexBits {
			return h[0], true
		}
		h[0] = h[len(h)-1]
		sinkEntry(h[:len(h)-1])
		s.regionUsed[r]--
	}
	return entry{}, false
}

// riseEntry is rise for entries.
func riseEntry(h []entry) {
	for i := len(h) - 1; i > 0; {
		up := (i - 1) / 2
		if h[up].rank >= h[i].rank {
			return
		}
		h[up], h[i] = h[i], h[up]
		i = up
	}
}

// sinkEntry is sink of the top for entries.
func sinkEntry(h []entry) {
	for i := 0; ; {
		c := 2*i + 1
		if c >= len(h) {
			return
		}
		if c+1 < len(h) && h[c+1].rank > h[c].rank {
			c++
		}
		if h[i].rank >= h[c].rank {
			return
		}
		h[i], h[c] = h[c], h[i]
		i = c
	}
}
