package match

import "math/bits"

// The rounds of the statute. What a worker may take next travels as one record, made
// while the rows are read in their own order. A round reads records one after the
// other, and a row only where all that the record holds is taken, or where a lot has
// to decide. Who waits for a lower tier takes her record along: before, everybody who
// waited had her row read once a round, which made the version of five tiers a quarter
// slower.

// post is three pairs of a row that follow each other, and how the statute ranks those
// and the one after: the choices as packed makes them, and four standings, 16 bits
// each. Past the end of a row stand an employer that is always full and the last
// standing there is.
type post struct{ choices, standing uint64 }

// waiter is a worker who has to be served: her next pairs, and in the key the first of
// those and her index, 32 and 24 bits. Where the top bit is not set the key holds her
// draw in place of the pair, which then is the first of her row.
type waiter struct {
	post
	key uint64
}

const (
	pairShift = indexBits
	hasPair   = 1 << 63
)

func (a *waiter) worker() int32 { return int32(a.key & indexMask) }

// rounds is one run: low is the lowest tier of the round.
type rounds struct {
	s         *Scratch
	m         *Meeting
	dst       []int32
	hold, low uint8
}

// row is the part of w's row that a hold leaves her: rows fall in tiers.
func (r *rounds) row(w int32) (from, till int32) {
	from, till = r.m.row(w)
	if r.m.Held != nil && r.m.Held[w] {
		for till > from && Tier(r.m.Standing[till-1]) > r.hold {
			till--
		}
	}
	return from, till
}

// pack makes the record of every row.
func (r *rounds) pack() {
	s, m := r.s, r.m
	s.posts = grown(s.posts, m.Workers())
	for w := 0; w < len(s.posts); w++ {
		if w = packLong(s.posts, m, w); w < len(s.posts) {
			s.posts[w] = m.post(m.row(int32(w)))
		}
	}
	for w, held := range m.Held {
		if held {
			s.posts[w] = m.post(r.row(int32(w)))
		}
	}
}

// packLong makes the records from row w on, up to a row of fewer than four pairs, which
// it returns. It calls nothing, so that what it needs stays in registers, and looks
// once whether four pairs are there (a fortieth of the instructions each).
func packLong(posts []post, m *Meeting, w int) int {
	to, standing, ends := m.To, m.Standing, m.First[1:]
	ends, standing = ends[:len(posts)], standing[:len(to)]
	for from := int(m.First[w]); w < len(posts); w++ {
		till := int(ends[w])
		if from+choices >= till || from < 0 || from >= len(to)-choices {
			break
		}
		posts[w] = post{packed(to[from], to[from+1], to[from+2]),
			uint64(standing[from]) | uint64(standing[from+1])<<16 | uint64(standing[from+2])<<32 | uint64(standing[from+3])<<48}
		from = till
	}
	return w
}

// post is the record of the pairs from i on. It takes four as if the row had them, and
// then covers what lies past its end.
func (m *Meeting) post(i, till int32) post {
	if int(i)+choices >= len(m.To) {
		return m.lastPost(i, till)
	}
	p := postOf((*[choices]int32)(m.To[i:]), (*[choices + 1]uint16)(m.Standing[i:]))
	p.cover(uint(till-i), int32(len(m.Places)))
	return p
}

func postOf(e *[choices]int32, d *[choices + 1]uint16) post {
	return post{packed(e[0], e[1], e[2]),
		uint64(d[0]) | uint64(d[1])<<16 | uint64(d[2])<<32 | uint64(d[3])<<48}
}

// cover leaves the first so many pairs.
func (p *post) cover(have uint, never int32) {
	past := ^uint64(0) << (have * choiceBits)
	p.choices = p.choices&^past | packed(never, never, never)&past
	p.standing |= ^uint64(0) << (have * 16)
}

