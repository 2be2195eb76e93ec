package main

import (
	"math"
	"slices"
	"strings"

	"alih/sim"
	tell "alih/sim/report/words"
)

// simText is what an experiment found, for a person.
type simText struct {
	text
	x    *experiment
	said *tell.Teller // what its report says
	all  bool         // every metric, not the primary ones alone
	same int          // replications in which something never varied; 0: all that is shown did
}

// head says what was run and how its numbers are to be read. What a report says first
// comes first.
func (t *simText) head() {
	w, r := t.w, t.x.result
	t.line(0, "%s", t.said.Lead())
	t.b.WriteByte('\n')
	law := t.x.Kind.Scheme()
	own := scenarioWords(t.x.Scenario, w.lang)
	name, _ := scenarioNames(t.x.Scenario, own)
	t.line(0, "%s: %s", name, w.say("sim.what", "scheme", law.Code, "date", w.day(t.x.Baseline().Law.On),
		"version", w.day(t.x.Version(t.x.Baseline())), "seed", t.x.Seed))
	for i := range t.x.Policies[1:] {
		p := &t.x.Policies[i+1]
		var changes []string
		for _, c := range p.Changes {
			what, was, now := w.changed(t.x.Scenario, c)
			if what != c.Path {
				what += " (" + c.Path + ")"
			}
			changes = append(changes, what+": "+was+" → "+now)
		}
		called := t.said.Policy(p.Name)
		if called != p.Name {
			called += " (" + p.Name + ")"
		}
		t.line(2, "%s: %s [%s]", called, aboutPolicy(t.x.Scenario, p, w.lang, own), strings.Join(changes, "; "))
	}
	t.line(0, "%s", w.say("sim.replications", "n", r.Replications)+" "+w.say("sim.stopped."+t.stopped()))
	if len(r.Goals) > 0 {
		t.line(0, "%s", w.say("sim.primary", "level", w.percent(r.Confidence), "n", r.Comparisons, "each", w.percent(r.Level(r.Goals[0].Metric))))
	}
	t.line(0, "%s", w.say("sim.others", "level", w.percent(r.Confidence)))
	t.ranges()
}

// stopped is why no more was run: precision, most, interrupted, or exactly as asked.
func (t *simText) stopped() string {
	if t.x.First == t.x.Most && t.x.result.Stopped != "interrupted" || len(t.x.result.Goals) == 0 && t.x.result.Stopped == "most" {
		return "exactly"
	}
	return t.x.result.Stopped
}

func (t *simText) ranges() {
	x := t.x.ranges
	if x == nil {
		t.line(0, "%s", t.w.say("sim.undrawn"))
		return
	}
	t.line(0, "%s", t.w.say("sim.drawn", "draws", x.Draws, "n", len(t.x.Assumptions()), "each", t.x.each))
}

// primary are the metrics that were asked for, or where none was those that are no
// breakdown.
func (t *simText) primary() []int {
	var list []int
	for _, g := range t.x.result.Goals {
		list = append(list, g.Metric)
	}
	for i, m := range t.x.result.Layout.Metrics {
		if len(t.x.result.Goals) == 0 && !strings.Contains(m.Code, "/") {
			list = append(list, i)
		}
	}
	return list
}

