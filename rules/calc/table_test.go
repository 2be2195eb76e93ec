package calc

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"alih/rules"
)

var columnsAdded = []string{"outcome", "next_due", "next_what", "missing", "law", "warnings", "error"}

func TestATableIsLaidOutAgain(t *testing.T) {
	table, problems := tiny(t).NewTable([]string{" asker ", "note"}, false)
	if problems != nil {
		t.Fatal(problems)
	}
	if got := table.Header(); !slices.Equal(got, append([]string{"asker", "note"}, columnsAdded...)) {
		t.Error("header", got)
	}
	for _, x := range []struct {
		cells       []string
		front, back []string
		answered    bool
		code        string
	}{
		{[]string{"tenant", "=1"}, []string{"tenant", "'=1"}, nil, true, ""},
		{[]string{"captain", "x"}, []string{"captain", "x"}, nil, false, "choice"},
		{[]string{"tenant"}, []string{"tenant", ""}, nil, false, "columns"},
		{[]string{"tenant", "x", "-3", ""}, []string{"tenant", "x"}, []string{"'-3", ""}, false, "columns"},
		{[]string{" ", ""}, []string{"", ""}, nil, false, ""},
	} {
		r := table.Row(rules.Date(2020, 8, 1), x.cells, false)
		end := 2 + len(columnsAdded)
		if !slices.Equal(r.Cells[:2], x.front) || !slices.Equal(r.Cells[end:], x.back) || (r.Answer != nil) != x.answered {
			t.Errorf("%q: %q", x.cells, r.Cells)
		}
		if code := append(r.Problems, Problem{})[0].Code; code != x.code {
			t.Errorf("%q: problem %q, want %q", x.cells, code, x.code)
		}
	}
}

func TestAnEarlierAnswerIsReplaced(t *testing.T) {
	b := tiny(t)
	table, problems := b.NewTable(append([]string{"asker"}, columnsAdded...), false)
	if problems != nil || !table.Replaced() || !slices.Equal(table.Own(), []string{"asker"}) {
		t.Fatal(problems, table.Own())
	}
	first, _ := b.NewTable([]string{"asker"}, false)
	want := first.Row(rules.Date(2020, 8, 1), []string{"tenant"}, false).Cells
	if again := table.Row(rules.Date(2020, 8, 1), want, false).Cells; !slices.Equal(again, want) {
		t.Errorf("%q, want %q", again, want)
	}
}

func TestHeadersThatCannotBe(t *testing.T) {
	for header, want := range map[string]string{
		"asker,law": "added", "asker,asker": "duplicate", "aske": "unknownFact", "note": "noFacts", "": "noFacts",
	} {
		_, problems := tiny(t).NewTable(strings.Split(header, ","), false)
		if len(problems) != 1 || problems[0].Code != want {
			t.Errorf("%s: %v, want %s", header, problems, want)
		}
	}
}

// The page asks by JSON; it gets what the command computes.
func TestATableByRequests(t *testing.T) {
	b := tiny(t)
	ask := func(request string) (reply struct {
		Own      int
		Cells    []string
		Problems []struct {
			Code string
			At   int
		}
		Errors []struct{ Code string }
	}) {
		if err := json.Unmarshal(b.Reply(nil, []byte(request)), &reply); err != nil {
			t.Fatal(request, err)
		}
		return reply
	}
	if r := ask(`{"op":"row","asOf":"2020-08-01","cells":["tenant"]}`); len(r.Errors) != 1 {
		t.Error("a row before its table:", r)
	}
	if r := ask(`{"op":"table","cells":["asker","signed"]}`); r.Own != 2 || len(r.Cells) != 9 || r.Problems != nil {
		t.Error("table:", r)
	}
	table, _ := tiny(t).NewTable([]string{"asker", "signed"}, false)
	want := table.Row(rules.Date(2020, 8, 1), []string{"tenant", "2020-07-10"}, false)
	if r := ask(`{"op":"row","asOf":"2020-08-01","cells":["tenant","2020-07-10"]}`); !reflect.DeepEqual(r.Cells, want.Cells) {
		t.Error("row:", r, want.Cells)
	}
	if r := ask(`{"op":"row","asOf":"2020-08-01","cells":["tenant","05/10/2026"]}`); len(r.Problems) != 1 || r.Problems[0].Code != "ambiguousDay" || r.Problems[0].At != 2 {
		t.Error("bad row:", r)
	}
	if r := ask(`{"op":"row","asOf":"2020-08-01","cells":["tenant"],"refuse":true}`); r.Problems != nil || len(r.Cells) != 9 {
		t.Error("refused row:", r)
	}
	if r := ask(`{"op":"table","cells":["x"]}`); len(r.Problems) != 1 {
		t.Error("no facts:", r)
	}
}
