package calc

import "alih/rules"

// item adds a document, step, amount, note or warning whose condition may hold.
func (q *asking) item(version int, e *rules.ItemEntry) {
	p, r := q.b.programs[version], q.b.reader
	if s := r.At(e.When).State; e.IsCheck() || s == rules.Unmet || s == rules.Unknown {
		return
	}
	x := Item{Code: e.Code, Who: parties(p, e.Who), Routes: q.routeCodes(version, e.Routes), Cite: cite(p, e.Cite)}
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
	p, r := q.b.programs[version], q.b.reader
	under := q.under(version)
	for i := range p.Provisions {
		e := &p.Provisions[i]
		var codes []string
		for j, marks := range under {
			if marks != nil && marks[e.Cond] {
				codes = append(codes, q.ways[j].cited.Code)
			}
		}
		if codes == nil {
			continue
		}
		x := Provision{Code: e.Code, Cite: cite(p, e.Cite), Since: e.Since, Routes: codes}
		x.Outcome = rules.States[r.At(e.Cond).State]
		switch g := r.At(e.Guard).State; {
		case e.Guard >= 0 && g == rules.Unmet:
			x.Outcome = "notApplicable"
		case e.Guard >= 0 && g != rules.Met && r.At(e.Cond).State != rules.Met:
			x.Outcome = rules.States[g]
		}
		x.Found = q.found(p, e.Cond)
		q.a.Rules = append(q.a.Rules, x)
	}
}

// under marks, for each route that a version answers, the operations on which the
// route rests.
func (q *asking) under(version int) [][]bool {
	out := make([][]bool, len(q.ways))
	for i := range q.ways {
		if w := &q.ways[i]; w.version == version && w.entry(q.b) != nil {
			out[i] = q.b.under(w.route, version)
		}
	}
	return out
}

// under marks the operations on which a route rests in a version that has it. The marks
// are made once, and kept.
func (b *Books) under(route, version int) []bool {
	r := &b.routes[route]
	if r.under == nil {
		r.under = make([][]bool, len(b.programs))
	}
	if r.under[version] == nil {
		p := b.programs[version]
		r.under[version] = make([]bool, len(p.Code))
		p.Mark(r.under[version], p.Routes[r.at[version]].Open)
	}
	return r.under[version]
}

func (q *asking) found(p *rules.Program, node int32) []Found {
	var list []Found
	on := q.b.reader.Rests(node)
	for i := range p.Facts {
		if on.Has(i) && q.c.Slots[i].Given != rules.Missing {
			list = append(list, Found{p.Facts[i].Name, show(p.Facts[i], &q.c.Slots[i])})
		}
	}
	return list
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
