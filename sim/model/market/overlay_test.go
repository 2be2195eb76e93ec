package market

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/rules/scheme/twtransfer"
	"alih/sim"
	"alih/sim/model"
)

// TestEveryNumberOfTheLaw changes each number of the scheme in turn. Either the market
// changes, or its list says why it does not.
func TestEveryNumberOfTheLaw(t *testing.T) {
	if testing.Short() {
		t.Skip("asks the whole law some hundred times")
	}
	on := rules.Date(2024, 8, 28)
	change := map[string]float64{"warmUp": 0, "weeks": 30, "followUp": 10, "workers.harmed": 0.1, "takeovers.perWeek": 5,
		"workers.yearsWorked": 9, "consent.worker": 0.6, "consent.employer": 0.6, "employers.perWeek": 60, "employers.permitAge": 40}
	base := run(build(t, on, change))
	p := build(t, on, change).after.law.p
	for _, param := range twtransfer.Scheme.Params {
		now, inForce := param.Values.On(on)
		if !inForce || !used(p, param.Name) {
			continue
		}
		why, listed := Kind.Unused()[param.Name]
		values := []int64{now.Value * 2, now.Value / 2, 0}
		if listed {
			values = values[:1]
		}
		for _, v := range values {
			m, err := tryBuild(on, change, rules.Override{Param: param.Name, Value: v})
			if err != nil {
				t.Logf("%s = %d: %v", param.Name, v, err)
				continue
			}
			if differs := !slices.Equal(base, run(m)); differs {
				if listed {
					t.Errorf("%s is used, and the list says %q", param.Name, why)
				}
				listed = true
				break
			}
		}
		if !listed {
			t.Errorf("%s changes nothing, and the list does not say why", param.Name)
		}
	}
	for name := range Kind.Unused() {
		if !slices.ContainsFunc(twtransfer.Scheme.Params, func(p *rules.Param) bool { return p.Name == name }) {
			t.Errorf("%s is on the list and no number of the law", name)
		}
	}
}

func used(p *rules.Program, name string) bool {
	return slices.ContainsFunc(p.Constants, func(c rules.Constant) bool { return c.Param == name })
}

func run(m *market) []int64 {
	counts := make([]int64, len(m.layout.Counters))
	m.Runner().Run(sim.NewStream(3, watched), counts)
	return counts
}

func tryBuild(on rules.Day, change map[string]float64, law ...rules.Override) (*market, error) {
	v := defaults()
	for i, s := range Kind.Settings() {
		if x, ok := change[s.Path]; ok {
			v[i] = x
		}
	}
	m, err := Kind.Build(model.Law{On: on, Changed: law}, v)
	if err != nil {
		return nil, err
	}
	return m.(*market), nil
}
