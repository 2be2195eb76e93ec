package match

// ask is the first proposals of a worker in the order in which they are made: her two
// first choices, and who she is. A choice is employer and rank, 20 and 8 bits; who is
// position and index, 24 bits each.
type ask struct{ head, who uint64 }

const gradedBits = choiceBits + 8

// packGrades sets heads to the first two choices, and counts the ranks of the first.
func (p *proposals) packGrades() {
	s, m := p.s, p.m
	s.heads = grown(s.heads, m.Workers())
	heads, first, counts := s.heads, m.First[:len(s.heads)+1], s.low[:256]
	clear(counts)
	for w := range heads {
		from, till := first[w], first[w+1]
		head := p.graded(int32(w), from, till) | p.graded(int32(w), from+1, till)<<gradedBits
		counts[uint8(head>>choiceBits)]++
		heads[w] = head
	}
}

// graded is the pair at i, or the employer past the last if the row has ended.
func (p *proposals) graded(w, i, till int32) uint64 {
	if i >= till {
		return uint64(len(p.m.Places))
	}
	return uint64(p.m.To[i]) | uint64(rankOf(p.m, w, i, p.classes))<<choiceBits
}

// line sets asks, in order of the rank of the first choice, then lottery.
func (p *proposals) line() {
	s := p.s
	s.asks = grown(s.asks, len(p.keys))
	at := s.low[:256]
	sums(at)
	for i, k := range p.keys {
		head := s.heads[k&indexMask]
		n := &at[uint8(head>>choiceBits)]
		s.asks[*n] = ask{head, uint64(i)<<indexBits | k&indexMask}
		*n++
	}
}

// first lets a stretch of workers propose to their first two choices, then to the
// others.
func (p *proposals) first(asks []ask) {
	if len(p.m.To) >= small {
		p.lookAhead(asks)
	}
	for _, a := range asks {
		i, w := int32(a.who>>indexBits), int32(a.who&indexMask)
		no, x, y := p.rejected(i, a.head)
		switch no {
		case 3:
			p.propose(i, w, p.m.First[w]+2)
		case 1:
			p.accept(i, w, int32(a.head>>gradedBits&choiceMask), y)
		default:
			p.accept(i, w, int32(a.head&choiceMask), x)
		}
	}
}

// rejected has a bit for each of the first two choices that rejects the worker at
// position i, whose merits there it returns.
func (p *proposals) rejected(i int32, head uint64) (no uint8, x, y uint32) {
	a, b := int32(head&choiceMask), int32(head>>gradedBits&choiceMask)
	x = p.merit(uint32(uint8(head>>choiceBits)), a, i)
	y = p.merit(uint32(uint8(head>>(gradedBits+choiceBits))), b, i)
	return bit(x >= p.s.desks[a].worst) | bit(y >= p.s.desks[b].worst)<<1, x, y
}

// lookAhead touches the rows of those whose first two choices reject them already.
func (p *proposals) lookAhead(asks []ask) {
	var rows [stretch]int32
	n := 0
	for _, a := range asks {
		no, _, _ := p.rejected(int32(a.who>>indexBits), a.head)
		rows[n&(stretch-1)] = int32(a.who & indexMask)
		n += int(no+1) >> 2
	}
	p.s.touch(p.m, rows[:n])
}
