package rulestest

import (
	"bytes"
	"testing"

	"alih/rules"
	"alih/rules/calc"
)

// readers checks that reader two says of every operation what reader one says.
// A range (a month-only day, a roll past the calendar) is for reader one alone, so
// reader two may then be undecided; it never decides otherwise.
func (u *suite) readers(t *testing.T) {
	const n = rules.Lanes + 100 // a full block and a partial one
	p := u.programs[len(u.programs)-1]
	for round := uint64(0); round < 4+u.n/2000 && !t.Failed(); round++ {
		g := NewGenerator(u.programs, 3+round<<8, int(10+20*(round%4)))
		cases, b := make([]*rules.Case, n), rules.NewBatch(p, n)
		for i := range cases {
			cases[i] = g.Case(uint64(i))
			b.Put(i, cases[i])
		}
		compareReaders(t, p, b, cases)
		compareTargets(t, p, b)
	}
}

func compareReaders(t *testing.T, p *rules.Program, b *rules.Batch, cases []*rules.Case) {
	t.Helper()
	all := make([]int32, len(p.Code))
	for i := range all {
		all[i] = int32(i)
	}
	s, r := rules.NewScreen(p, all...), rules.NewReader(p)
	for k := range b.Blocks() {
		s.Run(b, k)
		s.Labels()
		for lane := 0; lane < rules.Lanes && k*rules.Lanes+lane < len(cases); lane++ {
			at := k*rules.Lanes + lane
			r.Read(cases[at])
			if node := disagreement(p, r, s, lane, cases[at]); node >= 0 {
				t.Errorf("version %s, case %d: operation %d (%s) is %s for reader two and %s for reader one", p.Version, at, node,
					describe(p, node), rules.States[s.State(node, lane)], rules.States[r.At(node).State])
				return
			}
		}
	}
}

// compareTargets checks that what is asked for comes out alike whether it is asked for
// alone, when what lies below is not kept, or among everything else.
func compareTargets(t *testing.T, p *rules.Program, b *rules.Batch) {
	t.Helper()
	all := make([]int32, len(p.Code))
	for i := range all {
		all[i] = int32(i)
	}
	targets := asked(p)
	two, one := rules.NewScreen(p, all...), rules.NewScreen(p, targets...)
	for k := range b.Blocks() {
		two.Run(b, k)
		two.Labels()
		one.Run(b, k)
		one.Labels()
		for _, n := range targets {
			for l := range rules.Lanes {
				s := one.State(n, l)
				if s != two.State(n, l) || s == rules.Met && one.Values(n) != nil && one.Values(n)[l] != two.Values(n)[l] {
					t.Fatalf("version %s, lane %d: operation %d (%s) is otherwise when it is asked for alone", p.Version, l, n, describe(p, n))
				}
			}
		}
	}
}

// asked are the conditions of provisions and routes, the days of deadlines, amounts.
func asked(p *rules.Program) (list []int32) {
	for i := range p.Provisions {
		list = append(list, p.Provisions[i].Cond)
	}
	for i := range p.Routes {
		list = append(list, p.Routes[i].Open)
	}
	for i := range p.Dues {
		list = append(list, p.Dues[i].Last, p.Dues[i].Safe)
	}
	for i := range p.Items {
		if p.Items[i].IsAmount() && p.Items[i].Value >= 0 {
			list = append(list, p.Items[i].Value)
		}
	}
	return list
}

// disagreement returns the first operation of which the readers say different
// things, or -1.
func disagreement(p *rules.Program, r *rules.Reader, s *rules.Screen, lane int, c *rules.Case) int32 {
	ranged := make([]bool, len(p.Code))
	for i := range p.Code {
		node := int32(i)
		one, two := r.At(node), s.State(node, lane)
		ranged[i] = one.State == rules.Met && one.Lo != one.Hi || vague(p.Code[i].Fact, c)
		p.EachArg(&p.Code[i], func(a int32) { ranged[i] = ranged[i] || ranged[a] })
		if one.State == two && (two != rules.Met || one.Lo == one.Hi && (s.Values(node) == nil || s.Values(node)[lane] == one.Lo)) {
			continue
		}
		if ranged[i] && !two.Decided() || ranged[i] && two == one.State && two == rules.Unmet {
			continue
		}
		return node
	}
	return -1
}

