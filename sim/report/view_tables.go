package report

import (
	"strconv"
	"strings"

	"alih/sim"
)

// metricTable is one metric under every policy, then its differences.
type metricTable struct {
	Title, Unit, DifferenceUnit string
	Better                      string
	Notes                       []string // what a reader has to know of how it was counted
	Answers                     []string
	Levels                      []tableRow
	Differences                 []tableRow
}

type tableRow struct {
	Policy, Value, Interval, Range string
	Changes                        bool // sign inside the assumption range
}

func (r *reporter) metricTable(m int, answers bool) metricTable {
	metric := r.Result.Layout.Metrics[m]
	t := metricTable{
		Title: r.words.heading("metric", metric.Code),
		Unit:  r.unitOf(metric.Unit, false), DifferenceUnit: r.unitOf(metric.Unit, true),
	}
	switch metric.Better {
	case 1:
		t.Better = r.words.say("better.more", "whom", r.words.say("whom"))
	case -1:
		t.Better = r.words.say("better.less", "whom", r.words.say("whom"))
	}
	t.Notes = r.countedIn(m)
	levels, differences := r.levelRows(m), r.differenceRows(m)
	for _, d := range levels {
		t.Levels = append(t.Levels, r.tableRow(d, places(estimates(levels)...), false))
	}
	for i, d := range differences {
		row := r.tableRow(d, places(estimates(differences)...), true)
		row.Changes = r.Range != nil && r.Range.SignChanges[i+1][m]
		t.Differences = append(t.Differences, row)
		if answers {
			t.Answers = append(t.Answers, r.answer(d, row, t.DifferenceUnit))
		}
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
		if s := r.rangeOf(p, m); s != nil {
			spans += s.N
		}
	}
	all := strconv.Itoa(r.Result.Replications)
	switch {
	case most == 0:
		return nil
	case least < most:
		notes = append(notes, r.words.say("counted.between", "least", strconv.Itoa(least), "most", strconv.Itoa(most), "all", all))
	case most < r.Result.Replications:
		notes = append(notes, r.words.say("counted.part", "n", strconv.Itoa(most), "all", all))
	}
	if r.Range != nil && spans == 0 {
		notes = append(notes, r.words.say("counted.notDrawn"))
	}
	return notes
}

// levelRows are a metric under every policy, in the unit of its axis.
func (r *reporter) levelRows(m int) []row {
	var rows []row
	for p, name := range r.Result.Policies {
		rows = append(rows, r.dot(name, m, r.Result.Metrics[p][m], r.rangeOf(p, m)))
	}
	return rows
}

// differenceRows are the policies less the baseline, likewise.
func (r *reporter) differenceRows(m int) []row {
	var rows []row
	for p := 1; p < len(r.Result.Policies); p++ {
		rows = append(rows, r.dot(r.Result.Policies[p], m, r.Result.Differences[p][m], r.rangeOfDifference(p, m)))
	}
	return rows
}

func (r *reporter) tableRow(d row, decimals int, difference bool) tableRow {
	n := r.inUnit(d.estimate, decimals, difference)
	t := tableRow{Policy: d.name, Value: n.value, Interval: "–", Range: "–"}
	if d.estimate.Bounded() {
		t.Interval = r.words.say("interval", "low", n.low, "high", n.high)
	}
	if d.bounded() {
		lo, hi := n.span(d.span)
		t.Range = r.words.say("interval", "low", lo, "high", hi)
	}
	return t
}

// answer says in a sentence what a difference says, and no more than it does.
func (r *reporter) answer(d row, t tableRow, unit string) string {
	code := "answer.none"
	switch {
	case !d.estimate.Bounded():
		return r.words.say("answer.absent", "policy", d.name)
	case r.same(d.estimate):
		return r.words.say("answer.same", "policy", d.name, "baseline", r.Result.Policies[0], "n", strconv.Itoa(d.estimate.N))
	case low(d.estimate) > 0:
		code = "answer.higher"
	case high(d.estimate) < 0:
		code = "answer.lower"
	}
	say := r.words.say(code, "policy", d.name, "baseline", r.Result.Policies[0],
		"value", strings.TrimLeft(t.Value, "+−"), "signed", t.Value, "unit", unit, "interval", t.Interval)
	switch {
	case t.Changes:
		say += " " + r.words.say("answer.changes", "range", t.Range)
	case d.bounded():
		say += " " + r.words.say("answer.range", "range", t.Range)
	}
	return say
}

// same says whether a difference was nought in each of several replications.
func (r *reporter) same(e sim.Estimate) bool {
	return e.Bounded() && e.Value == 0 && e.HalfWidth == 0
}

// otherTables are the metrics that the report does not lead with; breakdowns are
// gathered under what they break down.
func (r *reporter) otherTables() (whole []metricTable, parts []partGroup) {
	at := map[string]int{}
	for m, metric := range r.Result.Layout.Metrics {
		if r.leads(metric.Code) {
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
			parts = append(parts, partGroup{Title: r.words.heading("metric", head)})
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
		by, unit := scale(metric.Unit), r.unitOf(metric.Unit, true)
		var asked []string
		if g.HalfWidth > 0 {
			asked = append(asked, r.words.say("goal.half", "half", r.digits.fixed(round12(g.HalfWidth*by), -1), "unit", unit))
		}
		if g.Share > 0 {
			asked = append(asked, r.words.say("goal.share", "share", r.digits.fixed(round12(g.Share*100), -1)))
		}
		if asked == nil {
			asked = []string{r.words.say("goal.none")}
		}
		widest := scaled([]sim.Estimate{r.widest(g.Metric)}, by)[0]
		reached := r.words.say("goal.half", "half", r.digits.fixed(half(widest), places(widest)), "unit", unit)
		if half(widest) == 0 {
			reached = r.words.say("goal.constant", "n", strconv.Itoa(widest.N))
		}
		views = append(views, goalView{r.words.title("metric", metric.Code), r.words.list(asked), reached})
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
	for _, m := range r.primary {
		t.Metrics = append(t.Metrics, r.words.title("metric", r.Result.Layout.Metrics[m].Code))
	}
	for p := 1; p < len(r.Result.Policies); p++ {
		row := gainRow{Policy: r.Result.Policies[p]}
		for _, m := range r.primary {
			g := gain(r.Result.Gain[p][m])
			cell := r.digits.fixed(g, 1)
			if g < 1 {
				cell += " " + r.words.say("gain.wider")
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
