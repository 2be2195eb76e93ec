package main

import (
	"fmt"
	"strconv"

	"alih/jsontree"
)

// deepest is how deep values of a request may stand in values.
const deepest = 64

// request is one of five: open a scenario, watch a replication of it, run more
// replications, draw its assumptions, or tell the sum of what was counted.
type request struct {
	op           string
	scenario     string            // open: the code of a built-in one, or
	text         string            // the text of a file
	policies     []byte            // instead of the scenario's own, as below policies: of a file; nil: its own
	set          []string          // "path=value"
	person       *person           // open: whom to follow, as settings and policies
	seed         *uint64           // instead of the scenario's
	replication  uint32            // watch: which
	replications int               // run: how many of each policy in all; explore: of each draw
	draws        int               // explore: how many in all,
	of           int               // of so many; 0: as many as are usual
	lang         string            // run, explore: say it in this language
	words        map[string]string // the words of it and of the kind of model, by code; kept until the next scenario
}

// requestOf reads a request. Names that it does not know are nobody's.
func requestOf(in []byte) (*request, error) {
	v, at, ok := jsontree.Parse(in, deepest)
	if !ok {
		return nil, fmt.Errorf("read the request: no JSON at byte %d", at)
	}
	f := fields{of: v}
	r := &request{
		op: f.text("op"), scenario: f.text("scenario"), text: f.text("text"), set: f.texts("set"), replications: int(f.whole("replications", 63)),
		replication: uint32(f.whole("replication", 0)), draws: int(f.whole("draws", 63)), of: int(f.whole("of", 63)), lang: f.text("lang"), words: f.table("words"),
	}
	if one := f.get("policies"); one != nil {
		r.policies = append([]byte(nil), in[one.At:one.End]...)
	}
	if one := f.get("seed"); one != nil {
		n := f.seed(one)
		r.seed = &n
	}
	if one := f.get("person"); one != nil {
		r.person = f.person(*one)
	}
	if f.wrong != "" || v.Kind != jsontree.Object {
		return nil, fmt.Errorf("read the request: found something else in %q", f.wrong)
	}
	return r, nil
}

// fields reads the members of an object; wrong is the last one that was of another kind.
type fields struct {
	of    jsontree.Value
	wrong string
}

// get is a member, the last of its name; nil where there is none, or null.
func (f *fields) get(name string) *jsontree.Value {
	for i := len(f.of.Keys) - 1; i >= 0; i-- {
		if f.of.Keys[i] == name {
			if f.of.Items[i].Kind == jsontree.Null {
				return nil
			}
			return &f.of.Items[i]
		}
	}
	return nil
}

// taken is a member of a kind.
func (f *fields) taken(name string, kind jsontree.Kind) (v jsontree.Value) {
	if one := f.get(name); one != nil && one.Kind == kind {
		v = *one
	} else if one != nil {
		f.wrong = name
	}
	return v
}

func (f *fields) text(name string) string { return f.taken(name, jsontree.String).Text }

// whole is a whole number of 64 bits; of 32 and no sign, where bits is 0.
func (f *fields) whole(name string, bits int) int64 {
	v := f.taken(name, jsontree.Number)
	if v.Kind == jsontree.Null {
		return 0
	}
	n, err := strconv.ParseInt(v.Text, 10, 64)
	if err != nil || bits == 0 && n != int64(uint32(n)) {
		f.wrong = name
	}
	return n
}

func (f *fields) seed(v *jsontree.Value) uint64 {
	n, err := strconv.ParseUint(v.Text, 10, 64)
	if err != nil || v.Kind != jsontree.Number {
		f.wrong = "seed"
	}
	return n
}

func (f *fields) texts(name string) (list []string) {
	for _, one := range f.taken(name, jsontree.Array).Items {
		if one.Kind != jsontree.String {
			f.wrong = name
		}
		list = append(list, one.Text)
	}
	return list
}

// table is nil where there is none.
func (f *fields) table(name string) map[string]string {
	v := f.taken(name, jsontree.Object)
	if v.Kind == jsontree.Null {
		return nil
	}
	all := make(map[string]string, len(v.Keys))
	for i, key := range v.Keys {
		if v.Items[i].Kind != jsontree.String {
			f.wrong = name
		}
		all[key] = v.Items[i].Text
	}
	return all
}

func (f *fields) person(v jsontree.Value) *person {
	own := fields{of: v}
	p := &person{on: own.text("on"), start: own.text("start"), closed: own.texts("closed"), facts: map[string]string{}}
	facts := own.taken("facts", jsontree.Object)
	for i, name := range facts.Keys {
		switch one := facts.Items[i]; one.Kind {
		case jsontree.String:
			p.facts[name] = one.Text
		case jsontree.Bool:
			p.facts[name] = strconv.FormatBool(one.Yes)
		}
	}
	if v.Kind != jsontree.Object || own.wrong != "" {
		f.wrong = "person"
	}
	return p
}
