package sim

import "testing"

// The known answers of philox 2x64 with ten rounds that its authors publish with
// Random123 (kat_vectors).
func TestPhiloxKnownAnswers(t *testing.T) {
	for _, c := range []struct{ lo, hi, key, want uint64 }{
		{0, 0, 0, 0xca00a0459843d731},
		{^uint64(0), ^uint64(0), ^uint64(0), 0x65b021d60cd8310f},
		{0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x0a5e742c2997341c},
	} {
		if got := philox2x64(c.key, c.lo, c.hi); got != c.want {
			t.Errorf("philox2x64(%x; %x, %x) = %x, want %x", c.key, c.lo, c.hi, got, c.want)
		}
	}
}

func BenchmarkWord(b *testing.B) {
	s, x := NewStream(1, 2), uint64(0)
	for i := range b.N {
		x += s.Word(uint32(i), 3, 4)
	}
	sink = x
}

var sink uint64
