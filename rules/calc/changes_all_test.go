package calc_test

import (
	"reflect"
	"testing"

	"alih/rules/calc"
	"alih/rules/rulestest"
	"alih/rules/scheme"
	"alih/rules/scheme/example"
)

// The search that leaves out what cannot help finds what the plain one finds, in the
// same order.
func TestChangesAreThoseOfThePlainSearch(t *testing.T) {
	found, n := 0, uint64(40)
	if testing.Short() {
		n = 8
	}
	for _, s := range append(scheme.All, example.Scheme) {
		b, err := calc.Compile(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, missing := range []int{1, 30} {
			g := rulestest.NewGenerator(b.Programs(), 20240603, missing)
			for i := range n {
				c := g.Case(i)
				want, got := b.PlainChanges(c), b.Changes(c)
				if !reflect.DeepEqual(want, got) {
					t.Errorf("%s, case %d with %d %% missing:\ngot  %v\nwant %v", s.Code, i, missing, got, want)
				}
				found += len(got)
			}
		}
	}
	if found < int(n) {
		t.Errorf("only %d changes were found", found)
	}
}
