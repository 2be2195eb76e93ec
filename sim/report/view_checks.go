package report

import (
	"strconv"

	"alih/sim/report/words"
)

// checkView is a published figure beside what the model gives.
type checkView struct {
	Means, Published, Found, Range, Source, Verdict, Says string
}

// checkViews puts published figures beside what the model gives under the baseline.
func (r *reporter) checkViews(figures []Figure) []checkView {
	var views []checkView
	for _, f := range figures {
		v := checkView{Means: f.Means, Found: "–", Range: "–", Source: f.Source, Says: f.Says, Verdict: r.words.Say("check.none")}
		if f.Metric != None {
			r.hold(&v, f)
		}
		views = append(views, v)
	}
	return views
}

// hold compares a figure with its metric.
func (r *reporter) hold(v *checkView, f Figure) {
	unit := r.Result.Layout.Metrics[f.Metric].Unit
	d := r.baselineOf(f)
	t := r.said.Cells(d, words.Places(d.Estimate), false)
	v.Published = r.digits.Fixed(words.Round12(f.Published*words.Scale(unit)), -1) + " " + r.words.Unit(unit, false)
	v.Found = r.words.Say("check.found", "value", t.Value+"\u00a0"+r.words.Unit(unit, false), "interval", t.Interval)
	v.Range, v.Verdict = t.Range, r.words.Say(r.verdict(f))
}

// baselineOf is what the model gives for a figure.
func (r *reporter) baselineOf(f Figure) words.Row {
	return r.said.Row("", f.Metric, r.Result.Metrics[0][f.Metric], r.said.RangeOf(0, f.Metric))
}

// verdict is the code of where a figure lies.
func (r *reporter) verdict(f Figure) string {
	d := r.baselineOf(f)
	published := f.Published * words.Scale(r.Result.Layout.Metrics[f.Metric].Unit)
	switch {
	case published >= words.Low(d.Estimate) && published <= words.High(d.Estimate):
		return "check.interval"
	case d.Bounded() && published >= d.Span.Low && published <= d.Span.High:
		return "check.range"
	}
	return "check.outside"
}

// misses warns where a figure that was not used lies outside of all that the model gives.
func (r *reporter) misses() []string {
	of, outside := 0, 0
	for _, f := range r.Validation {
		if f.Metric == None {
			continue
		}
		of++
		if r.verdict(f) == "check.outside" {
			outside++
		}
	}
	switch {
	case len(r.Validation) > 0 && of == 0:
		return []string{r.words.Say("warn.noneComparable")}
	case outside > 0:
		return []string{r.words.Say("warn.outside", "n", strconv.Itoa(outside), "all", strconv.Itoa(of))}
	}
	return nil
}

// limits are what the model says that it cannot say.
func (r *reporter) limits() []string {
	var list []string
	for n := 1; ; n++ {
		s, ok := r.words.Find("limit." + strconv.Itoa(n))
		if !ok {
			return list
		}
		list = append(list, s)
	}
}
