package scenario

import (
	"slices"

	"alih/sim/sweep"
	"alih/written"
)

// allowedAsked says what the names of a question may be.
var allowedAsked = map[string]string{
	"sweep.metric":     "the code of a metric",
	"sweep.target":     "a number in the metric's unit, or of a share in percent: 90%",
	"sweep.difference": "the smallest difference that matters, above 0: in the metric's unit, or of a share in percent: 1%",
}

// readQuestion reads what a selection or an inverse question asks.
func (d *document) readQuestion(s *Scenario, w *Sweep) {
	needs := map[string]bool{"sweep.metric": w.Design == sweep.Best || w.Design == sweep.Solve,
		"sweep.difference": w.Design == sweep.Best, "sweep.target": w.Design == sweep.Solve}
	may := map[string]bool{"sweep.want": w.Design == sweep.Best, "sweep.draws.number": w.Design == sweep.Solve, "sweep.draws.replications": w.Design == sweep.Solve}
	for _, name := range sweeping {
		need, asked := needs[name]
		allowed, known := may[name]
		switch e := d.get(name); {
		case asked && need && e == nil:
			d.add(d.where(name), name, "nothing, and the design "+string(w.Design)+" asks for it", allowedAsked[name])
		case (asked && !need || known && !allowed) && e != nil:
			d.add(e.key, name, "a name that the design "+string(w.Design)+" does not ask for", "without it")
		}
	}
	if e := d.get("sweep.metric"); e != nil && needs[e.path] {
		d.readAsked(s, w, e)
	}
	w.Question.Difference = d.amountOf("sweep.difference", needs["sweep.difference"])
	w.Question.Target = d.amountOf("sweep.target", needs["sweep.target"])
	d.readDraws(s, w)
}

func (d *document) readAsked(s *Scenario, w *Sweep, e *entry) {
	m := d.sweepMetric(s, e.path, e.value)
	if m == nil {
		return
	}
	w.look(m.Code)
	w.Question.Metric = m.Code
	if w.Design != sweep.Best {
		return
	}
	var want *written.Node
	if n := d.get("sweep.want"); n != nil {
		want = &n.value
	}
	w.Question.Better = d.better(m, "sweep.want", e.value, want)
}

// amountOf reads a number in the unit of a metric, or in percent of one.
func (d *document) amountOf(path string, asked bool) float64 {
	e := d.get(path)
	if e == nil || !asked {
		return 0
	}
	v, ok := decimal(e.value)
	if !ok {
		v, ok = percent(e.value)
	}
	if !ok || path == "sweep.difference" && v <= 0 {
		d.add(e.value.At, path, e.value.Said(), allowedAsked[path])
	}
	return v
}

// readDraws reads how often an inverse question is asked under drawn assumptions.
func (d *document) readDraws(s *Scenario, w *Sweep) {
	if w.Design != sweep.Solve {
		return
	}
	w.Draws.Number = int(d.count("sweep.draws.number", usualDraws, 0, 10_000))
	w.Draws.Replications = int(d.count("sweep.draws.replications", drawReplications, 2, mostReplications))
	for i, a := range s.assumed {
		if a.policy == 0 && !slices.ContainsFunc(w.binds, func(b bind) bool { return b.setting == a.setting }) {
			w.draws = append(w.draws, i)
			w.Draws.Assumptions = append(w.Draws.Assumptions, a.Assumption)
		}
	}
	if len(w.draws) == 0 || w.Draws.Number < 2 {
		w.Draws = sweep.Draws{}
	}
}
