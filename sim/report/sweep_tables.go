package report

import (
	"slices"
	"strconv"

	"alih/sim"
	"alih/sim/report/words"
	"alih/sim/sweep"
)

// tables are what was found, by design.
func (r *sweepReporter) tables() []Table {
	switch {
	case r.Result.Effects != nil:
		return r.perMetric(r.effectTable)
	case r.Result.Indices != nil:
		return r.perMetric(r.indexTable)
	case r.Result.Frontier != nil:
		return []Table{r.frontierTable(), r.pointTable()}
	}
	return []Table{r.pointTable()}
}

func (r *sweepReporter) perMetric(make func(k int) Table) []Table {
	var list []Table
	for k := range r.Result.Metrics {
		list = append(list, make(k))
	}
	return list
}

func (r *sweepReporter) metricTitle(k int) string {
	m := r.Result.Metrics[k]
	return r.words.Heading("metric", m.Code) + " (" + r.words.Unit(m.Unit, false) + ")"
}

// order is that of the factors from the strongest.
func (r *sweepReporter) order(k int) []int {
	list := make([]int, len(r.Result.Factors))
	for i := range list {
		list[i] = i
	}
	slices.SortStableFunc(list, func(a, b int) int {
		switch x, y := r.strength(k, a), r.strength(k, b); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return list
}

func (r *sweepReporter) strength(k, factor int) float64 {
	if r.Result.Effects != nil {
		return r.Result.Effects[k][factor].Absolute.Value
	}
	if list := r.Result.Indices[k]; list != nil {
		return list[factor].Total.Value
	}
	return 0
}

func (r *sweepReporter) indexTable(k int) Table {
	say, n := r.words.Say, r.Result.Noises[k]
	t := Table{Title: r.words.Heading("metric", r.Result.Metrics[k].Code), Texts: 1,
		Head: []string{say("col.factor"), say("col.first"), say("col.between"), say("col.total"), say("col.between")}}
	if r.Result.Indices[k] == nil {
		t.About = say("sweep.nothingVaries")
		return t
	}
	t.About = say("sweep.noise", "share", r.digits.Fixed(words.Round12(n.Share()*100), 1), "rows", strconv.Itoa(n.N))
	for _, f := range r.order(k) {
		x := r.Result.Indices[k][f]
		t.Rows = append(t.Rows, []string{r.factor(f), r.digits.Fixed(x.First.Value, 3), r.span(x.First, 1, 3),
			r.digits.Fixed(x.Total.Value, 3), r.span(x.Total, 1, 3)})
	}
	return t
}

func (r *sweepReporter) span(x sweep.Interval, by float64, places int) string {
	if !x.Bounded() {
		return "–"
	}
	return r.words.Say("interval", "low", r.digits.Fixed(x.Low*by, places), "high", r.digits.Fixed(x.High*by, places))
}

func (r *sweepReporter) effectTable(k int) Table {
	say, m := r.words.Say, r.Result.Metrics[k]
	t := Table{Title: r.words.Heading("metric", m.Code) + " (" + r.words.Unit(m.Unit, true) + ")", Texts: 1, About: say("sweep.effects"),
		Head: []string{say("col.factor"), say("col.absolute"), say("col.between"), say("col.mean"), say("col.between"), say("col.spread"), say("col.noise")}}
	by := words.Scale(m.Unit)
	for _, f := range r.order(k) {
		x := r.Result.Effects[k][f]
		n := 2
		if half := (x.Absolute.High - x.Absolute.Low) / 2 * by; half > 0 {
			n = min(max(1-words.Exponent(half), 0), 6)
		}
		mean, between := r.digits.Signed(x.Mean.Value*by, n), r.span(x.Mean, by, n)
		if factor := &r.Result.Factors[f]; factor.Categorical() && len(factor.Levels) > 2 {
			mean, between = "–", "–"
		}
		t.Rows = append(t.Rows, []string{r.factor(f), r.digits.Fixed(x.Absolute.Value*by, n), r.span(x.Absolute, by, n),
			mean, between, r.digits.Fixed(x.Spread*by, n), r.digits.Fixed(x.Noise*by, n)})
	}
	return t
}

// pointTable has a row a point.
func (r *sweepReporter) pointTable() Table {
	t := r.emptyPoints()
	t.Title = r.words.Say("sweep.points")
	for i := range r.Result.Points {
		t.Rows = append(t.Rows, r.pointRow(i))
	}
	return t
}

// frontierTable has the points that nothing surely dominates.
func (r *sweepReporter) frontierTable() Table {
	var names []string
	for _, a := range r.Result.Aims {
		want := "sweep.high"
		if a.Better < 0 {
			want = "sweep.low"
		}
		names = append(names, r.words.Title("metric", a.Metric)+" ("+r.words.Say(want)+")")
	}
	t := r.emptyPoints()
	t.Title = r.words.Say("sweep.frontier", "metrics", r.words.List(names))
	t.About = r.words.Say("sweep.frontierMeans")
	for _, s := range []sweep.Standing{sweep.On, sweep.Near} {
		for i := range r.Result.Points {
			if r.Result.Frontier[i] == s {
				t.Rows = append(t.Rows, r.pointRow(i))
			}
		}
	}
	return t
}

func (r *sweepReporter) emptyPoints() Table {
	t := Table{Texts: max(1, len(r.Result.Factors))}
	if len(r.Result.Factors) == 0 {
		t.Head = append(t.Head, r.words.Say("col.policy"))
	}
	for f := range r.Result.Factors {
		t.Head = append(t.Head, r.measured(f))
	}
	for k := range r.Result.Metrics {
		t.Head = append(t.Head, r.metricTitle(k), "±")
	}
	if r.Result.Frontier != nil {
		t.Head = append(t.Head, r.words.Say("col.frontier"))
	}
	if r.Result.Selection != nil {
		t.Head = append(t.Head, r.words.Say("col.replications"), r.words.Say("col.left"))
	}
	return t
}

func (r *sweepReporter) pointRow(i int) []string {
	p := r.Result.Points[i]
	var row []string
	if len(r.Result.Factors) == 0 {
		row = append(row, r.words.Policy(p.Name))
	}
	for f := range r.Result.Factors {
		row = append(row, r.factorText(f, p.Values[f]))
	}
	for k, e := range p.Metrics {
		e = words.Scaled([]sim.Estimate{e}, words.Scale(r.Result.Metrics[k].Unit))[0]
		n := words.Places(e)
		row = append(row, r.digits.Fixed(words.Value(e), n), r.digits.Fixed(words.Half(e), n))
	}
	if r.Result.Frontier != nil {
		row = append(row, r.words.Say("frontier."+standings[r.Result.Frontier[i]]))
	}
	if s := r.Result.Selection; s != nil {
		left := "sweep.out"
		if slices.Contains(s.Left, i) {
			left = "sweep.left"
		}
		row = append(row, strconv.Itoa(s.Used[i]), r.words.Say(left))
	}
	return row
}

var standings = [...]string{"undefined", "on", "near", "off"}
