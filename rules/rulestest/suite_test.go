package rulestest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"alih/rules"
)

// The suite is tried on schemes with one fault each: a check that finds nothing
// where something is wrong is no check.

var act = &rules.Source{ID: "try.act", Address: "https://law.example/try", ReadOn: rules.Date(2020, 1, 1)}

type who uint8

// trial is a small sound scheme whose clauses and lists a test may spoil.
type trial struct {
	asker    rules.Choice[who]
	yes      rules.YesNo
	start    rules.DayFact
	days     *rules.Param
	decides  *rules.Provision
	way      *rules.Route
	clauses  rules.Clauses
	facts    []*rules.Fact
	params   []*rules.Param
	citation rules.Cite
}

func newTrial() *trial {
	x := &trial{
		asker: rules.NewChoice[who]("asker", rules.About{}, "one"), yes: rules.NewYesNo("yes", rules.About{}),
		start: rules.NewDay("start", rules.About{}), decides: rules.NewProvision("T-1"), way: rules.NewRoute("way"),
		days: rules.NewParam("days", rules.Days, rules.Since(2020, 1, 1, 10, act.At("2"))), citation: act.At("1"),
	}
	x.facts, x.params = rules.Catalogue(x.asker, x.yes, x.start), []*rules.Param{x.days}
	return x
}

func (x *trial) suite(t *testing.T) *suite {
	t.Helper()
	last := rules.DaysAfter(x.start, x.days)
	clauses := append(rules.Clauses{
		x.decides.Says(x.citation, rules.All(x.yes, rules.NotAfter(rules.AsOf, last))),
		x.way.Opens(act.At("1"), rules.AsOf, x.decides),
	}, x.clauses...)
	s := &rules.Scheme{
		Code: "try", Parties: []string{"one"}, Facts: x.facts, Params: x.params,
		Books: []*rules.Book{rules.NewBook(2020, 1, 1, clauses)}, CheckedTo: rules.Date(2022, 1, 1),
	}
	programs, err := s.CompileAll()
	if err != nil {
		t.Fatal(err)
	}
	return &suite{s: s, dir: t.TempDir(), programs: programs, n: 300}
}

// fails runs a check where its failing does not fail this test.
func fails(check func(*testing.T)) bool {
	probe := &testing.T{}
	done := make(chan struct{})
	go func() { // Fatal ends its goroutine
		defer close(done)
		check(probe)
	}()
	<-done
	return probe.Failed()
}

func TestASoundSchemePasses(t *testing.T) {
	u := newTrial().suite(t)
	for name, check := range map[string]func(*testing.T){
		"declared": u.declared, "codes": u.codes, "cited": u.cited, "rounded": u.rounded, "empty": u.empty,
		"kleene": u.kleene, "months": u.months, "readers": u.readers, "bytes": u.bytes, "overlay": u.overlay,
		"allocations": u.allocations, "answers": u.answers, "irrelevant": u.irrelevant,
	} {
		if fails(check) {
			t.Errorf("%s finds a fault where there is none", name)
		}
	}
}

func TestFaultsAreFound(t *testing.T) {
	idle := rules.NewParam("idle", rules.Days, rules.Since(2020, 1, 1, 3, act.At("9")))
	tests := []struct {
		name  string
		spoil func(*trial)
		check func(*suite) func(*testing.T)
	}{
		{"two provisions of one code", func(x *trial) {
			x.clauses = append(x.clauses, rules.NewProvision("T-1").Says(act.At("3"), x.yes))
		}, func(u *suite) func(*testing.T) { return u.codes }},
		{"an option named twice", func(x *trial) {
			x.facts = append(x.facts, rules.NewChoice[who]("work", rules.About{}, "a", "a").Entry())
		}, func(u *suite) func(*testing.T) { return u.codes }},
		{"a number that the scheme does not list", func(x *trial) { x.params = nil },
			func(u *suite) func(*testing.T) { return u.codes }},
		{"a place without an article", func(x *trial) { x.citation = act.At("") },
			func(u *suite) func(*testing.T) { return u.cited }},
		{"a source without an address", func(x *trial) {
			x.citation = (&rules.Source{ID: "nowhere", ReadOn: 1}).At("1")
		}, func(u *suite) func(*testing.T) { return u.cited }},
		{"a source that nobody read", func(x *trial) {
			x.citation = (&rules.Source{ID: "unread", Address: "https://law.example"}).At("1")
		}, func(u *suite) func(*testing.T) { return u.cited }},
		{"a value without a citation", func(x *trial) {
			x.params = append(x.params, rules.NewParam("bare", rules.Days, rules.Since(2019, 1, 1, 1, rules.Cite{})))
		}, func(u *suite) func(*testing.T) { return u.cited }},
		{"months without a rounding", func(x *trial) {
			x.clauses = append(x.clauses, rules.NewDue("D").Says(act.At("4"), rules.Duty, 1,
				rules.Stretch(rules.Convention{Code: "K", Cite: act.At("5")}, x.start, nil, nil,
					rules.MonthsAfter(x.start, rules.One, rules.NoRounding), x.start)))
		}, func(u *suite) func(*testing.T) { return u.rounded }},
		{"an empty case that is decided", func(x *trial) {
			x.clauses = append(x.clauses, rules.NewRoute("always").Opens(act.At("6"), rules.AsOf, rules.Always))
		}, func(u *suite) func(*testing.T) { return u.empty }},
		{"a number without effect", func(x *trial) {
			x.params = append(x.params, idle)
			x.clauses = append(x.clauses, rules.NewStep("s").Is(act.At("7")).When(rules.AtMost(rules.Product(rules.Zero, idle), rules.One)))
		}, func(u *suite) func(*testing.T) { return u.overlay }},
		{"a provision on which nothing rests", func(x *trial) {
			x.clauses = append(x.clauses, rules.NewProvision("T-2").Says(act.At("8"), rules.Not(x.yes)))
		}, func(u *suite) func(*testing.T) { return u.declared }},
		{"a safe day after the last day", func(x *trial) {
			x.clauses = append(x.clauses, rules.NewDue("D").Says(act.At("4"), rules.Duty, 1,
				rules.Stretch(rules.Convention{Code: "K", Cite: act.At("5")}, x.start, nil, nil, x.start, rules.NextDay(x.start))))
		}, func(u *suite) func(*testing.T) { return u.answers }},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			try := newTrial()
			x.spoil(try)
			if !fails(x.check(try.suite(t))) {
				t.Error("the fault is not found")
			}
		})
	}
}

