package scenario

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// Every scenario as it is written, whole and as it is built in, is of the plain part, and so
// is what a page hands over.
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
		alike(t, text)
	}
	handed, _ := json.Marshal(map[string]any{"reform": map[string]any{"about": "何も: \"x\" \\ \u2028 # {", "law.set.window.days": 90, "a": 0.5, "b": true, "c": "statute", "e": nil}})
	alike(t, string(handed))
}

// alike: the part of YAML that is read in a browser has it, with the same places.
func alike(t *testing.T, text string) {
	t.Helper()
	got, wrong := form.Plain("x", []byte(text))
	want, _ := form.Parse("x", []byte(text))
	if len(wrong) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\nof\n%s\nread as\n%v\nnot\n%v", wrong, text, got, want)
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
