package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"alih/sim"
	"alih/sim/model"
	"alih/sim/scenario"
	"alih/site"
)

// Built-in scenarios say what they are, what each policy is and what it changes in every
// language, and what names a row fits its column.
func TestBuiltInScenariosSpeakEveryLanguage(t *testing.T) {
	for _, b := range scenario.Kinds {
		if b.Unlisted {
			continue
		}
		code := b.Kind.Scheme().Code
		s, err := scenario.Read(scenario.Kinds, code, b.Text(), nil)
		if err != nil {
			t.Fatal(err)
		}
		english := scenarioWords(s, "en")
		for _, lang := range site.Languages() {
			words := scenarioWords(s, lang)
			need := func(key string) string {
				if words[key] == "" || lang != "en" && words[key] == english[key] && strings.Contains(english[key], " ") {
					t.Errorf("%s, %s: no words for %s: %q", code, lang, key, words[key])
				}
				return words[key]
			}
			need("scenario.name")
			need("scenario.about")
			for i := range s.Policies[1:] {
				p := &s.Policies[i+1]
				need("reform." + p.Name)
				if name := need("name." + p.Name); columns(name) > simColumns[0]-2 {
					t.Errorf("%s, %s: %q is wider than its column", code, lang, name)
				}
				w, err := (&app{lang: lang}).simWords(&experiment{Scenario: s})
				if err != nil {
					t.Fatal(err)
				}
				for _, c := range p.Changes {
					if what, was, now := w.changed(s, c); what == c.Path || was == "" || now == "" {
						t.Errorf("%s, %s: %s has no words: %s, %s to %s", code, lang, c.Path, what, was, now)
					}
				}
			}
			for _, n := range s.LawNumbers() {
				need("law." + n.Param.Name)
			}
			for _, v := range s.Baseline().Values {
				if v.Origin == model.Lever {
					need("setting." + v.Path)
				}
			}
		}
		if name, about := scenarioNames(s, english); name != s.Name && !strings.Contains(name, "’") || about != s.About {
			t.Errorf("%s: English says %q, %q and the scenario %q, %q", code, name, about, s.Name, s.About)
		}
	}
}

// A person's own words stay, beside those of the built-in scenario that they kept.
func TestOwnWordsStay(t *testing.T) {
	b, _ := scenario.Find(scenario.Kinds, "twtransfer")
	s, err := scenario.Read(scenario.Kinds, "own.yaml", b.Text(), []string{
		"name=my market", "policies.window90.about=Three months.", "policies.mine.law.set.window.days=45",
	})
	if err != nil {
		t.Fatal(err)
	}
	words := scenarioWords(s, "id")
	name, about := scenarioNames(s, words)
	if name != "my market" || about != words["scenario.about"] || about == s.About {
		t.Errorf("name %q, about %q", name, about)
	}
	for i := range s.Policies {
		p := &s.Policies[i]
		own := p.Name == "window90" || p.Name == "mine"
		if said := aboutPolicy(s, p, "id", words); i > 0 && own != (said == p.About) {
			t.Errorf("%s says %q", p.Name, said)
		}
		if i > 0 && own != (words["name."+p.Name] == "") {
			t.Errorf("%s is called %q", p.Name, words["name."+p.Name])
		}
	}
}

// The section that the help of sweep shows can be put into a scenario.
func TestTheSectionOfTheHelpIsRead(t *testing.T) {
	_, shown, _ := strings.Cut((&app{}).sweepCommand().Long, "\n\n  sweep:\n")
	shown, _, _ = strings.Cut(shown, "\n\n")
	text := "scheme: twtransfer\nlaw.on: 2024-08-28\nprimary: {match.share: 1%}\n  sweep:\n" + shown + "\n"
	text = strings.ReplaceAll(text, "\n  ", "\n")
	s, err := scenario.Read(scenario.Kinds, "help", []byte(text), nil)
	if err != nil || s.Sweep == nil || len(s.Sweep.Factors) != 4 {
		t.Errorf("%v\nof\n%s", err, text)
	}
}

// The examples of docs/results.md read columns that there are, of policies that there are.
func TestTheDocsReadWhatIsThere(t *testing.T) {
	page, err := os.ReadFile("../../docs/results.md")
	if err != nil {
		t.Fatal(err)
	}
	b, _ := scenario.Find(scenario.Kinds, "twtransfer")
	s, err := scenario.Read(scenario.Kinds, "twtransfer", b.Text(), nil)
	if err != nil {
		t.Fatal(err)
	}
	read := regexp.MustCompile(`sum\((\w+)\)|[pb]\.(\w+) [-)]|values="(\w+)"|"(\w+/\w+=\w+)"|by\["(\w+)"\]|by\$(\w+) /|\[\["(\w+)\.(\w+)"\]\]`)
	found := 0
	for _, m := range read.FindAllStringSubmatch(string(page), -1) {
		policy := m[8]
		column := strings.Join(m[1:8], "")
		found++
		if !slices.ContainsFunc(s.Layout().Counters, func(c sim.Counter) bool { return c.Code == column }) {
			t.Errorf("%s: the table has no column %s", m[0], column)
		}
		if policy != "" && !slices.ContainsFunc(s.Policies, func(p scenario.Policy) bool { return p.Name == policy }) {
			t.Errorf("%s: there is no policy %s", m[0], policy)
		}
	}
	if found < 10 {
		t.Errorf("only %d columns were looked for", found)
	}
}
