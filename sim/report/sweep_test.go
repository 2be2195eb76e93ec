package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"alih/sim"
	"alih/sim/sweep"
)

// explorations has a result of each kind, made by hand.
func explorations() map[string]Sweep {
	e := func(v, half float64) sim.Estimate { return sim.Estimate{Value: v, HalfWidth: half, N: 9} }
	metrics := []sim.Metric{{Code: "match.share", Per: []int{0}, Unit: "share", Better: 1}, {Code: "=cost", Unit: "TWD", Better: -1}}
	days := sweep.Factor{Name: "window.days", Unit: "days", Low: 30, High: 60, Whole: true}
	order := sweep.Factor{Name: "order", Levels: []string{"first", "last", "<b>"}}
	points := []sweep.Point{
		{Values: []float64{30, 0}, Metrics: []sim.Estimate{e(0.5, 0.01), e(1000, 10)}},
		{Values: []float64{30, 1}, Metrics: []sim.Estimate{e(0.75, 0.02), {}}},
		{Values: []float64{60, 2}, Metrics: []sim.Estimate{e(0.625, 0), e(5000, 0)}},
	}
	in := func(v, low, high float64) sweep.Interval { return sweep.Interval{Value: v, Low: low, High: high, N: 8} }
	make := func(r sweep.Result) Sweep {
		r.Metrics, r.Points, r.Confidence, r.Replications, r.Size, r.Seed = metrics, points, 0.95, 20, 3, 7
		if r.Factors == nil {
			r.Factors = []sweep.Factor{days, order}
		}
		return Sweep{Result: &r, Program: "alih", Command: "alih sweep x.yaml",
			Scenario: Scenario{Name: "<i>by hand</i>", Scheme: "example", Law: "the first", Hash: "abc", Text: "scheme: example\n"}}
	}
	index := [][]sweep.Index{{{First: in(0.5, 0.4, 0.6), Total: in(0.75, 0.7, 0.8)}, {First: in(0.1, 0, 0.2), Total: in(0.9, 0.8, 1)}}, nil}
	effect := []sweep.Effect{{Mean: in(-0.5, -0.75, -0.25), Absolute: in(0.5, 0.25, 0.75), Spread: 0.125, Noise: 0.0625}, {Mean: in(0.1, 0, 0.2), Absolute: in(0.2, 0.1, 0.3)}}
	noises := []sweep.Noise{{Variance: 3, Noise: 1, N: 8}, {N: 8}}
	question := sweep.Question{Metric: "match.share", Better: 1, Difference: 0.01, Target: 0.6}
	aims := []sweep.Aim{{Metric: "match.share", Better: 1}, {Metric: "=cost", Better: -1}}
	return map[string]Sweep{
		"grid":      make(sweep.Result{Design: sweep.Grid, Aims: aims, Frontier: []sweep.Standing{sweep.On, sweep.Undefined, sweep.Off}}),
		"hypercube": make(sweep.Result{Design: sweep.Hypercube}), "halton": make(sweep.Result{Design: sweep.Halton}),
		"sobol":  make(sweep.Result{Design: sweep.Sobol, Rows: 8, Indices: index, Noises: noises}),
		"morris": make(sweep.Result{Design: sweep.Morris, Rows: 8, Effects: [][]sweep.Effect{effect, effect}, Noises: noises, Interrupted: true}),
		"best": make(sweep.Result{Design: sweep.Best, Question: question,
			Selection: &sweep.Selection{Chosen: 1, Left: []int{1}, Sure: true, Used: []int{20, 40, 20}}}),
		"open": make(sweep.Result{Design: sweep.Best, Question: question,
			Selection: &sweep.Selection{Chosen: 1, Left: []int{1, 2}, Used: []int{20, 40, 40}}}),
		"solve": make(sweep.Result{Design: sweep.Solve, Question: question, Factors: []sweep.Factor{days},
			Solution: &sweep.Solution{Where: sweep.Inside, At: in(42, 40, 44), From: 30, To: 60, Rising: true, X: []float64{30, 30, 60}, Range: sim.Span{Low: 35, High: 60, N: 32}, Above: 4}}),
		"nowhere": make(sweep.Result{Design: sweep.Solve, Question: question, Factors: []sweep.Factor{days},
			Solution: &sweep.Solution{Where: sweep.Nowhere, X: []float64{30, 30, 60}}}),
	}
}

