package calc

import (
	"math"

	"alih/rules"
)

// missing lists the facts that are not known and bear on what is undecided: those
// that this asker can be asked, in the order to ask, and those that only others
// know. What bears on a route comes from its worlds where they could all be looked
// at, else from the undecided part of the graph; neither leaves out a fact that
// matters.
func (q *asking) missing() {
	facts := q.b.Facts()
	if q.c.Slots[0].Given != rules.Stated {
		q.a.Missing = []string{facts[0].Name}
		return
	}
	need := make([]bool, len(facts))
	q.gain = make([]float64, len(facts))
	for v := range q.b.programs {
		if v != q.base && !q.selects(v) {
			continue
		}
		w := &walk{q: q, p: q.b.programs[v], r: q.b.reader, need: need}
		w.seen = make([]bool, len(w.p.Code))
		w.routes(v)
		w.dues(v)
	}
	for _, f := range q.program().ClosureFacts() {
		need[f] = false // closures are told, not asked
	}
	asker := rules.Parties(1) << q.c.Slots[0].Lo
	var ask []int
	for i, f := range facts {
		switch {
		case !need[i]:
		case f.Kind == rules.KindReading:
			q.reading(i)
		case !f.Knows(asker) && f.Private:
		case !f.Knows(asker):
			q.a.Ask = append(q.a.Ask, Other{f.Name, parties(q.program(), f.KnownTo)})
		case q.c.Slots[i].Given == rules.Missing:
			ask = append(ask, i)
		}
	}
	q.order(ask)
}

// order puts the question first whose answer bears most on the routes, and behind it those
// asked together with it; what bears on none keeps the order of the catalogue. What has
// happened so far, the second of every catalogue, comes before all else.
func (q *asking) order(ask []int) {
	facts := q.b.Facts()
	q.gain[1] = math.Inf(1)
	for len(ask) > 0 {
		best := 0
		for k, f := range ask {
			if q.gain[f] > q.gain[ask[best]]+1e-9 {
				best = k
			}
		}
		group := facts[ask[best]].Group
		first := ask[best]
		q.a.Missing = append(q.a.Missing, facts[first].Name)
		rest := ask[:0]
		for _, f := range ask {
			switch {
			case f == first:
			case group != "" && facts[f].Group == group:
				q.a.Missing = append(q.a.Missing, facts[f].Name)
			default:
				rest = append(rest, f)
			}
		}
		ask = rest
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

// selects tells whether the day of some route can select a version.
func (q *asking) selects(v int) bool {
	for i := range q.ways {
		if w := &q.ways[i]; w.first <= v && v <= w.last {
			return true
		}
	}
	return false
}

func (w *walk) routes(version int) {
	for i := range w.q.ways {
		x := &w.q.ways[i]
		e := w.q.b.entry(x.route, version)
		if e == nil || version < x.first || x.last < version {
			continue
		}
		if x.state == rules.Unknown && !x.worlds.Exact {
			w.r.Settles(e.Open, w.q.gain)
		}
		if x.worlds.Exact {
			for k, f := range x.worlds.Facts {
				w.q.gain[f] += x.worlds.Bears[k]
			}
			w.matter(x.worlds)
			w.others(e.Open)
		} else {
			w.node(e.Open)
		}
	}
}

// matter notes the facts that the worlds of a route rest on, and what only others
// know or sources dispute, which is no part of any world.
func (w *walk) matter(ws rules.WorldSet) {
	for _, f := range ws.Facts {
		w.fact(f)
	}
}

// others walks a route for what this asker is not asked.
func (w *walk) others(n int32) {
	o := &walk{q: w.q, p: w.p, r: w.r, need: make([]bool, len(w.need)), seen: make([]bool, len(w.seen))}
	o.node(n)
	asker := rules.Parties(1) << w.q.c.Slots[0].Lo
	for i, f := range w.p.Facts {
		if o.need[i] && (f.Kind == rules.KindReading || !f.Knows(asker)) {
			w.need[i] = true
		}
	}
}

// dues walks what the deadlines of the open routes lack: their condition, their
// event, and whether they were kept.
func (w *walk) dues(version int) {
	for i := range w.p.Dues {
		e, list := &w.p.Dues[i], w.q.b.edition(version).dues[i].routes
		if !w.q.answers(version, list) || !w.alive(w.q.b.edition(version).lists[list]) || w.r.At(e.When).State == rules.Unmet {
			continue
		}
		w.optional(e.When)
		w.node(e.Event)
		w.node(e.Last)
		if w.r.At(e.Event).State == rules.Met {
			w.overrides(e.Last)
		}
		if e.Act >= 0 && w.r.At(e.Event).State == rules.Met && w.opened(e) && w.q.c.Slots[e.Act].Given == rules.Missing {
			w.fact(e.Act)
		}
	}
}

// overrides notes what a person can state instead of the law's own number: the
// answer stands without it, and may be another with it.
func (w *walk) overrides(n int32) {
	marks := make([]bool, len(w.p.Code))
	w.p.Mark(marks, n)
	for i, m := range marks {
		if m && w.p.AsksIfStated(int32(i)) {
			w.fact(w.p.Code[i].Fact)
		}
	}
}

// opened tells whether a deadline can have been kept by now: before it opens
// nobody is asked whether it was.
func (w *walk) opened(e *rules.DueEntry) bool {
	if e.Opens < 0 {
		return true
	}
	v := w.r.At(e.Opens)
	return v.State != rules.Met || v.Lo <= int64(w.q.c.AsOf)
}

// alive tells whether one of the routes is not closed.
func (w *walk) alive(routes []int) bool {
	for _, k := range routes {
		if x := w.q.way(k); x != nil && x.state != rules.Unmet {
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
	if in.Fact >= 0 && !w.p.AsksClosures(n) {
		w.fact(in.Fact)
	}
	w.r.EachLive(in, w.node)
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
		if w.canAsk(only) {
			w.optional(only)
			return
		}
	}
	w.need[f] = true
}

// canAsk tells whether something under a node is still to be asked. Where all of it
// was answered by "I don't know", what rests on it is asked all the same.
func (w *walk) canAsk(n int32) bool {
	on := w.r.Rests(n)
	for i := range w.p.Facts {
		if on.Has(i) && w.q.c.Slots[i].Given == rules.Missing {
			return true
		}
	}
	return false
}
