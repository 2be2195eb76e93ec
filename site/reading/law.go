package reading

import (
	"regexp"
	"slices"
	"strings"

	"alih/rules"
)

var telephone = regexp.MustCompile(`\b\d{3,}\b`)

// entry is one thing that the law says, from the newest version that says it.
type entry struct {
	kind, code string
	words      string
	cite       rules.Cite
	since      rules.Day // of the clause in this form; 0: not told
	until      rules.Day // last day of the last version that has it; 0: in force
	who        []string
	count      *rules.DueEntry
	p          *rules.Program
	nodes      []int32
}

// sections are the parts of a page, each with the kinds of entry in it.
var sections = []struct{ id, title string }{
	{"route", "read.routes"}, {"provision", "read.provisions"}, {"due", "read.deadlines"}, {"document", "read.documents"},
	{"step", "read.steps"}, {"amount", "read.amounts"}, {"note", "read.notes"},
}

// piece is a part of a page.
type piece struct {
	id, title string
	inside    []markup
}

// law is the page of a scheme's law.
func law(w words, s Scheme) body {
	all := entries(w, s)
	taken := map[string]bool{}
	var pieces []piece
	for _, x := range sections {
		inside := shownEntries(w, s, taken, all, func(e entry) bool { return e.kind == x.id && e.until == 0 })
		pieces = append(pieces, piece{x.id, x.title, inside})
	}
	pieces = append(pieces,
		piece{"readings", "read.readings", readings(w, s)},
		piece{"numbers", "read.numbers", numbers(w, s, all)},
		piece{"gone", "read.gone", shownEntries(w, s, taken, all, func(e entry) bool { return e.until != 0 })},
		piece{"sources", "read.sources.title", sources(w, s)})
	pieces = slices.DeleteFunc(pieces, func(p piece) bool { return len(p.inside) == 0 })
	b := body{title: w.say("read.law.of", "scheme", w.say("scheme."+s.Code))}
	b.main = append(b.main, lawHead(w, s), contents(w, s, pieces))
	for _, p := range pieces {
		b.main = append(b.main, section(w, p))
	}
	return b
}

func lawHead(w words, s Scheme) markup {
	programs := s.Books.Programs()
	last := programs[len(programs)-1]
	return el("p", class("note"), w.show("read.version", "date", w.day(last.Version)), w.space(), w.show("law.checkedTo", "date", w.day(s.CheckedTo)), w.space(), w.show("read.decides"))
}

// contents leads to the parts of the page and to the pages beside it.
func contents(w words, s Scheme, pieces []piece) markup {
	var items []markup
	for _, p := range pieces {
		items = append(items, el("a", href("#"+p.id), w.say(p.title)))
	}
	gaps := "../law/" + s.Code + ".html" + notModelled(s.Law)
	return el("nav", class("contents"), attr{"aria-label", w.say("read.contents")}, list(append(items,
		el("a", href(s.Code+"-versions.html"), w.say("read.versions")),
		el("a", href(gaps), attr{"hreflang", "en"}, w.say("read.gaps")),
		el("a", href("../law/"+s.Code+".html"), attr{"hreflang", "en"}, w.say("read.sources")))))
}

func section(w words, p piece) markup {
	return el("section", attr{"aria-labelledby", p.id}, "\n", el("h2", id(p.id), w.say(p.title)), "\n", join(p.inside, "\n"))
}

// entries lists what all versions say, each from the newest that says it, in the
// order of the newest.
func entries(w words, s Scheme) []entry {
	var list []entry
	programs := s.Books.Programs()
	for i := len(programs) - 1; i >= 0; i-- {
		p := programs[i]
		for _, e := range entriesOf(w, p) {
			if i < len(programs)-1 {
				e.until = p.Until
			}
			if !slices.ContainsFunc(list, func(x entry) bool { return x.kind == e.kind && x.code == e.code }) {
				list = append(list, e)
			}
		}
	}
	return list
}

