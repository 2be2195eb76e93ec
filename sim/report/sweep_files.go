package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"strconv"

	"alih/sim/report/words"
	"alih/sim/sweep"
)

// csv is the answer: of Morris and Sobol a row a metric and factor, else the points.
func (r *sweepReporter) csv() ([]byte, error) {
	var rows [][]string
	span := func(x sweep.Interval) []string {
		switch {
		case !x.Defined():
			return []string{"", "", ""}
		case !x.Bounded():
			return []string{cell(x.Value), "", ""}
		}
		return []string{cell(x.Value), cell(x.Low), cell(x.High)}
	}
	switch {
	case r.Result.Indices != nil:
		rows = append(rows, []string{"metric", "factor", "first", "first_low", "first_high", "total", "total_low", "total_high", "noise_share", "rows"})
	case r.Result.Effects != nil:
		rows = append(rows, []string{"metric", "factor", "mean_absolute", "mean_absolute_low", "mean_absolute_high", "mean", "mean_low", "mean_high", "spread", "noise"})
	default:
		return r.pointsCSV()
	}
	for k, m := range r.Result.Metrics {
		for f := range r.Result.Factors {
			row := []string{safe(m.Code), safe(r.Result.Factors[f].Name)}
			switch {
			case r.Result.Effects != nil:
				x := r.Result.Effects[k][f]
				row = append(append(append(row, span(x.Absolute)...), span(x.Mean)...), cell(x.Spread), cell(x.Noise))
			case r.Result.Indices[k] == nil:
				row = append(row, "", "", "", "", "", "", cell(r.Result.Noises[k].Share()), strconv.Itoa(r.Result.Noises[k].N))
			default:
				x := r.Result.Indices[k][f]
				row = append(append(append(row, span(x.First)...), span(x.Total)...), cell(r.Result.Noises[k].Share()), strconv.Itoa(r.Result.Noises[k].N))
			}
			rows = append(rows, row)
		}
	}
	return csvOf(rows)
}

func csvOf(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	err := w.WriteAll(rows)
	return b.Bytes(), err
}

// pointsCSV has a row a point: the factors, then of each metric estimate and interval.
func (r *sweepReporter) pointsCSV() ([]byte, error) {
	head := []string{"point"}
	if len(r.Result.Factors) == 0 {
		head = append(head, "policy")
	}
	for _, f := range r.Result.Factors {
		head = append(head, safe(f.Name))
	}
	for _, m := range r.Result.Metrics {
		head = append(head, safe(m.Code), safe(m.Code+" low"), safe(m.Code+" high"))
	}
	if r.Result.Frontier != nil {
		head = append(head, "frontier")
	}
	if r.Result.Selection != nil {
		head = append(head, "replications")
	}
	rows := [][]string{head}
	for i, p := range r.Result.Points {
		row := []string{strconv.Itoa(i + 1)}
		if len(r.Result.Factors) == 0 {
			row = append(row, safe(p.Name))
		}
		for f := range r.Result.Factors {
			row = append(row, safe(r.Result.Factors[f].Text(p.Values[f])))
		}
		for _, e := range p.Metrics {
			row = append(row, cell(words.Value(e)), cell(words.Low(e)), cell(words.High(e)))
		}
		if r.Result.Frontier != nil {
			row = append(row, standings[r.Result.Frontier[i]])
		}
		if s := r.Result.Selection; s != nil {
			row = append(row, strconv.Itoa(s.Used[i]))
		}
		rows = append(rows, row)
	}
	return csvOf(rows)
}

type sweepFile struct {
	Note         string         `json:"note"`
	Name         string         `json:"name"`
	Scheme       string         `json:"scheme"`
	Law          string         `json:"law"`
	Hash         string         `json:"hash"`
	Seed         string         `json:"seed"` // digits: a JSON number holds 53 bits
	Program      string         `json:"program"`
	Command      string         `json:"command"`
	Design       sweep.Design   `json:"design"`
	Points       int            `json:"points"` // done
	Size         int            `json:"size"`   // of the whole design
	Rows         int            `json:"rows,omitempty"`
	Replications int            `json:"replications"`
	Interrupted  bool           `json:"interrupted"`
	Confidence   float64        `json:"confidence"`
	Factors      []sweepFactor  `json:"factors"`
	Metrics      []sweepMetric  `json:"metrics"`
	Selection    *sweepChoice   `json:"selection,omitempty"`
	Solution     *sweepSolution `json:"solution,omitempty"`
}

type sweepFactor struct {
	Name   string      `json:"name"`
	Unit   string      `json:"unit,omitempty"`
	Range  *[2]float64 `json:"range,omitempty"`
	Levels []string    `json:"levels,omitempty"`
}

type sweepMetric struct {
	Code    string        `json:"code"`
	Unit    string        `json:"unit"`
	Noise   *sweepNoise   `json:"noise,omitempty"`
	Indices []sweepIndex  `json:"indices,omitempty"`
	Effects []sweepEffect `json:"effects,omitempty"`
}

type sweepNoise struct {
	Variance float64 `json:"varianceBetweenPoints"`
	Noise    float64 `json:"varianceOfNoise"`
	Share    float64 `json:"share"`
	Rows     int     `json:"rows"`
}

type sweepInterval struct {
	Value float64  `json:"value"`
	Low   *float64 `json:"low"` // null: no interval
	High  *float64 `json:"high"`
}

type sweepIndex struct {
	Factor string         `json:"factor"`
	First  *sweepInterval `json:"first"`
	Total  *sweepInterval `json:"total"`
}

