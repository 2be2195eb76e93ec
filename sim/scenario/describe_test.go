package scenario

import (
	"os"
	"slices"
	"strings"
	"testing"

	"alih/sim"
	"alih/sim/model"
)

// unmarked takes a text's marks off and its lines together.
func unmarked(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("*", "", "`", "", "’", "'", "“", "\"", "”", "\"").Replace(s)), " ")
}

// What a report says of published figures and of what a model cannot say is what
// docs/validation.md says: the words stand once, and the page has them.
func TestTheDocsSayWhatReportsSay(t *testing.T) {
	page, err := os.ReadFile("../../docs/validation.md")
	if err != nil {
		t.Fatal(err)
	}
	docs := unmarked(string(page))
	for _, b := range Kinds {
		d, ok := b.Kind.(model.Described)
		if !ok {
			continue
		}
		for code, s := range d.Description("en") {
			where := strings.SplitN(code, ".", 2)[0]
			if slices.Contains([]string{"published", "verdict", "limit"}, where) && s != "As above." && !strings.Contains(docs, strings.TrimSuffix(unmarked(s), ".")) {
				t.Errorf("%s: docs/validation.md does not say %s: %s", b.Kind.Name(), code, s)
			}
		}
	}
}

// What a kind says of itself it says in every language, by the codes of English.
func TestKindsSpeakEveryLanguage(t *testing.T) {
	for _, b := range Kinds {
		d, ok := b.Kind.(model.Described)
		if !ok {
			continue
		}
		english := d.Description("en")
		for _, language := range []string{"id", "ja", "zh-Hant"} {
			words := d.Description(language)
			for code, s := range words {
				switch e, ok := english[code]; {
				case !ok:
					t.Errorf("%s, %s: %s is no code of English", b.Kind.Name(), language, code)
				case s == e: // its own, or what stands for it where it has none
					t.Errorf("%s, %s: %s is English", b.Kind.Name(), language, code)
				}
			}
		}
	}
}

// A published figure has its words, and a metric that there is; every offered kind
// describes itself.
func TestEveryFigureIsFit(t *testing.T) {
	for _, b := range Kinds {
		d, ok := b.Kind.(model.Described)
		if !ok {
			if !b.Unlisted {
				t.Errorf("%s does not describe itself", b.Kind.Name())
			}
			continue
		}
		s, err := Read([]Builtin{b}, codeOf(b.Kind), b.Text(), nil)
		if err != nil {
			t.Fatal(err)
		}
		words := d.Description("en")
		if words["limit.1"] == "" || words["whom"] == "" || words["odd.purpose"] == "" {
			t.Errorf("%s does not say what it is for, for whom, or what it cannot say", b.Kind.Name())
		}
		for _, f := range d.Published() {
			known := slices.ContainsFunc(s.Layout().Metrics, func(m sim.Metric) bool { return m.Code == f.Metric })
			if f.Metric != "" && !known || words["published."+f.Code] == "" || !f.Used && words["verdict."+f.Code] == "" {
				t.Errorf("%s: %+v has no metric or no words", b.Kind.Name(), f)
			}
		}
	}
}
