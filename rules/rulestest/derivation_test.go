package rulestest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func readOffice(t *testing.T) *Office {
	t.Helper()
	o, err := ReadOffice(filepath.Join("..", "holiday", "data", "tw-office-calendar.csv"))
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// officeOf reads the calendar that a scheme has beside its cases, or else that of
// Taiwan.
func officeOf(t *testing.T, testdata string) *Office {
	t.Helper()
	o, err := ReadOffice(filepath.Join(testdata, "office.csv"))
	if errors.Is(err, fs.ErrNotExist) {
		return readOffice(t)
	}
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// TestGoldenDerivations recomputes every derivation of every scheme.
func TestGoldenDerivations(t *testing.T) {
	dirs, err := filepath.Glob(filepath.Join("..", "scheme", "*", "testdata", "cases"))
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no golden cases: %v", err)
	}
	for _, dir := range dirs {
		office := officeOf(t, filepath.Join(dir, ".."))
		cases, err := LoadCases(dir)
		if err != nil {
			t.Fatal(err)
		}
		law, err := os.ReadFile(filepath.Join(dir, "..", "..", "law.md"))
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]string{}
		for _, c := range cases {
			if err := CheckDerivation(c, office); err != nil {
				t.Error(err)
			}
			if err := CheckPlaces(c, string(law)); err != nil {
				t.Error(err)
			}
			if other := names[c.Name]; other != "" || c.Name == "" {
				t.Errorf("%s: its name is empty or that of %s", c.File, other)
			}
			names[c.Name] = c.File
		}
	}
}

// sound is a case that the checker has to accept; every test below breaks it in
// one way.
func sound() Case {
	return Case{
		AsOf: "2020-09-10",
		Facts: map[string]any{
			"registered": "2020-07-10", "permitEnd": "2021-04-30", "certificateReceived": "2020-08-28",
			"closedDays": []any{map[string]any{"from": "2020-09-14", "to": "2020-09-14"}},
		},
		Expect: Expect{
			Provisions: map[string]string{"TW-8-1": "met"},
			Deadlines: map[string]Deadline{
				"TW-11-1": {LastDay: "2020-09-08", SafeDay: "2020-09-08", Status: "late"},
				"TW-13-1": {LastDay: "2020-09-15", SafeDay: "2020-09-11", Until: "12:00", Status: "due"},
			},
		},
		Derivation: map[string][]string{
			"TW-11-1.lastDay": {
				"2020-07-10 Fri | registered | fact",
				"+60 days, first day not counted | TW-11-1 | 2020-09-08 Tue",
			},
			"TW-11-1.safeDay": {"2020-09-08 Tue | TW-11-1.lastDay | derived"},
			"counted": {
				"2020-08-28 Fri | certificateReceived | fact",
				"+15 days, first day not counted | TW-13-1 | 2020-09-12 Sat",
			},
			"TW-13-1.lastDay": {
				"2020-08-28 Fri | certificateReceived | fact",
				"+15 days, first day not counted | TW-13-1 | 2020-09-12 Sat",
				"rolled to the next open day | APA-48-4 | 2020-09-15 Tue",
			},
			"TW-13-1.safeDay": {
				"2020-09-12 Sat | counted | derived",
				"back to an open day | safe | 2020-09-11 Fri",
			},
		},
		Reason: map[string]string{"provisions.TW-8-1": "TW-8-1 | law.md#tw-8-1 | the same category"},
	}
}

func TestSoundCaseIsAccepted(t *testing.T) {
	if err := CheckDerivation(sound(), readOffice(t)); err != nil {
		t.Error(err)
	}
}

func TestReasonsNamePlacesOfTheLawFile(t *testing.T) {
	if err := CheckPlaces(sound(), `<a id="tw-8-1"></a>`); err != nil {
		t.Error(err)
	}
	if err := CheckPlaces(sound(), `<a id="tw-8-10"></a>`); err == nil {
		t.Error("an anchor that is not there was accepted")
	}
}

