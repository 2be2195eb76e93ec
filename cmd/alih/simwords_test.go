package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"alih/sim/report"
)

// The names of the systems in a report use the terms of the glossary.
func TestReportsUseTheGlossary(t *testing.T) {
	var terms map[string]map[string]any
	readJSON(t, "../../site/glossary.json", &terms)
	var english map[string]string
	readJSON(t, "../../sim/report/words/en.json", &english)
	found := 0
	for _, language := range report.Languages() {
		var words map[string]string
		readJSON(t, "../../sim/report/words/"+language+".json", &words)
		for code, s := range english {
			scheme, ok := strings.CutPrefix(code, "scheme.")
			for name, term := range terms {
				in, _ := term["in"].(string)
				if !ok || !strings.HasPrefix(scheme, in) || !holds(s, forms(term["en"])) {
					continue
				}
				found++
				if !holds(words[code], forms(term[language])) {
					t.Errorf("%s: %s says %q, without the term of %s: %v", language, code, words[code], name, term[language])
				}
			}
		}
	}
	if found < 8 {
		t.Errorf("only %d terms were looked for", found)
	}
}

func holds(s string, any []string) bool {
	for _, f := range any {
		if strings.Contains(strings.ToLower(s), strings.ToLower(f)) {
			return true
		}
	}
	return false
}

func forms(v any) (list []string) {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		for _, x := range v {
			list = append(list, x.(string))
		}
	}
	return list
}

func readJSON(t *testing.T, path string, into any) {
	t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(body, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}
