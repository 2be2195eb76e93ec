package main

import (
	"fmt"
	"strconv"
	"strings"

	"alih/rules"
	"alih/site"
)

// words is one language: the words of the page, of the scheme and of this
// command, by key. A code without words is shown as it is: an answer is never
// held back for want of a translation.
type words struct {
	lang  string
	table map[string]string
}

// loadWords reads a language. A scheme may have no words of its own yet; the page
// and the command must.
func (a *app) loadWords(scheme string) (*words, error) {
	w := &words{a.lang, map[string]string{}}
	for _, file := range []string{"page", "command"} {
		table, err := site.Words(a.lang, file)
		if err != nil {
			return nil, wrongUse("--lang %s: there are: %s", a.lang, languageList())
		}
		w.add(table)
	}
	for _, file := range []string{"cases", scheme} {
		if table, err := site.Words(a.lang, file); err == nil {
			w.add(table)
		}
	}
	return w, nil
}

func (w *words) add(table map[string]string) {
	for k, v := range table {
		w.table[k] = v
	}
}

func languageList() string { return strings.Join(site.Languages(), ", ") }

// say returns the words of a key with its holes filled: name, value, name, value.
func (w *words) say(key string, with ...any) string {
	s, ok := w.table[key]
	if !ok {
		s = bare(key)
	}
	return fill(s, with)
}

// count is say in the plural form that the number asks for. The languages of the
// project have at most a form for one and a form for the rest.
func (w *words) count(key string, n int64, with ...any) string {
	with = append(with, "n", n)
	if s, ok := w.table[key+".one"]; ok && n == 1 {
		return fill(s, with)
	}
	if s, ok := w.table[key+".other"]; ok {
		return fill(s, with)
	}
	return strconv.FormatInt(n, 10) + " " + bare(key)
}

// any returns the words of the first key that has some, else the code.
func (w *words) any(code string, keys ...string) string {
	for _, k := range keys {
		if s, ok := w.table[k]; ok {
			return s
		}
	}
	return code
}

// of names a code of a kind.
func (w *words) of(kind, code string) string { return w.any(code, kind+"."+code) }

// due names a deadline; a second chance is named after the one that it mends.
func (w *words) due(code string) string {
	base, _, cure := strings.Cut(code, "/")
	_, own := w.table["due."+code]
	if _, some := w.table["due."+base]; cure && some && !own {
		return w.say("due.cureOf", "what", w.of("due", base))
	}
	return w.of("due", code)
}

// label names a fact.
func (w *words) label(fact string) string {
	return w.any(fact, "fact."+fact+".label", "fact."+fact+".question")
}

func (w *words) parties(who []string) string {
	var names []string
	for _, p := range who {
		names = append(names, w.of("party", p))
	}
	return strings.Join(names, ", ")
}

// day writes a day out with its weekday; a month without one.
func (w *words) day(d rules.Day) string {
	y, m, dd := d.Civil()
	return w.say("day.form", "weekday", w.say(fmt.Sprintf("weekday.%d", d.Weekday())), "day", dd, "month", w.month(m), "year", y)
}

func (w *words) monthOf(m rules.Month) string {
	y, mm, _ := m.First().Civil()
	return w.say("month.form", "month", w.month(mm), "year", y)
}

func (w *words) month(m int) string { return w.say(fmt.Sprintf("month.%d", m)) }

// number groups the digits of a large number.
func (w *words) number(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + w.say("number.group") + s[i:]
	}
	return s
}

func bare(key string) string { return key[strings.IndexByte(key, '.')+1:] }

// fill fills every hole at once: what is filled in is not looked at again.
func fill(s string, with []any) string {
	var pairs []string
	for i := 0; i+1 < len(with); i += 2 {
		pairs = append(pairs, "{"+with[i].(string)+"}", fmt.Sprint(with[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(s)
}
