package scenario

import (
	"bytes"
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"alih/sim"
)

func TestEveryCatalogueIsFitToBeRead(t *testing.T) {
	for _, b := range Kinds {
		for _, f := range Faults(b.Kind) {
			t.Errorf("%s: %s", b.Kind.Name(), f)
		}
	}
}

// The text that a person gets to edit is the catalogue: with it and with its head
// alone the same is run.
func TestTheBuiltInTextIsTheCatalogue(t *testing.T) {
	for _, b := range Kinds {
		code := codeOf(b.Kind)
		whole, err := Read([]Builtin{b}, code, b.Text(), nil)
		if err != nil {
			t.Fatal(err)
		}
		head, err := Read([]Builtin{b}, code, []byte(b.Head), nil)
		if err != nil {
			t.Fatal(err)
		}
		if whole.Hash() != head.Hash() {
			t.Errorf("%s: the built-in text is another experiment than its head", code)
		}
		for _, v := range whole.Baseline().Values {
			s := b.Kind.Settings()
			for i := range s {
				if s[i].Path == v.Path && !reflect.DeepEqual(s[i], v.Setting) {
					t.Errorf("%s: %+v is read back as %+v", code, s[i], v.Setting)
				}
			}
			if v.From.Line == 0 {
				t.Errorf("%s: the text does not state %s", code, v.Path)
			}
		}
	}
}

func TestTheHashIsOfTheContent(t *testing.T) {
	a := mustRead(t, "scheme: example\nlaw: {on: 2024-01-01, set: {window.days: 60}}\nhorizon: 26\npolicies:\n  a: {order: last}\n  b: {horizon: 5}\nprimary: {match.share: 2%, expired: 3}\n")
	b := mustRead(t, "# other words\nname: other\nabout: other\nprimary: {expired: 3.0, match.share: 0.02e0}\npolicies:\n  b:\n    about: five weeks\n    horizon: 5\n  a.order: last\nlaw.on: 2024-01-01\nscheme: example\n", "primary.match.share=2%")
	if a.Hash() != b.Hash() {
		t.Error("order, words and a number that is what it was make another hash")
	}
	if a.Key("") == b.Key("") || a.Key("") == a.Key("2") {
		t.Error("replications are kept in the order of the policies, but or by which program, and the key does not tell it")
	}
	seen := map[string]string{a.Hash(): "nothing"}
	for _, arg := range []string{"seed=2", "horizon=27", "law.on=2020-01-01", "law.set.window.days=61", "policies.a.order=arrival", "primary.expired=4",
		"replications.most=7", "confidence=90%", "policies.c.order=last", "workers.absence={value: 0.1, assumption: true, range: [0.05, 0.2], why: we}"} {
		c := mustRead(t, "scheme: example\nlaw.on: 2024-01-01\npolicies: {a: {order: last}, b: {horizon: 5}}\nprimary: {match.share: 2%, expired: 3}\n", arg)
		if other, ok := seen[c.Hash()]; ok {
			t.Errorf("%s and %s have one hash", arg, other)
		}
		seen[c.Hash()] = arg
		if same := c.Key("") == a.Key(""); same != (strings.HasPrefix(arg, "primary") || strings.HasPrefix(arg, "repl") || strings.HasPrefix(arg, "conf")) {
			t.Errorf("%s: the key is the same: %v", arg, same)
		}
	}
}

// An assumption of the baseline moves every policy that does not state the setting; one
// that a policy states moves that policy alone.
func TestAssumptionsAreDrawnForAllThatShareThem(t *testing.T) {
	s := mustRead(t, short+`
horizon: 30
workers.absence: {value: 0.5, assumption: true, range: [0, 1], why: we}
start.waiting: {value: 20, assumption: true, range: [10, 30], why: we}
meeting.chance: 1
meeting.places: 100
workers.arrivals: 0
policies:
  own: {workers.absence: {value: 0.5, assumption: true, range: [0.1, 0.9], why: they}}
  fixed: {workers.absence: 0}
`)
	var names []string
	for _, a := range s.Assumptions() {
		names = append(names, a.Name)
	}
	want := []string{"start.waiting", "workers.absence", "policies.own.workers.absence"}
	if !reflect.DeepEqual(names, want) {
		t.Fatalf("assumptions %v, want %v", names, want)
	}
	drawn, err := s.Draw([]float64{14.4, 1, 0.1})
	if err != nil {
		t.Fatal(err)
	}
	matched := func(p sim.Policy) (arrived, matched int64) {
		counts := make([]int64, len(p.Model.Layout().Counters))
		p.Model.Runner().Run(sim.NewStream(1, 0), counts)
		return counts[0], counts[1]
	}
	for i, w := range [][2]int64{{14, 0}, {14, 14}, {14, 14}} {
		if a, m := matched(drawn[i]); a != w[0] || m != w[1] {
			t.Errorf("%s: %d of %d matched, want %d of %d", drawn[i].Name, m, a, w[1], w[0])
		}
	}
	if _, err := s.Draw([]float64{1}); err == nil {
		t.Error("too few values are no error")
	}
}

