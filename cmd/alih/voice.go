package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"alih/rules/calc"
	"alih/written"
)

// The voice of the command, decided once.
//
// What was asked for goes to out, in the language asked for, and nothing else
// does, so that it can be piped. What is said about the run goes to err, in
// English, one line a message, in lower case, without colour, apology or
// exclamation mark. A message about an input begins with file:line:column, as
// editors expect, then names the field, what was found and what is allowed; all
// problems are said at once; of a scenario, whose lines nobody has before their eyes,
// the line follows with a mark. Every other message begins with "alih: ". An answer
// speaks to the person whose case it is, a message to whoever typed the command.

// usageError says that the command was called wrongly.
type usageError struct{ error }

func (u usageError) Unwrap() error { return u.error }

func wrongUse(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errReported ends a run whose problems have been said already.
var errReported = errors.New("the input has problems")

func (a *app) complain(err error) { fmt.Fprintf(a.err, "alih: %v\n", err) }

func (a *app) note(format string, args ...any) { fmt.Fprintf(a.err, "alih: "+format+"\n", args...) }

// place is where something stands: in a file, or in an argument.
type place = written.Place

// problem is something wrong with an input, and where.
type problem struct {
	place
	calc.Problem
}

func (p problem) Error() string { return p.place.String() + ": " + inEnglish().problem(p.Problem) }

func didYouMean(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return inEnglish().say("problem.meant", "allowed", strings.Join(names, inEnglish().say("problem.or")))
}

// report says all problems, and as JSON too where a program reads the output.
func (a *app) report(problems []problem, asJSON bool) error {
	for _, p := range problems {
		fmt.Fprintln(a.err, p.Error())
	}
	if asJSON {
		if err := writeJSON(a.out, map[string]any{"errors": problemRows(problems)}); err != nil {
			return err
		}
	}
	return errReported
}

type problemRow struct {
	Code    string   `json:"code"`
	File    string   `json:"file,omitempty"`
	Line    int      `json:"line,omitempty"`
	Column  int      `json:"column,omitempty"`
	Fact    string   `json:"fact,omitempty"`
	Found   string   `json:"found,omitempty"`
	Allowed []string `json:"allowed,omitempty"`
}

func problemRows(problems []problem) []problemRow {
	var rows []problemRow
	for _, p := range problems {
		rows = append(rows, problemRow{p.Code, p.File, p.Line, p.Col, p.Fact, p.Found, p.Allowed})
	}
	return rows
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
