package sim

import (
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"testing"
)

// The coverage study: small studies of which the truth is known, at a fixed number of
// replications and stopped as soon as they are precise. Of each kind of interval it
// counts how often the truth lies inside.

// coverageStudies is how many of each design, and what share of them may cover. A
// thousand studies of a true 95 % stray by 0.7 points, 4,000 by 0.35 and 200 by 1.5, so
// that the ordinary tests see only gross faults.
func coverageStudies() (n int, low, high float64) {
	if os.Getenv("ALIH_SOAK") != "" {
		return 4000, 0.93, 0.97
	}
	return 200, 0.90, 0.99
}

type design struct {
	name     string
	policies int
	goal     Goal
	most     int
}

// The half-widths are such that most studies go on for two to four looks.
var designs = []design{
	{"50 replications", 3, Goal{}, 50},
	{"200 replications", 3, Goal{}, 200},
	{"until the mean is precise", 1, Goal{Metric: 0, HalfWidth: 0.62}, 1000},
	{"until the ratio is precise", 1, Goal{Metric: 1, HalfWidth: 0.034}, 1000},
	{"until the difference is precise", 2, Goal{Metric: 1, HalfWidth: 0.056}, 1000},
}

func TestCoverage(t *testing.T) {
	studies, low, high := coverageStudies()
	c := newCoverage(t)
	for _, d := range designs {
		inside, looked := map[string]int{}, 0
		for i := range studies {
			r := run(t, c.study(d, uint64(i)))
			looked += r.Replications
			for kind, covered := range c.of(t, r) {
				inside[kind] += map[bool]int{true: 1}[covered]
			}
		}
		t.Logf("%s, %d studies, %.0f replications on average:", d.name, studies, float64(looked)/float64(studies))
		for _, kind := range slices.Sorted(maps.Keys(inside)) {
			share := float64(inside[kind]) / float64(studies)
			t.Logf("    %-40s %5.1f %%", kind, 100*share)
			switch {
			case kind == asIfIndependent:
				if inside[kind] >= inside[againstTheGrain] {
					t.Errorf("%s: nothing is lost by taking common draws for independent ones", d.name)
				}
			case share < low || share > high:
				t.Errorf("%s: %s covers in %.1f %% of 95", d.name, kind, 100*share)
			}
		}
	}
}

// asIfIndependent is the interval of the difference of two independent studies, put
// around that of two on common draws which work against each other. It is narrower than
// the paired one, and wrong: 88 % in place of 95. So Differences holds the paired one
// whatever the gain is.
const (
	againstTheGrain = "difference against the grain"
	asIfIndependent = "difference against the grain, unpaired"
)

// coverage has three policies: the toy, the same on turned draws, and one that matches
// more. Replications differ in size and in luck, and luck comes with size: a ratio of
// sums is not the mean of ratios, and people of one replication are alike.
type coverage struct {
	policies   []Policy
	base, more *truth
	pay        *Table
}

func newCoverage(t *testing.T) *coverage {
	of := table(t)
	base := newToy(t, 0.10, 0.25)
	base.arrivals, base.crowd, base.pay = of(Poisson(7)), of(Poisson(14)), of(LogNormal(20000, 0.7, 0, 400000))
	turned, more := *base, *base
	turned.turned = true
	more.match = [2]Chance{chance(t, 0.14), chance(t, 0.27)}
	return &coverage{[]Policy{{"base", base}, {"turned", &turned}, {"more", &more}}, newTruth(base), newTruth(&more), base.pay}
}

func (c *coverage) study(d design, seed uint64) Study {
	s := Study{Seed: 1000 + seed, Most: d.most, Workers: 1, Policies: c.policies[:d.policies]}
	if d.goal != (Goal{}) {
		s.Goals = []Goal{d.goal}
	}
	s.Confidence = 1 - 0.05*float64(max(1, s.primary())) // the primary intervals have 95 % each
	return s
}

// at95 is an interval of another confidence at 95 %.
func at95(e Estimate, confidence float64) Estimate {
	e.HalfWidth *= newLevels(0.95).quantile(e.N) / newLevels(confidence).quantile(e.N)
	return e
}

// of tells of each kind of interval whether the truth lies inside.
func (c *coverage) of(t *testing.T, r *Result) map[string]bool {
	covered := map[string]bool{}
	add := func(kind string, e Estimate, confidence, truth float64) {
		covered[kind] = math.Abs(e.Value-truth) <= at95(e, confidence).HalfWidth
	}
	add("mean", r.Metrics[0][0], r.Level(0), c.base.count)
	add("ratio", r.Metrics[0][1], r.Level(1), c.base.share)
	add("incidence of a match by step 4", r.Curves[0][0].Ends[0][3], r.Confidence, c.base.matched(3))
	add("incidence of leaving by step 8", r.Curves[0][0].Ends[1][7], r.Confidence, c.base.left(7))
	c.quantiles(t, r, covered)
	if len(r.Policies) > 1 {
		d := r.Differences[1][0]
		add(againstTheGrain, d, r.Level(0), 0)
		add("difference of ratios, against the grain", r.Differences[1][1], r.Level(1), 0)
		d.HalfWidth = math.Hypot(r.Metrics[0][0].HalfWidth, r.Metrics[1][0].HalfWidth)
		add(asIfIndependent, d, r.Level(0), 0)
	}
	if len(r.Policies) > 2 {
		add("difference", r.Differences[2][0], r.Level(0), c.more.count-c.base.count)
		add("difference of ratios", r.Differences[2][1], r.Level(1), c.more.share-c.base.share)
	}
	return covered
}

func (c *coverage) quantiles(t *testing.T, r *Result, covered map[string]bool) {
	alone := *r
	alone.Goals, alone.Confidence = nil, 0.95
	for _, share := range []float64{0.5, 0.9} {
		q, err := alone.Quantile(0, 3, share)
		if err != nil {
			t.Fatal(err)
		}
		truth := float64(c.pay.Of(uint64(share*(1<<63)) << 1))
		covered[fmt.Sprintf("quantile %v", share)] = q.Low <= truth && truth <= q.High
	}
}

// truth is what the toy's chances say.
type truth struct {
	match        [2]float64
	leave        float64
	weight       [2]float64 // of the people in bad and good replications
	count, share float64
}

func newTruth(m *toy) *truth {
	x := &truth{match: [2]float64{m.match[0].P(), m.match[1].P()}, leave: m.leave.P()}
	people := [2]float64{m.arrivals.Mean() * (1 - m.good.P()), m.crowd.Mean() * m.good.P()}
	for g := range x.weight {
		x.weight[g] = people[g] / (people[0] + people[1])
	}
	for enters := range toySteps {
		x.share += x.matched(toySteps-1-enters) / toySteps
	}
	x.count = x.share * (people[0] + people[1])
	return x
}

// matched is the share that is matched in the steps up to one, counted from entering.
func (x *truth) matched(step int) float64 {
	return x.by(step, func(match float64) float64 { return match })
}

func (x *truth) left(step int) float64 {
	return x.by(step, func(match float64) float64 { return (1 - match) * x.leave })
}

func (x *truth) by(step int, hazard func(match float64) float64) float64 {
	sum := 0.0
	for g, match := range x.match {
		stays := (1 - match) * (1 - x.leave)
		sum += x.weight[g] * hazard(match) * (1 - math.Pow(stays, float64(step+1))) / (1 - stays)
	}
	return sum
}