// vague tells whether an operation reads a day of which only the month is known.
func vague(fact int32, c *rules.Case) bool {
	return fact >= 0 && c.Slots[fact].Given == rules.Stated && c.Slots[fact].Lo != c.Slots[fact].Hi
}

// bytes checks that a program read back from its bytes is the same program: it
// writes the same bytes and gives the same answers. Bytes that were cut or changed
// are refused or give a program that can be read without harm.
func (u *suite) bytes(t *testing.T) {
	b := rules.AppendPrograms(nil, u.programs)
	list, ok := rules.ParsePrograms(b)
	if !ok || len(list) != len(u.programs) {
		t.Fatal("the versions cannot be read back")
	}
	if !bytes.Equal(rules.AppendPrograms(nil, list), b) {
		t.Error("the versions are written otherwise after they were read")
	}
	if _, ok := rules.ParsePrograms(append(b[:len(b):len(b)], 7)); ok {
		t.Error("a byte behind the versions is not seen")
	}
	for i, p := range u.programs {
		u.sameAnswers(t, p, list[i])
	}
	u.spoilt(t, b)
}

func (u *suite) sameAnswers(t *testing.T, p, q *rules.Program) {
	g, r, s := NewGenerator(u.programs, 4, 30), rules.NewReader(p), rules.NewReader(q)
	for n := range uint64(200) {
		c := g.Case(n)
		r.Read(c)
		s.Read(c)
		for i := range p.Code {
			if r.At(int32(i)) != s.At(int32(i)) {
				t.Fatalf("version %s, case %d: operation %d differs after the bytes", p.Version, n, i)
			}
		}
	}
}

// spoilt cuts the bytes at many lengths and flips bits at keyed places. The long
// run cuts them at every length.
func (u *suite) spoilt(t *testing.T, b []byte) {
	for n := 0; n < len(b); n += 1 + len(b)/int(u.n) {
		if _, ok := rules.ParsePrograms(b[:n]); ok {
			t.Fatalf("the first %d of %d bytes are taken for a program", n, len(b))
		}
	}
	for n := range u.n / 4 {
		d := &draws{mix(n)}
		x := bytes.Clone(b)
		for range 1 + d.below(3) {
			x[d.below(len(x))] ^= 1 << d.below(8)
		}
		Survives(x)
	}
}

// Survives reads a program from bytes that may be malformed, and cases with it. It
// panics where a reader would.
func Survives(b []byte) {
	list, ok := rules.ParsePrograms(b)
	if !ok || len(list[0].Code) > 1<<16 {
		return
	}
	p := list[len(list)-1]
	g := NewGenerator([]*rules.Program{p}, 5, 20)
	one := rules.NewReader(p)
	batch := rules.NewBatch(p, 8)
	for n := range uint64(8) {
		c := g.legal(g.Case(n))
		one.Read(c)
		batch.Put(int(n), c)
	}
	all := make([]int32, len(p.Code))
	for i := range all {
		all[i] = int32(i)
	}
	two := rules.NewScreen(p, all...)
	two.Run(batch, 0)
	two.Labels()
	survivesAsking(calc.NewBooks(list), g)
}

// survivesAsking does what a page does with books.
func survivesAsking(b *calc.Books, g *Generator) {
	b.AppendCatalogue(nil)
	for n := range uint64(2) {
		if a, problems := b.Answer(g.legal(g.Case(n))); problems == nil {
			a.AppendJSON(nil)
		}
	}
}

// legal takes out what a malformed catalogue makes impossible and no input can
// state: an option of a choice that has none.
func (g *Generator) legal(c *rules.Case) *rules.Case {
	for f, x := range g.facts {
		chosen := x.Kind == rules.KindChoice || x.Kind == rules.KindReading
		if s := &c.Slots[f]; s.Given == rules.Stated && chosen && int(s.Lo) >= len(x.Options) {
			*s = rules.Slot{}
		}
	}
	return c
}

// allocations checks that the readers allocate nothing once they are made.
func (u *suite) allocations(t *testing.T) {
	for _, p := range u.programs {
		g, r := NewGenerator(u.programs, 6, 20), rules.NewReader(p)
		c := g.Case(1)
		if n := testing.AllocsPerRun(20, func() { r.Read(c) }); n != 0 {
			t.Errorf("version %s: reading a case allocates %v times", p.Version, n)
		}
	}
}
