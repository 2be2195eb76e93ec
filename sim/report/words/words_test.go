package words

import "testing"

func TestTitles(t *testing.T) {
	w, err := New("en", map[string]string{"metric.match.share": "Matched", "dimension.category": "category", "metric.match.share/category=all": "Everybody"})
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[string]string{
		"match.share":                   "Matched",
		"match.share/category=fishCrew": "Matched, category: fish crew",
		"match.share/category=all":      "Everybody",
		"vacancies.filled_late-byHalf":  "vacancies filled late by half",
		"TWD":                           "TWD",
	} {
		if got := w.Title("metric", code); got != want {
			t.Errorf("%s: found %q, want %q", code, got, want)
		}
	}
}
