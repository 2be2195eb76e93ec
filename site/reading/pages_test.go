package reading

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"alih/rules/calc"
	"alih/rules/scheme"
	"alih/rules/versions"
	"alih/site"
)

func schemes(t *testing.T) []Scheme {
	t.Helper()
	var list []Scheme
	for _, s := range scheme.All {
		books, err := calc.Compile(s)
		if err != nil {
			t.Fatal(err)
		}
		own, err := os.ReadFile(filepath.Join("..", "..", "rules", "scheme", s.Code, "law.md"))
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, Scheme{s, books, string(own)})
	}
	return list
}

// made are the pages, made once for all tests.
var made = struct {
	sync.Once
	pages   map[string][]byte
	missing []string
	err     error
}{}

func pages(t *testing.T) map[string][]byte {
	t.Helper()
	made.Do(func() { made.pages, made.missing, made.err = Pages(schemes(t)) })
	if made.err != nil {
		t.Fatal(made.err)
	}
	return made.pages
}

func TestEveryWordIsInItsLanguage(t *testing.T) {
	pages(t)
	for _, key := range made.missing {
		t.Errorf("English stands in for %s", key)
	}
}

var (
	anIDs   = regexp.MustCompile(` id="([^"]*)"`)
	aLink   = regexp.MustCompile(` (?:href|src)="([^"]*)"`)
	sign    = strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&amp;", "&", "&lt;", "<", "&gt;", ">")
	handled = regexp.MustCompile(`^(https?|tel):`)
)

// Every page leads somewhere: to a page that there is, at a place that it has.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	all := pages(t)
	ids := map[string][]string{}
	for name, page := range all {
		for _, m := range anIDs.FindAllStringSubmatch(string(page), -1) {
			if slices.Contains(ids[name], sign.Replace(m[1])) {
				t.Errorf("%s has the id %s twice", name, m[1])
			}
			ids[name] = append(ids[name], sign.Replace(m[1]))
		}
	}
	besides := []string{".", "icon.svg", "lab.html", "page.css", "read/page.css", "read/page.js"}
	for name, page := range all {
		for _, m := range aLink.FindAllStringSubmatch(string(page), -1) {
			to, anchor, _ := strings.Cut(sign.Replace(m[1]), "#")
			target := name
			if to != "" {
				target = path.Join(path.Dir(name), to)
			}
			_, there := all[target]
			switch {
			case handled.MatchString(to):
			case !there && !slices.Contains(besides, target):
				t.Errorf("%s leads to %s", name, m[1])
			case anchor != "" && !slices.Contains(ids[target], anchor):
				t.Errorf("%s leads to a place that is not there: %s", name, m[1])
			}
		}
	}
}

// An answer names codes, and leads to each by its name.
func TestEveryCodeOfAnAnswerHasAPlace(t *testing.T) {
	all := pages(t)
	for _, s := range schemes(t) {
		for _, lang := range site.Languages() {
			page := string(all[folder+lang+"/"+s.Code+".html"])
			if page == "" {
				t.Errorf("no page of %s in %s", s.Code, lang)
			}
			for _, p := range s.Books.Programs() {
				var codes []string
				for i := range p.Provisions {
					codes = append(codes, p.Provisions[i].Code)
				}
				for i := range p.Dues {
					codes = append(codes, p.Dues[i].Code)
				}
				for _, code := range codes {
					if !strings.Contains(page, ` id="`+code+`"`) {
						t.Errorf("%s in %s: no place for %s of %s", s.Code, lang, code, p.Version)
					}
				}
			}
			for _, n := range s.Params {
				if !strings.Contains(page, ` id="number-`+n.Name+`"`) {
					t.Errorf("%s in %s: no number %s", s.Code, lang, n.Name)
				}
			}
		}
	}
}

