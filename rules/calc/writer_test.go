package calc

import (
	"encoding/json"
	"testing"
	"unicode/utf8"
)

// Whatever text the writer is given, a reader gets it back.
func FuzzQuote(f *testing.F) {
	for _, s := range []string{"", "a", `"\`, "\x00\x1f\x7f", "中文", "a\u2028b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := &writer{}
		w.quote(s)
		var got string
		if err := json.Unmarshal(w.b, &got); err != nil {
			t.Fatalf("%q is written %s: %v", s, w.b, err)
		}
		if utf8.ValidString(s) && got != s {
			t.Errorf("%q is written %s and read as %q", s, w.b, got)
		}
	})
}

func TestDigits(t *testing.T) {
	for _, n := range []int64{0, 1, -1, 9, 10, -10, 1<<63 - 1, -1 << 63, 999_999_999_999_999_999} {
		want, _ := json.Marshal(n)
		if got := itoa(n); got != string(want) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