type sweepEffect struct {
	Factor   string         `json:"factor"`
	Absolute *sweepInterval `json:"meanAbsolute"`
	Mean     *sweepInterval `json:"mean"`
	Spread   float64        `json:"spread"`
	Noise    float64        `json:"noise"`
}

type sweepChoice struct {
	Metric     string   `json:"metric"`
	Difference float64  `json:"difference"`
	Chosen     string   `json:"chosen"`
	Left       []string `json:"left"`
	Guarantee  bool     `json:"guarantee"`
}

type sweepSolution struct {
	Metric string         `json:"metric"`
	Target float64        `json:"target"`
	Where  string         `json:"where"`
	At     *sweepInterval `json:"at"`                // on the straight line between points
	Points *[2]float64    `json:"between,omitempty"` // the points around it, whatever the curve between them
	Rising bool           `json:"rising"`
	Range  *[2]float64    `json:"range"` // of the assumptions
	Below  int            `json:"drawsBelow"`
	Above  int            `json:"drawsAbove"`
}

func intervalFile(x sweep.Interval) *sweepInterval {
	if !x.Defined() {
		return nil
	}
	f := &sweepInterval{Value: x.Value}
	if x.Bounded() {
		f.Low, f.High = &x.Low, &x.High
	}
	return f
}

func (r *sweepReporter) json() ([]byte, error) {
	x := r.Result
	f := sweepFile{Note: r.words.Say("note"), Name: r.Scenario.Name, Scheme: r.Scenario.Scheme, Law: r.Scenario.On.String(), Hash: r.Scenario.Hash,
		Seed: strconv.FormatUint(x.Seed, 10), Program: r.Program, Command: r.Command, Design: x.Design, Points: len(x.Points), Size: x.Size,
		Rows: x.Rows, Replications: x.Replications, Interrupted: x.Interrupted, Confidence: x.Confidence, Factors: []sweepFactor{}}
	for _, a := range x.Factors {
		row := sweepFactor{Name: a.Name, Unit: a.Unit, Levels: a.Levels}
		if a.Levels == nil {
			row.Range = &[2]float64{a.Low, a.High}
		}
		f.Factors = append(f.Factors, row)
	}
	for k := range x.Metrics {
		f.Metrics = append(f.Metrics, r.metricFile(k))
	}
	if s := x.Selection; s != nil {
		f.Selection = &sweepChoice{Metric: x.Question.Metric, Difference: x.Question.Difference, Chosen: r.pointName(s.Chosen), Guarantee: s.Sure}
		for _, i := range s.Left {
			f.Selection.Left = append(f.Selection.Left, r.pointName(i))
		}
	}
	if s := x.Solution; s != nil {
		f.Solution = &sweepSolution{Metric: x.Question.Metric, Target: x.Question.Target, Where: s.Where, At: intervalFile(s.At), Rising: s.Rising, Below: s.Below, Above: s.Above}
		if s.Where == sweep.Inside {
			f.Solution.Points = &[2]float64{s.From, s.To}
		}
		if s.Range.N > 0 {
			f.Solution.Range = &[2]float64{s.Range.Low, s.Range.High}
		}
	}
	return indented(f)
}

func (r *sweepReporter) metricFile(k int) sweepMetric {
	x := r.Result
	m := sweepMetric{Code: x.Metrics[k].Code, Unit: x.Metrics[k].Unit}
	if len(x.Noises) > 0 {
		n := x.Noises[k]
		m.Noise = &sweepNoise{n.Variance, n.Noise, words.Round12(n.Share()), n.N}
	}
	if x.Indices != nil {
		for f, i := range x.Indices[k] {
			m.Indices = append(m.Indices, sweepIndex{x.Factors[f].Name, intervalFile(i.First), intervalFile(i.Total)})
		}
	}
	if x.Effects != nil {
		for f, e := range x.Effects[k] {
			m.Effects = append(m.Effects, sweepEffect{x.Factors[f].Name, intervalFile(e.Absolute), intervalFile(e.Mean), e.Spread, e.Noise})
		}
	}
	return m
}

// sweepManifest is what is needed to make the same files again.
type sweepManifest struct {
	Program      string         `json:"program"`
	Command      string         `json:"command"`
	Scenario     string         `json:"scenario"`
	ScenarioHash string         `json:"scenario_hash"`
	Scheme       string         `json:"scheme"`
	LawOn        string         `json:"law_on"`
	Seed         string         `json:"seed"`
	Design       sweep.Design   `json:"design"`
	Points       int            `json:"points"`
	Replications int            `json:"replications"`
	Interrupted  bool           `json:"interrupted"`
	Files        []manifestItem `json:"files"`
}

func (r *sweepReporter) manifest(files []file) ([]byte, error) {
	m := sweepManifest{Program: r.Program, Command: r.Command, Scenario: r.Scenario.Name, ScenarioHash: r.Scenario.Hash, Scheme: r.Scenario.Scheme,
		LawOn: r.Scenario.On.String(), Seed: strconv.FormatUint(r.Result.Seed, 10), Design: r.Result.Design, Points: len(r.Result.Points),
		Replications: r.Result.Replications, Interrupted: r.Result.Interrupted}
	for _, f := range files {
		sum := sha256.Sum256(f.body)
		m.Files = append(m.Files, manifestItem{f.name, len(f.body), hex.EncodeToString(sum[:])})
	}
	return indented(m)
}
