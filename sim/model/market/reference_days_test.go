package market

import (
	"encoding/csv"
	"os"
	"testing"
	"time"
)

func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

func daysBetween(from, to time.Time) int { return int(to.Sub(from) / (24 * time.Hour)) }

// monthsFrom is the last day of so many months that begin with first. APA 48(3): the day
// before the corresponding day; where there is none, the last day of that month.
func monthsFrom(first time.Time, months int) time.Time {
	d := time.Date(first.Year(), first.Month()+time.Month(months), first.Day(), 0, 0, 0, 0, time.UTC)
	if d.Day() != first.Day() {
		return time.Date(d.Year(), d.Month(), 0, 0, 0, 0, 0, time.UTC)
	}
	return d.AddDate(0, 0, -1)
}

// monthsBefore is the same day so many months before, or the last of that month.
func monthsBefore(d time.Time, months int) time.Time {
	b := time.Date(d.Year(), d.Month()-time.Month(months), d.Day(), 0, 0, 0, 0, time.UTC)
	if b.Day() != d.Day() {
		return time.Date(b.Year(), b.Month(), 0, 0, 0, 0, 0, time.UTC)
	}
	return b
}

// offices says of the days on which it matters whether the offices are open: the
// calendar of the Directorate-General of Personnel Administration, as it is published.
var offices = map[time.Time]string{}

func readOffices(t testing.TB) {
	t.Helper()
	if len(offices) > 0 {
		return
	}
	f, err := os.Open("../../../rules/holiday/data/tw-office-calendar.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		d, err := time.Parse(time.DateOnly, row[0])
		if err != nil {
			t.Fatal(err)
		}
		offices[d] = row[1]
	}
}

// isOpen: Monday to Friday, but for holidays; a make-up Saturday is a working day.
func isOpen(d time.Time) bool {
	switch offices[d] {
	case "":
		return d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
	case "holiday":
		return false
	}
	return true
}

func nextOpen(d time.Time) time.Time {
	for !isOpen(d) {
		d = d.AddDate(0, 0, 1)
	}
	return d
}

func TestReferenceDays(t *testing.T) {
	for _, c := range []struct{ got, want time.Time }{
		{monthsFrom(date(2024, 2, 1), 6), date(2024, 7, 31)},
		{monthsFrom(date(2023, 8, 31), 6), date(2024, 2, 29)},
		{monthsFrom(date(2020, 12, 1), 4), date(2021, 3, 31)}, // the event was on 30 November
		{monthsFrom(date(2021, 3, 1), 4), date(2021, 6, 30)},  // the event was on 28 February
		{monthsBefore(date(2021, 4, 30), 2), date(2021, 2, 28)},
		{monthsBefore(date(2021, 4, 30), 4), date(2020, 12, 30)},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got.Format(time.DateOnly), c.want.Format(time.DateOnly))
		}
	}
}