// Whatever was found, no sentence is missing, no placeholder is left, a name is no markup,
// every picture is well formed and the page fetches nothing.
func TestEverySweepIsWhole(t *testing.T) {
	hole := regexp.MustCompile(`{[a-z]+}`)
	for name, s := range explorations() {
		r, err := newSweepReporter(&s)
		if err != nil {
			t.Fatal(err)
		}
		files, err := r.files()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for code := range r.words.Missing {
			t.Errorf("%s: no words for %s", name, code)
		}
		lead, tables, _ := SweepText(s)
		for _, sentence := range lead {
			if hole.MatchString(sentence) {
				t.Errorf("%s: %s", name, sentence)
			}
		}
		if len(tables) == 0 {
			t.Errorf("%s: no table", name)
		}
		for _, f := range files {
			switch {
			case strings.HasSuffix(f.name, ".svg"):
				wellFormed(t, name+" "+f.name, f.body)
			case f.name == "sweep.html":
				page := string(f.body)
				if strings.Contains(page, "<i>by hand") || hole.MatchString(page[strings.Index(page, "<body>"):]) || regexp.MustCompile(`(src|href)="(https?:)?//`).MatchString(page) {
					t.Errorf("%s: the page has markup of a name, a hole or an address to fetch", name)
				}
			case strings.HasSuffix(f.name, ".json") && !json.Valid(f.body):
				t.Errorf("%s: %s is no JSON", name, f.name)
			}
		}
	}
}

func wellFormed(t *testing.T, name string, body []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(body))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
	}
}

// The tables for programs by hand: undefined is empty, no cell is a formula.
func TestSweepTablesByHand(t *testing.T) {
	want := map[string]string{
		"sobol": "metric,factor,first,first_low,first_high,total,total_low,total_high,noise_share,rows\n" +
			"match.share,window.days,0.5,0.4,0.6,0.75,0.7,0.8,0.25,8\nmatch.share,order,0.1,0,0.2,0.9,0.8,1,0.25,8\n" +
			"'=cost,window.days,,,,,,,0,8\n'=cost,order,,,,,,,0,8\n",
		"morris": "metric,factor,mean_absolute,mean_absolute_low,mean_absolute_high,mean,mean_low,mean_high,spread,noise\n" +
			"match.share,window.days,0.5,0.25,0.75,-0.5,-0.75,-0.25,0.125,0.0625\nmatch.share,order,0.2,0.1,0.3,0.1,0,0.2,0,0\n" +
			"'=cost,window.days,0.5,0.25,0.75,-0.5,-0.75,-0.25,0.125,0.0625\n'=cost,order,0.2,0.1,0.3,0.1,0,0.2,0,0\n",
		"grid": "point,window.days,order,match.share,match.share low,match.share high,'=cost,'=cost low,'=cost high,frontier\n" +
			"1,30,first,0.5,0.49,0.51,1000,990,1010,on\n2,30,last,0.75,0.73,0.77,,,,undefined\n3,60,<b>,0.625,0.625,0.625,5000,5000,5000,off\n",
	}
	for name, csv := range want {
		files, err := renderSweep(ptr(explorations()[name]))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if f.name == "sweep.csv" && string(f.body) != csv {
				t.Errorf("%s:\n%s\nwant\n%s", name, f.body, csv)
			}
		}
	}
}

func ptr(s Sweep) *Sweep { return &s }

// What a person reads first.
func TestAnswersByHand(t *testing.T) {
	for name, want := range map[string][]string{
		"best":  {"Best in “match share” (more is better): window.days 30, order last.", "With 95 % confidence", "by at least 1 percentage points "},
		"open":  {"Not decided", "2 are left, the best so far window.days 30, order last"},
		"solve": {"“match share” reaches 60\u00a0% between 30 and 60 days of window.days: on straight lines between the points at 42.0 days.", "40.0 to 44.0 days", "35.0 to 60.0 days", "in 4 above", "only rising", "with the range 30 to 60 days comes closer"},
		"sobol": {"8 rows, 3 points, of 20 replications each."}, "morris": {"It was interrupted"},
	} {
		lead, _, err := SweepText(explorations()[name])
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if text := strings.Join(lead, "\n"); !strings.Contains(text, w) {
				t.Errorf("%s: %q does not say %q", name, text, w)
			}
		}
	}
}

// The same result gives the same files, an older one's pictures go, and what does not fit
// is refused.
func TestWriteSweep(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"hypercube", "sobol"} {
		if err := WriteSweep(dir, explorations()[name]); err != nil {
			t.Fatal(err)
		}
	}
	found, _ := filepath.Glob(filepath.Join(dir, "plots", "*"))
	if len(found) != 1 || filepath.Base(found[0]) != "tornado-match-share.svg" {
		t.Errorf("pictures %v", found)
	}
	again := t.TempDir()
	if err := WriteSweep(again, explorations()["sobol"]); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"sweep.json", "sweep.csv", "points.csv", "sweep.html", "manifest.json", "plots/tornado-match-share.svg"} {
		a, _ := os.ReadFile(filepath.Join(dir, name))
		b, err := os.ReadFile(filepath.Join(again, name))
		if err != nil || !bytes.Equal(a, b) {
			t.Errorf("%s is another file: %v", name, err)
		}
	}
	s := explorations()["sobol"]
	s.Result.Points[0].Metrics = nil
	if err := WriteSweep(again, s); err == nil {
		t.Error("a point without its metrics was written")
	}
}
