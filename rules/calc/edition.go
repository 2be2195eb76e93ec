package calc

import "alih/rules"

// edition is what a version says in every answer that it gives: worked out once, when it
// first answers. Answers share its lists; nobody changes them.
type edition struct {
	p      *rules.Program
	own    []string   // who has a duty, a choice or a paper: see apart
	checks []int32    // of the items those that look for contradictions
	rules  []Rule     // per provision
	dues   []Due      // per deadline
	items  []Entry    // per item
	lists  [][]int    // the different lists of routes that entries have, each a place among the named
	codes  [][]string // the same lists by code
}

// nameCites lists the cites of all versions.
func (b *Books) nameCites() {
	p := b.programs[0]
	b.cites = make([]Cite, len(p.Cites))
	for i := range p.Cites {
		c := &p.Cites[i]
		s := &p.Sources[c.Source]
		b.cites[i] = Cite{s.ID, c.Article, s.Address, s.Place(c.Article), Date{s.ReadOn, s.ReadOn != 0}, rules.Grades[c.Grade]}
	}
}

// edition returns that of a version.
func (b *Books) edition(version int) *edition {
	if b.editions == nil {
		b.editions = make([]*edition, len(b.programs))
	}
	if b.editions[version] == nil {
		b.editions[version] = b.newEdition(version)
	}
	return b.editions[version]
}

func (b *Books) newEdition(version int) *edition {
	p := b.programs[version]
	e := &edition{p: p, lists: make([][]int, 1), codes: make([][]string, 1)}
	own := rules.Parties(0)
	for i := range p.Dues {
		if d := &p.Dues[i]; rules.DueKinds[d.Kind] != "window" {
			own |= d.Who
		}
		e.dues = append(e.dues, e.due(b, &p.Dues[i]))
	}
	e.own = parties(p, own)
	for i := range p.Items {
		it := &p.Items[i]
		if it.IsCheck() {
			e.checks = append(e.checks, int32(i))
		}
		x := Entry{Code: it.Code, Who: parties(p, it.Who), Unit: string(it.Unit), Cite: b.cite(it.Cite), routes: e.routes(b, it.Routes)}
		if it.Due >= 0 {
			x.For = p.Dues[it.Due].Code
		}
		e.items = append(e.items, x)
	}
	e.provisions(b, version)
	return e
}

func (e *edition) due(b *Books, d *rules.DueEntry) Due {
	x := Due{
		Code: d.Code, Kind: rules.DueKinds[d.Kind], Who: parties(e.p, d.Who), IfMissed: d.IfMissed, Cite: b.cite(d.Cite), Since: d.Since,
		counting: Counting{Convention: d.Convention, FirstDay: d.FirstDay, Unit: string(d.Unit), Cite: b.cite(d.CountCite)},
		routes:   e.routes(b, d.Routes),
	}
	for _, n := range d.After {
		x.Needs = append(x.Needs, e.p.Dues[n].Code)
	}
	if d.CureOf >= 0 {
		x.Provenance = "cure"
	}
	if d.Calendar >= 0 {
		x.counting.Calendar = e.p.Calendars[d.Calendar].Code
	}
	return x
}

// provisions says of each which routes rest on it, and on which facts it rests.
func (e *edition) provisions(b *Books, version int) {
	under := make([][]bool, len(b.routes))
	for k := range b.routes {
		if x := b.entry(k, version); x != nil {
			under[k] = make([]bool, len(e.p.Code))
			e.p.Mark(under[k], x.Open)
		}
	}
	for i := range e.p.Provisions {
		var routes []int
		p := &e.p.Provisions[i]
		for k, marks := range under {
			if marks != nil && marks[p.Cond] {
				routes = append(routes, k)
			}
		}
		x := Rule{Code: p.Code, Cite: b.cite(p.Cite), Since: p.Since, routes: e.list(b, routes)}
		on := b.reader.Rests(p.Cond)
		for f := range e.p.Facts {
			if on.Has(f) {
				x.facts = append(x.facts, int32(f))
			}
		}
		e.rules = append(e.rules, x)
	}
}

// routes finds the list of routes that an entry names by their places in its version.
func (e *edition) routes(b *Books, routes []int32) int {
	var list []int
	for _, r := range routes {
		list = append(list, b.routeNamed(e.p.Routes[r].Code))
	}
	return e.list(b, list)
}

// list finds a list of routes among those that there are, or adds it. The first is of none.
func (e *edition) list(b *Books, routes []int) int {
next:
	for i, x := range e.lists {
		if len(x) != len(routes) {
			continue
		}
		for k := range x {
			if x[k] != routes[k] {
				continue next
			}
		}
		return i
	}
	codes := make([]string, len(routes))
	for i, k := range routes {
		codes[i] = b.routes[k].code
	}
	e.lists, e.codes = append(e.lists, routes), append(e.codes, codes)
	return len(e.lists) - 1
}

// cite is where a rule is written; -1 is nowhere.
func (b *Books) cite(at int32) *Cite {
	if at < 0 {
		return nil
	}
	return &b.cites[at]
}