// shown are the primary metrics and, with --all, every other one.
func (t *simText) shown() []int {
	list := t.primary()
	for i := range t.x.result.Layout.Metrics {
		if t.all && !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	return list
}

// rest says what is to be known of the table, and how many metrics are not shown.
func (t *simText) rest() {
	if t.same > 0 {
		t.b.WriteByte('\n')
		t.line(0, "%s", t.w.say("sim.same.about", "n", t.same))
	}
	if n := len(t.x.result.Layout.Metrics) - len(t.shown()); n > 0 {
		t.b.WriteByte('\n')
		t.line(0, "%s", t.w.count("sim.more", int64(n)))
	}
}

// simulation is the table of estimates, and what each policy changes of what was asked.
func (t *simText) simulation() {
	t.title("sim.estimates")
	t.columns("", "sim.estimate", "sim.interval", "sim.range")
	for _, m := range t.shown() {
		t.metricLine(m)
		for p, name := range t.x.result.Policies {
			t.row(m, t.said.Policy(name), t.x.result.Metrics[p][m], t.spanOf(t.rangesOf(false), p, m), false, "")
		}
	}
	if len(t.x.Policies) > 1 {
		t.effects(t.primary(), false)
	}
	t.rest()
}

// comparison is the table of differences.
func (t *simText) comparison() {
	if len(t.x.Policies) < 2 {
		t.title("sim.effects")
		t.line(2, "%s", t.w.say("sim.alone"))
		return
	}
	t.effects(t.shown(), true)
	t.rest()
}

func (t *simText) effects(metrics []int, gain bool) {
	t.title("sim.effects")
	last := ""
	if gain {
		last = "sim.gain"
	}
	t.columns(last, "sim.difference", "sim.interval", "sim.range")
	for _, m := range metrics {
		t.metricLine(m)
		for p := 1; p < len(t.x.Policies); p++ {
			extra := ""
			if g := t.x.result.Gain[p][m]; gain && g > 0 {
				extra = "× " + t.w.decimal(g, max(0, 1-int(math.Floor(math.Log10(g)))), false)
			}
			t.row(m, t.said.Policy(t.x.Policies[p].Name), t.x.result.Differences[p][m], t.spanOf(t.rangesOf(true), p, m), true, extra)
		}
	}
}

func (t *simText) rangesOf(differences bool) [][]sim.Span {
	switch x := t.x.ranges; {
	case x == nil:
		return nil
	case differences:
		return x.Differences
	default:
		return x.Metrics
	}
}

func (t *simText) spanOf(spans [][]sim.Span, policy, metric int) sim.Span {
	if spans == nil {
		return sim.Span{}
	}
	return spans[policy][metric]
}

// The widths of the columns.
var simColumns = [...]int{24, 11, 13, 22, 12}

func (t *simText) columns(last string, names ...string) {
	cells := []string{""}
	for _, n := range names {
		cells = append(cells, t.w.say(n))
	}
	if last != "" {
		cells = append(cells, t.w.say(last))
	}
	t.cells(cells)
}

func (t *simText) cells(cells []string) {
	var b strings.Builder
	for i, c := range cells {
		pad := strings.Repeat(" ", max(0, simColumns[i]-columns(c)))
		if i == 0 {
			b.WriteString("    " + c + pad)
			continue
		}
		b.WriteString("  " + pad + c)
	}
	t.b.WriteString(strings.TrimRight(b.String(), " ") + "\n")
}

// metricLine names a metric with its unit and the precision that was asked.
func (t *simText) metricLine(m int) {
	x := t.x.result.Layout.Metrics[m]
	line := "  " + t.metric(m) + ", " + t.unit(x.Unit)
	for _, g := range t.x.result.Goals {
		if g.Metric != m {
			continue
		}
		asked := t.w.say("sim.asked.share", "width", t.w.percent(g.Share))
		if width := g.HalfWidth * scale(x.Unit); width > 0 {
			asked = t.w.say("sim.asked", "width", t.w.decimal(width, digitsOf(width, 6), false))
		}
		line += " (" + asked + ")"
	}
	t.b.WriteString(line + "\n")
}

func (t *simText) metric(m int) string {
	code := t.x.result.Layout.Metrics[m].Code
	whole, _, _ := strings.Cut(code, "/")
	if t.w.any("", "metric."+code, "metric."+whole) == "" {
		return code
	}
	return t.said.Title("metric", code)
}

func (t *simText) unit(code string) string {
	if code == "share" {
		return "%"
	}
	return t.w.of("unit", code)
}

// scale turns shares into percent.
func scale(unit string) float64 {
	if unit == "share" {
		return 100
	}
	return 1
}

func (t *simText) row(m int, name string, e sim.Estimate, s sim.Span, signed bool, extra string) {
	by := scale(t.x.result.Layout.Metrics[m].Unit)
	cells := []string{"  " + name, "-", "-", "-", extra}
	places := digitsFor(e.HalfWidth*by, e.Value*by)
	if e.Defined() {
		cells[1] = t.w.decimal(e.Value*by, places, signed)
	}
	switch {
	case tell.NeverVaried(e):
		cells[2], t.same = t.w.say("sim.same"), max(t.same, e.N)
	case e.Bounded():
		cells[2] = "± " + t.w.decimal(e.HalfWidth*by, places, false)
	}
	if s.N > 0 {
		cells[3] = t.w.say("sim.span", "low", t.w.decimal(s.Low*by, places, signed), "high", t.w.decimal(s.High*by, places, signed))
	}
	t.cells(cells)
}
