package calc

import (
	"unicode/utf8"
)

// A small reader of JSON into a tree. The standard library's would double the size
// of the calculator as it travels.

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

// number takes what JSON calls a number and keeps it as it is written; what is not
// whole is refused later, where a fact says what it wants.
func (s *scanner) number(v *value) bool {
	start := s.at
	s.one('-')
	if !s.one('0') && !s.digits() {
		return false
	}
	if s.one('.') && !s.digits() {
		return false
	}
	if s.one('e') || s.one('E') {
		if !s.one('-') {
			s.one('+')
		}
		if !s.digits() {
			return false
		}
	}
	v.kind, v.s = jNumber, string(s.in[start:s.at])
	return true
}

// one takes a byte if it stands right here.
func (s *scanner) one(c byte) bool {
	if s.at == len(s.in) || s.in[s.at] != c {
		return false
	}
	s.at++
	return true
}

// digits takes one digit or more.
func (s *scanner) digits() bool {
	start := s.at
	for s.at < len(s.in) && s.in[s.at] >= '0' && s.in[s.at] <= '9' {
		s.at++
	}
	return s.at > start
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
		n, ok := s.hex()
		if !ok {
			return false
		}
		*buf = utf8.AppendRune(*buf, s.pair(n)) // a lone surrogate becomes U+FFFD
		return true
	default:
		return false
	}
	*buf = append(*buf, c)
	return true
}

// hex takes four hexadecimal digits.
func (s *scanner) hex() (n rune, ok bool) {
	if s.at+4 > len(s.in) {
		return 0, false
	}
	n, ok = hex4(s.in[s.at : s.at+4])
	s.at += 4
	return n, ok
}

// pair is the rune that a high surrogate makes with a low one right behind it.
func (s *scanner) pair(high rune) rune {
	const surrogate, low, end = 0xd800, 0xdc00, 0xe000
	if high < surrogate || high >= low || s.at+6 > len(s.in) || s.in[s.at] != '\\' || s.in[s.at+1] != 'u' {
		return high
	}
	n, ok := hex4(s.in[s.at+2 : s.at+6])
	if !ok || n < low || n >= end {
		return high
	}
	s.at += 6
	return 0x10000 + (high-surrogate)<<10 + n - low
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
