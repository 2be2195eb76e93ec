package match

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Every mechanism agrees with its plain reference on random meetings up to six by
// six, and its outcome passes its own verification.
func TestMechanismsAgreeWithPlainReferences(t *testing.T) {
	for _, mech := range mechanisms() {
		t.Run(mech.Name(), func(t *testing.T) {
			for seed := range uint64(3000) {
				r := rand.New(rand.NewPCG(seed, 1))
				m := prepared(r, mech, market(r, six(r), six(r)))
				agrees(t, mech, m)
			}
		})
	}
}

// Every mechanism agrees with its plain reference on every graph of three workers and
// three employers with every number of places up to two.
func TestMechanismsAgreeOnEveryGraphOfThree(t *testing.T) {
	for _, mech := range mechanisms() {
		t.Run(mech.Name(), func(t *testing.T) {
			for graph := range 512 {
				for places := range 27 {
					r := rand.New(rand.NewPCG(uint64(graph), uint64(places)))
					agrees(t, mech, prepared(r, mech, graphOfThree(r, graph, places)))
				}
			}
		})
	}
}

// graphOfThree has the pairs of the bits of graph, in random order of preference, and
// the places of the digits of places.
func graphOfThree(r *rand.Rand, graph, places int) *Meeting {
	m := market(r, 3, 3)
	m.First, m.To, m.Grade, m.Standing, m.Cost = []int32{0}, nil, nil, nil, nil
	for w := range 3 {
		for _, e := range r.Perm(3) {
			if graph>>(3*w+e)&1 == 0 {
				continue
			}
			m.To, m.Grade = append(m.To, int32(e)), append(m.Grade, uint8(r.IntN(2)))
			m.Standing, m.Cost = append(m.Standing, Stand(uint8(1+e%3), r.IntN(2) == 0, false, 0)), append(m.Cost, int32(r.IntN(4)))
		}
		m.First = append(m.First, int32(len(m.To)))
	}
	m.Places = []int32{int32(places % 3), int32(places / 3 % 3), int32(places / 9)}
	return m
}

func agrees(t *testing.T, mech Mechanism, m *Meeting) {
	t.Helper()
	if err := Check(mech, m); err != nil {
		t.Fatalf("%+v: %v", m, err)
	}
	got := solve(mech, m)
	if err := mech.Verify(got, m); err != nil {
		t.Fatalf("%+v: %v: %v", m, got, err)
	}
	if want := plain(mech, m); want != nil && !slices.Equal(got, want) {
		t.Fatalf("%+v: got %v, want %v", m, got, want)
	}
}

// Maximum cardinality and minimum cost are what trying every outcome finds, up to six
// by six.
func TestOptimaAgreeWithTryingEveryOutcome(t *testing.T) {
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 2))
		m := market(r, six(r), six(r))
		most, least := -1, int64(0)
		outcomes(m, func(dst []int32) {
			n, c := placed(dst), costOf(m, dst)
			if n > most || n == most && c < least {
				most, least = n, c
			}
		})
		if got := placed(solve(MaximumCardinality{}, m)); got != most {
			t.Fatalf("seed %d: %d placed, %d possible", seed, got, most)
		}
		cheap := solve(MinimumCost{}, m)
		if n, c := placed(cheap), costOf(m, cheap); n != most || c != least {
			t.Fatalf("seed %d: %d placed at %d, want %d at %d", seed, n, c, most, least)
		}
	}
}

// What Verify asks of the serial mechanisms leaves one outcome: trying every outcome
// up to six by six, it passes the solver's alone.
func TestVerifyLeavesSerialMechanismsOneOutcome(t *testing.T) {
	for _, mech := range mechanisms() {
		switch mech.(type) {
		case Statutory, SerialDictatorship, ImmediateAcceptance:
			t.Run(mech.Name(), func(t *testing.T) {
				for seed := range uint64(300) {
					r := rand.New(rand.NewPCG(seed, 3))
					m := prepared(r, mech, market(r, six(r), six(r)))
					want := solve(mech, m)
					outcomes(m, func(dst []int32) {
						if mech.Verify(dst, m) == nil && !slices.Equal(dst, want) {
							t.Fatalf("seed %d: %v passes too, solved %v", seed, dst, want)
						}
					})
				}
			})
		}
	}
}

// Deferred acceptance gives every worker the best that any stable outcome gives her.
func TestDeferredAcceptanceIsTheWorkersBest(t *testing.T) {
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 4))
		m := market(r, six(r), six(r))
		for _, mech := range []Mechanism{DeferredAcceptance{}, DeferredAcceptance{Multiple: true}, DeferredAcceptance{Regional: true}} {
			mine := solve(mech, m)
			outcomes(m, func(dst []int32) {
				if mech.Verify(dst, m) != nil {
					return
				}
				for w := range dst {
					if likes(m, int32(w), dst[w]) < likes(m, int32(w), mine[w]) {
						t.Fatalf("seed %d, %s: worker %d has %d in the stable %v, got %v", seed, mech.Name(), w, dst[w], dst, mine)
					}
				}
			})
		}
	}
}

// likes is where e stands in w's row, its length for None.
func likes(m *Meeting, w, e int32) int32 {
	if e == None {
		return m.First[w+1] - m.First[w]
	}
	return m.pairOf(w, e) - m.First[w]
}
