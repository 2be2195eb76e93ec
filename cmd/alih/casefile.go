package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"alih/rules/calc"
	"alih/written"
)

// A case file is YAML or JSON: either the facts themselves, with asOf among them
// if one likes, or an object with the key facts, as golden cases have it.

// aCase is what a text is read as. A real one has a few kilobytes.
var aCase = written.Form{Name: "case", Most: 64 << 10, Longer: "; `alih batch` takes many cases"}

// envelope lists the keys beside facts. What a golden case expects is not asked.
var envelope = []string{"name", "scheme", "asOf", "facts", "expect", "derivation", "reason"}

// caseInput is a case as it was written: its entries still with their places.
type caseInput struct {
	asOf, scheme *written.Key
	facts        []written.Key
	problems     []problem
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
	text, err = io.ReadAll(io.LimitReader(r, int64(aCase.Most)+1))
	if err != nil {
		return nil, "", fmt.Errorf("read the case: %w", err)
	}
	return text, name, nil
}

// parse takes the entries out of a text.
func (c *caseInput) parse(name string, text []byte) {
	top := c.entries(c.tree(name, text))
	at := slices.IndexFunc(top, func(k written.Key) bool { return k.Name == "facts" })
	if at < 0 {
		c.flat(top)
		return
	}
	c.enveloped(top)
}

// tree is what a text says, as far as it can be read.
func (c *caseInput) tree(name string, text []byte) written.Node {
	n, wrong := aCase.Parse(name, text)
	for _, p := range wrong {
		c.wrong(p.Place, calc.Problem{Code: p.Code, Found: p.Found, Allowed: []string{p.Allowed}})
	}
	return n
}

// entries lists the keys of a mapping; what is empty has none.
func (c *caseInput) entries(n written.Node) []written.Key {
	if n.Kind != written.Mapping && n.Kind != written.Empty {
		c.wrong(n.At, calc.Problem{Code: "type", Found: n.Said(), Allowed: []string{"a fact a line, NAME: VALUE"}})
	}
	return n.Keys
}

func (c *caseInput) flat(top []written.Key) {
	for _, e := range top {
		if e.Name == "asOf" {
			c.asOf = c.once(c.asOf, e)
			continue
		}
		c.facts = append(c.facts, e)
	}
}

func (c *caseInput) enveloped(top []written.Key) {
	for _, e := range top {
		switch {
		case e.Name == "facts":
			c.facts = append(c.facts, c.entries(e.Value)...)
		case e.Name == "asOf":
			c.asOf = c.once(c.asOf, e)
		case e.Name == "scheme":
			c.scheme = c.once(c.scheme, e)
		case !slices.Contains(envelope, e.Name):
			c.wrong(e.At, calc.Problem{Code: "syntax", Fact: e.Name, Found: "a key that does not belong beside facts", Allowed: envelope})
		}
	}
}

func (c *caseInput) once(before *written.Key, e written.Key) *written.Key {
	if before != nil {
		c.wrong(e.At, calc.Problem{Code: "duplicate", Fact: e.Name})
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
	from := place{File: "--set " + name}
	before := len(c.problems)
	n := c.tree(from.File, []byte(value))
	if len(c.problems) > before {
		for i := range c.problems[before:] {
			c.problems[before+i].place = from
		}
		return nil
	}
	e := written.Key{Name: name, At: from, Value: n.Placed(from)}
	if name == "asOf" {
		c.asOf = &e
		return nil
	}
	c.facts = slices.DeleteFunc(c.facts, func(old written.Key) bool { return old.Name == name })
	c.facts = append(c.facts, e)
	return nil
}
