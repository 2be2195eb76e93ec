package match

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// large makes a meeting of the size at which memory is fetched ahead.
func large(seed uint64, workers, employers, length, places int) *Meeting {
	r := rand.New(rand.NewPCG(seed, 9))
	m := &Meeting{First: []int32{0}, Cap: []int32{int32(workers / 4), int32(workers / 3)}}
	own := make([]uint8, employers)
	for e := range employers {
		m.Places = append(m.Places, int32(r.IntN(2*places+1)))
		m.Lot = append(m.Lot, r.Uint32())
		m.Region = append(m.Region, int32(r.IntN(2)))
		own[e] = uint8(1 + r.IntN(3))
	}
	for w := range workers {
		m.Draw = append(m.Draw, r.Uint32())
		m.Class = append(m.Class, uint8(r.IntN(2)))
		m.Held = append(m.Held, r.IntN(5) == 0)
		for len(m.To) < int(m.First[w])+r.IntN(2*length+1) {
			e := r.IntN(employers)
			if m.First = append(m.First, int32(len(m.To))); m.pairOf(int32(w), int32(e)) == None {
				m.To, m.Cost = append(m.To, int32(e)), append(m.Cost, int32(r.IntN(1000)))
				m.Grade = append(m.Grade, uint8(r.IntN(4)))
				m.Standing = append(m.Standing, Stand(own[e], r.IntN(2) == 0, r.IntN(2) == 0, uint8(r.IntN(5))))
			}
			m.First = m.First[:w+1]
		}
		m.First = append(m.First, int32(len(m.To)))
	}
	return m
}

// Meetings too large to look at pass verification, agree with a meeting solved on
// memory that others have used, and place no more than the maximum.
func TestLargeMeetingsPassVerification(t *testing.T) {
	var used Scratch
	for seed, places := range []int{1, 3, 8} {
		m := large(uint64(seed), 40000, 8000, 8, places)
		most := placed(solve(MaximumCardinality{}, m))
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		for _, mech := range mechanisms() {
			if _, slow := mech.(MinimumCost); slow {
				continue
			}
			t.Run(mech.Name(), func(t *testing.T) { verifyLarge(t, mech, prepared(r, mech, m), &used, most) })
		}
	}
}

func verifyLarge(t *testing.T, mech Mechanism, m *Meeting, used *Scratch, most int) {
	dst := make([]int32, m.Workers())
	mech.Solve(dst, m, used)
	if !slices.Equal(dst, solve(mech, m)) {
		t.Fatal("depends on what the scratch held")
	}
	if n := placed(dst); n > most {
		t.Fatalf("%d placed, %d possible", n, most)
	}
	var err error
	switch d := mech.(type) {
	case TopTradingCycles: // its Verify is quadratic
		var o *outcome
		if o, err = lay(dst, m, false); err == nil {
			err = o.efficient()
		}
	case SerialDictatorship, DeferredAcceptance:
		if d == (SerialDictatorship{Regional: true}) || d == (DeferredAcceptance{Regional: true}) || d == (DeferredAcceptance{Multiple: true, Regional: true}) {
			_, err = lay(dst, m, true) // likewise
			break
		}
		err = mech.Verify(dst, m)
	default:
		err = mech.Verify(dst, m)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Where all employers rank alike, deferred acceptance is serial dictatorship, and so
// are top trading cycles.
func TestCommonPrioritiesMakeTheMechanismsOne(t *testing.T) {
	for seed := range uint64(20) {
		m := large(seed, 3000, 600, 6, 4)
		m.Grade = nil
		want := solve(SerialDictatorship{}, m)
		for _, mech := range []Mechanism{DeferredAcceptance{}, TopTradingCycles{}} {
			if got := solve(mech, m); !slices.Equal(got, want) {
				t.Fatalf("seed %d: %s differs from serial dictatorship", seed, mech.Name())
			}
		}
		want = solve(SerialDictatorship{Regional: true}, m)
		if got := solve(DeferredAcceptance{Regional: true}, m); !slices.Equal(got, want) {
			t.Fatalf("seed %d: regional caps part deferred acceptance from serial dictatorship", seed)
		}
	}
}

// Caps that do not bind change nothing.
func TestWideRegionalCapsChangeNothing(t *testing.T) {
	for seed := range uint64(10) {
		m := large(seed, 3000, 600, 6, 2)
		m.Cap = []int32{3000, 3000}
		for _, pair := range [][2]Mechanism{
			{SerialDictatorship{}, SerialDictatorship{Regional: true}},
			{DeferredAcceptance{}, DeferredAcceptance{Regional: true}},
			{DeferredAcceptance{Multiple: true}, DeferredAcceptance{Multiple: true, Regional: true}},
		} {
			if !slices.Equal(solve(pair[0], m), solve(pair[1], m)) {
				t.Fatalf("seed %d: %s", seed, pair[1].Name())
			}
		}
	}
}

// The order of the statute is deferred acceptance where workers rank employers by the
// statute and employers rank workers by tier.
func TestTheStatuteIsDeferredAcceptanceByTier(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		statute := Statutory2021()
		statute.Invitation = Invitation{}
		m := prepared(r, statute, large(seed, 2000, 400, 6, 2))
		m.Held, m.Class = nil, nil
		want := solve(statute, m)
		byLot(m)
		m.Grade = make([]uint8, len(m.To))
		for i, s := range m.Standing {
			m.Grade[i] = Tier(s)
		}
		if got := solve(DeferredAcceptance{}, m); !slices.Equal(got, want) {
			t.Fatalf("seed %d differs", seed)
		}
	}
}

// byLot puts pairs that stand alike in order of lot.
func byLot(m *Meeting) {
	for w := range int32(m.Workers()) {
		from, till := m.row(w)
		for i := from; i < till; i++ {
			for j := i; j > from && m.Standing[j-1] == m.Standing[j] && less(m.Lot, m.To[j], m.To[j-1]); j-- {
				m.swap(j-1, j)
			}
		}
	}
}

// Minimum cost holds what it says on meetings with long chains of moves.
func TestMinimumCostPassesVerification(t *testing.T) {
	for seed := range uint64(12) {
		m := large(seed, 400, 100, 4, int(1+seed%5))
		dst := solve(MinimumCost{}, m)
		if err := (MinimumCost{}).Verify(dst, m); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if placed(dst) != placed(solve(MaximumCardinality{}, m)) {
			t.Fatalf("seed %d: not as many as possible", seed)
		}
	}
}

// The numbered rounds alone, without the start, reach the same size.
func TestNumberedRoundsAloneReachTheMaximum(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 5))
		n := 1 + r.IntN(60)
		m := large(seed, n, 1+r.IntN(n), 1+r.IntN(4), r.IntN(3))
		c := cardinal{s: new(Scratch), m: m, dst: make([]int32, n), room: int32(n) + 1}
		c.open()
		c.expect()
		for w := range c.dst {
			c.dst[w] = None
			c.s.free = append(c.s.free, int32(w))
		}
		for c.number() {
			if !c.round(true) {
				t.Fatal("a place can be reached and nobody reaches it")
			}
		}
		if err := (MaximumCardinality{}).Verify(c.dst, m); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if want := placed(solve(MaximumCardinality{}, m)); placed(c.dst) != want {
			t.Fatalf("seed %d: %d placed, want %d", seed, placed(c.dst), want)
		}
	}
}
