package match

// MinimumCost places as many workers as possible, and of all ways to do that takes
// one of least total Cost. Where a worker may rather be left out at a price, add an
// employer with places for all and that cost in every row.
//
//  1. Every employer has a price, zero at first; a place costs a worker the pair's
//     cost and the price. No worker has a place at first.
//  2. Take the next worker. Search outward from her by what it would cost in excess of
//     the best that each has (Dijkstra): to employers, on to who holds their places,
//     until the cheapest end: a place left, or somebody who is best left without.
//  3. Everybody on the way moves on by one. Raise the prices of what was passed by
//     what they were nearer than the end, so that nobody has anything better than her
//     place at these prices.
//  4. Again, until everybody has been taken once.
//
// Prices and costs are exact. It is meant for meetings of up to a hundred thousand
// workers.
type MinimumCost struct{}

// Name is the mechanism's name in the literature.
func (MinimumCost) Name() string { return "minimum cost" }

// Needs says which fields of a meeting it reads.
func (MinimumCost) Needs() Need { return NeedCost }

// Solve puts each worker's employer, or None, into dst.
func (MinimumCost) Solve(dst []int32, m *Meeting, s *Scratch) {
	c := costs{s: s, m: m, dst: dst}
	c.open()
	for w := range dst {
		dst[w] = None
	}
	for w := range dst {
		c.place(int32(w))
	}
}

// costs is one run. price is by employer; cost, by worker, is what her best costs
// her; away, by employer, is how far it is from the worker who is being placed.
type costs struct {
	s   *Scratch
	m   *Meeting
	dst []int32
	out int64 // what being left out costs: more than any way to a place

	end      int64 // distance of the cheapest end found
	endFrom  int32 // the worker before it
	endPlace int32 // the employer, None if she is to be left without
}

// reach is an employer and a distance at which it can be reached.
type reach struct {
	away     int64
	employer int32
}

const far = 1<<63 - 1

// open makes the slots and starts with prices of zero.
func (c *costs) open() {
	s, m := c.s, c.m
	s.layout(m)
	n, k := m.Workers(), len(m.Places)
	s.holder, s.slot = grown(s.holder, int(s.slotAt[k])), grown(s.slot, n)
	s.price, s.away, s.cost = grown(s.price, k), grown(s.away, k), grown(s.cost, n)
	s.from, s.line, s.settled = grown(s.from, k), grown(s.line, k), grown(s.settled, k)
	s.heap = grown(s.heap, len(m.To))
	clear(s.price)
	for e := range s.away {
		s.away[e] = far
	}
	most := int32(0)
	for _, x := range m.Cost {
		most = max(most, x)
	}
	c.out = (int64(most) + 1) * int64(n+1)
}

// place takes one worker.
func (c *costs) place(w int32) {
	s := c.s
	s.cost[w] = c.best(w)
	c.end = far
	s.heap, s.line, s.settled = s.heap[:0], s.line[:0], s.settled[:0]
	c.visit(w, 0)
	for len(s.heap) > 0 && s.heap[0].away < c.end {
		r := s.heap[0]
		s.heap = dropReach(s.heap)
		if r.away > s.away[r.employer] {
			continue
		}
		s.settled = append(s.settled, r.employer)
		for _, v := range s.holder[s.slotAt[r.employer]:s.slotAt[r.employer+1]] {
			c.visit(v, r.away)
		}
	}
	c.raise(w)
	c.move(w)
	c.forget()
}

// best is what the best costs worker w at these prices.
func (c *costs) best(w int32) int64 {
	from, till := c.m.row(w)
	least := c.out
	for i := from; i < till; i++ {
		least = min(least, int64(c.m.Cost[i])+c.s.price[c.m.To[i]])
	}
	return least
}

// visit looks at what worker v, reached at a distance, could do.
func (c *costs) visit(v int32, away int64) {
	s, m := c.s, c.m
	base := away - s.cost[v]
	if d := base + c.out; d < c.end {
		c.end, c.endFrom, c.endPlace = d, v, None
	}
	from, till := m.row(v)
	for i := from; i < till; i++ {
		e := m.To[i]
		d := base + int64(m.Cost[i]) + s.price[e]
		if d >= c.end || d >= s.away[e] {
			continue
		}
		if s.used[e] < s.slotAt[e+1]-s.slotAt[e] {
			c.end, c.endFrom, c.endPlace = d, v, e
			continue
		}
		if s.slotAt[e] == s.slotAt[e+1] {
			continue
		}
		if s.away[e] == far {
			s.line = append(s.line, e)
		}
		s.away[e], s.from[e] = d, v
		s.heap = addReach(s.heap, reach{d, e})
	}
}

// raise lifts the prices of what was passed.
func (c *costs) raise(w int32) {
	s := c.s
	s.cost[w] += c.end
	for _, e := range s.settled {
		up := c.end - s.away[e]
		s.price[e] += up
		for _, v := range s.holder[s.slotAt[e]:s.slotAt[e+1]] {
			s.cost[v] += up
		}
	}
}

// move gives everybody between the end and worker w the place before her.
func (c *costs) move(w int32) {
	s := c.s
	v := c.endFrom
	was, slot := c.dst[v], s.slot[v]
	c.dst[v] = c.endPlace
	if e := c.endPlace; e != None {
		s.slot[v] = s.slotAt[e] + s.used[e]
		s.holder[s.slot[v]] = v
		s.used[e]++
	}
	for v != w {
		v = s.from[was]
		e, at := was, slot
		was, slot = c.dst[v], s.slot[v]
		c.dst[v], s.slot[v], s.holder[at] = e, at, v
	}
}

// forget clears the distances.
func (c *costs) forget() {
	for _, e := range c.s.line {
		c.s.away[e] = far
	}
}

// addReach adds to a heap with the nearest on top.
func addReach(h []reach, r reach) []reach {
	h = append(h, r)
	i := len(h) - 1
	for i > 0 {
		up := (i - 1) / 2
		if h[up].away <= r.away {
			break
		}
		h[i] = h[up]
		i = up
	}
	h[i] = r
	return h
}

// dropReach takes the top off.
func dropReach(h []reach) []reach {
	last := h[len(h)-1]
	h = h[:len(h)-1]
	for i := 0; len(h) > 0; {
		c := 2*i + 1
		if c+1 < len(h) && h[c+1].away < h[c].away {
			c++
		}
		if c >= len(h) || h[c].away >= last.away {
			h[i] = last
			break
		}
		h[i] = h[c]
		i = c
	}
	return h
}
