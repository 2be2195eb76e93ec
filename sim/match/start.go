package match

// The start of a maximum matching, after Karp and Sipser, seen from the employers'
// side, because that needs no list of the workers of each employer:
//
//  1. For every employer count the pairs of workers still to come. The slack is that
//     count less the places left: with none, whoever comes can safely take a place.
//     Beside it stands the exclusive or of those workers; while one is left, it is
//     that worker.
//  2. An employer with a place left and one worker to come takes that worker, as
//     nobody better can come.
//  3. Otherwise the next worker takes the employer of the least slack.
//
// On random markets this leaves a few in a thousand for the search that follows.

// demand is what an employer has still to expect.
type demand struct {
	slack int32 // pairs to come less places left; over once it is full
	xor   int32 // of the workers to come
}

// over is a slack that is never the least.
const over = 1 << 30

// begin makes the start and notes the workers who got nothing.
func (c *cardinal) begin() {
	c.expect()
	for w := range c.dst {
		c.dst[w] = waiting
	}
	for e := range c.m.Places {
		c.room += c.single(int32(e))
	}
	c.settle()
	for w, e := range c.dst {
		if e == waiting {
			c.place(int32(w))
			c.settle()
		}
	}
}

// expect counts what every employer has to expect.
func (c *cardinal) expect() {
	s, m := c.s, c.m
	s.demand = grown(s.demand, len(m.Places))
	for e := range m.Places {
		slots := s.slotAt[e+1] - s.slotAt[e]
		s.demand[e] = demand{slack: -slots}
		if slots == 0 {
			s.demand[e].slack = over
		}
	}
	demand, from := s.demand, m.First[0]
	for w := range c.dst {
		till := m.First[w+1]
		for _, e := range m.To[from:till] {
			d := &demand[e]
			d.slack++
			d.xor ^= int32(w)
		}
		from = till
	}
}

// single notes an employer that has a place left and one worker to come. It returns
// how many places could be given.
func (c *cardinal) single(e int32) int32 {
	left := c.left(e)
	slack := c.s.demand[e].slack
	if left > 0 && slack+left == 1 {
		c.s.line = append(c.s.line, e)
	}
	return min(left, slack+left)
}

func (c *cardinal) left(e int32) int32 { return c.s.slotAt[e+1] - c.s.slotAt[e] - c.s.used[e] }

// settle serves the employers noted.
func (c *cardinal) settle() {
	s := c.s
	for n := len(s.line); n > 0; n = len(s.line) {
		e := s.line[n-1]
		s.line = s.line[:n-1]
		if left := c.left(e); left > 0 && s.demand[e].slack+left == 1 {
			w := s.demand[e].xor
			c.leave(w)
			c.put(w, e)
		}
	}
}

// place gives worker w the employer of the least slack.
func (c *cardinal) place(w int32) {
	if e, slack := c.leave(w); slack < over/2 {
		c.put(w, e)
		return
	}
	c.dst[w] = None
	c.s.free = append(c.s.free, w)
}

// leave takes worker w from what her employers have to expect, and returns the one of
// the least slack.
func (c *cardinal) leave(w int32) (e, slack int32) {
	demand := c.s.demand
	least := int64(over) << 32
	from, till := c.m.row(w)
	for _, e := range c.m.To[from:till] {
		d := &demand[e]
		d.slack--
		d.xor ^= w
		least = min(least, int64(d.slack)<<32|int64(e))
		if d.slack <= 0 {
			c.single(e)
		}
	}
	return int32(least & (1<<32 - 1)), int32(least >> 32)
}
