package scenario

import (
	"regexp"
	"testing"
)

// TestPlainIsItsPattern: every short text over the characters that matter is told as the
// patterns tell it.
func TestPlainIsItsPattern(t *testing.T) {
	number := regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$`)
	name := regexp.MustCompile("^" + namePattern + "$")
	const signs = "07.-+eE_xé"
	var all func(text string, more int)
	seen := [2]int{}
	all = func(text string, more int) {
		if got, want := plain(text), number.MatchString(text); got != want {
			t.Fatalf("%q as a number: %v, want %v", text, got, want)
		}
		if got, want := isName(text), name.MatchString(text); got != want {
			t.Fatalf("%q as a name: %v, want %v", text, got, want)
		}
		seen[0] += map[bool]int{true: 1}[plain(text)]
		seen[1] += map[bool]int{true: 1}[isName(text)]
		for _, c := range signs {
			if more > 0 {
				all(text+string(c), more-1)
			}
		}
	}
	all("", 6)
	if seen[0] < 100 || seen[1] < 100 {
		t.Errorf("%d numbers and %d names", seen[0], seen[1])
	}
}
