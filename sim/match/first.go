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
	counts := (*[256]int32)(s.low[:256])
	clear(counts[:])
	for w := 0; w < len(s.heads); w++ {
		if w = packTwo(s.heads, counts, m, p.classes, w); w < len(s.heads) {
			from, till := m.row(int32(w))
			head := p.graded(int32(w), from, till) | p.graded(int32(w), from+1, till)<<gradedBits
			counts[uint8(head>>choiceBits)]++
			s.heads[w] = head
		}
	}
}

// packTwo makes the heads from row w on, up to a row of fewer than two pairs, which it
// returns. It calls nothing, so that what it needs stays in registers, and looks once
// whether two pairs are there (a twelfth of the instructions of it all).
func packTwo(heads []uint64, counts *[256]int32, m *Meeting, classes uint32, w int) int {
	to, grade, class, ends := m.To, m.Grade, m.Class, m.First[1:]
	ends = ends[:len(heads)]
	for from := int(m.First[w]); w < len(heads); w++ {
		till := int(ends[w])
		if from+1 >= till || from < 0 || from >= len(to)-1 {
			break
		}
		x := uint32(0)
		if w < len(class) {
			x = uint32(class[w])
		}
		y := x
		if from < len(grade)-1 {
			x += uint32(grade[from]) * classes
			y += uint32(grade[from+1]) * classes
		}
		counts[uint8(x)]++
		heads[w] = uint64(uint32(to[from])|x&255<<choiceBits) | uint64(uint32(to[from+1])|y&255<<choiceBits)<<gradedBits
		from = till
	}
	return w
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

// serve lets a stretch of workers propose to their first two choices, then to the
// others of their rows.
func (p *proposals) serve(asks []ask) {
	s, dst := p.s, p.dst
	worst, desks, hold, tried, merits := s.worst, s.desks, s.hold, s.tried, &s.merits
	for k, a := range asks {
		i, w := int32(a.who>>indexBits), int32(a.who&indexMask)
		e, merit, n := int32(a.head&choiceMask), merits[k&(stretch-1)][0], int32(0)
		if merit >= worst[e] {
			e, merit, n = int32(a.head>>gradedBits&choiceMask), merits[k&(stretch-1)][1], 1
			if merit >= worst[e] {
				p.propose(i, w, 2)
				continue
			}
		}
		d := &desks[e]
		if d.used+1 >= d.places { // the last place is filled, or somebody evicted
			p.accept(i, w, e, merit, n)
			continue
		}
		dst[w], tried[i] = e, n+1
		hold[d.at+d.used] = merit
		d.used++
	}
}

// judge sets merits to what the first two choices of the next workers hold of them. Apart
// from serve this is a loop without branches, and serve needs not know of which kind
// the lottery is (a twelfth of the time).
func (p *proposals) judge(asks []ask) {
	merits := &p.s.merits
	for k, a := range asks {
		i, x, y := uint32(a.who>>indexBits), uint32(a.head), uint32(a.head>>gradedBits)
		at := &merits[k&(stretch-1)]
		at[0], at[1] = x>>choiceBits<<meritShift|i, y>>choiceBits<<meritShift|i
	}
	if !p.multiple {
		return
	}
	for k, a := range asks {
		i, at := int32(a.who>>indexBits), &merits[k&(stretch-1)]
		at[0] = at[0]&^indexMask | uint32(shuffle(p.s.lots[a.head&choiceMask], i))
		at[1] = at[1]&^indexMask | uint32(shuffle(p.s.lots[a.head>>gradedBits&choiceMask], i))
	}
}

// lookAhead touches the rows of those whose first two choices reject them already.
func (p *proposals) lookAhead(asks []ask) {
	var rows [stretch]int32
	n, worst := 0, p.s.worst
	for k, a := range asks {
		at := &p.s.merits[k&(stretch-1)]
		no := bit(at[0] >= worst[a.head&choiceMask]) & bit(at[1] >= worst[a.head>>gradedBits&choiceMask])
		rows[n&(stretch-1)] = int32(a.who & indexMask)
		n += int(no)
	}
	p.s.touch(p.m, rows[:n])
}
