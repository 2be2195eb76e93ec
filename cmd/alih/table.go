package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
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

	dropped int // columns of an earlier answer
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
	reason string
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
			r.bad = &badRow{r.at[i], "the cell is not UTF-8; save the file as CSV UTF-8"}
		}
	}
	t.line = r.at[0].Line
	t.dropAnswers(&r)
	return r, nil
}

// loosely takes a faulty row apart as far as that goes, so that it can be written
// again with nothing lost.
func (t *table) loosely(raw []byte) []string {
	c := csv.NewReader(bytes.NewReader(raw))
	c.Comma, c.LazyQuotes, c.FieldsPerRecord = t.comma, true, -1
	cells, err := c.Read()
	if err != nil {
		return []string{string(raw)}
	}
	return cells
}

// dropAnswers takes the answers of an earlier run off a row that has them all.
func (t *table) dropAnswers(r *row) {
	if n := len(t.header); t.dropped > 0 && len(r.cells) == n+t.dropped {
		r.cells, r.at = r.cells[:n], r.at[:n]
	}
}

// dropColumns forgets the last columns where they are those of an earlier answer,
// so that a corrected table can be answered again.
func (t *table) dropColumns(answers []string) bool {
	n := len(t.header) - len(answers)
	if n <= 0 || !slices.Equal(t.header[n:], answers) {
		return false
	}
	t.header, t.dropped = t.header[:n], len(answers)
	return true
}

func (t *table) parseFault(bad *csv.ParseError) *badRow {
	where := place{t.name, bad.StartLine, bad.Column}
	if bad.StartLine != bad.Line {
		return &badRow{where, fmt.Sprintf("a quote is opened here and not closed: everything up to line %d is one row", bad.Line)}
	}
	return &badRow{where, bad.Err.Error()}
}

// place is where a cell of the row stands, from 0.
func (t *table) place(cell int) place {
	line, col := t.csv.FieldPos(cell)
	return place{t.name, line, col}
}

// safeRow makes cells that no spreadsheet takes for a formula.
func safeRow(row []string) []string {
	safe := make([]string, len(row))
	for i, cell := range row {
		safe[i] = safeCell(cell)
	}
	return safe
}

func safeCell(cell string) string {
	cell = strings.ToValidUTF8(cell, "\ufffd")
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
