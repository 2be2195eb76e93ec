package match

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

// A list is all workers whose rows name the employer, by grade, class and draw, with
// few ranks or with many.
func TestListsAreInOrderOfRankThenLottery(t *testing.T) {
	var s Scratch
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 12))
		m := large(seed, 600, 100, 4, 2)
		grades := []int{1, 4, 120}[seed%3]
		for i := range m.Grade {
			m.Grade[i] = uint8(r.IntN(grades))
		}
		want := make([][]int32, len(m.Places))
		at := map[[2]int32]int32{} // the pair of a worker at an employer
		for _, w := range inOrder(m, false) {
			for i := m.First[w]; i < m.First[w+1]; i++ {
				want[m.To[i]] = append(want[m.To[i]], int32(w))
				at[[2]int32{int32(w), m.To[i]}] = i
			}
		}
		s.rankLists(m)
		for e, list := range want {
			slices.SortStableFunc(list, func(v, w int32) int {
				g, h := m.Grade[at[[2]int32{v, int32(e)}]], m.Grade[at[[2]int32{w, int32(e)}]]
				return cmp.Or(cmp.Compare(g, h), cmp.Compare(m.Class[v], m.Class[w]))
			})
			if got := s.list[s.listAt[e]:s.listAt[e+1]]; !slices.Equal(got, list) {
				t.Fatalf("seed %d, employer %d: got %v, want %v", seed, e, got, list)
			}
		}
	}
}
