package calc

import "alih/rules"

// Answer answers a case. Problems are contradictions between its facts: then there
// is no answer.
func (b *Books) Answer(c *rules.Case) (*Answer, []Problem) {
	q, problems := b.explain(c)
	if problems != nil {
		return nil, problems
	}
	q.missing()
	return q.a, nil
}

// Explain is Answer without what is missing: no Missing, Ask and Readings. It is for who
// asks no questions.
func (b *Books) Explain(c *rules.Case) (*Answer, []Problem) {
	q, problems := b.explain(c)
	if problems != nil {
		return nil, problems
	}
	q.a.explained = true
	return q.a, nil
}

func (b *Books) explain(c *rules.Case) (*asking, []Problem) {
	base := b.on(c.AsOf)
	held := base >= 0
	if !held {
		base = 0
	}
	q := b.ask(c, base)
	b.reader.Read(c)
	if p := q.contradictions(); p != nil {
		return nil, p
	}
	q.law(held)
	q.routes(held)
	q.lists()
	return q, nil
}

// asking is one question on its way to an answer. Its lists are those of the question
// before, emptied: an answer takes copies that are as long as they have to be.
type asking struct {
	b    *Books
	c    *rules.Case
	a    *Answer
	base int
	ways []answered
	at   []int        // per named route its place among the ways; -1: the answer does not list it
	told [][][]string // per version and list of routes the codes of those that it answers
	gain []float64    // per fact: how much its answer bears on the routes

	rules                []Provision
	dues                 []Deadline
	papers, steps, notes []Item
	amounts              []Amount
}

// ask begins a question.
func (b *Books) ask(c *rules.Case, base int) *asking {
	q := &b.asking
	if q.told == nil {
		q.b, q.at, q.told = b, make([]int, len(b.routes)), make([][][]string, len(b.programs))
	}
	q.c, q.base, q.ways = c, base, q.ways[:0]
	q.a = &Answer{Scheme: b.programs[0].Scheme, AsOf: c.AsOf, c: c, facts: b.Facts()}
	for v := range q.told {
		q.told[v] = q.told[v][:0]
	}
	q.rules, q.dues, q.amounts = q.rules[:0], q.dues[:0], q.amounts[:0]
	q.papers, q.steps, q.notes = q.papers[:0], q.steps[:0], q.notes[:0]
	return q
}

// answered is a route with what came of it.
type answered struct {
	way
	state  rules.State
	worlds rules.WorldSet
}

func (q *asking) program() *rules.Program { return q.b.programs[q.base] }

