package calc

import (
	"slices"
	"testing"

	"alih/rules"
)

func TestARowIsReadAsSpreadsheetsWriteIt(t *testing.T) {
	b := tiny(t)
	cols, problems := columns(b, []string{"name", "asker", "agreed", "rooms", "signed", "filed", "heads", "stays", "asOf"})
	if problems != nil {
		t.Fatal(problems)
	}
	c, problems := cols.Case(0, []string{"=1+1", "tenant", "TRUE", " 3 ", "2020-07-10", "FALSE", `{"2020-01":5}`, `[{"from":"2020-01-01","to":"2020-02-01"}]`, "2020-08-01"})
	if problems != nil {
		t.Fatal(problems)
	}
	if c.AsOf != rules.Date(2020, 8, 1) {
		t.Error("asOf", c.AsOf)
	}
	want := []string{"tenant", "", "true", "3", "2020-07-10", "false", "", "1 months", "1 records"}
	for i, f := range b.Facts() {
		if got := show(f, &c.Slots[i]); got != want[i] {
			t.Errorf("%s: %q, want %q", f.Name, got, want[i])
		}
	}
}

func TestDaysOfATable(t *testing.T) {
	b := tiny(t)
	for _, x := range []struct {
		cell     string
		dayFirst bool
		want     string // shown, or the code of the problem
	}{
		{"2020-07-10", false, "2020-07-10"},
		{"2020-07", false, "2020-07"},
		{"05/10/2026", false, "ambiguousDay"},
		{"13/10/2026", false, "ambiguousDay"}, // one day of many in a column that is not
		{"05/10/2026", true, "2026-10-05"},
		{"5.1.2026", true, "2026-01-05"},
		{"5-1-2026", true, "2026-01-05"},
		{"10/2026", true, "2026-10"},
		{"2026-10-05", true, "2026-10-05"},
		{"30/02/2021", true, "day"},
		{"05/10/26", true, "ambiguousDay"},
		{"2021-02-30", false, "day"},
		{"5//2026", true, "ambiguousDay"},
		{"1/2/3/2026", true, "ambiguousDay"},
		{"44470", true, "day"},
	} {
		cols, _ := columns(b, []string{"signed"})
		cols.DayFirst = x.dayFirst
		c, problems := cols.Case(0, []string{x.cell})
		got := show(b.Facts()[4], &c.Slots[4])
		if problems != nil {
			got = problems[0].Code
		}
		if got != x.want {
			t.Errorf("%s, day first %v: %s, want %s", x.cell, x.dayFirst, got, x.want)
		}
	}
}

func TestAllProblemsOfARowAreReported(t *testing.T) {
	cols, _ := columns(tiny(t), []string{"asker", "rooms", "signed", "heads"})
	_, problems := cols.Case(0, []string{"cat", "10", "2021-02-30", "{"})
	var got []string
	for i, p := range problems {
		if p.At != i+1 {
			t.Errorf("%v: column %d", p, p.At)
		}
		got = append(got, p.Code+" "+p.Fact)
	}
	if want := []string{"choice asker", "range rooms", "day signed", "syntax heads"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if _, problems = cols.Case(0, []string{"tenant"}); len(problems) != 1 || problems[0].Code != "columns" {
		t.Errorf("a short row: %v", problems)
	}
}

func TestAColumnNearAFactIsASlip(t *testing.T) {
	for name, want := range map[string]string{
		"signd": "signed", "Signed": "signed", "singed": "signed", "room": "rooms", "Asker": "asker",
		"name": "", "notes": "", "worker no.": "", "": "", "id": "",
	} {
		_, problems := columns(tiny(t), []string{"stays", name})
		got := ""
		if problems != nil {
			got = problems[0].Allowed[0]
		}
		if got != want {
			t.Errorf("%q is taken for %q, want %q", name, got, want)
		}
	}
	if _, p := columns(tiny(t), []string{"signed", "signed"}); len(p) != 1 || p[0].Code != "duplicate" || p[0].At != 2 {
		t.Errorf("twice the same: %v", p)
	}
}

func TestOnesOwnActIsNext(t *testing.T) {
	b := tiny(t)
	answer := func(facts string) *Answer {
		c, problems := b.FactsJSON(rules.Date(2020, 7, 12), []byte(facts))
		if problems != nil {
			t.Fatal(problems)
		}
		a, problems := b.Answer(c)
		if problems != nil {
			t.Fatal(problems)
		}
		return a
	}
	for facts, want := range map[string]string{
		`{"asker":"tenant","signed":"2020-07-10"}`:                      "2020-08-09 T-1",
		`{"asker":"owner","signed":"2020-07-10"}`:                       "2020-07-20 T-2",
		`{"asker":"tenant","signed":"2020-07-10","filed":"2020-07-11"}`: "2020-07-20 T-2",
		`{"asker":"tenant"}`:                                            " ",
	} {
		row := answer(facts).Summary()
		if got := row[1] + " " + row[2]; got != want {
			t.Errorf("%s: %s, want %s", facts, got, want)
		}
	}
	row := answer(`{"asker":"tenant","signed":"2020-07-10"}`).Summary()
	if want := []string{"undetermined", "2020-08-09", "T-1", "agreed filed paid", "2020-01-01", ""}; !slices.Equal(row, want) {
		t.Errorf("%q, want %q", row, want)
	}
}

// columns are those of a table of its own.
func columns(b *Books, header []string) (*Columns, []Problem) {
	t, problems := b.NewTable(header, false)
	return t.cols, problems
}
