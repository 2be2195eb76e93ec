//go:build !wasip1

package scenario

import (
	"fmt"
	"io"
	"math"
	"slices"

	"alih/rules"
	"alih/sim"
	"alih/sim/digest"
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
	h := digest.New()
	s.explored(h)
	return h.Hex()
}

// SweepKey names what decides what a store of it keeps.
func (s *Scenario) SweepKey(program string) [32]byte {
	h := digest.New()
	fmt.Fprintf(h, "alih points 1\nprogram %s\n", program)
	s.explored(h)
	return h.Sum()
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