func entriesOf(w words, p *rules.Program) []entry {
	var list []entry
	for i := range p.Routes {
		e := &p.Routes[i]
		list = append(list, entry{kind: "route", code: e.Code, words: w.say("route." + e.Code), cite: citeAt(p, e.Cite), since: e.Since, p: p, nodes: []int32{e.Open, e.LawDay}})
	}
	for i := range p.Provisions {
		e := &p.Provisions[i]
		list = append(list, entry{kind: "provision", code: e.Code, words: w.say("provision." + e.Code), cite: citeAt(p, e.Cite), since: e.Since, p: p, nodes: []int32{e.Cond, e.Guard}})
	}
	for i := range p.Dues {
		e := &p.Dues[i]
		list = append(list, entry{kind: "due", code: e.Code, words: w.due(e.Code), cite: citeAt(p, e.Cite), since: e.Since, who: parties(w, p, e.Who), count: e, p: p, nodes: e.Nodes()})
	}
	for i := range p.Items {
		e := &p.Items[i]
		if e.IsCheck() || e.IsWarning() {
			continue // of an answer, not of the law
		}
		list = append(list, entry{kind: e.KindName(), code: e.Code, words: w.say(e.KindName() + "." + e.Code), cite: citeAt(p, e.Cite), who: parties(w, p, e.Who), p: p, nodes: e.Nodes()})
	}
	return list
}

func citeAt(p *rules.Program, at int32) rules.Cite {
	c := p.Cites[at]
	return rules.Cite{Source: &p.Sources[c.Source], Article: c.Article, Grade: c.Grade}
}

func parties(w words, p *rules.Program, who rules.Parties) []string {
	var list []string
	for i, name := range p.Parties {
		if who&(1<<i) != 0 {
			list = append(list, w.say("party."+name))
		}
	}
	return list
}

func shownEntries(w words, s Scheme, taken map[string]bool, all []entry, want func(entry) bool) []markup {
	var list []markup
	for _, e := range all {
		if want(e) {
			list = append(list, e.show(w, s, taken))
		}
	}
	return list
}

// show is an entry as an answer links to it: its code is its anchor. A document and a
// step may share a code; then the first has it.
func (e entry) show(w words, s Scheme, taken map[string]bool) markup {
	anchor := e.code
	if taken[anchor] {
		anchor = e.kind + "-" + e.code
	}
	taken[anchor] = true
	return el("article", class("entry"), id(anchor),
		el("h3", e.words, " ", el("a", class("code"), href("#"+anchor), e.code)),
		e.acting(w), e.counted(w), source(w, e.cite), e.sinceWhen(w), e.rests(w, s))
}

func (e entry) acting(w words) markup {
	if len(e.who) == 0 {
		return ""
	}
	return el("p", w.show("due.who", "who", strings.Join(e.who, ", ")))
}

func (e entry) counted(w words) markup {
	if e.count == nil {
		return ""
	}
	key := "count.notFirst"
	if e.count.FirstDay {
		key = "count.first"
	}
	return el("p", class("small"), w.show(key), " (", w.place(citeAt(e.p, e.count.CountCite)), ")")
}

func (e entry) sinceWhen(w words) markup {
	switch {
	case e.until != 0:
		return el("p", class("small"), w.show("law.until", "date", w.day(e.until)))
	case e.since != 0:
		return el("p", class("small"), w.show("read.since", "date", w.day(e.since)))
	}
	return ""
}

// rests lists the numbers and the facts on which an entry rests.
func (e entry) rests(w words, s Scheme) markup {
	facts, constants := e.p.Under(e.nodes...)
	var items []markup
	for _, n := range constants {
		name := e.p.Constants[n].Param
		unit := unitOf(s, name)
		items = append(items, el("a", href("#number-"+name), w.named(s, name)+w.colon()+w.amount(e.p.Constants[n].Value, unit)))
	}
	for _, f := range facts {
		items = append(items, text(w.label(e.p.Facts[f].Name)))
	}
	if len(items) == 0 {
		return ""
	}
	return el("details", el("summary", w.show("read.rests"), el("span", class("unseen"), " ("+e.code+")")), list(items))
}

