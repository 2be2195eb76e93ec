package calc

import "alih/rules"

// items adds the documents, steps, amounts, notes and warnings of a version whose
// condition may hold.
func (q *asking) items(version int) {
	p, ed, codes := q.b.programs[version], q.b.edition(version), q.codes(version)
	for i := range p.Items {
		e, x := &p.Items[i], &ed.items[i]
		if s := q.b.reader.At(e.When).State; s == rules.Unmet || s == rules.Unknown || e.IsCheck() || !q.answers(version, x.routes) {
			continue
		}
		q.item(p, e, Item{x, codes[x.routes]})
	}
}

func (q *asking) item(p *rules.Program, e *rules.ItemEntry, x Item) {
	switch {
	case e.IsDocument():
		q.papers = put(q.papers, x)
	case e.IsStep():
		q.steps = put(q.steps, x)
	case e.IsNote():
		q.notes = put(q.notes, x)
	case e.IsWarning() && q.b.reader.At(e.When).State != rules.Met:
		// a warning is about what is so, not about what may be
	case e.IsWarning():
		q.warn(e.Code, "", Date{})
	case e.IsAmount():
		q.amount(p, e, x)
	}
}

// put adds an item. One that two versions have for routes of their own is listed once.
func put(list []Item, x Item) []Item {
	for i := range list {
		if y := &list[i]; y.Cite == x.Cite && y.Code == x.Code && y.For == x.For {
			y.Routes = append(y.Routes, x.Routes...)
			return list
		}
	}
	return append(list, x)
}

func (q *asking) amount(p *rules.Program, e *rules.ItemEntry, x Item) {
	a, r := Amount{Item: x}, q.b.reader
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
		q.amounts = append(q.amounts, a)
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

// provisions adds the provisions on which the routes rest.
func (q *asking) provisions(version int) {
	p, ed, codes := q.b.programs[version], q.b.edition(version), q.codes(version)
	for i := range ed.rules {
		if x := &ed.rules[i]; len(codes[x.routes]) > 0 {
			q.rules = append(q.rules, Provision{x, q.came(&p.Provisions[i]), codes[x.routes]})
		}
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
