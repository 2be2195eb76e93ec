package calc

import "alih/rules"

// Answer answers a case. Problems are contradictions between its facts: then there
// is no answer.
func (b *Books) Answer(c *rules.Case) (*Answer, []Problem) {
	base := b.on(c.AsOf)
	held := base >= 0
	if !held {
		base = 0
	}
	q := &asking{b: b, c: c, base: base, a: &Answer{Scheme: b.programs[0].Scheme, AsOf: c.AsOf}}
	q.gain = make([]float64, len(b.Facts()))
	b.reader.Read(c)
	if p := q.contradictions(); p != nil {
		return nil, p
	}
	q.law(held)
	q.routes(held)
	q.lists()
	q.missing()
	return q.a, nil
}

// asking is one question on its way to an answer.
type asking struct {
	b       *Books
	c       *rules.Case
	a       *Answer
	base    int
	version []int // per route of the base version: the version that answers it, -1: none
	state   []rules.State
	worlds  []rules.WorldSet // per route
	gain    []float64        // per fact: what its answer is expected to settle
}

func (q *asking) program() *rules.Program { return q.b.programs[q.base] }

func (q *asking) contradictions() []Problem {
	var problems []Problem
	p, r := q.program(), q.b.reader
	for i := range p.Items {
		it := &p.Items[i]
		if it.IsCheck() && r.At(it.When).State == rules.Met {
			x := Problem{Code: "contradiction", Fact: it.Code}
			for _, f := range it.Facts {
				x.Allowed = append(x.Allowed, p.Facts[f].Name+"="+show(p.Facts[f], &q.c.Slots[f]))
			}
			problems = append(problems, x)
		}
	}
	return problems
}

func (q *asking) law(held bool) {
	p := q.program()
	q.a.Law = Law{Version: p.Version, Text: p.Text, CheckedTo: p.CheckedTo, Stale: q.c.AsOf > p.CheckedTo}
	q.a.Law.Until = Date{p.Until, p.Until != 0}
	if s := &q.c.Slots[0]; s.Given == rules.Stated {
		q.a.Asker = p.Facts[0].Options[s.Lo]
	}
	if !held {
		q.warn("lawNotHeld", "", Date{p.Version, true})
	}
	if q.a.Law.Stale {
		q.warn("stale", "", Date{p.CheckedTo, true})
	}
}

func (q *asking) warn(code, item string, d Date) {
	for _, w := range q.a.Warnings {
		if w.Code == code && w.Item == item {
			return
		}
	}
	q.a.Warnings = append(q.a.Warnings, Warning{code, item, d})
}

// routes answers each route by the law of its own day, and takes the best.
func (q *asking) routes(held bool) {
	p, best := q.program(), len(outcomes)-1
	q.a.Exact = true
	for i := range p.Routes {
		day := q.lawDay(p.Routes[i].LawDay)
		v := q.b.on(day)
		q.version = append(q.version, v)
		s, ws := rules.Unknown, rules.WorldSet{}
		if v >= 0 && held {
			s, ws = q.routeState(v, i)
		}
		q.worlds = append(q.worlds, ws)
		q.a.Exact = q.a.Exact && ws.Exact
		q.state = append(q.state, s)
		o := s.Rank()
		best = min(best, o)
		x := Route{Code: p.Routes[i].Code, Outcome: outcomes[o], Settled: s != rules.Unknown, LawDay: day}
		if v >= 0 {
			x.Version = q.b.programs[v].Version
			x.Cite = cite(q.b.programs[v], p.Routes[i].Cite)
			q.changedSince(i, v, s)
		} else {
			q.warn("lawNotHeld", x.Code, Date{day, true})
		}
		q.a.Routes = append(q.a.Routes, x)
	}
	q.a.Outcome = outcomes[best]
}

// lawDay is the day whose law a route follows: the day asked about while its own
// day is not known.
func (q *asking) lawDay(node int32) rules.Day {
	if v := q.b.reader.At(node); v.Exact() {
		return rules.Day(v.Lo)
	}
	return q.c.AsOf
}

// routeState is the state of a route under a version, exact where all its worlds
// could be looked at.
func (q *asking) routeState(version, route int) (rules.State, rules.WorldSet) {
	p, r := q.b.programs[version], q.b.reader
	for i := range p.Routes {
		if p.Routes[i].Code != q.program().Routes[route].Code {
			continue
		}
		s := r.At(p.Routes[i].Open).State
		if s != rules.Unknown || q.c.Slots[0].Given == rules.Missing {
			return s, rules.WorldSet{Exact: s != rules.Unknown}
		}
		ws := r.Worlds(p.Routes[i].Open)
		if ws.Exact {
			s = ws.State
		}
		return s, ws
	}
	return rules.Unmet, rules.WorldSet{Exact: true} // the route does not exist in that version
}

// changedSince warns when the law of the day asked about would answer a pending
// route otherwise than the law of the route's own day.
func (q *asking) changedSince(route, version int, s rules.State) {
	if version != q.base && q.b.reader.At(q.program().Routes[route].Open).State != s {
		q.warn("lawChanged", q.program().Routes[route].Code, Date{q.program().Version, true})
	}
}

// versions lists the versions that answer some route, the base version first.
func (q *asking) versions() []int {
	list := []int{q.base}
	for _, v := range q.version {
		if v >= 0 && !has(list, v) {
			list = append(list, v)
		}
	}
	return list
}

// answers tells whether a version answers one of the routes named by indices of
// its own; what belongs to no route is answered by the base version.
func (q *asking) answers(version int, routes []int32) bool {
	if len(routes) == 0 {
		return version == q.base
	}
	p := q.b.programs[version]
	for _, r := range routes {
		at := q.routeNamed(p.Routes[r].Code)
		if at >= 0 && q.version[at] == version {
			return true
		}
	}
	return false
}

func (q *asking) routeNamed(code string) int {
	for i := range q.program().Routes {
		if q.program().Routes[i].Code == code {
			return i
		}
	}
	return -1
}

// lists fills what the answer lists, each from the version that answers it.
func (q *asking) lists() {
	for _, v := range q.versions() {
		q.provisions(v)
		for i := range q.b.programs[v].Dues {
			if q.answers(v, q.b.programs[v].Dues[i].Routes) {
				q.deadline(v, i)
			}
		}
		for i := range q.b.programs[v].Items {
			if q.answers(v, q.b.programs[v].Items[i].Routes) {
				q.item(v, &q.b.programs[v].Items[i])
			}
		}
	}
	sortDeadlines(q.a.Dues)
}

func has(list []int, x int) bool {
	for _, y := range list {
		if y == x {
			return true
		}
	}
	return false
}

func cite(p *rules.Program, at int32) Cite {
	if at < 0 {
		return Cite{}
	}
	c := p.Cites[at]
	s := p.Sources[c.Source]
	return Cite{s.ID, c.Article, s.Address, s.Place(c.Article), Date{s.ReadOn, s.ReadOn != 0}, rules.Grades[c.Grade]}
}

func parties(p *rules.Program, who rules.Parties) []string {
	var names []string
	for i, n := range p.Parties {
		if who>>i&1 != 0 {
			names = append(names, n)
		}
	}
	return names
}

func routeCodes(p *rules.Program, routes []int32) []string {
	var codes []string
	for _, r := range routes {
		codes = append(codes, p.Routes[r].Code)
	}
	return codes
}
