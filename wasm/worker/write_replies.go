package main

func (p problem) json(o *out) { o.object("", func() { o.text("error", p.Error) }) }

func (s sums) json(o *out) {
	o.object("", func() {
		o.text("scenario", s.Scenario)
		o.text("counts", s.Counts)
	})
}

func (b begun) json(o *out) {
	o.object("", func() {
		b.opened.members(o)
		if b.Person != nil {
			o.object("person", func() { b.Person.members(o) })
		}
	})
}

func (f *followed) members(o *out) {
	o.some("problem", f.Problem)
	writtenSome(o, "starts", f.Starts, func(s start) {
		o.object("", func() {
			o.text("name", s.Name)
			o.text("day", s.Day)
			o.texts("set", s.Set)
		})
	})
	writtenSome(o, "drawn", f.Drawn, func(s string) { o.text("", s) })
}

func (p opened) members(o *out) {
	o.text("scheme", p.Scheme)
	o.text("kind", p.Kind)
	o.text("name", p.Name)
	o.text("about", p.About)
	o.seed("seed", p.Seed)
	o.text("hash", p.Hash)
	written(o, "policies", p.Policies, func(one policy) { o.object("", func() { one.members(o) }) })
	written(o, "settings", p.Settings, func(one setting) { o.object("", func() { one.members(o) }) })
	written(o, "law", p.Law, func(one number) { o.object("", func() { one.members(o) }) })
	written(o, "metrics", p.Metrics, func(one metric) {
		o.object("", func() {
			o.text("code", one.Code)
			o.text("unit", one.Unit)
			o.whole("better", int64(one.Better))
			if one.Primary {
				o.yes("primary", true)
			}
		})
	})
	written(o, "curves", p.Curves, func(one curve) {
		o.object("", func() {
			o.text("code", one.Code)
			o.text("unit", one.Unit)
			o.texts("ends", one.Ends)
			o.whole("steps", int64(one.Steps))
		})
	})
	written(o, "paths", p.Paths, func(one path) {
		o.object("", func() {
			o.text("code", one.Code)
			o.text("unit", one.Unit)
			o.whole("steps", int64(one.Steps))
		})
	})
	if p.Stage != nil {
		o.object("stage", func() { p.Stage.members(o) })
	}
	o.texts("versions", p.Versions)
	o.whole("draws", int64(p.Draws))
	o.text("text", p.Text)
}

func (p policy) members(o *out) {
	o.text("name", p.Name)
	o.some("about", p.About)
	o.text("lawDay", p.LawDay)
	o.text("version", p.Version)
	writtenSome(o, "changes", p.Changes, func(c [3]string) { o.texts("", c[:]) })
}

func (s setting) members(o *out) {
	o.text("path", s.Path)
	o.whole("form", int64(s.Form))
	writtenSome(o, "options", s.Options, func(one string) { o.text("", one) })
	o.some("unit", s.Unit)
	o.number("min", s.Min)
	o.number("max", s.Max)
	o.number("value", s.Value)
	o.number("low", s.Low)
	o.number("high", s.High)
	o.text("origin", s.Origin)
	o.some("source", s.Source)
	o.text("means", s.Means)
}

func (n number) members(o *out) {
	o.text("name", n.Name)
	o.text("unit", n.Unit)
	o.whole("value", n.Value)
	o.whole("held", n.Held)
	o.text("since", n.Since)
	o.text("source", n.Source)
	o.text("article", n.Article)
	o.text("grade", n.Grade)
}

func (s *shown) members(o *out) {
	o.text("unit", s.Unit)
	o.whole("steps", int64(s.Steps))
	o.whole("warm", int64(s.Warm))
	o.some("first", s.First)
	if s.Every != 0 {
		o.whole("every", int64(s.Every))
	}
	o.whole("size", int64(s.Size))
	written(o, "parts", s.Parts, func(one shownPart) { o.object("", func() { one.members(o) }) })
}

func (p shownPart) members(o *out) {
	o.text("code", p.Code)
	o.text("form", p.Form)
	o.some("unit", p.Unit)
	o.texts("rows", p.Rows)
	writtenSome(o, "columns", p.Columns, func(one string) { o.text("", one) })
	if p.Slots != 0 {
		o.whole("slots", int64(p.Slots))
	}
	o.some("leaves", p.Leaves)
	o.some("joins", p.Joins)
	o.whole("from", int64(p.From))
}
