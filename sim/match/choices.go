package match

import "math/bits"

// The first three choices of a worker travel as one number, 20 bits each, made while
// the rows are read in their own order: a lottery then jumps about in eight bytes
// a worker instead of in the rows. Three of the upper bits say that a choice is not
// plain, and the row has to be read.
const (
	choices    = 3
	choiceBits = 20
	choiceMask = 1<<choiceBits - 1
	plainShift = choices * choiceBits
	allTaken   = 1<<choices - 1
)

// stretch is how many workers are looked at together, so that what they need
// arrives from memory at the same time.
const stretch = 256

// small is how many pairs stay in a near cache: below it nothing is fetched ahead.
const small = 1 << 18

// packed is three choices as one number. A choice that a worker does not have is the
// employer past the last, who is always full.
func packed(a, b, c int32) uint64 {
	return uint64(a) | uint64(b)<<choiceBits | uint64(c)<<(2*choiceBits)
}

// packShort is packed for a row of fewer than three.
func packShort(row []int32, never int32) uint64 {
	a, b := never, never
	if len(row) > 0 {
		a = row[0]
	}
	if len(row) > 1 {
		b = row[1]
	}
	return packed(a, b, never)
}

// taken has a bit for each of three choices that is full.
func taken(full []uint8, head uint64) uint32 {
	return uint32(full[head&choiceMask]) | uint32(full[head>>choiceBits&choiceMask])<<1 |
		uint32(full[head>>(2*choiceBits)&choiceMask])<<2
}

// firstOf is the first choice without a bit in taken, of which there has to be one,
// and whether it is plain.
func firstOf(head uint64, taken uint32) (e int32, plain bool) {
	i := uint(bits.TrailingZeros32(^taken))
	return int32(head >> (i * choiceBits & 63) & choiceMask), head>>(plainShift+i&63)&1 == 0
}

// nextOpen is the first pair from i on, before till, whose employer has a place left,
// or till. It looks at four at a time, because where a row ends is hard to foresee.
func nextOpen(full []uint8, to []int32, i, till int32) int32 {
	for ; i+4 <= till; i += 4 {
		r := to[i : i+4 : i+4]
		no := uint32(full[r[0]]) | uint32(full[r[1]])<<1 | uint32(full[r[2]])<<2 | uint32(full[r[3]])<<3
		if no != 15 {
			return i + int32(bits.TrailingZeros32(^no))
		}
	}
	for i < till && full[to[i]] != 0 {
		i++
	}
	return i
}

// lookAhead gathers the choices of the next workers, and touches the rows that may
// have to be read, so that they have arrived when their turn comes.
func (s *Scratch) lookAhead(m *Meeting, keys []uint64) {
	for i, k := range keys {
		s.ahead[i&(stretch-1)] = s.heads[k&indexMask]
	}
	if len(m.To) < small {
		return
	}
	var rows [stretch]int32
	n := 0
	for i, k := range keys {
		rows[n&(stretch-1)] = int32(k & indexMask)
		head := s.ahead[i&(stretch-1)]
		n += int((taken(s.full, head)+1)>>choices | uint32(bit(head>>plainShift != 0)))
	}
	s.touch(m, rows[:n])
}

// touch loads the rows, which may span two lines of memory; nothing waits for what is
// loaded.
func (s *Scratch) touch(m *Meeting, rows []int32) {
	sum := int32(0)
	for _, w := range rows {
		if from, till := m.row(w); from < till {
			sum += m.To[from] + m.To[till-1]
			if m.Standing != nil {
				sum += int32(m.Standing[till-1])
			}
		}
	}
	s.touched = sum
}
