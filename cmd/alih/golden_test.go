package main

import (
	"bufio"
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"testing"

	"alih/rules/scheme"
	"alih/site"
)

// Every golden case can be asked on the command line and is told in every
// language, with no hole left open in the words.
func TestGoldenCasesAreToldInWords(t *testing.T) {
	hole := regexp.MustCompile(`\{\w+\}`)
	a := &app{schemes: scheme.All, err: io.Discard}
	for _, s := range scheme.All {
		_, b, err := a.scheme(s.Code)
		if err != nil {
			t.Fatal(err)
		}
		files, err := filepath.Glob("../../rules/scheme/" + s.Code + "/testdata/cases/*.yaml")
		if err != nil || len(files) == 0 {
			t.Fatal(s.Code, "no golden cases", err)
		}
		var all []*words
		for _, a.lang = range site.Languages() {
			w, err := a.loadWords(s.Code)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, w)
		}
		for i, file := range files {
			if testing.Short() && i%10 != 0 {
				continue
			}
			in, err := a.readCase(file)
			if err != nil {
				t.Fatal(err)
			}
			answer, problems, err := a.answer(s, b, in, &words{}, "")
			if err != nil || problems != nil {
				t.Errorf("%s: %v %v", file, err, problems)
				continue
			}
			for _, w := range all {
				var out bytes.Buffer
				a.out = bufio.NewWriter(&out)
				if err := a.show(answer, w, b.Facts(), false); err != nil {
					t.Fatal(err)
				}
				a.out.Flush()
				if found := hole.FindString(out.String()); found != "" || out.Len() == 0 {
					t.Errorf("%s in %s: %d bytes, hole %q", file, w.lang, out.Len(), found)
				}
			}
		}
	}
}
