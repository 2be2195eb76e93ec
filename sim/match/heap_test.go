package match

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// What is held is the best of all that came, and the worst is said, whether it is a few
// or a heap.
func TestTheBestAreHeld(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		n := 1 + r.IntN(2*few)
		all := make([]uint32, n+r.IntN(3*few))
		for i := range all {
			all[i] = uint32(i)
		}
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		h := slices.Clone(all[:n])
		worst := settleHeld(h)
		for i, x := range all[n:] {
			if want := slices.Max(h); worst != want {
				t.Fatalf("%d places: worst %d, want %d", n, worst, want)
			}
			if x >= worst {
				continue
			}
			before := worst
			var out uint32
			if out, worst = exchange(h, x); out != before {
				t.Fatalf("%d places, %d came: %d goes, want %d", n, n+i, out, before)
			}
		}
		want := slices.Clone(all)
		slices.Sort(want)
		slices.Sort(h)
		if !slices.Equal(h, want[:n]) {
			t.Fatalf("%d places: held %v of %v", n, h, all)
		}
	}
}
