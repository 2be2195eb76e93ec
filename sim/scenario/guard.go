package scenario

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// The limits of one file. A whole catalogue written out has some twenty kilobytes;
// the YAML reader needs time that grows faster than what it is given.
const (
	MaxText  = 128 << 10
	maxDepth = 16
)

// readable tells whether a text may be handed to the YAML reader, and says why not.
func (ps *problems) readable(name string, text []byte) bool {
	wrong := func(at int, found, allowed string) bool {
		line := 1 + bytes.Count(text[:at], []byte("\n"))
		col := 1 + utf8.RuneCount(text[bytes.LastIndexByte(text[:at], '\n')+1:at])
		ps.add(Place{name, line, col}, "", found, allowed)
		return false
	}
	if len(text) > MaxText {
		return wrong(0, "more than 128 KiB", "a scenario of at most 128 KiB")
	}
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		return wrong(0, "UTF-16", "UTF-8")
	}
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && n == 1 {
			return wrong(at, fmt.Sprintf("the byte %#x, which is not UTF-8", text[at]), "UTF-8")
		}
		if r == 0 {
			return wrong(at, "a zero byte", "text")
		}
		at += n
	}
	if at, ok := nested(text); !ok {
		return wrong(at, "too many levels", fmt.Sprintf("at most %d levels", maxDepth))
	}
	return true
}

// nested bounds the work of the YAML reader before it starts: brackets, and dashes
// that begin a line.
func nested(text []byte) (at int, ok bool) {
	depth, dashes := 0, 0
	for i, c := range text {
		switch c {
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '-', '?':
			dashes++
		case '\n':
			dashes = 0
		default:
			if c > ' ' {
				dashes = -len(text)
			}
		}
		if depth > 2*maxDepth || dashes > 2*maxDepth {
			return i, false
		}
	}
	return 0, true
}
