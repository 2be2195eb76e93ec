package report

import (
	"math"

	"alih/rules"
	"alih/sim"
)

// hand is a study whose every number is written here: one share, one count that is
// nowhere defined, names that want to be formulas and markup.
func hand() Study {
	third := sim.Estimate{Value: 1.0 / 3, HalfWidth: 0.01, N: 2}
	half := sim.Estimate{Value: 0.5, HalfWidth: 0.02, N: 2}
	sixth := sim.Estimate{Value: 1.0 / 6, HalfWidth: 0.004, N: 2}
	none, alone := sim.Estimate{}, sim.Estimate{Value: 7, N: 1}
	result := &sim.Result{
		Layout: &sim.Layout{
			Counters: []sim.Counter{{Code: "zulu", Unit: "people"}, {Code: "alpha/kind=first", Unit: "people"}},
			Metrics: []sim.Metric{
				{Code: "match.share", Of: []int{0}, Per: []int{1}, Unit: "share", Better: 1},
				{Code: "=nowhere", Of: []int{0}, Per: []int{1}, Unit: "people"},
			},
			Curves: []sim.Curve{{Code: "fate", Unit: "weeks", Ends: []string{"matched"}, Steps: 2}},
			Paths:  []sim.Path{{Code: "waiting", Unit: "people", Steps: 2}},
		},
		Policies: []string{"=1+1", "<b>&\"bold\"</b>"}, Replications: 2, Stopped: "most", Confidence: 0.9,
		Metrics:     [][]sim.Estimate{{third, none}, {half, alone}},
		Differences: [][]sim.Estimate{nil, {sixth, none}},
		Gain:        [][]float64{nil, {12.5, 0}},
		Curves: [][]sim.Incidence{
			{{AtRisk: []int64{9, 0}, Ends: [][]sim.Estimate{{third, none}}}},
			{{AtRisk: []int64{9, 4}, Ends: [][]sim.Estimate{{third, half}}}},
		},
		Paths: [][][]sim.Estimate{{{alone, none}}, {{alone, alone}}},
		Kept:  kept([][]int64{{1, 2, 3, 4}, {-5, math.MaxInt64, 7, 8}}),
	}
	return Study{
		Result: result, Seed: 3, Program: "0",
		Each: 20, Range: &sim.Range{Draws: 64,
			Metrics:     [][]sim.Span{{{Low: 0.25, High: 0.4, N: 64}, {}}, {{Low: 0.45, High: 0.55, N: 64}, {}}},
			Differences: [][]sim.Span{nil, {{Low: -0.1, High: 0.2, N: 64}, {}}},
			SignChanges: [][]bool{nil, {true, false}},
		},
		Scenario: Scenario{Name: "By <hand>", On: rules.Date(2024, 8, 28)},
		Policies: []Policy{{Name: "=1+1"}, {Name: "<b>&\"bold\"</b>"}},
	}
}

// kept is a store of rows, by policy.
func kept(rows [][]int64) sim.Store {
	s := &sim.MemoryStore{}
	_ = s.Save(0, rows) // memory takes all
	return s
}

// single is the toy with one policy, no range and nothing beside the numbers.
func single() Study {
	s, r := toy(), *toyResult()
	r.Policies, r.Metrics, r.Differences, r.Gain = r.Policies[:1], r.Metrics[:1], r.Differences[:1], r.Gain[:1]
	r.Curves, r.Paths, r.Goals, r.Comparisons = r.Curves[:1], r.Paths[:1], nil, 0
	r.Stopped = "interrupted"
	return Study{Result: &r, Scenario: Scenario{Name: s.Scenario.Name, On: s.Scenario.On}, Policies: s.Policies[:1]}
}
