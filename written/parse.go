package written

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

// Parse makes the tree of a text, and says all that it cannot take over. The file is how
// places call it. An empty text is an empty node.
func (f Form) Parse(file string, text []byte) (Node, []Problem) {
	if p := f.unreadable(file, text); p != nil {
		return Node{At: p.Place}, []Problem{*p}
	}
	t := &tree{file: file}
	n := t.parse(f, bytes.TrimPrefix(text, []byte("\ufeff")))
	return n, t.problems
}

// tree collects what is wrong while the nodes of the YAML reader are taken over.
type tree struct {
	file     string
	problems []Problem
}

func (t *tree) wrong(at Place, found, allowed string) {
	t.problems = append(t.problems, Problem{at, Syntax, found, allowed})
}

func (t *tree) parse(f Form, text []byte) (n Node) {
	top := Place{t.file, 1, 1}
	noYAML := func(at Place, why any) {
		t.wrong(at, fmt.Sprintf("text that is no YAML (%v)", why), "YAML")
	}
	// The reader is not ours: what it chokes on is a text that cannot be read.
	defer func() {
		if r := recover(); r != nil {
			noYAML(top, r)
			n = Node{At: top}
		}
	}()
	file, err := parser.ParseBytes(text, 0, parser.AllowDuplicateMapKey())
	var bad *yaml.SyntaxError
	switch {
	case errors.As(err, &bad):
		noYAML(t.at(bad.Token), bad.Message)
	case err != nil:
		noYAML(top, err)
	case len(file.Docs) > 1:
		t.wrong(t.at(file.Docs[1].Start), "a second document", "one "+f.Name)
	case len(file.Docs) == 1:
		return t.node(file.Docs[0].Body, top)
	}
	return Node{At: top}
}

func (t *tree) at(k *token.Token) Place {
	if k == nil || k.Position == nil {
		return Place{t.file, 1, 1}
	}
	return Place{t.file, k.Position.Line, k.Position.Column}
}

// node takes one node over. What is absent stands where its key stands.
func (t *tree) node(n ast.Node, key Place) Node {
	if n == nil {
		return Node{At: key}
	}
	at := t.at(n.GetToken())
	switch n := n.(type) {
	case *ast.CommentGroupNode:
		return Node{At: key}
	case *ast.NullNode:
		if n.GetToken().Type == token.ImplicitNullType {
			at = key
		}
		return Node{At: at}
	case *ast.BoolNode:
		return Node{At: at, Kind: Truth, Text: strings.ToLower(n.GetToken().Value)}
	case *ast.StringNode:
		return Node{At: at, Kind: Words, Text: n.Value}
	case *ast.LiteralNode:
		return Node{At: at, Kind: Words, Text: n.Value.Value}
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return Node{At: at, Kind: Number, Text: n.GetToken().Value}
	case *ast.SequenceNode:
		s := Node{At: at, Kind: Sequence}
		for _, v := range n.Values {
			s.List = append(s.List, t.node(v, at))
		}
		return s
	case *ast.MappingNode:
		return t.mapping(n.Values, at)
	case *ast.MappingValueNode:
		return t.mapping([]*ast.MappingValueNode{n}, at)
	}
	t.wrong(at, strings.ToLower(n.Type().String()), "the value itself, written out")
	return Node{At: at}
}

func (t *tree) mapping(values []*ast.MappingValueNode, at Place) Node {
	m := Node{At: at, Kind: Mapping}
	for _, v := range values {
		k := Key{Name: v.Key.GetToken().Value, At: t.at(v.Key.GetToken())}
		if _, scalar := v.Key.(ast.ScalarNode); !scalar || v.Key.Type() == ast.MergeKeyType {
			t.wrong(k.At, strings.ToLower(v.Key.Type().String())+" as a key", "a name, and the value behind a colon")
			continue
		}
		k.Value = t.node(v.Value, k.At)
		m.Keys = append(m.Keys, k)
	}
	if len(m.Keys) > 0 && m.Keys[0].At.before(at) {
		m.At = m.Keys[0].At // a block's own token is its first colon
	}
	return m
}