func TestWrongCasesAreRefused(t *testing.T) {
	set := func(key string, lines ...string) func(*Case) {
		return func(c *Case) { c.Derivation[key] = lines }
	}
	deadline := func(code string, change func(*Deadline)) func(*Case) {
		return func(c *Case) {
			d := c.Expect.Deadlines[code]
			change(&d)
			c.Expect.Deadlines[code] = d
		}
	}
	const start = "2020-07-10 Fri | registered | fact"
	tests := []struct {
		name  string
		spoil func(*Case)
		says  string
	}{
		{"wrong weekday of a start", set("TW-11-1.lastDay", "2020-07-10 Sat | registered | fact"), "not written"},
		{"wrong weekday of a step", set("TW-11-1.lastDay", start, "+60 days, first day not counted | TW-11-1 | 2020-09-08 Mon"), "not written"},
		{"wrong sum", set("TW-11-1.lastDay", start, "+60 days, first day not counted | TW-11-1 | 2020-09-09 Wed"), "it is 2020-09-08 Tue"},
		{"first day counted by mistake", set("TW-11-1.lastDay", start, "+60 days, first day counted | TW-11-1 | 2020-09-08 Tue"), "it is 2020-09-07 Mon"},
		{"unknown operation", set("TW-11-1.lastDay", start, "about two months | TW-11-1 | 2020-09-08 Tue"), "unknown operation"},
		{"no provision", set("TW-11-1.lastDay", start, "+60 days, first day not counted | because | 2020-09-08 Tue"), "rests on no provision"},
		{"not three parts", set("TW-11-1.lastDay", start, "+60 days, first day not counted"), "three parts"},
		{"start is no fact of the case", set("TW-11-1.lastDay", "2020-07-10 Fri | agreementSigned | fact"), "states no day"},
		{"start is another day than the fact", set("TW-11-1.lastDay", "2020-07-11 Sat | registered | fact"), "it is 2020-07-10 Fri"},
		{"start from nowhere", set("TW-11-1.lastDay", "2020-09-08 Tue | registered | guessed"), "starts neither"},
		{"derived from itself", set("TW-11-1.safeDay", "2020-09-08 Tue | TW-11-1.safeDay | derived"), "from itself"},
		{"derivation is empty", set("TW-11-1.safeDay"), "no derivation"},
		{"roll to a day that is shut", set("TW-13-1.lastDay",
			"2020-09-12 Sat | counted | derived", "rolled to the next open day | APA-48-4 | 2020-09-14 Mon"), "it is 2020-09-15 Tue"},
		{"roll past the calendar", set("TW-11-1.lastDay", start,
			"+2740 days, first day not counted | TW-11-1 | 2028-01-10 Mon", "rolled to the next open day | APA-48-4 | 2028-01-10 Mon"), "does not reach"},
		{"an open day was there", set("TW-13-1.safeDay", "2020-09-12 Sat | counted | derived",
			"no open day after 2020-08-28, so the next one | safe | 2020-09-15 Tue"), "was open"},
		{"expectation without derivation", func(c *Case) { delete(c.Derivation, "TW-13-1.safeDay") }, "no derivation"},
		{"expectation differs from derivation", deadline("TW-11-1", func(d *Deadline) { d.LastDay = "2020-09-07" }), "derived 2020-09-08"},
		{"derivation of nothing", set("elsewhere", start), "derived and not expected"},
		{"expectation without reason", func(c *Case) { c.Reason = nil }, "without a reason"},
		{"reason names no place", func(c *Case) { c.Reason["provisions.TW-8-1"] = "TW-8-1 | because" }, "not \"CODE"},
		{"reason for nothing", func(c *Case) { c.Reason["outcome"] = "TW-8-1 | law.md#tw-8-1 | why" }, "what is not expected"},
		{"noon though the roll passes no Saturday", func(c *Case) {
			c.Facts["certificateReceived"] = "2020-08-27"
			c.Derivation["counted"] = []string{"2020-08-27 Thu | certificateReceived | fact", "+15 days, first day not counted | TW-13-1 | 2020-09-11 Fri"}
			c.Derivation["TW-13-1.lastDay"] = []string{"2020-09-11 Fri | counted | derived", "rolled to the next open day | APA-48-4 | 2020-09-11 Fri"}
			c.Derivation["TW-13-1.safeDay"] = []string{"2020-09-11 Fri | counted | derived", "back to an open day | safe | 2020-09-11 Fri"}
			deadline("TW-13-1", func(d *Deadline) { d.LastDay = "2020-09-11" })(c)
		}, "not moved over a Saturday"},
		{"passed before the last day", deadline("TW-13-1", func(d *Deadline) { d.Status = "passed" }), "does not follow"},
		{"planned for a day that is past", deadline("TW-13-1", func(d *Deadline) { d.Status, d.Act = "planned", "registered" }), "does not follow"},
		{"late before the last day", func(c *Case) { c.AsOf = "2020-09-08" }, "does not follow"},
		{"due after the safe day", func(c *Case) { c.AsOf = "2020-09-12" }, "does not follow"},
		{"done though not done", deadline("TW-13-1", func(d *Deadline) { d.Status, d.Act = "done", "permitFiled" }), "does not follow"},
		{"unknown status", deadline("TW-13-1", func(d *Deadline) { d.Status = "early" }), "does not follow"},
		{"hour without a Saturday", deadline("TW-11-1", func(d *Deadline) { d.Until = "12:00" }), "not moved over a Saturday"},
		{"left out and expected", deadline("TW-11-1", func(d *Deadline) { d.Without = []string{"lastDay"} }), "both expected"},
		{"closed days that cannot be read", func(c *Case) { c.Facts["closedDays"] = []any{"monday"} }, "cannot read"},
	}
	office := readOffice(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := sound()
			tt.spoil(&c)
			err := CheckDerivation(c, office)
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("got %v, want an error that says %q", err, tt.says)
			}
		})
	}
}

