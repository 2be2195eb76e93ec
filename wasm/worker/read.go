package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// value is a value of JSON as it was sent; a fuzz test holds the reader against the standard
// library's, which would be 70 kB of what a browser fetches.
type value struct {
	kind  byte   // of { [ " 0 t n: object, list, text, number, yes or no, null
	text  string // of a text; of a number and of yes and no as they were written
	raw   string // as it stands
	keys  []string
	items []value
}

const mostNested = 64

var errJSON = errors.New("no JSON")

// parse reads a value and nothing behind it.
func parse(in string) (value, error) {
	r := reader{rest: in}
	v, ok := r.value(0)
	if r.space(); !ok || r.rest != "" || !utf8.ValidString(in) {
		return value{}, fmt.Errorf("%w at byte %d", errJSON, len(in)-len(r.rest))
	}
	return v, nil
}

type reader struct{ rest string }

func (r *reader) space() { r.rest = strings.TrimLeft(r.rest, " \t\r\n") }

// take goes past a text, if it comes next.
func (r *reader) take(text string) (ok bool) {
	r.rest, ok = strings.CutPrefix(r.rest, text)
	return ok
}

func (r *reader) value(depth int) (v value, ok bool) {
	r.space()
	all := r.rest
	switch {
	case depth > mostNested || all == "":
		return v, false
	case all[0] == '{':
		v.kind = '{'
		ok = r.list('}', func() bool { return r.member(&v, depth) })
	case all[0] == '[':
		v.kind = '['
		ok = r.list(']', func() bool {
			one, ok := r.value(depth + 1)
			v.items = append(v.items, one)
			return ok
		})
	case all[0] == '"':
		v.kind = '"'
		v.text, ok = r.string()
	case r.take("true") || r.take("false"):
		v.kind, ok = 't', true
	case r.take("null"):
		v.kind, ok = 'n', true
	default:
		v.kind, ok = '0', r.number()
	}
	v.raw = all[:len(all)-len(r.rest)]
	if v.kind == '0' || v.kind == 't' {
		v.text = v.raw
	}
	return v, ok
}

// list reads what stands in brackets, item by item.
func (r *reader) list(end byte, item func() bool) bool {
	r.rest = r.rest[1:]
	if r.space(); r.take(string(end)) {
		return true
	}
	for item() {
		if r.space(); r.take(string(end)) {
			return true
		}
		if !r.take(",") {
			return false
		}
	}
	return false
}

func (r *reader) member(v *value, depth int) bool {
	r.space()
	key, ok := r.string()
	r.space()
	if !ok || !r.take(":") {
		return false
	}
	one, ok := r.value(depth + 1)
	v.keys, v.items = append(v.keys, key), append(v.items, one)
	return ok
}

func (r *reader) number() bool {
	r.take("-")
	if !r.take("0") && r.digits() == 0 {
		return false
	}
	if r.take(".") && r.digits() == 0 {
		return false
	}
	if r.take("e") || r.take("E") {
		_ = r.take("+") || r.take("-")
		return r.digits() > 0
	}
	return true
}

func (r *reader) digits() int {
	before := len(r.rest)
	r.rest = strings.TrimLeft(r.rest, "0123456789")
	return before - len(r.rest)
}

func (r *reader) string() (string, bool) {
	if !r.take(`"`) {
		return "", false
	}
	var b []byte
	for i := 0; i < len(r.rest); i++ {
		switch c := r.rest[i]; {
		case c == '"':
			r.rest = r.rest[i+1:]
			return string(b), true
		case c < ' ':
			return "", false
		case c == '\\':
			r.rest = r.rest[i+1:]
			var ok bool
			if b, ok = r.escape(b); !ok {
				return "", false
			}
			i = -1
		default:
			b = append(b, c)
		}
	}
	return "", false
}

// escape reads what stands behind a backslash. Half of a pair alone is no sign of any text.
func (r *reader) escape(b []byte) ([]byte, bool) {
	if r.rest == "" {
		return b, false
	}
	c := r.rest[0]
	r.rest = r.rest[1:]
	if at := strings.IndexByte(`"\/bfnrt`, c); at >= 0 {
		return append(b, "\"\\/\b\f\n\r\t"[at]), true
	}
	first, ok := r.hex(c)
	if !ok {
		return b, false
	}
	if utf16.IsSurrogate(first) {
		before, second := r.rest, rune(0)
		if r.take(`\u`) {
			second, ok = r.hex('u')
		}
		if first = utf16.DecodeRune(first, second); first == utf8.RuneError {
			r.rest = before
		}
	}
	return utf8.AppendRune(b, first), ok
}

func (r *reader) hex(c byte) (rune, bool) {
	if c != 'u' || len(r.rest) < 4 {
		return 0, false
	}
	n, err := strconv.ParseUint(r.rest[:4], 16, 16)
	r.rest = r.rest[4:]
	return rune(n), err == nil
}
