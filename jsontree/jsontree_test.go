package jsontree

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// The small reader of JSON says what the standard library's says, for everything
// within its depth: the same texts are taken, and mean the same.

var seeds = []string{
	`{"op":"answer","asOf":"2020-08-01","facts":{"asker":"worker","share":1000}}`,
	`[]`, `{}`, `null`, `true`, `false`, `0`, `-0`, `-12`, `1.5`, `1e9`, `1E-2`, `""`,
	`[1,[2,[3]]]`, `{"a":{"b":[null,true]}}`, ` { "a" : 1 , "b" : [ ] } `, `{"a":1,"a":2}`,
	`"\"\\\/\b\f\n\r\t"`, `"\u00e9\u4e2d"`, `"\ud83d\ude00"`, `"\ud83d"`, `"\ude00x"`, `"\ud83d\u0041"`, `"\ud83d\ud83d\ude00"`, `"\ud83d\n"`, `"中文é"`,
	// No JSON at all.
	``, ` `, `{`, `}`, `[1,]`, `{"a":1,}`, `{"a"}`, `{a:1}`, `01`, `-`, `+1`, `1.`, `.5`, `1e`, `1e+`, `--1`, `1-2`, `truex`,
	`tru`, `nul`, `"`, `"\x"`, `"\u12"`, `"\u12g4"`, "\"\x01\"", "\"a\nb\"", `[1 2]`, `{"a":1 "b":2}`, `1 1`, `'a'`, "\xff", "\"\xff\"",
	`[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]`,
}

func TestJSONIsReadAsTheStandardLibraryDoes(t *testing.T) {
	for _, s := range seeds {
		compareJSON(t, []byte(s))
	}
}

func FuzzJSON(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(compareJSON)
}

const deepest = 16

func compareJSON(t *testing.T, in []byte) {
	v, at, ok := Parse(in, deepest)
	want := json.Valid(in) && utf8.Valid(in) && nesting(in) <= deepest
	if ok != want {
		t.Fatalf("%q: taken %v, want %v", in, ok, want)
	}
	if !ok {
		if at < 0 || at > len(in) {
			t.Fatalf("%q: refused at byte %d of %d", in, at, len(in))
		}
		return
	}
	if stands := string(in[v.At:v.End]); stands != strings.Trim(string(in), " \t\r\n") {
		t.Fatalf("%q stands as %q", in, stands)
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

func plain(v *Value) any {
	switch v.Kind {
	case Bool:
		return v.Yes
	case Number:
		return json.Number(v.Text)
	case String:
		return v.Text
	case Array:
		list := make([]any, 0, len(v.Items))
		for i := range v.Items {
			list = append(list, plain(&v.Items[i]))
		}
		return list
	case Object:
		m := map[string]any{}
		for i, k := range v.Keys {
			m[k] = plain(&v.Items[i])
		}
		return m
	}
	return nil
}
