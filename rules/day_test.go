package rules_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"alih/rules"
)

// cycle is the length of the Gregorian calendar: after 400 years days of the
// month and of the week repeat, so what holds on all of these days holds always.
const cycle = 146097

// cycleStart begins a cycle that holds every day a fact may take.
var cycleStart = rules.Date(1800, 1, 1)

// std is the same day in the standard library, the other opinion in these tests.
func std(d rules.Day) time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

func TestEveryDayOfACycleIsTheStandardLibrarysDay(t *testing.T) {
	for d := cycleStart; d < cycleStart+cycle; d++ {
		y, m, dd := d.Civil()
		want := std(d)
		if wy, wm, wd := want.Date(); y != wy || m != int(wm) || dd != wd {
			t.Fatalf("day %d is %d-%d-%d, want %s", int(d), y, m, dd, want.Format(time.DateOnly))
		}
		if got := rules.Date(y, m, dd); got != d {
			t.Fatalf("Date(%d, %d, %d) = %d, want %d", y, m, dd, int(got), int(d))
		}
		if got := d.Weekday(); int(got) != int(want.Weekday()) {
			t.Fatalf("%s is weekday %d, want %d", d, got, want.Weekday())
		}
	}
}

func TestTheCycleRepeatsOnEitherSide(t *testing.T) {
	for d := cycleStart; d < cycleStart+cycle; d++ {
		y, m, dd := d.Civil()
		for _, k := range []int{-5, -1, 1, 5} {
			moved := d + rules.Day(k*cycle)
			if gy, gm, gd := moved.Civil(); gy != y+400*k || gm != m || gd != dd {
				t.Fatalf("day %d is %d-%d-%d, want %d-%d-%d", int(moved), gy, gm, gd, y+400*k, m, dd)
			}
			if got := rules.Date(y+400*k, m, dd); got != moved {
				t.Fatalf("Date(%d, %d, %d) = %d, want %d", y+400*k, m, dd, int(got), int(moved))
			}
			if moved.Weekday() != d.Weekday() {
				t.Fatalf("day %d and day %d are not the same weekday", int(moved), int(d))
			}
		}
	}
}

func TestEveryMonthBeginsAndEndsWhereTheStandardLibrarySays(t *testing.T) {
	for y := 1800; y < 2200; y++ {
		for m := 1; m <= 12; m++ {
			first := time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
			last := first.AddDate(0, 1, -1)
			month := rules.Date(y, m, 15).Month()
			if got := month.First().String() + " " + month.Last().String(); got != first.Format(time.DateOnly)+" "+last.Format(time.DateOnly) {
				t.Errorf("%s runs %s, want %s %s", month, got, first.Format(time.DateOnly), last.Format(time.DateOnly))
			}
			if got := rules.DaysIn(y, m); got != last.Day() {
				t.Errorf("DaysIn(%d, %d) = %d, want %d", y, m, got, last.Day())
			}
			for d := month.First(); d <= month.Last(); d++ {
				if d.Month() != month {
					t.Errorf("%s is in %s, want %s", d, d.Month(), month)
				}
			}
			if got, want := month.String(), first.Format("2006-01"); got != want {
				t.Errorf("month %d is written %s, want %s", int(month), got, want)
			}
		}
	}
}

func TestMonthsBeforeYearNoughtStillHaveDays(t *testing.T) {
	month := rules.Date(-1, 12, 31).Month()
	if month != -1 || month.First() != rules.Date(-1, 12, 1) || month.Last() != rules.Date(-1, 12, 31) {
		t.Errorf("December of year -1 is month %d, %d to %d", int(month), int(month.First()), int(month.Last()))
	}
}

func TestEveryDayThatAFactMayTakeIsWrittenAndReadBack(t *testing.T) {
	buf := make([]byte, 0, 10)
	days := 0
	for d := rules.Date(rules.MinYear, 1, 1); d <= rules.Date(rules.MaxYear, 12, 31); d++ {
		days++
		buf = d.Append(buf[:0])
		if want := std(d).AppendFormat(nil, time.DateOnly); string(buf) != string(want) {
			t.Fatalf("day %d is written %s, want %s", int(d), buf, want)
		}
		if got, ok := rules.ParseDay(string(buf)); !ok || got != d {
			t.Fatalf("ParseDay(%s) = %d %t, want %d", buf, int(got), ok, int(d))
		}
		if got, ok := rules.ParseMonth(string(buf[:7])); !ok || got != d.Month() {
			t.Fatalf("ParseMonth(%s) = %d %t, want %d", buf[:7], int(got), ok, int(d.Month()))
		}
	}
	if want := 300*365 + 73; days != want { // 1900 and 2100 are not leap years
		t.Errorf("%d days from 1900 to 2199, want %d", days, want)
	}
}

