package main

import (
	"math"
	"strconv"

	"alih/sim/scenario"
)

// Replies are written as the standard library writes them by their tags, which a test
// compares; linked, it would be 70 kB of what a browser fetches.

// told is a reply, which can be written.
type told interface{ json(o *out) }

// out appends JSON. A name that is "" writes an item of a list.
type out struct{ b []byte }

func (o *out) name(name string) {
	if n := len(o.b); n > 0 && o.b[n-1] != '{' && o.b[n-1] != '[' {
		o.b = append(o.b, ',')
	}
	if name != "" {
		o.b = append(scenario.AppendQuoted(o.b, name), ':')
	}
}

func (o *out) text(name, text string) {
	o.name(name)
	o.b = scenario.AppendQuoted(o.b, text)
}

// some leaves a text out that is empty.
func (o *out) some(name, text string) {
	if text != "" {
		o.text(name, text)
	}
}

func (o *out) whole(name string, n int64) {
	o.name(name)
	o.b = strconv.AppendInt(o.b, n, 10)
}

func (o *out) seed(name string, n uint64) {
	o.name(name)
	o.b = strconv.AppendUint(o.b, n, 10)
}

func (o *out) yes(name string, is bool) {
	o.name(name)
	o.b = strconv.AppendBool(o.b, is)
}

// number writes no sign that JSON does not know: what is no number is null.
func (o *out) number(name string, x float64) {
	o.name(name)
	size := math.Abs(x)
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		o.b = append(o.b, "null"...)
	case size != 0 && (size < 1e-6 || size >= 1e21):
		o.b = strconv.AppendFloat(o.b, x, 'e', -1, 64)
		if n := len(o.b); o.b[n-4] == 'e' && o.b[n-3] == '-' && o.b[n-2] == '0' {
			o.b = append(o.b[:n-2], o.b[n-1]) // e-09 is e-9
		}
	default:
		o.b = strconv.AppendFloat(o.b, x, 'f', -1, 64)
	}
}

func (o *out) null(name string) {
	o.name(name)
	o.b = append(o.b, "null"...)
}

func (o *out) object(name string, inside func()) {
	o.name(name)
	o.b = append(o.b, '{')
	inside()
	o.b = append(o.b, '}')
}

// written is a list; one that was never made is null.
func written[T any](o *out, name string, list []T, each func(T)) {
	if list == nil {
		o.null(name)
		return
	}
	o.name(name)
	o.b = append(o.b, '[')
	for _, one := range list {
		each(one)
	}
	o.b = append(o.b, ']')
}

// writtenSome leaves a list out that is empty.
func writtenSome[T any](o *out, name string, list []T, each func(T)) {
	if len(list) > 0 {
		written(o, name, list, each)
	}
}

func (o *out) texts(name string, list []string) {
	written(o, name, list, func(s string) { o.text("", s) })
}
