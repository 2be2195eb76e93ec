package rules

import (
	"slices"
	"testing"
)

func TestAnAmendmentReachesWhatCitesIt(t *testing.T) {
	p := newPaper()
	cited, citing := NewProvision("P-1"), NewProvision("P-2")
	first := NewBook(2020, 1, 1, cited.Says(onPaper("1"), p.yes), citing.Says(onPaper("2"), All(cited)))
	p.Books = []*Book{first, first.Amend(2021, 3, 1, cited.Says(onPaper("1 as of 2021"), p.no))}
	for _, x := range []struct {
		on   Day
		want State
	}{{Date(2021, 2, 28), Met}, {Date(2021, 3, 1), Unmet}} {
		prog, err := p.Compile(x.on)
		if err != nil {
			t.Fatal(err)
		}
		r := NewReader(prog)
		r.Read(p.asked(func(c *Case) { c.Set(p.at(p.yes), 1); c.Set(p.at(p.no), 0) }))
		if got := r.At(prog.Provisions[1].Cond).State; got != x.want {
			t.Errorf("on %s: got %s, want %s", x.on, States[got], States[x.want])
		}
	}
}

func TestAnAmendmentKeepsTheRestAndItsAge(t *testing.T) {
	p := newPaper()
	kept, changed, dropped := NewProvision("P-1"), NewProvision("P-2"), NewProvision("P-3")
	way, due, item := NewRoute("way"), NewDue("D-1"), NewStep("step")
	k := Convention{Code: "K", Cite: onPaper("1")}
	first := NewBook(2020, 1, 1,
		kept.Says(onPaper("1"), p.yes), changed.Says(onPaper("2"), p.yes), dropped.Says(onPaper("3"), p.yes),
		way.Opens(onPaper("4"), AsOf, kept), due.Says(onPaper("5"), Duty, 1, Within(One, k).From(p.start)), item.Is(onPaper("6")))
	p.Books = []*Book{first, first.Amend(2021, 1, 1, changed.Says(onPaper("2"), p.no), Without{dropped, way, due, item})}
	programs, err := p.CompileAll()
	if err != nil {
		t.Fatal(err)
	}
	before, after := programs[0], programs[1]
	if len(before.Provisions) != 3 || len(before.Routes) != 1 || len(before.Dues) != 1 || len(before.Items) != 1 {
		t.Errorf("the first book has changed: %d provisions, %d routes", len(before.Provisions), len(before.Routes))
	}
	if len(after.Provisions) != 2 || len(after.Routes)+len(after.Dues)+len(after.Items) != 0 {
		t.Errorf("the second book: %d provisions, %d routes, %d deadlines, %d items", len(after.Provisions), len(after.Routes), len(after.Dues), len(after.Items))
	}
	for i, want := range []Day{Date(2020, 1, 1), Date(2021, 1, 1)} {
		if got := after.Provisions[i].Since; got != want {
			t.Errorf("%s holds since %s, want %s", after.Provisions[i].Code, got, want)
		}
	}
}

func TestVersionsBeginWithBooksAndValues(t *testing.T) {
	p := newPaper()
	days := NewParam("days", Days,
		Since(2021, 5, 1, 7, onPaper("1")), Since(2020, 6, 1, 6, onPaper("1")), Since(2015, 1, 1, 5, onPaper("1")))
	p.Params = []*Param{days}
	first := NewBook(2020, 1, 1, NewProvision("P-1").Says(onPaper("1"), AtMost(days, number1(6))))
	p.Books = []*Book{first, first.Amend(2021, 5, 1, NewProvision("P-2").Says(onPaper("2"), p.yes))}
	want := []Day{Date(2020, 1, 1), Date(2020, 6, 1), Date(2021, 5, 1)}
	if got := p.Versions(); !slices.Equal(got, want) {
		t.Errorf("versions %v, want %v", got, want)
	}
	programs, err := p.CompileAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, x := range []struct {
		until Day
		want  State
	}{{Date(2020, 5, 31), Met}, {Date(2021, 4, 30), Met}, {0, Unmet}} {
		prog := programs[i]
		r := NewReader(prog)
		r.Read(p.asked(nil))
		if got := r.At(prog.Provisions[0].Cond).State; prog.Version != want[i] || prog.Until != x.until || got != x.want {
			t.Errorf("version %s until %s: %s, want until %s: %s", prog.Version, prog.Until, States[got], x.until, States[x.want])
		}
	}
}

func TestAValueIsInForceFromItsDayToItsRepeal(t *testing.T) {
	s := Series[int64]{Repeal(2022, 1, 1, Cite{}), Since(2021, 1, 1, 7, Cite{}), Since(2020, 1, 1, 5, Cite{})}
	for _, x := range []struct {
		on    Day
		value int64
		ok    bool
	}{
		{Date(2019, 12, 31), 0, false},
		{Date(2020, 1, 1), 5, true},
		{Date(2020, 12, 31), 5, true},
		{Date(2021, 1, 1), 7, true},
		{Date(2021, 12, 31), 7, true},
		{Date(2022, 1, 1), 0, false},
	} {
		if got, ok := s.On(x.on); ok != x.ok || ok && got.Value != x.value {
			t.Errorf("on %s: %d %v, want %d %v", x.on, got.Value, ok, x.value, x.ok)
		}
	}
}
