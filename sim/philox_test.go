package sim

import "testing"

// The known answers of philox 2x64 with ten rounds that its authors publish with
// Random123 (kat_vectors).
func TestPhiloxKnownAnswers(t *testing.T) {
	for _, c := range []struct {
		lo, hi, key uint64
		want        [2]uint64
	}{
		{0, 0, 0, [2]uint64{0xca00a0459843d731, 0x66c24222c9a845b5}},
		{^uint64(0), ^uint64(0), ^uint64(0), [2]uint64{0x65b021d60cd8310f, 0x4d02f3222f86df20}},
		{0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, [2]uint64{0x0a5e742c2997341c, 0xb0f883d38000de5d}},
	} {
		lo, hi := philox2x64(c.key, c.lo, c.hi)
		if got := [2]uint64{lo, hi}; got != c.want {
			t.Errorf("philox2x64(%x; %x, %x) = %x, want %x", c.key, c.lo, c.hi, got, c.want)
		}
	}
}

func TestSeveralDrawsAtOnceAreThoseOneByOne(t *testing.T) {
	const p, counter = 7, 1<<32 - 5 // so that counters pass their end
	s, entities := NewStream(3, 9), []uint32{5, 0, 1<<32 - 1, 12, 12, 8, 1 << 31, 2, 99}
	for n := range entities {
		words, series := make([]uint64, n+1), make([]uint64, n+1)
		lo, hi := make([]uint64, n+1), make([]uint64, n+1)
		s.Words(words, entities[:n], p, counter)
		s.Blocks(lo, hi, entities[:n], p, counter)
		s.Series(series[:n], entities[n], p, counter)
		for i, e := range entities[:n] {
			_, second := philox2x64(3, 9<<32|uint64(e), p<<32|counter)
			want := [4]uint64{s.Word(e, p, counter), s.Word(entities[n], p, counter+uint32(i)), s.Word(e, p, counter), second}
			if got := [4]uint64{words[i], series[i], lo[i], hi[i]}; got != want {
				t.Errorf("%d at once, number %d: found %x, want %x", n, i, got, want)
			}
		}
		if words[n]|series[n]|lo[n]|hi[n] != 0 {
			t.Errorf("%d at once: more is written", n)
		}
	}
}

func BenchmarkWords(b *testing.B) {
	s, entities, words := NewStream(1, 2), make([]uint32, 64), make([]uint64, 64)
	for i := range entities {
		entities[i] = uint32(i * i)
	}
	for i := 0; i < b.N; i += len(words) {
		s.Words(words, entities, 3, uint32(i))
	}
	sink = words[0]
}

func BenchmarkWordsOfOne(b *testing.B) {
	s, words := NewStream(1, 2), make([]uint64, 8)
	for i := 0; i < b.N; i += len(words) {
		s.Series(words, uint32(i), 3, 4)
	}
	sink = words[0]
}

func BenchmarkWord(b *testing.B) {
	s, x := NewStream(1, 2), uint64(0)
	for i := range b.N {
		x += s.Word(uint32(i), 3, 4)
	}
	sink = x
}

var sink uint64
