package match

// DeferredAcceptance lets the workers propose and the employers hold.
//
//  1. An employer ranks its workers by Grade, then by the worker's Class, then by
//     lottery: one for all employers (Draw), or one of each employer's own (Multiple:
//     the draw shuffled by the employer's Lot).
//  2. Every worker proposes to the first employer of her row.
//  3. An employer holds the best of those who have proposed, up to its places, and
//     rejects the rest; who is rejected proposes to the next of her row.
//  4. When nobody proposes any more, who is held is matched.
//
// The outcome does not depend on the order of the proposals, is stable, and is the
// best stable one for every worker; it is strategy-proof for the workers. Those with
// the best chances propose first, because that saves rejections.
//
// With Regional, step 3 is that of the whole region, which holds the best of all who
// have proposed within the places of its employers and its own cap.
type DeferredAcceptance struct {
	Multiple bool // each employer has its own lottery
	Regional bool // keep to the caps of the regions
}

// Name is the mechanism's name in the literature.
func (d DeferredAcceptance) Name() string {
	if d.Multiple {
		return named("deferred acceptance, multiple lottery", d.Regional)
	}
	return named("deferred acceptance, single lottery", d.Regional)
}

// Needs says which fields of a meeting it reads.
func (d DeferredAcceptance) Needs() Need {
	if d.Multiple {
		return NeedDraw | NeedLot | regional(d.Regional)
	}
	return NeedDraw | regional(d.Regional)
}

// Solve puts each worker's employer, or None, into dst.
func (d DeferredAcceptance) Solve(dst []int32, m *Meeting, s *Scratch) {
	p := proposals{s: s, m: m, dst: dst, multiple: d.Multiple, classes: classes(m.Class)}
	p.open()
	if d.Regional {
		p.regional()
		return
	}
	p.openDesks()
	p.packGrades()
	p.line()
	for asks := s.asks; len(asks) > 0; {
		n := min(stretch, len(asks))
		p.first(asks[:n])
		asks = asks[n:]
	}
	for len(s.evicted) > 0 {
		p.again()
	}
}

// proposals is one run. A worker is known by her position in the lottery. What an
// employer holds of her is a number, her merit: grade and class in the upper 8 bits,
// the lottery's verdict in the lower 24; the lower is the better.
type proposals struct {
	s        *Scratch
	m        *Meeting
	dst      []int32
	keys     []uint64 // position -> worker
	classes  uint32
	multiple bool
}

const (
	meritShift = indexBits
	anybody    = 1<<32 - 1 // a merit that everybody beats
	nobody     = 0         // a merit that nobody beats
)

// open makes the lottery order and the employers' slots.
func (p *proposals) open() {
	s := p.s
	p.keys = s.order(p.m.Draw, nil)
	s.layout(p.m)
	s.hold = grown(s.hold, int(s.slotAt[len(p.m.Places)]))
	if p.multiple {
		s.lots = append(append(s.lots[:0], p.m.Lot...), 0)
	}
	s.evicted, s.queue = grown(s.evicted, len(p.keys))[:0], grown(s.queue, len(p.keys))
}

// merit is what employer e holds of the worker at position i.
func (p *proposals) merit(rank uint32, e, i int32) uint32 {
	if p.multiple {
		i = shuffle(p.s.lots[e], i)
	}
	return rank<<meritShift | uint32(i)
}

// position is whom employer e knows by a merit.
func (p *proposals) position(merit uint32, e int32) int32 {
	i := int32(merit & indexMask)
	if p.multiple {
		return unshuffle(p.s.lots[e], i)
	}
	return i
}

// desk is what an employer holds, in one place of memory: merits hold[at:at+used], of
// as many as it has places, and the merit that a proposer has to beat.
type desk struct {
	worst            uint32
	at, used, places int32
}

// openDesks clears the desks. Past the last employer stands one that rejects
// everybody.
func (p *proposals) openDesks() {
	s := p.s
	s.desks = grown(s.desks, len(p.m.Places)+1)
	for e := range p.m.Places {
		d := desk{anybody, s.slotAt[e], 0, s.slotAt[e+1] - s.slotAt[e]}
		if d.places == 0 {
			d.worst = nobody
		}
		s.desks[e] = d
	}
	s.desks[len(p.m.Places)] = desk{worst: nobody}
}

// accept has employer e hold the worker at position i, and evict the worst if it has
// no place left.
func (p *proposals) accept(i, w, e int32, merit uint32) {
	s := p.s
	p.dst[w] = e
	d := &s.desks[e]
	h := s.hold[d.at : d.at+d.places]
	if d.used < d.places {
		h[d.used] = merit
		if d.used++; d.used == d.places {
			heapify(h)
			d.worst = h[0]
		}
		return
	}
	s.evicted = append(s.evicted, p.position(h[0], e))
	h[0] = merit
	sink(h, 0)
	d.worst = h[0]
}

// propose lets the worker at position i go on from pair j of her row.
func (p *proposals) propose(i, w, j int32) {
	for till := p.m.First[w+1]; j < till; j++ {
		e := p.m.To[j]
		if merit := p.merit(rankOf(p.m, w, j, p.classes), e, i); merit < p.s.desks[e].worst {
			p.accept(i, w, e, merit)
			return
		}
	}
	p.dst[w] = None
}

// again lets those go on who were evicted, from after the employer that evicted them,
// which their outcome still names.
func (p *proposals) again() {
	s := p.s
	s.evicted, s.queue = s.queue[:0], s.evicted
	for queue := s.queue; len(queue) > 0; {
		n := min(stretch, len(queue))
		if len(p.m.To) >= small {
			p.touchAll(queue[:n])
		}
		for _, i := range queue[:n] {
			w := int32(p.keys[i] & indexMask)
			p.propose(i, w, p.m.pairOf(w, p.dst[w])+1)
		}
		queue = queue[n:]
	}
}

// touchAll loads the rows of a stretch ahead.
func (p *proposals) touchAll(queue []int32) {
	var rows [stretch]int32
	for j, i := range queue {
		rows[j&(stretch-1)] = int32(p.keys[i] & indexMask)
	}
	p.s.touch(p.m, rows[:len(queue)])
}
