package idkitas

import (
	"encoding/csv"
	"os"
	"testing"

	"alih/rules"
)

// The calendar of the code and the one by which goldens are derived are two; here
// they are the same, day by day.
func TestTheOfficeCalendarIsTheOneOnFile(t *testing.T) {
	f, err := os.Open("testdata/office.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	shut := map[string]bool{}
	for _, row := range rows[1:] {
		shut[row[0]] = true
	}
	for d := officeCalendar.First; d <= officeCalendar.Last; d++ {
		w := d.Weekday()
		open := w != rules.Saturday && w != rules.Sunday && !shut[d.String()]
		if officeCalendar.Open(d) != open {
			t.Errorf("%s: the code says open %v, the file %v", d, officeCalendar.Open(d), open)
		}
	}
}
