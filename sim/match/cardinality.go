package match

// MaximumCardinality gives places to as many workers as any mechanism can. It looks
// at nothing else: the bound on throughput, not a proposal.
//
//  1. Start from a matching that is nearly as large as possible (start.go).
//  2. Once, search in depth from every worker without a place: to an employer, on to
//     those who hold its places, until one of them knows of a place left; then
//     everybody on the way moves on by one. No employer is entered twice.
//  3. Then, as Hopcroft and Karp: number the employers by their distance from the
//     workers without a place, and search again along rising numbers only. What led
//     nowhere is marked and not entered again.
//  4. Stop when no place left can be reached, or when as many are placed as there are
//     workers with a row or places that anybody wants.
//
// Step 3 bounds the work by pairs times the root of the workers; a layered market
// takes one round.
type MaximumCardinality struct{}

// Name is the mechanism's name in the literature.
func (MaximumCardinality) Name() string { return "maximum cardinality" }

// Needs says which fields of a meeting it reads.
func (MaximumCardinality) Needs() Need { return 0 }

// Solve puts each worker's employer, or None, into dst.
func (MaximumCardinality) Solve(dst []int32, m *Meeting, s *Scratch) {
	c := cardinal{s: s, m: m, dst: dst}
	c.open()
	c.begin()
	if !c.done() && c.round(false) {
		for !c.done() && c.number() {
			c.round(true)
		}
	}
}

// cardinal is one run. room is how many could be placed if every employer got whom it
// has places for.
type cardinal struct {
	s            *Scratch
	m            *Meeting
	dst          []int32
	placed, room int32
}

// open makes the slots and clears what the search keeps of workers and employers.
func (c *cardinal) open() {
	s, m := c.s, c.m
	s.layout(m)
	n, k := m.Workers(), len(m.Places)
	s.fullBits = grown(s.fullBits, k>>6+1)
	clear(s.fullBits)
	for e := range m.Places {
		s.fullBits[e>>6] |= uint64(bit(s.slotAt[e] == s.slotAt[e+1])) << (e & 63)
	}
	s.holder, s.slot = grown(s.holder, int(s.slotAt[k])), grown(s.slot, n)
	s.look, s.path = grown(s.look, n), grown(s.path, n)
	copy(s.look, m.First)
	s.level = grown(s.level, k)
	s.seen = grown(s.seen, len(s.fullBits))
	clear(s.seen)
	s.free, s.line = grown(s.free, n)[:0], grown(s.line, n+2*k)[:0]
}

// done reports whether nobody waits, or no place that anybody wants is left.
func (c *cardinal) done() bool { return len(c.s.free) == 0 || c.placed == c.room }

// put gives w an unused slot of e.
func (c *cardinal) put(w, e int32) {
	s := c.s
	at := s.slotAt[e] + s.used[e]
	s.used[e]++
	s.demand[e].slack++
	if at+1 == s.slotAt[e+1] {
		s.fullBits[e>>6] |= 1 << (e & 63)
		s.demand[e].slack = over
	}
	s.holder[at], s.slot[w], c.dst[w] = w, at, e
	c.placed++
}

// round searches once from every worker without a place, and reports whether that
// placed anybody. If it did not, nobody can be placed: all that can be reached was.
func (c *cardinal) round(numbered bool) bool {
	s, before := c.s, c.placed
	free := s.free[:0]
	for _, w := range s.free {
		if c.placed == c.room || !c.search(w, numbered) {
			free = append(free, w)
		}
	}
	s.free = free
	return c.placed > before
}

// spot is an employer with a place left in the row of v, or None. An employer that
// is full stays full, so that no pair is looked at twice.
func (c *cardinal) spot(v int32) int32 {
	s, m := c.s, c.m
	till := m.First[v+1]
	for l := s.look[v]; l < till; l++ {
		if e := m.To[l]; s.fullBits[e>>6]>>(e&63)&1 == 0 {
			s.look[v] = l
			return e
		}
	}
	s.look[v] = till
	return None
}

// hop is a worker on the way of a search, the pair of her row by which it went on, and
// the next of the slots there that it has not tried.
type hop struct{ worker, pair, slot int32 }

// search looks in depth for a place left and moves everybody on the way.
func (c *cardinal) search(w int32, numbered bool) bool {
	path := c.s.path[:0]
	for {
		path = append(path, hop{worker: w, pair: c.m.First[w] - 1})
		if e := c.spot(w); e != None {
			c.move(path, e)
			return true
		}
		for w = None; w == None; {
			if len(path) == 0 {
				return false
			}
			h := &path[len(path)-1]
			if w = c.step(h); w == None {
				if w = c.enter(h, int32(len(path)), numbered); w == None {
					path = path[:len(path)-1]
				}
			}
		}
	}
}

// step is the next holder of a slot at the employer that was entered, or None.
func (c *cardinal) step(h *hop) int32 {
	if h.pair < c.m.First[h.worker] {
		return None
	}
	at := h.slot
	if at == c.s.slotAt[c.m.To[h.pair]+1] {
		return None
	}
	h.slot++
	return c.s.holder[at]
}

// enter is the first holder of a slot at the next employer of the row that nobody has
// entered, at that depth if they are numbered; or None.
func (c *cardinal) enter(h *hop, depth int32, numbered bool) int32 {
	s := c.s
	till := c.m.First[h.worker+1]
	for i := h.pair + 1; i < till; i++ {
		e := c.m.To[i]
		if s.seen[e>>6]>>(e&63)&1 != 0 || numbered && s.level[e] != depth {
			continue
		}
		s.seen[e>>6] |= 1 << (e & 63)
		if at := s.slotAt[e]; at < s.slotAt[e+1] {
			h.pair, h.slot = i, at+1
			return s.holder[at]
		}
	}
	return None
}

// move gives the last of the path a place at e, and each other the slot of the next.
func (c *cardinal) move(path []hop, e int32) {
	s := c.s
	last := len(path) - 1
	v := path[last].worker
	was, slot := c.dst[v], s.slot[v]
	c.put(v, e)
	for i := last - 1; i >= 0; i-- {
		v = path[i].worker
		e, at := was, slot
		was, slot = c.dst[v], s.slot[v]
		c.dst[v], s.slot[v], s.holder[at] = e, at, v
	}
}

// number sets the level of every employer to its distance from the workers without
// a place, up to the nearest place left; it reports whether there is one.
func (c *cardinal) number() bool {
	s, m := c.s, c.m
	clear(s.level)
	clear(s.seen)
	queue := append(s.line[:0], s.free...)
	found := false
	for at, depth := 0, int32(1); at < len(queue) && !found; depth++ {
		for end := len(queue); at < end; at++ {
			v := queue[at]
			if found = found || c.spot(v) != None; found {
				continue
			}
			for _, e := range m.To[m.First[v]:m.First[v+1]] {
				if s.level[e] == 0 {
					s.level[e] = depth
					queue = append(queue, s.holder[s.slotAt[e]:s.slotAt[e+1]]...)
				}
			}
		}
	}
	s.line = queue
	return found
}