func TestForgottenNamesAreFound(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("facts.go", `package try
var a = rules.NewProvision("T-1")
var lost = rules.NewChoice[who]("gone", About{})
var computed = rules.NewDue(prefix + "2")
var (
	b, c = one(), a
	Exported = 1
)
func use() any { return b }
`)
	write("facts_test.go", `package try
var inTest = rules.NewRoute("no")
`)
	s, err := parseDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range declarations(s) {
		got = append(got, d.maker+" "+d.code)
	}
	if want := []string{"provision T-1", "fact gone"}; !slices.Equal(got, want) {
		t.Errorf("declared: %v, want %v", got, want)
	}
	var names []string
	for _, at := range unmentioned(s) {
		names = append(names, at[strings.LastIndex(at, " ")+1:])
	}
	slices.Sort(names)
	if want := []string{"c", "computed", "lost"}; !slices.Equal(names, want) {
		t.Errorf("never mentioned: %v, want %v", names, want)
	}
}

func TestRandomCasesAreKeyedAndInRange(t *testing.T) {
	u := newTrial().suite(t)
	g, h := NewGenerator(u.programs, 1, 40), NewGenerator(u.programs, 1, 40)
	other := NewGenerator(u.programs, 2, 40)
	missing, differ := 0, 0
	for n := range uint64(2000) {
		h.Case(n + 7) // what was drawn before does not matter
		a, b := g.Case(n), h.Case(n)
		if a.AsOf != b.AsOf || !slices.EqualFunc(a.Slots, b.Slots, sameSlot) {
			t.Fatalf("case %d is not the same twice", n)
		}
		if !slices.EqualFunc(a.Slots, other.Case(n).Slots, sameSlot) {
			differ++
		}
		for f, s := range a.Slots {
			if s.Given < rules.Pending {
				missing++
				continue
			}
			if k := u.s.Facts[f].Kind; k == rules.KindYesNo && (s.Lo|s.Hi)&^1 != 0 || s.Lo > s.Hi {
				t.Errorf("case %d: %s is %d to %d", n, u.s.Facts[f].Name, s.Lo, s.Hi)
			}
		}
	}
	if share := 100 * missing / (2000 * len(u.s.Facts)); share < 35 || share > 45 {
		t.Errorf("%d %% of the facts are missing, want about 40", share)
	}
	if differ < 1900 {
		t.Errorf("another seed gives the same case %d times of 2000", 2000-differ)
	}
}

func sameSlot(a, b rules.Slot) bool {
	return a.Given == b.Given && a.Lo == b.Lo && a.Hi == b.Hi && len(a.Months) == len(b.Months) && len(a.Records) == len(b.Records)
}

func TestWhatKeeps(t *testing.T) {
	day := func(lo, hi int64) rules.Value { return rules.Value{State: rules.Met, Lo: lo, Hi: hi} }
	for _, x := range []struct {
		name string
		v, w rules.Value
		want bool
	}{
		{"undecided becomes met", rules.Value{State: rules.Unknown}, rules.Value{State: rules.Met}, true},
		{"met stays met", rules.Value{State: rules.Met}, rules.Value{State: rules.Met}, true},
		{"met becomes unmet", rules.Value{State: rules.Met}, rules.Value{State: rules.Unmet}, false},
		{"met becomes undecided", rules.Value{State: rules.Met}, rules.Value{State: rules.Open}, false},
		{"a range narrows", day(1, 31), day(7, 7), true},
		{"a range moves", day(1, 31), day(31, 32), false},
		{"a day ahead stays ahead", rules.Value{State: rules.Open, Lo: 1}, rules.Value{State: rules.Open, Lo: 1}, true},
		{"a day ahead has come", rules.Value{State: rules.Open, Lo: 1}, day(1, 1), false},
	} {
		if got := keeps(x.v, x.w); got != x.want {
			t.Errorf("%s: got %v", x.name, got)
		}
	}
}
