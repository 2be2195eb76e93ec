package match

import "slices"

// The order of a lottery is by class, then draw, then index.
//
//  1. A key is class, draw and index, high bits to low: 8, 32 and 24.
//  2. Sort the keys by the upper bits of the draw, in two stable passes, lower digit
//     first; the digits grow with the lottery, so that hardly any two random draws
//     agree in both. If there are classes, a third pass sorts by class.
//  3. Put neighbours that the digits did not tell apart right by insertion. Draws
//     that are not random can make that long: past a bound, sort outright.

const (
	indexBits = 24
	indexMask = 1<<indexBits - 1
)

// order returns the keys of a lottery, first place first; the low 24 bits of a key
// are an index. The answer is valid until the next call.
func (s *Scratch) order(draw []uint32, class []uint8) []uint64 {
	s.keys, s.spare = grown(s.keys, len(draw)), grown(s.spare, len(draw))
	digit := digitBits(len(draw))
	s.countDigits(draw, digit)
	s.spreadLow(draw, digit)
	s.spreadHigh(digit)
	if class != nil {
		s.spreadClass(class)
	}
	settle(s.keys)
	return s.keys
}

// digitBits is the width of a digit: wide enough for few ties, narrow enough that
// the counters stay in the fastest memory.
func digitBits(n int) uint {
	switch {
	case n < 1<<12:
		return 8
	case n < 1<<16:
		return 10
	}
	return 11
}

// countDigits sets low and high to where the first key of each digit goes.
func (s *Scratch) countDigits(draw []uint32, digit uint) {
	low, high := &s.low, &s.high
	clear(low[:1<<digit])
	clear(high[:1<<digit])
	up := digit & 63
	for _, d := range draw {
		x := uint64(d) << up // the upper digit stands above bit 32, and then the lower
		y := uint64(uint32(x)) << up
		high[x>>32&2047]++
		low[y>>32&2047]++
	}
	sums(low[:1<<digit])
	sums(high[:1<<digit])
}

// sums turns counts into the sums of those before.
func sums(counts []int32) {
	at := int32(0)
	for i, c := range counts {
		counts[i] = at
		at += c
	}
}

// spreadLow makes the keys, by the lower digit.
func (s *Scratch) spreadLow(draw []uint32, digit uint) {
	low, out, up := &s.low, s.spare, digit&63
	for i, d := range draw {
		p := &low[uint64(uint32(uint64(d)<<up))<<up>>32&2047]
		out[*p] = uint64(d)<<indexBits | uint64(i)
		*p++
	}
}

// spreadHigh sorts the keys by the upper digit.
func (s *Scratch) spreadHigh(digit uint) {
	high, out := &s.high, s.keys
	shift := (indexBits + 32 - digit) & 63
	for _, k := range s.spare {
		p := &high[k>>shift&2047]
		out[*p] = k
		*p++
	}
}

// spreadClass puts the class into the keys and sorts by it.
func (s *Scratch) spreadClass(class []uint8) {
	at := s.low[:256]
	clear(at)
	for _, c := range class {
		at[c]++
	}
	sums(at)
	for _, k := range s.keys {
		c := class[k&indexMask]
		s.spare[at[c]] = k | uint64(c)<<56
		at[c]++
	}
	s.keys, s.spare = s.spare, s.keys
}

// settle puts nearly sorted keys in order.
func settle(keys []uint64) {
	moves, last := 8*len(keys), uint64(0)
	for i, k := range keys {
		if k >= last {
			last = k
			continue
		}
		j := i
		for ; j > 0 && keys[j-1] > k; j-- {
			keys[j] = keys[j-1]
		}
		keys[j] = k
		if moves -= i - j; moves < 0 {
			slices.Sort(keys)
			return
		}
	}
}
