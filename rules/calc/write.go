package calc

import "alih/rules"

// AppendJSON appends the answer as JSON. What is not known is left out.
func (a *Answer) AppendJSON(b []byte) []byte {
	w := &writer{b}
	w.raw("{")
	w.str("scheme", a.Scheme)
	w.day("asOf", Date{a.AsOf, true})
	w.str("asker", a.Asker)
	a.Law.write(w)
	w.str("outcome", a.Outcome)
	w.bool("exact", a.Exact)
	list(w, "routes", a.Routes, (*Route).write)
	a.writeRules(w)
	list(w, "deadlines", a.Dues, (*Deadline).write)
	if d := a.Next(); d != nil {
		w.str("next", d.Code)
	}
	if overdue := a.Overdue(); len(overdue) > 0 {
		w.open("overdue", '[')
		for _, d := range overdue {
			w.comma()
			w.quote(d.Code)
		}
		w.close(']')
	}
	list(w, "documents", a.Papers, (*Item).write)
	list(w, "steps", a.Steps, (*Item).write)
	list(w, "amounts", a.Amounts, (*Amount).write)
	list(w, "readings", a.Readings, (*Reading).write)
	list(w, "notes", a.Notes, (*Item).write)
	if !a.explained { // an empty list would say that nothing is missing
		w.open("missing", '[')
		for _, m := range a.Missing {
			w.comma()
			w.quote(m)
		}
		w.close(']')
	}
	list(w, "askOthers", a.Ask, (*Other).write)
	list(w, "changes", a.Changes, (*Change).write)
	list(w, "warnings", a.Warnings, (*Warning).write)
	w.raw("}")
	return w.b
}

func list[T any](w *writer, key string, items []T, write func(*T, *writer)) {
	if len(items) == 0 {
		return
	}
	w.open(key, '[')
	for i := range items {
		w.open("", '{')
		write(&items[i], w)
		w.close('}')
	}
	w.close(']')
}

func (l *Law) write(w *writer) {
	w.open("law", '{')
	w.day("version", Date{l.Version, true})
	w.day("inForceFrom", Date{l.Text, true})
	w.day("until", l.Until)
	w.day("checkedTo", Date{l.CheckedTo, true})
	w.bool("stale", l.Stale)
	w.close('}')
}

func (c *Cite) write(w *writer) {
	if c == nil {
		return
	}
	w.open("cite", '{')
	w.str("law", c.Law)
	w.str("article", c.Article)
	w.str("form", c.Form)
	w.str("address", c.Address)
	w.day("readOn", c.ReadOn)
	w.str("grade", c.Grade)
	w.close('}')
}

func (r *Route) write(w *writer) {
	w.str("code", r.Code)
	w.str("outcome", r.Outcome)
	w.bool("settled", r.Settled)
	w.day("lawDay", Date{r.LawDay, true})
	w.day("version", Date{r.Version, r.Version != 0})
	r.Cite.write(w)
}

func (a *Answer) writeRules(w *writer) {
	var found []Found
	said := a.said()
	list(w, "provisions", a.Rules, func(p *Provision, w *writer) {
		w.str("code", p.Code)
		w.str("outcome", p.Outcome)
		w.strs("routes", p.Routes)
		found = p.found(found[:0], said)
		writeFound(w, "found", found)
		w.day("since", Date{p.Since, true})
		p.Cite.write(w)
	})
}

func writeFound(w *writer, key string, list []Found) {
	if len(list) == 0 {
		return
	}
	w.open(key, '{')
	for _, f := range list {
		w.key(f.Fact)
		w.quote(f.Value)
	}
	w.close('}')
}

func (d *Deadline) write(w *writer) {
	w.str("code", d.Code)
	w.str("kind", d.Kind)
	w.strs("who", d.Who)
	w.strs("routes", d.Routes)
	w.open("from", '{')
	w.str("fact", d.EventFact)
	w.day("day", d.Event)
	w.close('}')
	d.Count.write(w)
	w.day("opens", d.Opens)
	w.day("lastDay", d.Last)
	if d.Range[0].Known {
		w.open("lastDayRange", '{')
		w.day("from", d.Range[0])
		w.day("to", d.Range[1])
		w.close('}')
	}
	w.str("until", d.Until)
	w.day("safeDay", d.Safe)
	if d.Safe.Known {
		w.num("daysLeft", d.DaysLeft)
	}
	if d.Last.Known && d.Safe.Known {
		w.num("margin", d.Margin)
		w.str("safeFor", d.SafeFor)
	}
	w.str("status", d.Status)
	w.day("done", d.Done)
	w.strs("needs", d.Needs)
	w.day("effectiveDay", d.Effective)
	w.day("cureUntil", d.CureUntil)
	w.str("ifMissed", d.IfMissed)
	w.str("provenance", d.Provenance)
	w.day("since", Date{d.Since, true})
	d.Cite.write(w)
}

