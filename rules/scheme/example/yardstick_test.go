package example_test

import (
	"testing"

	"alih/rules"
	"alih/rules/rulestest"
	"alih/rules/scheme/example"
)

// Part one by hand: what the Guest Workers Act says, in plain Go and without package
// rules. Other engines are compared with the same three results: the decision, the
// last day of the window, the surcharge.
type guest struct {
	ground, work, level                         int64
	proven, victim, extended, same, localsAsked bool
	registered, permitEnd, asOf                 int64
	share, increase                             int64
}

const (
	death, closure, unpaid, harm, agreed = 0, 1, 2, 3, 4
	manufacturing, construction          = 2, 3
	care, household                      = 4, 5
	trainee, skilled, expert             = 0, 2, 3
)

func (g guest) window() int64 {
	if g.extended {
		return g.registered + 120
	}
	return g.registered + 60
}

// surcharge is 0 where the place may not take the guest.
func (g guest) surcharge() int64 {
	switch {
	case g.increase > 1500 || g.share+g.increase > 4000:
		return 0
	case g.increase <= 500:
		return 3000
	case g.increase <= 1000:
		return 5000
	}
	return 7000
}

// decision is the first of nine, counted from 0.
func (g guest) decision() int {
	shown := g.ground == death || (g.ground == closure || g.ground == unpaid || g.ground == harm) && g.proven
	protected := g.victim || g.ground == harm && g.proven
	open, runs := g.asOf <= g.window(), g.asOf <= g.permitEnd
	cross := g.same || protected || g.level == expert || g.level == skilled && g.localsAsked
	locals := g.localsAsked || protected || g.work != manufacturing && g.work != construction
	trained := g.level != trainee || g.work != care && g.work != household
	placed := g.surcharge() > 0 && locals && trained
	switch {
	case !runs && protected:
		return 0
	case !runs:
		return 1
	case protected && placed:
		return 2
	case g.ground == agreed && g.proven && g.same && placed:
		return 3
	case shown && open && g.same && placed:
		return 4
	case shown && open && cross && placed:
		return 5
	case (shown || protected) && open:
		return 6
	case shown && !open && !g.extended:
		return 7
	}
	return 8
}

// read takes a complete case apart.
func read(p *rules.Program, c *rules.Case) guest {
	at := func(f rules.Catalogued) int64 { return c.Slots[p.Fact(f.Entry().Name)].Lo }
	yes := func(f rules.Catalogued) bool { return at(f) == 1 }
	return guest{
		ground: at(example.Ground), work: at(example.NewWork), level: at(example.Training),
		proven: yes(example.Proven), victim: yes(example.Victim), extended: yes(example.Extended),
		same: yes(example.SameWork), localsAsked: yes(example.LocalsRefused),
		registered: at(example.Registered), permitEnd: at(example.PermitEnd), asOf: int64(c.AsOf),
		share: at(example.Share), increase: at(example.Increase),
	}
}

func TestPartOneIsTheActByHand(t *testing.T) {
	programs, err := example.Scheme.CompileAll()
	if err != nil {
		t.Fatal(err)
	}
	g := rulestest.NewGenerator(programs, 11, 0)
	g.MonthOnly = 0
	seen := map[int]int{}
	for _, p := range programs {
		r := rules.NewReader(p)
		for n := range uint64(20_000) {
			c := g.Case(n)
			r.Read(c)
			by := read(p, c)
			seen[by.decision()]++
			compareByHand(t, p, r, by, n)
			if t.Failed() {
				return
			}
		}
	}
	for k := range example.Decisions {
		if seen[k] < 100 {
			t.Errorf("decision %d was taken %d times: the draw does not try it", k+1, seen[k])
		}
	}
}

func compareByHand(t *testing.T, p *rules.Program, r *rules.Reader, by guest, n uint64) {
	t.Helper()
	for k, d := range example.Decisions {
		want := rules.Unmet
		if k == by.decision() {
			want = rules.Met
		}
		if got := provision(p, r, d.Code); got != want {
			t.Errorf("version %s, case %d: %s is %s, want %s", p.Version, n, d.Code, rules.States[got], rules.States[want])
		}
	}
	for i := range p.Dues {
		if e := &p.Dues[i]; e.Code == "EX-4" && r.At(e.Last).Lo != by.window() {
			t.Errorf("version %s, case %d: the window ends on %s, want %s", p.Version, n, rules.Day(r.At(e.Last).Lo), rules.Day(by.window()))
		}
	}
	for i := range p.Items {
		e := &p.Items[i]
		if e.Code != "EX-6-3" {
			continue
		}
		got := int64(0)
		if r.At(e.When).State == rules.Met {
			got = r.At(e.Value).Lo
		}
		if got != by.surcharge() {
			t.Errorf("version %s, case %d: the surcharge is %d, want %d", p.Version, n, got, by.surcharge())
		}
	}
}

func provision(p *rules.Program, r *rules.Reader, code string) rules.State {
	for i := range p.Provisions {
		if p.Provisions[i].Code == code {
			return r.At(p.Provisions[i].Cond).State
		}
	}
	return rules.Unknown
}

// The comparison with other engines is about this shape.
func TestPartOneHasTheShapeOfTheYardstick(t *testing.T) {
	kinds, options := map[rules.Kind]int{}, map[int]int{}
	for _, f := range example.Scheme.Facts[1:] {
		if f == example.Seasonal.Entry() {
			break // part two begins
		}
		kinds[f.Kind]++
		if f.Kind == rules.KindChoice {
			options[len(f.Options)]++
		}
	}
	if kinds[rules.KindYesNo] != 5 || kinds[rules.KindChoice] != 3 || kinds[rules.KindDay] != 2 || kinds[rules.KindRatio] != 2 || len(kinds) != 4 {
		t.Errorf("the facts of part one are %v", kinds)
	}
	if options[6] != 2 || options[4] != 1 {
		t.Errorf("its choices have %v options", options)
	}
	p, err := example.Scheme.Compile(rules.Date(2020, 1, 1))
	if err != nil {
		t.Fatal(err)
	}
	conditions := 0
	for i := range p.Provisions {
		if code := p.Provisions[i].Code; code[:3] == "EX-" && code[:4] != "EX-7" {
			conditions++
		}
	}
	if conditions != 12 || len(example.Decisions) != 9 {
		t.Errorf("it has %d conditions and %d decisions", conditions, len(example.Decisions))
	}
}
