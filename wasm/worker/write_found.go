package main

func (r result) json(o *out) {
	o.object("", func() {
		o.whole("done", int64(r.Done))
		o.yes("precise", r.Precise)
		o.number("confidence", r.Confidence)
		o.whole("comparisons", int64(r.Comparisons))
		o.estimates("metrics", r.Metrics)
		o.estimates("differences", r.Differences)
		written(o, "curves", r.Curves, func(curves [][][]float64) {
			written(o, "", curves, func(ends [][]float64) {
				written(o, "", ends, func(steps []float64) { written(o, "", steps, func(x float64) { o.number("", x) }) })
			})
		})
		written(o, "paths", r.Paths, func(paths [][]*estimate) { o.estimates("", paths) })
		r.Sentences.members(o)
	})
}

func (o *out) estimates(name string, rows [][]*estimate) {
	written(o, name, rows, func(row []*estimate) {
		written(o, "", row, func(e *estimate) {
			if e == nil {
				o.null("")
				return
			}
			o.object("", func() {
				o.number("v", e.Value)
				o.number("h", e.Half)
			})
		})
	})
}

func (s *Sentences) members(o *out) {
	if s == nil {
		return
	}
	o.text("lang", s.Lang)
	o.text("said", s.Said)
	written(o, "answers", s.Answers, func(a answer) {
		o.object("", func() {
			o.whole("metric", int64(a.Metric))
			o.texts("sentences", a.Sentences)
		})
	})
}

func (r ranged) json(o *out) {
	o.object("", func() {
		o.whole("draws", int64(r.Draws))
		o.whole("of", int64(r.Of))
		o.spans("metrics", r.Metrics)
		o.spans("differences", r.Differences)
		writtenSome(o, "signChanges", r.SignChanges, func(row []bool) { written(o, "", row, func(is bool) { o.yes("", is) }) })
		writtenSome(o, "moved", r.Moved, func(m moved) {
			o.object("", func() {
				o.whole("metric", int64(m.Metric))
				writtenSome(o, "by", m.By, func(one string) { o.text("", one) })
			})
		})
		r.Sentences.members(o)
	})
}

func (o *out) spans(name string, rows [][]*span) {
	writtenSome(o, name, rows, func(row []*span) {
		written(o, "", row, func(s *span) {
			if s == nil {
				o.null("")
				return
			}
			o.object("", func() {
				o.number("low", s.Low)
				o.number("high", s.High)
			})
		})
	})
}

func (w watched) json(o *out) {
	o.object("", func() {
		o.whole("replication", int64(w.Replication))
		o.whole("policies", int64(w.Policies))
		o.whole("steps", int64(w.Steps))
		o.whole("size", int64(w.Size))
		o.whole("bytes", int64(w.Bytes))
		written(o, "differs", w.Differs, func(d *different) {
			if d == nil {
				o.null("")
				return
			}
			o.object("", func() {
				o.whole("step", int64(d.Step))
				o.whole("at", int64(d.At))
			})
		})
	})
}
