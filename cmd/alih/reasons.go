package main

import (
	"slices"
	"strings"

	"alih/rules"
	"alih/rules/calc"
)

// Why the answer is as it is, what is disputed, and whom to ask.

// amounts are sums of money, and figures of other kinds under a heading of their own.
func (t *text) amounts() {
	money := func(x calc.Amount) bool { return slices.Contains(currencies, rules.Unit(x.Unit)) }
	t.figures("amounts.title", money)
	t.figures("figures.title", func(x calc.Amount) bool { return !money(x) })
}

func (t *text) figures(title string, holds func(calc.Amount) bool) {
	first := true
	for _, x := range t.a.Amounts {
		if !holds(x) {
			continue
		}
		if first {
			t.title(title)
			first = false
		}
		t.figure(x)
	}
}

func (t *text) figure(x calc.Amount) {
	name := t.w.of("amount", x.Code)
	if x.Known {
		t.line(2, "%s: %s%s", name, t.w.amount(x.Value, x.Unit), t.source(x.Cite))
		return
	}
	t.line(2, "%s%s", name, t.source(x.Cite))
	for _, v := range x.Variants {
		t.line(4, "- %s (%s)", t.w.amount(v.Value, x.Unit), t.w.any(v.Option, "fact."+x.Reading+".option."+v.Option))
	}
}

func (t *text) routes() {
	if len(t.a.Routes) == 0 {
		return
	}
	t.title("routes.title")
	for _, r := range t.a.Routes {
		law := ""
		if r.LawDay != t.a.AsOf {
			law = " " + t.w.say("routes.lawDay", "date", t.w.day(r.LawDay))
		}
		t.line(2, "%s: %s%s%s", t.w.of("route", r.Code), t.w.say("outcome.short."+r.Outcome), law, t.source(r.Cite))
	}
}

// why lists the provisions of the routes that are not closed; where all are, what
// closes them. The rest is in the JSON.
func (t *text) why(facts []*rules.Fact) {
	var list []*calc.Provision
	for i := range t.a.Rules {
		if p := &t.a.Rules[i]; t.matters(p) {
			list = append(list, p)
		}
	}
	if list == nil {
		return
	}
	t.title("why.title")
	for _, p := range list {
		t.line(2, "%s: %s%s", t.w.say("found."+p.Outcome), t.w.of("provision", p.Code), t.source(p.Cite))
		if found := t.a.Found(p); len(found) > 0 {
			t.line(6, "%s %s", t.w.say("why.found"), t.said(found, facts))
		}
	}
}

func (t *text) matters(p *calc.Provision) bool {
	if p.Outcome == "notApplicable" {
		return false
	}
	if t.a.Outcome == "not-eligible" {
		return p.Outcome == "unmet"
	}
	return slices.ContainsFunc(t.a.Routes, func(r calc.Route) bool {
		return r.Outcome != "not-eligible" && slices.Contains(p.Routes, r.Code)
	})
}

// said repeats facts with their values in words.
func (t *text) said(found []calc.Found, facts []*rules.Fact) string {
	var list []string
	for _, x := range found {
		at := slices.IndexFunc(facts, func(f *rules.Fact) bool { return f.Name == x.Fact })
		list = append(list, t.w.label(x.Fact)+": "+t.w.value(facts[at], x.Value))
	}
	return strings.Join(list, "; ")
}

// changes says what could still change the answer: who, what, until when.
func (t *text) changes(facts []*rules.Fact) {
	if len(t.a.Changes) == 0 {
		return
	}
	t.title("changes.title")
	for _, c := range t.a.Changes {
		s := t.said(c.Facts, facts)
		if len(c.Who) > 0 {
			s += " · " + t.w.say("due.who", "who", t.w.parties(c.Who))
		}
		if c.Until.Known {
			s += " · " + t.w.say("changes.until", "date", t.w.day(c.Until.Day))
		}
		t.line(2, "- %s → %s", s, t.w.say("outcome.short."+c.Outcome))
	}
}

// others lists what only others know, by whom to ask.
func (t *text) others() {
	if len(t.a.Ask) == 0 {
		return
	}
	t.title("others.title")
	t.line(2, "%s", t.w.say("others.text"))
	for _, g := range grouped(t.a.Ask, func(o calc.Other) string { return t.w.parties(o.Who) }) {
		t.line(2, "%s", t.w.say("others.ask", "who", t.w.parties(g[0].Who)))
		for _, o := range g {
			t.line(4, "- %s", t.w.any(t.w.label(o.Fact), "fact."+o.Fact+".ask"))
		}
	}
}

func (t *text) readings() {
	if len(t.a.Readings) == 0 {
		return
	}
	t.title("readings.title")
	t.line(2, "%s", t.w.say("readings.text"))
	for _, r := range t.a.Readings {
		t.line(2, "%s (%s)", t.w.label(r.Fact), r.Fact)
		for _, o := range r.Options {
			used := ""
			if o == r.Used {
				used = " (" + t.w.say("readings.used") + ")"
			}
			t.line(4, "- %s%s", t.w.any(o, "fact."+r.Fact+".option."+o), used)
		}
	}
}

func (t *text) notes() {
	if len(t.a.Notes) == 0 {
		return
	}
	t.title("notes.title")
	for _, x := range t.a.Notes {
		t.line(2, "- %s%s", t.w.of("note", x.Code), t.source(x.Cite))
	}
}

func (t *text) help() {
	t.title("help.title")
	for _, s := range strings.Split(t.w.any("", "help."+t.a.Scheme), "\n") {
		t.line(2, "%s", s)
	}
	t.line(2, "%s", t.w.say("notAdvice"))
}
