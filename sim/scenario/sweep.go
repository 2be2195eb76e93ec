package scenario

import (
	"slices"
	"strings"

	"alih/rules"
	"alih/sim"
	"alih/sim/sweep"
	"alih/written"
)

// Sweep is the space of policies that a file explores: which settings and numbers of the
// law are varied, beside the baseline, and what is asked of it.
type Sweep struct {
	Design       sweep.Design
	Factors      []sweep.Factor
	Points       int
	Replications int
	Metrics      []string
	Aims         []sweep.Aim
	Question     sweep.Question
	Draws        sweep.Draws

	binds []bind
	draws []int // of the scenario's assumptions those that are drawn
}

// bind says what a factor is: a setting, a number of the law, or the day of the law.
type bind struct {
	setting int // -1: none
	param   string
	values  []float64 // of levels: of a setting, of a number, or days
}

// The sizes where a file says nothing of them.
var (
	usualPoints       = map[sweep.Design]uint64{sweep.Hypercube: 100, sweep.Halton: 100, sweep.Morris: 20, sweep.Sobol: 256}
	usualReplications = map[sweep.Design]uint64{sweep.Best: 5000, sweep.Solve: 200}
)

const (
	otherReplications = 100
	usualDraws        = 32
	drawReplications  = 20
	mostSweepPoints   = 1 << 20
)

// readSweep reads the space of policies. Models have been built: their metrics are known.
func (d *document) readSweep(s *Scenario) {
	if !d.has("sweep") {
		return
	}
	w := &Sweep{}
	d.readDesign(w)
	d.readFactors(s, w)
	d.readSweepMetrics(s, w)
	d.readQuestion(s, w)
	d.checkSweep(s, w)
	s.Sweep = w
}

// has tells whether a name or one below it is stated.
func (d *document) has(name string) bool {
	return slices.ContainsFunc(d.entries, func(e entry) bool { return strings.HasPrefix(e.path, name+".") })
}

func (d *document) readDesign(w *Sweep) {
	var names []string
	for _, x := range sweep.Designs {
		names = append(names, string(x))
	}
	w.Design = sweep.Grid
	if e := d.get("sweep.design"); e != nil {
		if w.Design = sweep.Design(e.value.Text); !slices.Contains(sweep.Designs, w.Design) {
			d.add(e.value.At, e.path, e.value.Said(), "one of "+strings.Join(names, ", "), near(e.value.Text, names)...)
			w.Design = sweep.Grid
		}
	}
	usual := func(of map[sweep.Design]uint64, other uint64) uint64 {
		if n, ok := of[w.Design]; ok {
			return n
		}
		return other
	}
	least := uint64(2)
	if w.Design == sweep.Sobol {
		least = 8
	}
	w.Points = int(d.count("sweep.points", usual(usualPoints, 2), least, mostSweepPoints))
	least = 4
	switch w.Design {
	case sweep.Best:
		least = 100
	case sweep.Solve:
		least = 8
	}
	w.Replications = int(d.count("sweep.replications", usual(usualReplications, otherReplications), least, mostReplications))
}

// readSweepMetrics reads what is looked at: what is stated, or the primary metrics, or the
// first that are no breakdown; and what is asked about.
func (d *document) readSweepMetrics(s *Scenario, w *Sweep) {
	if e := d.get("sweep.metrics"); e != nil {
		for _, n := range d.listed(e) {
			if m := d.sweepMetric(s, e.path, n); m != nil {
				w.look(m.Code)
			}
		}
	} else {
		for _, g := range s.Primary {
			w.look(g.Metric)
		}
		if len(w.Metrics) == 0 {
			w.Metrics = leading(s.Layout(), 5)
		}
	}
	e := d.get("sweep.frontier")
	if e == nil {
		return
	}
	for _, n := range d.listed(e) {
		d.readAim(s, w, e.path, n)
	}
}

// look adds a metric to those that are looked at.
func (w *Sweep) look(code string) {
	if !slices.Contains(w.Metrics, code) {
		w.Metrics = append(w.Metrics, code)
	}
}

