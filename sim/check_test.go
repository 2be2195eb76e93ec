package sim

import (
	"context"
	"math"
	"strings"
	"testing"
)

func TestWrongStudiesAreRefused(t *testing.T) {
	other := newToy(t, 0.1, 0.2)
	other.layout.Counters[0].Unit = "days"
	for _, c := range []struct {
		want   string
		change func(s *Study)
	}{
		{"no policies", func(s *Study) { s.Policies = nil }},
		{"policy 2 has no name", func(s *Study) { s.Policies[1].Name = "" }},
		{`policy "base": two have this name`, func(s *Study) { s.Policies[1].Name = "base" }},
		{`policy "more" has no model`, func(s *Study) { s.Policies[1].Model = nil }},
		{`policy "more" counts something else than "base"`, func(s *Study) { s.Policies[1].Model = other }},
		{"confidence: found 1.5, allowed above 0, below 1", func(s *Study) { s.Confidence = 1.5 }},
		{"confidence: found NaN", func(s *Study) { s.Confidence = math.NaN() }},
		{"most replications: found 0, allowed 2 to", func(s *Study) { s.Most = 0 }},
		{"most replications: found 1, allowed 2 to", func(s *Study) { s.Most = 1 }},
		{"most replications: found 20000000, allowed 2 to 10000000", func(s *Study) { s.Most = 20_000_000 }},
		{"first look: found 1", func(s *Study) { s.First = 1 }},
		{"step: found -1", func(s *Study) { s.Step = -1 }},
		{"workers: found -1", func(s *Study) { s.Workers = -1 }},
		{"goal: metric: found 4, allowed 0 to 3", func(s *Study) { s.Goals[0].Metric = 4 }},
		{"goal: metric 1 is asked twice", func(s *Study) { s.Goals[0].Metric = 1 }},
		{"goal: metric 0: half-width -1", func(s *Study) { s.Goals[0].HalfWidth = -1 }},
		{"goal: metric 1: half-width 0, share NaN", func(s *Study) { s.Goals[1].Share = math.NaN() }},
		{"goal: metric 1 asks for no precision", func(s *Study) { s.Goals[1].Share = 0 }},
	} {
		s := toyStudy(t)
		c.change(&s)
		r, err := Run(context.Background(), s)
		if err == nil || r != nil || !strings.HasPrefix(err.Error(), "study: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("found %v, want study: ...%s", err, c.want)
		}
	}
}

func TestEverythingThatIsWrongIsSaidAtOnce(t *testing.T) {
	s := toyStudy(t)
	s.Most, s.Step, s.Goals[0].Metric = 0, -1, 9
	_, err := Run(context.Background(), s)
	for _, want := range []string{"most replications", "step", "goal: metric"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: nothing of %s", err, want)
		}
	}
}

func TestWrongLayoutsAreRefused(t *testing.T) {
	for _, c := range []struct {
		want   string
		change func(l *Layout)
	}{
		{"no counters", func(l *Layout) { l.Counters = nil }},
		{"a counter has no code", func(l *Layout) { l.Counters[3].Code = "" }},
		{"two have this code", func(l *Layout) { l.Counters[3].Code = l.Counters[2].Code }},
		{"metric match.share: two have this code", func(l *Layout) { l.Metrics[0].Code = "match.share" }},
		{"metric match.count adds up no counter", func(l *Layout) { l.Metrics[0].Of = nil }},
		{"metric match.share: counter: found 99", func(l *Layout) { l.Metrics[1].Per = []int{99} }},
		{"curve ends has no ends", func(l *Layout) { l.Curves[0].Ends = nil }},
		{"curve ends: 20 steps of 3 counters", func(l *Layout) { l.Curves[0].Steps = 20 }},
		{"curve ends: 9223372036854775807 steps", func(l *Layout) { l.Curves[0].Steps = math.MaxInt }},
		{"path waiting: 8 steps of 1 counters from -1", func(l *Layout) { l.Paths[0].Counts = -1 }},
		{"path waiting: 0 steps", func(l *Layout) { l.Paths[0].Steps = 0 }},
		{"identity all: counter: found -2", func(l *Layout) { l.Sums[0].Left = []int{-2} }},
	} {
		l := toyLayout()
		c.change(l)
		if err := l.Check(); err == nil || !strings.HasPrefix(err.Error(), "layout: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("found %v, want layout: ...%s", err, c.want)
		}
	}
}