func unitOf(s Scheme, param string) rules.Unit {
	for _, p := range s.Params {
		if p.Name == param {
			return p.Unit
		}
	}
	return ""
}

// source says where it stands, with its address, when it was read, and how far that
// can be trusted.
func source(w words, c rules.Cite) markup {
	parts := []any{class("source"), w.show("source"), w.space(), link(c.Source.Address, w.place(c))}
	if c.Source.ReadOn != 0 {
		parts = append(parts, w.comma(), w.show("source.read", "date", w.day(c.Source.ReadOn)))
	}
	return el("p", append(parts, " (", w.show("read.grade."+rules.Grades[c.Grade]), ")")...)
}

// readings are what the sources can be read to say.
func readings(w words, s Scheme) []markup {
	var out []markup
	for _, f := range s.Facts {
		if f.Kind != rules.KindReading {
			continue
		}
		var options []markup
		for _, o := range f.Options {
			options = append(options, text(w.say("fact."+f.Name+".option."+o)))
		}
		out = append(out, el("article", class("entry"), id("reading-"+f.Name), el("h3", w.label(f.Name)), list(options)))
	}
	return out
}

// numbers are the numbers of the law with their history, and what rests on each.
func numbers(w words, s Scheme, all []entry) []markup {
	var out []markup
	for _, n := range s.Params {
		head := w.named(s, n.Name)
		if v, ok := n.Values.On(lastVersion(s)); ok {
			head += w.colon() + w.amount(v.Value, n.Unit)
		}
		out = append(out, el("article", class("entry"), id("number-"+n.Name), el("h3", head, " ", el("a", class("code"), href("#number-"+n.Name), n.Name)), history(w, n), usedBy(w, all, n.Name)))
	}
	return out
}

func lastVersion(s Scheme) rules.Day {
	programs := s.Books.Programs()
	return programs[len(programs)-1].Version
}

func history(w words, n *rules.Param) markup {
	var rows []markup
	for _, v := range n.Values {
		said := w.say("read.value", "value", w.amount(v.Value, n.Unit), "date", w.day(v.From))
		if v.Repealed {
			said = w.say("read.repealed", "date", w.day(v.From))
		}
		rows = append(rows, join([]markup{el("p", said), source(w, v.Cite)}, ""))
	}
	return list(rows)
}

func usedBy(w words, all []entry, name string) markup {
	var links []markup
	var codes []string
	for _, e := range all {
		_, constants := e.p.Under(e.nodes...)
		if slices.ContainsFunc(constants, func(n int32) bool { return e.p.Constants[n].Param == name }) && !slices.Contains(codes, e.code) {
			codes = append(codes, e.code)
			links = append(links, el("a", href("#"+e.code), e.code))
		}
	}
	if len(links) == 0 {
		return ""
	}
	return el("p", class("small"), w.show("read.usedBy"), w.space(), join(links, ", "))
}

// sources lists every text that was read.
func sources(w words, s Scheme) []markup {
	var seen []string
	var out []markup
	for _, p := range s.Books.Programs() {
		for i := range p.Sources {
			x := &p.Sources[i]
			if slices.Contains(seen, x.ID) {
				continue
			}
			seen = append(seen, x.ID)
			out = append(out, el("article", class("entry"), id("source-"+x.ID), el("h3", w.say("law."+x.ID)), source(w, rules.Cite{Source: x, Grade: x.Grade}), address(x.Address)))
		}
	}
	return out
}

// address is written out, for paper.
func address(s string) markup {
	if s == "" {
		return ""
	}
	return el("p", class("small address"), s)
}