func TestTheStudyIsWhatTheFileAsks(t *testing.T) {
	s := mustRead(t, short+"primary: {match.share/region=north: 2%, expired: 3}\nseed: 18446744073709551615\nreplications: {first: 20, step: 10, most: 40}\nconfidence: 90%\n")
	st := s.Study()
	goals := []sim.Goal{{Metric: 2, Share: 0.02}, {Metric: 1, HalfWidth: 3}}
	if !reflect.DeepEqual(st.Goals, goals) || st.Seed != math.MaxUint64 || st.First != 20 || st.Step != 10 || st.Most != 40 || st.Confidence != 0.9 {
		t.Errorf("%+v", st)
	}
	if len(st.Policies) != 1 || st.Policies[0].Name != "baseline" {
		t.Errorf("policies: %+v", st.Policies)
	}
	s.Precise(0, 0.05)
	if g := s.Study().Goals; g[0] != (sim.Goal{Metric: 2, Share: 0.05}) || g[1] != (sim.Goal{Metric: 1, Share: 0.05}) {
		t.Errorf("one precision for all: %+v", g)
	}
	s.Exactly(7)
	if st = s.Study(); st.First != 7 || st.Most != 7 {
		t.Errorf("exactly seven: %+v", st)
	}
}

func TestTheLawIsListedWithItsSource(t *testing.T) {
	s := mustRead(t, short+"law.set.window.days: 90\npolicies: {p: {law.on: 2020-02-01}}\n")
	rows := s.LawNumbers()
	if len(rows) != 2 || rows[0].Param.Name != "window.days" || rows[0].Value != 90 || rows[0].Held != 60 || !rows[0].Changed || rows[0].Cite.Article != "4(1)" || rows[1].Changed {
		t.Errorf("%+v", rows)
	}
	if got := s.Version(s.Baseline()).String(); got != "2022-01-01" {
		t.Errorf("the version of 2024 is of %s", got)
	}
	if got := s.Policies[1].Changes; len(got) != 1 || got[0] != (Change{Path: "law.on", Was: "2024-01-01", Now: "2020-02-01"}) {
		t.Errorf("%+v", got)
	}
}

// What the schema takes and what the reader takes is the same, but for what holds
// between values.
func TestTheSchemaAndTheReaderAgree(t *testing.T) {
	s := mustRead(t, short)
	text, err := s.Schema()
	if err != nil {
		t.Fatal(err)
	}
	schema := compile(t, text)
	for body, good := range map[string]bool{
		string(examples[0].Text()):                                              true,
		short + "workers: {region: {north: 3}}":                                 true,
		short + "workers: {region.north: 3}\nworkers.region: {south: 1}":        true,
		short + "workers.region.north: {value: 3, source: we}":                  true,
		short + "policies: {a: {law: {set: {window: {days: 9}}}}}":              true,
		short + "policies.a: {law.set: {window.days: 9}}":                       true,
		short + "policies.a.law.set.window.days: 9":                             true,
		short + "policies: {a.order: last}":                                     true,
		short + "primary.match.share/region=north: 2%":                          true,
		short + "primary:\npolicies:\nworkers:\n":                               true,
		short + "workers.absence: 12.5%\nseed: 3\nconfidence: 90 %":             true,
		short + "extension: {value: false, assumption: true, why: we}":          true,
		short + "sweep: {factors: {order: all, workers: {absence: assumed}}}":   true,
		short + "sweep.factors.law.set.window.days: {range: [3, 9]}":            true,
		short + "sweep: {factors: {order: some}}":                               false,
		short + "sweep: {factors: {orders: all}}":                               false,
		short + "sweep: {factors: {order: all}, points: 1}":                     false,
		short + "sweep: {factors: {workers.absence: {steps: 3, rang: [0, 1]}}}": false,
		short + "extension: yes":                                                false,
		short + "extension: 1":                                                  false,
		short + "order: first":                                                  false,
		short + "workers.absence: 1.1":                                          false,
		short + "workers.absence: -0.1":                                         false,
		short + "workers.absence: {value: 0.1, sources: we}":                    false,
		short + "workers.absence: {source: we}":                                 false,
		short + "workers.region: {east: 1}":                                     false,
		short + "horizon: 0":                                                    false,
		short + "horizon: 2.5":                                                  false,
		short + "start.waiting: 10000000":                                       false,
		short + "law.set.fee: 3":                                                false,
		short + "law.set.window.days: 3.5":                                      false,
		short + "policies: {a: {}}":                                             false,
		short + "policies: {a b: {order: last}}":                                false,
		short + "primary: {match: {share: 0.1}}":                                false,
		short + "primary: {match.share: -1}":                                    false,
		short + "replications: {most: 1}":                                       false,
		"law.on: 2024-01-01":                                                    false,
		"scheme: example":                                                       false,
		"scheme: boat\nlaw.on: 2024-01-01":                                      false,
	} {
		var v any
		if err := yaml.Unmarshal([]byte(body), &v); err != nil {
			t.Fatal(err)
		}
		j, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(j))
		if err != nil {
			t.Fatal(err)
		}
		byText := schema.Validate(instance)
		_, byReader := Read(examples, "x.yaml", []byte(body), nil)
		if (byText == nil) != good || (byReader == nil) != good {
			t.Errorf("%s\ngood %v\nschema: %v\nreader: %v", body, good, byText, byReader)
		}
	}
}

func compile(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("scenario.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("scenario.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestNames(t *testing.T) {
	list := []string{"workers.absence", "workers.arrivals", "law.set.window.days", "workers"}
	for name, want := range map[string]string{
		"workers.absense": "workers.absence", "wrokers": "workers", "window.days": "law.set.window.days",
		"window": "law.set.window.days", "absence": "workers.absence", "zzz": "",
	} {
		if got := strings.Join(near(name, list), " "); got != want {
			t.Errorf("near %s: %q, want %q", name, got, want)
		}
	}
	for _, d := range []struct {
		a, b string
		far  int
	}{{"", "", 0}, {"ab", "ba", 1}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"law.no", "law.on", 1}} {
		if got := distance(d.a, d.b); got != d.far {
			t.Errorf("from %q to %q: %d, want %d", d.a, d.b, got, d.far)
		}
	}
}
