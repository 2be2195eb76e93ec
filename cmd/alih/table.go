package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
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
	start  int64 // of the row that was read last
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

// badRow is a row that could not be taken apart.
type badRow struct {
	place
	reason string
}

func (b *badRow) Error() string { return b.place.String() + ": " + b.reason }

// next reads a row. A badRow is that row's fault alone and the next one can be
// read; any other error but io.EOF ends the table.
func (t *table) next() ([]string, error) {
	t.start = t.csv.InputOffset()
	t.guard.row = t.start
	row, err := t.csv.Read()
	var bad *csv.ParseError
	if errors.As(err, &bad) {
		return row, t.parseFault(bad)
	}
	if err != nil && err != io.EOF {
		err = fmt.Errorf("%s: %w", t.name, err)
	}
	if err != nil {
		return nil, err
	}
	for i, cell := range row {
		if !utf8.ValidString(cell) {
			return row, &badRow{t.place(i), "the cell is not UTF-8; save the file as CSV UTF-8"}
		}
	}
	return row, nil
}

func (t *table) parseFault(bad *csv.ParseError) error {
	where := place{t.name, bad.StartLine, bad.Column}
	if bad.StartLine != bad.Line {
		return &badRow{where, fmt.Sprintf("a quote is opened here and not closed before line %d: the lines between are lost", bad.Line)}
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
