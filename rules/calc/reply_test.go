package calc_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"alih/rules/calc"
	"alih/rules/scheme/example"
)

func exampleBooks(t testing.TB) *calc.Books {
	t.Helper()
	b, err := calc.Compile(example.Scheme)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

type problem struct {
	Code, Fact, Found string
	Allowed           []string
}

// refused asks for an answer and returns the problems of its facts.
func refused(t *testing.T, request string) []problem {
	t.Helper()
	reply := exampleBooks(t).Reply(nil, []byte(request))
	var got struct{ Errors []problem }
	if err := json.Unmarshal(reply, &got); err != nil || !utf8.Valid(reply) {
		t.Fatalf("%s: the reply is no JSON: %v: %s", request, err, reply)
	}
	return got.Errors
}

// One line for each thing that can be wrong with one fact: its code, what was found
// and part of what is allowed.
func TestEveryWrongValueIsToldWithWhatIsAllowed(t *testing.T) {
	tests := []struct{ fact, value, code, found, allowed string }{
		{"proven", `"yes"`, "type", "yes", "unknown"},
		{"proven", `1`, "type", "1", "true"},
		{"proven", `"pending"`, "type", "pending", "false"},
		{"housingPassed", `"soon"`, "type", "soon", "pending"},
		{"ground", `"fire"`, "choice", "fire", "closure"},
		{"ground", `true`, "choice", "true", "closure"},
		{"stayCount", `"both"`, "choice", "both", "withoutDeparture"},
		{"increase", `0`, "range", "0", "1 to 10000"},
		{"increase", `10001`, "range", "10001", "1 to 10000"},
		{"increase", `1.5`, "type", "1.5", "a whole number"},
		{"increase", `1e3`, "type", "1e3", "a whole number"},
		{"increase", `"12"`, "type", "12", "a whole number"},
		{"increase", `99999999999999999999`, "type", "99999999999999999999", "a whole number"},
		{"wage", `-1`, "range", "-1", "0 to 100000"},
		{"registered", `"2020-02-30"`, "day", "2020-02-30", "YYYY-MM"},
		{"registered", `"2021-02-29"`, "day", "2021-02-29", "YYYY-MM"},
		{"registered", `"2020-7-1"`, "day", "2020-7-1", "YYYY-MM"},
		{"registered", `"1899-12-31"`, "day", "1899-12-31", "1900"},
		{"registered", `"05/10/2026"`, "ambiguousDay", "05/10/2026", "YYYY-MM"},
		{"registered", `"10.05.2026"`, "ambiguousDay", "10.05.2026", "YYYY-MM"},
		{"registered", `false`, "day", "false", "YYYY-MM"},
		{"applied", `true`, "day", "true", "YYYY-MM"},
		{"arrived", `"2021-03-01"`, "day", "2021-03-01", "hh:mm"},
		{"arrived", `"2021-03-01T24:00"`, "day", "2021-03-01T24:00", "hh:mm"},
		{"arrived", `"2021-03-01T08:60"`, "day", "2021-03-01T08:60", "hh:mm"},
		{"staff", `[1]`, "type", "a list", "YYYY-MM"},
		{"staff", `{"2020-00": 1}`, "day", "2020-00", "YYYY-MM"},
		{"staff", `{"2020-01": -1}`, "range", "-1", "0 to 10000"},
		{"stays", `{}`, "type", "an object", "list"},
		{"stays", `[{"from":"2020-01","to":"2020-02-01"}]`, "day", "2020-01", "YYYY-MM-DD"},
		{"stays", `[{"from":"2020-01-01","to":"2020-02-01","in":1}]`, "type", "an object", "from"},
		{"grounds", `"death"`, "unknownFact", "", "ground"},
	}
	for _, x := range tests {
		t.Run(x.fact+" "+x.value, func(t *testing.T) {
			got := refused(t, `{"op":"answer","asOf":"2020-08-01","facts":{"`+x.fact+`":`+x.value+`}}`)
			if len(got) != 1 {
				t.Fatalf("got %v, want one problem", got)
			}
			p := got[0]
			if p.Code != x.code || p.Fact != x.fact || !strings.Contains(p.Found, x.found) || !strings.Contains(strings.Join(p.Allowed, "; "), x.allowed) {
				t.Errorf("got %+v, want %s of %q with %q allowed", p, x.code, x.found, x.allowed)
			}
		})
	}
}

func TestAllProblemsAreToldAtOnce(t *testing.T) {
	got := refused(t, `{"op":"answer","asOf":"2020-08-01","facts":{"increase":0,"ground":"fire","registered":"2020-13-01","who":1}}`)
	var facts []string
	for _, p := range got {
		facts = append(facts, p.Fact)
	}
	if want := []string{"increase", "ground", "registered", "who"}; !slices.Equal(facts, want) {
		t.Errorf("problems of %v, want of %v", facts, want)
	}
}

func TestFactsThatContradictEachOtherAreRefused(t *testing.T) {
	got := refused(t, `{"op":"answer","asOf":"2021-06-01","facts":{"asker":"agency","arrived":"2021-03-01T08:00","contractEnd":"2021-02-28","reported":"2021-03-01T07:59"}}`)
	var codes []string
	for _, p := range got {
		if p.Code != "contradiction" || len(p.Allowed) != 2 {
			t.Errorf("got %+v, want a contradiction of two facts", p)
		}
		codes = append(codes, p.Fact)
	}
	if want := []string{"contractBeforeArrival", "reportBeforeArrival"}; !slices.Equal(codes, want) {
		t.Errorf("got %v, want %v", codes, want)
	}
}

func TestWrongRequests(t *testing.T) {
	for request, code := range map[string]string{
		``:                              "syntax",
		`{`:                             "syntax",
		`[]`:                            "syntax",
		"\xff":                          "syntax",
		`{}`:                            "choice",
		`{"op":"delete"}`:               "choice",
		`{"op":7}`:                      "choice",
		`{"op":"answer"}`:               "day",
		`{"op":"answer","asOf":"now"}`:  "day",
		`{"op":"answer","asOf":"2020"}`: "day",
		`{"op":"answer","asOf":"2020-08-01","facts":[]}`: "type",
	} {
		if got := refused(t, request); len(got) != 1 || got[0].Code != code {
			t.Errorf("%q: got %v, want one %s", request, got, code)
		}
	}
}

func TestALongValueIsCutBetweenLetters(t *testing.T) {
	for n := range 6 {
		long := strings.Repeat("x", n) + strings.Repeat("中", 40)
		got := refused(t, `{"op":"answer","asOf":"2020-08-01","facts":{"ground":"`+long+`"}}`)
		if len(got) != 1 || len(got[0].Found) > 60 || !strings.HasPrefix(long, strings.TrimSuffix(got[0].Found, "...")) {
			t.Errorf("got %v", got)
		}
	}
}

// FuzzReply: whatever is asked, the reply is JSON, and is an answer, a catalogue or
// a list of problems.
func FuzzReply(f *testing.F) {
	b := exampleBooks(f)
	f.Add([]byte(`{"op":"facts"}`))
	f.Add([]byte(`{"op":"answer","asOf":"2020-08-01","facts":{"asker":"worker","ground":"death","registered":"2020-07"}}`))
	f.Add([]byte(`{"op":"answer","asOf":"2021-06-30","facts":{"asker":"agency","seasonal":true,"stays":[{"from":"2020-01-01","to":"2020-09-27"}],"staff":{"2021-03":8},"applied":"2021-06-30","paid":false,"lateAccepted":"pending"}}`))
	f.Add([]byte(`{"op":"answer","asOf":"2199-12-31","facts":{"asker":"worker","registered":"2199-12","permitEnd":"1900-01-01"}}`))
	f.Fuzz(func(t *testing.T, request []byte) {
		reply := b.Reply(nil, request)
		var got struct {
			Errors  []any
			Facts   []any
			Outcome string
		}
		if err := json.Unmarshal(reply, &got); err != nil || !utf8.Valid(reply) {
			t.Fatalf("%q: the reply is no JSON: %v: %s", request, err, reply)
		}
		if got.Errors == nil && got.Facts == nil && got.Outcome == "" {
			t.Errorf("%q: the reply says nothing: %s", request, reply)
		}
	})
}
