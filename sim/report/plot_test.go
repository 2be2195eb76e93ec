package report

import (
	"encoding/xml"
	"io"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"

	"alih/sim"
	"alih/sim/report/words"
)

// texts are what a picture has written, and whether it is a well-formed document.
func texts(t *testing.T, name string, svg []byte) []string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	var found []string
	inside := ""
	for {
		token, err := d.Token()
		if err == io.EOF {
			return found
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			inside = x.Name.Local
		case xml.EndElement:
			inside = ""
		case xml.CharData:
			if inside == "text" {
				found = append(found, string(x))
			}
		}
	}
}

func TestEveryPictureSaysWhatItShows(t *testing.T) {
	for study, s := range studies() {
		for name, body := range written(t, s) {
			if !strings.HasSuffix(name, ".svg") {
				continue
			}
			svg := string(body)
			if len(texts(t, name, body)) < 4 {
				t.Errorf("%s, %s: hardly a word", study, name)
			}
			for _, want := range []string{`role="img"`, `xml:lang="en"`, "<title id=", "<desc id=", `viewBox="0 0 360 `} {
				if !strings.Contains(svg, want) {
					t.Errorf("%s, %s: no %s", study, name, want)
				}
			}
			if m := regexp.MustCompile(`NaN|Inf`).FindString(svg); m != "" {
				t.Errorf("%s, %s: %s", study, name, m)
			}
		}
	}
}

func TestPicturesHaveTitleAxesAndLegend(t *testing.T) {
	files := written(t, toy())
	for name, want := range map[string][]string{
		"plots/metric-match-share.svg":     {"Matched inside the window", "%", "estimate and simulation interval", "60 days (the law)", "90 days"},
		"plots/difference-match-share.svg": {"percentage points", "0", "90 days"},
		"plots/metric-match-weeks.svg":     {"weeks"},
		"plots/curve-fate-left.svg":        {"What becomes of a worker: left the country", "share, %", "weeks since the start of each", "90 days", "band: simulation interval"},
		"plots/path-waiting.svg":           {"Who waits", "people", "step of the study"},
		"plots/reason-unmatched.svg":       {"Why the unmatched are unmatched", "a  no place", "d  window over", "people", "b"},
	} {
		found := texts(t, name, files[name])
		for _, w := range want {
			if !slices.ContainsFunc(found, func(s string) bool { return strings.ReplaceAll(s, "\u00a0", " ") == w }) {
				t.Errorf("%s: no %q among %q", name, w, found)
			}
		}
	}
}

// The assumption range is drawn apart from the interval: one box a policy, and none
// where the assumptions were not varied.
func TestRangeIsDrawnApart(t *testing.T) {
	boxes := func(s Study) int {
		return strings.Count(string(written(t, s)["plots/metric-departures.svg"]), "fill:#EBEBEB")
	}
	if got, want := boxes(toy()), 3+1; got != want { // and the legend's
		t.Errorf("found %d boxes, want %d", got, want)
	}
	if got := boxes(studies()["no range"]); got != 0 {
		t.Errorf("found %d boxes without a range", got)
	}
}

// Lines are told apart by dash, bars by brightness and letter: print has no colour.
func TestToldApartWithoutColour(t *testing.T) {
	svg := string(written(t, toy())["plots/path-waiting.svg"])
	for _, dash := range []string{"stroke-dasharray:7,3", "stroke-dasharray:2,2"} {
		if strings.Count(svg, dash) < 2 {
			t.Errorf("no line and legend with %s", dash)
		}
	}
	for i := 1; i < len(fills); i++ {
		a, b := brightness(i-1), brightness(i)
		if math.Abs(a-b) < 40 {
			t.Errorf("parts %d and %d are as bright: %.0f, %.0f", i-1, i, a, b)
		}
	}
}

func brightness(i int) float64 {
	c := fill(i)
	return 0.299*float64(c.R) + 0.587*float64(c.G) + 0.114*float64(c.B)
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		want   string
	}{
		{0, 100, "0 20 40 60 80 100"},
		{-37, 24, "−30 −20 −10 0 10 20"},
		{2.1, 5.6, "3 4 5"},
		{0.51, 0.5302, "0.510 0.515 0.520 0.525 0.530"},
		{0, 240_000, "0 50,000 100,000 150,000 200,000"},
		{0, 0.0003, "0.0000 0.0001 0.0002 0.0003"},
		{1, 1, ""},
		{0, math.Inf(1), ""},
	} {
		var labels []string
		for _, m := range (ticks{words.Digits{Decimal: ".", Thousands: ","}}).Ticks(c.lo, c.hi) {
			labels = append(labels, m.Label)
		}
		if got := strings.Join(labels, " "); got != c.want {
			t.Errorf("%v to %v: found %s, want %s", c.lo, c.hi, got, c.want)
		}
	}
}

func TestReach(t *testing.T) {
	e := func(v, h float64) sim.Estimate { return sim.Estimate{Value: v, HalfWidth: h, N: 9} }
	for _, c := range []struct {
		rows   []words.Row
		nought bool
		lo, hi float64
	}{
		{[]words.Row{{Estimate: e(10, 5)}}, false, 4.4, 15.6},
		{[]words.Row{{Estimate: e(10, 5)}}, true, -0.9, 15.9},
		{[]words.Row{{Estimate: e(10, 5), Span: &sim.Span{Low: 0, High: 12, N: 1}}}, false, -0.9, 15.9},
		{[]words.Row{{Estimate: e(100, 0)}}, false, 95, 105},
		{[]words.Row{{Estimate: sim.Estimate{}}}, false, 0, 1},
	} {
		if lo, hi := reach(c.rows, c.nought); words.Round12(lo) != c.lo || words.Round12(hi) != c.hi {
			t.Errorf("found %v to %v, want %v to %v", lo, hi, c.lo, c.hi)
		}
	}
}

func TestFileNames(t *testing.T) {
	for code, want := range map[string]string{"metric-match.share": "metric-match-share", "path-../../etc": "path-------etc", "curve-A b/c=d": "curve-a-b-c-d"} {
		if got := fileName(code); got != want {
			t.Errorf("%s: found %s, want %s", code, got, want)
		}
	}
	s := toy()
	s.Result.Layout.Paths[1].Code = "Waiting"
	if files := written(t, s); files["plots/path-waiting.svg"] == nil || files["plots/path-waiting-2.svg"] == nil {
		t.Error("two codes share one file")
	}
}

// Two of a dozen policies have neither the same colour nor the same dash and width.
func TestLinesAreTold(t *testing.T) {
	type look struct {
		width vg.Length
		dash  int
	}
	seen, coloured := map[look]bool{}, map[any]bool{}
	for i := range 13 {
		s := lineStyle(i)
		at := look{s.Width, i % len(dashes)}
		if seen[at] || coloured[s.Color] {
			t.Errorf("line %d looks like an earlier one", i)
		}
		seen[at], coloured[s.Color] = true, true
	}
}