// TestOperations pins the sums of months, which are easy to get wrong.
func TestOperations(t *testing.T) {
	tests := []struct{ from, op, want string }{
		{"2020-11-30", "+4 months, first day not counted", "2021-03-31 Wed"},
		{"2021-02-28", "+4 months, first day not counted", "2021-06-30 Wed"},
		{"2023-10-29", "+4 months, first day not counted", "2024-02-29 Thu"},
		{"2022-10-30", "+4 months, first day not counted", "2023-02-28 Tue"},
		{"2020-07-10", "+6 months, first day counted", "2021-01-09 Sat"},
		{"2021-04-30", "-2 months, clamped", "2021-02-28 Sun"},
		{"2022-08-31", "+6 months, clamped", "2023-02-28 Tue"},
		{"2023-02-28", "+12 months, clamped", "2024-02-28 Wed"},
		{"2021-04-30", "-4 months, clamped", "2020-12-30 Wed"},
		{"2021-05-01", "-4 months", "2021-01-01 Fri"},
		{"2020-07-10", "+15 days, first day counted", "2020-07-24 Fri"},
		{"2020-07-10", "-14 days", "2020-06-26 Fri"},
		{"2020-02-28", "the day after", "2020-02-29 Sat"},
		{"2020-03-01", "the day before", "2020-02-29 Sat"},
		{"2021-02-05", "+2 open days", "2021-02-09 Tue"},
		{"2021-02-09", "+1 open day", "2021-02-17 Wed"},
		{"2021-02-20", "-2 open days", "2021-02-18 Thu"},
		{"2021-02-11", "no open day after 2021-02-09, so the next one", "2021-02-17 Wed"},
	}
	k := checker{office: readOffice(t), operations: operations}
	for _, tt := range tests {
		from, err := time.Parse(time.DateOnly, tt.from)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := k.step(from, tt.op+" | K1 | "+tt.want); err != nil {
			t.Errorf("from %s: %v", tt.from, err)
		}
	}
	if _, err := k.step(time.Date(2020, 10, 31, 0, 0, 0, 0, time.UTC), "-4 months | K4prime | 2020-06-30 Tue"); err == nil {
		t.Error("31 October less 4 months is no day unless the line says clamped")
	}
}

func TestCasesAreReadStrictly(t *testing.T) {
	dir := t.TempDir()
	if _, err := LoadCases(dir); err == nil {
		t.Error("an empty directory was read")
	}
	text := "name: a misspelt key\nexpects: {outcome: eligible}\n"
	if err := os.WriteFile(filepath.Join(dir, "a.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadCases(dir); err == nil || !strings.Contains(err.Error(), "expects") {
		t.Errorf("got %v, want an error about the key expects", err)
	}
}
