package site_test

import (
	"fmt"
	"strings"
	"testing"

	"alih/rules"
	"alih/rules/calc"
	"alih/rules/scheme"
	"alih/site"
)

// cites names a place of an enacted text in a language, as answers do.
func cites(t *testing.T, lang string) func(article string) string {
	t.Helper()
	page := words(t, lang, "page")
	say := func(key string, with ...any) string {
		s, ok := page[key]
		if !ok {
			t.Errorf("%s: no words for %s", lang, key)
		}
		for i := 0; i+1 < len(with); i += 2 {
			s = strings.ReplaceAll(s, "{"+with[i].(string)+"}", fmt.Sprint(with[i+1]))
		}
		return s
	}
	return func(article string) string { return say("cite.short", "article", site.Place(article, say)) }
}

// The same table is read by the unit tests of the page.
func TestAPlaceOfTheLawIsWrittenAsOfficesDo(t *testing.T) {
	var places []map[string]string
	read(t, "testdata/places.json", &places)
	for _, lang := range site.Languages() {
		cite := cites(t, lang)
		for _, one := range places {
			if got := cite(one["article"]); got != one[lang] {
				t.Errorf("%s in %s: got %q, want %q", one["article"], lang, got, one[lang])
			}
		}
	}
}

// No scheme writes a place of a law in a way that would be shown as it stands there.
func TestEveryPlaceOfALawIsUnderstood(t *testing.T) {
	cite, seen := cites(t, "zh-Hant"), 0
	for _, s := range scheme.All {
		books, err := calc.Compile(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range books.Programs() {
			for _, c := range p.Cites {
				if p.Sources[c.Source].Place(c.Article) != rules.PlaceArticle || c.Article == "?" {
					continue
				}
				seen++
				if got := cite(c.Article); strings.ContainsAny(got, "()-–, ") {
					t.Errorf("%s: %s of %s is shown as %s", s.Code, c.Article, p.Sources[c.Source].ID, got)
				}
			}
		}
	}
	if seen < 100 {
		t.Errorf("found only %d places", seen)
	}
}
