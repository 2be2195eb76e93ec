package match

import (
	"cmp"
	"slices"
)

// rankLists makes the list of every employer: the workers whose rows name it, in the
// order in which it ranks them; that of employer e is list[listAt[e]:listAt[e+1]].
//
//  1. Note of every pair in which bin it belongs, one for each employer and rank, and
//     count.
//  2. Go through the workers in lottery order and put each pair into its bin.
//
// Where there would be many more bins than pairs there is one for each employer; then
// rank and position go into it, and are put in order.
func (s *Scratch) rankLists(m *Meeting) {
	keys := s.order(m.Draw, nil)
	ranks := int(classes(m.Grade) * classes(m.Class))
	many := len(m.Places)*ranks > 4*len(m.To)+few
	if many {
		ranks = 1
	}
	s.countBins(m, ranks)
	s.list = grown(s.list, len(m.To))
	for from := 0; from < len(keys); from += stretch {
		turn := keys[from:min(from+stretch, len(keys))]
		if len(m.To) >= small {
			s.touchBins(m, turn)
		}
		if many {
			s.fillMerits(m, turn, from)
		} else {
			s.fillBins(m, turn)
		}
	}
	s.listAt = grown(s.listAt, len(m.Places)+1)
	s.listAt[0] = 0
	for e := range m.Places {
		s.listAt[e+1] = s.binAt[(e+1)*ranks-1]
		if many {
			s.sortMerits(s.list[s.listAt[e]:s.listAt[e+1]])
		}
	}
}

// countBins sets bins to the bin of every pair, and binAt to where the first of each bin
// goes.
func (s *Scratch) countBins(m *Meeting, ranks int) {
	s.bins = grown(s.bins, len(m.To))
	s.binAt = grown(s.binAt, len(m.Places)*ranks)
	clear(s.binAt)
	bins, at := s.bins, s.binAt
	n, from := classes(m.Class), m.First[0]
	for w := range int32(m.Workers()) {
		till := m.First[w+1]
		for i := from; i < till; i++ {
			bin := m.To[i]
			if ranks > 1 {
				bin = bin*int32(ranks) + int32(rankOf(m, w, i, n))
			}
			bins[i] = bin
			at[bin]++
		}
		from = till
	}
	sums(at)
}

// touchBins loads the bins of the next workers' pairs.
func (s *Scratch) touchBins(m *Meeting, keys []uint64) {
	sum := int32(0)
	for _, k := range keys {
		if from, till := m.row(int32(k & indexMask)); from < till {
			sum += s.bins[from] + s.bins[till-1]
		}
	}
	s.touched = sum
}

// fillBins puts the next workers into the bins of their pairs, and moves binAt to behind
// them.
func (s *Scratch) fillBins(m *Meeting, keys []uint64) {
	list, at := s.list, s.binAt
	for _, k := range keys {
		w := int32(k & indexMask)
		from, till := m.row(w)
		for _, bin := range s.bins[from:till] {
			p := &at[bin]
			list[*p] = w
			*p++
		}
	}
}

// fillMerits puts rank and position, 8 bits and 24, of the workers from that position on
// into the bins of their pairs.
func (s *Scratch) fillMerits(m *Meeting, keys []uint64, position int) {
	n := classes(m.Class)
	for j, k := range keys {
		w := int32(k & indexMask)
		from, till := m.row(w)
		for i := from; i < till; i++ {
			p := &s.binAt[s.bins[i]]
			s.list[*p] = int32(rankOf(m, w, i, n)<<indexBits | uint32(position+j))
			*p++
		}
	}
}

// sortMerits puts ranks and positions in order, and workers in their place.
func (s *Scratch) sortMerits(list []int32) {
	slices.SortFunc(list, func(a, b int32) int { return cmp.Compare(uint32(a), uint32(b)) })
	for i, x := range list {
		list[i] = int32(s.keys[x&indexMask] & indexMask)
	}
}

// classes is how many priority classes there are.
func classes(class []uint8) uint32 {
	n := uint8(0)
	for _, c := range class {
		n = max(n, c)
	}
	return uint32(n) + 1
}

// rankOf is grade and class of the pair at i of worker w as one number below 256.
func rankOf(m *Meeting, w, i int32, classes uint32) uint32 {
	g := uint32(0)
	if m.Grade != nil {
		g = uint32(m.Grade[i]) * classes
	}
	if m.Class != nil {
		g += uint32(m.Class[w])
	}
	return g & 255
}