// A number of the law is called by words, and no two of a scheme by the same: a reader who
// meets it under a provision sees no more of it.
func TestEveryNumberHasANameOfItsOwn(t *testing.T) {
	all := pages(t)
	for _, s := range schemes(t) {
		for _, lang := range site.Languages() {
			w, err := read(lang, "lab", "read", s.Code)
			if err != nil {
				t.Fatal(err)
			}
			page, names := sign.Replace(string(all[folder+lang+"/"+s.Code+".html"])), map[string]string{}
			for _, n := range s.Params {
				name := w.named(s, n.Name)
				if strings.Contains(name, n.Name) || names[name] != "" {
					t.Errorf("%s in %s: %s is called %q, as is %q", s.Code, lang, n.Name, name, names[name])
				}
				names[name] = n.Name
				if !strings.Contains(page, `id="number-`+n.Name+`"><h3>`+name) {
					t.Errorf("%s in %s: the page does not call %s %q", s.Code, lang, n.Name, name)
				}
			}
		}
	}
}

// Nothing of these pages is refused by their own policy.
func TestPagesNeedNothingInline(t *testing.T) {
	for name, page := range pages(t) {
		for _, pattern := range []string{`<script[^>]*>[^<]`, `<style`, ` style=`, ` on[a-z]+=`, `src="(https?:)?//`, "\ufffd", `<nil>`, `%!`} {
			if found := regexp.MustCompile(pattern).FindString(string(page)); found != "" {
				t.Errorf("%s has %q", name, found)
			}
		}
		if !strings.Contains(sign.Replace(string(page)), `content="`+site.Policy+`"`) {
			t.Errorf("%s has no policy", name)
		}
	}
}

// What was found once has not been lost: a search of today finds as much. All of it
// takes minutes; without ALIH_SOAK one change is searched.
func TestTheSituationsAreThoseOfASearch(t *testing.T) {
	for _, s := range schemes(t) {
		list, err := changes(s.Code)
		if err != nil {
			t.Fatal(err)
		}
		programs := s.Books.Programs()
		for i, c := range list {
			if os.Getenv("ALIH_SOAK") == "" && (s.Code != "idkitas" || i > 0) {
				continue
			}
			old, new := programs[i], programs[i+1]
			if n := len(versions.Search(old, new, new.Version, 1, c.Drawn)); n != len(c.Situations) {
				t.Errorf("%s, %s: %d situations are found, %d are kept: go generate ./site/reading", s.Code, c.From, n, len(c.Situations))
			}
		}
	}
}

func TestMarkdownOfOurFiles(t *testing.T) {
	for source, want := range map[string]string{
		"## A `b` C\n\ntext":                    `<h2 id="a-b-c">A <code>b</code> C</h2><p>text</p>`,
		"- one\n  more\n- **two**":              "<ul><li>one\nmore</li><li><strong>two</strong></li></ul>",
		"before:\n- one":                        "<p>before:</p><ul><li>one</li></ul>",
		"1. one\n2. two":                        "<ol><li>one</li><li>two</li></ol>",
		"[a](#b) <c> https://x.y/z?a=b.":        `<p><a href="#b">a</a> &lt;c&gt; <a href="https://x.y/z?a=b" rel="noreferrer noopener">https://x.y/z?a=b</a>.</p>`,
		"<a id=\"k1\"></a>\nText":               `<div id="k1"></div><p>Text</p>`,
		"<a id=\"k1\"></a>**K**":                `<p><span id="k1"></span><strong>K</strong></p>`,
		"| a | b |\n|---|---|\n| `x` | y\\|z |": `<div class="table" tabindex="0" role="region" aria-label="Table 1"><table><tr><th>a</th><th>b</th></tr><tr><td><code>x</code></td><td>y|z</td></tr></table></div>`,
	} {
		if got := string(join(markdown(source), "")); got != want {
			t.Errorf("%q:\n%s, want\n%s", source, got, want)
		}
	}
}

// What the page on accessibility says that a script checks, a browser test names.
func TestWhatIsCheckedIsChecked(t *testing.T) {
	files, err := filepath.Glob("../e2e/*.test.js")
	if err != nil || len(files) == 0 {
		t.Fatal("no browser tests", err)
	}
	var tests strings.Builder
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		tests.Write(data)
	}
	for _, criterion := range checked {
		if !strings.Contains(tests.String(), criterion) {
			t.Errorf("no browser test names %s", criterion)
		}
	}
}
