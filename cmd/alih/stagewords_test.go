package main

import (
	"testing"

	"alih/sim/model"
	"alih/sim/scenario"
	"alih/sim/stage"
	"alih/site"
)

// What a model shows of itself has words, every part, row and column, in every language.
func TestStagesHaveWords(t *testing.T) {
	staged := 0
	for _, k := range scenario.Kinds {
		s, err := scenario.Read(scenario.Kinds, k.Kind.Name(), k.Text(), nil)
		if err != nil {
			t.Fatal(err)
		}
		m, ok := s.Study().Policies[0].Model.(stage.Model)
		if !ok || k.Unlisted {
			continue
		}
		staged++
		if err := m.Stage().Check(); err != nil {
			t.Errorf("%s: %v", k.Kind.Name(), err)
		}
		for _, lang := range site.Languages() {
			table, err := site.Words(lang, k.Kind.Name())
			if err != nil {
				t.Fatal(err)
			}
			for _, code := range stageCodes(m.Stage()) {
				if table["stage."+code] == "" {
					t.Errorf("%s: %s.json has no words for stage.%s", lang, k.Kind.Name(), code)
				}
			}
		}
	}
	if staged == 0 {
		t.Error("no model shows itself")
	}
}

func stageCodes(s *stage.Stage) (codes []string) {
	for _, p := range s.Parts {
		codes = append(codes, p.Code)
		for _, c := range append(append([]string{}, p.Rows...), p.Columns...) {
			codes = append(codes, p.Code+"."+c)
		}
	}
	return codes
}

// What the lab lets a person choose has words: every lever and every option of one. What is
// assumed stands there as its scenario says it.
func TestLeversHaveWords(t *testing.T) {
	for _, lang := range site.Languages() {
		table, err := site.Words(lang, "lab")
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range scenario.Kinds {
			if k.Unlisted {
				continue
			}
			for _, s := range k.Kind.Settings() {
				if s.Origin != model.Lever {
					continue
				}
				for _, code := range append([]string{"lever." + s.Path}, optionCodes(s)...) {
					if table[code] == "" {
						t.Errorf("%s: lab.json has no words for %s", lang, code)
					}
				}
			}
		}
	}
}

func optionCodes(s model.Setting) (codes []string) {
	for _, o := range s.Options {
		codes = append(codes, "option."+o)
	}
	return codes
}
