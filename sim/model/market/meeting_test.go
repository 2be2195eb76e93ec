package market

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/sim"
	"alih/sim/match"
)

// witness stands in for the mechanism of a market and shows each meeting with its outcome.
type witness struct {
	match.Mechanism
	see func(m *match.Meeting, placed []int32)
}

func (w witness) Solve(placed []int32, m *match.Meeting, s *match.Scratch) {
	w.Mechanism.Solve(placed, m, s)
	w.see(m, placed)
}

// watchMeetings replicates a market and looks at every meeting.
func watchMeetings(m *market, seed uint64, see func(m *match.Meeting, placed []int32)) {
	m.after.mech = witness{m.after.mech, see}
	tellAll(m, seed)
}

// tiny is a market whose meetings have a handful of workers and applicants.
var tiny = map[string]float64{
	"weeks": 60, "warmUp": 0, "followUp": 0, "workers.perWeek": 1, "expiring.perWeek": 0.3, "employers.perWeek": 1.2, "employers.vacancies": 1.3,
	"consent.worker": 0.6, "consent.employer": 0.6, "consent.otherWork": 1, "workers.otherApproved": 0.3, "workers.leaves": 0.05,
	"employers.absent": 0.3, "employers.renews": 0, "employers.basis.domestic": 50, "employers.use": 0.3,
}

// TestTinyMeetings: with up to six workers every outcome that the order of the law allows
// is listed, whoever is drawn first and whatever the applicants' lots; the market's is one
// of them.
func TestTinyMeetings(t *testing.T) {
	looked, choices := 0, 0
	for _, on := range []rules.Day{rules.Date(2020, 7, 9), inForce} {
		for seed := range seeds(2) {
			watchMeetings(build(t, on, tiny), seed, func(m *match.Meeting, placed []int32) {
				busy := applicantsOf(m)
				if m.Workers() == 0 || m.Workers() > 6 || len(busy) > 5 || len(busy) == 0 {
					return
				}
				all := lawfulOutcomes(m, busy)
				looked++
				if len(all) > 1 {
					choices++
				}
				if !slices.ContainsFunc(all, func(o []int32) bool { return slices.Equal(o, placed) }) {
					t.Errorf("%v, seed %d: placed %v, the law allows %v", on, seed, placed, all)
				}
			})
		}
	}
	if looked < 60 || choices < 15 {
		t.Errorf("%d meetings, of which %d have more than one lawful outcome", looked, choices)
	}
}

// applicantsOf is the employers in any row.
func applicantsOf(m *match.Meeting) []int32 {
	all := slices.Clone(m.To)
	slices.Sort(all)
	return slices.Compact(all)
}

// lawfulOutcomes goes through all orders of the workers and of the applicants.
func lawfulOutcomes(m *match.Meeting, busy []int32) (all [][]int32) {
	workers := make([]int32, m.Workers())
	for w := range workers {
		workers[w] = int32(w)
	}
	permutations(workers, func(line []int32) {
		permutations(busy, func(lots []int32) {
			o := byOrders(m, line, lots)
			if !slices.ContainsFunc(all, func(x []int32) bool { return slices.Equal(x, o) }) {
				all = append(all, o)
			}
		})
	})
	return all
}

func permutations(x []int32, see func([]int32)) { permute(slices.Clone(x), 0, see) }

func permute(x []int32, from int, see func([]int32)) {
	if from == len(x) {
		see(x)
		return
	}
	for i := from; i < len(x); i++ {
		x[from], x[i] = x[i], x[from]
		permute(x, from+1, see)
		x[from], x[i] = x[i], x[from]
	}
}

// byOrders is Articles 7, 9 and 10: order by order, each worker in line gets the first by
// standing of the applicants of that order with a place, and by lot of those who stand
// alike.
func byOrders(m *match.Meeting, line, lots []int32) []int32 {
	placed, left := make([]int32, m.Workers()), slices.Clone(m.Places)
	for w := range placed {
		placed[w] = match.None
	}
	for order := uint8(1); order <= 5; order++ {
		for _, w := range line {
			best := int32(-1)
			for i := m.First[w]; i < m.First[w+1] && placed[w] == match.None; i++ {
				if match.Tier(m.Standing[i]) == order && left[m.To[i]] > 0 && (best < 0 || m.Standing[i] < m.Standing[best] ||
					m.Standing[i] == m.Standing[best] && slices.Index(lots, m.To[i]) < slices.Index(lots, m.To[best])) {
					best = i
				}
			}
			if best >= 0 {
				placed[w] = m.To[best]
				left[placed[w]]--
			}
		}
	}
	return placed
}

