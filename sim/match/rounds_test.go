package match

import (
	"math/rand/v2"
	"testing"
)

// A record says what the row says, wherever it begins and the row ends.
func TestARecordIsWhatTheRowSays(t *testing.T) {
	m := large(1, 40, 30, 4, 2)
	for w := range int32(m.Workers()) {
		first, last := m.row(w)
		for from := first; from <= last; from++ {
			for till := from; till <= last; till++ {
				p := m.post(from, till)
				for j := range int32(choices + 1) {
					e, d := int32(len(m.Places)), uint16(1<<16-1)
					if from+j < till {
						e, d = m.To[from+j], m.Standing[from+j]
					}
					if got := int32(p.choices >> (choiceBits * j) & choiceMask); j < choices && got != e {
						t.Fatalf("pairs %d to %d: employer %d is %d, want %d", from, till, j, got, e)
					}
					if got := uint16(p.standing >> (16 * j)); got != d {
						t.Fatalf("pairs %d to %d: standing %d is %d, want %d", from, till, j, got, d)
					}
				}
			}
		}
	}
}

// The next open pair is the one that looking at each in turn finds, with any of up to
// twenty full.
func TestTheNextOpenPairIsTheFirst(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	to := make([]int32, 20)
	for i := range to {
		to[i] = int32(i)
	}
	full := make([]uint8, len(to))
	for range 20000 {
		often := 1 + r.IntN(20)
		for i := range full {
			full[i] = bit(r.IntN(often) > 0)
		}
		till := int32(r.IntN(len(to) + 1))
		from := int32(r.IntN(int(till) + 4))
		want := from
		for want < till && full[want] != 0 {
			want++
		}
		if got := nextOpen(full, to, from, till); got != want && (got < till || want < till) {
			t.Fatalf("full %v, from %d to %d: got %d, want %d", full, from, till, got, want)
		}
	}
}
