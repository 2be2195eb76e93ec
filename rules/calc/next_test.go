package calc

import (
	"slices"
	"testing"

	"alih/rules"
)

func open(code, kind, who string, day int, routes ...string) Deadline {
	return Deadline{Due: &Due{Code: code, Kind: kind, Who: []string{who}}, Status: "due", Safe: Date{rules.Date(2020, 1, day), true}, Routes: routes}
}

// What comes first is decided here alone: page, command and table take it from the
// answer.
func TestNext(t *testing.T) {
	theirs, mine := open("theirs", "duty", "employer", 2), open("mine", "option", "worker", 20)
	window, card := open("window", "window", "worker", 1), open("card", "validity", "worker", 1)
	late, undated := open("late", "duty", "worker", 1), open("undated", "duty", "worker", 1)
	late.Status, undated.Safe = "late", Date{}
	closed, way := open("closed", "duty", "employer", 1, "no"), open("open", "duty", "employer", 2, "no", "yes")
	routes := []Route{{Code: "no", Outcome: "not-eligible"}, {Code: "yes", Outcome: "undetermined"}}
	tests := []struct {
		name, asker, outcome string
		routes               []Route
		dues                 []Deadline
		want                 string
	}{
		{"one's own act before an earlier one of somebody else", "worker", "conditional", nil, []Deadline{theirs, mine}, "mine"},
		{"the earlier of two alike", "worker", "conditional", nil, []Deadline{mine, open("sooner", "duty", "worker", 10)}, "sooner"},
		{"somebody else's act before a period that runs", "worker", "conditional", nil, []Deadline{window, theirs}, "theirs"},
		{"a period where nothing else is open", "employer", "conditional", nil, []Deadline{window, card}, "window"},
		{"a validity never", "worker", "conditional", nil, []Deadline{card}, ""},
		{"nothing that is late or has no day", "worker", "conditional", nil, []Deadline{late, undated}, ""},
		{"nobody is sent down a closed way", "worker", "undetermined", routes, []Deadline{closed, way}, "open"},
		{"after a no, nothing of others on a closed way", "worker", "not-eligible", routes[:1], []Deadline{closed}, ""},
		{"after a no, who helps is told whose duty comes first", "helper", "not-eligible", routes[:1], []Deadline{window, theirs, closed}, "closed"},
		{"after a no, a duty of one's own stays", "employer", "not-eligible", routes[:1], []Deadline{closed}, "closed"},
	}
	for _, x := range tests {
		a := &Answer{Asker: x.asker, Apart: x.asker == "helper", Outcome: x.outcome, Routes: x.routes, Dues: x.dues}
		got := ""
		if d := a.Next(); d != nil {
			got = d.Code
		}
		if got != x.want {
			t.Errorf("%s: got %q, want %q", x.name, got, x.want)
		}
	}
}

// Somebody's own duty that was missed is said before what is next, and nobody else's is,
// but to who only helps; it is never what is next itself.
func TestOverdue(t *testing.T) {
	late := func(d Deadline) Deadline { d.Status = "late"; return d }
	routes := []Route{{Code: "no", Outcome: "not-eligible"}, {Code: "yes", Outcome: "undetermined"}}
	dues := []Deadline{
		late(open("mine", "duty", "worker", 1)), late(open("way", "duty", "worker", 2, "no", "yes")),
		late(open("choice", "option", "worker", 1)), late(open("theirs", "duty", "employer", 1)),
		late(open("closed", "duty", "worker", 1, "no")), open("due", "duty", "worker", 9)}
	for asker, want := range map[string][]string{"worker": {"mine", "way"}, "helper": {"mine", "way", "theirs"}, "employer": {"theirs"}} {
		a := &Answer{Asker: asker, Apart: asker == "helper", Outcome: "undetermined", Routes: routes, Dues: dues}
		var got []string
		for _, d := range a.Overdue() {
			got = append(got, d.Code)
		}
		if !slices.Equal(got, want) {
			t.Errorf("overdue to the %s: %v, want %v", asker, got, want)
		}
		if d := a.Next(); d == nil || d.Code != "due" {
			t.Errorf("next to the %s: %v, want due", asker, d)
		}
	}
}
