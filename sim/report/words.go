package report

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

//go:embed words
var wordFiles embed.FS

// words are the sentences of one language by code, and before them the study's own.
type words struct {
	language string
	own      map[string]string
	embedded map[string]string
	missing  map[string]bool // asked for and in neither
}

// Languages are the languages that a report can be written in.
func Languages() []string {
	names, _ := fs.Glob(wordFiles, "words/*.json")
	for i, n := range names {
		names[i] = strings.TrimSuffix(strings.TrimPrefix(n, "words/"), ".json")
	}
	sort.Strings(names)
	return names
}

func newWords(language string, own map[string]string) (*words, error) {
	if language == "" {
		language = "en"
	}
	body, err := wordFiles.ReadFile("words/" + language + ".json")
	if err != nil {
		return nil, fmt.Errorf("report: language: found %q, allowed %s", language, strings.Join(Languages(), ", "))
	}
	w := &words{language: language, own: own, missing: map[string]bool{}}
	if err := json.Unmarshal(body, &w.embedded); err != nil {
		return nil, fmt.Errorf("report: read words/%s.json: %w", language, err)
	}
	return w, nil
}

func (w *words) find(code string) (string, bool) {
	if s, ok := w.own[code]; ok && s != "" {
		return s, true
	}
	s, ok := w.embedded[code]
	return s, ok
}

// say gives the sentence of a code, with {name} replaced by the value that follows
// the name.
func (w *words) say(code string, pairs ...string) string {
	s, ok := w.find(code)
	if !ok {
		w.missing[code] = true
		return readable(code)
	}
	pairs = slices.Clone(pairs)
	for i := 0; i+1 < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

// title names a thing of the layout: "metric", "match.share". A breakdown that has no
// words of its own is put together from those of its parts.
func (w *words) title(kind, code string) string {
	if s, ok := w.find(kind + "." + code); ok {
		return s
	}
	whole, part, ok := strings.Cut(code, "/")
	if !ok {
		return readable(code)
	}
	return w.say("breakdown", "whole", w.title(kind, whole), "part", w.part(part))
}

// heading is a title that begins a line.
func (w *words) heading(kind, code string) string {
	runes := []rune(w.title(kind, code))
	if len(runes) > 0 {
		runes[0] = unicode.ToUpper(runes[0])
	}
	return string(runes)
}

// part names a part of a breakdown: "category=manufacturing".
func (w *words) part(part string) string {
	dimension, value, ok := strings.Cut(part, "=")
	if !ok {
		return readable(part)
	}
	return w.say("part", "dimension", w.title("dimension", dimension), "value", w.title("value", value))
}

// list joins what is listed as a sentence does.
func (w *words) list(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], w.say("list.comma")) + w.say("list.and") + items[last]
}

func (w *words) digits() digits {
	return digits{w.say("number.decimal"), w.say("number.thousands")}
}

// readable makes a code that has no words readable: "match.noShow" is "match no show".
func readable(code string) string {
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
