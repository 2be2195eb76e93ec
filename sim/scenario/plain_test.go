package scenario

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// treeText is a tree without places.
func treeText(n node) string {
	s := fmt.Sprintf("%d%q", n.kind, n.text)
	for _, k := range n.keys {
		s += fmt.Sprintf(" %q:(%s)", k.name, treeText(k.value))
	}
	for _, v := range n.list {
		s += " [" + treeText(v) + "]"
	}
	return s
}

// placeText is a tree with the places of its values and names.
func placeText(n node) string {
	s := n.at.String()
	for _, k := range n.keys {
		s += " " + k.at.String() + ":(" + placeText(k.value) + ")"
	}
	for _, v := range n.list {
		s += " [" + placeText(v) + "]"
	}
	return s
}

// What the plain reader takes it reads as the library does.
func agree(t *testing.T, text string) (taken bool) {
	t.Helper()
	var a, b problems
	got, ok := a.plain("x", []byte(text))
	if !ok {
		return false
	}
	want, ok := b.parse("x", []byte(text))
	if !ok {
		t.Fatalf("%q is read as %s, the library refuses it: %v", text, treeText(got), b.list)
	}
	if g, w := treeText(got), treeText(want); g != w {
		t.Fatalf("%q is read\n   as %s\nnot as %s", text, g, w)
	}
	return true
}

// Every scenario as it is written, whole and as it is built in, is of the plain part, and so
// is what a page hands over; there the places agree too.
func TestWhatIsWrittenIsPlain(t *testing.T) {
	var texts []string
	for _, k := range Kinds {
		s, err := Read(Kinds, codeOf(k.Kind), k.Text(), nil)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, k.Head, string(k.Text()), string(s.Text()))
	}
	for _, text := range texts {
		if !agree(t, text) {
			var ps problems
			ps.plain("x", []byte(text))
			t.Fatalf("%v\nin\n%s", ps.list, text)
		}
		var a, b problems
		got, _ := a.plain("x", []byte(text))
		want, _ := b.parse("x", []byte(text))
		if g, w := placeText(got), placeText(want); g != w {
			t.Errorf("places\n    %s\nnot %s", g, w)
		}
	}
	handed, _ := json.Marshal(map[string]any{"reform": map[string]any{"about": "何も: \"x\" \\ \u2028 # {", "law.set.window.days": 90, "a": 0.5, "b": true, "c": "statute", "e": nil}})
	for _, text := range append(plainTexts, string(handed)) {
		if !agree(t, text) {
			t.Errorf("%q is not read", text)
		}
	}
}

var plainTexts = []string{"{}", "7", "0.06", "-1.5", "0", "true", "2020-07-09", "45%", "45 %", "minimumCost", "{value: 0.1, source: \"a: b\"}", "[1, 2]",
	"a: 1\n", "a:\n  b: {c: [1, d e]} # x\n  # y\n\n  f.g: h\ni:\n", "\"a b\": \"c\\n\\u00e9\"", `{"a":{"b":1},"c":[]}`, "", "# nothing\n", "null"}

// What is not of that part is refused: the library may read it.
func TestWhatIsNotPlainIsRefused(t *testing.T) {
	for _, text := range []string{"&a 1", "*a", "!!int 1", "|\n a\n", "'a'", "0x10", "1_000", ".5", "+1", "010", "~", "True", "- a\n- b\n", "a: b: c", "a:\n b\n", "a: b\n  c\n",
		"a: 1\n   b: 2\n", "  a: 1\nb: 2\n", "a: {b: 1\n", "{a: 1,}", "[1,]", "[1 2", "{a:1}", "\"a", "a\tb: 1", "a: 1\r\n", "---\na: 1\n", "{a: 1} {b: 2}", "{a: 1}\nb: 2\n", "a: \"b\" c", "\"\\x41\"",
		"? a", "1e3", "-1.5e-3", "<<: {a: 1}", "a: -", "2024", "x: 2024-1-1"} {
		var ps problems
		if n, ok := ps.plain("x", []byte(text)); ok && text != "2024" {
			t.Errorf("%q is read as %s", text, treeText(n))
		} else if !ok && len(ps.list) == 0 {
			t.Errorf("%q is refused without a word", text)
		}
	}
}

// FuzzQuoted: a text is quoted as the standard library does it.
func FuzzQuoted(f *testing.F) {
	f.Add("a \"b\" \\ \x00\x1f\x7f\b\f\n\r\t\u2028\u2029\ufffd\xff 何 <&>")
	f.Fuzz(func(t *testing.T, text string) {
		var b strings.Builder
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(text); err != nil {
			t.Fatal(err)
		}
		if got := quoted(text) + "\n"; got != b.String() {
			t.Fatalf("%q is written %s, want %s", text, got, b.String())
		}
	})
}

// FuzzPlain: what the plain reader takes it reads as the library does.
func FuzzPlain(f *testing.F) {
	for _, text := range plainTexts {
		f.Add(text)
	}
	for _, k := range Kinds {
		f.Add(k.Head)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !strings.ContainsRune(text, 0) {
			agree(t, text)
		}
	})
}
