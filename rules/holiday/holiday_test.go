package holiday_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"alih/rules"
	"alih/rules/holiday"
)

// office is a calendar and its plain reading: what a row of the file means, and
// which days are shut by rule.
type office struct {
	calendar    *rules.Calendar
	code, file  string
	first, last string
	shut        func(kind string) bool
	rule        func(d time.Time) bool
}

var offices = []office{
	{holiday.TaiwanOffice, "tw-office", "tw-office-calendar.csv", "2017-01-01", "2027-12-31", isHoliday, never},
	{holiday.JapanOffice, "jp-office", "jp-holidays.csv", "2019-01-01", "2028-12-31", isHoliday, turnOfTheYear},
	{holiday.IndonesiaOffice, "id-office", "id-holidays.csv", "2020-01-01", "2027-12-31", isHoliday, never},
	{holiday.IndonesiaOfficeWithLeave, "id-office-leave", "id-holidays.csv", "2020-01-01", "2027-12-31", isAnything, never},
}

func isHoliday(kind string) bool  { return kind == "holiday" }
func isAnything(kind string) bool { return kind != "" }
func never(time.Time) bool        { return false }

func turnOfTheYear(d time.Time) bool {
	md := d.Format("01-02")
	return md >= "12-29" || md <= "01-03"
}

// read returns the kind of each day in a file, by splitting lines at commas.
func read(t *testing.T, file string) map[string]string {
	t.Helper()
	b, err := os.ReadFile("data/" + file)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n")[1:] {
		cells := strings.SplitN(line, ",", 3)
		kinds[cells[0]] = cells[1]
	}
	return kinds
}

// open is the plain reading of one day.
func (o office) open(d time.Time, kind string) bool {
	if kind == "workday" {
		return true
	}
	weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
	return !weekend && !o.shut(kind) && !o.rule(d)
}

func TestEveryDayIsOpenAsTheFileReads(t *testing.T) {
	for _, o := range offices {
		kinds := read(t, o.file)
		days, used := 0, 0
		for d := utc(t, o.first); d.Format(time.DateOnly) <= o.last; d = d.AddDate(0, 0, 1) {
			s := d.Format(time.DateOnly)
			if _, ok := kinds[s]; ok {
				used++
			}
			if got, want := o.calendar.Open(day(t, s)), o.open(d, kinds[s]); got != want {
				t.Errorf("%s: Open(%s) = %t, the file says %t (%s)", o.code, s, got, want, kinds[s])
			}
			days++
		}
		if got := int(o.calendar.Last-o.calendar.First) + 1; got != days || used != len(kinds) {
			t.Errorf("%s: %d of %d days compared, %d of %d rows met", o.code, days, got, used, len(kinds))
		}
	}
}

func TestEveryCalendarSaysWhereItBeginsAndEnds(t *testing.T) {
	for _, o := range offices {
		c := o.calendar
		if c.Code != o.code || c.First.String() != o.first || c.Last.String() != o.last {
			t.Errorf("%s runs %s to %s, want %s, %s to %s", c.Code, c.First, c.Last, o.code, o.first, o.last)
		}
		if c.Covers(c.First-1) || !c.Covers(c.First) || !c.Covers(c.Last) || c.Covers(c.Last+1) {
			t.Errorf("%s covers other days than %s to %s", c.Code, c.First, c.Last)
		}
	}
}

