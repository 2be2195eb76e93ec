package main

import (
	"math"
	"slices"

	"alih/sim"
)

// simFile is what an experiment found, for a program.
type simFile struct {
	Note         string      `json:"note"`
	Name         string      `json:"name"`
	Scheme       string      `json:"scheme"`
	Law          string      `json:"law"` // the day that is asked
	Version      string      `json:"version"`
	Hash         string      `json:"hash"`
	Seed         uint64      `json:"seed"`
	Command      string      `json:"command"`
	Replications int         `json:"replications"`
	Stopped      string      `json:"stopped"`
	Confidence   float64     `json:"confidence"`
	Comparisons  int         `json:"comparisons"`
	Draws        int         `json:"draws"` // of the assumptions
	Each         int         `json:"drawReplications"`
	Policies     []simPolicy `json:"policies"`
	Metrics      []simMetric `json:"metrics"`
}

type simPolicy struct {
	Name    string      `json:"name"`
	About   string      `json:"about,omitempty"`
	Law     string      `json:"law"`
	Changes [][3]string `json:"changes"` // path, was, now
}

type simMetric struct {
	Code    string    `json:"code"`
	Unit    string    `json:"unit"`
	Primary bool      `json:"primary"`
	Level   float64   `json:"level"` // of its intervals
	Under   []simCell `json:"under"` // a policy each
}

type simCell struct {
	Policy     string     `json:"policy"`
	Estimate   *simNumber `json:"estimate"` // null: undefined
	Difference *simNumber `json:"difference,omitempty"`
	Gain       float64    `json:"gain,omitempty"`
	SignMoves  bool       `json:"signChanges,omitempty"`
}

type simNumber struct {
	Value     float64     `json:"value"`
	HalfWidth *float64    `json:"halfWidth"` // null: no interval
	N         int         `json:"n"`
	Range     *[2]float64 `json:"range,omitempty"` // of the assumptions
}

func experimentFile(x *experiment, note string) simFile {
	r := x.result
	f := simFile{
		Note: note,
		Name: x.Name, Scheme: x.Kind.Scheme().Code, Law: x.Baseline().Law.On.String(), Version: x.Version(x.Baseline()).String(),
		Hash: x.Hash(), Seed: x.Seed, Command: x.command,
		Replications: r.Replications, Stopped: r.Stopped, Confidence: r.Confidence, Comparisons: r.Comparisons,
	}
	if x.ranges != nil {
		f.Draws, f.Each = x.ranges.Draws, x.each
	}
	for i := range x.Policies {
		p := &x.Policies[i]
		row := simPolicy{Name: p.Name, About: p.About, Law: p.Law.On.String(), Changes: [][3]string{}}
		for _, c := range p.Changes {
			row.Changes = append(row.Changes, [3]string{c.Path, c.Was, c.Now})
		}
		f.Policies = append(f.Policies, row)
	}
	for m := range r.Layout.Metrics {
		f.Metrics = append(f.Metrics, metricFile(x, m))
	}
	return f
}

func metricFile(x *experiment, m int) simMetric {
	r := x.result
	row := simMetric{Code: r.Layout.Metrics[m].Code, Unit: r.Layout.Metrics[m].Unit, Level: rounded(r.Level(m)),
		Primary: slices.ContainsFunc(r.Goals, func(g sim.Goal) bool { return g.Metric == m })}
	for p, name := range r.Policies {
		c := simCell{Policy: name}
		var own, less sim.Span
		if x.ranges != nil {
			own = x.ranges.Metrics[p][m]
		}
		if p > 0 {
			if x.ranges != nil {
				less, c.SignMoves = x.ranges.Differences[p][m], x.ranges.SignChanges[p][m]
			}
			c.Difference, c.Gain = numberFile(r.Differences[p][m], less), r.Gain[p][m]
		}
		c.Estimate = numberFile(r.Metrics[p][m], own)
		row.Under = append(row.Under, c)
	}
	return row
}

func numberFile(e sim.Estimate, s sim.Span) *simNumber {
	if !e.Defined() {
		return nil
	}
	n := &simNumber{Value: e.Value, N: e.N}
	if e.Bounded() {
		n.HalfWidth = &e.HalfWidth
	}
	if s.N > 0 {
		n.Range = &[2]float64{s.Low, s.High}
	}
	return n
}

// rounded takes off what 1-0.05/n leaves behind the twelfth digit.
func rounded(v float64) float64 { return math.Round(v*1e12) / 1e12 }
