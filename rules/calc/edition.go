package calc

import "alih/rules"

// edition is what a version says in every answer that it gives: worked out once, when it
// first answers. Answers share its lists; nobody changes them.
type edition struct {
	p      *rules.Program
	cites  []Cite
	checks []int32   // of the items those that look for contradictions
	rules  []resting // per provision
	dues   []saying  // per deadline
	items  []saying  // per item
	lists  [][]int   // the different lists of routes that entries have, each a place among the named
}

// resting is the routes that rest on a provision, as a place among the lists, and the
// facts on which it rests itself.
type resting struct {
	routes int
	facts  []int32
}

// saying is what a deadline or an item says whatever the case.
type saying struct {
	routes int // a place among the lists
	who    []string
	needs  []string // of a deadline those to keep first
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
	e := &edition{p: p, cites: make([]Cite, len(p.Cites)), lists: make([][]int, 1)}
	for i := range p.Cites {
		c := &p.Cites[i]
		s := &p.Sources[c.Source]
		e.cites[i] = Cite{s.ID, c.Article, s.Address, s.Place(c.Article), Date{s.ReadOn, s.ReadOn != 0}, rules.Grades[c.Grade]}
	}
	for i := range p.Dues {
		d := &p.Dues[i]
		x := saying{routes: e.routes(b, d.Routes), who: parties(p, d.Who)}
		for _, n := range d.After {
			x.needs = append(x.needs, p.Dues[n].Code)
		}
		e.dues = append(e.dues, x)
	}
	for i := range p.Items {
		it := &p.Items[i]
		if it.IsCheck() {
			e.checks = append(e.checks, int32(i))
		}
		e.items = append(e.items, saying{routes: e.routes(b, it.Routes), who: parties(p, it.Who)})
	}
	e.restings(b, version)
	return e
}

// restings says of each provision which routes rest on it, and on which facts it rests.
func (e *edition) restings(b *Books, version int) {
	under := make([][]bool, len(b.routes))
	for k := range b.routes {
		if x := b.entry(k, version); x != nil {
			under[k] = make([]bool, len(e.p.Code))
			e.p.Mark(under[k], x.Open)
		}
	}
	for i := range e.p.Provisions {
		var routes []int
		cond := e.p.Provisions[i].Cond
		for k, marks := range under {
			if marks != nil && marks[cond] {
				routes = append(routes, k)
			}
		}
		x := resting{routes: e.list(routes)}
		on := b.reader.Rests(cond)
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
	return e.list(list)
}

// list finds a list of routes among those that there are, or adds it. The first is of none.
func (e *edition) list(routes []int) int {
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
	e.lists = append(e.lists, routes)
	return len(e.lists) - 1
}

// cite is where a rule of the edition is written; -1 is nowhere.
func (e *edition) cite(at int32) Cite {
	if at < 0 {
		return Cite{}
	}
	return e.cites[at]
}
