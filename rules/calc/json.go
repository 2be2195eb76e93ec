package calc

import (
	"unicode/utf8"
)

// A small reader of JSON into a tree, and writers of its parts. The standard
// library's would double the size of the calculator as it travels.

type valueKind uint8

const (
	jNull valueKind = iota
	jBool
	jNumber
	jString
	jArray
	jObject
)

// value is one JSON value. Members of an object keep their order.
type value struct {
	kind   valueKind
	b      bool
	s      string // of a string; of a number its digits as written
	items  []value
	keys   []string
	at     int // offset in the input
	keysAt []int
}

const maxDepth = 16

type scanner struct {
	in    []byte
	at    int
	depth int
}

// parse reads one JSON value and nothing behind it. ok is false with the offset
// of the first byte that does not fit.
func parse(in []byte) (v value, at int, ok bool) {
	if !utf8.Valid(in) {
		return v, 0, false
	}
	s := &scanner{in: in}
	if !s.value(&v) {
		return v, s.at, false
	}
	s.space()
	return v, s.at, s.at == len(in)
}

func (s *scanner) space() {
	for s.at < len(s.in) {
		switch s.in[s.at] {
		case ' ', '\t', '\n', '\r':
			s.at++
		default:
			return
		}
	}
}

func (s *scanner) peek() byte {
	s.space()
	if s.at == len(s.in) {
		return 0
	}
	return s.in[s.at]
}

func (s *scanner) take(c byte) bool {
	if s.peek() != c || s.at == len(s.in) {
		return false
	}
	s.at++
	return true
}

func (s *scanner) word(w string) bool {
	if len(s.in)-s.at < len(w) || string(s.in[s.at:s.at+len(w)]) != w {
		return false
	}
	s.at += len(w)
	return true
}

func (s *scanner) value(v *value) bool {
	if s.depth++; s.depth > maxDepth {
		return false
	}
	defer func() { s.depth-- }()
	c := s.peek()
	v.at = s.at
	switch {
	case c == '{':
		return s.object(v)
	case c == '[':
		return s.array(v)
	case c == '"':
		v.kind = jString
		return s.string(&v.s)
	case c == 't':
		v.kind, v.b = jBool, true
		return s.word("true")
	case c == 'f':
		v.kind = jBool
		return s.word("false")
	case c == 'n':
		return s.word("null")
	case c == '-' || c >= '0' && c <= '9':
		return s.number(v)
	}
	return false
}

func (s *scanner) number(v *value) bool {
	start := s.at
	for s.at < len(s.in) {
		c := s.in[s.at]
		if c != '-' && c != '+' && c != '.' && c != 'e' && c != 'E' && (c < '0' || c > '9') {
			break
		}
		s.at++
	}
	v.kind, v.s = jNumber, string(s.in[start:s.at])
	return true
}

func (s *scanner) array(v *value) bool {
	v.kind = jArray
	s.at++
	if s.take(']') {
		return true
	}
	for {
		var x value
		if !s.value(&x) {
			return false
		}
		v.items = append(v.items, x)
		if s.take(']') {
			return true
		}
		if !s.take(',') {
			return false
		}
	}
}

func (s *scanner) object(v *value) bool {
	v.kind = jObject
	s.at++
	if s.take('}') {
		return true
	}
	for {
		var k string
		var x value
		if s.peek() != '"' {
			return false
		}
		at := s.at
		if !s.string(&k) || !s.take(':') || !s.value(&x) {
			return false
		}
		v.keys = append(v.keys, k)
		v.keysAt = append(v.keysAt, at)
		v.items = append(v.items, x)
		if s.take('}') {
			return true
		}
		if !s.take(',') {
			return false
		}
	}
}

func (s *scanner) string(out *string) bool {
	s.at++
	start := s.at
	var buf []byte
	for s.at < len(s.in) {
		switch c := s.in[s.at]; {
		case c == '"':
			if buf == nil {
				*out = string(s.in[start:s.at])
			} else {
				*out = string(buf)
			}
			s.at++
			return true
		case c < ' ':
			return false
		case c == '\\':
			if buf == nil {
				buf = append(make([]byte, 0, 64), s.in[start:s.at]...)
			}
			if !s.escape(&buf) {
				return false
			}
		default:
			if buf != nil {
				buf = append(buf, c)
			}
			s.at++
		}
	}
	return false
}

func (s *scanner) escape(buf *[]byte) bool {
	if s.at+1 >= len(s.in) {
		return false
	}
	c := s.in[s.at+1]
	s.at += 2
	switch c {
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'u':
		if s.at+4 > len(s.in) {
			return false
		}
		n, ok := hex4(s.in[s.at : s.at+4])
		if !ok {
			return false
		}
		s.at += 4
		*buf = utf8.AppendRune(*buf, n) // a lone surrogate becomes U+FFFD
		return true
	default:
		return false
	}
	*buf = append(*buf, c)
	return true
}

// member returns a member of an object, or null.
func (v *value) member(key string) value {
	for i, k := range v.keys {
		if k == key {
			return v.items[i]
		}
	}
	return value{}
}

// writer appends JSON. Empty members are left out by its methods.
type writer struct{ b []byte }

func (w *writer) raw(s string) { w.b = append(w.b, s...) }

// comma separates a member or item from the one before.
func (w *writer) comma() {
	if n := len(w.b); n > 0 && w.b[n-1] != '{' && w.b[n-1] != '[' && w.b[n-1] != ':' {
		w.b = append(w.b, ',')
	}
}

func (w *writer) key(k string) {
	w.comma()
	w.quote(k)
	w.b = append(w.b, ':')
}

func (w *writer) open(k string, c byte) {
	if k != "" {
		w.key(k)
	} else {
		w.comma()
	}
	w.b = append(w.b, c)
}

func (w *writer) close(c byte) { w.b = append(w.b, c) }

func (w *writer) quote(s string) {
	const hex = "0123456789abcdef"
	w.b = append(w.b, '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			w.b = append(w.b, '\\', c)
		case c < ' ':
			w.b = append(w.b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			w.b = append(w.b, c)
		}
	}
	w.b = append(w.b, '"')
}

func (w *writer) str(k, s string) {
	if s != "" {
		w.key(k)
		w.quote(s)
	}
}

func (w *writer) strs(k string, list []string) {
	if len(list) == 0 {
		return
	}
	w.open(k, '[')
	for _, s := range list {
		w.comma()
		w.quote(s)
	}
	w.close(']')
}

func (w *writer) num(k string, n int64) {
	w.key(k)
	w.b = appendInt(w.b, n)
}

func (w *writer) bool(k string, v bool) {
	w.key(k)
	w.b = append(w.b, truthWord(v)...)
}

// day writes a day that is known.
func (w *writer) day(k string, d Date) {
	if d.Known {
		w.key(k)
		w.b = append(w.b, '"')
		w.b = d.Day.Append(w.b)
		w.b = append(w.b, '"')
	}
}
