package scenario

import (
	"encoding/json"
	"strings"
	"unicode"
	"unicode/utf8"

	"alih/sim/model"
	"alih/written"
)

// Text is the built-in scenario whole: the experiment, then every setting with what it
// means, its value, and where that comes from. Reading it gives what the catalogue has.
func (b Builtin) Text() []byte {
	var t strings.Builder
	t.WriteString(strings.TrimRight(b.Head, "\n") + "\n")
	catalogueText{&t, b.Kind.Settings(), nil}.write()
	return []byte(t.String())
}

// catalogueText writes settings, those that are stated as they are.
type catalogueText struct {
	*strings.Builder
	settings []model.Setting
	stated   map[string]written.Node
}

func (t catalogueText) write() {
	t.WriteString("\n# The settings. What is not stated has the value that stands here.\n")
	for _, n := range treeOf(t.settings).below {
		t.WriteByte('\n')
		n.write(t, "")
	}
}

// branch is a name among the settings: of one of them, or of what leads to some.
type branch struct {
	name, path string
	setting    int // -1: leads to others
	below      []*branch
}

func treeOf(settings []model.Setting) *branch {
	root := &branch{setting: -1}
	for i := range settings {
		at := root
		for _, name := range strings.Split(settings[i].Path, ".") {
			at = at.child(name)
		}
		at.setting = i
	}
	return root
}

func (b *branch) child(name string) *branch {
	for _, c := range b.below {
		if c.name == name {
			return c
		}
	}
	c := &branch{name: name, path: join(b.path, name), setting: -1}
	b.below = append(b.below, c)
	return c
}

func (b *branch) write(t catalogueText, indent string) {
	if b.setting < 0 {
		t.WriteString(indent + b.name + ":\n")
		for _, c := range b.below {
			c.write(t, indent+"  ")
		}
		return
	}
	s := &t.settings[b.setting]
	comment(t.Builder, indent, sentenceOf(s.Means)+" Allowed: "+allowedOf(s)+".")
	if n, ok := t.stated[s.Path]; ok {
		writeNode(t.Builder, n, indent, b.name)
		return
	}
	value := format(s, s.Default)
	if s.Origin == model.Lever {
		t.WriteString(indent + b.name + ": " + value + "\n")
		return
	}
	t.WriteString(indent + b.name + ":\n")
	indent += "  "
	t.WriteString(indent + "value: " + value + "\n")
	if s.Origin == model.Sourced {
		t.WriteString(indent + "source: " + quoted(s.Source) + "\n")
		return
	}
	t.WriteString(indent + "assumption: true\n")
	if s.Low < s.High {
		t.WriteString(indent + "range: [" + format(s, s.Low) + ", " + format(s, s.High) + "]\n")
	}
	t.WriteString(indent + "why: " + quoted(s.Source) + "\n")
}

// sentenceOf writes what a setting means as a sentence, however the catalogue does.
func sentenceOf(means string) string {
	first, n := utf8.DecodeRuneInString(means)
	return string(unicode.ToUpper(first)) + strings.TrimRight(means[n:], ".") + "."
}

// quoted is a text as YAML and JSON both read it.
func quoted(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string always has a JSON form
	return strings.TrimRight(b.String(), "\n")
}

// comment writes a text in lines of a bearable width.
func comment(t *strings.Builder, indent, text string) {
	const width = 88
	line := indent + "#"
	for _, w := range strings.Fields(text) {
		if len(line)+1+len(w) > width {
			t.WriteString(line + "\n")
			line = indent + "#"
		}
		line += " " + w
	}
	t.WriteString(line + "\n")
}
