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
		p.judge(asks[:n])
		if len(m.To) >= small {
			p.lookAhead(asks[:n])
		}
		p.serve(asks[:n])
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
	s.tried = grown(s.tried, len(p.keys))
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
// as many as it has places. What a proposer has to beat stands apart, in worst, because
// most who ask learn no more than that.
type desk struct{ at, used, places int32 }

// openDesks clears the desks. Past the last employer stands one that rejects
// everybody.
func (p *proposals) openDesks() {
	s, k := p.s, len(p.m.Places)
	s.desks, s.worst = grown(s.desks, k), grown(s.worst, k+1)
	for e := range s.desks {
		at, places := s.slotAt[e], s.slotAt[e+1]-s.slotAt[e]
		s.desks[e] = desk{at, 0, places}
		s.worst[e] = anybody
		if places == 0 {
			s.worst[e] = nobody
		}
	}
	s.worst[k] = nobody
}

// accept has employer e hold the worker at position i, for the pair of that number in
// her row, and evict the worst if it has no place left.
func (p *proposals) accept(i, w, e int32, merit uint32, number int32) {
	s := p.s
	p.dst[w], s.tried[i] = e, number+1
	d := &s.desks[e]
	h := s.hold[d.at : d.at+d.places]
	if d.used < d.places {
		h[d.used] = merit
		if d.used++; d.used == d.places {
			s.worst[e] = settleHeld(h)
		}
		return
	}
	var out uint32
	out, s.worst[e] = exchange(h, merit)
	s.evicted = append(s.evicted, p.position(out, e))
}

// propose lets the worker at position i go on from the pair of that number in her row.
func (p *proposals) propose(i, w, number int32) {
	s, m := p.s, p.m
	from, till := m.row(w)
	for j := from + number; j < till; j++ {
		e := m.To[j]
		if merit := p.merit(rankOf(m, w, j, p.classes), e, i); merit < s.worst[e] {
			p.accept(i, w, e, merit, j-from)
			return
		}
	}
	p.dst[w] = None
}

// again lets those go on who were evicted.
func (p *proposals) again() {
	s := p.s
	s.evicted, s.queue = s.queue[:0], s.evicted
	for queue := s.queue; len(queue) > 0; {
		n := min(stretch, len(queue))
		if len(p.m.To) >= small {
			p.touchAll(queue[:n])
		}
		for _, i := range queue[:n] {
			p.propose(i, int32(p.keys[i]&indexMask), s.tried[i])
		}
		queue = queue[n:]
	}
}

// touchAll loads what a stretch of workers will look at first: the pair, its grade,
// what the employer asks and what it holds.
func (p *proposals) touchAll(queue []int32) {
	s, m, sum := p.s, p.m, int32(0)
	last := int32(len(m.To) - 1)
	for _, i := range queue {
		j := min(m.First[p.keys[i]&indexMask]+s.tried[i], last)
		e := m.To[j]
		sum += int32(s.worst[e]) + s.desks[e].at
		if m.Grade != nil {
			sum += int32(m.Grade[j])
		}
	}
	s.touched = sum
}
