package match

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// FuzzMechanisms makes a meeting from the bytes: whatever they are, an accepted
// meeting is solved as the plain reference does, verified, and never beats the
// maximum.
func FuzzMechanisms(f *testing.F) {
	f.Add([]byte{3, 2, 1, 1, 0, 1, 255, 1, 0, 255, 0}, uint64(1))
	f.Add([]byte{0}, uint64(2))
	f.Add([]byte{6, 6, 1, 1, 1, 1, 1, 1, 0, 1, 2, 3, 4, 5, 255, 0, 0, 255, 255, 3, 2, 1}, uint64(3))
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 0))
		m := fromBytes(r, data)
		most := placed(solve(MaximumCardinality{}, m))
		for _, mech := range mechanisms() {
			p := prepared(r, mech, m)
			agrees(t, mech, p)
			if got := placed(solve(mech, p)); got > most {
				t.Fatalf("%s places %d, %d possible", mech.Name(), got, most)
			}
		}
	})
}

// fromBytes reads workers, employers, places, and rows that end with 255; the rest of
// a meeting is drawn.
func fromBytes(r *rand.Rand, data []byte) *Meeting {
	next := func() byte {
		if len(data) == 0 {
			return 255
		}
		b := data[0]
		data = data[1:]
		return b
	}
	workers, employers := int(next()%9), int(next()%9)
	m := market(r, 0, employers)
	for e := range m.Places {
		m.Places[e] = int32(next() % 4)
	}
	own := make([]uint8, employers)
	for e := range own {
		own[e] = uint8(1 + e%3)
	}
	for w := range workers {
		m.Draw, m.Class, m.Held = append(m.Draw, r.Uint32()), append(m.Class, uint8(r.IntN(2))), append(m.Held, r.IntN(3) == 0)
		first := len(m.To)
		for b := next(); b != 255 && employers > 0; b = next() {
			e := int32(int(b) % employers)
			g, d := uint8(r.IntN(3)), Stand(own[e], r.IntN(2) == 0, false, 0)
			if i := slices.Index(m.To[first:], e); i >= 0 {
				g, d = m.Grade[first+i], m.Standing[first+i]
			}
			m.To, m.Grade, m.Standing, m.Cost = append(m.To, e), append(m.Grade, g), append(m.Standing, d), append(m.Cost, int32(r.IntN(9)))
		}
		_ = w
		m.First = append(m.First, int32(len(m.To)))
	}
	return m
}