func TestValidDateKnowsEveryTripleAroundTheRange(t *testing.T) {
	for y := rules.MinYear - 2; y <= rules.MaxYear+2; y++ {
		for m := -1; m <= 14; m++ {
			for d := -1; d <= 33; d++ {
				// The standard library carries an impossible date into another one.
				gy, gm, gd := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Date()
				want := gy == y && int(gm) == m && gd == d && y >= 1900 && y <= 2199
				if got := rules.ValidDate(y, m, d); got != want {
					t.Fatalf("ValidDate(%d, %d, %d) = %t", y, m, d, got)
				}
			}
		}
	}
}

func TestParseDayReadsOneSpellingOnly(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"1970-01-01", "1970-01-01"},
		{"1900-01-01", "1900-01-01"},
		{"2199-12-31", "2199-12-31"},
		{"2000-02-29", "2000-02-29"},
		{"2024-02-29", "2024-02-29"},
		{"2023-02-29", ""},
		{"2100-02-29", ""},
		{"1899-12-31", ""},
		{"2200-01-01", ""},
		{"0000-00-00", ""},
		{"2024-00-10", ""},
		{"2024-13-10", ""},
		{"2024-04-00", ""},
		{"2024-04-31", ""},
		{"", ""},
		{"2024-04", ""},
		{"2024-4-01", ""},
		{"2024-04-1", ""},
		{"2024-04-010", ""},
		{"24-04-01", ""},
		{"20240401", ""},
		{"2024/04/01", ""},
		{"2024.04.01", ""},
		{"01-04-2024", ""},
		{"05/10/2026", ""},
		{" 2024-04-01", ""},
		{"2024-04-01 ", ""},
		{"2024-04-01\n", ""},
		{"2024-04-01T00:00", ""},
		{"2024-04-01Z", ""},
		{"+024-04-01", ""},
		{"-024-04-01", ""},
		{"2024-+4-01", ""},
		{"2024--4-01", ""},
		{"2024- 4-01", ""},
		{"2024\u201304\u201301", ""},
		{"2024-04-0\u0661", ""},
		{"２０２４-04-01", ""},
	} {
		got := ""
		if d, ok := rules.ParseDay(c.in); ok {
			got = d.String()
		} else if d != 0 {
			t.Errorf("ParseDay(%q) was refused with day %d", c.in, int(d))
		}
		if got != c.want {
			t.Errorf("ParseDay(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestParseMonthReadsOneSpellingOnly(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2020-07", "2020-07"},
		{"1900-01", "1900-01"},
		{"2199-12", "2199-12"},
		{"1899-12", ""},
		{"2200-01", ""},
		{"2020-00", ""},
		{"2020-13", ""},
		{"2020-7", ""},
		{"2020-007", ""},
		{"202007", ""},
		{"2020/07", ""},
		{"2020-07-", ""},
		{"2020-07-01", ""},
		{"07-2020", ""},
		{"2020-+7", ""},
		{"", ""},
	} {
		got := ""
		if m, ok := rules.ParseMonth(c.in); ok {
			got = m.String()
		}
		if got != c.want {
			t.Errorf("ParseMonth(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// stdDay is what ParseDay should do, in terms of the standard library.
func stdDay(s string) (string, bool) {
	d, err := time.Parse(time.DateOnly, s)
	ok := err == nil && d.Format(time.DateOnly) == s && d.Year() >= 1900 && d.Year() <= 2199
	return s, ok
}

func TestAnyByteInAnyPlaceIsJudgedAsByTheStandardLibrary(t *testing.T) {
	for _, seed := range []string{"2024-02-29", "1924-12-31", "2100-10-10"} {
		for i := range len(seed) {
			for b := range 256 {
				checkParseDay(t, seed[:i]+string([]byte{byte(b)})+seed[i+1:])
			}
		}
	}
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"2024-02-29", "2023-02-29", "1900-01-01", "2199-12-31", "", "2024-04-1", "２０２４-4-1"} {
		f.Add(s)
	}
	f.Fuzz(checkParseDay)
}

func checkParseDay(t *testing.T, s string) {
	t.Helper()
	d, ok := rules.ParseDay(s)
	if want, wantOK := stdDay(s); ok != wantOK || ok && d.String() != want {
		t.Errorf("ParseDay(%q) = %s %t, want %t", s, d, ok, wantOK)
	}
	if m, mok := rules.ParseMonth(strings.TrimSuffix(s, "-01")); ok && mok && m.First() != d {
		t.Errorf("%q is day %s, but its month begins on %s", s, d, m.First())
	}
}

func TestDaysAreReadAndWrittenWithoutAllocation(t *testing.T) {
	buf := make([]byte, 0, 10)
	s, d := "2024-02-29", rules.Date(2024, 2, 29)
	if n := testing.AllocsPerRun(100, func() {
		got, _ := rules.ParseDay(s)
		buf = got.Append(buf[:0])
		_, _ = d.Add(rules.Period{Years: 1, Months: -3, Days: 10}, rules.ClampDown)
	}); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func ExampleParseDay() {
	d, ok := rules.ParseDay("2020-07-10")
	fmt.Println(d, ok, d.Weekday() == rules.Friday, d+60)
	_, ok = rules.ParseDay("10/07/2020")
	fmt.Println(ok)
	// Output:
	// 2020-07-10 true true 2020-09-08
	// false
}
