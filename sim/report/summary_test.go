package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"alih/sim"
)

func studies() map[string]Study {
	plain := toy()
	plain.Range, plain.Settings, plain.Law, plain.Validation = nil, nil, nil, nil
	return map[string]Study{"toy": toy(), "by hand": hand(), "one policy": single(), "no range": plain}
}

func TestSummaryIsOfItsSchema(t *testing.T) {
	text, err := os.ReadFile("summary.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("summary.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("summary.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range studies() {
		got, err := jsonschema.UnmarshalJSON(bytes.NewReader(written(t, s)["summary.json"]))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := schema.Validate(got); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// at follows keys and indices into decoded JSON.
func at(v any, path ...any) any {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			v = v.(map[string]any)[p]
		case int:
			v = v.([]any)[p]
		}
	}
	return v
}

func TestSummaryByHand(t *testing.T) {
	var s any
	if err := json.Unmarshal(written(t, hand())["summary.json"], &s); err != nil {
		t.Fatal(err)
	}
	metric := func(p, m int, path ...any) []any { return append([]any{"policies", p, "metrics", m}, path...) }
	for _, c := range []struct {
		want any
		path []any
	}{
		{"3", []any{"seed"}},
		{0.9, []any{"confidence"}},
		{"=1+1", []any{"policies", 0, "name"}},
		{0.333333333333, metric(0, 0, "estimate", "value")}, // 12 digits
		{0.323333333333, metric(0, 0, "estimate", "low")},
		{0.343333333333, metric(0, 0, "estimate", "high")},
		{0.25, metric(0, 0, "assumption", "low")},
		{nil, metric(0, 0, "difference")},
		{0.166666666667, metric(1, 0, "difference", "estimate", "value")},
		{0.162666666667, metric(1, 0, "difference", "estimate", "low")},
		{0.2, metric(1, 0, "difference", "assumption", "high")},
		{true, metric(1, 0, "difference", "sign_changes")},
		{12.5, metric(1, 0, "difference", "gain")},
		{nil, metric(0, 1, "estimate", "value")}, // undefined
		{0.0, metric(0, 1, "estimate", "replications")},
		{nil, metric(0, 1, "assumption")},
		{7.0, metric(1, 1, "estimate", "value")}, // without an interval
		{nil, metric(1, 1, "estimate", "half_width")},
		{nil, metric(1, 1, "difference", "gain")},
		{4.0, []any{"policies", 1, "curves", 0, "at_risk", 1}},
		{0.52, []any{"policies", 1, "curves", 0, "ends", 0, "share", 1, "high"}},
		{nil, []any{"policies", 0, "curves", 0, "ends", 0, "share", 1, "value"}},
		{7.0, []any{"policies", 1, "paths", 0, "steps", 1, "value"}},
		{"match.share", []any{"sign_changes", 0, "metric"}},
		{"a comparison under stated assumptions, not a forecast", []any{"note"}},
	} {
		if got := at(s, c.path...); got != c.want {
			t.Errorf("%v: found %v, want %v", c.path, got, c.want)
		}
	}
}

func TestTableByHand(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(written(t, hand())["metrics.csv"])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		strings.Join(columns, ";"),
		"'=1+1;true;match.share;match share;share;false;2;0.333333333333;0.323333333333;0.343333333333;0.25;0.4;;;;;;;",
		"'=1+1;true;'=nowhere;nowhere;people;false;0;;;;;;;;;;;;",
		"<b>&\"bold\"</b>;false;match.share;match share;share;false;2;0.5;0.48;0.52;0.45;0.55;0.166666666667;0.162666666667;0.170666666667;-0.1;0.2;true;12.5",
		"<b>&\"bold\"</b>;false;'=nowhere;nowhere;people;false;1;7;;;;;;;;;;false;",
	}
	if len(rows) != len(want) {
		t.Fatalf("found %d rows, want %d", len(rows), len(want))
	}
	for i, row := range rows {
		if got := strings.Join(row, ";"); got != want[i] {
			t.Errorf("row %d:\nfound %s\nwant  %s", i, got, want[i])
		}
	}
}

// Whatever a name begins with, no cell of the table is a formula.
func TestNoCellIsAFormula(t *testing.T) {
	for _, name := range []string{"=A1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "\xff=", "a"} {
		got := safe(name)
		if strings.ContainsRune("=+-@\t\r\n", []rune(got)[0]) {
			t.Errorf("%q is written as %q", name, got)
		}
	}
	s := toy()
	s.Result.Policies[1], s.Policies[1].Name = "-90 days", "-90 days"
	s.Words["metric.departures"] = "@departures"
	rows, err := csv.NewReader(bytes.NewReader(written(t, s)["metrics.csv"])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		for c, cell := range row[:5] {
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				t.Errorf("row %d, %s: %q", i, columns[c], cell)
			}
		}
	}
}

func TestRangesAreWrittenAsFound(t *testing.T) {
	if got := toSpan(sim.Span{}); got != nil {
		t.Errorf("an undefined range is %v", *got)
	}
	if got := toSpan(sim.Span{Low: 1, High: 2, N: 3}); *got.Low != 1 || *got.High != 2 {
		t.Errorf("found %v", got)
	}
}
