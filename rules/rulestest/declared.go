package rulestest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"alih/rules"
)

// A name that a scheme declares and no book uses is law that was written and
// forgotten. The scheme itself cannot tell: a provision in no book is in no list.
// So the sources are read: every call of a rules.New... with a written code must be
// found in a compiled book or in the catalogue, and every package variable must be
// mentioned somewhere else, which also finds names whose code is computed.

func (u *suite) declared(t *testing.T) {
	files, err := parseDir(u.dir)
	if err != nil {
		t.Fatal(err)
	}
	used := u.used()
	for _, d := range declarations(files) {
		if !used[d.maker+" "+d.code] {
			t.Errorf("%s: %s(%q) is in no book and no catalogue", d.at, d.maker, d.code)
		}
	}
	for _, at := range unmentioned(files) {
		t.Errorf("%s is declared and never mentioned", at)
	}
	u.inert(t)
}

type sources struct {
	set   *token.FileSet
	files []*ast.File
}

func parseDir(dir string) (*sources, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	s := &sources{set: token.NewFileSet()}
	for _, n := range names {
		if strings.HasSuffix(n, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(s.set, n, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		s.files = append(s.files, f)
	}
	return s, nil
}

// declaration is one call of a constructor with a written name.
type declaration struct{ maker, code, at string }

// makers are the constructors of names, with the kind of what they make.
var makers = map[string]string{
	"NewProvision": "provision", "NewDue": "due", "NewRoute": "route", "NewParam": "param",
	"NewDocument": "item", "NewStep": "item", "NewAmount": "item", "NewNote": "item", "NewCheck": "item", "NewWarning": "item",
	"NewYesNo": "fact", "NewDecision": "fact", "NewChoice": "fact", "NewReading": "fact", "NewWhole": "fact",
	"NewRatio": "fact", "NewMoney": "fact", "NewDay": "fact", "NewAct": "fact", "NewInstant": "fact",
	"NewSeries": "fact", "NewRecords": "fact",
}

func declarations(s *sources) (list []declaration) {
	for _, f := range s.files {
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			kind := makers[called(call.Fun)]
			code, ok := written(call.Args[0])
			if kind != "" && ok {
				list = append(list, declaration{kind, code, s.set.Position(call.Pos()).String()})
			}
			return true
		})
	}
	return list
}

// called is the name of the function of another package that is called.
func called(fun ast.Expr) string {
	switch x := fun.(type) {
	case *ast.SelectorExpr:
		return x.Sel.Name
	case *ast.IndexExpr: // NewChoice[T]
		return called(x.X)
	}
	return ""
}

func written(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// used is what the compiled books and the catalogue hold, by kind and code. A
// fact or a number is used when a book reads it, not when a list names it.
func (u *suite) used() map[string]bool {
	used := map[string]bool{"fact " + u.s.Facts[0].Name: true} // who asks
	for _, p := range u.programs {
		for i := range p.Provisions {
			used["provision "+p.Provisions[i].Code] = true
		}
		for i := range p.Dues {
			used["due "+p.Dues[i].Code] = true
		}
		for i := range p.Routes {
			used["route "+p.Routes[i].Code] = true
		}
		for i := range p.Items {
			used["item "+p.Items[i].Code] = true
		}
		for _, k := range p.Constants {
			used["param "+k.Param] = true
		}
		for f, read := range factsRead(p) {
			if read {
				used["fact "+p.Facts[f].Name] = true
			}
		}
	}
	return used
}

func factsRead(p *rules.Program) []bool {
	read := make([]bool, len(p.Facts))
	note := func(f int32) {
		if f >= 0 {
			read[f] = true
		}
	}
	for i := range p.Code {
		note(p.Code[i].Fact)
	}
	for i := range p.Dues {
		note(p.Dues[i].Act)
	}
	for i := range p.Items {
		note(p.Items[i].Read)
	}
	return read
}

// inert finds provisions of a book on which no route, deadline or item rests: an
// answer can never show them.
func (u *suite) inert(t *testing.T) {
	told := map[string]bool{}
	for _, p := range u.programs {
		marks := reached(p)
		for i := range p.Provisions {
			if e := &p.Provisions[i]; !marks[e.Cond] && !told[e.Code] {
				t.Errorf("version %s: no route, deadline or item rests on provision %s", p.Version, e.Code)
				told[e.Code] = true
			}
		}
	}
}

// reached marks the operations on which something rests that an answer lists.
func reached(p *rules.Program) []bool {
	marks := make([]bool, len(p.Code))
	for i := range p.Routes {
		p.Mark(marks, p.Routes[i].Open)
	}
	for i := range p.Dues {
		e := &p.Dues[i]
		for _, n := range []int32{e.When, e.Event, e.Opens, e.SafeOpens, e.Last, e.Safe} {
			p.Mark(marks, n)
		}
	}
	for i := range p.Items {
		p.Mark(marks, p.Items[i].When)
		p.Mark(marks, p.Items[i].Value)
		for _, n := range p.Items[i].Values {
			p.Mark(marks, n)
		}
	}
	return marks
}

// unmentioned lists the package variables that stand nowhere but in their own
// declaration. What begins with a capital may be used by others.
func unmentioned(s *sources) (at []string) {
	mentions := map[string]int{}
	declared := map[string]token.Pos{}
	for _, f := range s.files {
		ast.Inspect(f, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				mentions[id.Name]++
			}
			return true
		})
		for _, d := range f.Decls {
			for name, pos := range variables(d) {
				declared[name] = pos
			}
		}
	}
	for name, pos := range declared {
		if mentions[name] == 1 && name != "_" && !ast.IsExported(name) {
			at = append(at, s.set.Position(pos).String()+": "+name)
		}
	}
	return at
}

func variables(d ast.Decl) map[string]token.Pos {
	names := map[string]token.Pos{}
	g, ok := d.(*ast.GenDecl)
	if !ok || g.Tok != token.VAR {
		return names
	}
	for _, spec := range g.Specs {
		for _, id := range spec.(*ast.ValueSpec).Names {
			names[id.Name] = id.Pos()
		}
	}
	return names
}
