package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"slices"

	"alih/rules"
	"alih/sim"
	"alih/sim/model"
	"alih/sim/sweep"
)

// SweepStudy is what package sweep runs; workers, store, shard and report are the caller's.
func (s *Scenario) SweepStudy() sweep.Study {
	w := s.Sweep
	study := sweep.Study{
		Seed: s.Seed, Design: w.Design, Factors: w.Factors, Points: w.Points, Replications: w.Replications,
		Metrics: w.Metrics, Confidence: s.Confidence, Aims: w.Aims, Question: w.Question, Draws: w.Draws, Build: s.at,
	}
	if len(w.Factors) == 0 {
		for i := range s.Policies {
			study.Candidates = append(study.Candidates, s.Policies[i].Name)
		}
		study.Build = func(point, _ []float64) (sim.Model, error) { return s.models[int(point[0])].Model, nil }
	}
	return study
}

// at builds the baseline with the values of a point, and of a draw of the assumptions.
func (s *Scenario) at(point, draw []float64) (sim.Model, error) {
	base := s.Baseline()
	values := make([]float64, len(base.Values))
	for i := range values {
		values[i] = base.Values[i].Value
	}
	for i, v := range draw {
		a := &s.assumed[s.Sweep.draws[i]]
		if a.whole {
			v = math.Round(v)
		}
		values[a.setting] = v
	}
	drawn := slices.Clone(values)
	law := model.Law{On: base.Law.On, Changed: append([]rules.Override(nil), base.Law.Changed...)}
	for i, b := range s.Sweep.binds {
		v := point[i]
		if b.values != nil {
			v = b.values[int(v)]
		}
		switch {
		case b.setting >= 0:
			values[b.setting] = v
		case b.param != "":
			law.Changed = override(law.Changed, b.param, int64(v))
		default:
			law.On = rules.Day(v)
		}
	}
	m, err := s.Kind.Build(law, values)
	paired, ok := m.(model.Paired)
	if err != nil || !ok {
		return m, err
	}
	baseline, err := s.Kind.Build(base.Law, drawn)
	if err != nil {
		return nil, err
	}
	return paired.Against(baseline), nil
}

// SweepHash names the exploration: everything that decides its numbers.
func (s *Scenario) SweepHash() string {
	h := sha256.New()
	s.explored(h)
	return hex.EncodeToString(h.Sum(nil))
}

// SweepKey names what decides what a store of it keeps.
func (s *Scenario) SweepKey(program string) [32]byte {
	h := sha256.New()
	fmt.Fprintf(h, "alih points 1\nprogram %s\n", program)
	s.explored(h)
	return [32]byte(h.Sum(nil))
}

func (s *Scenario) explored(out io.Writer) {
	w, list := s.Sweep, s.Policies[:1]
	if len(w.Factors) == 0 {
		list = s.Policies
	}
	fmt.Fprintf(out, "alih sweep 1\n")
	s.content(out, list)
	fmt.Fprintf(out, "design %s %d %d\nconfidence %s\n", w.Design, w.Points, w.Replications, write(s.Confidence))
	for i, f := range w.Factors {
		fmt.Fprintf(out, "factor %s %s %s %d %q %v\n", f.Name, write(f.Low), write(f.High), f.Steps, f.Levels, w.binds[i].values)
	}
	fmt.Fprintf(out, "metrics %q\naims %v\nquestion %q %d %s %s\n", w.Metrics, w.Aims, w.Question.Metric,
		w.Question.Better, write(w.Question.Difference), write(w.Question.Target))
	fmt.Fprintf(out, "draws %d %d %v\n", w.Draws.Number, w.Draws.Replications, w.Draws.Assumptions)
}

// sweepSchema are the names of the space of policies, nested and dotted.
func sweepSchema(defs *schema, leaves []schemaLeaf) object {
	codes := either(object{{"type", "string"}}, object{{"type", "array"}, {"minItems", 1}})
	amount := either(object{{"type", "number"}}, inPercent)
	count := func(least, most int) object {
		return object{{"type", "integer"}, {"minimum", least}, {"maximum", most}}
	}
	list := []schemaLeaf{
		{"sweep.design", object{{"enum", sweep.Designs}}}, {"sweep.points", count(2, mostSweepPoints)},
		{"sweep.replications", count(4, mostReplications)}, {"sweep.metrics", codes}, {"sweep.frontier", codes},
		{"sweep.metric", sentence}, {"sweep.want", object{{"enum", []string{"high", "low"}}}},
		{"sweep.difference", amount}, {"sweep.target", amount},
		{"sweep.draws.number", count(0, 10_000)}, {"sweep.draws.replications", count(2, mostReplications)},
	}
	factor := either(object{{"enum", []string{"assumed", "all"}}}, object{{"type", "array"}, {"minItems", 2}},
		closed(object{{"range", object{{"type", "array"}, {"minItems", 2}, {"maxItems", 2}}}, {"steps", count(2, 1000)}}))
	for _, l := range leaves {
		list = append(list, schemaLeaf{join(factors, l.path), factor})
	}
	return defs.properties(list)
}
