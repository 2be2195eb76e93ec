package scenario

import (
	"slices"
	"strings"

	"alih/sim/model"
	"alih/written"
)

// Text is the scenario as a file: what is stated, and the settings that are not, with what
// each means. Reading it gives the same experiment.
func (s *Scenario) Text() []byte {
	head, settings := map[string][]entry{}, map[string]written.Node{}
	own := s.Kind.Settings()
	for _, e := range s.stated {
		if slices.ContainsFunc(own, func(x model.Setting) bool { return x.Path == e.path }) {
			settings[e.path] = e.value
			continue
		}
		top, _, _ := strings.Cut(e.path, ".")
		head[top] = append(head[top], e)
	}
	var t strings.Builder
	for _, top := range []string{"scheme", "name", "about", "law", policies, primary, "seed", "replications", "confidence", "sweep"} {
		block(&t, "", "", head[top])
	}
	catalogueText{&t, own, settings}.write()
	return []byte(t.String())
}

// block writes entries that begin alike, below that beginning; policies one by one.
func block(t *strings.Builder, indent, below string, list []entry) {
	for len(list) > 0 {
		here := strings.TrimPrefix(list[0].path, below)
		name, _, deeper := strings.Cut(here, ".")
		path := below + name + "."
		if !deeper || below != "" && below != policies+"." {
			t.WriteString(indent + plainly(here) + ": " + flow(list[0].value) + "\n")
			list = list[1:]
			continue
		}
		inside := func(e entry) bool { return strings.HasPrefix(e.path, path) }
		t.WriteString(indent + plainly(name) + ":\n")
		var same []entry
		for _, e := range list {
			if inside(e) {
				same = append(same, e)
			}
		}
		block(t, indent+"  ", path, same)
		list = slices.DeleteFunc(slices.Clone(list), inside)
	}
}

// write writes a value below its name; what is stated of it, a line each.
func writeNode(t *strings.Builder, n written.Node, indent, name string) {
	if n.Kind != written.Mapping {
		t.WriteString(indent + name + ": " + flow(n) + "\n")
		return
	}
	t.WriteString(indent + name + ":\n")
	for _, k := range n.Keys {
		t.WriteString(indent + "  " + plainly(k.Name) + ": " + flow(k.Value) + "\n")
	}
}

// flow is a value on one line.
func flow(n written.Node) string {
	var parts []string
	switch n.Kind {
	case written.Empty:
		return "null"
	case written.Words:
		return plainly(n.Text)
	case written.Mapping:
		for _, k := range n.Keys {
			parts = append(parts, plainly(k.Name)+": "+flow(k.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case written.Sequence:
		for _, v := range n.List {
			parts = append(parts, flow(v))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return n.Text
}

// plainly is a name or a word; one that a reader could take for something else is quoted.
func plainly(name string) string {
	plain := name != "true" && name != "false" && name != "null"
	for i, c := range name {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		plain = plain && (letter || i > 0 && (c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-'))
	}
	if plain {
		return name
	}
	return quoted(name)
}
