package digest

import (
	"bytes"
	"crypto/sha256"
	"testing"
)

// same writes a text in two parts.
func same(t *testing.T, text []byte, cut int) {
	t.Helper()
	s := New()
	cut = min(max(cut, 0), len(text))
	_, _ = s.Write(text[:cut])
	if n, err := s.Write(text[cut:]); n != len(text)-cut || err != nil {
		t.Fatalf("took %d bytes, %v", n, err)
	}
	if got, want := s.Sum(), sha256.Sum256(text); got != want {
		t.Fatalf("%d bytes cut at %d: %x, want %x", len(text), cut, got, want)
	}
}

// TestSum: texts of every length around the size of a block, cut everywhere.
func TestSum(t *testing.T) {
	text := bytes.Repeat([]byte("0123456789abcdef!"), 20)
	for n := range 200 {
		for cut := 0; cut <= n; cut++ {
			same(t, text[:n], cut)
		}
	}
}

func FuzzSum(f *testing.F) {
	f.Add([]byte("abc"), 1)
	f.Fuzz(same)
}
