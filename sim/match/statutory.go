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
	Tiers      uint8      // how many there are
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
func (a Statutory) Name() string { return "statutory " + a.Version }

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
	keys = s.firstRound(dst, m, keys, span{1, tiers, uint16(a.Hold)})
	for t := tiers + 1; t <= uint16(a.Tiers); t++ {
		keys = s.laterRound(dst, m, keys, span{t, t, uint16(a.Hold)})
	}
}

// span is the tiers of a round, and the lowest tier for who is on hold.
type span struct{ high, low, hold uint16 }

// till is the lowest tier for worker w.
func (p span) till(m *Meeting, w int32) uint16 {
	if m.Held != nil && m.Held[w] {
		return min(p.low, p.hold)
	}
	return p.low
}

// packStanding sets heads to the first three choices of the tiers up to low. Where
// one of them ties with its neighbour, or the worker is on hold, the row is to be
// read again.
func (s *Scratch) packStanding(m *Meeting, low uint16) {
	s.heads = grown(s.heads, m.Workers())
	never, end := int32(len(m.Places)), (low+1)<<8
	from := m.First[0]
	for w := range s.heads {
		till := m.First[w+1]
		if from+choices < till {
			const four = choices + 1
			s.heads[w] = packTiers(m.To[from:from+four:from+four], m.Standing[from:from+four:from+four], end, never)
		} else {
			s.heads[w] = reread | packed(never, never, never)
		}
		if m.Held != nil && m.Held[w] {
			s.heads[w] |= reread
		}
		from = till
	}
}

// packTiers packs the first three of four pairs, as far as they stand before end.
func packTiers(to []int32, standing []uint16, end uint16, never int32) uint64 {
	a, b, c, d := standing[0], standing[1], standing[2], standing[3]
	ties := bit(a == b)&bit(a < end) | bit(b == c)&bit(b < end) | bit(c == d)&bit(c < end)
	x, y, z := to[0], to[1], to[2]
	if a >= end {
		x = never
	}
	if b >= end {
		y = never
	}
	if c >= end {
		z = never
	}
	return packed(x, y, z) | uint64(ties)<<63
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

// laterRound serves those who wait from their rows.
func (s *Scratch) laterRound(dst []int32, m *Meeting, keys []uint64, tiers span) []uint64 {
	waiting := keys[:0]
	for _, k := range keys {
		if uint16(k>>tierShift) > tiers.low {
			waiting = append(waiting, k)
			continue
		}
		waiting = s.serveRow(dst, m, k, waiting, tiers)
	}
	return waiting
}

// A worker who waits carries in the upper bits of her key the next tier in which she
// may have a chance.
const tierShift = 56

// serveStanding serves one stretch of workers.
func (s *Scratch) serveStanding(dst []int32, m *Meeting, keys, waiting []uint64, tiers span) []uint64 {
	full, left, never := s.full, s.left, uint64(len(m.Places))
	for i, k := range keys {
		head := s.ahead[i&(stretch-1)]
		no := taken(full, head)
		if no == 1<<choices-1 && head>>(2*choiceBits) == never {
			dst[k&indexMask] = None
			waiting = append(waiting, k)
			continue
		}
		if no == 1<<choices-1 || head >= reread {
			waiting = s.serveRow(dst, m, k, waiting, tiers)
			continue
		}
		e := firstOf(head, no)
		dst[k&indexMask] = e
		left[e]--
		full[e] = bit(left[e] == 0)
	}
	return waiting
}

// serveRow serves a worker by reading her row.
func (s *Scratch) serveRow(dst []int32, m *Meeting, k uint64, waiting []uint64, tiers span) []uint64 {
	w := int32(k & indexMask)
	e, next := s.pick(m, w, tiers)
	dst[w] = e
	if e != None {
		s.left[e]--
		s.full[e] = bit(s.left[e] == 0)
	} else if next != 0 {
		waiting = append(waiting, k&(1<<tierShift-1)|uint64(next)<<tierShift)
	}
	return waiting
}

// pick reads a row: of the employers with a place left the one that ranks first, of
// those that rank alike the one with the lower lot. If there is none it says which
// tier comes next, 0 if none does.
func (s *Scratch) pick(m *Meeting, w int32, tiers span) (got int32, next uint16) {
	from, till := m.row(w)
	low := tiers.till(m, w)
	got = None
	rank := uint16(0)
	for i := from; i < till; i++ {
		e, d := m.To[i], m.Standing[i]
		if got != None && d != rank {
			return got, 0
		}
		if d>>8 > low {
			if low < tiers.low {
				return None, 0
			}
			return None, d >> 8
		}
		if d>>8 >= tiers.high && s.full[e] == 0 && (got == None || less(m.Lot, e, got)) {
			got, rank = e, d
		}
	}
	return got, 0
}

// less reports whether a comes before b in a lottery.
func less(lot []uint32, a, b int32) bool {
	return lot[a] < lot[b] || lot[a] == lot[b] && a < b
}
