package scenario

import (
	"fmt"
	"math"

	"alih/sim"
	"alih/sim/model"
)

// Study is what package sim runs; workers, store and report are the caller's.
func (s *Scenario) Study() sim.Study {
	return sim.Study{
		Seed: s.Seed, Policies: s.models, Goals: s.goals, Confidence: s.Confidence,
		First: min(s.First, s.Most), Step: s.Step, Most: s.Most,
	}
}

// Layout is what the models count; all policies have the same.
func (s *Scenario) Layout() *sim.Layout { return s.models[0].Model.Layout() }

// Exactly asks for n replications, however precise they are: the first look is the last.
func (s *Scenario) Exactly(n int) { s.First, s.Most = n, n }

// Precise asks one precision of every primary metric: a half-width in its unit, or a
// share of the baseline's estimate.
func (s *Scenario) Precise(halfWidth, share float64) {
	for i := range s.goals {
		s.goals[i].HalfWidth, s.goals[i].Share = halfWidth, share
		s.Primary[i].HalfWidth, s.Primary[i].Share = halfWidth, share
	}
}

// assumed is a setting that is drawn from its range: in every policy that does not
// state it, or in one policy that does.
type assumed struct {
	policy  int // 0: the baseline and all that do not state it
	setting int
	sim.Assumption
	whole bool
}

func (s *Scenario) assumptions() {
	for p := range s.Policies {
		policy := &s.Policies[p]
		for i := range policy.Values {
			v := &policy.Values[i]
			if !v.varies() || p > 0 && !policy.own[i] {
				continue
			}
			name := v.Path
			if p > 0 {
				name = join(policies+"."+policy.Name, name)
			}
			s.assumed = append(s.assumed, assumed{p, i, sim.Assumption{Name: name, Low: v.Low, High: v.High}, v.Form == model.Whole})
		}
	}
}

// Assumptions are the settings with a range, in the order in which Draw takes them.
func (s *Scenario) Assumptions() []sim.Assumption {
	list := make([]sim.Assumption, len(s.assumed))
	for i, a := range s.assumed {
		list[i] = a.Assumption
	}
	return list
}

// Draw builds the policies with a value for each assumption. A whole number is
// rounded. It may be called by several goroutines.
func (s *Scenario) Draw(values []float64) ([]sim.Policy, error) {
	if len(values) != len(s.assumed) {
		return nil, fmt.Errorf("draw the assumptions: %d values, want %d", len(values), len(s.assumed))
	}
	list := make([]sim.Policy, len(s.Policies))
	for i := range s.Policies {
		m, err := s.model(i, values)
		if err != nil {
			return nil, fmt.Errorf("draw the assumptions of %s: %w", s.Policies[i].Name, err)
		}
		list[i] = sim.Policy{Name: s.Policies[i].Name, Model: m}
	}
	pair(list)
	return list, nil
}

// model builds the model of a policy, with drawn values if there are some.
func (s *Scenario) model(policy int, drawn []float64) (sim.Model, error) {
	p := &s.Policies[policy]
	values := make([]float64, len(p.Values))
	for i := range values {
		values[i] = p.Values[i].Value
	}
	for i, v := range drawn {
		a := &s.assumed[i]
		if a.policy != policy && (a.policy != 0 || p.own[a.setting]) {
			continue
		}
		if a.whole {
			v = math.Round(v)
		}
		values[a.setting] = min(max(v, a.Low), a.High)
	}
	return s.Kind.Build(p.Law, values)
}
