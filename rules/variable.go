package rules

// variable is what a diagram asks: a choice, or an atom alone.
type variable struct {
	facts  FactSet // missing ones under it
	states []State // that the atom can have; nil for a choice, which has its options
	edge   edge
}

// variableOf returns the variable of an atom that is asked for the first time, or that of
// its choice.
func (w *worlds) variableOf(atom int32) int32 {
	in, v, kids := &w.p.Code[atom], variable{}, 0
	if in.Op == opIs {
		if at := w.choice[in.Fact]; at > 0 {
			return at - 1
		}
		v.facts.Add(int(in.Fact))
		kids = len(w.p.Facts[in.Fact].Options)
		w.choice[in.Fact] = int32(len(w.vars) + 1)
	} else {
		w.turn++
		w.gather(atom, &v.facts)
		v.states, v.edge = w.possible(atom), w.edgeOf(atom)
		kids = len(v.states)
	}
	w.vars = append(w.vars, v)
	w.d.full = w.d.full || kids > maxKids
	w.d.arity = append(w.d.arity, int8(min(kids, maxKids)))
	return int32(len(w.vars) - 1)
}

// gather collects the missing facts under what is undecided.
func (w *worlds) gather(i int32, facts *FactSet) {
	v := w.r.vals[i]
	if w.at[i].stamp == w.turn || v.State == Met && v.Lo == v.Hi || v.State == Unmet {
		return
	}
	w.at[i].stamp = w.turn
	in := &w.p.Code[i]
	if in.Fact >= 0 && w.r.c.Slots[in.Fact].Given <= DontKnow {
		facts.Add(int(in.Fact))
	}
	w.p.EachArg(in, func(a int32) { w.gather(a, facts) })
}

func hasFact(list []int32, f int32) bool {
	for _, x := range list {
		if x == f {
			return true
		}
	}
	return false
}

// possible lists the states that an atom can have in a world: Met and Unmet, and
// what else lies under a comparison: a day that may not exist, a disputed reading.
func (w *worlds) possible(atom int32) []State {
	if op := w.p.Code[atom].Op; op != opLE && op != opOnTime {
		return possible[0]
	}
	return possible[w.reach(atom)>>1]
}

// possible lists them by what reach says, less its first bit.
var possible = [...][]State{{Unmet, Met}, {Unmet, Met, Open}, {Unmet, Met, Conflict}, {Unmet, Met, Open, Conflict}}

// What is undecided below an operation, itself counted: something that can be Open,
// or a Conflict.
const (
	reached = 1 << iota
	reachesOpen
	reachesDispute
)

func (w *worlds) reach(n int32) uint8 {
	if w.at[n].below != 0 {
		return w.at[n].below
	}
	v, in, below := w.r.vals[n], &w.p.Code[n], uint8(reached)
	if !v.State.Decided() {
		if in.Op == opActDay || in.Op == opAbsent || v.State == Open || w.theirs(in.Fact) {
			below |= reachesOpen
		}
		if v.State == Conflict {
			below |= reachesDispute
		}
	}
	w.p.EachArg(in, func(a int32) { below |= w.reach(a) })
	w.at[n].below = below
	return below
}

// theirs tells whether a fact is missing and only others know it.
func (w *worlds) theirs(f int32) bool {
	return f >= 0 && w.r.c.Slots[f].Given <= DontKnow && !w.p.Facts[f].Knows(w.r.who)
}
