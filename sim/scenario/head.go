package scenario

import (
	"math"
	"strings"

	"alih/sim"
	"alih/written"
)

// The experiment where a file says nothing of it.
const (
	defaultSeed       = 1
	defaultFirst      = 50
	defaultStep       = 50
	defaultMost       = 1000
	defaultConfidence = 0.95
	mostReplications  = 1_000_000
)

// Goal is a primary metric by its code, with the half-width asked of it: in its unit,
// or as a share of the baseline's estimate. Where neither is asked both are 0.
type Goal struct {
	Metric           string
	HalfWidth, Share float64
	From             Place
}

// readHead reads what is neither law nor setting nor policy.
func (d *document) readHead(s *Scenario) {
	s.Name = d.line("name", codeOf(s.Kind))
	s.About = d.line("about", "")
	s.Seed = d.count("seed", defaultSeed, 0, math.MaxUint64)
	s.Most = int(d.count("replications.most", defaultMost, 2, mostReplications))
	s.First = int(d.count("replications.first", min(defaultFirst, uint64(s.Most)), 2, mostReplications))
	s.Step = int(d.count("replications.step", defaultStep, 1, mostReplications))
	if s.First > s.Most {
		d.add(d.where("replications.first"), "replications.first", write(float64(s.First)), "at most replications.most, "+write(float64(s.Most)))
	}
	s.Confidence = defaultConfidence
	if e := d.get("confidence"); e != nil {
		v, ok := decimal(e.value)
		if !ok {
			v, ok = percent(e.value)
		}
		if !ok || v < 0.5 || v > 0.999 {
			d.add(e.value.At, e.path, e.value.Said(), "0.5 to 0.999, or in percent: 95%")
		}
		s.Confidence = v
	}
	d.readPrimary(s)
}

func (d *document) line(path, without string) string {
	e := d.get(path)
	if e == nil {
		return without
	}
	if e.value.Kind == written.Number || e.value.Kind == written.Truth {
		return e.value.Text
	}
	return d.sentence(path, e.value)
}

func (d *document) count(path string, without, least, most uint64) uint64 {
	e := d.get(path)
	if e == nil {
		return without
	}
	v, ok := whole(e.value, least, most)
	if !ok {
		span := "a whole number from " + write(float64(least)) + " to " + write(float64(most))
		if most == math.MaxUint64 {
			span = "a whole number from 0 to 18446744073709551615"
		}
		d.add(e.value.At, path, e.value.Said(), span)
		return without
	}
	return v
}

func (d *document) readPrimary(s *Scenario) {
	for _, e := range d.entries {
		code, ok := strings.CutPrefix(e.path, primary+".")
		if !ok {
			continue
		}
		g, ok := goal(e.value)
		if !ok {
			d.add(e.value.At, e.path, e.value.Said(), "the half-width asked: in the metric's unit (0.01), or as a share of the baseline's estimate (2%)")
			continue
		}
		g.Metric, g.From = code, e.key
		s.Primary = append(s.Primary, g)
	}
}

func goal(n written.Node) (g Goal, ok bool) {
	v, ok := decimal(n)
	if ok {
		return Goal{HalfWidth: v}, v > 0
	}
	v, ok = percent(n)
	return Goal{Share: v}, ok && v > 0
}

// ParsePrecision reads the precision that is asked of every primary metric.
func ParsePrecision(text string) (halfWidth, share float64, ok bool) {
	var ps problems
	n, ok := ps.parse("", []byte(text))
	if !ok {
		return 0, 0, false
	}
	g, ok := goal(n)
	return g.HalfWidth, g.Share, ok
}

// findGoals turns the codes into places in the layout.
func (d *document) findGoals(s *Scenario, layout *sim.Layout) {
	codes := make([]string, len(layout.Metrics))
	for i, m := range layout.Metrics {
		codes[i] = m.Code
	}
	for _, g := range s.Primary {
		at := -1
		for i, c := range codes {
			if c == g.Metric {
				at = i
			}
		}
		if at < 0 {
			d.add(g.From, primary, "the metric "+g.Metric, "one that this model counts, such as "+strings.Join(leading(layout, 6), ", "), near(g.Metric, codes)...)
			continue
		}
		s.goals = append(s.goals, sim.Goal{Metric: at, HalfWidth: g.HalfWidth, Share: g.Share})
	}
}

// leading are the codes of the first metrics that are no breakdown; n < 0: all.
func leading(layout *sim.Layout, n int) []string {
	var list []string
	for _, m := range layout.Metrics {
		if !strings.Contains(m.Code, "/") && len(list) != n {
			list = append(list, m.Code)
		}
	}
	return list
}
