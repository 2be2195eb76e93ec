package main

import (
	"encoding/csv"
	"io"
	"os"
	"strconv"
	"strings"

	"alih/rules/calc"
)

// sheetStyle is how the input was written, and so how the output is.
type sheetStyle struct {
	comma     rune
	crlf, bom bool
}

// sheet is a table that is being written: to a file, or to out.
type sheet struct {
	csv  *csv.Writer
	file *outFile // nil: out
}

func (a *app) sheet(name string, style sheetStyle) (*sheet, error) {
	s := &sheet{}
	var w io.Writer = a.out
	if name != "" {
		f, err := createFile(name)
		if err != nil {
			return nil, err
		}
		s.file, w = f, f
	}
	s.csv = csvWriter(w, style)
	return s, nil
}

func csvWriter(w io.Writer, style sheetStyle) *csv.Writer {
	if style.bom {
		io.WriteString(w, "\ufeff") // an error stays with the writer
	}
	c := csv.NewWriter(w)
	c.Comma, c.UseCRLF = style.comma, style.crlf
	return c
}

func (s *sheet) write(row []string) error { return s.csv.Write(row) }

func (s *sheet) commit() error {
	s.csv.Flush()
	if err := s.csv.Error(); err != nil || s.file == nil {
		return err
	}
	f := s.file
	s.file = nil
	return f.commit()
}

// discard does nothing after a commit.
func (s *sheet) discard() {
	if s.file != nil {
		s.file.discard()
		s.file = nil
	}
}

// dayColumns are those of the file with a row a deadline.
var dayColumns = []string{
	"case", "code", "what", "kind", "status", "who", "from_fact", "from_day", "opens",
	"counted_to", "last_day", "until", "safe_day", "days_left", "done", "cure_until", "law", "article",
}

func dayCells(name string, d *calc.Deadline, w *words) []string {
	left := ""
	if d.Safe.Known {
		left = strconv.FormatInt(d.DaysLeft, 10)
	}
	return []string{
		name, d.Code, w.due(d.Code), d.Kind, d.Status, strings.Join(d.Who, " "), d.EventFact, iso(d.Event), iso(d.Opens),
		iso(d.Count.Unrolled), iso(d.Last), d.Until, iso(d.Safe), left, iso(d.Done), iso(d.CureUntil), d.Cite.Law, d.Cite.Article,
	}
}

func iso(d calc.Date) string {
	if !d.Known {
		return ""
	}
	return d.Day.String()
}

// isTerminal tells whether somebody watches.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
