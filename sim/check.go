package sim

import (
	"errors"
	"fmt"
	"math"
	"runtime"
)

// mostReplications keeps replication numbers far from those that draws of assumptions
// are keyed by.
const mostReplications = 10_000_000

// checked is the study with its defaults filled in, or everything that is wrong with it.
func (s Study) checked() (Study, error) {
	s.fill()
	errs := []error{s.checkPolicies(), s.checkNumbers()}
	if errs[0] == nil {
		errs = append(errs, s.checkGoals(len(s.Policies[0].Model.Layout().Metrics)))
	}
	if err := errors.Join(errs...); err != nil {
		return s, fmt.Errorf("study: %w", err)
	}
	return s, nil
}

func (s *Study) fill() {
	if s.Confidence == 0 {
		s.Confidence = 0.95
	}
	if s.First == 0 {
		s.First = 50
	}
	if s.Step == 0 {
		s.Step = 50
	}
	if s.Workers == 0 {
		s.Workers = runtime.GOMAXPROCS(0)
	}
	s.First = min(s.First, s.Most)
	if len(s.Goals) == 0 {
		s.First = s.Most // nothing to look for before
	}
}

func (s *Study) checkNumbers() error {
	var errs []error
	wrong := func(what string, found, allowed any) {
		errs = append(errs, fmt.Errorf("%s: found %v, allowed %v", what, found, allowed))
	}
	if !(s.Confidence > 0 && s.Confidence < 1) {
		wrong("confidence", s.Confidence, "above 0, below 1")
	}
	if s.Most < 2 || s.Most > mostReplications {
		wrong("most replications", s.Most, fmt.Sprintf("2 to %d", mostReplications))
	} else if s.First < 2 {
		wrong("first look", s.First, "2 or more replications")
	}
	if s.Step < 1 {
		wrong("step", s.Step, "1 or more replications")
	}
	if s.Workers < 0 {
		wrong("workers", s.Workers, "0 or more")
	}
	return errors.Join(errs...)
}

func (s *Study) checkPolicies() error {
	if len(s.Policies) == 0 {
		return errors.New("no policies")
	}
	var layout *Layout
	names := map[string]bool{}
	for i, p := range s.Policies {
		switch {
		case p.Name == "":
			return fmt.Errorf("policy %d has no name", i+1)
		case names[p.Name]:
			return fmt.Errorf("policy %q: two have this name", p.Name)
		case p.Model == nil || p.Model.Layout() == nil:
			return fmt.Errorf("policy %q has no model", p.Name)
		case layout == nil:
			layout = p.Model.Layout()
			if err := layout.Check(); err != nil {
				return err
			}
		case !layout.equal(p.Model.Layout()):
			return fmt.Errorf("policy %q counts something else than %q: all have one layout", p.Name, s.Policies[0].Name)
		}
		names[p.Name] = true
	}
	return nil
}

func (s *Study) checkGoals(metrics int) error {
	var errs []error
	seen := map[int]bool{}
	ok := func(x float64) bool { return x >= 0 && !math.IsInf(x, 1) }
	for _, g := range s.Goals {
		switch {
		case g.Metric < 0 || g.Metric >= metrics:
			errs = append(errs, fmt.Errorf("goal: metric: found %d, allowed 0 to %d", g.Metric, metrics-1))
		case seen[g.Metric]:
			errs = append(errs, fmt.Errorf("goal: metric %d is asked twice", g.Metric))
		case !ok(g.HalfWidth) || !ok(g.Share):
			errs = append(errs, fmt.Errorf("goal: metric %d: half-width %v, share %v: allowed 0 or more", g.Metric, g.HalfWidth, g.Share))
		case g.HalfWidth == 0 && g.Share == 0:
			errs = append(errs, fmt.Errorf("goal: metric %d asks for no precision", g.Metric))
		}
		seen[g.Metric] = true
	}
	return errors.Join(errs...)
}

// Check tells what is wrong with a layout: counters out of range, codes that are empty
// or stand twice.
func (l *Layout) Check() error {
	if len(l.Counters) == 0 {
		return errors.New("layout: no counters")
	}
	c := layoutCheck{layout: l, codes: map[string]bool{}}
	for _, k := range l.Counters {
		c.code("counter", k.Code)
	}
	for _, m := range l.Metrics {
		c.code("metric", m.Code)
		c.some("metric "+m.Code, m.Of)
		c.counters("metric "+m.Code, m.Per)
	}
	for _, v := range l.Curves {
		c.code("curve", v.Code)
		if len(v.Ends) == 0 {
			c.errs = append(c.errs, fmt.Errorf("curve %s has no ends", v.Code))
		}
		c.block("curve "+v.Code, v.Counts, v.Steps, len(v.Ends)+1)
	}
	for _, p := range l.Paths {
		c.code("path", p.Code)
		c.block("path "+p.Code, p.Counts, p.Steps, 1)
	}
	for _, s := range l.Sums {
		c.code("identity", s.Code)
		c.counters("identity "+s.Code, s.Left)
		c.counters("identity "+s.Code, s.Right)
	}
	if err := errors.Join(c.errs...); err != nil {
		return fmt.Errorf("layout: %w", err)
	}
	return nil
}

type layoutCheck struct {
	layout *Layout
	codes  map[string]bool
	errs   []error
}

func (c *layoutCheck) code(kind, code string) {
	key := kind + " " + code
	if code == "" {
		c.errs = append(c.errs, fmt.Errorf("a %s has no code", kind))
	} else if c.codes[key] {
		c.errs = append(c.errs, fmt.Errorf("%s: two have this code", key))
	}
	c.codes[key] = true
}

func (c *layoutCheck) some(what string, list []int) {
	if len(list) == 0 {
		c.errs = append(c.errs, fmt.Errorf("%s adds up no counter", what))
	}
	c.counters(what, list)
}

func (c *layoutCheck) counters(what string, list []int) {
	for _, i := range list {
		if i < 0 || i >= len(c.layout.Counters) {
			c.errs = append(c.errs, fmt.Errorf("%s: counter: found %d, allowed 0 to %d", what, i, len(c.layout.Counters)-1))
		}
	}
}

// block checks counters from one on, so many a step.
func (c *layoutCheck) block(what string, from, steps, each int) {
	if n := len(c.layout.Counters); from < 0 || steps < 1 || from > n || steps > (n-from)/each {
		c.errs = append(c.errs, fmt.Errorf("%s: %d steps of %d counters from %d on do not fit into %d counters", what, steps, each, from, n))
	}
}

// Broken is the first identity that a replication does not satisfy.
func (l *Layout) Broken(row []int64) error {
	for _, s := range l.Sums {
		if left, right := sumOf(row, s.Left), sumOf(row, s.Right); left != right {
			return fmt.Errorf("identity %q: %d on the left, %d on the right", s.Code, left, right)
		}
	}
	return nil
}

func sumOf(row []int64, counters []int) int64 {
	sum := int64(0)
	for _, i := range counters {
		sum += row[i]
	}
	return sum
}
