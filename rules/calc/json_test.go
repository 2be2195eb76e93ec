package calc

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
	"unicode/utf8"
)

// The small reader of JSON says what the standard library's says, for everything
// within its depth: the same texts are taken, and mean the same.

var jsonSeeds = []string{
	`{"op":"answer","asOf":"2020-08-01","facts":{"asker":"worker","share":1000}}`,
	`[]`, `{}`, `null`, `true`, `false`, `0`, `-0`, `-12`, `1.5`, `1e9`, `1E-2`, `""`,
	`[1,[2,[3]]]`, `{"a":{"b":[null,true]}}`, ` { "a" : 1 , "b" : [ ] } `, `{"a":1,"a":2}`,
	`"\"\\\/\b\f\n\r\t"`, `"\u00e9\u4e2d"`, `"\ud83d\ude00"`, `"\ud83d"`, `"\ude00x"`, `"\ud83d\u0041"`, `"中文é"`,
	// No JSON at all.
	``, ` `, `{`, `}`, `[1,]`, `{"a":1,}`, `{"a"}`, `{a:1}`, `01`, `-`, `+1`, `1.`, `.5`, `1e`, `1e+`, `--1`, `1-2`, `truex`,
	`tru`, `nul`, `"`, `"\x"`, `"\u12"`, `"\u12g4"`, "\"\x01\"", "\"a\nb\"", `[1 2]`, `{"a":1 "b":2}`, `1 1`, `'a'`, "\xff", "\"\xff\"",
	`[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]`,
}

func TestJSONIsReadAsTheStandardLibraryDoes(t *testing.T) {
	for _, s := range jsonSeeds {
		compareJSON(t, []byte(s))
	}
}

func FuzzJSON(f *testing.F) {
	for _, s := range jsonSeeds {
		f.Add([]byte(s))
	}
	f.Fuzz(compareJSON)
}

func compareJSON(t *testing.T, in []byte) {
	v, at, ok := parse(in)
	want := json.Valid(in) && utf8.Valid(in) && nesting(in) <= maxDepth
	if ok != want {
		t.Fatalf("%q: taken %v, want %v", in, ok, want)
	}
	if !ok {
		if at < 0 || at > len(in) {
			t.Fatalf("%q: refused at byte %d of %d", in, at, len(in))
		}
		return
	}
	d := json.NewDecoder(bytes.NewReader(in))
	d.UseNumber()
	var std any
	if err := d.Decode(&std); err != nil {
		t.Fatal(err)
	}
	if got := plain(&v); !reflect.DeepEqual(got, std) {
		t.Fatalf("%q: read as %#v, want %#v", in, got, std)
	}
}

// nesting is how deep a valid text goes; a lone value is one deep.
func nesting(in []byte) int {
	deepest, depth, quoted := 1, 0, false
	for i := 0; i < len(in); i++ {
		switch c := in[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && (c == '{' || c == '['):
			depth++
			deepest = max(deepest, depth)
		case !quoted && (c == '}' || c == ']'):
			depth--
		case !quoted && depth > 0 && c != ',' && c != ':' && c > ' ':
			deepest = max(deepest, depth+1)
		}
		if c := in[i]; c == '"' && quoted && depth > 0 {
			deepest = max(deepest, depth+1) // a key counts as well, for a value follows it
		}
	}
	return deepest
}

func plain(v *value) any {
	switch v.kind {
	case jBool:
		return v.b
	case jNumber:
		return json.Number(v.s)
	case jString:
		return v.s
	case jArray:
		list := make([]any, 0, len(v.items))
		for i := range v.items {
			list = append(list, plain(&v.items[i]))
		}
		return list
	case jObject:
		m := map[string]any{}
		for i, k := range v.keys {
			m[k] = plain(&v.items[i])
		}
		return m
	}
	return nil
}

// Whatever text the writer is given, a reader gets it back.
func FuzzQuote(f *testing.F) {
	for _, s := range []string{"", "a", `"\`, "\x00\x1f\x7f", "中文", "a\u2028b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := &writer{}
		w.quote(s)
		var got string
		if err := json.Unmarshal(w.b, &got); err != nil {
			t.Fatalf("%q is written %s: %v", s, w.b, err)
		}
		if utf8.ValidString(s) && got != s {
			t.Errorf("%q is written %s and read as %q", s, w.b, got)
		}
	})
}

func TestDigits(t *testing.T) {
	for _, n := range []int64{0, 1, -1, 9, 10, -10, 1<<63 - 1, -1 << 63, 999_999_999_999_999_999} {
		want, _ := json.Marshal(n)
		if got := itoa(n); got != string(want) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