// Governments announce how many days a year they rest; the totals below are
// theirs and not counted from the files. Indonesia's do not include the polls,
// which have decrees of their own.
func TestTotalsAreThoseThatTheGovernmentAnnounced(t *testing.T) {
	for _, c := range []struct {
		file, kind, year string
		want             int
		why              string
	}{
		{"id-holidays.csv", "holiday", "2024", 17 + 2, "and the polls of 14 February and 27 November"},
		{"id-holidays.csv", "collective-leave", "2024", 10, ""},
		{"id-holidays.csv", "holiday", "2025", 17, ""},
		{"id-holidays.csv", "collective-leave", "2025", 10 + 1, "and 18 August, added in that month"},
		{"id-holidays.csv", "holiday", "2026", 17, ""},
		{"id-holidays.csv", "collective-leave", "2026", 8, ""},
		{"jp-holidays.csv", "holiday", "2019", 22, "the accession year"},
	} {
		got := 0
		for d, kind := range read(t, c.file) {
			if strings.HasPrefix(d, c.year) && kind == c.kind {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s: %d of %s in %s, want %d %s", c.file, got, c.kind, c.year, c.want, c.why)
		}
	}
	for year, want := range map[int]int{2017: 116, 2021: 116, 2023: 116, 2024: 115} {
		got := 0
		for d := rules.Date(year, 1, 1); d <= rules.Date(year, 12, 31); d++ {
			if !holiday.TaiwanOffice.Open(d) {
				got++
			}
		}
		if got != want {
			t.Errorf("Taiwan rests on %d days of %d, want %d", got, year, want)
		}
	}
}

func TestADayOnWhichTheOfficeIsShutRollsToTheNextOpenOne(t *testing.T) {
	tw, jp, id, leave := holiday.TaiwanOffice, holiday.JapanOffice, holiday.IndonesiaOffice, holiday.IndonesiaOfficeWithLeave
	for _, c := range []struct {
		calendar            *rules.Calendar
		from, after, before string // empty: the calendar runs out
		title               string
	}{
		{tw, "2020-09-08", "2020-09-08", "2020-09-08", "an ordinary Tuesday stays"},
		{tw, "2024-09-07", "2024-09-09", "2024-09-06", "an ordinary Saturday"},
		{tw, "2024-02-08", "2024-02-15", "2024-02-07", "Lunar New Year of 2024 from its first day"},
		{tw, "2024-02-14", "2024-02-15", "2024-02-07", "and from its last"},
		{tw, "2023-01-20", "2023-01-30", "2023-01-19", "the ten days of 2023"},
		{tw, "2025-01-25", "2025-02-03", "2025-01-24", "the nine days of 2025"},
		{tw, "2027-02-04", "2027-02-11", "2027-02-03", "Lunar New Year of 2027"},
		{tw, "2024-02-17", "2024-02-17", "2024-02-17", "a Saturday worked to make up stays"},
		{tw, "2024-02-18", "2024-02-19", "2024-02-17", "back from Sunday to that Saturday"},
		{tw, "2025-02-08", "2025-02-08", "2025-02-08", "the last Saturday worked so far"},
		{tw, "2023-09-23", "2023-09-23", "2023-09-23", "made up before the holiday that it is for"},
		{tw, "2020-04-02", "2020-04-06", "2020-04-01", "Tomb Sweeping of 2020"},
		{tw, "2025-09-27", "2025-09-30", "2025-09-26", "Teachers' Day after the act of 2025"},
		{tw, "2025-05-01", "2025-05-01", "2025-05-01", "Labour Day did not shut offices in 2025"},
		{tw, "2026-05-01", "2026-05-04", "2026-04-30", "and does in 2026"},
		{tw, "2017-01-01", "2017-01-03", "", "the first day: what was before is not known"},
		{tw, "2016-12-30", "", "", "the day before the first"},
		{tw, "2027-12-30", "2027-12-30", "2027-12-30", "the last open day"},
		{tw, "2027-12-31", "", "2027-12-30", "the last day is a holiday, and 2028 is not known"},
		{tw, "2028-01-01", "", "", "past the last year"},
		{jp, "2019-04-27", "2019-05-07", "2019-04-26", "the ten days at the accession"},
		{jp, "2020-12-29", "2021-01-04", "2020-12-28", "the turn of the year"},
		{jp, "2024-12-28", "2025-01-06", "2024-12-27", "the turn of the year between two weekends"},
		{jp, "2019-01-01", "2019-01-04", "", "the turn of the year at the first day"},
		{jp, "2026-09-19", "2026-09-24", "2026-09-18", "a day between two holidays is one"},
		{jp, "2028-12-28", "2028-12-28", "2028-12-28", "the last open day"},
		{jp, "2028-12-29", "", "2028-12-28", "the turn of the last year"},
		{id, "2022-04-29", "2022-04-29", "2022-04-29", "collective leave leaves the office open"},
		{leave, "2022-04-29", "2022-05-09", "2022-04-28", "or shuts it, by the other calendar"},
		{id, "2022-05-02", "2022-05-04", "2022-04-29", "Idul Fitri of 2022"},
		{id, "2025-03-29", "2025-04-02", "2025-03-28", "Nyepi and Idul Fitri of 2025"},
		{leave, "2025-03-28", "2025-04-08", "2025-03-27", "with leave on either side"},
		{id, "2027-12-31", "2027-12-31", "2027-12-31", "the last day"},
		{id, "2028-01-03", "", "", "past the last year"},
		{leave, "2028-01-03", "", "", "past the last year"},
	} {
		d := day(t, c.from)
		if got := text(c.calendar.OnOrAfter(d)); got != c.after {
			t.Errorf("%s, %s: on or after %s is %q, want %q", c.calendar.Code, c.title, c.from, got, c.after)
		}
		if got := text(c.calendar.OnOrBefore(d)); got != c.before {
			t.Errorf("%s, %s: on or before %s is %q, want %q", c.calendar.Code, c.title, c.from, got, c.before)
		}
	}
}

func TestWorkingDaysAreCountedOverHolidaysAndMakeUpDays(t *testing.T) {
	tw, jp, id, leave := holiday.TaiwanOffice, holiday.JapanOffice, holiday.IndonesiaOffice, holiday.IndonesiaOfficeWithLeave
	for _, c := range []struct {
		calendar *rules.Calendar
		from     string
		n        int
		want     string // empty: the calendar runs out
		title    string
	}{
		{tw, "2024-02-07", 1, "2024-02-15", "over Lunar New Year"},
		{tw, "2024-02-07", 3, "2024-02-17", "to the Saturday that makes up for it"},
		{tw, "2024-02-07", 4, "2024-02-19", "and over that weekend"},
		{tw, "2024-02-10", 1, "2024-02-15", "from a day on which the office is shut"},
		{tw, "2024-02-10", 0, "2024-02-10", "no working day is the day itself"},
		{tw, "2024-02-19", -1, "2024-02-17", "back to the make-up day"},
		{tw, "2024-02-19", -4, "2024-02-07", "back over Lunar New Year"},
		{tw, "2025-02-07", 1, "2025-02-08", "Friday to a worked Saturday"},
		{tw, "2025-02-07", 2, "2025-02-10", "and to Monday"},
		{tw, "2027-12-23", 4, "2027-12-30", "to the last open day, Christmas Eve being a rest day"},
		{tw, "2027-12-23", 5, "", "one more is not known"},
		{tw, "2017-01-03", -1, "", "nor one before the first"},
		{jp, "2020-12-28", 1, "2021-01-04", "over the turn of the year"},
		{jp, "2021-01-04", -1, "2020-12-28", "and back"},
		{id, "2022-04-28", 2, "2022-05-04", "collective leave counted as open"},
		{leave, "2022-04-28", 2, "2022-05-10", "collective leave counted as shut"},
		{id, "2024-12-24", 2, "2024-12-27", "over Christmas alone"},
		{leave, "2024-12-24", 2, "2024-12-30", "over Christmas and the day after"},
	} {
		if got := text(c.calendar.AddWorkingDays(day(t, c.from), c.n)); got != c.want {
			t.Errorf("%s, %s: %s %+d working days is %q, want %q", c.calendar.Code, c.title, c.from, c.n, got, c.want)
		}
	}
}

// Leave may shut an office, never open one.
func TestLeaveOnlyAddsClosedDays(t *testing.T) {
	plain, leave := holiday.IndonesiaOffice, holiday.IndonesiaOfficeWithLeave
	differ := 0
	for d := plain.First; d <= plain.Last; d++ {
		if leave.Open(d) && !plain.Open(d) {
			t.Errorf("%s is open with leave and shut without", d)
		}
		if leave.Open(d) != plain.Open(d) {
			differ++
		}
	}
	if differ != 58 {
		t.Errorf("the two differ on %d days, want 58", differ)
	}
}

func TestCalendarsSurviveTheirBytes(t *testing.T) {
	for _, o := range offices {
		file := o.calendar.AppendBinary(nil)
		c, rest, ok := rules.ParseCalendar(file)
		if !ok || len(rest) != 0 || c.Code != o.code {
			t.Errorf("%s is not read back", o.code)
			continue
		}
		for d := c.First; d <= c.Last; d++ {
			if c.Open(d) != o.calendar.Open(d) {
				t.Errorf("%s: Open(%s) changed", o.code, d)
			}
		}
		if perYear := len(file) * 365 / int(c.Last-c.First); perYear > 25 {
			t.Errorf("%s takes %d bytes a year, want at most 25", o.code, perYear)
		}
	}
}

func day(t *testing.T, s string) rules.Day {
	t.Helper()
	d, ok := rules.ParseDay(s)
	if !ok {
		t.Fatalf("%q is no day", s)
	}
	return d
}

func utc(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func text(d rules.Day, ok bool) string {
	if !ok {
		return ""
	}
	return d.String()
}

func Example() {
	// The sixtieth day is the second day of Lunar New Year.
	last := rules.Date(2023, 12, 13) + 60
	rolled, ok := holiday.TaiwanOffice.OnOrAfter(last)
	fmt.Println(last, rolled, ok)
	// Output: 2024-02-11 2024-02-15 true
}
