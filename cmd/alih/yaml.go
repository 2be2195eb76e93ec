package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"sort"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"alih/rules/calc"
)

// YAML, of which JSON is a part, into the JSON that the calculator reads, with a
// note of where each value stood. Anchors, tags and merge keys are refused: a
// case is written out. Scalars are passed on as they were written, so that an
// unquoted day stays a day and 0x10 is not quietly 16.

func parseYAML(name string, text []byte) (node ast.Node, wrong *problem) {
	// The reader is not ours: what it chokes on is a file that cannot be read.
	defer func() {
		if r := recover(); r != nil {
			wrong = &problem{place{File: name}, calc.Problem{Code: "syntax", Found: fmt.Sprint(r)}}
		}
	}()
	file, err := parser.ParseBytes(text, 0, parser.AllowDuplicateMapKey())
	var bad *yaml.SyntaxError
	switch {
	case errors.As(err, &bad):
		return nil, &problem{at(name, bad.Token), calc.Problem{Code: "syntax", Found: bad.Message}}
	case err != nil:
		return nil, &problem{place{File: name}, calc.Problem{Code: "syntax", Found: err.Error()}}
	case len(file.Docs) > 1:
		return nil, &problem{at(name, file.Docs[1].Start), calc.Problem{Code: "syntax", Found: "a second document", Allowed: []string{"one case"}}}
	case len(file.Docs) == 0:
		return nil, nil
	}
	return file.Docs[0].Body, nil
}

func at(name string, t *token.Token) place {
	if t == nil || t.Position == nil {
		return place{File: name}
	}
	return place{name, t.Position.Line, t.Position.Column}
}

// start is where a node begins: a mapping's own token is its first colon.
func start(name string, n ast.Node) place {
	switch n := n.(type) {
	case *ast.MappingNode:
		if len(n.Values) > 0 && n.Start.Type == token.MappingValueType {
			return at(name, n.Values[0].Key.GetToken())
		}
	case *ast.MappingValueNode:
		return at(name, n.Key.GetToken())
	}
	return at(name, n.GetToken())
}

// entries lists the keys of a mapping; an empty file has none.
func (c *caseInput) entries(name string, n ast.Node) []entry {
	var list []entry
	switch n := n.(type) {
	case nil, *ast.NullNode, *ast.CommentGroupNode:
	case *ast.MappingNode:
		for _, v := range n.Values {
			list = append(list, entryOf(name, v))
		}
	case *ast.MappingValueNode:
		list = append(list, entryOf(name, n))
	default:
		c.wrong(start(name, n), calc.Problem{Code: "type", Found: n.GetToken().Value, Allowed: []string{"a fact a line, NAME: VALUE"}})
	}
	return list
}

func entryOf(name string, v *ast.MappingValueNode) entry {
	t := v.Key.GetToken()
	return entry{t.Value, at(name, t), v.Value}
}

// encoder writes JSON and remembers where each part of it stood.
type encoder struct {
	name     string
	out      []byte
	marks    []mark
	problems []problem
}

type mark struct {
	at int
	place
}

// encode writes entries as one object.
func (e *encoder) encode(facts []entry) {
	e.out = append(e.out, '{')
	for i, f := range facts {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.name = f.key.File
		e.key(f)
		e.value(f.value, f.key)
	}
	e.out = append(e.out, '}')
}

// placeOf finds where the byte of the JSON stood, counted from 1.
func (e *encoder) placeOf(byteAt int) (place, bool) {
	i := sort.Search(len(e.marks), func(i int) bool { return e.marks[i].at >= byteAt })
	if byteAt == 0 || i == 0 {
		return place{}, false
	}
	return e.marks[i-1].place, true
}

func (e *encoder) mark(p place) { e.marks = append(e.marks, mark{len(e.out), p}) }

func (e *encoder) key(f entry) {
	e.mark(f.key)
	e.quote(f.name)
	e.out = append(e.out, ':')
}

func (e *encoder) quote(s string) {
	b, _ := json.Marshal(s) // a string always has a JSON form
	e.out = append(e.out, b...)
}

var decimal = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// value writes one value. One that is absent stands where its key stands.
func (e *encoder) value(n ast.Node, key place) {
	here := key
	if n != nil && key.Line > 0 && n.GetToken().Type != token.ImplicitNullType {
		here = start(e.name, n)
	}
	e.mark(here)
	switch n := n.(type) {
	case nil, *ast.NullNode:
		e.out = append(e.out, "null"...)
	case *ast.BoolNode:
		e.scalar(map[bool]string{true: "true", false: "false"}[n.Value])
	case *ast.StringNode:
		e.quote(n.Value)
	case *ast.LiteralNode:
		e.quote(n.Value.Value)
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		e.number(n.GetToken().Value)
	case *ast.SequenceNode:
		e.list(n, here)
	case *ast.MappingNode:
		e.object(n.Values, here)
	case *ast.MappingValueNode:
		e.object([]*ast.MappingValueNode{n}, here)
	default:
		e.problems = append(e.problems, problem{here, calc.Problem{Code: "syntax", Found: n.Type().String(), Allowed: []string{"the value itself"}}})
		e.out = append(e.out, "null"...)
	}
}

func (e *encoder) scalar(s string) { e.out = append(e.out, s...) }

func (e *encoder) number(s string) {
	if decimal.MatchString(s) {
		e.scalar(s)
		return
	}
	e.quote(s)
}

func (e *encoder) list(n *ast.SequenceNode, key place) {
	e.out = append(e.out, '[')
	for i, v := range n.Values {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.value(v, key)
	}
	e.out = append(e.out, ']')
}

func (e *encoder) object(values []*ast.MappingValueNode, key place) {
	e.out = append(e.out, '{')
	for i, v := range values {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		f := entryOf(e.name, v)
		if key.Line == 0 {
			f.key = key // in an argument a line says nothing
		}
		e.key(f)
		e.value(v.Value, f.key)
	}
	e.out = append(e.out, '}')
}

// written is a scalar as it was written.
func written(n ast.Node) string {
	if n == nil {
		return ""
	}
	return n.GetToken().Value
}