// TestNoOrderIsPassedOver: at meetings of any size nobody is served in a lower order, or
// not at all, while an applicant of a higher one who would have her has a place left.
func TestNoOrderIsPassedOver(t *testing.T) {
	for _, on := range []rules.Day{rules.Date(2020, 7, 9), inForce} {
		watchMeetings(build(t, on, crowded(nil)), 1, func(m *match.Meeting, placed []int32) {
			left := slices.Clone(m.Places)
			for _, e := range placed {
				if e != match.None {
					left[e]--
				}
			}
			for w, e := range placed {
				got := uint8(6)
				for i := m.First[w]; i < m.First[w+1]; i++ {
					if m.To[i] == e {
						got = match.Tier(m.Standing[i])
					}
				}
				for i := m.First[w]; i < m.First[w+1]; i++ {
					if left[m.To[i]] > 0 && match.Tier(m.Standing[i]) < got {
						t.Fatalf("%v: worker %d is served in order %d while one of %d is open", on, w, got, match.Tier(m.Standing[i]))
					}
				}
			}
			if slices.Min(append(left, 0)) < 0 {
				t.Fatal("an employer has more workers than places")
			}
		})
	}
}

// TestMechanismsAtOneMeeting: on the same meetings, none places more workers than the
// largest matching, all are as they promise, and deferred acceptance with one lottery for
// all employers is serial dictatorship.
func TestMechanismsAtOneMeeting(t *testing.T) {
	var s match.Scratch
	solve := func(mech match.Mechanism, m *match.Meeting) []int32 {
		placed := make([]int32, m.Workers())
		mech.Solve(placed, m, &s)
		if err := mech.Verify(placed, m); err != nil {
			t.Errorf("%s: %v", mech.Name(), err)
		}
		return placed
	}
	meetings, fewer := 0, 0
	scarce := crowded(map[string]float64{"mechanism": bySerial, "workers.perWeek": 15, "employers.perWeek": 5, "consent.worker": 0.4, "consent.employer": 0.4})
	watchMeetings(build(t, inForce, scarce), 1, func(m *match.Meeting, placed []int32) {
		meetings++
		most := count(solve(match.MaximumCardinality{}, m))
		if !slices.Equal(placed, solve(match.DeferredAcceptance{}, m)) {
			t.Error("deferred acceptance with one lottery is not serial dictatorship")
		}
		for _, mech := range []match.Mechanism{match.SerialDictatorship{}, match.DeferredAcceptance{Multiple: true},
			match.TopTradingCycles{}, match.ImmediateAcceptance{}, match.MinimumCost{}} {
			n := count(solve(mech, m))
			if n > most || 2*n < most {
				t.Errorf("%s places %d, the most is %d", mech.Name(), n, most)
			}
			if n < most {
				fewer++
			}
		}
	})
	if meetings < 20 || fewer == 0 {
		t.Errorf("%d meetings, %d outcomes with fewer than the most", meetings, fewer)
	}
}

// TestBelow: the types below a bound are those whose number is, of every bound, and as many
// planes as a bound reads are enough.
func TestBelow(t *testing.T) {
	for id := range uint32(20) {
		var all, some taste
		all.draw(sim.NewStream(1, 2), id, everyPlane)
		for bound := range uint16(257) {
			var want uint64
			for j := range types {
				number := 0
				for _, plane := range all {
					number = 2*number + int(plane>>j&1)
				}
				if number < int(bound) {
					want |= 1 << j
				}
			}
			some.draw(sim.NewStream(1, 2), id, bound)
			if all.below(bound) != want || some.below(bound) != want {
				t.Fatalf("entity %d, below %d: %x and %x, want %x", id, bound, all.below(bound), some.below(bound), want)
			}
		}
	}
}
