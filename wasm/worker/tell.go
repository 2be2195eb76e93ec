package main

import (
	"alih/rules"
	"alih/sim"
	"alih/sim/model"
	"alih/sim/scenario"
)

// opened describes a scenario: what a page needs to show levers and to name results.
type opened struct {
	Scheme   string    `json:"scheme"`
	Kind     string    `json:"kind"`
	Name     string    `json:"name"`
	About    string    `json:"about"`
	Seed     uint64    `json:"seed"`
	Hash     string    `json:"hash"`
	Policies []policy  `json:"policies"`
	Settings []setting `json:"settings"`
	Law      []number  `json:"law"`
	Metrics  []metric  `json:"metrics"`
	Curves   []curve   `json:"curves"`
	Paths    []path    `json:"paths"`
	Stage    *shown    `json:"stage,omitempty"` // none: the model shows nothing
	Versions []string  `json:"versions"`        // of the law: first days in force
	Draws    int       `json:"draws"`           // of the assumptions: how many are usual
	Text     string    `json:"text"`            // the scenario as a file, which the command runs to the same bits
}

type policy struct {
	Name    string      `json:"name"`
	About   string      `json:"about,omitempty"`
	LawDay  string      `json:"lawDay"`
	Version string      `json:"version"`
	Changes [][3]string `json:"changes,omitempty"` // path, was, now
}

type setting struct {
	Path    string   `json:"path"`
	Form    int      `json:"form"` // number, whole, share, weight, switch, choice
	Options []string `json:"options,omitempty"`
	Unit    string   `json:"unit,omitempty"`
	Min     float64  `json:"min"`
	Max     float64  `json:"max"`
	Value   float64  `json:"value"`
	Low     float64  `json:"low"`
	High    float64  `json:"high"`
	Origin  string   `json:"origin"`
	Source  string   `json:"source,omitempty"`
	Means   string   `json:"means"`
}

type number struct {
	Name    string `json:"name"`
	Unit    string `json:"unit"`
	Value   int64  `json:"value"`
	Held    int64  `json:"held"`
	Since   string `json:"since"`
	Source  string `json:"source"`
	Article string `json:"article"`
	Grade   string `json:"grade"`
}

type metric struct {
	Code    string `json:"code"`
	Unit    string `json:"unit"`
	Better  int    `json:"better"`
	Primary bool   `json:"primary,omitempty"`
}

type curve struct {
	Code  string   `json:"code"`
	Unit  string   `json:"unit"`
	Ends  []string `json:"ends"`
	Steps int      `json:"steps"`
}

type path struct {
	Code  string `json:"code"`
	Unit  string `json:"unit"`
	Steps int    `json:"steps"`
}

var origins = [...]string{model.Assumed: "assumed", model.Sourced: "sourced", model.Lever: "lever"}

func describe(s *scenario.Scenario) opened {
	o := opened{Scheme: s.Kind.Scheme().Code, Kind: s.Kind.Name(), Name: s.Name, About: s.About, Seed: s.Seed, Hash: s.Hash()}
	for i := range s.Policies {
		o.Policies = append(o.Policies, policyOf(s, &s.Policies[i]))
	}
	for _, v := range s.Baseline().Values {
		o.Settings = append(o.Settings, setting{v.Path, int(v.Form), v.Options, v.Unit, v.Min, v.Max, v.Value, v.Low, v.High,
			origins[v.Origin], v.Source, v.Means})
	}
	for _, n := range s.LawNumbers() {
		o.Law = append(o.Law, number{n.Param.Name, string(n.Param.Unit), n.Value, n.Held, n.Since.String(), n.Cite.Source.ID, n.Cite.Article, rules.Grades[n.Cite.Grade]})
	}
	l := s.Layout()
	for _, m := range l.Metrics {
		o.Metrics = append(o.Metrics, metric{Code: m.Code, Unit: m.Unit, Better: m.Better})
	}
	for _, g := range s.Study().Goals {
		o.Metrics[g.Metric].Primary = true
	}
	for _, c := range l.Curves {
		o.Curves = append(o.Curves, curve{c.Code, c.Unit, c.Ends, c.Steps})
	}
	for _, p := range l.Paths {
		o.Paths = append(o.Paths, path{p.Code, p.Unit, p.Steps})
	}
	for _, day := range s.Kind.Scheme().Versions() {
		o.Versions = append(o.Versions, day.String())
	}
	o.Stage, o.Draws, o.Text = describeStage(stageOf(s.Study().Policies)), sim.UsualDraws, string(s.Text())
	return o
}

func policyOf(s *scenario.Scenario, p *scenario.Policy) policy {
	out := policy{Name: p.Name, About: p.About, LawDay: p.Law.On.String(), Version: s.Version(p).String()}
	for _, c := range p.Changes {
		out.Changes = append(out.Changes, [3]string{c.Path, c.Was, c.Now})
	}
	return out
}

// result is what was found so far. A number that is not defined is null.
type result struct {
	Done        int             `json:"done"`
	Precise     bool            `json:"precise"`     // the command would stop here: the first look is behind, and all goals are met
	Confidence  float64         `json:"confidence"`  // of all primary intervals together, and of each other one alone
	Comparisons int             `json:"comparisons"` // how many primary intervals share it
	Metrics     [][]*estimate   `json:"metrics"`     // by policy, metric
	Differences [][]*estimate   `json:"differences"` // by policy (the first is empty), metric
	Curves      [][][][]float64 `json:"curves"`      // by policy, curve, end, step: share
	Paths       [][][]*estimate `json:"paths"`       // by policy, path, step
	*Sentences
}

type estimate struct {
	Value float64 `json:"v"`
	Half  float64 `json:"h"`
}

func outcome(r *sim.Result) result {
	out := result{Done: r.Replications, Confidence: r.Confidence, Comparisons: r.Comparisons, Metrics: make([][]*estimate, len(r.Policies)), Differences: make([][]*estimate, len(r.Policies)),
		Curves: make([][][][]float64, len(r.Policies)), Paths: make([][][]*estimate, len(r.Policies))}
	for p := range r.Policies {
		out.Metrics[p], out.Differences[p] = estimates(r.Metrics[p]), estimates(r.Differences[p])
		for _, path := range r.Paths[p] {
			out.Paths[p] = append(out.Paths[p], estimates(path))
		}
		for _, c := range r.Curves[p] {
			ends := make([][]float64, len(c.Ends))
			for e, steps := range c.Ends {
				for _, s := range steps {
					ends[e] = append(ends[e], s.Value)
				}
			}
			out.Curves[p] = append(out.Curves[p], ends)
		}
	}
	return out
}

func estimates(list []sim.Estimate) []*estimate {
	out := make([]*estimate, len(list))
	for i, e := range list {
		if e.Defined() {
			out[i] = &estimate{e.Value, e.HalfWidth}
		}
	}
	return out
}
