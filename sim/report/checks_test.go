package report

import (
	"strings"
	"testing"
)

func pageOf(t *testing.T, s Study) string {
	t.Helper()
	r, err := newReporter(&s)
	if err != nil {
		t.Fatal(err)
	}
	body, err := r.page(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// Published figures stand where they belong, with what the baseline gives; those that
// were used have no verdict, and what the model cannot say is listed.
func TestPublishedFigures(t *testing.T) {
	s := toy()
	s.Calibration = []Figure{{Means: "What was put in", Published: 0.4, Metric: 0, Source: "A paper"}}
	s.Validation = append(s.Validation, Figure{Means: "Something else, 12 a year", Metric: None, Says: "It says nothing here."})
	s.Words["limit.1"], s.Words["limit.2"], s.Words["limit.4"] = "Levels.", "Behaviour.", "Never reached."
	page := pageOf(t, s)
	used, rest, _ := strings.Cut(page[strings.Index(page, `<section id="calibration">`):], "</section>")
	if !strings.Contains(used, "What was put in: 40 %") || strings.Contains(used, "Verdict") {
		t.Error("the figure that was used is not where it belongs, or has a verdict")
	}
	held, _, _ := strings.Cut(rest[strings.Index(rest, `<section id="validation">`):], "</section>")
	for _, want := range []string{"Share matched, one centre, 2025: 55 %", "nothing to compare. It says nothing here.", "<li>Levels.</li>", "<li>Behaviour.</li>"} {
		if !strings.Contains(held, want) {
			t.Errorf("no %q", want)
		}
	}
	if strings.Contains(held, "Never reached.") {
		t.Error("a limit is listed beyond a gap")
	}
}

// Where figures lie outside, or none can be compared, a reader is told before the numbers.
func TestMisses(t *testing.T) {
	s := toy()
	s.Validation[0].Published = 0.99
	if page := pageOf(t, s); !strings.Contains(page, "1 of 1 published figures") {
		t.Error("a figure far outside is not told of")
	}
	s.Validation = []Figure{{Means: "x", Metric: None}}
	if page := pageOf(t, s); !strings.Contains(page, "No published figure can be set against") {
		t.Error("figures that cannot be compared pass for a test")
	}
}

// A metric that some replications do not count says so, and one that no draw counts.
func TestCountedInSome(t *testing.T) {
	s := toy()
	for p := range s.Result.Policies {
		s.Result.Metrics[p][1].N = 50
		s.Range.Metrics[p][1].N = 0
	}
	s.Result.Metrics[0][2].N = 50
	page := pageOf(t, s)
	for _, want := range []string{"Counted in 50 of the 120 replications", "not counted in the draws", "Counted in 50 to 120 of the 120"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q", want)
		}
	}
}

// What never varied is told apart from what cannot be told from chance.
func TestWhatNeverVaried(t *testing.T) {
	s := toy()
	g := s.Result.Goals[0].Metric
	for p := range s.Result.Policies {
		s.Result.Metrics[p][g].HalfWidth = 0
		if p > 0 {
			s.Result.Differences[p][g].Value, s.Result.Differences[p][g].HalfWidth = 0, 0
		}
	}
	page := pageOf(t, s)
	for _, want := range []string{"is the same as", "never varied in 120 replications"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q", want)
		}
	}
}

// A policy that states what is assumed stays where the baseline moves, and says so.
func TestStatedAssumption(t *testing.T) {
	s := toy()
	if strings.Contains(pageOf(t, s), "states a number that is assumed") {
		t.Error("a change of the law is called an assumption")
	}
	s.Policies[1].Changes = append(s.Policies[1].Changes, Change{"workers.noShow", "workers.noShow", "5 %", "0 %"})
	if !strings.Contains(pageOf(t, s), "“90 days” states a number that is assumed (workers.noShow: 5 % → 0 %)") {
		t.Error("the stated assumption is not told of")
	}
}
