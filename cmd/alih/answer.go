package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"encoding/json"

	"alih/rules"
	"alih/rules/calc"
)

// An answer for a person to read: verdict first, with the law's date; what to do
// next; the days by urgency with their counting; papers, money, why, whom to ask.

// show writes the answer to out.
func (a *app) show(answer *calc.Answer, w *words, facts []*rules.Fact, asJSON bool) error {
	if asJSON {
		return writeJSON(a.out, json.RawMessage(answer.AppendJSON(nil)))
	}
	t := &text{w: w, a: answer}
	t.verdict()
	t.asking()
	t.overdue()
	t.next()
	t.timeline()
	t.steps()
	t.documents()
	t.amounts()
	t.routes()
	t.why(facts)
	t.changes(facts)
	t.others()
	t.readings()
	t.notes()
	t.help()
	_, err := a.out.WriteString(t.b.String())
	return err
}

// text is an answer on its way to the page.
type text struct {
	w *words
	a *calc.Answer
	b strings.Builder
}

const width = 80

// line writes a paragraph, folded at spaces; what is folded is indented by two
// more than the line, so that an item of a list stays one item to the eye.
func (t *text) line(indent int, format string, args ...any) {
	at := 0
	for i, word := range strings.Fields(fmt.Sprintf(format, args...)) {
		n := columns(word)
		switch {
		case i == 0:
			t.b.WriteString(strings.Repeat(" ", indent))
			at = indent
		case at+1+n > width:
			t.b.WriteString("\n" + strings.Repeat(" ", indent+2))
			at = indent + 2
		default:
			t.b.WriteByte(' ')
			at++
		}
		t.b.WriteString(word)
		at += n
	}
	if at > 0 {
		t.b.WriteByte('\n')
	}
}

// coded writes a code with its words, or the code alone where it has none.
func coded(code, words string) string {
	if words == "" || words == code {
		return code
	}
	return code + ": " + words
}

// columns is how wide a word is on a terminal: a Chinese character takes two.
func columns(word string) int {
	n := utf8.RuneCountInString(word)
	for _, r := range word {
		if r >= 0x2e80 && r < 0xfb00 || r >= 0xff00 && r < 0xff61 {
			n++
		}
	}
	return n
}

func (t *text) title(key string) {
	t.b.WriteByte('\n')
	t.b.WriteString(strings.ToUpper(t.w.say(key)) + "\n")
}

func (t *text) verdict() {
	w, a := t.w, t.a
	t.line(0, "%s", w.any(w.say("outcome."+a.Outcome), "verdict."+a.Outcome))
	t.line(0, "%s", w.any("", "outcome."+a.Outcome+".more"))
	t.line(0, "%s %s %s", w.say("law.inForce", "date", w.day(a.Law.Version)),
		w.say("law.checkedTo", "date", w.day(a.Law.CheckedTo)), w.say("law.asOf", "date", w.day(a.AsOf)))
	for _, x := range a.Warnings {
		t.line(0, "! %s", w.warning(x))
	}
}

// asking lists the first facts to say, with the names by which to say them.
func (t *text) asking() {
	const first = 5
	n := len(t.a.Missing)
	if n == 0 {
		return
	}
	t.b.WriteByte('\n')
	t.line(0, "%s", t.w.count("asking", int64(n)))
	for _, f := range t.a.Missing[:min(n, first)] {
		t.line(2, "- %s", coded(f, t.w.any("", "fact."+f+".question")))
	}
}

// overdue is what was missed, before what still has its time.
func (t *text) overdue() {
	all := t.a.Overdue()
	if len(all) == 0 {
		return
	}
	t.title("overdue.title")
	for _, d := range all {
		t.line(2, "%s: %s", t.when(d), t.w.due(d.Code))
	}
}

func (t *text) next() {
	t.title("next.title")
	d := t.a.Next()
	if d == nil {
		t.line(2, "%s", t.w.say("next.none"))
		return
	}
	t.line(2, "%s", t.w.say("next.line", "date", t.when(d), "what", t.w.due(d.Code)))
}

// when is the day on which a person relies, until which hour, and how far it is.
func (t *text) when(d *calc.Deadline) string {
	w, by := t.w, d.ActBy()
	if !by.Known {
		return w.say("status." + d.Status)
	}
	s := w.day(by.Day)
	if d.Until != "" && by == d.Last {
		s += ", " + w.say("due.until", "time", d.Until)
	}
	switch {
	case d.Done.Known:
		return s + ", " + w.say("due.doneOn", "date", w.day(d.Done.Day))
	case d.Status == "lastDay":
		return s + ", " + w.say("due.atOnce")
	}
	return s + ", " + w.left(d.DaysLeft)
}

func (t *text) steps() {
	if len(t.a.Steps) == 0 {
		return
	}
	t.title("steps.title")
	for i, x := range t.a.Steps {
		who := ""
		if len(x.Who) > 0 {
			who = t.w.parties(x.Who) + ": "
		}
		t.line(2, "%d. %s%s%s", i+1, who, t.w.of("step", x.Code), t.source(x.Cite))
	}
}

// source is the place of the law behind a line.
func (t *text) source(c *calc.Cite) string {
	if s := t.w.article(c); s != "" {
		return " [" + s + "]"
	}
	return ""
}

func (t *text) documents() {
	if len(t.a.Papers) == 0 {
		return
	}
	t.title("documents.title")
	for _, g := range grouped(t.a.Papers, func(x calc.Item) string { return x.For }) {
		indent := 2
		if g[0].For != "" {
			t.line(2, "%s", t.w.say("documents.for", "what", t.w.due(g[0].For)))
			indent = 4
		}
		for _, x := range g {
			who := ""
			if len(x.Who) > 0 {
				who = " " + t.w.say("documents.who", "who", t.w.parties(x.Who))
			}
			t.line(indent, "- %s%s", t.w.of("document", x.Code), who)
		}
	}
}

// grouped puts together what has the same key, in the order of first sight.
func grouped[T any](list []T, key func(T) string) [][]T {
	var groups [][]T
	for _, x := range list {
		at := slices.IndexFunc(groups, func(g []T) bool { return key(g[0]) == key(x) })
		if at < 0 {
			groups = append(groups, []T{x})
			continue
		}
		groups[at] = append(groups[at], x)
	}
	return groups
}
