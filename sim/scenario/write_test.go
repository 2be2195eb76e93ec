package scenario

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// same tells what two scenarios differ in, of all that decides what is run and shown.
func same(a, b *Scenario) string {
	switch {
	case a.Hash() != b.Hash():
		return "hash"
	case a.Key("") != b.Key(""):
		return "order of policies"
	case a.Name != b.Name || a.About != b.About:
		return "name"
	case !slices.EqualFunc(a.Policies, b.Policies, func(p, q Policy) bool { return p.About == q.About && reflect.DeepEqual(p.Changes, q.Changes) }):
		return "policies"
	case (a.Sweep == nil) != (b.Sweep == nil) || a.Sweep != nil && !reflect.DeepEqual(*a.Sweep, *b.Sweep):
		return "sweep"
	case !reflect.DeepEqual(a.Assumptions(), b.Assumptions()):
		return "assumptions"
	}
	for i, v := range a.Baseline().Values {
		if w := b.Baseline().Values[i]; !reflect.DeepEqual(v.Setting, w.Setting) || v.Value != w.Value {
			return v.Path
		}
	}
	return ""
}

// TestTextIsTheScenario: a scenario written as a file is the scenario, whatever was laid
// over it.
func TestTextIsTheScenario(t *testing.T) {
	for _, b := range Kinds {
		code := codeOf(b.Kind)
		texts := [][]byte{b.Text()}
		if code == "example" { // one is enough to see what the catalogue fills in
			texts = append(texts, []byte(b.Head))
		}
		for _, text := range texts {
			a, err := Read(Kinds, code, text, []string{"seed=18446744073709551615", "replications.most=60", `about="says: \"a\" # and\nmore 家"`})
			if err != nil {
				t.Fatal(err)
			}
			back, err := Read(Kinds, "written", a.Text(), nil)
			if err != nil {
				t.Fatalf("%s: %v\n%s", code, err, a.Text())
			}
			if what := same(a, back); what != "" {
				t.Errorf("%s: another %s:\n%s", code, what, a.Text())
			}
			if again := string(back.Text()); again != string(a.Text()) {
				t.Errorf("%s: written again it is another text", code)
			}
		}
	}
}

// TestOwnPoliciesInThePlaceOfTheFiles: in their order, and none is none.
func TestOwnPoliciesInThePlaceOfTheFiles(t *testing.T) {
	head := []byte("scheme: example\nlaw.on: 2024-01-01\npolicies:\n  a: {order: last}\n  b: {horizon: 5}\nprimary: {\"match.share\": 2%}\n")
	policies := `{"z-1":{"about":"x=1: \"so\" / \u005c","law.set.window.days":90},"a":{"order":"last","extension":false,"horizon":{"value":6,"assumption":true,"range":[5,7],"why":"a guess"}}}`
	s, err := ReadOver(Kinds, "page", head, Over{Policies: []byte(policies), Sets: []string{"policies.a.horizon=7"}})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range s.Policies {
		names = append(names, p.Name)
	}
	if want := []string{baseline, "z-1", "a"}; !slices.Equal(names, want) || s.Policies[1].About != `x=1: "so" / \` || len(s.Policies[2].Changes) != 3 {
		t.Errorf("found %v, %q, %v; want %v", names, s.Policies[1].About, s.Policies[2].Changes, want)
	}
	back, err := Read(Kinds, "written", s.Text(), nil)
	if err != nil || same(s, back) != "" {
		t.Errorf("another %s (%v) of\n%s", same(s, back), err, s.Text())
	}
	s, err = ReadOver(Kinds, "page", head, Over{Policies: []byte("{}")})
	if err != nil || len(s.Policies) != 1 || strings.Contains(string(s.Text()), "policies") {
		t.Errorf("without policies: %v", err)
	}
}

// TestWrongPolicies: what is wrong is said by its name.
func TestWrongPolicies(t *testing.T) {
	head := []byte("scheme: example\nlaw.on: 2024-01-01\n")
	for policies, want := range map[string]string{
		`{"a":{"orders":"last"}}`:            "policies.a.orders",
		`{"a":{"law.set.window.days":"x"}}`:  "policies.a.law.set.window.days",
		`{"a":{}}`:                           "policies",
		`{"baseline":{"order":"last"}}`:      "baseline",
		`[1]`:                                "policies",
		`{"a":`:                              "policies",
		`{"a":{"order":"last","order":"x"}}`: "policies.a.order",
	} {
		if _, err := ReadOver(Kinds, "page", head, Over{Policies: []byte(policies)}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want something of %s", policies, err, want)
		}
	}
}
