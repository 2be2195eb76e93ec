package idkitas_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"alih/rules/calc"
	"alih/rules/rulestest"
	"alih/rules/scheme/idkitas"
)

// What an answer lists beside its days: warnings, steps, papers and notes, on both
// sides of what they hang on. The cases are the golden ones.
var listed = []struct {
	file, list, code string
	want             bool
}{
	// The guide's calendar against the time that path A takes.
	{"clash-day-that-works", "warnings", "slowAfterFallback", false},
	{"clash-a-day-later", "warnings", "slowAfterFallback", true},
	{"clash-of-the-thirtieth-day", "notes", "D2", true},
	{"clash-by-the-short-figure", "notes", "D2", false},
	{"fallback-on-the-fourteenth-day", "warnings", "slowAfterEnd", true},
	{"clash-a-day-later", "warnings", "slowAfterEnd", false},
	{"emergency-on-the-eighth-day", "warnings", "fastAfterEnd", false},
	{"emergency-on-the-sixth-day", "warnings", "fastAfterEnd", true},
	{"emergency-on-the-seventh-day", "warnings", "emergencyOnly", true},
	{"emergency-on-the-eighth-day", "warnings", "emergencyOnly", false},
	{"switched-at-the-last-minute", "warnings", "switchedLate", false},
	{"switched-a-minute-late", "warnings", "switchedLate", true},
	// Overstay.
	{"overstay-59", "warnings", "sixtiethDay", false},
	{"overstay-60", "warnings", "sixtiethDay", true},
	{"overstay-60", "warnings", "deportation", false},
	{"overstay-61", "warnings", "deportation", true},
	{"after-the-end", "steps", "B-pay", true},
	{"after-the-end-paid", "steps", "B-pay", false},
	{"sixty-days-can-still-be-paid", "steps", "B-pay", true},
	{"sixty-days-can-still-be-paid", "documents", "B-receipt", true},
	{"after-sixty-days-nothing-is-to-be-paid", "steps", "B-pay", false},
	{"after-sixty-days-nothing-is-to-be-paid", "documents", "B-receipt", false},
	{"after-sixty-days-nothing-is-to-be-paid", "amounts", "ID-78-1", false},
	{"after-sixty-days-nothing-is-to-be-paid", "amounts", "ID-78-days", true},
	{"fine-before-the-new-list", "notes", "D17", false},
	{"fine-by-the-new-list", "notes", "D17", true},
	{"fine-on-the-last-day", "notes", "D8", true},
	{"all-but-the-office", "notes", "D8", false},
	// The way up, in the order of the ladder.
	{"refused-at-the-counter", "steps", "A-kasubsi", true},
	{"refused-at-the-counter", "steps", "A-kabid", true},
	{"refused-at-the-counter", "steps", "A-other-office", true},
	{"refused-at-the-counter", "steps", "A-say-letter", true},
	{"old-sponsor-refuses", "steps", "A-say-letter", false},
	{"old-sponsor-silent", "steps", "A-say", true},
	{"old-sponsor-silent", "steps", "A-say-letter", false},
	{"refused-and-no-time", "steps", "A-kasubsi", false},
	{"refused-and-no-time", "steps", "A-kabid", true},
	{"refused-and-no-time", "steps", "A-other-office", false},
	{"the-office-refuses-for-good", "steps", "A-kabid", false},
	{"the-office-refuses-for-good", "steps", "B-switch", true},
	{"all-but-the-office", "steps", "B-switch", false},
	{"fallback-when-stuck", "steps", "A-supervisor", true},
	{"fallback-not-while-it-moves", "steps", "A-supervisor", false},
	{"family-of-two", "steps", "B-family", true},
	{"no-family", "steps", "B-family", false},
	// What comes first.
	{"refused-at-the-counter", "next", "IDA-8", true},
	{"old-sponsor-refuses", "next", "IDKT-5", true},
	{"after-the-end", "next", "ID-78-2", true},
	{"overstayed-and-barred", "next", "ID-78-2", true}, // a no, and still somebody has to act today
	{"leave-11-20", "next", "IDKT-6", true},
	{"duties-safe-day", "next", "IDKT-7", true},
	// Papers by kind of permit.
	{"all-but-the-office", "documents", "rptka", true},
	{"work-to-family", "documents", "rptka", false},
	{"work-to-family", "documents", "marriage", true},
	{"work-to-family", "documents", "B-record", true},
	{"all-but-the-office", "documents", "B-record", false},
	{"investment-not-verified", "documents", "shares", true},
	// The family, and what follows the change.
	{"family-of-two", "warnings", "familyNotNamed", true},
	{"family-of-two", "warnings", "familyEndsSooner", true},
	{"no-family", "warnings", "familyNotNamed", false},
	{"moved-house", "steps", "after-sktt", true},
	{"moved-house", "steps", "after-province", true},
	{"moved-house", "steps", "after-review", true},
	{"duties-safe-day", "steps", "after-sktt", false},
	// The exit permit and the bridging permit.
	{"leave-11-20", "warnings", "printedDay", true},
	{"leave-by-the-printed-day", "warnings", "printedDay", false},
	{"leave-11-25", "warnings", "exitOver", false},
	{"leave-11-26", "warnings", "exitOver", true},
	{"bridging-paid-and-waiting", "warnings", "bridgingPending", true},
	{"bridging-paid-late-and-waiting", "warnings", "bridgingPending", false},
	{"bridging-bars-path-a", "warnings", "exitEndsBridging", true},
	{"bridging-day", "steps", "C-apply", true},
	{"bridging-to-the-same-kind", "steps", "C-apply", false},
	{"before-the-bridging-permit", "notes", "D12", false},
	{"same-other-kind", "warnings", "otherKinds", true},
	{"all-but-the-office", "warnings", "otherKinds", false},
	{"family-to-work", "warnings", "toWorkUsuallyB", true},
	{"work-to-family", "warnings", "toWorkUsuallyB", false},
}

