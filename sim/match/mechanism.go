package match

// A Mechanism decides who gets which place. All of it is deterministic given the
// meeting; chance enters only by the lotteries that the meeting holds.
type Mechanism interface {
	// Name is the mechanism's name in the literature, or in the law.
	Name() string
	// Needs says which fields of a meeting it reads beyond rows and places.
	Needs() Need
	// Solve puts each worker's employer, or None, into dst, which is as long as the
	// workers. It trusts the meeting: what Check refuses may panic or give nonsense.
	// It allocates only where the scratch has not seen a meeting as large.
	Solve(dst []int32, m *Meeting, s *Scratch)
	// Verify says what an outcome lacks of what the mechanism promises, as a *Fault,
	// by other means than Solve. It may take long.
	Verify(dst []int32, m *Meeting) error
}

// All is every mechanism in its usual form, the two versions of the statute with the
// ten-and-a-half invitation.
func All() []Mechanism {
	return []Mechanism{
		Statutory2020(),
		Statutory2021(),
		SerialDictatorship{},
		SerialDictatorship{Regional: true},
		DeferredAcceptance{},
		DeferredAcceptance{Multiple: true},
		DeferredAcceptance{Regional: true},
		DeferredAcceptance{Multiple: true, Regional: true},
		TopTradingCycles{},
		ImmediateAcceptance{},
		MaximumCardinality{},
		MinimumCost{},
	}
}

// Need is a set of optional fields of a meeting.
type Need uint8

// The fields that a mechanism may need. Class, Grade, Register and Held are never
// needed: without them all are alike.
const (
	NeedDraw Need = 1 << iota
	NeedLot
	NeedStanding // and rows in its order
	NeedCost
	NeedRegions // Region and Cap
)

func named(name string, caps bool) string {
	if caps {
		return name + ", regional caps"
	}
	return name
}

func regional(caps bool) Need {
	if caps {
		return NeedRegions
	}
	return 0
}
