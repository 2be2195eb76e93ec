package main

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"alih/cmd/alih/internal/boat"
	"alih/rules/calc"
)

// Whatever bytes a case file has, it is read or its problems are said with a place.
func FuzzCaseFile(f *testing.F) {
	for _, s := range []string{
		"asker: tenant\nnotified: 2020-07-10\n", `{"asker":"tenant","crew":{"2020-01":5}}`, "trips:\n  - {from: 2020-01-01, to: 2020-01-05}\n",
		"facts: {asker: tenant}\nasOf: 2020-01-01\n", "a: &x [*x]\n", "? a\n: b\n", "- - -", "a: |\n  b\n", "\"\\u00e9\": 'x'", "a: !!int 1\n<<: {b: 2}",
	} {
		f.Add([]byte(s))
	}
	s := boat.Scheme()
	b, err := calc.Compile(s)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c := &caseInput{}
		c.parse("case.yaml", text)
		_, problems, err := (&app{err: io.Discard}).answer(s, b, c, &words{}, "2020-07-20")
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			if p.File == "" || p.Error() == "" {
				t.Errorf("a problem without a place: %#v", p)
			}
		}
	})
}

// Whatever bytes a table has, every row comes out again and no cell is a formula.
func FuzzTable(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "\ufeffa;b\r\n=1;\"x\"\"y\"\r\n", "a\n\"\n", "a,b\n\"x\"y,1\n2\n", "a\n\xff\n-1\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		table, err := openTable("cases.csv", strings.NewReader(text))
		for err == nil {
			var r row
			r, err = table.next()
			for _, cell := range r.cells {
				cell = calc.SafeCell(cell)
				if cell != "" && bytes.ContainsRune([]byte("=+-@\t\r"), rune(cell[0])) {
					t.Errorf("cell %q of %q", cell, text)
				}
			}
			if r.bad != nil && r.bad.File == "" {
				t.Errorf("a bad row without a place: %q", text)
			}
		}
	})
}
