package match

// Statutory is the order of the statute for a public coordination meeting.
//
// A meeting goes by the ranking of applicants before each worker (Standing): tier,
// then expected place, category, remaining period; a lottery of the employers (Lot)
// parts the rest. Which worker is asked first the statute leaves open; a lottery
// (Draw) decides. What both agree to is what the rows hold.
//
//  1. If Invitation is set, invite the shortest run of applicants that reaches it;
//     the others have no place at this meeting.
//  2. For each tier, highest first, and within it each worker in lottery order who
//     has no place yet: of the invited applicants of her row with a place left take
//     the one that ranks first. If it is of this tier she gets it; if it is of a
//     lower one she waits for that tier.
//  3. A worker on hold (Held) has only the tiers above the hold.
//
// So nobody is served in a lower tier while a willing pair of a higher one waits.
type Statutory struct {
	Version    string     // of the law, for the name
	Tiers      uint8      // how many there are, at most MaxTiers
	Hold       uint8      // the lowest tier that a worker on hold may meet
	ByEmployer bool       // an employer has one tier for all workers: one round does for all tiers
	Invitation Invitation // the zero value invites everybody
}

// Statutory2020 is the version of 9 July 2020: three tiers, each the employer's own.
func Statutory2020() Statutory {
	return Statutory{Version: "2020", Tiers: 3, Hold: 3, ByEmployer: true, Invitation: TenAndHalf}
}

// Statutory2021 is the version of 29 August 2021: five tiers, each of a pair, and
// a hold that leaves the upper two.
func Statutory2021() Statutory {
	return Statutory{Version: "2021", Tiers: 5, Hold: 2, Invitation: TenAndHalf}
}

// Name is the mechanism and the version of the law.
func (a Statutory) Name() string {
	if a.Invitation == (Invitation{}) {
		return "statutory " + a.Version + ", all invited"
	}
	return "statutory " + a.Version
}

// Needs says which fields of a meeting it reads.
func (a Statutory) Needs() Need { return NeedDraw | NeedLot | NeedStanding }

// Solve puts each worker's employer, or None, into dst.
func (a Statutory) Solve(dst []int32, m *Meeting, s *Scratch) {
	s.open(m.Places)
	if a.Invitation != (Invitation{}) {
		s.invite(a.Invitation, m)
	}
	tiers := uint16(1)
	if a.ByEmployer {
		tiers = uint16(a.Tiers)
	}
	s.packStanding(m, tiers)
	keys := s.order(m.Draw, nil)
	keys = s.firstRound(dst, m, keys, span{tiers, uint16(a.Hold)})
	for t := tiers + 1; t <= uint16(a.Tiers); t++ {
		keys = s.laterRound(dst, m, keys, span{t, uint16(a.Hold)})
	}
}

// span is the lowest tier of a round, and the lowest for who is on hold.
type span struct{ low, hold uint16 }

// packStanding sets heads to the first three choices. Plain is one of the tiers up to
// low that does not tie with the next, if the worker is not on hold.
func (s *Scratch) packStanding(m *Meeting, low uint16) {
	s.heads = grown(s.heads, m.Workers())
	heads, first, to, standing := s.heads, m.First[1:], m.To, m.Standing
	first = first[:len(heads)]
	never, end := int32(len(m.Places)), uint64(low+1)<<8
	from := m.First[0]
	for w := range heads {
		till := first[w]
		if from+choices < till {
			r, d := to[from:from+3:from+3], standing[from:from+4:from+4]
			four := uint64(d[0]) | uint64(d[1])<<16 | uint64(d[2])<<32 | uint64(d[3])<<48
			heads[w] = packed(r[0], r[1], r[2]) | notPlain(four, end)
		} else {
			heads[w] = packed(never, never, never)
		}
		from = till
	}
	for w, held := range m.Held {
		if held {
			heads[w] = packed(never, never, never)
		}
	}
}

// notPlain has a bit for each of the first three of four standings, 16 bits each, that
// is end or more, or like the next. It works on all three at once: a lane less end,
// or less one if it is the difference to the next, tells by its top bit. (That of
// a difference of one may be set too where the lane below is a tie; the row is read
// then, which is never wrong.)
func notPlain(four, end uint64) uint64 {
	const ones, tops = 1<<32 | 1<<16 | 1, (1<<32 | 1<<16 | 1) << 15
	late := (four&(1<<48-1) | tops) - end*ones
	apart := (four ^ four>>16) & (1<<48 - 1)
	alike := (apart - ones) &^ apart
	return ((late | alike) & tops >> 15) * (1<<plainShift | 1<<(plainShift-15) | 1<<(plainShift-30)) & (7 << plainShift)
}

