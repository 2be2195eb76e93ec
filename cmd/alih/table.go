package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"alih/rules/calc"
)

// table reads a CSV file row by row: UTF-8 with or without a byte order mark,
// comma or semicolon, as its header shows.
type table struct {
	name   string
	guard  *guard
	csv    *csv.Reader
	comma  rune
	crlf   bool
	header []string
	line   int // of the row that was read last
}

// openTable reads the header.
func openTable(name string, r io.Reader) (*table, error) {
	t := &table{name: name, guard: &guard{r: r}, comma: ','}
	br := bufio.NewReaderSize(t.guard, 64<<10)
	first, err := br.ReadBytes('\n')
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(bytes.TrimSpace(first)) == 0 {
		return nil, fmt.Errorf("%s: the first line is empty; it has to name the columns", name)
	}
	if separators(first, ';') > separators(first, ',') {
		t.comma = ';'
	}
	t.crlf = bytes.HasSuffix(first, []byte("\r\n"))
	t.csv = csv.NewReader(io.MultiReader(bytes.NewReader(first), br))
	t.csv.Comma, t.csv.FieldsPerRecord = t.comma, -1
	if t.header, err = t.csv.Read(); err != nil {
		return nil, fmt.Errorf("%s: read the header: %w", name, err)
	}
	t.guard.begin(t.csv.InputOffset())
	for i, h := range t.header {
		if !utf8.ValidString(h) {
			return nil, fmt.Errorf("%s: the header is not UTF-8; save the file as CSV UTF-8", t.place(i))
		}
		t.header[i] = strings.TrimSpace(h)
	}
	return t, nil
}

// separators counts a separator outside quotes.
func separators(line []byte, c byte) int {
	n, quoted := 0, false
	for _, b := range line {
		switch {
		case b == '"':
			quoted = !quoted
		case b == c && !quoted:
			n++
		}
	}
	return n
}

// badRow says why a row could not be taken apart.
type badRow struct {
	place
	reason calc.Problem
}

// row is a row with the place of each cell.
type row struct {
	cells []string
	at    []place
	bad   *badRow // the row could not be taken apart
}

// next reads a row. An error but io.EOF ends the table; a bad row is its own fault
// alone.
func (t *table) next() (row, error) {
	cells, err := t.csv.Read()
	raw := t.guard.begin(t.csv.InputOffset())
	r := row{cells: cells}
	var fault *csv.ParseError
	switch {
	case errors.As(err, &fault):
		r.bad, r.cells = t.parseFault(fault), t.loosely(raw)
		return r, nil
	case err == io.EOF:
		return r, err
	case err != nil:
		return r, fmt.Errorf("%s: after line %d: %w", t.name, t.line, err)
	}
	for i, cell := range cells {
		r.at = append(r.at, t.place(i))
		if r.bad == nil && !utf8.ValidString(cell) {
			r.bad = &badRow{r.at[i], calc.Problem{Code: "encoding"}}
		}
	}
	t.line = r.at[0].Line
	valid(cells)
	return r, nil
}

// loosely takes a faulty row apart as far as that goes, so that it can be written
// again with nothing lost.
func (t *table) loosely(raw []byte) []string {
	c := csv.NewReader(bytes.NewReader(raw))
	c.Comma, c.LazyQuotes, c.FieldsPerRecord = t.comma, true, -1
	cells, err := c.Read()
	if err != nil {
		cells = []string{string(raw)}
	}
	return valid(cells)
}

// valid puts a sign in the place of what is not UTF-8.
func valid(cells []string) []string {
	for i, cell := range cells {
		cells[i] = strings.ToValidUTF8(cell, "\ufffd")
	}
	return cells
}

func (t *table) parseFault(bad *csv.ParseError) *badRow {
	code, until := "bareQuote", ""
	switch {
	case bad.StartLine != bad.Line:
		code, until = "openQuote", strconv.Itoa(bad.Line)
	case errors.Is(bad.Err, csv.ErrQuote):
		code = "strayQuote"
	}
	return &badRow{place{File: t.name, Line: bad.StartLine, Col: bad.Column}, calc.Problem{Code: code, Found: until}}
}

// place is where a cell of the row stands, from 0.
func (t *table) place(cell int) place {
	line, col := t.csv.FieldPos(cell)
	return place{File: t.name, Line: line, Col: col}
}
