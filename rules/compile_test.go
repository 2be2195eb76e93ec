package rules

import (
	"errors"
	"testing"
)

// What a book cannot say is refused when it is compiled, with a code that a program
// can branch on and the name of what is wrong.
func TestBooksThatCannotBeCompiled(t *testing.T) {
	a, b, stranger := NewProvision("P-a"), NewProvision("P-b"), NewProvision("P-nowhere")
	due, lost := NewDue("D-a"), NewDue("D-nowhere")
	way := NewRoute("nowhere")
	early := NewParam("early", Days, Since(2021, 1, 1, 5, onPaper("1")))
	gone := NewParam("gone", Days, Repeal(2019, 1, 1, onPaper("1")), Since(2018, 1, 1, 5, onPaper("1")))
	unlisted := NewYesNo("unlisted", About{})
	k := Convention{Code: "K", Cite: onPaper("1")}
	tests := []struct {
		name       string
		clauses    func(p *paper) []Clause
		code, told string
	}{
		{"a provision that rests on itself", func(p *paper) []Clause {
			return []Clause{a.Says(onPaper("1"), All(p.yes, a))}
		}, "cycle", "P-a"},
		{"two provisions that rest on each other", func(p *paper) []Clause {
			return []Clause{a.Says(onPaper("1"), All(b)), b.Says(onPaper("2"), Not(a))}
		}, "cycle", "P-a"},
		{"a guard that rests on its own provision", func(p *paper) []Clause {
			return []Clause{a.Says(onPaper("1"), p.yes).Where(All(b)), b.Says(onPaper("2"), All(a))}
		}, "cycle", "P-a"},
		{"a deadline counted from itself", func(p *paper) []Clause {
			return []Clause{due.Says(onPaper("1"), Duty, 1, Within(number1(1), k).From(due.Last()))}
		}, "cycle", "D-a"},
		{"a provision without a clause", func(p *paper) []Clause {
			return []Clause{a.Says(onPaper("1"), All(stranger))}
		}, "clause", "P-nowhere"},
		{"a day of a deadline without a clause", func(p *paper) []Clause {
			return []Clause{a.Says(onPaper("1"), NotAfter(AsOf, lost.Last()))}
		}, "clause", "D-nowhere"},
		{"a deadline that follows one without a clause", func(p *paper) []Clause {
			return []Clause{due.Says(onPaper("1"), Duty, 1, Within(number1(1), k).From(p.start)).Follows(lost)}
		}, "clause", "D-nowhere"},
		{"a document of a route without a clause", func(p *paper) []Clause {
			return []Clause{NewDocument("paper").Is(onPaper("1")).On(way)}
		}, "clause", "nowhere"},
		{"a document for a deadline without a clause", func(p *paper) []Clause {
			return []Clause{NewDocument("paper").Is(onPaper("1")).For(lost)}
		}, "clause", "D-nowhere"},
		{"a fact that no catalogue lists", func(p *paper) []Clause {
			return []Clause{a.Says(onPaper("1"), unlisted)}
		}, "catalogue", "unlisted"},
		{"a number before its first value", func(p *paper) []Clause {
			return []Clause{a.Says(onPaper("1"), AtMost(early, One))}
		}, "value", "early"},
		{"a number after its repeal", func(p *paper) []Clause {
			return []Clause{a.Says(onPaper("1"), AtMost(gone, One))}
		}, "value", "gone"},
		{"a provision that cites nothing", func(p *paper) []Clause {
			return []Clause{a.Says(Cite{Article: "7"}, p.yes)}
		}, "cite", "7"},
		{"a convention that cites nothing", func(p *paper) []Clause {
			return []Clause{due.Says(onPaper("1"), Duty, 1, Within(number1(1), Convention{Code: "K"}).From(p.start))}
		}, "cite", ""},
		{"a second chance for what nobody does", func(p *paper) []Clause {
			return []Clause{due.Says(onPaper("1"), Duty, 1, Within(number1(1), k).From(p.start)).Cured(onPaper("2"), Within(number1(1), k), nil)}
		}, "act", "D-a"},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			p := newPaper()
			p.Books = []*Book{NewBook(2020, 1, 1, x.clauses(p)...)}
			_, err := p.Compile(Date(2020, 6, 1))
			wantError(t, err, x.code, x.told)
			if _, err := p.CompileAll(); err == nil {
				t.Error("the versions compile all the same")
			}
		})
	}
}

func TestNoLawIsHeldBeforeTheFirstBook(t *testing.T) {
	p := newPaper()
	p.Books = []*Book{NewBook(2020, 1, 1, NewProvision("P-a").Says(onPaper("1"), p.yes))}
	_, err := p.Compile(Date(2019, 12, 31))
	wantError(t, err, "notHeld", "paper")
	var e *Error
	if errors.As(err, &e) && e.Found != "2019-12-31" {
		t.Errorf("found %q, want the day", e.Found)
	}
	if _, err := p.Compile(Date(2020, 1, 1)); err != nil {
		t.Errorf("on its first day: %v", err)
	}
}

func TestAnOverlayOfAnUnknownNumberIsAnError(t *testing.T) {
	p := newPaper()
	days := NewParam("days", Days, Since(2020, 1, 1, 5, onPaper("1")))
	prog := p.holding(t, NewProvision("P-a").Says(onPaper("1"), AtMost(days, One)))
	_, err := prog.Overlay(Override{Param: "weeks", Value: 1})
	wantError(t, err, "param", "weeks")
	over, err := prog.Overlay(Override{Param: "days", Value: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		p    *Program
		want State
	}{{prog, Unmet}, {over, Met}, {prog, Unmet}} {
		r := NewReader(x.p)
		r.Read(p.asked(nil))
		if got := r.At(x.p.Provisions[0].Cond).State; got != x.want {
			t.Errorf("got %s, want %s: an overlay must change its copy and nothing else", States[got], States[x.want])
		}
	}
}

func wantError(t *testing.T, err error, code, name string) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Code != code || e.Name != name {
		t.Errorf("got %v, want %s of %q", err, code, name)
	}
}

// What a programmer wrote wrongly panics where it is written, when the program
// starts, and not where it is used.
func TestWhatIsWrittenWronglyPanics(t *testing.T) {
	p := newPaper()
	for name, f := range map[string]func(){
		"values that are not newest first": func() {
			NewParam("n", Days, Since(2020, 1, 1, 1, onPaper("1")), Since(2021, 1, 1, 2, onPaper("1")))
		},
		"two values of one day": func() {
			NewParam("n", Days, Since(2020, 1, 1, 1, onPaper("1")), Since(2020, 1, 1, 2, onPaper("1")))
		},
		"a number without a range":  func() { NewWhole("n", About{}) },
		"a choice of 32":            func() { NewChoice[paperParty]("c", About{}, make([]string, 32)...) },
		"a field that is not there": func() { p.closed.Total("rooms") },
		"an amount with a figure too few": func() {
			NewAmount("a").Is(onPaper("1")).ByReading(p.source, Days, One)
		},
		"a book that does not follow": func() {
			NewBook(2020, 1, 1, NewProvision("P-a").Says(onPaper("1"), p.yes)).Amend(2020, 1, 1)
		},
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("nothing happens")
				}
			}()
			f()
		})
	}
}
