package match

import (
	"cmp"
	"slices"
)

// The plain references: each mechanism as its description reads, slowly, sharing
// nothing with the solver but the meeting.

func plain(mech Mechanism, m *Meeting) []int32 {
	switch d := mech.(type) {
	case Statutory:
		return plainStatutory(d, m)
	case SerialDictatorship:
		return plainSerial(d, m)
	case DeferredAcceptance:
		return plainDeferred(d, m)
	case TopTradingCycles:
		return plainCycles(m)
	case ImmediateAcceptance:
		return plainImmediate(m)
	}
	return nil
}

// inOrder is the workers by class, draw, index.
func inOrder(m *Meeting, classes bool) []int {
	order := make([]int, m.Workers())
	for w := range order {
		order[w] = w
	}
	slices.SortStableFunc(order, func(v, w int) int {
		if classes && m.Class != nil && m.Class[v] != m.Class[w] {
			return cmp.Compare(m.Class[v], m.Class[w])
		}
		return cmp.Compare(m.Draw[v], m.Draw[w])
	})
	return order
}

func nobodyPlaced(m *Meeting) []int32 {
	dst := make([]int32, m.Workers())
	for w := range dst {
		dst[w] = None
	}
	return dst
}

func plainStatutory(a Statutory, m *Meeting) []int32 {
	dst, left, invited := nobodyPlaced(m), slices.Clone(m.Places), a.invited(m)
	for tier := uint8(1); tier <= a.Tiers; tier++ {
		for _, w := range inOrder(m, false) {
			if dst[w] != None || m.Held != nil && m.Held[w] && tier > a.Hold {
				continue
			}
			best := -1
			for i := int(m.First[w]); i < int(m.First[w+1]); i++ {
				e := m.To[i]
				if Tier(m.Standing[i]) != tier || !invited[e] || left[e] == 0 {
					continue
				}
				if best < 0 || cmp.Or(cmp.Compare(m.Standing[i], m.Standing[best]),
					cmp.Compare(m.Lot[e], m.Lot[m.To[best]]), cmp.Compare(e, m.To[best])) < 0 {
					best = i
				}
			}
			if best >= 0 {
				dst[w] = m.To[best]
				left[m.To[best]]--
			}
		}
	}
	return dst
}

func plainSerial(d SerialDictatorship, m *Meeting) []int32 {
	dst, left, caps := nobodyPlaced(m), slices.Clone(m.Places), slices.Clone(m.Cap)
	for _, w := range inOrder(m, true) {
		for _, e := range m.To[m.First[w]:m.First[w+1]] {
			if left[e] > 0 && (!d.Regional || caps[m.Region[e]] > 0) {
				left[e]--
				caps[m.Region[e]]--
				dst[w] = e
				break
			}
		}
	}
	return dst
}

// offer is a pair whose worker has proposed.
type offer struct {
	w, e int32
	rank [3]int64
}

// plainRank is how an employer ranks a pair: grade, class, verdict, lottery.
func plainRank(m *Meeting, multiple bool, w int32, i int) [3]int64 {
	g, c := int64(0), int64(0)
	if m.Grade != nil {
		g = int64(m.Grade[i])
	}
	if m.Class != nil {
		c = int64(m.Class[w])
	}
	p := int64(slices.Index(inOrder(m, false), int(w)))
	v := p
	if multiple {
		v = int64(shuffle(m.Lot[m.To[i]], int32(p)))
	}
	return [3]int64{g*1000 + c, v, p}
}

// plainDeferred lets all who are not held propose once, then every region, or every
// employer as a region of its own, choose anew from all offers it ever had.
func plainDeferred(d DeferredAcceptance, m *Meeting) []int32 {
	next := slices.Clone(m.First[:m.Workers()])
	var offers []offer
	for {
		dst := chosen(m, d, offers)
		proposed := false
		for w := range dst {
			if dst[w] == None && next[w] < m.First[w+1] {
				i := int(next[w])
				offers = append(offers, offer{int32(w), m.To[i], plainRank(m, d.Multiple, int32(w), i)})
				next[w]++
				proposed = true
			}
		}
		if !proposed {
			return dst
		}
	}
}