func (c *Count) write(w *writer) {
	w.open("count", '{')
	w.str("convention", c.Convention)
	w.bool("firstDayCounted", c.FirstDay)
	if c.HasN {
		w.num("n", c.N)
		w.str("unit", c.Unit)
	}
	w.day("unrolled", c.Unrolled)
	w.str("calendar", c.Calendar)
	c.Cite.write(w)
	w.close('}')
}

func (x *Item) write(w *writer) {
	w.str("code", x.Code)
	w.strs("who", x.Who)
	w.str("for", x.For)
	w.strs("routes", x.Routes)
	x.Cite.write(w)
}

func (a *Amount) write(w *writer) {
	a.Item.write(w)
	if a.Known {
		w.num("value", a.Value)
	}
	w.str("unit", a.Unit)
	w.str("reading", a.Reading)
	list(w, "variants", a.Variants, func(v *Variant, w *writer) {
		w.str("option", v.Option)
		w.num("value", v.Value)
	})
}

func (r *Reading) write(w *writer) {
	w.str("fact", r.Fact)
	w.str("used", r.Used)
	w.strs("options", r.Options)
}

func (o *Other) write(w *writer) {
	w.str("fact", o.Fact)
	w.strs("who", o.Who)
}

func (c *Change) write(w *writer) {
	writeFound(w, "facts", c.Facts)
	w.str("outcome", c.Outcome)
	w.strs("who", c.Who)
	w.day("until", c.Until)
}

func (x *Warning) write(w *writer) {
	w.str("code", x.Code)
	w.str("item", x.Item)
	w.day("day", x.Day)
}

// AppendProblems appends the problems of an input as JSON.
func AppendProblems(b []byte, problems []Problem) []byte {
	w := &writer{b}
	w.raw("{")
	list(w, "errors", problems, (*Problem).write)
	w.raw("}")
	return w.b
}

func (p *Problem) write(w *writer) {
	w.str("code", p.Code)
	w.str("fact", p.Fact)
	w.str("found", p.Found)
	w.strs("allowed", p.Allowed)
	if p.At > 0 {
		w.num("at", int64(p.At))
	}
}

// AppendCatalogue appends the scheme's catalogue as JSON: what form, template and
// input check are made from.
func (b *Books) AppendCatalogue(out []byte) []byte {
	w := &writer{out}
	p := b.programs[len(b.programs)-1]
	w.raw("{")
	w.str("scheme", p.Scheme)
	w.str("zone", p.Zone)
	w.strs("parties", p.Parties)
	list(w, "versions", b.programs, func(v **rules.Program, w *writer) { w.day("from", Date{(*v).Version, true}) })
	w.day("checkedTo", Date{p.CheckedTo, true})
	list(w, "facts", p.Facts, func(f **rules.Fact, w *writer) { writeFact(w, p, *f) })
	w.raw("}")
	return w.b
}

func writeFact(w *writer, p *rules.Program, f *rules.Fact) {
	w.str("name", f.Name)
	w.str("kind", rules.Kinds[f.Kind])
	w.strs("options", f.Options)
	if f.Max > f.Min {
		w.num("min", f.Min)
		w.num("max", f.Max)
	}
	w.str("unit", string(f.Unit))
	w.strs("owner", parties(p, f.Owner))
	w.strs("knownTo", parties(p, f.KnownTo))
	w.strs("changes", parties(p, f.Changes))
	if f.Private {
		w.bool("private", true)
	}
	w.str("group", f.Group)
	list(w, "fields", f.Fields, func(x *rules.Field, w *writer) {
		w.str("name", x.Name)
		w.str("kind", rules.Kinds[x.Kind])
		w.strs("options", x.Options)
		if x.Max > x.Min {
			w.num("min", x.Min)
			w.num("max", x.Max)
		}
	})
}
