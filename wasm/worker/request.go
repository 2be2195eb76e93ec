package main

import (
	"fmt"
	"strconv"
)

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
	v, err := parse(string(in))
	if err != nil {
		return nil, fmt.Errorf("read the request: %w", err)
	}
	f := fields{of: v}
	r := &request{
		op: f.text("op"), scenario: f.text("scenario"), text: f.text("text"), set: f.texts("set"), replications: int(f.whole("replications", 63)),
		replication: uint32(f.whole("replication", 0)), draws: int(f.whole("draws", 63)), of: int(f.whole("of", 63)), lang: f.text("lang"), words: f.table("words"),
	}
	if one := f.get("policies"); one != nil {
		r.policies = []byte(one.raw)
	}
	if one := f.get("seed"); one != nil {
		n := f.seed(one)
		r.seed = &n
	}
	if one := f.get("person"); one != nil {
		r.person = f.person(*one)
	}
	if f.wrong != "" || v.kind != '{' {
		return nil, fmt.Errorf("read the request: found something else in %q", f.wrong)
	}
	return r, nil
}

// fields reads the members of an object; wrong is the last one that was of another kind.
type fields struct {
	of    value
	wrong string
}

// get is a member, the last of its name; nil where there is none, or null.
func (f *fields) get(name string) *value {
	for i := len(f.of.keys) - 1; i >= 0; i-- {
		if f.of.keys[i] == name {
			if f.of.items[i].kind == 'n' {
				return nil
			}
			return &f.of.items[i]
		}
	}
	return nil
}

// taken is a member of a kind.
func (f *fields) taken(name string, kind byte) (v value) {
	if one := f.get(name); one != nil && one.kind == kind {
		v = *one
	} else if one != nil {
		f.wrong = name
	}
	return v
}

func (f *fields) text(name string) string { return f.taken(name, '"').text }

// whole is a whole number of 64 bits; of 32 and no sign, where bits is 0.
func (f *fields) whole(name string, bits int) int64 {
	v := f.taken(name, '0')
	if v.kind == 0 {
		return 0
	}
	n, err := strconv.ParseInt(v.text, 10, 64)
	if err != nil || bits == 0 && n != int64(uint32(n)) {
		f.wrong = name
	}
	return n
}

func (f *fields) seed(v *value) uint64 {
	n, err := strconv.ParseUint(v.text, 10, 64)
	if err != nil || v.kind != '0' {
		f.wrong = "seed"
	}
	return n
}

func (f *fields) texts(name string) (list []string) {
	for _, one := range f.taken(name, '[').items {
		if one.kind != '"' {
			f.wrong = name
		}
		list = append(list, one.text)
	}
	return list
}

// table is nil where there is none.
func (f *fields) table(name string) map[string]string {
	v := f.taken(name, '{')
	if v.kind == 0 {
		return nil
	}
	all := make(map[string]string, len(v.keys))
	for i, key := range v.keys {
		if v.items[i].kind != '"' {
			f.wrong = name
		}
		all[key] = v.items[i].text
	}
	return all
}

func (f *fields) person(v value) *person {
	own := fields{of: v}
	p := &person{on: own.text("on"), start: own.text("start"), closed: own.texts("closed"), facts: map[string]string{}}
	facts := own.taken("facts", '{')
	for i, name := range facts.keys {
		if one := facts.items[i]; one.kind == '"' || one.kind == 't' {
			p.facts[name] = one.text
		}
	}
	if v.kind != '{' || own.wrong != "" {
		f.wrong = "person"
	}
	return p
}
