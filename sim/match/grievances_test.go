package match

import (
	"math/rand/v2"
	"testing"
)

// The count is what looking at every pair finds, and a stable outcome has none.
func TestGrievancesAreWhatLookingAtEveryPairFinds(t *testing.T) {
	var s Scratch
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 11))
		m := market(r, six(r), six(r))
		for _, mech := range []Mechanism{SerialDictatorship{}, ImmediateAcceptance{}, TopTradingCycles{}, MaximumCardinality{}, DeferredAcceptance{}} {
			dst := solve(mech, m)
			got, want := Aggrieved(dst, m, &s), plainGrievances(m, dst)
			if got != want {
				t.Fatalf("seed %d, %s: got %+v, want %+v", seed, mech.Name(), got, want)
			}
			if mech == (DeferredAcceptance{}) && got != (Grievances{}) {
				t.Fatalf("seed %d: stable, and yet %+v", seed, got)
			}
		}
	}
}

func plainGrievances(m *Meeting, dst []int32) (g Grievances) {
	o, err := lay(dst, m, false)
	if err != nil {
		panic(err)
	}
	sore := map[int32]bool{}
	seen := map[[2]int32]bool{}
	o.envies(func(w, i, e int32) error {
		if seen[[2]int32{w, e}] {
			return nil
		}
		seen[[2]int32{w, e}] = true
		if !o.isFull(e) {
			g.Waste++
			sore[w] = true
			return nil
		}
		for _, v := range o.holders[e] {
			if lower(plainRank(m, false, w, int(i)), plainRank(m, false, v, int(o.pair[v]))) {
				g.Envy++
				sore[w] = true
				break
			}
		}
		return nil
	})
	g.Workers = len(sore)
	return g
}

func TestCountingGrievancesAllocatesNothing(t *testing.T) {
	m := large(1, 1500, 300, 6, 4)
	var s Scratch
	dst := solve(ImmediateAcceptance{}, m)
	if n := testing.AllocsPerRun(20, func() { Aggrieved(dst, m, &s) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
