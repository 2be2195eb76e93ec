package site_test

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"alih/rules"
	"alih/rules/calc"
)

// self is who in a scheme asks about a case of their own.
var self = map[string]string{"twtransfer": "worker", "jpretain": "worker", "jpplace": "worker", "idkitas": "holder", "jphsp": "professional"}

// aside is how a question names that person as if it were somebody else, by language. Who
// is spoken to as well ("you, the worker") is not meant, nor is the person cared for,
// nor the kind of worker that a permit is for.
var aside = map[string]struct{ names, not *regexp.Regexp }{
	"en":      {regexp.MustCompile(`(?i)\bthe (worker|trainee|person|holder)\b`), regexp.MustCompile(`(?i)\byou, the \w+|the person cared for|I am the .*`)},
	"id":      {regexp.MustCompile(`(?i)\b(pekerja|orangnya|pemegang izin)\b`), regexp.MustCompile(`(?i)Anda, \w+|\bSaya .*|orang yang dirawat|pekerja jenis apa`)},
	"zh-Hant": {regexp.MustCompile(`外國人|這個人|持有人|勞工`), regexp.MustCompile(`您（[^）]*）|^我.*|哪一類外國人`)},
	"ja":      {regexp.MustCompile(`働く人|本人|持つ人`), regexp.MustCompile(`働く人のあなた|です$`)},
}

// employer is how a question names the professional, whose worker and family are others.
var employer = map[string]*regexp.Regexp{
	"en":      regexp.MustCompile(`(?i)\bthe (professional|employer)\b`),
	"id":      regexp.MustCompile(`(?i)tenaga ahli|\bmajikan\b`),
	"zh-Hant": regexp.MustCompile(`高度專門職|雇主`),
	"ja":      regexp.MustCompile(`高度専門職の人|雇用主`),
}

// What a person reads of their own case is said to them: "your permit", not "the worker's".
func TestWhoAsksForThemselvesIsSpokenTo(t *testing.T) {
	for lang, of := range aside {
		eachScheme(t, lang, func(s *rules.Scheme, table map[string]string) {
			me, own := self[s.Code]
			if !own {
				return
			}
			names := of.names
			if me == "professional" {
				names = employer[lang]
			}
			for _, key := range readBy(t, s, me, table) {
				if found := names.FindString(of.not.ReplaceAllString(table[key], "")); found != "" {
					t.Errorf("%s/%s: %s says %q to the %s: %s", lang, s.Code, key, found, me, table[key])
				}
			}
		})
	}
}

// readBy are the questions that one party is asked, as they are put to it, and what can be
// chosen for how far the case is.
func readBy(t *testing.T, s *rules.Scheme, me string, table map[string]string) []string {
	t.Helper()
	books, err := calc.Compile(s)
	if err != nil {
		t.Fatal(err)
	}
	programs := books.Programs()
	bit := slices.Index(programs[0].Parties, me)
	if bit < 0 {
		t.Fatalf("%s: there is no %s", s.Code, me)
	}
	var keys []string
	for _, f := range books.Facts() {
		if f.Kind == rules.KindReading || f.KnownTo != 0 && f.KnownTo&(1<<bit) == 0 { // a reading is asked of nobody
			continue
		}
		key := "fact." + f.Name + ".question"
		if _, ok := table[key+"."+me]; ok {
			key += "." + me
		}
		keys = append(keys, key)
		if f.Name == "soFar" {
			for _, o := range f.Options {
				keys = append(keys, "fact.soFar.option."+o)
			}
		}
	}
	return keys
}

// A reader is called by one word on every page, politely, and so is the phone in their hand.
var another = map[string]*regexp.Regexp{
	"id":      regexp.MustCompile(`(?i)\b(kamu|engkau|HP)\b`),
	"zh-Hant": regexp.MustCompile(`你`),
	"ja":      regexp.MustCompile(`この電話|君|きみ`),
}

func TestAReaderIsCalledByOneWord(t *testing.T) {
	for lang, stray := range another {
		files, err := filepath.Glob(filepath.Join("text", lang, "*.json"))
		if err != nil || len(files) == 0 {
			t.Fatal("no words in", lang, err)
		}
		for _, name := range files {
			file := strings.TrimSuffix(filepath.Base(name), ".json")
			for key, text := range words(t, lang, file) {
				if found := stray.FindString(text); found != "" {
					t.Errorf("%s/%s: %s has %q: %s", lang, file, key, found, text)
				}
			}
		}
	}
}