// lastPost is post where the meeting has no four pairs any more.
func (m *Meeting) lastPost(i, till int32) post {
	e, d := [choices]int32{}, [choices + 1]uint16{}
	have := copy(e[:], m.To[i:till])
	copy(d[:], m.Standing[i:till])
	p := postOf(&e, &d)
	p.cover(uint(have), int32(len(m.Places)))
	return p
}

// first serves all workers; who waits for a lower tier is noted in waiting.
func (r *rounds) first(keys []uint64) {
	s := r.s
	s.waiting = grown(s.waiting, len(keys))[:0]
	for len(keys) > 0 {
		n := min(stretch, len(keys))
		turn := s.turn[:n]
		for i, k := range keys[:n] {
			turn[i] = waiter{s.posts[k&indexMask], k}
		}
		r.serve(turn)
		keys = keys[n:]
	}
}

// again serves those who wait; who still does stays.
func (r *rounds) again() {
	list := r.s.waiting
	r.s.waiting = list[:0]
	for len(list) > 0 {
		n := min(stretch, len(list))
		r.serve(list[:n])
		list = list[n:]
	}
}

// serve serves one stretch of workers.
func (r *rounds) serve(list []waiter) {
	if len(r.m.To) >= small {
		r.lookAhead(list)
	}
	full, left, low := r.s.full, r.s.left, uint16(r.low)
	for i := range list {
		a := &list[i]
		no := taken(full, a.choices)
		if no == allTaken {
			r.beyond(a)
			continue
		}
		j := uint(bits.TrailingZeros32(^no))
		d := a.standing >> (16 * j & 63)
		if uint16(d)>>8 > low {
			r.s.waiting = append(r.s.waiting, *a)
			continue
		}
		if uint16(d) == uint16(d>>16) {
			r.draw(a.worker(), r.pair(a)+int32(j))
			continue
		}
		e := int32(a.choices >> (choiceBits * j & 63) & choiceMask)
		r.dst[a.key&indexMask] = e
		left[e]--
		full[e] = bit(left[e] == 0)
	}
}

// beyond serves one whose packed choices are all taken, from the rest of her row.
func (r *rounds) beyond(a *waiter) {
	w, m := a.worker(), r.m
	_, till := r.row(w)
	i := nextOpen(r.s.full, m.To, r.pair(a)+choices, till)
	switch {
	case i >= till:
		r.dst[w] = None
	case Tier(m.Standing[i]) > r.low:
		r.s.waiting = append(r.s.waiting, waiter{m.post(i, till), hasPair | uint64(i)<<pairShift | uint64(w)})
	case i+1 < till && m.Standing[i+1] == m.Standing[i]:
		r.draw(w, i)
	default:
		r.place(w, m.To[i])
	}
}

// lookAhead touches the rows of those whose choices are all taken already.
func (r *rounds) lookAhead(list []waiter) {
	var rows [stretch]int32
	n := 0
	for i := range list {
		rows[n&(stretch-1)] = list[i].worker()
		n += int((taken(r.s.full, list[i].choices) + 1) >> choices)
	}
	r.s.touch(r.m, rows[:n])
}

// pair is the first pair of a record.
func (r *rounds) pair(a *waiter) int32 {
	if a.key >= hasPair {
		return int32(a.key >> pairShift & (1<<32 - 1))
	}
	return r.m.First[a.key&indexMask]
}

// draw gives w, of the pairs that stand like the one at i, the first by lot that has a
// place left, as that at i has.
func (r *rounds) draw(w, i int32) {
	s, m := r.s, r.m
	e, d, till := m.To[i], m.Standing[i], m.First[w+1]
	for i++; i < till && m.Standing[i] == d; i++ {
		if f := m.To[i]; s.full[f] == 0 && less(m.Lot, f, e) {
			e = f
		}
	}
	r.place(w, e)
}

// place gives w a place at e.
func (r *rounds) place(w, e int32) {
	s := r.s
	r.dst[w] = e
	s.left[e]--
	s.full[e] = bit(s.left[e] == 0)
}
