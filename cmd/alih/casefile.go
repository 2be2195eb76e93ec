package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"

	"alih/rules/calc"
)

// A case file is YAML or JSON: either the facts themselves, with asOf among them
// if one likes, or an object with the key facts, as golden cases have it.

// The limits of one case. A real one has a few kilobytes; the YAML reader needs
// time that grows with the square of what it is given.
const (
	maxCase  = 64 << 10
	maxDepth = 16
)

// envelope lists the keys beside facts. What a golden case expects is not asked.
var envelope = []string{"name", "scheme", "asOf", "facts", "expect", "derivation", "reason"}

// caseInput is a case as it was written: its entries still with their places.
type caseInput struct {
	asOf, scheme *entry
	facts        []entry
	problems     []problem
}

// entry is one key with its value.
type entry struct {
	name  string
	key   place
	value ast.Node
}

// readCase reads the case of a file, or of the standard input where it is "-".
func (a *app) readCase(file string) (*caseInput, error) {
	c := &caseInput{}
	if file == "" {
		return c, nil
	}
	text, name, err := a.readInput(file)
	if err != nil {
		return nil, err
	}
	c.parse(name, text)
	return c, nil
}

func (a *app) readInput(file string) (text []byte, name string, err error) {
	r, name := a.in, "stdin"
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, "", fmt.Errorf("read the case: %w", err)
		}
		defer f.Close()
		r, name = f, file
	}
	text, err = io.ReadAll(io.LimitReader(r, maxCase+1))
	if err != nil {
		return nil, "", fmt.Errorf("read the case: %w", err)
	}
	return text, name, nil
}

// parse takes the entries out of a text.
func (c *caseInput) parse(name string, text []byte) {
	if p := unreadable(text); p != nil {
		p.File = name
		c.problems = append(c.problems, *p)
		return
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	root, p := parseYAML(name, text)
	if p != nil {
		c.problems = append(c.problems, *p)
		return
	}
	top := c.entries(name, root)
	at := slices.IndexFunc(top, func(e entry) bool { return e.name == "facts" })
	if at < 0 {
		c.flat(top)
		return
	}
	c.enveloped(name, top)
}

// unreadable finds what is wrong with a text as such, with the line.
func unreadable(text []byte) *problem {
	wrong := func(at int, what, allowed string) *problem {
		line := 1 + bytes.Count(text[:at], []byte("\n"))
		col := 1 + utf8.RuneCount(text[bytes.LastIndexByte(text[:at], '\n')+1:at])
		return &problem{place{Line: line, Col: col}, calc.Problem{Code: "size", Found: what, Allowed: []string{allowed}}}
	}
	if len(text) > maxCase {
		return wrong(0, "more than 64 KiB", "a case of at most 64 KiB; `alih batch` takes many cases")
	}
	if len(text) > 1 && (text[0] == 0xfe && text[1] == 0xff || text[0] == 0xff && text[1] == 0xfe) {
		return wrong(0, "UTF-16", "UTF-8")
	}
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && n == 1 {
			return wrong(at, fmt.Sprintf("the byte %#x, which is not UTF-8", text[at]), "UTF-8")
		}
		at += n
	}
	return nestedTooDeep(text, wrong)
}

// nestedTooDeep bounds the work of the YAML reader before it starts.
func nestedTooDeep(text []byte, wrong func(int, string, string) *problem) *problem {
	const most = 2 * maxDepth
	depth, dashes := 0, 0
	for i, c := range text {
		switch c {
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '-', '?':
			dashes++
		case '\n':
			dashes = 0
		default:
			if c > ' ' {
				dashes = -len(text) // only those that begin a line nest
			}
		}
		if depth > most || dashes > most {
			return wrong(i, "too many levels", fmt.Sprintf("at most %d levels", maxDepth))
		}
	}
	return nil
}

func (c *caseInput) flat(top []entry) {
	for _, e := range top {
		if e.name == "asOf" {
			c.asOf = c.once(c.asOf, e)
			continue
		}
		c.facts = append(c.facts, e)
	}
}

func (c *caseInput) enveloped(name string, top []entry) {
	for _, e := range top {
		switch {
		case e.name == "facts":
			c.facts = append(c.facts, c.entries(name, e.value)...)
		case e.name == "asOf":
			c.asOf = c.once(c.asOf, e)
		case e.name == "scheme":
			c.scheme = c.once(c.scheme, e)
		case !slices.Contains(envelope, e.name):
			c.wrong(e.key, calc.Problem{Code: "syntax", Fact: e.name, Found: "a key that does not belong beside facts", Allowed: envelope})
		}
	}
}

func (c *caseInput) once(before *entry, e entry) *entry {
	if before != nil {
		c.wrong(e.key, calc.Problem{Code: "duplicate", Fact: e.name})
	}
	return &e
}

func (c *caseInput) wrong(at place, p calc.Problem) {
	c.problems = append(c.problems, problem{at, p})
}

// set overrides a fact: "registered=2020-07-10". The value is YAML, so that
// records and series can be given too.
func (c *caseInput) set(arg string) error {
	name, value, ok := strings.Cut(arg, "=")
	if !ok || name == "" {
		return wrongUse("--set %q: write FACT=VALUE", arg)
	}
	from := "--set " + name
	if p := unreadable([]byte(value)); p != nil {
		p.place = place{File: from}
		c.problems = append(c.problems, *p)
		return nil
	}
	node, p := parseYAML(from, []byte(value))
	if p != nil {
		p.place = place{File: from}
		c.problems = append(c.problems, *p)
		return nil
	}
	e := entry{name, place{File: from}, node}
	if name == "asOf" {
		c.asOf = &e
		return nil
	}
	c.facts = slices.DeleteFunc(c.facts, func(old entry) bool { return old.name == name })
	c.facts = append(c.facts, e)
	return nil
}
