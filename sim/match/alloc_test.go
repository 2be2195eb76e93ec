package match

import (
	"math/rand/v2"
	"testing"
)

// Once the scratch has seen a meeting as large, no mechanism allocates.
func TestSolveAllocatesNothing(t *testing.T) {
	for _, mech := range mechanisms() {
		t.Run(mech.Name(), func(t *testing.T) {
			m := prepared(rand.New(rand.NewPCG(1, 1)), mech, large(1, 1500, 300, 6, 4))
			var s Scratch
			dst := make([]int32, m.Workers())
			draw := m.Draw
			m.Draw = make([]uint32, len(draw))
			turn := 0
			n := testing.AllocsPerRun(30, func() {
				turn++
				for i := range draw { // another lottery each time
					m.Draw[i] = draw[(i+turn*37)%len(draw)]
				}
				mech.Solve(dst, m, &s)
			})
			if n != 0 {
				t.Errorf("%v allocations", n)
			}
		})
	}
}
