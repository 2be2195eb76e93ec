package versions

import "alih/rules"

// The kinds of result that a person notices.
const (
	Outcome = "outcome" // of the whole question
	Route   = "route"   // the outcome of one way
	Due     = "due"     // a day
	Item    = "item"    // a paper, a step, a note, a warning: listed or not; a sum: its value
)

// Result is what one version says. Days and values are there where they are
// known.
type Result struct {
	Listed            bool
	State             rules.State // of an outcome or a route
	Value             int64
	Opens, Last, Safe rules.Day
	HasOpens, HasDays bool
}

// pair is one thing that both versions may speak about.
type pair struct {
	kind, code string
	old, new   int32 // indices, -1: that version does not have it
}

func pairs(old, new *rules.Program) []pair {
	list := []pair{{Outcome, "", 0, 0}}
	list = pairUp(list, Route, len(old.Routes), len(new.Routes),
		func(i int) string { return old.Routes[i].Code }, func(i int) string { return new.Routes[i].Code })
	list = pairUp(list, Due, len(old.Dues), len(new.Dues),
		func(i int) string { return old.Dues[i].Code }, func(i int) string { return new.Dues[i].Code })
	a, b := items(old), items(new)
	return pairUp(list, Item, len(a), len(b), func(i int) string { return a[i] }, func(i int) string { return b[i] })
}

// items lists the codes of the items, each once: a paper that two routes ask for is
// one paper.
func items(p *rules.Program) []string {
	var codes []string
	for i := range p.Items {
		if e := &p.Items[i]; !e.IsCheck() && !has(codes, e.Code) {
			codes = append(codes, e.Code)
		}
	}
	return codes
}

func pairUp(list []pair, kind string, n, m int, oldCode, newCode func(int) string) []pair {
	start := len(list)
	for j := range m {
		list = append(list, pair{kind, newCode(j), -1, int32(j)})
	}
next:
	for i := range n {
		for k := start; k < len(list); k++ {
			if list[k].code == oldCode(i) {
				list[k].old = int32(i)
				continue next
			}
		}
		list = append(list, pair{kind, oldCode(i), int32(i), -1})
	}
	return list
}

// ask reads one result out of a reader that has read a case.
func ask(r *rules.Reader, x *pair, at int32) Result {
	p := r.Program()
	switch {
	case x.kind == Outcome:
		return Result{Listed: true, State: best(r)}
	case at < 0:
		return Result{State: rules.Unmet}
	case x.kind == Route:
		return Result{Listed: true, State: r.At(p.Routes[at].Open).State}
	case x.kind == Due:
		return askDue(r, &p.Dues[at])
	}
	return askItem(r, x.code)
}

func best(r *rules.Reader) rules.State {
	s := rules.Unmet
	for _, x := range r.Program().Routes {
		if o := r.At(x.Open).State; o.Rank() < s.Rank() {
			s = o
		}
	}
	return s
}

func askDue(r *rules.Reader, e *rules.DueEntry) Result {
	when, event, last := r.At(e.When), r.At(e.Event), r.At(e.Last)
	if when.State != rules.Met && when.State != rules.Open || !event.Exact() {
		return Result{}
	}
	if !last.Exact() {
		return Result{Listed: true}
	}
	x := Result{Listed: true, HasDays: true, Last: rules.Day(last.Lo), Safe: rules.Day(r.At(e.Safe).Lo)}
	if e.Opens >= 0 {
		if v := r.At(e.Opens); v.Exact() {
			x.Opens, x.HasOpens = rules.Day(v.Lo), true
		}
	}
	return x
}

func askItem(r *rules.Reader, code string) Result {
	p := r.Program()
	for i := range p.Items {
		e := &p.Items[i]
		if s := r.At(e.When).State; e.Code != code || e.IsCheck() || s != rules.Met && s != rules.Open {
			continue
		}
		value := e.Value
		if len(e.Values) > 0 {
			value = e.Values[0] // under the first reading
		}
		if value < 0 {
			return Result{Listed: true}
		}
		if v := r.At(value); v.Exact() {
			return Result{Listed: true, Value: v.Lo}
		}
	}
	return Result{}
}

// way says how a result differs, so that situations of one sort are told once:
// the two outcomes, or which day moved and whither.
func way(kind string, a, b Result) string {
	if a == b {
		return ""
	}
	switch kind {
	case Outcome, Route:
		if a.State == b.State || a.State == rules.Unknown || b.State == rules.Unknown {
			return ""
		}
		return rules.States[a.State] + " " + rules.States[b.State]
	}
	switch {
	case !a.Listed:
		return "appears"
	case !b.Listed:
		return "disappears"
	case a.HasDays != b.HasDays:
		return "" // one day lies beyond a calendar
	}
	return moved("last", int64(a.Last), int64(b.Last)) + moved("safe", int64(a.Safe), int64(b.Safe)) +
		moved("opens", int64(a.Opens), int64(b.Opens)) + moved("value", a.Value, b.Value)
}

func moved(what string, a, b int64) string {
	switch {
	case a < b:
		return what + " later "
	case a > b:
		return what + " earlier "
	}
	return ""
}