// firstRound serves all workers from the packed choices.
func (s *Scratch) firstRound(dst []int32, m *Meeting, keys []uint64, tiers span) []uint64 {
	waiting := keys[:0]
	for len(keys) > 0 {
		n := min(stretch, len(keys))
		s.lookAhead(m, keys[:n])
		waiting = s.serveStanding(dst, m, keys[:n], waiting, tiers)
		keys = keys[n:]
	}
	return waiting
}

// laterRound serves those who wait from where they stopped in their rows.
func (s *Scratch) laterRound(dst []int32, m *Meeting, keys []uint64, tiers span) []uint64 {
	waiting := keys[:0]
	for len(keys) > 0 {
		n := min(stretch, len(keys))
		if len(m.To) >= small {
			s.lookAheadTier(m, keys[:n])
		}
		for _, k := range keys[:n] {
			if uint16(k>>tierShift) > tiers.low {
				waiting = append(waiting, k)
				continue
			}
			waiting = s.serveRow(dst, m, int32(k&indexMask), int32(k>>pairShift&pairMask), waiting, tiers)
		}
		keys = keys[n:]
	}
	return waiting
}

// The key of a worker who waits is the tier in which she may have a chance next, the
// pair of that tier, before which everybody is full, and her index: 8, 32 and 24 bits.
const (
	tierShift = 56
	pairShift = indexBits
	pairMask  = 1<<32 - 1
)

// lookAheadTier touches the pairs at which the next workers go on.
func (s *Scratch) lookAheadTier(m *Meeting, keys []uint64) {
	sum := int32(0)
	for _, k := range keys {
		i := k >> pairShift & pairMask
		sum += m.To[i] + int32(m.Standing[i])
	}
	s.touched = sum
}

// serveStanding serves one stretch of workers.
func (s *Scratch) serveStanding(dst []int32, m *Meeting, keys, waiting []uint64, tiers span) []uint64 {
	full, left, never := s.full, s.left, uint64(len(m.Places))
	for i, k := range keys {
		head, w := s.ahead[i&(stretch-1)], int32(k&indexMask)
		no := taken(full, head)
		e, plain := firstOf(head, no)
		if no == allTaken {
			if plain = head&choiceMask != never; plain {
				e, plain = m.plainBeyond(full, w, tiers.low)
			}
		}
		if !plain {
			waiting = s.serveRow(dst, m, w, m.First[w], waiting, tiers)
			continue
		}
		dst[w] = e
		left[e]--
		full[e] = bit(left[e] == 0)
	}
	return waiting
}

// plainBeyond is the first employer with a place left beyond the packed choices of
// worker w, and whether it is plain.
func (m *Meeting) plainBeyond(full []uint8, w int32, low uint16) (int32, bool) {
	from, till := m.row(w)
	i := nextOpen(full, m.To, from+choices, till)
	if i+1 >= till {
		return None, false
	}
	d := m.Standing[i]
	return m.To[i], d>>8 <= low && m.Standing[i+1] != d
}

// serveRow serves worker w by reading her row from pair i on, before which everybody
// is full.
func (s *Scratch) serveRow(dst []int32, m *Meeting, w, i int32, waiting []uint64, tiers span) []uint64 {
	till := m.First[w+1]
	i = nextOpen(s.full, m.To, i, till)
	dst[w] = None
	if i >= till {
		return waiting
	}
	d := m.Standing[i]
	if d>>8 > tiers.low {
		return append(waiting, uint64(d>>8)<<tierShift|uint64(i)<<pairShift|uint64(w))
	}
	if m.Held != nil && m.Held[w] && d>>8 > tiers.hold {
		return waiting
	}
	e := m.To[i]
	for i++; i < till && m.Standing[i] == d; i++ {
		if f := m.To[i]; s.full[f] == 0 && less(m.Lot, f, e) {
			e = f
		}
	}
	dst[w] = e
	s.left[e]--
	s.full[e] = bit(s.left[e] == 0)
	return waiting
}

// less reports whether a comes before b in a lottery.
func less(lot []uint32, a, b int32) bool {
	return lot[a] < lot[b] || lot[a] == lot[b] && a < b
}
