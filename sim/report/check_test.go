package report

import (
	"math"
	"os"
	"strings"
	"testing"

	"alih/sim"
)

// What does not fit together is refused before a file is made.
func TestWhatDoesNotFitIsRefused(t *testing.T) {
	for want, change := range map[string]func(*Study){
		"report: no result":                                                   func(s *Study) { s.Result = nil },
		"report: result without a policy":                                     func(s *Study) { s.Result.Policies = nil },
		"report: result without a metric":                                     func(s *Study) { s.Result.Layout.Metrics = nil },
		"report: result: found 0 replications, allowed 1 or more":             func(s *Study) { s.Result.Replications = 0 },
		"report: metrics of policy 2: found 3 cells, wanted 8":                func(s *Study) { s.Result.Metrics[2] = s.Result.Metrics[2][:3] },
		"report: differences: found 2 policies, the result has 3":             func(s *Study) { s.Result.Differences = s.Result.Differences[:2] },
		"report: gains of policy 1: found 0 cells, wanted 8":                  func(s *Study) { s.Result.Gain[1] = nil },
		"report: curve fate of policy 0: found 15 cells, wanted 16":           func(s *Study) { e := s.Result.Curves[0][0].Ends; e[0] = e[0][:15] },
		"report: curve fate: found 0 steps at risk, wanted 16":                func(s *Study) { s.Result.Curves[1][0].AtRisk = nil },
		"report: path waiting: found 0 steps, wanted 26":                      func(s *Study) { s.Result.Paths[0][0] = nil },
		"report: result without what was counted":                             func(s *Study) { s.Result.Kept = nil },
		"report: ranges of metrics: found 0 policies, the result has 3":       func(s *Study) { s.Range.Metrics = nil },
		"report: changes of sign of policy 1: found 0 cells, wanted 8":        func(s *Study) { s.Range.SignChanges[1] = nil },
		"report: scenario without a name":                                     func(s *Study) { s.Scenario.Name = "" },
		"report: found 2 policies described, the result has 3":                func(s *Study) { s.Policies = s.Policies[:2] },
		`report: policy 1: found "x" described, the result has "90 days"`:     func(s *Study) { s.Policies[1].Name = "x" },
		`report: policy 1: name "60 days (the law)" is empty or stands twice`: func(s *Study) { s.Result.Policies[1], s.Policies[1].Name = toyNames[0], toyNames[0] },
		"report: goal 0: found metric 8, the layout has 8":                    func(s *Study) { s.Result.Goals = []sim.Goal{{Metric: 8}} },
		"report: published figure 0: found metric -2, the layout has 8":       func(s *Study) { s.Validation[0].Metric = -2 },
		"report: published figure 0: found NaN, allowed a number":             func(s *Study) { s.Validation[0].Published = math.NaN() },
		"report: setting mechanism: found option 2, it has 2":                 func(s *Study) { s.Settings[3].Value = 2 },
	} {
		s, dir := toy(), t.TempDir()
		change(&s)
		if err := Write(dir, s); err == nil || err.Error() != want {
			t.Errorf("found error %v, want %s", err, want)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%s: something was written", want)
		}
	}
	if !strings.HasPrefix(toyNames[0], "60") {
		t.Error("a test changed what all share")
	}
}
