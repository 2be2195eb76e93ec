package rules

import (
	"math/rand/v2"
	"testing"
)

// FirstMet is what an asker promises, by reader one.
func FirstMet(r *Reader, targets []int32) (int, State) {
	best := Unmet
	for k, n := range targets {
		s := r.At(n).State
		if s == Met {
			return k, Met
		}
		if s.Rank() < best.Rank() {
			best = s
		}
	}
	return -1, best
}

func compareFirst(t *testing.T, a *Asker, r *Reader, c *Case) {
	t.Helper()
	r.Read(c)
	at, s := a.First(c)
	if want, wants := FirstMet(r, a.targets); at != want || s != wants {
		t.Fatalf("conditions %v: got %d %s, want %d %s", a.targets, at, States[s], want, States[wants])
	}
}

func TestTheFirstThatIsMetOnRandomPrograms(t *testing.T) {
	for seed := range 3 * seeds() {
		compareRandomFirst(t, seed, 60)
	}
}

func FuzzFirst(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { compareRandomFirst(t, seed, 6) })
}

func compareRandomFirst(t *testing.T, seed uint64, cases int) {
	p := randomProgram(seed)
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 8))}
	conds, r := m.conds2(p), NewReader(p)
	for range 6 {
		var targets []int32
		for range 1 + m.IntN(5) {
			targets = append(targets, conds[m.IntN(len(conds))])
		}
		a := NewAsker(p, targets...)
		for range cases {
			compareFirst(t, a, r, m.randomCase(p.Facts))
		}
	}
}

// Small programs are asked about every case that there is: every fact not asked, not
// known, pending, not done, and of each value.
func TestTheFirstThatIsMetOfEveryCaseOfSmallPrograms(t *testing.T) {
	all := testFacts()
	facts := []*Fact{all[0], all[1], all[2], all[4], all[5]}
	questions := 0
	for seed := range 3 * seeds() {
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 9)), p: smallProgram(facts)}
		for i := range m.p.Code {
			m.conds = append(m.conds, int32(i))
		}
		for range 12 {
			in := Instr{Op: []Op{opAll, opAny, opNot, opAtLeast}[m.IntN(4)], Fact: -1, K: int32(m.IntN(4)), A: m.of(m.conds)}
			if in.Op != opNot {
				in.A, in.B = m.many(m.conds)
			}
			m.emit(&m.conds, in)
		}
		n := int32(len(m.p.Code))
		a := NewAsker(m.p, n-1-int32(m.IntN(3)), n-4-int32(m.IntN(3)), n-7)
		questions += len(a.questions)
		r := NewReader(m.p)
		everyCase(facts, func(c *Case) { compareFirst(t, a, r, c) })
	}
	if questions < 100 {
		t.Errorf("only %d questions were asked", questions)
	}
}

// smallProgram has a leaf or two of each of some facts.
func smallProgram(facts []*Fact) *Program {
	p := &Program{Parties: []string{"a", "b"}, Facts: facts}
	for f, x := range facts {
		in := Instr{Op: opYes, Fact: int32(f)}
		if x.Kind == KindChoice || x.Kind == KindReading {
			in.Op, in.K = opIs, 1
			p.Code = append(p.Code, Instr{Op: opIs, Fact: int32(f), K: 6})
		}
		p.Code = append(p.Code, in)
	}
	return p
}

// everyCase calls f with each case of facts that are yes or no, or a choice.
func everyCase(facts []*Fact, f func(*Case)) {
	c := NewCase(0, len(facts))
	var fill func(at int)
	fill = func(at int) {
		if at == len(facts) {
			f(c)
			return
		}
		for g := Missing; g < Stated; g++ {
			c.Slots[at] = Slot{Given: g}
			fill(at + 1)
		}
		for v := range max(2, len(facts[at].Options)) {
			c.Set(at, int64(v))
			fill(at + 1)
		}
	}
	fill(0)
}

func TestTheFirstThatIsMetAllocatesNothing(t *testing.T) {
	p := randomProgram(7)
	m := &maker{Rand: rand.New(rand.NewPCG(7, 3))}
	c, a := m.randomCase(p.Facts), NewAsker(p, m.conds2(p)...)
	if n := testing.AllocsPerRun(20, func() { a.First(c) }); n != 0 {
		t.Errorf("asking allocates %v times", n)
	}
}
