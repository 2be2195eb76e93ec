package rules

import (
	"math/rand/v2"
	"os"
	"testing"
)

func TestReadersAgreeOnRandomPrograms(t *testing.T) {
	for seed := range seeds() {
		p := randomProgram(seed)
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 2)), wild: seed%2 == 1}
		const n = Lanes + 300
		b := NewBatch(p, n)
		cases := make([]*Case, n)
		for i := range cases {
			cases[i] = m.randomCase(p.Facts)
			b.Put(i, cases[i])
		}
		var all []int32
		for i := range p.Code {
			all = append(all, int32(i))
		}
		s, r := NewScreen(p, all...), NewReader(p)
		for k := range b.Blocks() {
			s.Run(b, k)
			s.Labels()
			for l := 0; l < Lanes && k*Lanes+l < n; l++ {
				r.Read(cases[k*Lanes+l])
				for i := range p.Code {
					compareReaders(t, p, r, s, int32(i), l, seed)
					if t.Failed() {
						return
					}
				}
			}
		}
	}
}

// compareReaders: what reader two decides reader one decides alike. Where reader
// one has a range, or rests on one, reader two may be undecided.
func compareReaders(t *testing.T, p *Program, r *Reader, s *Screen, i int32, lane int, seed uint64) {
	t.Helper()
	want, got := r.At(i), s.State(i, lane)
	if got == want.State && (p.Code[i].Op < opConst || got != Met || want.Lo == want.Hi && s.Values(i)[lane] == want.Lo) {
		return
	}
	if ranged(p, r, i) {
		if got.Decided() && got != want.State {
			t.Errorf("program %d op %d (%d) lane %d: reader two decides %s, reader one %s", seed, i, p.Code[i].Op, lane, States[got], States[want.State])
		}
		return
	}
	if got != want.State {
		t.Errorf("program %d op %d (%d) lane %d: got %s, want %s", seed, i, p.Code[i].Op, lane, States[got], States[want.State])
	}
	if p.Code[i].Op >= opConst && got == Met && s.Values(i)[lane] != want.Lo {
		t.Errorf("program %d op %d (%d) lane %d: got %d, want %d", seed, i, p.Code[i].Op, lane, s.Values(i)[lane], want.Lo)
	}
}

// ranged tells whether a range of reader one lies at or under an operation.
func ranged(p *Program, r *Reader, i int32) bool {
	marks := make([]bool, len(p.Code))
	p.Mark(marks, i)
	for j, m := range marks {
		if v := r.At(int32(j)); m && v.State == Met && v.Lo != v.Hi {
			return true
		}
		if f := p.Code[j].Fact; m && f >= 0 && r.c.Slots[f].Lo != r.c.Slots[f].Hi {
			return true
		}
	}
	return false
}

func TestScreenAllocatesNothing(t *testing.T) {
	p := randomProgram(7)
	b := NewBatch(p, Lanes)
	s := NewScreen(p, int32(len(p.Code)-1), int32(len(p.Code)-2))
	if n := testing.AllocsPerRun(20, func() { s.Run(b, 0); s.Labels() }); n != 0 {
		t.Errorf("a block allocates %v times", n)
	}
}

// seeds is how many random programs are tried: more when the long checks run.
func seeds() uint64 {
	if os.Getenv("ALIH_SOAK") != "" {
		return 600
	}
	return 20
}
