package words

import "alih/sim"

// A Row is one policy's estimate in the unit in which it is read, and its range.
type Row struct {
	Name     string
	Estimate sim.Estimate
	Span     *sim.Span
}

// Bounded says whether there is an assumption range.
func (r Row) Bounded() bool { return r.Span != nil && Finite(r.Span.Low) && Finite(r.Span.High) }

// Estimates are those of some rows.
func Estimates(rows []Row) []sim.Estimate {
	var es []sim.Estimate
	for _, r := range rows {
		es = append(es, r.Estimate)
	}
	return es
}

// Scale is what a value is multiplied with to be read: shares are percent.
func Scale(unit string) float64 {
	if unit == "share" {
		return 100
	}
	return 1
}

// Scaled are estimates times a scale.
func Scaled(es []sim.Estimate, by float64) []sim.Estimate {
	out := make([]sim.Estimate, len(es))
	for i, e := range es {
		out[i] = sim.Estimate{Value: e.Value * by, HalfWidth: e.HalfWidth * by, N: e.N}
	}
	return out
}

// Row is an estimate of a metric with its range, which may be nil.
func (t *Teller) Row(name string, m int, e sim.Estimate, s *sim.Span) Row {
	by := Scale(t.Result.Layout.Metrics[m].Unit)
	r := Row{Name: name, Estimate: Scaled([]sim.Estimate{e}, by)[0]}
	if s != nil && s.N > 0 {
		r.Span = &sim.Span{Low: s.Low * by, High: s.High * by, N: s.N}
	}
	return r
}

// RangeOf is the assumption range of a metric under a policy, nil where there is none.
func (t *Teller) RangeOf(p, m int) *sim.Span {
	if t.Range == nil {
		return nil
	}
	return &t.Range.Metrics[p][m]
}

func (t *Teller) rangeOfDifference(p, m int) *sim.Span {
	if t.Range == nil {
		return nil
	}
	return &t.Range.Differences[p][m]
}

// Levels are a metric under every policy.
func (t *Teller) Levels(m int) []Row {
	var rows []Row
	for p, name := range t.Result.Policies {
		rows = append(rows, t.Row(t.Policy(name), m, t.Result.Metrics[p][m], t.RangeOf(p, m)))
	}
	return rows
}

// Differences are the policies less the baseline.
func (t *Teller) Differences(m int) []Row {
	var rows []Row
	for p := 1; p < len(t.Result.Policies); p++ {
		rows = append(rows, t.Row(t.Policy(t.Result.Policies[p]), m, t.Result.Differences[p][m], t.rangeOfDifference(p, m)))
	}
	return rows
}

// Cells are a row as it is written.
type Cells struct {
	Policy, Value, Interval, Range string
	Changes                        bool // sign inside the assumption range
}

// Cells writes a row with so many decimals.
func (t *Teller) Cells(r Row, decimals int, difference bool) Cells {
	n := t.InUnit(r.Estimate, decimals, difference)
	c := Cells{Policy: r.Name, Value: n.Value, Interval: "–", Range: "–"}
	switch {
	case NeverVaried(r.Estimate):
		c.Interval = t.Say("interval.same")
	case r.Estimate.Bounded():
		c.Interval = t.Say("interval", "low", n.Low, "high", n.High)
	}
	if r.Bounded() {
		lo, hi := n.Span(r.Span)
		c.Range = t.Say("interval", "low", lo, "high", hi)
	}
	return c
}

// NeverVaried says whether something was the same in each of several replications: its
// interval has no width, which is not the same as being known.
func NeverVaried(e sim.Estimate) bool { return e.Bounded() && e.HalfWidth == 0 }

// DifferenceCells writes the differences of a metric, all with as many decimals.
func (t *Teller) DifferenceCells(m int, rows []Row) []Cells {
	var list []Cells
	decimals := Places(Estimates(rows)...)
	for i, r := range rows {
		c := t.Cells(r, decimals, true)
		c.Changes = t.Range != nil && t.Range.SignChanges[i+1][m]
		list = append(list, c)
	}
	return list
}

// Numbers are an estimate and its interval as they are read.
type Numbers struct {
	Value, Low, High string
	write            func(x float64) string
}

// Span writes a range with as many decimals as the estimate beside it.
func (n Numbers) Span(s *sim.Span) (lo, hi string) { return n.write(s.Low), n.write(s.High) }

// InUnit writes an estimate that is already in the unit of its axis.
func (d Digits) InUnit(e sim.Estimate, decimals int, difference bool) Numbers {
	n := Numbers{write: func(x float64) string { return d.Fixed(x, decimals) }}
	if difference {
		n.write = func(x float64) string { return d.Signed(x, decimals) }
	}
	n.Value, n.Low, n.High = n.write(Value(e)), n.write(Low(e)), n.write(High(e))
	return n
}
