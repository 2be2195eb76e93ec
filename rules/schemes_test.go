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

// Of the routes of a scheme, all together and one by one, and of its provisions, an asker
// says which is the first that is met, as reader one does.
func TestTheFirstThatIsMetOfEveryScheme(t *testing.T) {
	everyScheme(t, func(t *testing.T, programs []*rules.Program) {
		p := programs[len(programs)-1]
		lists := [][]int32{nil}
		for i := range p.Routes {
			lists[0] = append(lists[0], p.Routes[i].Open)
			lists = append(lists, []int32{p.Routes[i].Open})
		}
		for i := range p.Provisions {
			if i%7 == 0 {
				lists = append(lists, nil)
			}
			lists[len(lists)-1] = append(lists[len(lists)-1], p.Provisions[i].Cond)
		}
		r, met := rules.NewReader(p), 0
		for _, targets := range lists {
			a := rules.NewAsker(p, targets...)
			for n := range uint64(200) {
				c := rulestest.NewGenerator(programs, 22+n%4, int(n%4)*10).Case(n)
				r.Read(c)
				want, wants := rules.FirstMet(r, targets)
				if at, s := a.First(c); at != want || s != wants {
					t.Fatalf("case %d, conditions %v: got %d %s, want %d %s", n, targets, at, rules.States[s], want, rules.States[wants])
				}
				if want >= 0 {
					met++
				}
			}
		}
		if met == 0 {
			t.Error("no condition was met")
		}
	})
}
