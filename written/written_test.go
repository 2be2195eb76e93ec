package written

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

var aNote = Form{Name: "note", Most: 4 << 10, Longer: "; a book takes more"}

// Every node knows its line and column, scalars stay as they were written, and what is
// absent stands where its key stands.
func TestATextBecomesATree(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "nothing@1:1",
		"# only this\n":                "nothing@1:1",
		"a: 1":                         "1:1{a@1:1 1@1:4}",
		"\ufeffa: 1":                   "1:1{a@1:1 1@1:4}",
		"a: 1\r\nb: 2\r\n":             "1:1{a@1:1 1@1:4 b@2:1 2@2:4}",
		"\n  a: 0x10\n  b: 1_000":      "2:3{a@2:3 0x10@2:6 b@3:3 1_000@3:6}",
		"{b: 2020-02-30, a: ~}":        `1:1{b@1:2 "2020-02-30"@1:5 a@1:17 nothing@1:20}`,
		"a:\nb: null\nc: True":         "1:1{a@1:1 nothing@1:1 b@2:1 nothing@2:4 c@3:1 true@3:4}",
		"a: # said\n  - x\n  - [1, 2]": `1:1{a@1:1 2:3["x"@2:5 3:5[1@3:6 2@3:9]]}`,
		"a: |\n  two\n  lines\n":       `1:1{a@1:1 "two\nlines\n"@1:4}`,
		"'a b': \"\\u00e9\"":           `1:1{a b@1:1 "é"@1:8}`,
		"家: x, y":                      `1:1{家@1:1 "x, y"@1:4}`,
		`{"a": {"b": [true, 1.50]}}`:   "1:1{a@1:2 1:7{b@1:8 1:13[true@1:14 1.50@1:20]}}",
		"a: 1\na: 2":                   "1:1{a@1:1 1@1:4 a@2:1 2@2:4}",
		"no mapping at all":            `"no mapping at all"@1:1`,
	} {
		n, wrong := aNote.Parse("x", []byte(text))
		if got := drawn(n); got != want || wrong != nil {
			t.Errorf("%q\n got %s %v\nwant %s", text, got, wrong, want)
		}
	}
}

// drawn writes a tree on one line, places as line:column.
func drawn(n Node) string {
	at := strings.TrimPrefix(n.At.String(), "x:")
	var parts []string
	switch n.Kind {
	case Mapping:
		for _, k := range n.Keys {
			parts = append(parts, k.Name+"@"+strings.TrimPrefix(k.At.String(), "x:")+" "+drawn(k.Value))
		}
		return at + "{" + strings.Join(parts, " ") + "}"
	case Sequence:
		for _, v := range n.List {
			parts = append(parts, drawn(v))
		}
		return at + "[" + strings.Join(parts, " ") + "]"
	}
	return n.Said() + "@" + at
}

func TestWhatCannotBeReadIsSaidWithItsPlace(t *testing.T) {
	for text, want := range map[string]string{
		strings.Repeat("a: b\n", 1000):   "1:1 size: more than 4 KiB; a note of at most 4 KiB; a book takes more",
		"\xff\xfea\x00":                  "1:1 size: UTF-16; UTF-8",
		"\xfe\xff\x00a":                  "1:1 size: UTF-16; UTF-8",
		"a: b\nkind: é\xffsail":          "2:8 size: the byte 0xff, which is not UTF-8; UTF-8",
		"a: b\nc: \x00":                  "2:4 size: a zero byte; text",
		strings.Repeat("[", 3000):        "1:33 size: too many levels; at most 16 levels",
		strings.Repeat("{a: ", 900):      "1:129 size: too many levels; at most 16 levels",
		strings.Repeat("- ", 1500):       "1:65 size: too many levels; at most 16 levels",
		strings.Repeat("? ", 1500):       "1:65 size: too many levels; at most 16 levels",
		"a: [1":                          "1:4 syntax: text that is no YAML (sequence end token ']' not found); YAML",
		"a: b\n c: d":                    "1:4 syntax: text that is no YAML (mapping value is not allowed in this context); YAML",
		"a: b\n---\nc: d":                "2:1 syntax: a second document; one note",
		"a: &b 1":                        "1:4 syntax: anchor; the value itself, written out",
		"a: *b":                          "1:4 syntax: alias; the value itself, written out",
		"a: !!int 1":                     "1:4 syntax: tag; the value itself, written out",
		"<<: {b: 2}":                     "1:1 syntax: mergekey as a key; a name, and the value behind a colon",
		"? a\n: b":                       "1:1 syntax: mappingkey as a key; a name, and the value behind a colon",
		"a: &x [1]\nb: {c: [*x, *x]}\nd": "3:1 syntax: text that is no YAML (non-map value is specified); YAML",
	} {
		_, wrong := aNote.Parse("x", []byte(text))
		got := "nothing is wrong"
		if len(wrong) > 0 {
			p := wrong[0]
			got = fmt.Sprintf("%d:%d %s: %s; %s", p.Line, p.Col, p.Code, p.Found, p.Allowed)
		}
		if got != want {
			t.Errorf("%.40q\n got %s\nwant %s", text, got, want)
		}
	}
}

