package main

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"alih/rules/calc"
)

// The page of many cases takes files apart and puts them together with a script of its
// own. These files, and what is wrong with a cell in words, are read by a test here and
// by one there (site/e2e/unit/tables.test.js), so that both do the same.

const tablesFile = "testdata/tables.json"

// tableCase is a file, a character for each byte, and what comes of it.
type tableCase struct {
	Name    string     `json:"name"`
	File    string     `json:"file"`
	Comma   string     `json:"comma"`
	CRLF    bool       `json:"crlf"`
	BOM     bool       `json:"bom"`
	Header  []string   `json:"header"`
	Rows    []tableRow `json:"rows"`
	Written string     `json:"written"` // all rows again, in the style of the file
}

type tableRow struct {
	Line  int      `json:"line"`
	Cells []string `json:"cells"`
	Wrong string   `json:"wrong,omitempty"` // code of what keeps the row from being answered
	Found string   `json:"found,omitempty"`
}

type problemCase struct {
	Problem  calc.Problem `json:"problem"`
	Sentence string       `json:"sentence"`
}

type tables struct {
	Tables   []tableCase   `json:"tables"`
	Problems []problemCase `json:"problems"`
}

func TestTheTablesThatThePageReadsToo(t *testing.T) {
	data, err := os.ReadFile(tablesFile)
	if err != nil {
		t.Fatal(err)
	}
	var want, got tables
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	for _, x := range want.Tables {
		got.Tables = append(got.Tables, takenApart(t, x.Name, x.File))
	}
	for _, x := range want.Problems {
		got.Problems = append(got.Problems, problemCase{x.Problem, inEnglish().problem(x.Problem)})
	}
	if os.Getenv("UPDATE") != "" {
		writeTables(t, got)
		return
	}
	for i := range want.Tables {
		if !reflect.DeepEqual(got.Tables[i], want.Tables[i]) {
			t.Errorf("%s:\n%+v, want\n%+v", want.Tables[i].Name, got.Tables[i], want.Tables[i])
		}
	}
	for i, x := range want.Problems {
		if got.Problems[i].Sentence != x.Sentence {
			t.Errorf("%s, want %s", got.Problems[i].Sentence, x.Sentence)
		}
	}
}

func takenApart(t *testing.T, name, file string) tableCase {
	t.Helper()
	var raw []byte
	for _, c := range file {
		raw = append(raw, byte(c))
	}
	table, err := openTable("x.csv", bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	c := tableCase{name, file, string(table.comma), table.crlf, table.guard.bom, table.header, []tableRow{}, ""}
	var out strings.Builder
	w := csvWriter(&out, sheetStyle{table.comma, table.crlf, table.guard.bom})
	w.Write(c.Header)
	for {
		r, err := table.next()
		if err != nil {
			break
		}
		x := tableRow{Cells: r.cells}
		if r.bad != nil {
			x.Line, x.Wrong, x.Found = r.bad.Line, r.bad.reason.Code, r.bad.reason.Found
		} else {
			x.Line = r.at[0].Line
		}
		c.Rows = append(c.Rows, x)
		w.Write(r.cells)
	}
	w.Flush()
	c.Written = out.String()
	return c
}

func writeTables(t *testing.T, all tables) {
	t.Helper()
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(all); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(tablesFile, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
