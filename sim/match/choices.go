package match

import "math/bits"

// The first three choices of a worker travel as one number, 20 bits each, made while
// the rows are read in their own order: a lottery then jumps about in eight bytes
// a worker instead of in the rows.
const (
	choices    = 3
	choiceBits = 20
	choiceMask = 1<<choiceBits - 1
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

// packShort is packed for a row of three or fewer.
func packShort(row []int32, never int32) uint64 {
	c := [choices]int32{never, never, never}
	copy(c[:], row)
	return packed(c[0], c[1], c[2])
}

// taken has a bit for each of three choices that is full.
func taken(full []uint8, head uint64) uint32 {
	return uint32(full[head&choiceMask]) | uint32(full[head>>choiceBits&choiceMask])<<1 |
		uint32(full[head>>(2*choiceBits)&choiceMask])<<2
}

// firstOf is the first choice without a bit in taken, of which there has to be one.
func firstOf(head uint64, taken uint32) int32 {
	i := uint(bits.TrailingZeros32(^taken))
	return int32(head >> (i * choiceBits & 63) & choiceMask)
}

// nextOpen is the first pair from i on, before till, whose employer has a place left;
// till or more if there is none. It looks at eight at a time without a branch between
// them, the last time at the eight before till, some of which may be before i: where
// the first open pair is, and where a row ends, is hard to foresee.
func nextOpen(full []uint8, to []int32, i, till int32) int32 {
	for ; i+8 <= till; i += 8 {
		if no := takenOf(full, (*[8]int32)(to[i:])); no != 255 {
			return i + int32(bits.TrailingZeros32(^no))
		}
	}
	if till >= 8 {
		before := i - (till - 8)
		no := takenOf(full, (*[8]int32)(to[till-8:])) | (1<<(before&31) - 1)
		return till - 8 + int32(bits.TrailingZeros32(^no))
	}
	for i < till && full[to[i]] != 0 {
		i++
	}
	return i
}

// takenOf has a bit for each of eight employers that is full.
func takenOf(full []uint8, r *[8]int32) uint32 {
	return uint32(full[r[0]]) | uint32(full[r[1]])<<1 | uint32(full[r[2]])<<2 | uint32(full[r[3]])<<3 |
		uint32(full[r[4]])<<4 | uint32(full[r[5]])<<5 | uint32(full[r[6]])<<6 | uint32(full[r[7]])<<7
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
		n += int((taken(s.full, head) + 1) >> choices)
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
