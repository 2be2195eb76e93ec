package scenario

import "strings"

// Stated is what the text and the arguments of a scenario state, a dotted name a line,
// of the names that keep keeps: a file that reads to the same experiment where it keeps
// all of them.
func (s *Scenario) Stated(keep func(path string) bool) []byte {
	var b strings.Builder
	for _, e := range s.stated {
		if keep(e.path) {
			b.WriteString(quotedName(e.path) + ": ")
			e.value.write(&b)
			b.WriteByte('\n')
		}
	}
	return []byte(b.String())
}

// quotedName is a name as a key: those of metrics have characters of YAML's own.
func quotedName(path string) string {
	if strings.ContainsAny(path, "=/ ") {
		return quoted(path)
	}
	return path
}

// write writes a value in one line, as YAML and JSON both read it.
func (n node) write(b *strings.Builder) {
	switch n.kind {
	case empty:
		b.WriteString("null")
	case words:
		b.WriteString(quoted(n.text))
	case mapping:
		for i, k := range n.keys {
			b.WriteString([...]string{"{", ", "}[min(i, 1)] + quoted(k.name) + ": ")
			k.value.write(b)
		}
		b.WriteString([...]string{"{}", "}"}[min(len(n.keys), 1)])
	case sequence:
		b.WriteByte('[')
		for i, v := range n.list {
			if i > 0 {
				b.WriteString(", ")
			}
			v.write(b)
		}
		b.WriteByte(']')
	default:
		b.WriteString(n.text)
	}
}
