package scenario

import (
	"reflect"
	"strings"
	"testing"

	"alih/sim/sweep"
)

const swept = short + `
sweep:
  design: sobol
  factors:
    law.set.window.days: {range: [30, 120], steps: 4}
    law.on: [2022-01-01, 2024-01-01]
    workers: {absence: assumed}
    order: all
    extension: [true, false]
    meeting.places: [3, 5.5, 9]
  points: 32
`

func TestFactorsAreWhatTheFileSays(t *testing.T) {
	s := mustRead(t, swept)
	want := []sweep.Factor{
		{Name: "law.set.window.days", Unit: "days", Low: 30, High: 120, Whole: true, Steps: 4},
		{Name: "law.on", Levels: []string{"2022-01-01", "2024-01-01"}},
		{Name: "workers.absence", Low: 0.02, High: 0.2},
		{Name: "order", Levels: []string{"arrival", "last"}},
		{Name: "extension", Levels: []string{"true", "false"}},
		{Name: "meeting.places", Unit: "places a week", Levels: []string{"3", "5.5", "9"}, Values: []float64{3, 5.5, 9}},
	}
	if got := s.Sweep.Factors; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want\n%+v", got, want)
	}
	if s.Sweep.Points != 32 || s.Sweep.Replications != otherReplications || len(s.Sweep.Metrics) == 0 {
		t.Errorf("%+v", s.Sweep)
	}
}

// A point is the model that the same numbers written into a file give.
func TestAPointIsTheModelOfItsNumbers(t *testing.T) {
	s := mustRead(t, swept)
	got, err := s.SweepStudy().Build([]float64{45, 0, 0.11, 1, 1, 2}, nil)
	if err != nil {
		t.Fatal(err)
	}
	plain := mustRead(t, strings.Replace(short, "2024-01-01", "2022-01-01", 1)+
		"\nlaw.set.window.days: 45\nworkers.absence: 0.11\norder: last\nextension: false\nmeeting.places: 9\n")
	if want := plain.models[0].Model; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// An inverse question draws the assumptions but for what it varies.
func TestAnInverseQuestionDrawsTheRest(t *testing.T) {
	s := mustRead(t, short+"\nsweep: {design: solve, metric: match.share, target: 70%, factors: {workers.absence: {range: [0, 0.5]}}}\n")
	if s.Sweep.Question.Target != 0.7 || s.Sweep.Draws.Number != usualDraws {
		t.Errorf("%+v", s.Sweep)
	}
	for _, a := range s.Sweep.Draws.Assumptions {
		if a.Name == "workers.absence" {
			t.Error("what is varied is drawn too")
		}
	}
	draw := make([]float64, len(s.Sweep.Draws.Assumptions))
	for i, a := range s.Sweep.Draws.Assumptions {
		draw[i] = a.High
	}
	if _, err := s.SweepStudy().Build([]float64{0.3}, draw); err != nil {
		t.Error(err)
	}
}

// The policies are the candidates of a selection that varies nothing.
func TestPoliciesAreCandidates(t *testing.T) {
	s := mustRead(t, short+"\npolicies: {a: {order: last}}\nsweep: {design: best, metric: expired, difference: 0.5}\n")
	study := s.SweepStudy()
	if !reflect.DeepEqual(study.Candidates, []string{"baseline", "a"}) || study.Question.Better != -1 {
		t.Errorf("%+v", study)
	}
}

func TestTheHashOfASweepIsOfItsContent(t *testing.T) {
	s := mustRead(t, swept)
	if s.SweepHash() != mustRead(t, "# a comment\n"+swept).SweepHash() {
		t.Error("a comment makes another exploration")
	}
	if plain := mustRead(t, short); plain.Hash() != s.Hash() {
		t.Error("a sweep makes another experiment of what simulate does")
	}
	for _, set := range []string{"seed=9", "sweep.points=33", "sweep.replications=8", "sweep.metrics=expired", "sweep.design=halton",
		"sweep.factors.order=[last, arrival]", "meeting.chance=0.5", "sweep.factors.law.set.window.days={range: [30, 121]}"} {
		if mustRead(t, swept, set).SweepHash() == s.SweepHash() {
			t.Errorf("%s makes no other exploration", set)
		}
	}
}

func TestWhatIsWrongWithASweep(t *testing.T) {
	for body, want := range map[string]string{
		"sweep: {design: cube, factors: {order: all}}":                                             "sweep.design: found \"cube\"; allowed: one of grid",
		"sweep: {factors: {ordr: all}}":                                                            "sweep.factors.ordr: found a name that nothing has",
		"sweep: {factors: {order: [arrival]}}":                                                     "two values or more",
		"sweep: {factors: {order: [arrival, arrival]}}":                                            "each value once",
		"sweep: {factors: {order: {range: [0, 1]}}}":                                               "all, or a list",
		"sweep: {factors: {workers.absence: {range: [0.5, 0.1]}}}":                                 "[low, high]",
		"sweep: {factors: {workers.absence: {range: [0, 2]}}}":                                     "a share, 0 to 1",
		"sweep: {factors: {workers.absence: {range: [0, 1], step: 3}}}":                            "range and steps",
		"sweep: {factors: {workers.arrivals: assumed}}":                                            "{range: [low, high]}",
		"sweep: {factors: {law.set.fee: [1, 2]}}":                                                  "sweep.factors.law.set.fee: found ",
		"sweep: {factors: {law.on: [1999-01-01, 2024-01-01]}}":                                     "a list of days",
		"sweep: {factors: {about: [a, b]}}":                                                        "sweep.factors.about: found a name",
		"sweep: {design: grid}":                                                                    "sweep.factors: found nothing",
		"sweep: {design: best}":                                                                    "sweep.metric: found nothing",
		"sweep: {design: best, metric: expired, difference: 0}":                                    "above 0",
		"sweep: {design: best, metric: expired, difference: 1}":                                    "at least two to choose from",
		"sweep: {design: solve, metric: expired, target: 3, factors: {order: all}}":                "one number",
		"sweep: {design: solve, target: 3, factors: {horizon: [3, 4]}}":                            "sweep.metric: found nothing",
		"sweep: {design: grid, target: 3, factors: {order: all}}":                                  "does not ask for",
		"sweep: {design: grid, metrics: [matched], factors: {order: all}}":                         "the metric \"matched\"",
		"sweep: {design: grid, frontier: [expired], factors: {order: all}}":                        "2 or 3",
		"sweep: {design: sobol, frontier: [expired, match.share], factors: {order: all}}":          "that of grid, hypercube or halton",
		"sweep: {points: 1, design: halton, factors: {order: all}}":                                "sweep.points: found 1",
		"sweep: {replications: 3, factors: {order: all}}":                                          "sweep.replications: found 3",
		"sweep: {design: best, metric: expired, want: more, difference: 1, factors: {order: all}}": "high or low",
		"sweep: {design: grid, frontier: [{expired: down}, match.share], factors: {order: all}}":   "high or low",
		"sweep: {speed: 3}": "sweep.speed: found a name",
	} {
		_, err := Read(examples, "x.yaml", []byte(short+body), nil)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s\n%v, want %s", body, err, want)
		}
	}
}