// listed are the entries of a list, or the one that stands without it.
func (d *document) listed(e *entry) []written.Node {
	if e.value.Kind == written.Sequence {
		if len(e.value.List) == 0 {
			d.add(e.value.At, e.path, "an empty list", "codes of metrics")
		}
		return e.value.List
	}
	return []written.Node{e.value}
}

func (d *document) sweepMetric(s *Scenario, path string, n written.Node) *sim.Metric {
	layout := s.Layout()
	var codes []string
	for i, m := range layout.Metrics {
		if m.Code == n.Text && n.Kind != written.Mapping && n.Kind != written.Sequence {
			return &layout.Metrics[i]
		}
		codes = append(codes, m.Code)
	}
	d.add(n.At, path, "the metric "+n.Said(), "one that this model counts, such as "+strings.Join(leading(layout, 6), ", "), near(n.Text, codes)...)
	return nil
}

// readAim reads a metric of a frontier: its code, or code: high or low.
func (d *document) readAim(s *Scenario, w *Sweep, path string, n written.Node) {
	var want *written.Node
	if n.Kind == written.Mapping && len(n.Keys) == 1 {
		want = &n.Keys[0].Value
		n = written.Node{At: n.Keys[0].At, Kind: written.Words, Text: n.Keys[0].Name}
	}
	m := d.sweepMetric(s, path, n)
	if m == nil {
		return
	}
	if better := d.better(m, path, n, want); better != 0 {
		w.look(m.Code)
		w.Aims = append(w.Aims, sweep.Aim{Metric: m.Code, Better: better})
	}
}

// better is which way a metric is better: as stated, or as the model says.
func (d *document) better(m *sim.Metric, path string, at written.Node, want *written.Node) int {
	switch {
	case want != nil && want.Text == "high":
		return 1
	case want != nil && want.Text == "low":
		return -1
	case want != nil:
		d.add(want.At, path, want.Said(), "high or low")
	case m.Better == 0:
		d.add(at.At, path, "the metric "+m.Code+", of which the model does not say whether more or less is better", "with high or low")
	default:
		return m.Better
	}
	return 0
}

// checkSweep says what does not fit together.
func (d *document) checkSweep(s *Scenario, w *Sweep) {
	at := d.where(factors)
	switch n := len(w.Factors); {
	case w.Design == sweep.Best && n == 0 && len(s.Policies) < 2:
		d.add(at, factors, "neither factors nor policies", "at least two to choose from")
	case w.Design != sweep.Best && n == 0 && !d.has(factors):
		d.add(at, factors, "nothing", "at least one setting, law.on or law.set.NUMBER that is varied")
	case w.Design == sweep.Solve && (n > 1 || n == 1 && w.Factors[0].Categorical()):
		d.add(at, factors, "several factors, or one that is no number", "one number")
	}
	if n := len(w.Aims); n > 0 && (n < 2 || n > 3) {
		d.add(d.where("sweep.frontier"), "sweep.frontier", "so many metrics: "+write(float64(n)), "2 or 3")
	}
	if len(w.Aims) > 0 && !slices.Contains([]sweep.Design{sweep.Grid, sweep.Hypercube, sweep.Halton}, w.Design) {
		d.add(d.where("sweep.frontier"), "sweep.frontier", "the frontier of the design "+string(w.Design), "that of grid, hypercube or halton")
	}
	d.lawDays(s, w)
}

// lawDays says so where a number is varied, or set, that one of the varied laws has not.
func (d *document) lawDays(s *Scenario, w *Sweep) {
	days := []float64{float64(s.Baseline().Law.On)}
	for _, b := range w.binds {
		if b.setting < 0 && b.param == "" {
			days = b.values
		}
	}
	for _, p := range s.Kind.Scheme().Params {
		path := join(factors, lawSet+p.Name)
		varied := d.get(path) != nil
		if !varied && !overridden(s.Baseline().Law, p.Name) {
			continue
		}
		if !varied {
			path = lawSet + p.Name
		}
		for _, day := range days {
			d.inForce(p, rules.Day(day), path, path)
		}
	}
}
