package written

import (
	"fmt"
	"strings"
	"testing"
)

var anything = Form{Name: "text", Most: 1 << 17}

// treeText is a tree without places.
func treeText(n Node) string {
	s := fmt.Sprintf("%d%q", n.Kind, n.Text)
	for _, k := range n.Keys {
		s += fmt.Sprintf(" %q:(%s)", k.Name, treeText(k.Value))
	}
	for _, v := range n.List {
		s += " [" + treeText(v) + "]"
	}
	return s
}

// What the plain reader takes it reads as the library does.
func agree(t *testing.T, text string) (taken bool) {
	t.Helper()
	got, wrong := anything.Plain("x", []byte(text))
	if len(wrong) > 0 {
		return false
	}
	want, wrong := anything.Parse("x", []byte(text))
	if len(wrong) > 0 {
		t.Fatalf("%q is read as %s, the library refuses it: %v", text, treeText(got), wrong)
	}
	if g, w := treeText(got), treeText(want); g != w {
		t.Fatalf("%q is read\n   as %s\nnot as %s", text, g, w)
	}
	return true
}

func TestPlain(t *testing.T) {
	for _, text := range plainTexts {
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
		"? a", "1e3", "-1.5e-3", "<<: {a: 1}", "a: -", "x: 2024-1-1"} {
		if n, wrong := anything.Plain("x", []byte(text)); len(wrong) == 0 {
			t.Errorf("%q is read as %s", text, treeText(n))
		}
	}
}

// FuzzPlain: what the plain reader takes it reads as the library does.
func FuzzPlain(f *testing.F) {
	for _, text := range plainTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !strings.ContainsRune(text, 0) {
			agree(t, text)
		}
	})
}
