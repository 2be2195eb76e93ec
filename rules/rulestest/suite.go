package rulestest

import (
	"os"
	"path/filepath"
	"testing"

	"alih/rules"
	"alih/rules/calc"
)

// Run is the suite that every scheme has to pass. dir is the scheme's folder: its
// Go sources are searched for names that nothing uses, and the golden cases in
// testdata/cases are answered.
//
// alike names pairs of provisions that the law itself says twice, with the reason
// beside the call.
//
// The random parts are keyed, so a failure names its case. ALIH_SOAK in the
// environment makes them long.
func Run(t *testing.T, s *rules.Scheme, dir string, alike ...[2]string) {
	programs, err := s.CompileAll()
	if err != nil {
		t.Fatalf("the books of %s do not compile: %v", s.Code, err)
	}
	u := &suite{s: s, dir: dir, programs: programs, n: effort(), alike: alike}
	t.Run("declared names are used", u.declared)
	t.Run("codes are unique", u.codes)
	t.Run("everything is cited", u.cited)
	t.Run("sums of months are rounded", u.rounded)
	t.Run("an empty case is undetermined", u.empty)
	t.Run("what is decided stays decided", u.kleene)
	t.Run("a month holds all its days", u.months)
	t.Run("the two readers agree", u.readers)
	t.Run("a program survives its bytes", u.bytes)
	t.Run("every number can be overlaid", u.overlay)
	t.Run("every provision decides something", u.witnesses)
	t.Run("no two provisions are one", u.overlaps)
	t.Run("reading allocates nothing", u.allocations)
	t.Run("every answer is well formed", u.answers)
	t.Run("what is not missing does not matter", u.irrelevant)
	t.Run("golden cases", u.golden)
}

// suite is one scheme under test.
type suite struct {
	s        *rules.Scheme
	dir      string
	programs []*rules.Program
	n        uint64 // random cases a version
	alike    [][2]string
}

func effort() uint64 {
	switch {
	case os.Getenv("ALIH_SOAK") != "":
		return 200_000
	case testing.Short():
		return 400
	}
	return 2000
}

func (u *suite) books() *calc.Books { return calc.NewBooks(u.programs) }

// each runs f for u.n/part random cases, whose days lie around the changes of every
// version. All versions share one list of operations, so one reader reads them all.
// missing is the share of facts, in a hundred, that are not known.
func (u *suite) each(t *testing.T, seed uint64, missing int, part uint64, f func(p *rules.Program, g *Generator, n uint64)) {
	g := NewGenerator(u.programs, seed, missing)
	for n := uint64(0); n < u.n/part && !t.Failed(); n++ {
		f(u.programs[len(u.programs)-1], g, n)
	}
}

func (u *suite) casesDir() string { return filepath.Join(u.dir, "testdata", "cases") }
