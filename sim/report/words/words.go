// Package words is how a report says things: its sentences by code, a file a language,
// numbers as people read them, and which sentences a result asks for.
//
// It draws nothing, writes no file and computes no estimate. It is apart from the report
// so that a page can say the same of a result without linking what draws.
package words

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"sort"
	"strings"
	"unicode"
)

//go:embed *.json
var files embed.FS

// A Table is the sentences of one language by code, and before them the study's own.
type Table struct {
	Language string
	own      map[string]string
	embedded map[string]string
	Missing  map[string]bool // asked for and in neither
}

// Languages are the languages that a report can be written in.
func Languages() []string {
	names, _ := fs.Glob(files, "*.json")
	for i, n := range names {
		names[i] = strings.TrimSuffix(n, ".json")
	}
	sort.Strings(names)
	return names
}

// New are the words of a language, and before them the study's own.
func New(language string, own map[string]string) (*Table, error) {
	if language == "" {
		language = "en"
	}
	body, err := files.ReadFile(language + ".json")
	if err != nil {
		return nil, fmt.Errorf("report: language: found %q, allowed %s", language, strings.Join(Languages(), ", "))
	}
	w := &Table{Language: language, own: own, Missing: map[string]bool{}}
	if err := json.Unmarshal(body, &w.embedded); err != nil {
		return nil, fmt.Errorf("report: read words/%s.json: %w", language, err)
	}
	return w, nil
}

// Find is the sentence of a code, as it stands.
func (w *Table) Find(code string) (string, bool) {
	if s, ok := w.own[code]; ok && s != "" {
		return s, true
	}
	s, ok := w.embedded[code]
	return s, ok
}

// Say gives the sentence of a code, with {name} replaced by the value that follows
// the name.
func (w *Table) Say(code string, pairs ...string) string {
	s, ok := w.Find(code)
	if !ok {
		w.Missing[code] = true
		return Readable(code)
	}
	pairs = slices.Clone(pairs)
	for i := 0; i+1 < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

// Title names a thing of the layout: "metric", "match.share". A breakdown that has no
// words of its own is put together from those of its parts.
func (w *Table) Title(kind, code string) string {
	if s, ok := w.Find(kind + "." + code); ok {
		return s
	}
	whole, part, ok := strings.Cut(code, "/")
	if !ok {
		return Readable(code)
	}
	return w.Say("breakdown", "whole", w.Title(kind, whole), "part", w.Part(part))
}

// Policy names a policy: by the study's own words if it has some, else as it is called.
func (w *Table) Policy(name string) string {
	if s, ok := w.Find("name." + name); ok {
		return s
	}
	return name
}

// Heading is a title that begins a line.
func (w *Table) Heading(kind, code string) string {
	runes := []rune(w.Title(kind, code))
	if len(runes) > 0 {
		runes[0] = unicode.ToUpper(runes[0])
	}
	return string(runes)
}

// Part names a part of a breakdown: "category=manufacturing".
func (w *Table) Part(part string) string {
	dimension, value, ok := strings.Cut(part, "=")
	if !ok {
		return Readable(part)
	}
	return w.Say("part", "dimension", w.Title("dimension", dimension), "value", w.Title("value", value))
}

// List joins what is listed as a sentence does.
func (w *Table) List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], w.Say("list.comma")) + w.Say("list.and") + items[last]
}

// Digits is how the language writes numbers.
func (w *Table) Digits() Digits {
	return Digits{w.Say("number.decimal"), w.Say("number.thousands")}
}

// Unit names a unit; the difference of two shares is in percentage points.
func (w *Table) Unit(unit string, difference bool) string {
	switch {
	case unit == "share" && difference:
		return w.Say("unit.points")
	case unit == "share":
		return w.Say("unit.percent")
	}
	return w.Title("unit", unit)
}

// Readable makes a code that has no words readable: "match.noShow" is "match no show".
func Readable(code string) string {
	var b strings.Builder
	runes := []rune(code)
	for i, c := range runes {
		switch {
		case strings.ContainsRune("._-/=", c):
			b.WriteByte(' ')
		case i > 0 && unicode.IsUpper(c) && unicode.IsLower(runes[i-1]):
			b.WriteByte(' ')
			b.WriteRune(unicode.ToLower(c))
		default:
			b.WriteRune(c)
		}
	}
	return strings.TrimSpace(b.String())
}
