package site

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// English is the language that the others are compared with.
const reference = "en"

// plural is the last part of a key that has a sentence for each plural form;
// how many forms there are is the language's own affair.
var plural = regexp.MustCompile(`\.(zero|one|two|few|many|other)$`)

var hole = regexp.MustCompile(`\{\w+\}`)

func TestEveryLanguageSaysTheSame(t *testing.T) {
	files, err := fs.Glob(sources, "text/"+reference+"/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no files in", reference, err)
	}
	langs, err := languages()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file := strings.TrimSuffix(path.Base(name), ".json")
		want := holes(t, reference, file)
		for _, lang := range langs {
			compare(t, lang.Code+"/"+file, holes(t, lang.Code, file), want)
		}
	}
}

func compare(t *testing.T, name string, got, want map[string]string) {
	t.Helper()
	for key, holes := range want {
		if found, ok := got[key]; !ok {
			t.Errorf("%s: no words for %s", name, key)
		} else if found != holes {
			t.Errorf("%s: %s has %q to fill in, %s has %q", name, key, found, reference, holes)
		}
	}
	for key := range got {
		if _, ok := want[key]; !ok {
			t.Errorf("%s: words for %s, which %s does not have", name, key, reference)
		}
	}
}

// holes gives for each key, its plural form cut off, what has to be filled in.
// "1 day" may leave the number out.
func holes(t *testing.T, lang, file string) map[string]string {
	t.Helper()
	words, err := Words(lang, file)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for key, text := range words {
		if strings.TrimSpace(text) == "" {
			t.Errorf("%s/%s: %s is empty", lang, file, key)
		}
		if strings.HasSuffix(key, ".one") {
			continue
		}
		all := hole.FindAllString(text, -1)
		slices.Sort(all)
		found[plural.ReplaceAllString(key, "")] = strings.Join(slices.Compact(all), " ")
	}
	return found
}

// A key that a script asks for by its full name must have words.
func TestTheScriptsAskForWordsThatExist(t *testing.T) {
	words := holes(t, reference, "page")
	asked := regexp.MustCompile(`words\.say\((?:[^()'` + "`" + `]*\? )?'([\w.-]+)'(?: : '([\w.-]+)')?`)
	seen := 0
	for _, name := range scripts(t) {
		for _, match := range asked.FindAllStringSubmatch(source(t, name), -1) {
			for _, key := range match[1:] {
				if _, ok := words[key]; key != "" && !ok {
					t.Errorf("%s asks for %q", name, key)
				}
				seen++
			}
		}
	}
	if seen < 50 {
		t.Errorf("found only %d keys in the scripts: does the pattern still fit?", seen)
	}
}
