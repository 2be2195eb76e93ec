package market

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestAMeetingOfAllThatWasSeen has every pair that was seen, and no pair twice, whatever was seen
// before with the same memory.
func TestAMeetingOfAllThatWasSeen(t *testing.T) {
	random, s := rand.New(rand.NewPCG(1, 2)), shadow{}
	for range 300 {
		workers, employers := random.IntN(6), 1+random.IntN(6)
		s.cleared()
		want := make([][]int32, workers)
		for w := range want {
			s.numbers[uint32(w)] = int32(w)
		}
		for range random.IntN(60) * min(workers, 1) {
			p := seen{int32(random.IntN(workers)), int32(random.IntN(employers))}
			s.pairs = append(s.pairs, p)
			want[p.worker] = append(want[p.worker], p.employer)
		}
		s.meet.Places = sized(s.meet.Places, employers)
		s.rows()
		if s.meet.Workers() != workers || int(s.meet.First[workers]) != len(s.meet.To) {
			t.Fatalf("rows of %d workers up to %d, want %d up to %d", s.meet.Workers(), s.meet.First[workers], workers, len(s.meet.To))
		}
		for w := range want {
			got := slices.Sorted(slices.Values(s.meet.To[s.meet.First[w]:s.meet.First[w+1]]))
			slices.Sort(want[w])
			if !slices.Equal(got, slices.Compact(want[w])) {
				t.Fatalf("worker %d: got %v, want %v", w, got, want[w])
			}
		}
	}
}