// chosen takes offers from the best down while both limits allow.
func chosen(m *Meeting, d DeferredAcceptance, offers []offer) []int32 {
	offers = slices.Clone(offers)
	slices.SortStableFunc(offers, func(a, b offer) int {
		for i := range a.rank {
			if a.rank[i] != b.rank[i] {
				return cmp.Compare(a.rank[i], b.rank[i])
			}
		}
		return 0
	})
	dst, left, caps := nobodyPlaced(m), slices.Clone(m.Places), slices.Clone(m.Cap)
	taken := map[[2]int32]bool{}
	for _, o := range offers {
		if taken[[2]int32{o.w, o.e}] || left[o.e] == 0 || d.Regional && caps[m.Region[o.e]] == 0 {
			continue
		}
		taken[[2]int32{o.w, o.e}] = true
		left[o.e]--
		caps[m.Region[o.e]]--
		dst[o.w] = o.e
	}
	return dst
}

func plainCycles(m *Meeting) []int32 {
	dst, left := nobodyPlaced(m), slices.Clone(m.Places)
	there := make([]bool, m.Workers())
	for w := range there {
		there[w] = true
	}
	for {
		next := make([]int, m.Workers())
		start := -1
		for w := range next {
			next[w] = -1
			if e := plainWants(m, left, w); there[w] && e != None {
				next[w], start = plainFavourite(m, there, e), w
			}
		}
		if start < 0 {
			return dst
		}
		for range next {
			start = next[start]
		}
		for w := start; there[w]; w = next[w] {
			dst[w] = plainWants(m, left, w)
			there[w] = false
		}
		for w := start; ; {
			left[dst[w]]--
			if w = next[w]; w == start {
				break
			}
		}
	}
}

func plainWants(m *Meeting, left []int32, w int) int32 {
	for _, e := range m.To[m.First[w]:m.First[w+1]] {
		if left[e] > 0 {
			return e
		}
	}
	return None
}

func plainFavourite(m *Meeting, there []bool, e int32) int {
	best, rank := -1, [3]int64{}
	for w := range there {
		i := m.pairOf(int32(w), e)
		if !there[w] || i == None {
			continue
		}
		if r := plainRank(m, false, int32(w), int(i)); best < 0 || lower(r, rank) {
			best, rank = w, r
		}
	}
	return best
}

func plainImmediate(m *Meeting) []int32 {
	dst, left := nobodyPlaced(m), slices.Clone(m.Places)
	for round := int32(0); round <= int32(len(m.To)); round++ {
		var asks []offer
		for w := range int32(m.Workers()) {
			if i := m.First[w] + round; dst[w] == None && i < m.First[w+1] {
				asks = append(asks, offer{w, m.To[i], plainRank(m, false, w, int(i))})
			}
		}
		slices.SortFunc(asks, func(a, b offer) int {
			if lower(a.rank, b.rank) {
				return -1
			}
			return 1
		})
		for _, a := range asks {
			if left[a.e] > 0 {
				left[a.e]--
				dst[a.w] = a.e
			}
		}
	}
	return dst
}

// outcomes calls f with every feasible outcome; f must not keep it.
func outcomes(m *Meeting, f func(dst []int32)) {
	dst, left := nobodyPlaced(m), slices.Clone(m.Places)
	var assign func(w int)
	assign = func(w int) {
		if w == len(dst) {
			f(dst)
			return
		}
		dst[w] = None
		assign(w + 1)
		for i := m.First[w]; i < m.First[w+1]; i++ {
			e := m.To[i]
			if left[e] == 0 || m.pairOf(int32(w), e) != i {
				continue
			}
			left[e]--
			dst[w] = e
			assign(w + 1)
			left[e]++
		}
		dst[w] = None
	}
	assign(0)
}
