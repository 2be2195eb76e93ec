package calc

import "alih/rules"

// missing lists the facts that are not known and bear on what is undecided: those
// that this asker can be asked, in the order of the catalogue, and those that only
// others know. It walks the undecided part of the graph, so it never leaves out a
// fact that matters.
func (q *asking) missing() {
	facts := q.b.Facts()
	need := make([]bool, len(facts))
	for _, v := range q.versions() {
		w := &walk{q: q, p: q.b.programs[v], r: q.b.readers[v], need: need}
		w.seen = make([]bool, len(w.p.Code))
		w.routes(v)
		w.dues(v)
	}
	if q.c.Slots[0].Given == rules.Missing {
		q.a.Missing = []string{facts[0].Name}
		return
	}
	asker := rules.Parties(1) << q.c.Slots[0].Lo
	for i, f := range facts {
		if !need[i] {
			continue
		}
		switch {
		case f.Kind == rules.KindReading:
			q.reading(i)
		case !f.Knows(asker):
			q.a.Ask = append(q.a.Ask, Other{f.Name, parties(q.program(), f.KnownTo)})
		case q.c.Slots[i].Given == rules.Missing:
			q.a.Missing = append(q.a.Missing, f.Name)
		}
	}
}

func (q *asking) reading(fact int) {
	f := q.b.Facts()[fact]
	q.a.Readings = append(q.a.Readings, Reading{Fact: f.Name, Options: f.Options})
}

type walk struct {
	q    *asking
	p    *rules.Program
	r    *rules.Reader
	need []bool
	seen []bool
}

func (w *walk) routes(version int) {
	for i := range w.p.Routes {
		at := w.q.routeNamed(w.p.Routes[i].Code)
		if at >= 0 && w.q.version[at] == version {
			w.node(w.p.Routes[i].Open)
		}
	}
}

// dues walks what the deadlines of the open routes lack: their condition, their
// event, and whether they were kept.
func (w *walk) dues(version int) {
	for i := range w.p.Dues {
		e := &w.p.Dues[i]
		if !w.q.answers(version, e.Routes) || !w.alive(e.Routes) || w.r.At(e.When).State == rules.Unmet {
			continue
		}
		w.optional(e.When)
		w.node(e.Event)
		w.node(e.Last)
		if e.Act >= 0 && w.r.At(e.Event).State == rules.Met && w.q.c.Slots[e.Act].Given == rules.Missing {
			w.fact(e.Act)
		}
	}
}

// alive tells whether one of the routes is not closed.
func (w *walk) alive(routes []int32) bool {
	for _, r := range routes {
		if at := w.q.routeNamed(w.p.Routes[r].Code); at >= 0 && w.q.state[at] != rules.Unmet {
			return true
		}
	}
	return len(routes) == 0
}

func (w *walk) optional(n int32) {
	if n >= 0 {
		w.node(n)
	}
}

// node goes down into what is undecided, to the facts.
func (w *walk) node(n int32) {
	if w.seen[n] {
		return
	}
	w.seen[n] = true
	v := w.r.At(n)
	if v.State.Decided() && (v.State == rules.Unmet || v.Lo == v.Hi) {
		return
	}
	in := &w.p.Code[n]
	if in.Fact >= 0 {
		w.fact(in.Fact)
	}
	w.p.EachArg(in, w.node)
}

// fact notes a fact that is not known; one that may not exist here leads to the
// facts on which that depends.
func (w *walk) fact(f int32) {
	s := &w.q.c.Slots[f]
	if s.Given == rules.Stated || s.Given == rules.NotDone || s.Given == rules.Pending {
		return
	}
	only := w.p.FactNodes[f]
	switch w.r.At(only).State {
	case rules.Unmet:
		return
	case rules.Unknown:
		w.optional(only)
		return
	}
	w.need[f] = true
}
