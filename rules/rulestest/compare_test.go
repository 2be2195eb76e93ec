package rulestest

import (
	"strings"
	"testing"
)

const someAnswer = `{"law":{"inForceFrom":"2020-07-09","stale":false},"outcome":"conditional",
"routes":[{"code":"agency","outcome":"conditional"}],
"provisions":[{"code":"TW-8-1","outcome":"met"}],
"deadlines":[{"code":"TW-11-1","lastDay":"2020-09-08","safeDay":"2020-09-08","status":"due","count":{"unrolled":"2020-09-08"}}],
"amounts":[{"code":"TW-15-1","value":3},{"code":"TW-18-1","variants":[{"value":5000},{"value":3000}]}],
"missing":["grade"],"askOthers":[{"fact":"recruitPermit"}]}`

func TestCompare(t *testing.T) {
	no := false
	due := Deadline{LastDay: "2020-09-08", Unrolled: "2020-09-08", Status: "due", Without: []string{"until"}}
	tests := []struct {
		name string
		e    Expect
		says string // "" where they agree
	}{
		{"all that agrees", Expect{
			Outcome: "eligible|conditional", Law: &Law{"2020-07-09", &no},
			Routes: map[string]string{"agency": "conditional"}, Provisions: map[string]string{"TW-8-1": "met"},
			Deadlines: map[string]Deadline{"TW-11-1": due}, Absent: []string{"TW-13-1"},
			Amounts: map[string]int64{"TW-15-1": 3}, NextToAsk: "grade", Missing: []string{"grade"},
			NotMissing: []string{"recruitPermit"}, AskOthers: []string{"recruitPermit"},
		}, ""},
		{"outcome", Expect{Outcome: "eligible"}, "outcome: expected eligible, got conditional"},
		{"law", Expect{Law: &Law{"2021-08-29", &no}}, "law.inForceFrom"},
		{"route", Expect{Routes: map[string]string{"kin": "eligible"}}, "routes.kin: expected eligible, got not listed"},
		{"provision", Expect{Provisions: map[string]string{"TW-8-1": "unmet"}}, "provisions.TW-8-1"},
		{"provision that is not listed", Expect{Provisions: map[string]string{"TW-9-1": "met"}}, "got notApplicable"},
		{"deadline that is not listed", Expect{Deadlines: map[string]Deadline{"TW-13-1": due}}, "TW-13-1: not listed"},
		{"day", Expect{Deadlines: map[string]Deadline{"TW-11-1": {SafeDay: "2020-09-07"}}}, "TW-11-1.safeDay"},
		{"day that is missing", Expect{Deadlines: map[string]Deadline{"TW-11-1": {Opens: "2020-09-07"}}}, "TW-11-1.opens"},
		{"status", Expect{Deadlines: map[string]Deadline{"TW-11-1": {Status: "late"}}}, "TW-11-1.status"},
		{"key to leave out", Expect{Deadlines: map[string]Deadline{"TW-11-1": {Without: []string{"lastDay"}}}}, "left out"},
		{"listed though absent", Expect{Absent: []string{"TW-11-1"}}, "not to be listed"},
		{"amount", Expect{Amounts: map[string]int64{"TW-15-1": 4}}, "amounts.TW-15-1: expected 4, got [3]"},
		{"amount in dispute", Expect{Amounts: map[string]int64{"TW-18-1": 5000}}, "got [5000 3000]"},
		{"next question", Expect{NextToAsk: "asker"}, "expected asker first"},
		{"missing", Expect{Missing: []string{"asker"}}, "missing: expected asker"},
		{"asked of the wrong one", Expect{NotMissing: []string{"grade"}}, "not for the asker"},
		{"others", Expect{AskOthers: []string{"grade"}}, "askOthers: expected grade"},
		{"warning", Expect{Warned: true}, "warnings"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Compare(Case{Expect: tt.e}, []byte(someAnswer))
			if err != nil {
				t.Fatal(err)
			}
			all := strings.Join(got, "\n")
			if tt.says == "" && all != "" || !strings.Contains(all, tt.says) {
				t.Errorf("got %q, want %q", all, tt.says)
			}
		})
	}
	if _, err := Compare(Case{}, []byte("{")); err == nil {
		t.Error("half an answer was read")
	}
}
