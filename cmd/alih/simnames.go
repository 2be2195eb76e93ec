package main

import (
	"cmp"
	"maps"
	"strings"

	"alih/sim/model"
	tell "alih/sim/report/words"
	"alih/sim/scenario"
	"alih/site"
)

// What a scenario calls itself and its policies. The texts of a built-in one have words in
// every language; what somebody has written in the place of one stays as it is written.

// scenarioNames gives a scenario its names in a language.
func scenarioNames(s *scenario.Scenario, words map[string]string) (name, about string) {
	name, about = s.Name, s.About
	built := builtInTexts(s)
	if s.Name == built["name"] {
		name = cmp.Or(words["scenario.name"], name)
	}
	if s.About == built["about"] {
		about = cmp.Or(words["scenario.about"], about)
	}
	return name, about
}

// aboutPolicy is what a policy says of itself.
func aboutPolicy(s *scenario.Scenario, p *scenario.Policy, lang string, words map[string]string) string {
	if lang != "en" && isBuiltIn(s, p) {
		return cmp.Or(words["reform."+p.Name], p.About)
	}
	return p.About
}

// isBuiltIn tells whether a policy says of itself what the built-in scenario's says.
func isBuiltIn(s *scenario.Scenario, p *scenario.Policy) bool {
	return p.About != "" && p.About == builtInTexts(s)["policies."+p.Name+".about"]
}

func builtInTexts(s *scenario.Scenario) map[string]string {
	for _, b := range scenario.Kinds {
		if b.Kind.Name() == s.Kind.Name() && b.Kind.Scheme() == s.Kind.Scheme() {
			return b.Texts()
		}
	}
	return nil
}

// scenarioWords are the words of a kind of model, of its settings and numbers, of its
// scenario and its policies, as a report asks for them.
func scenarioWords(s *scenario.Scenario, lang string) map[string]string {
	table := map[string]string{}
	if d, ok := s.Kind.(model.Described); ok {
		maps.Copy(table, d.Description(lang))
	}
	scheme := s.Kind.Scheme().Code
	for _, file := range []string{"lab", s.Kind.Name()} {
		own, _ := site.Words(lang, file) // a kind may have no words of its own yet
		for code, text := range own {
			table[reportCode(code, scheme)] = text
			if number, ok := strings.CutPrefix(code, "number."); ok {
				table["setting.law.set."+number] = text // as a sweep states it
			}
		}
	}
	if said, err := tell.New(lang, nil); err == nil {
		table["name."+s.Baseline().Name] = said.Say("policy.baseline")
	}
	if day := table["lab.version"]; day != "" {
		table["setting.law.on"] = day
	}
	for i := range s.Policies {
		if p := &s.Policies[i]; i > 0 && !isBuiltIn(s, p) {
			delete(table, "name."+p.Name)
		}
	}
	return table
}

// reportCode is how a report asks for what the lab calls otherwise.
func reportCode(code, scheme string) string {
	kind, rest, _ := strings.Cut(code, ".")
	switch kind {
	case "lever":
		return "setting." + rest
	case "number":
		return "law." + rest
	case "policy":
		return "reform." + strings.TrimPrefix(rest, scheme+".")
	}
	return code
}

// changed writes what a policy changes: what it is called, before and after. Numbers of
// the law and choices are as the language writes them, what else a file states as it is
// stated.
func (w *words) changed(s *scenario.Scenario, c scenario.Change) (what, was, now string) {
	if c.Law != nil {
		was = c.Was
		if c.Law.Held {
			was = w.amount(c.Law.Was, string(c.Law.Unit))
		}
		name := strings.TrimPrefix(c.Path, "law.set.")
		return w.any(c.Path, "number."+name), was, w.amount(c.Law.Now, string(c.Law.Unit))
	}
	if c.Path == "law.on" {
		return w.any(c.Path, "lab.version"), c.Was, c.Now
	}
	what = w.any(c.Path, "lever."+c.Path)
	for _, x := range s.Kind.Settings() {
		switch {
		case x.Path != c.Path:
		case x.Form == model.Choice:
			return what, w.of("option", c.Was), w.of("option", c.Now)
		case x.Form == model.Switch:
			return what, w.onOff(c.Was), w.onOff(c.Now)
		}
	}
	return what, c.Was, c.Now
}

func (w *words) onOff(truth string) string {
	return w.any(truth, map[string]string{"true": "lab.on", "false": "lab.off"}[truth])
}
