package report

import (
	"slices"
	"strconv"
	"strings"

	"alih/sim"
	"alih/sim/report/words"
)

// metricTable is one metric under every policy, then its differences.
type metricTable struct {
	Title, Unit, DifferenceUnit string
	Better                      string
	Notes                       []string // what a reader has to know of how it was counted
	Answers                     []string
	Levels                      []words.Cells
	Differences                 []words.Cells
}

func (r *reporter) metricTable(m int, answers bool) metricTable {
	metric := r.Result.Layout.Metrics[m]
	t := metricTable{
		Title: r.words.Heading("metric", metric.Code),
		Unit:  r.words.Unit(metric.Unit, false), DifferenceUnit: r.words.Unit(metric.Unit, true),
	}
	switch metric.Better {
	case 1:
		t.Better = r.words.Say("better.more", "whom", r.words.Say("whom"))
	case -1:
		t.Better = r.words.Say("better.less", "whom", r.words.Say("whom"))
	}
	t.Notes = r.countedIn(m)
	levels, differences := r.said.Levels(m), r.said.Differences(m)
	for _, d := range levels {
		t.Levels = append(t.Levels, r.said.Cells(d, words.Places(words.Estimates(levels)...), false))
	}
	t.Differences = r.said.DifferenceCells(m, differences)
	if all := append(words.Estimates(levels), words.Estimates(differences)...); slices.ContainsFunc(all, words.NeverVaried) {
		t.Notes = append(t.Notes, r.words.Say("same.about", "n", strconv.Itoa(r.Result.Replications)))
	}
	if answers {
		t.Answers = r.said.Answers(m)
	}
	return t
}

// countedIn says where a metric is not counted in all replications, or not in the draws
// of the assumptions.
func (r *reporter) countedIn(m int) (notes []string) {
	least, most, spans := r.Result.Replications, 0, 0
	for p := range r.Result.Policies {
		if n := r.Result.Metrics[p][m].N; n > 0 {
			least, most = min(least, n), max(most, n)
		}
		if s := r.said.RangeOf(p, m); s != nil {
			spans += s.N
		}
	}
	all := strconv.Itoa(r.Result.Replications)
	switch {
	case most == 0:
		return nil
	case least < most:
		notes = append(notes, r.words.Say("counted.between", "least", strconv.Itoa(least), "most", strconv.Itoa(most), "all", all))
	case most < r.Result.Replications:
		notes = append(notes, r.words.Say("counted.part", "n", strconv.Itoa(most), "all", all))
	}
	if r.Range != nil && spans == 0 {
		notes = append(notes, r.words.Say("counted.notDrawn"))
	}
	return notes
}

// otherTables are the metrics that the report does not lead with; breakdowns are
// gathered under what they break down.
func (r *reporter) otherTables() (whole []metricTable, parts []partGroup) {
	at := map[string]int{}
	for m, metric := range r.Result.Layout.Metrics {
		if r.said.Leads(metric.Code) {
			continue
		}
		head, _, part := strings.Cut(metric.Code, "/")
		if !part {
			whole = append(whole, r.metricTable(m, false))
			continue
		}
		i, ok := at[head]
		if !ok {
			i = len(parts)
			at[head] = i
			parts = append(parts, partGroup{Title: r.words.Heading("metric", head)})
		}
		parts[i].Tables = append(parts[i].Tables, r.metricTable(m, false))
	}
	return whole, parts
}

// goalView is what was asked of a primary metric and what was reached.
type goalView struct{ Metric, Asked, Reached string }

func (r *reporter) goalViews() []goalView {
	var views []goalView
	for _, g := range r.Result.Goals {
		metric := r.Result.Layout.Metrics[g.Metric]
		by, unit := words.Scale(metric.Unit), r.words.Unit(metric.Unit, true)
		var asked []string
		if g.HalfWidth > 0 {
			asked = append(asked, r.words.Say("goal.half", "half", r.digits.Fixed(words.Round12(g.HalfWidth*by), -1), "unit", unit))
		}
		if g.Share > 0 {
			asked = append(asked, r.words.Say("goal.share", "share", r.digits.Fixed(words.Round12(g.Share*100), -1)))
		}
		if asked == nil {
			asked = []string{r.words.Say("goal.none")}
		}
		widest := words.Scaled([]sim.Estimate{r.widest(g.Metric)}, by)[0]
		reached := r.words.Say("goal.half", "half", r.digits.Fixed(words.Half(widest), words.Places(widest)), "unit", unit)
		if words.Half(widest) == 0 {
			reached = r.words.Say("goal.constant", "n", strconv.Itoa(widest.N))
		}
		views = append(views, goalView{r.words.Title("metric", metric.Code), r.words.List(asked), reached})
	}
	return views
}

// widest is the estimate with the widest interval among those of a metric and its
// differences; one without an interval is wider than all.
func (r *reporter) widest(m int) sim.Estimate {
	w := r.Result.Metrics[0][m]
	see := func(e sim.Estimate) {
		if w.Bounded() && (!e.Bounded() || e.HalfWidth > w.HalfWidth) {
			w = e
		}
	}
	for p := range r.Result.Policies {
		see(r.Result.Metrics[p][m])
		if p > 0 {
			see(r.Result.Differences[p][m])
		}
	}
	return w
}

// gainTable is what common random numbers gave, by policy and primary metric.
type gainTable struct {
	Metrics []string
	Rows    []gainRow
}

type gainRow struct {
	Policy string
	Cells  []string
}

func (r *reporter) gainTable() *gainTable {
	if len(r.Result.Policies) < 2 {
		return nil
	}
	t := &gainTable{}
	for _, m := range r.said.Primary {
		t.Metrics = append(t.Metrics, r.words.Title("metric", r.Result.Layout.Metrics[m].Code))
	}
	for p := 1; p < len(r.Result.Policies); p++ {
		row := gainRow{Policy: r.words.Policy(r.Result.Policies[p])}
		for _, m := range r.said.Primary {
			g := gain(r.Result.Gain[p][m])
			cell := r.digits.Fixed(g, 1)
			if g < 1 {
				cell += " " + r.words.Say("gain.wider")
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
