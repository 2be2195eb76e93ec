package match

// ImmediateAcceptance, the Boston mechanism, fills places for good in rounds.
//
//  1. An employer ranks its workers as in deferred acceptance with a single lottery:
//     Grade, Class, Draw.
//  2. In round k every worker without a place proposes to the k-th employer of her
//     row.
//  3. The employer accepts the best of those, as long as it has places left; what it
//     has given is gone.
//
// It is efficient for the workers by what they say, but it pays to say something
// else: who asks second finds the places gone.
type ImmediateAcceptance struct{}

// Name is the mechanism's name in the literature.
func (ImmediateAcceptance) Name() string { return "immediate acceptance" }

// Needs says which fields of a meeting it reads.
func (ImmediateAcceptance) Needs() Need { return NeedDraw }

// Solve puts each worker's employer, or None, into dst.
func (ImmediateAcceptance) Solve(dst []int32, m *Meeting, s *Scratch) {
	s.open(m.Places)
	n := classes(m.Class)
	keys := s.order(m.Draw, nil)
	for round := int32(0); len(keys) > 0; round++ {
		asking := s.asking(dst, m, keys, round, n)
		s.byRank(asking)
		keys = s.accept(dst, asking)
	}
}

// A worker who asks is a number: rank, 8 bits, employer, 21, and worker, 24.
const (
	askEmployer = indexBits
	askRank     = askEmployer + choiceBits
)

// asking lists who still has a choice in this round, in lottery order; who has none
// left gets no place.
func (s *Scratch) asking(dst []int32, m *Meeting, keys []uint64, round int32, classes uint32) []uint64 {
	n := 0
	for _, k := range keys {
		w := int32(k & indexMask)
		from, till := m.row(w)
		if from+round >= till {
			dst[w] = None
			continue
		}
		i := from + round
		keys[n] = uint64(w) | uint64(m.To[i])<<askEmployer | uint64(rankOf(m, w, i, classes))<<askRank
		n++
	}
	return keys[:n]
}

// byRank puts those who ask in order of rank, stably, into spare.
func (s *Scratch) byRank(asking []uint64) {
	at := s.low[:256]
	clear(at)
	for _, k := range asking {
		at[uint8(k>>askRank)]++
	}
	sums(at)
	for _, k := range asking {
		p := &at[uint8(k>>askRank)]
		s.spare[*p] = k
		*p++
	}
}

// accept gives the places of the round, and keeps who was refused in lottery order.
func (s *Scratch) accept(dst []int32, asking []uint64) []uint64 {
	for _, k := range s.spare[:len(asking)] {
		w, e := k&indexMask, int32(k>>askEmployer&choiceMask)
		dst[w] = None
		if s.left[e] > 0 {
			s.left[e]--
			dst[w] = e
		}
	}
	n := 0
	for _, k := range asking {
		if dst[k&indexMask] == None {
			asking[n] = k
			n++
		}
	}
	return asking[:n]
}
