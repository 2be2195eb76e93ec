package match

// SerialDictatorship lets the workers choose one after the other.
//
//  1. Put the workers in order of priority class, then lottery.
//  2. Each in turn takes the first employer of her row that has a place left, and
//     whose region does if Regional; if there is none she takes none.
//
// It is strategy-proof and efficient for the workers. The employers' own rankings
// (Grade) do not enter.
type SerialDictatorship struct {
	Regional bool // keep to the caps of the regions
}

// Name is the mechanism's name in the literature.
func (d SerialDictatorship) Name() string { return named("serial dictatorship", d.Regional) }

// Needs says which fields of a meeting it reads.
func (d SerialDictatorship) Needs() Need { return NeedDraw | regional(d.Regional) }

// Solve puts each worker's employer, or None, into dst.
func (d SerialDictatorship) Solve(dst []int32, m *Meeting, s *Scratch) {
	s.open(m.Places)
	keys := s.order(m.Draw, m.Class)
	if d.Regional {
		s.serveRegions(dst, m, keys)
		return
	}
	s.packChoices(m)
	for len(keys) > 0 {
		n := min(stretch, len(keys))
		s.lookAhead(m, keys[:n])
		s.serve(dst, m, keys[:n])
		keys = keys[n:]
	}
}

// packChoices sets heads.
func (s *Scratch) packChoices(m *Meeting) {
	s.heads = grown(s.heads, m.Workers())
	heads, first, to := s.heads, m.First[1:], m.To
	first = first[:len(heads)]
	never := int32(len(m.Places))
	from := m.First[0]
	for w := range heads {
		till := first[w]
		if from+choices <= till {
			r := to[from : from+choices : from+choices]
			heads[w] = packed(r[0], r[1], r[2])
		} else {
			heads[w] = packShort(to[from:till], never)
		}
		from = till
	}
}

// serve lets the workers of one stretch choose.
func (s *Scratch) serve(dst []int32, m *Meeting, keys []uint64) {
	full, left := s.full, s.left
	for i, k := range keys {
		head := s.ahead[i&(stretch-1)]
		no := taken(full, head)
		e := firstOf(head, no)
		if no == allTaken {
			from, till := m.row(int32(k & indexMask))
			at := nextOpen(full, m.To, from+choices, till)
			if at >= till {
				dst[k&indexMask] = None
				continue
			}
			e = m.To[at]
		}
		dst[k&indexMask] = e
		left[e]--
		full[e] = bit(left[e] == 0)
	}
}

// serveRegions lets the workers choose where a region may be full before its
// employers are.
func (s *Scratch) serveRegions(dst []int32, m *Meeting, keys []uint64) {
	s.regionLeft = append(s.regionLeft[:0], m.Cap...)
	for _, k := range keys {
		w := int32(k & indexMask)
		from, till := m.row(w)
		dst[w] = None
		for _, e := range m.To[from:till] {
			if r := m.Region[e]; s.left[e] > 0 && s.regionLeft[r] > 0 {
				s.left[e]--
				s.regionLeft[r]--
				dst[w] = e
				break
			}
		}
	}
}