// What cannot be taken over does not keep the rest from being read, so that all that is
// wrong with a text is said at once.
func TestTheRestIsReadAllTheSame(t *testing.T) {
	n, wrong := aNote.Parse("x", []byte("a: &k 1\nb: *k\nc: [2, !!str 3]\n"))
	if want := "1:1{a@1:1 nothing@1:4 b@2:1 nothing@2:4 c@3:1 3:4[2@3:5 nothing@3:8]}"; drawn(n) != want || len(wrong) != 3 {
		t.Errorf("%s, %v", drawn(n), wrong)
	}
}

func TestAnArgumentHasOnePlace(t *testing.T) {
	n, _ := aNote.Parse("--set a", []byte("{b: [1, {c: 2}]}"))
	at := Place{File: "--set a"}
	n = n.Placed(at)
	c := n.Keys[0].Value.List[1].Keys[0]
	if n.At != at || n.Keys[0].At != at || c.At != at || c.Value.At != at || at.String() != "--set a" {
		t.Errorf("%+v", n)
	}
}

func TestAnObjectKeepsItsOrder(t *testing.T) {
	got, err := json.Marshal(Object{{"b", 1}, {"a", Object{}}, {"c<", []Object{{{"ü", nil}}}}})
	if want := `{"b":1,"a":{},"c\u003c":[{"ü":null}]}`; err != nil || string(got) != want {
		t.Errorf("%s, %v", got, err)
	}
	if _, err := json.Marshal(Object{{"a", func() {}}}); err == nil {
		t.Error("a function was written")
	}
}

// Whatever bytes a text has, it is a tree or has problems, each with a place in it.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"a: 1\nb:\n  - {c: 2020-01-01, d: [x]}\n", `{"a":{"b":5}}`, "a: &x [*x]\n", "? a\n: b\n", "- - -", "a: |\n  b\n", "\"\\u00e9\": 'x'",
		"a: !!int 1\n<<: {b: 2}", "a: \xff", "\ufeff\n---\n...\n", "a:\n\tb: 1", "[[[[", "# x", "a: !", "?", "a: >-\n", "- a: 1\n  b", "%YAML 1.2\n---\na",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		n, wrong := aNote.Parse("x", text)
		if again, _ := aNote.Parse("x", text); !reflect.DeepEqual(n, again) {
			t.Error("another tree the second time")
		}
		for _, p := range wrong {
			if p.Line < 1 || p.Col < 1 || p.File != "x" || p.Found == "" || p.Allowed == "" || p.Code == "" {
				t.Errorf("%+v", p)
			}
		}
		var walk func(Node)
		walk = func(n Node) {
			if n.At.Line < 1 || !utf8.ValidString(n.Text) || (n.Kind != Mapping && n.Keys != nil) || (n.Kind != Sequence && n.List != nil) {
				t.Errorf("%+v", n)
			}
			for _, k := range n.Keys {
				walk(k.Value)
			}
			for _, v := range n.List {
				walk(v)
			}
		}
		walk(n)
	})
}
