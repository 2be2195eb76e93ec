package written

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// plainFlow reads a value that stands on one line in brackets or quotes.
type plainFlow struct {
	text string
	next int
	at   Place // of the text
}

func (f *plainFlow) place() Place {
	at := f.at
	at.Col += runes(f.text[:f.next])
	return at
}

func (f *plainFlow) space() {
	for f.next < len(f.text) && f.text[f.next] == ' ' {
		f.next++
	}
}

// take goes past a byte, if it is the next one.
func (f *plainFlow) take(c byte) bool {
	ok := f.next < len(f.text) && f.text[f.next] == c
	if ok {
		f.next++
	}
	return ok
}

func (f *plainFlow) value(depth int) (Node, bool) {
	f.space()
	at := f.place()
	switch {
	case depth > 2*maxDepth || f.next == len(f.text):
		return Node{}, false
	case f.take('{'):
		return f.mapping(Node{Kind: Mapping, At: at}, depth)
	case f.take('['):
		return f.sequence(Node{Kind: Sequence, At: at}, depth)
	case f.text[f.next] == '"':
		text, after, ok := plainQuoted(f.text[f.next:])
		f.next = len(f.text) - len(after)
		return Node{Kind: Words, Text: text, At: at}, ok
	}
	end := f.next
	for end < len(f.text) && !strings.ContainsRune(",[]{}", rune(f.text[end])) {
		end++
	}
	text := strings.TrimRight(f.text[f.next:end], " ")
	f.next = end
	return plainScalar(text, at, "")
}

func (f *plainFlow) mapping(n Node, depth int) (Node, bool) {
	for f.space(); !f.take('}'); f.space() {
		if len(n.Keys) > 0 {
			if !f.take(',') {
				return n, false
			}
			f.space()
		}
		k, quoted := Key{At: f.place()}, f.next < len(f.text) && f.text[f.next] == '"'
		name, after, ok := plainName(f.text[f.next:])
		k.Name, f.next = name, len(f.text)-len(after)
		if !ok || !f.take(':') || !quoted && !strings.HasPrefix(f.text[f.next:], " ") {
			return n, false
		}
		if k.Value, ok = f.value(depth + 1); !ok {
			return n, false
		}
		n.Keys = append(n.Keys, k)
	}
	return n, true
}

func (f *plainFlow) sequence(n Node, depth int) (Node, bool) {
	for f.space(); !f.take(']'); f.space() {
		if len(n.List) > 0 && !f.take(',') {
			return n, false
		}
		v, ok := f.value(depth + 1)
		if !ok {
			return n, false
		}
		n.List = append(n.List, v)
	}
	return n, true
}

// plainScalar tells what a bare value is. What begins as a number is one as JSON writes it,
// a day, or a percentage; a word begins with a letter. The library knows more forms.
func plainScalar(text string, at Place, inside string) (Node, bool) {
	n := Node{Kind: Words, Text: text, At: at}
	switch strings.ToLower(text) {
	case "null":
		return Node{At: at}, text == "null"
	case "true", "false":
		n.Kind = Truth
		return n, strings.ToLower(text) == text
	case "":
		return n, false
	}
	if plainNumber(text) {
		n.Kind = Number
		return n, true
	}
	if isDay(text) || strings.HasSuffix(text, "%") && plainNumber(strings.TrimRight(text[:len(text)-1], " ")) {
		return n, true
	}
	for i, c := range text {
		if c < ' ' || c == 0x7f || c == utf8.RuneError || strings.ContainsRune("#&*!|>\"`@", c) || c == ':' && (i+1 == len(text) || text[i+1] == ' ') ||
			strings.ContainsRune(",[]{}", c) && !strings.ContainsRune(inside, c) {
			return n, false
		}
	}
	// Of what begins with a digit a sentence alone is surely no number of any form.
	_, second, _ := strings.Cut(text, " ")
	return n, letter(text[0]) || text[0] >= '0' && text[0] <= '9' && second != "" && letter(second[0])
}

// plainNumber tells whether a text is a number as JSON has it. Of some that have an exponent,
// or are beyond 64 bits, the library makes words.
func plainNumber(text string) bool {
	whole, part, point := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	_, err := strconv.ParseUint(whole, 10, 63)
	if text == whole {
		_, err = strconv.ParseUint(text, 10, 64)
	}
	if err != nil || whole[0] == '0' && whole != "0" || whole[0] == '+' {
		return false
	}
	return text != "-0" && point == (part != "") && strings.Trim(part, "0123456789") == ""
}

func isDay(text string) bool {
	if len(text) != len("2006-01-02") {
		return false
	}
	for i := range len(text) {
		if dash := i == 4 || i == 7; dash != (text[i] == '-') || !dash && (text[i] < '0' || text[i] > '9') {
			return false
		}
	}
	return true
}

// plainQuoted reads a text in double quotes, as JSON writes it.
func plainQuoted(text string) (s, after string, ok bool) {
	var b strings.Builder
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			return b.String(), text[i+1:], true
		case c == '\\':
			n, ok := escaped(&b, text[i+1:])
			if !ok {
				return "", "", false
			}
			i += n
		case c < ' ' || c == 0x7f:
			return "", "", false
		default:
			b.WriteByte(c)
		}
	}
	return "", "", false
}

// escaped reads what stands behind a backslash, and returns how long it is.
func escaped(b *strings.Builder, text string) (int, bool) {
	if text == "" {
		return 0, false
	}
	if at := strings.IndexByte(`"\/nt`, text[0]); at >= 0 {
		b.WriteByte("\"\\/\n\t"[at])
		return 1, true
	}
	if text[0] != 'u' || len(text) < 5 {
		return 0, false
	}
	r, err := strconv.ParseUint(text[1:5], 16, 32)
	if err != nil || r < ' ' || !utf8.ValidRune(rune(r)) {
		return 0, false
	}
	b.WriteRune(rune(r))
	return 5, true
}
