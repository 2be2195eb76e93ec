package match

// None is the place of a worker who got none.
const None int32 = -1

// A Meeting is one meeting as numbers: its workers are 0 to Workers()-1, its
// employers 0 to len(Places)-1. A pair is a worker and an employer who may lawfully
// conclude and would both agree; what is not listed cannot happen. The pairs stand
// in rows, one a worker, each in the order of the worker's preference, best first.
//
// Only First, To and Places are always needed. What else a mechanism reads it says
// in Needs; a field that it does not read may be nil. Where a pair is listed twice,
// the first is the one that counts.
type Meeting struct {
	First  []int32 // row of worker w: pairs First[w] to First[w+1]; one longer than the workers
	To     []int32 // employer of each pair
	Places []int32 // places of each employer; none is lawful

	Draw  []uint32 // lottery of the workers: the lower goes first, of two equal ones the lower index
	Lot   []uint32 // lottery of the employers, likewise
	Class []uint8  // priority class of each worker, 0 first; nil: one class

	Grade    []uint8  // how the employer has to rank the worker of each pair, 0 first; nil: all alike
	Standing []uint16 // how the statute ranks the employer of each pair: see Stand, and Arrange for the rows
	Register []uint16 // how the statute ranks each employer for the invitation, as Standing; nil: by tiers and lot only
	Held     []bool   // workers on hold, who may for now meet the upper tiers only (why is the caller's); nil: nobody

	Cost []int32 // what each pair costs, not negative

	Region []int32 // region of each employer
	Cap    []int32 // the most workers that each region may take
}

// Workers is the number of workers.
func (m *Meeting) Workers() int { return max(len(m.First)-1, 0) }

// Employers is the number of employers.
func (m *Meeting) Employers() int { return len(m.Places) }

// row is the part of pairs that belongs to worker w.
func (m *Meeting) row(w int32) (from, to int32) { return m.First[w], m.First[w+1] }

// Stand packs what ranks an applicant before a worker into one number, of which the
// lower comes first: tier (1 is the highest), then whether the worker's expected
// place is missed, then whether her category is, then a class of remaining period
// from 0 to 63 (larger ones count as 63).
func Stand(tier uint8, place, category bool, period uint8) uint16 {
	s := uint16(tier)<<8 | uint16(min(period, 63))
	if place {
		s |= 1 << 7
	}
	if category {
		s |= 1 << 6
	}
	return s
}

// Tier is the tier of a standing.
func Tier(standing uint16) uint8 { return uint8(standing >> 8) }
