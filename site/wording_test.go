package site_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"alih/rules"
	"alih/rules/calc"
	"alih/rules/scheme"
)

// What is asked of the words of a scheme, beyond having the same keys in every
// language: short sentences, one term for one thing, the same figures, and words
// for every code that an answer can name.

// reference is the language in which words are written first.
const reference = "en"

// spaced are the languages whose words stand apart, so that they can be counted;
// Chinese names of papers are quoted in them.
var spaced = []string{"en", "id"}

const longestSentence = 25

func words(t *testing.T, lang, file string) map[string]string {
	t.Helper()
	table := map[string]string{}
	read(t, filepath.Join("text", lang, file+".json"), &table)
	return table
}

func read(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// eachScheme gives a test the words of each scheme in a language.
func eachScheme(t *testing.T, lang string, test func(s *rules.Scheme, table map[string]string)) {
	t.Helper()
	if len(scheme.All) == 0 {
		t.Fatal("no scheme has words to look at")
	}
	for _, s := range scheme.All {
		test(s, words(t, lang, s.Code))
	}
}

var (
	sentenceEnd = regexp.MustCompile(`[.?!](\s+|$)|\n`)
	chinese     = regexp.MustCompile(`\p{Han}+`)
	inBrackets  = regexp.MustCompile(`\([^()]*\p{Han}[^()]*\)`)
	aWord       = regexp.MustCompile(`[\p{L}\p{N}][\p{L}\p{N}'’.-]*`)
	figure      = regexp.MustCompile(`\d+`)
)

// A sentence of many words is not read on a phone in a second language. A Chinese
// name in brackets is not counted.
func TestNoSentenceIsLong(t *testing.T) {
	for _, lang := range spaced {
		eachScheme(t, lang, func(s *rules.Scheme, table map[string]string) {
			for key, text := range table {
				for _, sentence := range sentenceEnd.Split(inBrackets.ReplaceAllString(text, ""), -1) {
					if n := len(aWord.FindAllString(sentence, -1)); n > longestSentence {
						t.Errorf("%s/%s: %s has a sentence of %d words: %s", lang, s.Code, key, n, sentence)
					}
				}
			}
		})
	}
}

// A translation names the same figures, and the same papers by their Chinese names.
func TestFiguresAndPapersAreTheSame(t *testing.T) {
	for _, lang := range spaced {
		eachScheme(t, lang, func(s *rules.Scheme, table map[string]string) {
			for key, text := range words(t, reference, s.Code) {
				same(t, lang+"/"+s.Code+": "+key, figure, text, table[key])
				same(t, lang+"/"+s.Code+": "+key, chinese, text, table[key])
			}
		})
	}
}

func same(t *testing.T, name string, pattern *regexp.Regexp, want, got string) {
	t.Helper()
	a, b := pattern.FindAllString(want, -1), pattern.FindAllString(got, -1)
	slices.Sort(a)
	slices.Sort(b)
	if !slices.Equal(a, b) {
		t.Errorf("%s: %q names %q, %q names %q", name, want, a, got, b)
	}
}

// term is one thing with its name, and the forms that the name takes, by language.
type term struct {
	In     string // the beginning of the codes of the schemes that speak of it; none: of all
	ZhHant forms  `json:"zh-Hant"`
	Ja     forms
	En, Id forms
}

// forms is one form of a name, or several: the first is the law's own.
type forms []string

func (f *forms) UnmarshalJSON(data []byte) error {
	if data[0] == '[' {
		return json.Unmarshal(data, (*[]string)(f))
	}
	*f = forms{""}
	return json.Unmarshal(data, &(*f)[0])
}

// translated are the languages whose words are held to the glossary, and how each is
// seen to use a name.
var translated = map[string]func(text string, of term) bool{
	"id":      func(text string, of term) bool { return says(text, of.Id) || says(text, stems(of.Id)) },
	"zh-Hant": func(text string, of term) bool { return has(text, of.ZhHant) },
	"ja":      func(text string, of term) bool { return has(text, of.Ja) },
}

// Where the English words use a term, the others use its translation: a reader must
// not wonder whether two names are two things.
func TestOneTermForOneThing(t *testing.T) {
	glossary := readGlossary(t)
	used := map[string]bool{}
	for lang, uses := range translated {
		eachScheme(t, lang, func(s *rules.Scheme, table map[string]string) {
			for name, one := range glossary {
				if strings.HasPrefix(s.Code, one.In) {
					used[name] = named(t, one, uses, words(t, reference, s.Code), table, lang+"/"+s.Code+", "+name) || used[name]
				}
			}
		})
		for _, file := range []string{"lab", "permitrace"} { // a term of one scheme means the same there
			for name, one := range glossary {
				if slices.Contains(systems, one.In) {
					named(t, one, uses, words(t, reference, file), words(t, lang, file), lang+"/"+file+", "+name)
				}
			}
		}
	}
	for name := range glossary {
		if !used[name] {
			t.Errorf("glossary: nobody says %s", name)
		}
	}
}

// systems are the schemes that have terms of their own.
var systems = []string{"idkitas"}

// named tells whether the English words use a term, and finds where the others do not.
func named(t *testing.T, one term, uses func(string, term) bool, english, table map[string]string, where string) bool {
	t.Helper()
	used := false
	for key, text := range english {
		if !says(text, one.En) {
			continue
		}
		used = true
		if !uses(table[key], one) {
			t.Errorf("%s: %s speaks of it and not by its name: %s", where, key, table[key])
		}
	}
	return used
}

func readGlossary(t *testing.T) map[string]term {
	t.Helper()
	var glossary map[string]term
	read(t, "glossary.json", &glossary)
	for name, one := range glossary {
		for _, forms := range []forms{one.ZhHant, one.Ja, one.En, one.Id} {
			if len(forms) == 0 || slices.Contains(forms, "") {
				t.Errorf("glossary: %s lacks a language", name)
			}
		}
	}
	return glossary
}

// has is says for a language that writes its words without spaces.
func has(text string, forms []string) bool {
	return slices.ContainsFunc(forms, func(form string) bool { return strings.Contains(text, form) })
}

// says tells whether a text has one of the forms at the beginning of a word.
func says(text string, forms []string) bool {
	return slices.ContainsFunc(forms, func(form string) bool {
		return regexp.MustCompile(`(?i)\b` + regexp.QuoteMeta(form)).MatchString(text)
	})
}

// stems are the forms with an Indonesian prefix before them.
func stems(forms []string) []string {
	var list []string
	for _, form := range forms {
		for _, prefix := range []string{"me", "di", "pe", "mem", "men"} {
			list = append(list, prefix+form)
		}
	}
	return list
}

// leftover are English words that are no Indonesian ones. A word stays behind
// easily where a sentence was copied and not translated to its end.
var leftover = strings.Fields(`the of and or is are was were be been to from with within without for not
	worker workers employer employers permit permits ministry centre center city county agreement day days
	month months year years notice receipt application apply applies register registered registration letter
	question answer answers you your they this that these those which who when where what why how has have
	must may can could should would only new old before after until since under over more less than all any`)

func TestNoEnglishIsLeftInIndonesian(t *testing.T) {
	eachScheme(t, "id", func(s *rules.Scheme, table map[string]string) {
		for key, text := range table {
			for _, word := range aWord.FindAllString(strings.ToLower(text), -1) {
				if key != "reviewed" && slices.Contains(leftover, word) {
					t.Errorf("id/%s: %s has the English word %q: %s", s.Code, key, word, text)
				}
			}
		}
	})
}

// Where a reader is told which answer to choose, the page has that answer.
var told = regexp.MustCompile(`(?:choose|answer|pilih|jawab) “([^”]+)”|[選答]「([^」]+)」|「([^「」]+)」(?:を選|と答え)`)

func TestAnswersThatAreNamedExist(t *testing.T) {
	for _, lang := range []string{"en", "id", "zh-Hant", "ja"} {
		page := words(t, lang, "page")
		eachScheme(t, lang, func(s *rules.Scheme, table map[string]string) {
			for key, text := range table {
				for _, match := range told.FindAllStringSubmatch(text, -1) {
					name := match[1] + match[2] + match[3]
					if !slices.Contains([]string{page["yes"], page["no"], page["unknown"], page["pending"], page["act.notDone"]}, name) {
						t.Errorf("%s/%s: %s names an answer that the page does not offer: %s", lang, s.Code, key, name)
					}
				}
			}
		})
	}
}

// Every code that an answer can name has words, and there are none for a code that
// it cannot name.
func TestEveryCodeHasWords(t *testing.T) {
	eachScheme(t, reference, func(s *rules.Scheme, table map[string]string) {
		books, err := calc.Compile(s)
		if err != nil {
			t.Fatal(err)
		}
		asked := factKeys(books.Facts())
		for _, p := range books.Programs() {
			asked = append(asked, codeKeys(p)...)
		}
		slices.Sort(asked)
		asked = slices.Compact(asked) // the versions ask for much the same
		for _, key := range asked {
			if _, ok := table[key]; !ok {
				t.Errorf("%s/%s: no words for %s", reference, s.Code, key)
			}
		}
		for key := range table {
			if !slices.Contains(asked, key) && !optional.MatchString(key) {
				t.Errorf("%s/%s: nobody asks for %s", reference, s.Code, key)
			}
		}
	})
}

// optional are words that a page uses if they are there, as a question put to a helper or to the person whose case it is, and notes on places where
// no single case meets them, for the pages on the law.
var optional = regexp.MustCompile(`^reviewed$|^verdict\.|^note\.|^fact\.\w+\.(where|question\.(agency|helper|worker|holder|professional)|option\.(true|false|pending))$`)

// factKeys are the words of facts: whom it is asked of reads the question; who
// cannot know it hands on what to ask.
func factKeys(facts []*rules.Fact) []string {
	var keys []string
	for _, f := range facts {
		own := "fact." + f.Name + "."
		keys = append(keys, own+"question", own+"label", own+"why")
		if f.KnownTo != 0 {
			keys = append(keys, own+"ask")
		}
		for _, o := range f.Options {
			keys = append(keys, own+"option."+o)
		}
		for _, x := range f.Fields {
			keys = append(keys, own+"field."+x.Name)
			for _, o := range x.Options {
				keys = append(keys, own+"field."+x.Name+".option."+o)
			}
		}
	}
	return keys
}

func codeKeys(p *rules.Program) []string {
	var keys []string
	add := func(kind, code string) { keys = append(keys, kind+"."+code) }
	for _, name := range p.Parties {
		add("party", name)
	}
	for i := range p.Sources {
		add("law", p.Sources[i].ID)
	}
	for i := range p.Provisions {
		add("provision", p.Provisions[i].Code)
	}
	for i := range p.Routes {
		add("route", p.Routes[i].Code)
	}
	for i := range p.Dues {
		if d := &p.Dues[i]; d.CureOf < 0 { // a second chance is named after the first
			add("due", d.Code)
			if d.IfMissed != "" {
				add("missed", d.IfMissed)
			}
		}
	}
	for i := range p.Items {
		add(kindOf(&p.Items[i]), p.Items[i].Code)
	}
	return keys
}

// kindOf is the beginning of an item's key: a check speaks of a contradiction.
func kindOf(e *rules.ItemEntry) string {
	if e.IsCheck() {
		return "contradiction"
	}
	return e.KindName()
}
