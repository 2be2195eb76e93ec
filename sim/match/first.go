package match

// The first two choices of a worker travel as one number, employer and rank, 21 and
// 8 bits each, as in choices.go.
const gradedBits = choiceBits + 8

// packGrades sets heads.
func (p *proposals) packGrades() {
	s, m := p.s, p.m
	s.heads = grown(s.heads, m.Workers())
	from := m.First[0]
	for w := range s.heads {
		till := m.First[w+1]
		s.heads[w] = p.graded(int32(w), from, till) | p.graded(int32(w), from+1, till)<<gradedBits
		from = till
	}
}

// graded is the pair at i, or the employer past the last if the row has ended.
func (p *proposals) graded(w, i, till int32) uint64 {
	if i >= till {
		return uint64(len(p.m.Places))
	}
	return uint64(p.m.To[i]) | uint64(rankOf(p.m, w, i, p.classes))<<choiceBits
}

// line queues the workers by the rank of their first choice, then by lottery, and
// sets sorted to their choices in lottery order.
func (p *proposals) line() {
	s := p.s
	s.queue, p.sorted = grown(s.queue, len(p.keys)), s.spare // the sort is done with it
	at := s.low[:256]
	clear(at)
	for i, k := range p.keys {
		head := s.heads[k&indexMask]
		p.sorted[i] = head
		at[uint8(head>>choiceBits)]++
	}
	sums(at)
	for i, head := range p.sorted {
		n := &at[uint8(head>>choiceBits)]
		s.queue[*n] = int32(i)
		*n++
	}
}

// first lets a stretch of workers propose to their first two choices, then to the
// others.
func (p *proposals) first(queue []int32) {
	if len(p.m.To) >= small {
		p.lookAhead(queue)
	}
	for _, i := range queue {
		no, x, y := p.rejected(i)
		switch head := p.sorted[i]; no {
		case 3:
			p.propose(i, 2)
		case 1:
			p.accept(i, int32(head>>gradedBits&choiceMask), y, 2)
		default:
			p.accept(i, int32(head&choiceMask), x, 1)
		}
	}
}

// rejected has a bit for each of the first two choices that rejects the worker at
// position i, whose merits there it returns.
func (p *proposals) rejected(i int32) (no uint8, x, y uint32) {
	head := p.sorted[i]
	a, b := int32(head&choiceMask), int32(head>>gradedBits&choiceMask)
	x = p.merit(uint32(uint8(head>>choiceBits)), a, i)
	y = p.merit(uint32(uint8(head>>(gradedBits+choiceBits))), b, i)
	return bit(x >= p.s.worst[a]) | bit(y >= p.s.worst[b])<<1, x, y
}

// lookAhead touches the rows of those whose first two choices reject them already.
func (p *proposals) lookAhead(queue []int32) {
	var rows [stretch]int32
	n := 0
	for _, i := range queue {
		no, _, _ := p.rejected(i)
		rows[n&(stretch-1)] = int32(p.keys[i] & indexMask)
		n += int(no+1) >> 2
	}
	p.s.touch(p.m, rows[:n])
}
