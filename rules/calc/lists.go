package calc

import "alih/rules"

// items adds the documents, steps, amounts, notes and warnings of a version whose
// condition may hold.
func (q *asking) items(version int) {
	p, ed, codes := q.b.programs[version], q.b.edition(version), q.codes(version)
	live, papers, steps, notes := q.live[:0], 0, 0, 0
	for i := range p.Items {
		e := &p.Items[i]
		if s := q.b.reader.At(e.When).State; e.IsCheck() || s == rules.Unmet || s == rules.Unknown || !q.answers(version, ed.items[i].routes) {
			continue
		}
		live = append(live, int32(i))
		switch {
		case e.IsDocument():
			papers++
		case e.IsStep():
			steps++
		case e.IsNote():
			notes++
		}
	}
	q.a.Papers, q.a.Steps, q.a.Notes = grown(q.a.Papers, papers), grown(q.a.Steps, steps), grown(q.a.Notes, notes)
	for _, i := range live {
		e, x := &p.Items[i], &ed.items[i]
		q.item(version, e, Item{Code: e.Code, Who: x.who, Routes: codes[x.routes], Cite: ed.cite(e.Cite)})
	}
	q.live = live
}

// grown is a list with room for so many more.
func grown[T any](list []T, more int) []T {
	if more == 0 {
		return list
	}
	return append(make([]T, 0, len(list)+more), list...)
}

func (q *asking) item(version int, e *rules.ItemEntry, x Item) {
	p, r := q.b.programs[version], q.b.reader
	if e.Due >= 0 {
		x.For = p.Dues[e.Due].Code
	}
	switch {
	case e.IsDocument():
		q.a.Papers = put(q.a.Papers, x)
	case e.IsStep():
		q.a.Steps = put(q.a.Steps, x)
	case e.IsNote():
		q.a.Notes = put(q.a.Notes, x)
	case e.IsWarning() && r.At(e.When).State != rules.Met:
		// a warning is about what is so, not about what may be
	case e.IsWarning():
		q.warn(e.Code, "", Date{})
	case e.IsAmount():
		q.amount(p, r, e, x)
	}
}

// put adds an item. One that two versions have for routes of their own is listed once.
func put(list []Item, x Item) []Item {
	for i := range list {
		if y := &list[i]; y.Code == x.Code && y.For == x.For && y.Cite == x.Cite {
			y.Routes = append(y.Routes, x.Routes...)
			return list
		}
	}
	return append(list, x)
}

func (q *asking) amount(p *rules.Program, r *rules.Reader, e *rules.ItemEntry, x Item) {
	a := Amount{Item: x, Unit: string(e.Unit)}
	if e.Read < 0 {
		v := r.At(e.Value)
		a.Known, a.Value = v.Exact(), v.Lo
	} else {
		f := p.Facts[e.Read]
		a.Reading = f.Name
		for i, n := range e.Values {
			if v := r.At(n); v.Exact() {
				a.Variants = append(a.Variants, Variant{f.Options[i], v.Lo})
			}
		}
		if s := &q.c.Slots[e.Read]; s.Given == rules.Stated {
			v := r.At(e.Values[s.Lo])
			a.Known, a.Value = v.Exact(), v.Lo
		}
		a.collapse()
	}
	if a.Known || len(a.Variants) > 0 {
		q.a.Amounts = append(q.a.Amounts, a)
	}
}

// collapse makes one figure of readings that agree.
func (a *Amount) collapse() {
	for _, v := range a.Variants {
		if v != a.Variants[0] && v.Value != a.Variants[0].Value {
			return
		}
	}
	if len(a.Variants) > 1 {
		a.Known, a.Value, a.Variants, a.Reading = true, a.Variants[0].Value, nil, ""
	}
}

// provisions adds the provisions on which the routes rest, each with what was
// found.
func (q *asking) provisions(version int) {
	p, ed, codes := q.b.programs[version], q.b.edition(version), q.codes(version)
	some, n := q.room(ed, codes)
	q.a.Rules = grown(q.a.Rules, some)
	all, found, to := q.found, make([]Found, n), 0
	for i := range ed.rules {
		e, rest := &p.Provisions[i], &ed.rules[i]
		if len(codes[rest.routes]) == 0 {
			continue
		}
		from := to
		for _, f := range rest.facts {
			if x := &all[f]; x.Fact != "" {
				found[to] = *x
				to++
			}
		}
		q.a.Rules = append(q.a.Rules, Provision{
			Code: e.Code, Outcome: q.came(e), Found: found[from:to:to],
			Cite: ed.cite(e.Cite), Since: e.Since, Routes: codes[rest.routes],
		})
	}
}

// came names how a provision came out.
func (q *asking) came(e *rules.ProvisionEntry) string {
	r := q.b.reader
	cond, guard := r.At(e.Cond).State, r.At(e.Guard).State
	switch {
	case e.Guard >= 0 && guard == rules.Unmet:
		return "notApplicable"
	case e.Guard >= 0 && guard != rules.Met && cond != rules.Met:
		return rules.States[guard]
	}
	return rules.States[cond]
}

// room counts the provisions that a version adds, and the facts found of them all.
func (q *asking) room(ed *edition, codes [][]string) (provisions, found int) {
	for i := range ed.rules {
		x := &ed.rules[i]
		if len(codes[x.routes]) == 0 {
			continue
		}
		provisions++
		for _, f := range x.facts {
			if q.found[f].Fact != "" {
				found++
			}
		}
	}
	return provisions, found
}

// finds lists what the case says, per fact: many provisions rest on the same.
func (q *asking) finds() {
	facts := q.b.Facts()
	q.found = make([]Found, len(facts))
	for i := range facts {
		if s := &q.c.Slots[i]; s.Given != rules.Missing {
			q.found[i] = Found{facts[i].Name, show(facts[i], s)}
		}
	}
}

// show writes a value as it would be given.
func show(f *rules.Fact, s *rules.Slot) string {
	switch s.Given {
	case rules.DontKnow:
		return "unknown"
	case rules.Pending:
		return "pending"
	case rules.NotDone:
		return "false"
	case rules.Missing:
		return ""
	}
	switch f.Kind {
	case rules.KindYesNo, rules.KindDecision:
		return truthWord(s.Lo == 1)
	case rules.KindChoice, rules.KindReading:
		return f.Options[s.Lo]
	case rules.KindDay, rules.KindAct:
		if s.Lo != s.Hi {
			return rules.Day(s.Lo).Month().String()
		}
		return rules.Day(s.Lo).String()
	case rules.KindInstant:
		return showInstant(s.Lo)
	case rules.KindSeries:
		return itoa(int64(len(s.Months))) + " months"
	case rules.KindRecords:
		return itoa(int64(len(s.Records))) + " records"
	}
	return itoa(s.Lo)
}

func showInstant(t int64) string {
	day, minute := rules.Day(t/1440), t%1440
	b := append(day.Append(nil), 'T', byte('0'+minute/600), byte('0'+minute/60%10), ':', byte('0'+minute%60/10), byte('0'+minute%10))
	return string(b)
}
