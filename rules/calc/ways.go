package calc

import "alih/rules"

// named is a route of a scheme: its place in each version, -1 where that has no such
// route.
type named struct {
	code string
	at   []int
}

// nameRoutes lists the routes of all versions, in the order of the first that has them.
func (b *Books) nameRoutes() {
	for v, p := range b.programs {
		for i := range p.Routes {
			k := b.routeNamed(p.Routes[i].Code)
			if k < 0 {
				k = len(b.routes)
				b.routes = append(b.routes, named{code: p.Routes[i].Code, at: make([]int, len(b.programs))})
				for u := range b.programs {
					b.routes[k].at[u] = -1
				}
			}
			b.routes[k].at[v] = i
		}
	}
}

func (b *Books) routeNamed(code string) int {
	for k := range b.routes {
		if b.routes[k].code == code {
			return k
		}
	}
	return -1
}

// way is a route on its way into an answer: the versions that its own day can select,
// all of them where only the month of that day is known, and the one that answers.
type way struct {
	route       int // among the named
	first, last int // -1: before the law that is held
	version     int
	day         rules.Day
	cited       *rules.RouteEntry // in the version that answers, where that has it
}

// way tells by which law a route is answered: that of its own day, and of the day asked
// about while its own day is not known. ok is false where no version that the day can
// select has the route, unless the version of the day asked about has it: then it is
// listed, and closed. So a route that a later version opens is there for who plans for
// it, and one that a later version closed for who is still on it.
func (b *Books) way(k, base int, asOf rules.Day) (w way, ok bool) {
	if b.routes[k].at[base] >= 0 {
		return b.wayBy(k, base, asOf), true
	}
	for v := range b.programs {
		if b.routes[k].at[v] < 0 {
			continue
		}
		if w = b.wayBy(k, v, asOf); w.first <= v && v <= w.last {
			return w, true
		}
	}
	return w, false
}

// wayBy is the way of a route whose day is the one that a version names.
func (b *Books) wayBy(k, v int, asOf rules.Day) way {
	e := &b.programs[v].Routes[b.routes[k].at[v]]
	w := way{route: k, day: asOf, cited: e}
	w.version = b.on(asOf)
	w.first, w.last = w.version, w.version
	if d := b.reader.At(e.LawDay); d.State == rules.Met {
		w.first, w.last = b.on(rules.Day(d.Lo)), b.on(rules.Day(d.Hi))
		if d.Exact() || w.version < w.first || w.version > w.last {
			w.version, w.day = w.first, rules.Day(d.Lo)
		}
	}
	if w.entry(b) == nil && w.first <= v && v <= w.last {
		// of the versions that a month can select, one that has the route
		w.version, w.day = v, max(w.day, b.programs[v].Version)
	}
	if x := w.entry(b); x != nil {
		w.cited = x
	}
	return w
}

// entry is the route in the version that answers; nil where that has none.
func (w *way) entry(b *Books) *rules.RouteEntry { return b.entry(w.route, w.version) }

func (b *Books) entry(k, v int) *rules.RouteEntry {
	if v < 0 || b.routes[k].at[v] < 0 {
		return nil
	}
	return &b.programs[v].Routes[b.routes[k].at[v]]
}

// state is the state of a route by a version, as the reader has it: Unmet where the
// version has no such route, Unknown before the law that is held.
func (b *Books) state(k, v int) rules.State {
	switch e := b.entry(k, v); {
	case e != nil:
		return b.reader.At(e.Open).State
	case v < 0:
		return rules.Unknown
	}
	return rules.Unmet
}
