package report

import (
	"strconv"
	"strings"

	"alih/sim"
	"alih/sim/report/words"
	"alih/sim/sweep"
)

// facts are what was run.
func (r *sweepReporter) facts() []string {
	say, x := r.words.Say, r.Result
	list := []string{
		say("lead.sweep"),
		say("sweep.what", "name", r.Scenario.Name, "scheme", r.words.Title("scheme", r.Scenario.Scheme), "law", r.Scenario.Law,
			"day", r.Scenario.day(), "seed", strconv.FormatUint(x.Seed, 10)),
	}
	size := say("sweep.size", "points", strconv.Itoa(len(x.Points)), "n", strconv.Itoa(x.Replications))
	switch {
	case x.Selection != nil:
		size = say("sweep.sizeBest", "points", strconv.Itoa(len(x.Points)), "n", strconv.Itoa(x.Replications))
	case x.Rows > 0:
		size = say("sweep.sizeRows", "rows", strconv.Itoa(x.Rows), "points", strconv.Itoa(len(x.Points)), "n", strconv.Itoa(x.Replications))
	}
	list = append(list, say("sweep.design."+string(x.Design))+" "+size)
	if x.Interrupted {
		list = append(list, say("sweep.interrupted", "all", strconv.Itoa(x.Size)))
	}
	return append(list, say("sweep.intervals", "level", r.level()))
}

func (r *sweepReporter) level() string {
	return r.digits.Fixed(words.Round12(r.Result.Confidence*100), -1)
}

// answers are the sentences of a design that has one answer.
func (r *sweepReporter) answers() []string {
	switch {
	case r.Result.Selection != nil:
		return r.selectionSaid()
	case r.Result.Solution != nil:
		return r.solutionSaid()
	}
	return nil
}

func (r *sweepReporter) selectionSaid() []string {
	x, say := r.Result.Selection, r.words.Say
	m := r.Result.Metrics[r.metricOf(r.Result.Question.Metric)]
	want := say("sweep.high")
	if r.Result.Question.Better < 0 {
		want = say("sweep.low")
	}
	with := []string{"point", r.pointName(x.Chosen), "metric", r.words.Title("metric", m.Code), "want", want,
		"difference", r.apart(r.Result.Question.Difference, m), "level", r.level(), "left", strconv.Itoa(len(x.Left))}
	if !x.Sure {
		return []string{say("sweep.bestOpen", with...)}
	}
	return []string{say("sweep.best", with...), say("sweep.bestMeans", with...)}
}

func (r *sweepReporter) solutionSaid() []string {
	x, say := r.Result.Solution, r.words.Say
	m := r.Result.Metrics[r.metricOf(r.Result.Question.Metric)]
	f := &r.Result.Factors[0]
	unit := ""
	if f.Unit != "" {
		unit = " " + r.words.Title("unit", f.Unit)
	}
	write := func(v float64) string { return r.digits.Fixed(v, solvePlaces(x)) }
	with := []string{"factor", r.factor(0), "metric", r.words.Title("metric", m.Code), "target", r.inUnits(r.Result.Question.Target, m),
		"at", write(x.At.Value) + unit, "low", write(x.At.Low), "high", write(x.At.High) + unit, "level", r.level(),
		"from", write(x.X[0]), "to", write(x.X[len(x.X)-1]) + unit,
		"near", r.digits.Fixed(x.From, -1), "far", r.digits.Fixed(x.To, -1) + unit}
	list := []string{say("sweep.solve."+x.Where, with...)}
	if x.Where == sweep.Inside && x.At.Bounded() {
		list = append(list, say("sweep.solveInterval", with...))
	} else if x.Where == sweep.Inside {
		list = append(list, say("sweep.solveNoInterval"))
	}
	if x.Range.N > 0 {
		list = append(list, say("sweep.solveRange", "low", write(x.Range.Low), "high", write(x.Range.High)+unit,
			"n", strconv.Itoa(x.Range.N), "below", strconv.Itoa(x.Below), "above", strconv.Itoa(x.Above)))
	} else {
		list = append(list, say("sweep.solveNoRange"))
	}
	direction := "sweep.falling"
	if x.Rising {
		direction = "sweep.rising"
	}
	list = append(list, say("sweep.solveMeans", "direction", say(direction)))
	if x.From < x.To {
		list = append(list, say("sweep.solveBend", with...))
	}
	return list
}

// solvePlaces are the decimals that the interval of a crossing bears.
func solvePlaces(x *sweep.Solution) int {
	half := (x.At.High - x.At.Low) / 2
	if !x.At.Bounded() || half <= 0 {
		return 2
	}
	return min(max(1-words.Exponent(half), 0), 6)
}

// inUnits is a number of a metric with its unit.
func (r *sweepReporter) inUnits(v float64, m sim.Metric) string {
	if m.Unit == "share" {
		return r.digits.Fixed(words.Round12(v*100), -1) + "\u00a0" + r.words.Say("unit.percent")
	}
	return r.digits.Fixed(v, -1) + " " + r.words.Title("unit", m.Unit)
}

// apart is how far two of a metric's numbers are from each other, with its unit.
func (r *sweepReporter) apart(v float64, m sim.Metric) string {
	if m.Unit == "share" {
		return r.digits.Fixed(words.Round12(v*100), -1) + " " + r.words.Say("unit.points")
	}
	return r.inUnits(v, m)
}

// pointName says a point in one line.
func (r *sweepReporter) pointName(i int) string {
	p := r.Result.Points[i]
	if p.Name != "" {
		return r.words.Policy(p.Name)
	}
	var parts []string
	for f := range r.Result.Factors {
		parts = append(parts, r.factor(f)+" "+r.factorText(f, p.Values[f]))
	}
	return strings.Join(parts, r.words.Say("list.comma"))
}

// factor is what a factor is called: by its words if it has some, else as it is stated.
func (r *sweepReporter) factor(f int) string {
	name := r.Result.Factors[f].Name
	if s, ok := r.words.Find("setting." + name); ok {
		return s
	}
	return name
}

// measured is a factor with its unit.
func (r *sweepReporter) measured(f int) string {
	if unit := r.Result.Factors[f].Unit; unit != "" {
		return r.factor(f) + " (" + r.words.Title("unit", unit) + ")"
	}
	return r.factor(f)
}

// option is what a level of a factor is called.
func (r *sweepReporter) option(text string) string {
	if s, ok := r.words.Find("option." + text); ok {
		return s
	}
	return text
}

// factorText is a value of a factor to be read; points.csv has all its digits.
func (r *sweepReporter) factorText(f int, v float64) string {
	if factor := &r.Result.Factors[f]; len(factor.Levels) > 0 {
		return r.option(factor.Text(v))
	}
	return r.digits.Fixed(v, -1)
}