func TestWhatIsListed(t *testing.T) {
	cases, err := rulestest.LoadCases(filepath.Join("testdata", "cases"))
	if err != nil {
		t.Fatal(err)
	}
	books, err := calc.Compile(idkitas.Scheme)
	if err != nil {
		t.Fatal(err)
	}
	answers := map[string]map[string][]string{}
	for _, c := range cases {
		answers[strings.TrimSuffix(filepath.Base(c.File), ".yaml")] = codes(t, books, c)
	}
	for _, x := range listed {
		a, ok := answers[x.file]
		if !ok {
			t.Errorf("there is no case %s", x.file)
		} else if got := slices.Contains(a[x.list], x.code); got != x.want {
			t.Errorf("%s: among the %s, %s is listed: %v", x.file, x.list, x.code, got)
		}
	}
}

// codes answers a case and returns the codes of each list of the answer.
func codes(t *testing.T, books *calc.Books, c rulestest.Case) map[string][]string {
	t.Helper()
	request, err := json.Marshal(map[string]any{"op": "answer", "asOf": c.AsOf, "facts": c.Facts})
	if err != nil {
		t.Fatal(err)
	}
	var reply map[string]json.RawMessage
	if err := json.Unmarshal(books.Reply(nil, request), &reply); err != nil {
		t.Fatal(err)
	}
	lists := map[string][]string{}
	var next string
	if json.Unmarshal(reply["next"], &next) == nil {
		lists["next"] = []string{next}
	}
	for _, name := range []string{"warnings", "steps", "documents", "amounts", "notes"} {
		var items []struct{ Code string }
		if json.Unmarshal(reply[name], &items) == nil {
			for _, x := range items {
				lists[name] = append(lists[name], x.Code)
			}
		}
	}
	return lists
}
