package report

import (
	"alih/sim/report/words"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func catalogue(t *testing.T, language string) map[string]string {
	t.Helper()
	body, err := os.ReadFile(filepath.Join("words", language+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var w map[string]string
	if err := json.Unmarshal(body, &w); err != nil {
		t.Fatal(err)
	}
	return w
}

// Codes that are put together while writing; what goes before the part that varies.
var families = []string{"metric.", "unit.", "curve.", "end.", "path.", "counter.", "dimension.", "value.", "law.",
	"source.", "option.", "scheme.", "kind.", "odd.", "stress.", "stopped.", "grade.", "section.", "pictures.", "file.", "language.", "reviewed",
	"sweep.design.", "sweep.solve.", "frontier.", "method.sweep."}

// asked are the codes that the sources of the package ask for.
func asked(t *testing.T) []string {
	t.Helper()
	files, _ := filepath.Glob("*.go")
	sentences, _ := filepath.Glob("words/*.go")
	files = append(files, sentences...)
	files = append(files, "report.tmpl", "sweep.tmpl")
	literal := regexp.MustCompile(`(?:[sS]ay\(|{{w |\(w )"([^"]+)"`)
	quoted := regexp.MustCompile(`"((?:lead|warn|answer|check|method|columns|sweep|plot|key)\.[a-zA-Z]+)"`)
	var codes []string
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		body, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range append(literal.FindAllStringSubmatch(string(body), -1), quoted.FindAllStringSubmatch(string(body), -1)...) {
			if !strings.HasPrefix(m[1], "sweep.") || !slices.Contains([]string{"json", "csv", "html", "tmpl"}, m[1][6:]) {
				codes = append(codes, m[1])
			}
		}
	}
	for _, s := range sections {
		codes = append(codes, "section."+s)
	}
	for _, p := range ODDParts {
		codes = append(codes, "odd.title."+p)
	}
	for _, p := range StressParts {
		codes = append(codes, "stress.title."+p)
	}
	return codes
}

func TestEveryCodeHasWords(t *testing.T) {
	codes := asked(t)
	if len(codes) < 150 {
		t.Fatalf("found %d codes: the sources are not read as they are written", len(codes))
	}
	for _, language := range words.Languages() {
		words := catalogue(t, language)
		for _, c := range codes {
			if words[c] == "" && !strings.HasSuffix(c, ".") {
				t.Errorf("%s: no words for %s", language, c)
			}
		}
	}
}

func TestNoWordsAreIdle(t *testing.T) {
	codes := asked(t)
	for c := range catalogue(t, "en") {
		in := func(f string) bool { return strings.HasPrefix(c, f) }
		if !slices.Contains(codes, c) && !slices.ContainsFunc(families, in) {
			t.Errorf("nothing says %s", c)
		}
	}
}

// Every language has the codes of English, with the same placeholders.
func TestLanguagesAgree(t *testing.T) {
	placeholder := regexp.MustCompile(`{[a-z]+}`)
	english := catalogue(t, "en")
	for _, language := range words.Languages() {
		words := catalogue(t, language)
		for c, s := range english {
			want, got := placeholder.FindAllString(s, -1), placeholder.FindAllString(words[c], -1)
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(want, got) {
				t.Errorf("%s: %s has %v, English %v", language, c, got, want)
			}
			if language != "en" && len(strings.Fields(s)) > 3 && s == words[c] && len(want) == 0 {
				t.Errorf("%s: %s is English", language, c)
			}
		}
		for c := range words {
			if _, ok := english[c]; !ok {
				t.Errorf("%s: %s is no code of English", language, c)
			}
		}
		if words["reviewed"] == "" || words["notReviewed"] == "" {
			t.Errorf("%s does not say whether somebody has read it", language)
		}
	}
}

// A report can be written in every language that the rest speaks, with its numbers.
func TestEveryLanguageWrites(t *testing.T) {
	if want := []string{"en", "id", "ja", "zh-Hant"}; !slices.Equal(Languages(), want) {
		t.Fatalf("found %v, want %v", Languages(), want)
	}
	for _, language := range Languages() {
		s := toy()
		s.Language = language
		page := pageOf(t, s)
		for _, want := range []string{`<html lang="` + language + `">`, catalogue(t, language)["section.answer"], catalogue(t, language)["notReviewed"]} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: no %q", language, want)
			}
		}
	}
}

// A title of Chinese or Japanese, which has no spaces, is broken to fit, and not before
// a mark.
func TestTitlesWithoutSpaces(t *testing.T) {
	style := textStyle(12.5, true)
	for _, title := range []string{"和「基準」的差：在期間內得到名額的登記外國人，每位登記外國人獲准的延長，以及更多", "許可が終わる人：期限までに新しい雇用主が見つかった、という長い題名です。"} {
		lines := strings.Split(wrapped(title), "\n")
		if strings.Join(lines, "") != title || len(lines) < 2 {
			t.Errorf("broken into %q", lines)
		}
		for _, l := range lines {
			if wide(style, l) > sheetWidth || strings.ContainsAny(l[:3], "，。、：") {
				t.Errorf("line %q", l)
			}
		}
	}
}

// Whatever a study holds, no sentence is missing and no placeholder is left.
func TestNothingIsMissing(t *testing.T) {
	for name, s := range studies() {
		r, err := newReporter(&s)
		if err != nil {
			t.Fatal(err)
		}
		files, err := r.files()
		if err != nil {
			t.Fatal(err)
		}
		for code := range r.words.Missing {
			t.Errorf("%s: no words for %s", name, code)
		}
		left := regexp.MustCompile(`{[a-z]+}`)
		for _, f := range files {
			if f.name == "report.html" || strings.HasSuffix(f.name, ".svg") {
				text := f.body
				if f.name == "report.html" {
					text = text[strings.Index(string(text), "<body>"):]
				}
				if m := left.Find(text); m != nil {
					t.Errorf("%s: %s has %s", name, f.name, m)
				}
			}
		}
	}
}

func TestUnknownLanguage(t *testing.T) {
	s := toy()
	s.Language = "xx"
	err := Write(t.TempDir(), s)
	if err == nil || err.Error() != `report: language: found "xx", allowed en, id, ja, zh-Hant` {
		t.Errorf("found error %v", err)
	}
}
