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
	r := rounds{s: s, m: m, dst: dst, hold: a.Hold, low: 1}
	if a.ByEmployer {
		r.low = a.Tiers
	}
	keys := s.order(m.Draw, nil)
	r.pack()
	for r.first(keys); r.low < a.Tiers && len(s.waiting) > 0; {
		r.low++
		r.again()
	}
}

// less reports whether a comes before b in a lottery.
func less(lot []uint32, a, b int32) bool {
	return lot[a] < lot[b] || lot[a] == lot[b] && a < b
}