func (q *asking) contradictions() []Problem {
	var problems []Problem
	p, r := q.program(), q.b.reader
	for _, i := range q.b.edition(q.base).checks {
		if it := &p.Items[i]; r.At(it.When).State == rules.Met {
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
	q.a.Apart = q.apart()
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
	best := len(outcomes) - 1
	q.a.Routes = make([]Route, 0, len(q.b.routes))
	q.a.Exact = true
	for k := range q.b.routes {
		w, ok := q.b.way(k, q.base, q.c.AsOf)
		if q.at[k] = len(q.ways); !ok {
			q.at[k] = -1
			continue
		}
		s, ws := rules.Unknown, rules.WorldSet{}
		if held {
			s, ws = q.routeState(&w)
		}
		q.a.Exact = q.a.Exact && ws.Exact
		o := s.Rank()
		best = min(best, o)
		q.ways = append(q.ways, answered{w, s, ws})
		q.a.Routes = append(q.a.Routes, q.route(&w, s))
	}
	q.a.Outcome = outcomes[best]
}

// route is what the answer says of one.
func (q *asking) route(w *way, s rules.State) Route {
	x := Route{Code: w.cited.Code, Outcome: outcomes[s.Rank()], Settled: s != rules.Unknown, LawDay: w.day}
	if w.version < 0 {
		q.warn("lawNotHeld", x.Code, Date{w.day, true})
		return x
	}
	x.Version = q.b.programs[w.version].Version
	x.Cite = q.b.cite(w.cited.Cite)
	if w.version < q.base && q.b.state(w.route, q.base) != s {
		q.warn("lawChanged", x.Code, Date{q.program().Version, true}) // while it was pending
	}
	return x
}

// routeState is the state of a route by the law of its day. Where only the month of
// that day is known and versions of that month differ, it is not known, and what matters
// in one of them matters.
func (q *asking) routeState(w *way) (rules.State, rules.WorldSet) {
	s, ws := q.stateBy(w.route, w.version)
	for v := w.first; v <= w.last; v++ {
		if v == w.version {
			continue
		}
		other, more := q.stateBy(w.route, v)
		if other != s {
			s = rules.Unknown
		}
		ws.Exact = ws.Exact && more.Exact
		ws.Facts, ws.Bears = append(ws.Facts, more.Facts...), append(ws.Bears, more.Bears...)
	}
	return s, ws
}

// stateBy is the state of a route under a version, exact where all its worlds could be
// looked at.
func (q *asking) stateBy(route, version int) (rules.State, rules.WorldSet) {
	e, s := q.b.entry(route, version), q.b.state(route, version)
	if s != rules.Unknown || e == nil || q.c.Slots[0].Given == rules.Missing {
		return s, rules.WorldSet{Exact: s != rules.Unknown}
	}
	ws := q.b.reader.Worlds(e.Open)
	if ws.Exact {
		s = ws.State
	}
	return s, ws
}

// versions lists the versions that answer some route, the base version first.
func (q *asking) versions() []int {
	list := []int{q.base}
	for i := range q.ways {
		if v := q.ways[i].version; v >= 0 && !has(list, v) {
			list = append(list, v)
		}
	}
	return list
}

// answers tells whether a version answers one of the routes of a list; what belongs to
// no route is answered by the base version.
func (q *asking) answers(version, list int) bool {
	if list == 0 {
		return version == q.base
	}
	return len(q.codes(version)[list]) > 0
}

// codes names of each list of routes of a version those that it answers.
func (q *asking) codes(version int) [][]string {
	if ed := q.b.edition(version); len(q.told[version]) == 0 {
		for i := range ed.lists {
			q.told[version] = append(q.told[version], q.tell(version, ed.lists[i], ed.codes[i]))
		}
	}
	return q.told[version]
}

// tell picks from a list of routes, here by code, those that a version answers. Mostly
// it is all or none of them.
func (q *asking) tell(version int, routes []int, codes []string) []string {
	n := 0
	for _, k := range routes {
		if w := q.way(k); w != nil && w.version == version {
			n++
		}
	}
	if n == 0 || n == len(routes) {
		return codes[:n:n]
	}
	some := make([]string, 0, n)
	for i, k := range routes {
		if w := q.way(k); w != nil && w.version == version {
			some = append(some, codes[i])
		}
	}
	return some
}

// way is the way of a route; nil where the answer does not list it.
func (q *asking) way(k int) *answered {
	if q.at[k] < 0 {
		return nil
	}
	return &q.ways[q.at[k]]
}

// lists fills what the answer lists, each from the version that answers it.
func (q *asking) lists() {
	for _, v := range q.versions() {
		q.provisions(v)
		q.deadlines(v)
		q.items(v)
	}
	sortDeadlines(q.dues)
	a := q.a
	a.Rules, a.Dues = append(a.Rules, q.rules...), append(a.Dues, q.dues...)
	a.Papers, a.Steps, a.Notes = append(a.Papers, q.papers...), append(a.Steps, q.steps...), append(a.Notes, q.notes...)
	a.Amounts = append(a.Amounts, q.amounts...)
}

func has(list []int, x int) bool {
	for _, y := range list {
		if y == x {
			return true
		}
	}
	return false
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
