package main

import (
	"bytes"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"

	"alih/cmd/alih/internal/boat"
	"alih/rules"
	"alih/rules/calc"
)

// answerTo asks the boat scheme.
func answerTo(t *testing.T, asOf, facts string) *calc.Answer {
	t.Helper()
	b, err := calc.Compile(boat.Scheme())
	if err != nil {
		t.Fatal(err)
	}
	d, ok := rules.ParseDay(asOf)
	c, problems := b.FactsJSON(d, []byte(facts))
	if !ok || problems != nil {
		t.Fatal(ok, problems)
	}
	a, problems := b.Answer(c)
	if problems != nil {
		t.Fatal(problems)
	}
	return a
}

func english(t *testing.T) *words {
	t.Helper()
	w, err := (&app{lang: "en"}).loadWords("boat")
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// Another implementation reads back what is to be done, on the safe day.
func TestTheCalendarIsReadByOthers(t *testing.T) {
	a := answerTo(t, "2020-07-20", `{"asker":"tenant","notified":"2020-07-10"}`)
	w := english(t)
	w.table["due.B-4"] = `File; with the harbour, \ in 港口海事局港口海事局港口海事局港口海事局 or by post`
	file := calendarFile([]filed{{a, `Wati, "the 1st"`}}, w)
	c, err := ics.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, e := range c.Events() {
		day := e.GetProperty(ics.ComponentPropertyDtStart)
		if v := day.ICalParameters["VALUE"]; len(v) != 1 || v[0] != "DATE" {
			t.Errorf("%s: not a whole day: %v", e.Id(), v)
		}
		got[day.Value] = e.GetProperty(ics.ComponentPropertySummary).Value
		if n := len(e.Alarms()); n != 3 {
			t.Errorf("%s: %d reminders, want 3", e.Id(), n)
		}
	}
	want := map[string]string{
		"20200807": `Wati, "the 1st": ` + w.table["due.B-4"],
		"20200729": `Wati, "the 1st": B-7`,
	}
	for day, name := range want {
		if s := ics.FromText(got[day]); s != name && got[day] != name {
			t.Errorf("%s: %q, want %q", day, got[day], name)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d events, want %d", len(got), len(want))
	}
}

func TestLinesOfTheCalendarAreShortAndWhole(t *testing.T) {
	c := &calendar{}
	text := strings.Repeat("港a", 60)
	c.lines("SUMMARY:" + text)
	back := ""
	for line := range strings.SplitSeq(strings.TrimSuffix(string(c.out), "\r\n"), "\r\n") {
		if len(line) > 75 || !strings.Contains(line, "a") {
			t.Errorf("%d octets: %q", len(line), line)
		}
		back += strings.TrimPrefix(line, " ")
	}
	if back != "SUMMARY:"+text {
		t.Errorf("unfolded %q", back)
	}
}

// What was done, is late or has no safe day is not a thing to be reminded of.
func TestOnlyWhatIsPendingIsInTheCalendar(t *testing.T) {
	for facts, want := range map[string]int{
		`{"notified":"2020-07-10"}`:                      2,
		`{"notified":"2020-07-10","filed":"2020-07-11"}`: 1,
		`{"notified":"2020-06-01","filed":false}`:        0,
		`{"notified":false}`:                             0,
		`{"notified":"2020-07-10","filed":"2020-07-30"}`: 2, // planned
		`{"notified":"2020-07-10","filed":"2020-12-30"}`: 3, // planned too late: its second chance too
	} {
		file := calendarFile([]filed{{answerTo(t, "2020-07-20", facts), ""}}, english(t))
		if got := bytes.Count(file, []byte("BEGIN:VEVENT")); got != want {
			t.Errorf("%s: %d events, want %d", facts, got, want)
		}
	}
}
