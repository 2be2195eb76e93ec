package jpretain

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
	kind := map[string]string{}
	for _, row := range rows[1:] {
		kind[row[0]] = row[1]
	}
	for d := japanOffice.First; d <= japanOffice.Last; d++ {
		w := d.Weekday()
		open := w != rules.Saturday && w != rules.Sunday
		switch kind[d.String()] {
		case "holiday":
			open = false
		case "workday":
			open = true
		}
		if japanOffice.Open(d) != open {
			t.Errorf("%s: the code says open %v, the file %v", d, japanOffice.Open(d), open)
		}
	}
}
