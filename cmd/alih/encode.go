package main

import (
	"encoding/json"
	"regexp"
	"sort"

	"alih/written"
)

// encoder writes what was written by hand as the JSON that the calculator reads, and
// remembers where each part of it stood.
type encoder struct {
	out   []byte
	marks []mark
}

type mark struct {
	at int
	place
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

// object writes keys with their values.
func (e *encoder) object(keys []written.Key) {
	e.out = append(e.out, '{')
	for i, k := range keys {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.mark(k.At)
		e.quote(k.Name)
		e.out = append(e.out, ':')
		e.value(k.Value)
	}
	e.out = append(e.out, '}')
}

func (e *encoder) value(n written.Node) {
	e.mark(n.At)
	switch n.Kind {
	case written.Empty:
		e.out = append(e.out, "null"...)
	case written.Truth:
		e.out = append(e.out, n.Text...)
	case written.Number:
		e.number(n.Text)
	case written.Words:
		e.quote(n.Text)
	case written.Mapping:
		e.object(n.Keys)
	case written.Sequence:
		e.list(n.List)
	}
}

func (e *encoder) list(list []written.Node) {
	e.out = append(e.out, '[')
	for i, n := range list {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.value(n)
	}
	e.out = append(e.out, ']')
}

func (e *encoder) quote(s string) {
	b, _ := json.Marshal(s) // a string always has a JSON form
	e.out = append(e.out, b...)
}

var decimal = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// number writes a number as it was written; 0x10, which JSON does not have, as a text.
func (e *encoder) number(s string) {
	if !decimal.MatchString(s) {
		e.quote(s)
		return
	}
	e.out = append(e.out, s...)
}
