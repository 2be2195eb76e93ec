package scenario

import (
	"fmt"
	"strings"

	"alih/written"
)

// Place is where something stands.
type Place = written.Place

// MaxText is the most bytes of a file. A whole catalogue written out has some twenty
// kilobytes.
const MaxText = 128 << 10

var form = written.Form{Name: "scenario", Most: MaxText}

// parse makes the tree of a text; false: what is wrong with it is said.
func (ps *problems) parse(name string, text []byte) (written.Node, bool) {
	n, wrong := form.Parse(name, text)
	for _, p := range wrong {
		ps.add(p.Place, "", p.Found, p.Allowed)
	}
	return n, len(wrong) == 0
}

// Problem is one thing that is wrong with a scenario. Found and Allowed are words.
type Problem struct {
	Place
	Path    string // dotted name of the setting; "": the file as a whole
	Found   string
	Allowed string
	Near    []string // names that may be meant
	Excerpt string   // the line, with a mark below the column; "": of an argument
}

func (p Problem) Error() string {
	s := p.Place.String() + ": "
	if p.Path != "" {
		s += p.Path + ": "
	}
	if p.Found != "" {
		s += "found " + p.Found + "; "
	}
	s += "allowed: " + p.Allowed
	if len(p.Near) > 0 {
		s += "; did you mean " + strings.Join(p.Near, " or ") + "?"
	}
	return s
}

// Problems is all that is wrong with a scenario, in the order of the file.
type Problems []Problem

func (ps Problems) Error() string {
	var lines []string
	for _, p := range ps {
		lines = append(lines, p.Error())
	}
	return strings.Join(lines, "\n")
}

// problems collects what is wrong while a scenario is read.
type problems struct {
	list  Problems
	lines []string // of the file
}

func (ps *problems) add(at Place, path, found, allowed string, near ...string) {
	ps.list = append(ps.list, Problem{at, path, found, allowed, near, ps.excerpt(at)})
}

func (ps *problems) excerpt(at Place) string {
	if at.Line < 1 || at.Line > len(ps.lines) {
		return ""
	}
	text := []rune(strings.TrimRight(ps.lines[at.Line-1], "\r"))
	from, to := 0, len(text)
	const wide = 72 // a line without end is shown around its column
	if to > wide {
		from = min(max(0, at.Col-1-wide/2), to-wide)
		to = from + wide
	}
	mark := []rune(strings.Repeat(" ", max(0, min(at.Col-1, len(text))-from)))
	for i := range mark {
		if text[from+i] == '\t' {
			mark[i] = '\t'
		}
	}
	return fmt.Sprintf("%5d | %s\n      | %s^", at.Line, string(text[from:to]), string(mark))
}

// err is everything that was found, or nil.
func (ps *problems) err() error {
	if len(ps.list) == 0 {
		return nil
	}
	var list Problems
	for _, i := range inOrder(len(ps.list), ps.compare) {
		list = append(list, ps.list[i])
	}
	return list
}

// compare puts problems in the order of the file; arguments come last, as they were given.
func (ps *problems) compare(i, j int) int {
	a, b := ps.list[i], ps.list[j]
	if a.Line == 0 || b.Line == 0 {
		return b.Line - a.Line
	}
	return (a.Line-b.Line)*1000 + a.Col - b.Col
}
