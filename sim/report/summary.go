package report

import (
	"math"
	"strconv"

	"alih/sim"
	"alih/sim/report/words"
)

// What summary.json holds; summary.schema.json says the same to a program. A number
// that does not exist (a ratio with nothing below the line) is null.

type summary struct {
	Note         string             `json:"note"`
	Scenario     summaryScenario    `json:"scenario"`
	Program      string             `json:"program"`
	Seed         string             `json:"seed"` // digits: a JSON number holds 53 bits
	Replications int                `json:"replications"`
	Stopped      string             `json:"stopped"`
	Confidence   *float64           `json:"confidence"`
	Comparisons  int                `json:"comparisons"`
	AssumedDraws int                `json:"assumption_draws"`
	SignChanges  []words.SignChange `json:"sign_changes"`
	Counted      []summaryCounted   `json:"counted"`
	Policies     []summaryPolicy    `json:"policies"`
}

// summaryCounted is what a metric is made of, by the columns of the replications' table:
// their sum, or two sums of which it is the ratio.
type summaryCounted struct {
	Metric string   `json:"metric"`
	Of     []string `json:"of"`
	Per    []string `json:"per"` // null: a number for each replication, its mean over them
}

type summaryScenario struct {
	Name   string `json:"name"`
	Kind   string `json:"kind"`
	Scheme string `json:"scheme"`
	LawOn  string `json:"law_on"`
	Law    string `json:"law"`
	Hash   string `json:"hash"`
}

type summaryPolicy struct {
	Name     string          `json:"name"`
	Baseline bool            `json:"baseline"`
	Metrics  []summaryMetric `json:"metrics"`
	Curves   []summaryCurve  `json:"curves"`
	Paths    []summaryPath   `json:"paths"`
}

type summaryMetric struct {
	Code       string             `json:"code"`
	Title      string             `json:"title"`
	Unit       string             `json:"unit"`
	Primary    bool               `json:"primary"`
	Better     int                `json:"better"`
	Estimate   estimate           `json:"estimate"`
	Assumption *span              `json:"assumption"`
	Difference *summaryDifference `json:"difference"`
}

type summaryDifference struct {
	Estimate    estimate `json:"estimate"`
	Assumption  *span    `json:"assumption"`
	SignChanges *bool    `json:"sign_changes"`
	Gain        *float64 `json:"gain"`
}

type estimate struct {
	Value        *float64 `json:"value"`
	Low          *float64 `json:"low"`
	High         *float64 `json:"high"`
	HalfWidth    *float64 `json:"half_width"`
	Replications int      `json:"replications"`
}

type span struct {
	Low  *float64 `json:"low"`
	High *float64 `json:"high"`
}

type summaryCurve struct {
	Code   string       `json:"code"`
	Unit   string       `json:"unit"`
	AtRisk []int64      `json:"at_risk"`
	Ends   []summaryEnd `json:"ends"`
}

type summaryEnd struct {
	Code  string     `json:"code"`
	Share []estimate `json:"share"`
}

type summaryPath struct {
	Code  string     `json:"code"`
	Unit  string     `json:"unit"`
	Steps []estimate `json:"steps"`
}

func (r *reporter) summary() ([]byte, error) {
	sc := r.Scenario
	s := summary{
		Note:     r.words.Say("note"),
		Scenario: summaryScenario{sc.Name, sc.Kind, sc.Scheme, sc.On.String(), sc.Law, sc.Hash},
		Program:  r.Program, Seed: strconv.FormatUint(r.Seed, 10),
		Replications: r.Result.Replications, Stopped: r.Result.Stopped,
		Confidence: number(r.Result.Confidence), Comparisons: r.Result.Comparisons,
		SignChanges: r.said.SignChanges(), Counted: r.counted(),
	}
	if r.Range != nil {
		s.AssumedDraws = r.Range.Draws
	}
	for p, name := range r.Result.Policies {
		s.Policies = append(s.Policies, summaryPolicy{name, p == 0,
			r.summaryMetrics(p), r.summaryCurves(p), r.summaryPaths(p)})
	}
	return indented(s)
}

func (r *reporter) counted() (list []summaryCounted) {
	columns := func(counters []int) (codes []string) {
		for _, c := range counters {
			codes = append(codes, r.Result.Layout.Counters[c].Code)
		}
		return codes
	}
	for _, m := range r.Result.Layout.Metrics {
		list = append(list, summaryCounted{m.Code, columns(m.Of), columns(m.Per)})
	}
	return list
}

func (r *reporter) summaryMetrics(p int) []summaryMetric {
	metrics := []summaryMetric{}
	for m, metric := range r.Result.Layout.Metrics {
		s := summaryMetric{
			Code: metric.Code, Title: r.words.Title("metric", metric.Code), Unit: metric.Unit,
			Primary: r.said.IsPrimary(m), Better: metric.Better,
			Estimate: toEstimate(r.Result.Metrics[p][m]),
		}
		if r.Range != nil {
			s.Assumption = toSpan(r.Range.Metrics[p][m])
		}
		if p > 0 {
			s.Difference = r.summaryDifference(p, m)
		}
		metrics = append(metrics, s)
	}
	return metrics
}

func (r *reporter) summaryDifference(p, m int) *summaryDifference {
	d := &summaryDifference{
		Estimate: toEstimate(r.Result.Differences[p][m]),
		Gain:     number(gain(r.Result.Gain[p][m])),
	}
	if r.Range != nil {
		d.Assumption = toSpan(r.Range.Differences[p][m])
		changes := r.Range.SignChanges[p][m]
		d.SignChanges = &changes
	}
	return d
}

func (r *reporter) summaryCurves(p int) []summaryCurve {
	curves := []summaryCurve{}
	for c, curve := range r.Result.Layout.Curves {
		found := r.Result.Curves[p][c]
		s := summaryCurve{curve.Code, curve.Unit, append([]int64{}, found.AtRisk...), []summaryEnd{}}
		for e, code := range curve.Ends {
			s.Ends = append(s.Ends, summaryEnd{code, toEstimates(found.Ends[e])})
		}
		curves = append(curves, s)
	}
	return curves
}

func (r *reporter) summaryPaths(p int) []summaryPath {
	paths := []summaryPath{}
	for i, path := range r.Result.Layout.Paths {
		paths = append(paths, summaryPath{path.Code, path.Unit, toEstimates(r.Result.Paths[p][i])})
	}
	return paths
}

// gain is what common draws gave, which is no number where the difference never varied.
func gain(x float64) float64 {
	if x == 0 {
		return math.NaN()
	}
	return x
}

func toEstimate(e sim.Estimate) estimate {
	return estimate{number(words.Value(e)), number(words.Low(e)), number(words.High(e)), number(words.Half(e)), e.N}
}

func toEstimates(es []sim.Estimate) []estimate {
	out := []estimate{}
	for _, e := range es {
		out = append(out, toEstimate(e))
	}
	return out
}

func toSpan(s sim.Span) *span {
	if s.N == 0 {
		return nil
	}
	return &span{number(s.Low), number(s.High)}
}

// number is a number for JSON, nil where there is none.
func number(x float64) *float64 {
	if !words.Finite(x) {
		return nil
	}
	x = words.Round12(x)
	return &x
}
