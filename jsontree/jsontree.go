// Package jsontree reads JSON into a tree, for what travels to a browser: the standard
// library's reader would double the size of the calculator there. A fuzz test holds the
// two together. It decodes into no type of anybody's and writes nothing.
package jsontree

import "unicode/utf8"

// Kind is what a value is.
type Kind uint8

const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

// Value is one JSON value. Members of an object keep their order, and repeated ones all
// stand there.
type Value struct {
	Kind    Kind
	Yes     bool   // of a Bool
	Text    string // of a String; of a Number as it is written
	Items   []Value
	Keys    []string // of an Object, one an item
	At, End int      // where it stands in the input, in bytes
	KeysAt  []int
}

type scanner struct {
	in      []byte
	at      int
	depth   int
	deepest int
}

// Parse reads one JSON value and nothing behind it, nested no deeper than deepest; a lone
// value is one deep. ok is false with the offset of the first byte that does not fit.
func Parse(in []byte, deepest int) (v Value, at int, ok bool) {
	if !utf8.Valid(in) {
		return v, 0, false
	}
	s := &scanner{in: in, deepest: deepest}
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

func (s *scanner) value(v *Value) bool {
	if s.depth++; s.depth > s.deepest {
		return false
	}
	c := s.peek()
	v.At = s.at
	ok := s.inside(v, c)
	v.End = s.at
	s.depth--
	return ok
}

func (s *scanner) inside(v *Value, c byte) bool {
	switch {
	case c == '{':
		return s.object(v)
	case c == '[':
		return s.array(v)
	case c == '"':
		v.Kind = String
		return s.string(&v.Text)
	case c == 't':
		v.Kind, v.Yes = Bool, true
		return s.word("true")
	case c == 'f':
		v.Kind = Bool
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
func (s *scanner) number(v *Value) bool {
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
	v.Kind, v.Text = Number, string(s.in[start:s.at])
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

func (s *scanner) array(v *Value) bool {
	v.Kind = Array
	s.at++
	if s.take(']') {
		return true
	}
	for {
		var x Value
		if !s.value(&x) {
			return false
		}
		v.Items = append(v.Items, x)
		if s.take(']') {
			return true
		}
		if !s.take(',') {
			return false
		}
	}
}

func (s *scanner) object(v *Value) bool {
	v.Kind = Object
	s.at++
	if s.take('}') {
		return true
	}
	for {
		var k string
		var x Value
		if s.peek() != '"' {
			return false
		}
		at := s.at
		if !s.string(&k) || !s.take(':') || !s.value(&x) {
			return false
		}
		v.Keys = append(v.Keys, k)
		v.KeysAt = append(v.KeysAt, at)
		v.Items = append(v.Items, x)
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

// Member returns a member of an object, the first of its name, or null.
func (v *Value) Member(key string) Value {
	for i, k := range v.Keys {
		if k == key {
			return v.Items[i]
		}
	}
	return Value{}
}

// hex4 reads four hexadecimal digits.
func hex4(s []byte) (n rune, ok bool) {
	for _, c := range s {
		switch {
		case c >= '0' && c <= '9':
			n = n<<4 | rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			n = n<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return n, true
}
