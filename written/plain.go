package written

import (
	"bytes"
	"strings"
)

// The part of YAML that is read without a library: blocks of "name: value" below each other,
// and on one line numbers, words, texts in double quotes, {name: value} and [value]. JSON on
// one line is of it, and so is what this project writes itself. What is not of it is refused,
// so that nothing is read in another way than the library reads it; a fuzz test holds the two
// together. It is what travels to a browser, where the library is 85 kB of what is fetched.

// plainLine is a line that holds something: a name with what follows on its line, or, where
// the text is nothing but a value, that value.
type plainLine struct {
	indent int
	key    Key
	named  bool
	value  string // trimmed; "": nothing, or what stands below
	at     Place  // of the value
}

// Plain is Parse of that part alone.
func (f Form) Plain(file string, text []byte) (Node, []Problem) {
	if p := f.unreadable(file, text); p != nil {
		return Node{At: p.Place}, []Problem{*p}
	}
	n, at, ok := plain(file, string(bytes.TrimPrefix(text, []byte("\ufeff"))))
	if !ok {
		return Node{At: at}, []Problem{{at, Syntax, "text that is no YAML, or of a form that is not read here", "YAML as `alih scenario` prints it"}}
	}
	return n, nil
}

// plain makes the tree of a text, or says where it is not of that part.
func plain(file, text string) (n Node, at Place, ok bool) {
	var lines []plainLine
	for i, line := range strings.Split(text, "\n") {
		at = Place{file, i + 1, 1}
		if strings.ContainsRune(line, '\r') {
			return n, at, false
		}
		if l, some := plainLineOf(at, line); some {
			lines = append(lines, l)
		}
	}
	top := Place{file, 1, 1}
	if len(lines) == 0 {
		return Node{At: top}, top, true
	}
	r := plainReader{lines: lines}
	if !lines[0].named {
		n, ok = r.value(lines[0])
		r.next++
	} else {
		n, ok = r.block(lines[0].indent)
	}
	return n, lines[min(r.next, len(lines)-1)].at, ok && r.next == len(lines)
}

// plainLineOf takes a line apart; some is false where it holds nothing but a comment.
func plainLineOf(at Place, line string) (l plainLine, some bool) {
	rest := strings.TrimLeft(line, " ")
	l.indent = len(line) - len(rest)
	at.Col += l.indent
	if rest = strings.TrimRight(rest, " "); rest == "" || rest[0] == '#' {
		return l, false
	}
	l.at, l.value = at, rest
	name, after, ok := plainName(rest)
	if !ok || after == "" || after[0] != ':' || len(after) > 1 && after[1] != ' ' {
		return l, true
	}
	l.named, l.key = true, Key{Name: name, At: at}
	l.value = strings.TrimLeft(after[1:], " ")
	l.at.Col += runes(rest) - runes(l.value)
	if strings.HasPrefix(l.value, "#") && len(after) > 1 {
		l.value = ""
	}
	return l, true
}

// plainName reads a name at the beginning of a text: bare, or in double quotes.
func plainName(text string) (name, after string, ok bool) {
	if strings.HasPrefix(text, `"`) {
		return plainQuoted(text)
	}
	n := 0
	for n < len(text) && (plainByte(text[n]) || strings.IndexByte("./=+", text[n]) >= 0) {
		n++
	}
	return text[:n], text[n:], n > 0 && letter(text[0])
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func plainByte(c byte) bool { return letter(c) || c >= '0' && c <= '9' || c == '_' || c == '-' }

func runes(s string) int { return len([]rune(s)) }

// plainReader reads lines one after the other.
type plainReader struct {
	lines []plainLine
	next  int
}

// block reads the names that stand at one indent.
func (r *plainReader) block(indent int) (Node, bool) {
	n := Node{Kind: Mapping, At: r.lines[r.next].key.At}
	for r.next < len(r.lines) && r.lines[r.next].indent == indent {
		l := r.lines[r.next]
		if !l.named {
			return n, false
		}
		k := l.key
		below := r.next+1 < len(r.lines) && r.lines[r.next+1].indent > indent
		ok := !below
		switch {
		case l.value == "" && below:
			r.next++
			k.Value, ok = r.block(r.lines[r.next].indent)
		case l.value == "":
			k.Value = Node{At: k.At}
			r.next++
		case ok:
			k.Value, ok = r.value(l)
			r.next++
		}
		if !ok {
			return n, false
		}
		n.Keys = append(n.Keys, k)
	}
	return n, r.next == len(r.lines) || r.lines[r.next].indent < indent
}

// value reads what stands on one line.
func (r *plainReader) value(l plainLine) (Node, bool) {
	if c := l.value[0]; c == '{' || c == '[' || c == '"' {
		f := plainFlow{text: l.value, at: l.at}
		n, ok := f.value(0)
		f.space()
		return n, ok && (f.next == len(f.text) || f.text[f.next] == '#' && f.text[f.next-1] == ' ')
	}
	text := l.value
	if at := strings.Index(text, " #"); at >= 0 {
		text = strings.TrimRight(text[:at], " ")
	}
	return plainScalar(text, l.at, ",[]{}")
}
