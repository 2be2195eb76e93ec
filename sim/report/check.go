package report

import (
	"fmt"
	"math"
	"slices"

	"alih/sim/model"
)

// check tells whether what is handed over fits together. A report that reads past the
// end of a table, or under the wrong name, would be worse than none.
func check(s *Study) error {
	if err := checkResult(s); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	if err := checkRange(s); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	if err := checkFacts(s); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

func checkResult(s *Study) error {
	r := s.Result
	if r == nil || r.Layout == nil {
		return fmt.Errorf("no result")
	}
	k, m := len(r.Policies), len(r.Layout.Metrics)
	switch {
	case k == 0:
		return fmt.Errorf("result without a policy")
	case m == 0:
		return fmt.Errorf("result without a metric")
	case r.Replications < 1:
		return fmt.Errorf("result: found %d replications, allowed 1 or more", r.Replications)
	}
	if err := shape("metrics", k, m, r.Metrics, 0); err != nil {
		return err
	}
	if err := shape("differences", k, m, r.Differences, 1); err != nil {
		return err
	}
	if err := shape("gains", k, m, r.Gain, 1); err != nil {
		return err
	}
	if err := checkSteps(s); err != nil {
		return err
	}
	if r.Kept == nil {
		return fmt.Errorf("result without what was counted")
	}
	return nil
}

// shape tells whether a table has a row for each policy, and from the policy `from` on
// the given number of cells.
func shape[T any](what string, policies, cells int, table [][]T, from int) error {
	if len(table) != policies {
		return fmt.Errorf("%s: found %d policies, the result has %d", what, len(table), policies)
	}
	for p := from; p < policies; p++ {
		if len(table[p]) != cells {
			return fmt.Errorf("%s of policy %d: found %d cells, wanted %d", what, p, len(table[p]), cells)
		}
	}
	return nil
}

func checkSteps(s *Study) error {
	r := s.Result
	if err := shape("curves", len(r.Policies), len(r.Layout.Curves), r.Curves, 0); err != nil {
		return err
	}
	if err := shape("paths", len(r.Policies), len(r.Layout.Paths), r.Paths, 0); err != nil {
		return err
	}
	for p := range r.Policies {
		for c, curve := range r.Layout.Curves {
			if err := shape("curve "+curve.Code, len(curve.Ends), curve.Steps, r.Curves[p][c].Ends, 0); err != nil {
				return err
			}
			if n := len(r.Curves[p][c].AtRisk); n != curve.Steps {
				return fmt.Errorf("curve %s: found %d steps at risk, wanted %d", curve.Code, n, curve.Steps)
			}
		}
		for i, path := range r.Layout.Paths {
			if n := len(r.Paths[p][i]); n != path.Steps {
				return fmt.Errorf("path %s: found %d steps, wanted %d", path.Code, n, path.Steps)
			}
		}
	}
	return nil
}

func checkRange(s *Study) error {
	if s.Range == nil {
		return nil
	}
	k, m := len(s.Result.Policies), len(s.Result.Layout.Metrics)
	if err := shape("ranges of metrics", k, m, s.Range.Metrics, 0); err != nil {
		return err
	}
	if err := shape("ranges of differences", k, m, s.Range.Differences, 1); err != nil {
		return err
	}
	return shape("changes of sign", k, m, s.Range.SignChanges, 1)
}

func checkFacts(s *Study) error {
	names := s.Result.Policies
	if s.Scenario.Name == "" {
		return fmt.Errorf("scenario without a name")
	}
	if len(s.Policies) != len(names) {
		return fmt.Errorf("found %d policies described, the result has %d", len(s.Policies), len(names))
	}
	seen := map[string]bool{}
	for i, p := range s.Policies {
		if p.Name != names[i] {
			return fmt.Errorf("policy %d: found %q described, the result has %q", i, p.Name, names[i])
		}
		if p.Name == "" || seen[p.Name] {
			return fmt.Errorf("policy %d: name %q is empty or stands twice", i, p.Name)
		}
		seen[p.Name] = true
	}
	return checkIndices(s)
}

func checkIndices(s *Study) error {
	m := len(s.Result.Layout.Metrics)
	for i, g := range s.Result.Goals {
		if g.Metric < 0 || g.Metric >= m {
			return fmt.Errorf("goal %d: found metric %d, the layout has %d", i, g.Metric, m)
		}
	}
	for i, f := range slices.Concat(s.Calibration, s.Validation) {
		if f.Metric < None || f.Metric >= m {
			return fmt.Errorf("published figure %d: found metric %d, the layout has %d", i, f.Metric, m)
		}
		if math.IsNaN(f.Published) || math.IsInf(f.Published, 0) {
			return fmt.Errorf("published figure %d: found %v, allowed a number", i, f.Published)
		}
	}
	for _, v := range s.Settings {
		if v.Form == model.Choice && (v.Value < 0 || int(v.Value) >= len(v.Options)) {
			return fmt.Errorf("setting %s: found option %v, it has %d", v.Path, v.Value, len(v.Options))
		}
	}
	return nil
}
