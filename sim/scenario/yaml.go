//go:build !wasip1

package scenario

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// parse makes the tree of a text with a library, which knows all of YAML and says what is
// wrong with it. Anchors, tags and merge keys are refused: a
// scenario is written out, so that what is read is what is there.
func (ps *problems) parse(name string, text []byte) (n node, ok bool) {
	if !ps.readable(name, text) {
		return node{}, false
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	// The reader is not ours: what it chokes on is a file that cannot be read.
	defer func() {
		if r := recover(); r != nil {
			ps.add(Place{name, 1, 1}, "", fmt.Sprintf("text that is no YAML (%v)", r), "YAML")
			ok = false
		}
	}()
	file, err := parser.ParseBytes(text, 0, parser.AllowDuplicateMapKey())
	var bad *yaml.SyntaxError
	switch {
	case errors.As(err, &bad):
		ps.add(placeOf(name, bad.Token), "", "text that is no YAML ("+bad.Message+")", "YAML")
		return node{}, false
	case err != nil:
		ps.add(Place{name, 1, 1}, "", "text that is no YAML ("+err.Error()+")", "YAML")
		return node{}, false
	case len(file.Docs) > 1:
		ps.add(placeOf(name, file.Docs[1].Start), "", "a second document", "one scenario")
		return node{}, false
	case len(file.Docs) == 0:
		return node{at: Place{name, 1, 1}}, true
	}
	before := len(ps.list)
	n = ps.convert(name, file.Docs[0].Body, Place{name, 1, 1})
	return n, len(ps.list) == before
}

func placeOf(name string, t *token.Token) Place {
	if t == nil || t.Position == nil {
		return Place{name, 1, 1}
	}
	return Place{name, t.Position.Line, t.Position.Column}
}

// convert takes one node over. What is absent stands where its key stands.
func (ps *problems) convert(name string, n ast.Node, key Place) node {
	if n == nil {
		return node{at: key}
	}
	at := placeOf(name, n.GetToken())
	switch n := n.(type) {
	case *ast.NullNode, *ast.CommentGroupNode:
		return node{at: key}
	case *ast.BoolNode:
		return node{at: at, kind: truth, text: strings.ToLower(n.GetToken().Value)}
	case *ast.StringNode:
		return node{at: at, kind: words, text: n.Value}
	case *ast.LiteralNode:
		return node{at: at, kind: words, text: n.Value.Value}
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return node{at: at, kind: number, text: n.GetToken().Value}
	case *ast.SequenceNode:
		s := node{at: at, kind: sequence}
		for _, v := range n.Values {
			s.list = append(s.list, ps.convert(name, v, at))
		}
		return s
	case *ast.MappingNode:
		return ps.convertKeys(name, n.Values, at)
	case *ast.MappingValueNode:
		return ps.convertKeys(name, []*ast.MappingValueNode{n}, at)
	}
	ps.add(at, "", strings.ToLower(n.Type().String()), "the value itself, written out")
	return node{at: at}
}

func (ps *problems) convertKeys(name string, values []*ast.MappingValueNode, at Place) node {
	m := node{at: at, kind: mapping}
	for _, v := range values {
		t := v.Key.GetToken()
		if _, scalar := v.Key.(ast.ScalarNode); !scalar || v.Key.Type() == ast.MergeKeyType {
			ps.add(placeOf(name, t), "", strings.ToLower(v.Key.Type().String())+" as a key", "a name, and the value behind a colon")
			continue
		}
		k := key{name: t.Value, at: placeOf(name, t)}
		k.value = ps.convert(name, v.Value, k.at)
		m.keys = append(m.keys, k)
	}
	if len(m.keys) > 0 && m.keys[0].at.Line < at.Line || len(m.keys) > 0 && m.keys[0].at.Line == at.Line && m.keys[0].at.Col < at.Col {
		m.at = m.keys[0].at // a block's own token is its first colon
	}
	return m
}
