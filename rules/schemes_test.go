package rules_test

import (
	"testing"

	"alih/rules"
	"alih/rules/rulestest"
	"alih/rules/scheme"
	"alih/rules/scheme/example"
)

// everyScheme calls f with the versions of each scheme, the fictional one first.
func everyScheme(t *testing.T, f func(t *testing.T, programs []*rules.Program)) {
	for _, s := range append([]*rules.Scheme{example.Scheme}, scheme.All...) {
		programs, err := s.CompileAll()
		if err != nil {
			t.Fatal(err)
		}
		t.Run(s.Code, func(t *testing.T) { f(t, programs) })
	}
}

// In runs or one by one, an operation of a scheme has the same value.
func TestRunsReadWhatOperationsSayOfEveryScheme(t *testing.T) {
	everyScheme(t, func(t *testing.T, programs []*rules.Program) {
		p := programs[0]
		runs, plain := rules.NewReader(p), rules.NewReader(p)
		for n := range uint64(800) {
			g := rulestest.NewGenerator(programs, 21+n%4, int(n%4)*15)
			c := g.Case(n)
			runs.Read(c)
			plain.ReadPlain(c)
			for i := range p.Code {
				if got, want := runs.At(int32(i)), plain.At(int32(i)); got != want {
					t.Fatalf("case %d, operation %d: got %v, want %v", n, i, got, want)
				}
			}
		}
	})
}
