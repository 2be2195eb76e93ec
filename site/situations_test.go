package site_test

import (
	"encoding/json"
	"slices"
	"testing"

	"alih/rules"
	"alih/rules/calc"
	"alih/rules/scheme"
	"alih/site"
)

// What a situation states is there to be asked, can be answered so, and does not
// contradict itself, whoever is asking.
func TestSituationsStateFactsOfTheirScheme(t *testing.T) {
	all, err := site.Situations()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, one := range all {
		if seen[one.Code] {
			t.Errorf("%s is there twice", one.Code)
		}
		seen[one.Code] = true
		at := slices.IndexFunc(scheme.All, func(s *rules.Scheme) bool { return s.Code == one.Scheme })
		if at < 0 {
			t.Errorf("%s: there is no scheme %s", one.Code, one.Scheme)
			continue
		}
		books, err := calc.Compile(scheme.All[at])
		if err != nil {
			t.Fatal(err)
		}
		for name, value := range one.Facts {
			states(t, one.Code, books.Facts(), name, value)
		}
		for _, asker := range books.Facts()[0].Options {
			answers(t, books, one, asker)
		}
	}
}

// states looks a fact up as it is asked of a person: no reading that sources dispute.
func states(t *testing.T, code string, facts []*rules.Fact, name string, value any) {
	t.Helper()
	at := slices.IndexFunc(facts, func(f *rules.Fact) bool { return f.Name == name })
	if at < 0 {
		t.Errorf("%s: there is no fact %s", code, name)
		return
	}
	f := facts[at]
	switch given := value.(type) {
	case bool:
		if f.Kind != rules.KindYesNo {
			t.Errorf("%s: %s cannot be %v", code, name, given)
		}
	case string:
		if f.Kind != rules.KindChoice || !slices.Contains(f.Options, given) {
			t.Errorf("%s: %s cannot be %q", code, name, given)
		}
	default:
		t.Errorf("%s: %s has a value of another kind: %v", code, name, value)
	}
}

// answers asks the calculator, which refuses what does not fit together.
func answers(t *testing.T, books *calc.Books, one site.Situation, asker string) {
	t.Helper()
	facts := map[string]any{books.Facts()[0].Name: asker}
	for name, value := range one.Facts {
		facts[name] = value
	}
	request, err := json.Marshal(map[string]any{"op": "answer", "asOf": books.Programs()[0].Version.String(), "facts": facts})
	if err != nil {
		t.Fatal(err)
	}
	var reply struct{ Outcome string }
	found := books.Reply(nil, request)
	if err := json.Unmarshal(found, &reply); err != nil || reply.Outcome == "" {
		t.Errorf("%s, asked by %s: %s", one.Code, asker, found)
	}
}

// Every scheme can be come to in one's own words, has a name, somebody to call, and a
// heading for each group of its questions.
func TestEverySchemeHasAWayIn(t *testing.T) {
	all, err := site.Situations()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range site.Languages() {
		page := words(t, lang, "page")
		for _, one := range all {
			said(t, page, lang, "situation."+one.Code)
		}
		for _, s := range scheme.All {
			said(t, page, lang, "scheme."+s.Code)
			said(t, page, lang, "help."+s.Code)
			if !slices.ContainsFunc(all, func(one site.Situation) bool { return one.Scheme == s.Code }) {
				t.Errorf("no situation leads to %s", s.Code)
			}
			for _, f := range s.Facts {
				if f.Group != "" {
					said(t, page, lang, "group."+f.Group)
				}
			}
		}
	}
}

func said(t *testing.T, table map[string]string, lang, key string) {
	t.Helper()
	if table[key] == "" {
		t.Errorf("%s/page: no words for %s", lang, key)
	}
}
