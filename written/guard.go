package written

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// Form is what a text is to be.
type Form struct {
	Name   string // "case"
	Most   int    // bytes: the YAML reader needs time that grows faster than what it is given
	Longer string // what somebody does who has more; may be empty
}

const maxDepth = 16

// unreadable finds what keeps a text from being handed to the YAML reader, nil of one
// that may be.
func (f Form) unreadable(file string, text []byte) *Problem {
	at, found, allowed := f.flaw(text)
	if found == "" {
		return nil
	}
	line := 1 + bytes.Count(text[:at], []byte("\n"))
	col := 1 + utf8.RuneCount(text[bytes.LastIndexByte(text[:at], '\n')+1:at])
	return &Problem{Place{file, line, col}, Size, found, allowed}
}

func (f Form) flaw(text []byte) (at int, found, allowed string) {
	if len(text) > f.Most {
		most := fmt.Sprintf("%d KiB", f.Most>>10)
		return 0, "more than " + most, "a " + f.Name + " of at most " + most + f.Longer
	}
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		return 0, "UTF-16", "UTF-8"
	}
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && n == 1 {
			return at, fmt.Sprintf("the byte %#x, which is not UTF-8", text[at]), "UTF-8"
		}
		if r == 0 {
			return at, "a zero byte", "text"
		}
		at += n
	}
	if at, ok := nested(text); !ok {
		return at, "too many levels", fmt.Sprintf("at most %d levels", maxDepth)
	}
	return 0, "", ""
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
				dashes = -len(text) // only those that begin a line nest
			}
		}
		if depth > 2*maxDepth || dashes > 2*maxDepth {
			return i, false
		}
	}
	return 0, true
}
