package rules

import "testing"

// A scheme on paper, for the tests of this package: one book made of the clauses
// under test, over a small catalogue.

var paperAct = &Source{ID: "paper.act", Address: "https://law.example/paper", ReadOn: Date(2020, 1, 1)}

func onPaper(article string) Cite { return paperAct.At(article) }

type paperParty uint8

// paper is a scheme whose parties are two, and whose second party alone knows the
// fact "theirs".
type paper struct {
	Scheme
	asker   Choice[paperParty]
	yes, no YesNo
	theirs  YesNo
	ruling  YesNo
	source  Choice[paperParty]
	start   DayFact
	done    Act
	begun   Act
	closed  Records
}

func newPaper() *paper {
	p := &paper{
		asker:  NewChoice[paperParty]("asker", About{}, "one", "other"),
		yes:    NewYesNo("yes", About{}),
		no:     NewYesNo("no", About{}),
		theirs: NewYesNo("theirs", About{KnownTo: 2}),
		ruling: NewDecision("ruling", About{}),
		source: NewReading[paperParty]("source", "left", "right"),
		start:  NewDay("start", About{}),
		done:   NewAct("done", About{}),
		begun:  NewAct("begun", About{KnownTo: 2}),
		closed: NewRecords("closed", About{}, Field{Name: "from", Kind: KindDay}, Field{Name: "to", Kind: KindDay}),
	}
	p.Scheme = Scheme{
		Code: "paper", Zone: "UTC", Parties: []string{"one", "other"}, CheckedTo: Date(2030, 1, 1),
		Facts: Catalogue(p.asker, p.yes, p.no, p.theirs, p.ruling, p.source, p.start, p.done, p.begun, p.closed),
	}
	return p
}

// holding compiles a book of some clauses.
func (p *paper) holding(t *testing.T, clauses ...Clause) *Program {
	t.Helper()
	p.Books = []*Book{NewBook(2020, 1, 1, clauses...)}
	prog, err := p.Compile(Date(2020, 1, 1))
	if err != nil {
		t.Fatal(err)
	}
	return prog
}

// judge compiles one condition and reads it for a case.
func (p *paper) judge(t *testing.T, c Condition, set func(*Case)) State {
	t.Helper()
	prog := p.holding(t, NewProvision("P-1").Says(onPaper("1"), c))
	r := NewReader(prog)
	r.Read(p.asked(set))
	return r.At(prog.Provisions[0].Cond).State
}

// count compiles one term and returns its unrolled, last and safe day.
func (p *paper) count(t *testing.T, s Span, set func(*Case)) (unrolled, last, safe Value) {
	t.Helper()
	prog := p.holding(t, NewDue("D-1").Says(onPaper("1"), Duty, 1, s))
	r := NewReader(prog)
	r.Read(p.asked(set))
	e := &prog.Dues[0]
	return r.At(e.Unrolled), r.At(e.Last), r.At(e.Safe)
}

// asked is a case of 2020-07-01, asked by party one.
func (p *paper) asked(set func(*Case)) *Case {
	c := NewCase(Date(2020, 7, 1), len(p.Facts))
	c.Set(0, 0)
	if set != nil {
		set(c)
	}
	return c
}

// at is the place of a fact in the catalogue.
func (p *paper) at(f Catalogued) int {
	for i, x := range p.Facts {
		if x == f.Entry() {
			return i
		}
	}
	panic("no such fact")
}

func mustDay(t *testing.T, s string) Day {
	t.Helper()
	d, ok := ParseDay(s)
	if !ok {
		t.Fatalf("no day: %s", s)
	}
	return d
}

func number1(n int64) Number { return NumExpr{literal(n)} }
