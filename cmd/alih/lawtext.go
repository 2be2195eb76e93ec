package main

import (
	"slices"
	"strings"

	"alih/rules"
)

func (t *text) lawHead(s *rules.Scheme, p *rules.Program) {
	w := t.w
	head := w.say("law.inForce", "date", w.day(p.Version))
	if p.Until != 0 {
		head += " " + w.say("law.until", "date", w.day(p.Until))
	}
	t.line(0, "%s: %s %s", s.Code, head, w.say("law.checkedTo", "date", w.day(s.CheckedTo)))
}

// lawKinds are the headings of the list, each with the kinds of entry below it.
var lawKinds = []struct {
	title string
	kinds []string
}{
	{"law.routes", []string{"route"}},
	{"law.provisions", []string{"provision"}},
	{"law.deadlines", []string{"due"}},
	{"law.items", []string{"document", "step", "amount", "note", "check", "warning"}},
	{"law.numbers", []string{"number"}},
}

func (t *text) lawList(list []lawEntry) {
	for _, k := range lawKinds {
		first := true
		for i := range list {
			e := &list[i]
			if !slices.Contains(k.kinds, e.Kind) {
				continue
			}
			if first {
				t.title(k.title)
				first = false
			}
			t.line(2, "%s%s", coded(e.Code, t.lawWords(e)), t.lawPlace(e.Cite))
		}
	}
}

// lawWords are the words of an entry; of a number its value in force.
func (t *text) lawWords(e *lawEntry) string {
	if e.Value == nil {
		return e.Words
	}
	return strings.TrimSpace(e.Words + " " + t.w.amount(*e.Value, e.Values[0].Unit))
}

func (t *text) lawValue(v lawVal) string {
	if v.Repealed {
		return t.w.say("law.repealed", "date", t.w.dayIn(v.From))
	}
	return t.w.say("law.value", "value", t.w.amount(v.Value, v.Unit), "date", t.w.dayIn(v.From))
}

func (t *text) lawPlace(c lawCite) string {
	return " [" + t.w.place(t.w.of("law", c.Law), c.Article, c.Form) + "]"
}

// lawWhole shows the entries of one code in full, with the numbers they use.
func (t *text) lawWhole(s *rules.Scheme, p *rules.Program, list []lawEntry) {
	for i := range list {
		e := &list[i]
		t.b.WriteByte('\n')
		t.line(0, "%s", coded(e.Code, t.lawWords(e)))
		if len(e.Who) > 0 {
			t.line(2, "%s", t.w.say("due.who", "who", t.w.parties(e.Who)))
		}
		if e.Since != "" {
			t.line(2, "%s", t.w.say("law.since", "date", t.w.dayIn(e.Since)))
		}
		t.lawCount(e.Count)
		t.lawSource(e.Cite)
		t.lawNumbers(s, p, e)
		if len(e.Facts) > 0 {
			t.line(2, "%s", t.w.say("law.rests"))
			for _, f := range e.Facts {
				t.line(4, "- %s", coded(f, t.w.label(f)))
			}
		}
	}
}

func (t *text) lawCount(c *lawCount) {
	if c == nil {
		return
	}
	key := "count.notFirst"
	if c.FirstDayCounted {
		key = "count.first"
	}
	t.line(2, "%s: %s%s", c.Convention, t.w.say(key), t.lawPlace(c.Cite))
}

// lawSource says where it stands, where and when it was read, and how far to
// trust that.
func (t *text) lawSource(c lawCite) {
	t.line(2, "%s", strings.TrimSpace(t.lawPlace(c)))
	read := ""
	if c.ReadOn != "" {
		read = ", " + t.w.say("source.read", "date", t.w.dayIn(c.ReadOn))
	}
	t.line(4, "%s %s%s; %s", t.w.say("source"), or(c.Address, "-"), read, t.w.say("grade."+c.Grade))
}

// lawNumbers shows a number's own history, or the numbers on which an entry rests,
// each with its history.
func (t *text) lawNumbers(s *rules.Scheme, p *rules.Program, e *lawEntry) {
	t.lawHistory(e.Values, 4)
	for _, name := range e.Numbers {
		at := slices.IndexFunc(s.Params, func(n *rules.Param) bool { return n.Name == name })
		l := &lawList{p: p, w: t.w}
		l.number(s.Params[at])
		t.line(4, "%s", coded(name, t.lawWords(&l.list[0])))
		t.lawHistory(l.list[0].Values, 6)
	}
}

func (t *text) lawHistory(values []lawVal, indent int) {
	for _, v := range values {
		t.line(indent, "- %s%s", t.lawValue(v), t.lawPlace(v.Cite))
	}
}
