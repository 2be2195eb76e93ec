package main

import (
	"strings"
	"testing"

	"alih/sim/model"
	tell "alih/sim/report/words"
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

// What the lab lets a person choose has words: every lever and every option of one.
func TestLeversHaveWords(t *testing.T) {
	for _, lang := range site.Languages() {
		table, err := site.Words(lang, "lab")
		if err != nil {
			t.Fatal(err)
		}
		eachSetting(func(_ model.Kind, s model.Setting) {
			if s.Origin != model.Lever {
				return
			}
			for _, code := range append([]string{"lever." + s.Path}, optionCodes(s)...) {
				if table[code] == "" {
					t.Errorf("%s: lab.json has no words for %s", lang, code)
				}
			}
		})
	}
}

// What is assumed or published means something in every language, in the lab and in a report,
// and its unit has words.
func TestAssumptionsHaveWords(t *testing.T) {
	for _, lang := range site.Languages() {
		lab, err := site.Words(lang, "lab")
		if err != nil {
			t.Fatal(err)
		}
		said := map[string]string{}
		eachSetting(func(k model.Kind, s model.Setting) {
			own, err := site.Words(lang, k.Name())
			if err != nil {
				t.Fatal(err)
			}
			table, err := tell.New(lang, own)
			if err != nil {
				t.Fatal(err)
			}
			means := settingWords(table, s.Path)
			if s.Origin == model.Lever {
				return
			}
			if means == "" {
				t.Errorf("%s: %s.json has no words for lever.%s", lang, k.Name(), s.Path)
			} else if before := said[k.Name()+means]; before != "" {
				t.Errorf("%s: %s says the same of %s and %s: %s", lang, k.Name(), before, s.Path, means)
			}
			said[k.Name()+means] = s.Path
			if lang == "zh-Hant" || lang == "ja" {
				if means == strings.ToLower(means) && strings.Trim(means, "abcdefghijklmnopqrstuvwxyz ") == "" {
					t.Errorf("%s: %s is called %s", lang, s.Path, means)
				}
			}
			unit := "unit." + s.Unit
			if s.Unit != "" && lab[unit]+lab[unit+".other"]+own[unit]+own[unit+".other"] == "" && !pageHas(t, lang, unit) {
				t.Errorf("%s: %s has the unit %s, which has no words", lang, s.Path, s.Unit)
			}
		})
	}
}

func pageHas(t *testing.T, lang, code string) bool {
	page, err := site.Words(lang, "page")
	if err != nil {
		t.Fatal(err)
	}
	return page[code]+page[code+".other"] != ""
}

// eachSetting goes through the settings of all kinds that are offered.
func eachSetting(f func(model.Kind, model.Setting)) {
	for _, k := range scenario.Kinds {
		if k.Unlisted {
			continue
		}
		for _, s := range k.Kind.Settings() {
			f(k.Kind, s)
		}
	}
}

func optionCodes(s model.Setting) (codes []string) {
	for _, o := range s.Options {
		codes = append(codes, "option."+o)
	}
	return codes
}
