package rules

// fold makes variables few. A leaf that stands once needs no world of its own: what
// a condition made of such leaves can come out as is known from what each of them
// can, so one combination for each outcome stands for all. Left to be combined are
// the facts that stand in several places, and of every place one stand-in for all
// that stands only there.
func (w *worlds) fold() {
	var shared []variable
	for i := range w.vars {
		v := &w.vars[i]
		if len(v.nodes) == 1 && (w.at[v.nodes[0]].parents == 1 || v.nodes[0] == w.target) && len(v.classes) > 0 {
			w.at[v.nodes[0]].single = v
		} else {
			shared = append(shared, *v)
		}
	}
	if u := w.unit(w.target); u != nil {
		w.vars = append(shared, u.variable())
		return
	}
	for _, n := range w.inner {
		if w.unit(n) == nil {
			shared = append(shared, w.under(n)...)
		}
	}
	w.vars = shared
}

// unit is a part of the condition that shares nothing with the rest: for each state
// that it can have, states of its atoms that give it.
type unit struct {
	nodes []int32
	facts []int32
	gives [5][]State // nil: it cannot come out so
}

func (u *unit) variable() variable {
	v := variable{nodes: u.nodes, facts: u.facts}
	for _, g := range u.gives {
		if g != nil {
			v.classes = append(v.classes, g)
		}
	}
	return v
}

// unit returns a node as a unit, or nil where it shares something.
func (w *worlds) unit(n int32) *unit {
	if at := &w.at[n]; !at.tried {
		at.tried = true
		at.unit = w.makeUnit(n)
	}
	return w.at[n].unit
}

func (w *worlds) makeUnit(n int32) *unit {
	if v := w.at[n].single; v != nil {
		u := &unit{nodes: v.nodes, facts: v.facts}
		for _, c := range v.classes {
			u.gives[c[0]] = c
		}
		return u
	}
	in := &w.p.Code[n]
	if w.at[n].parents > 1 || in.Op > opNot || in.Op < opAll {
		return nil
	}
	var parts []*unit
	whole := true
	w.p.EachArg(in, func(a int32) {
		if w.r.vals[a].State.Decided() {
			return
		}
		u := w.unit(a)
		whole = whole && u != nil
		parts = append(parts, u)
	})
	if !whole {
		return nil
	}
	return join(in.Op, parts)
}

// under joins what stands only under a node that itself is no unit.
func (w *worlds) under(n int32) []variable {
	in := &w.p.Code[n]
	var parts []*unit
	w.p.EachArg(in, func(a int32) {
		if w.r.vals[a].State.Decided() {
			return
		}
		if u := w.unit(a); u != nil {
			parts = append(parts, u)
		}
	})
	if len(parts) == 0 {
		return nil
	}
	if in.Op == opAll || in.Op == opAny {
		return []variable{join(in.Op, parts).variable()}
	}
	var list []variable
	for _, u := range parts {
		list = append(list, u.variable())
	}
	return list
}

// join makes one unit of several under All, Any or Not. Any is All with Met and
// Unmet exchanged.
func join(op Op, parts []*unit) *unit {
	if op == opNot {
		u := *parts[0]
		u.gives[Met], u.gives[Unmet] = u.gives[Unmet], u.gives[Met]
		return &u
	}
	yes, no := Met, Unmet
	if op == opAny {
		yes, no = Unmet, Met
	}
	u := &unit{}
	for _, x := range parts {
		u.nodes = append(u.nodes, x.nodes...)
		for _, y := range x.facts {
			if !hasFact(u.facts, y) {
				u.facts = append(u.facts, y)
			}
		}
	}
	u.gives[yes] = choose(parts, yes, []State{yes})
	u.gives[no] = choose(parts, no, []State{yes, Open, Conflict, Unknown, no})
	u.gives[Open] = choose(parts, Open, []State{yes, Open})
	u.gives[Conflict] = choose(parts, Conflict, []State{yes, Conflict, Open})
	return u
}

// choose gives one part the wanted state and each other the first of those allowed
// that it can have; nil where that cannot be.
func choose(parts []*unit, want State, others []State) []State {
	for i, one := range parts {
		if one.gives[want] == nil {
			continue
		}
		list := []State{}
		for j, x := range parts {
			got := one.gives[want]
			if j != i {
				got = x.first(others)
			}
			if got == nil {
				list = nil
				break
			}
			list = append(list, got...)
		}
		if list != nil {
			return list
		}
	}
	return nil
}

func (u *unit) first(states []State) []State {
	for _, s := range states {
		if u.gives[s] != nil {
			return u.gives[s]
		}
	}
	return nil
}
