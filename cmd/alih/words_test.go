package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"alih/rules"
	"alih/site"
)

// A key that the command asks for by its full name has words in every language.
func TestTheCommandAsksForWordsThatExist(t *testing.T) {
	asked := regexp.MustCompile(`(?:\.say|\bsay|\.title|\.count)\("([\w.-]+)"`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, lang := range site.Languages() {
		w, err := (&app{lang: lang}).loadWords("twtransfer")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range asked.FindAllStringSubmatch(string(text), -1) {
				seen++
				if !w.has(m[1]) && m[1][len(m[1])-1] != '.' {
					t.Errorf("%s asks for %q, which %s does not have", file, m[1], lang)
				}
			}
		}
	}
	if seen < 100 {
		t.Errorf("found only %d keys: does the pattern still fit?", seen)
	}
}

func (w *words) has(key string) bool {
	_, plain := w.table[key]
	_, plural := w.table[key+".other"]
	return plain || plural
}

func TestDaysAndNumbersInWords(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"Saturday 29 February 2020", "February 2020", "1,234,567", "-12", "12.5 %", "NT$ 3,000", "1 day", "2 months"},
		"id": {"Sabtu, 29 Februari 2020", "Februari 2020", "1.234.567", "-12", "12,5 %", "NT$ 3.000", "1 hari", "2 bulan"},
		"ja": {"2020年2月29日(土)", "2020年2月", "1,234,567", "-12", "12.5 %", "NT$ 3,000", "1日", "2か月"},
	} {
		w, err := (&app{lang: lang}).loadWords("twtransfer")
		if err != nil {
			t.Fatal(err)
		}
		got := []string{
			w.dayIn("2020-02-29"), w.dayIn("2020-02"), w.number(1234567), w.number(-12),
			w.amount(1250, string(rules.Ratio)), w.amount(3000, string(rules.TWD)), w.amount(1, string(rules.Days)), w.amount(2, string(rules.Months)),
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: %q, want %q", lang, got[i], want[i])
			}
		}
	}
}
