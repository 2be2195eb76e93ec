package rulestest

import (
	"encoding/csv"
	"fmt"
	"os"
	"time"
)

// Office says on which days an office is open, from a CSV file of the days that
// differ from a plain Monday-to-Friday week (date,kind,name).
type Office struct {
	first, last time.Time
	kind        map[time.Time]string // "holiday" or "workday"
}

// ReadOffice reads such a file. It knows whole years, from that of its first row
// to that of its last, and no day before or after.
func ReadOffice(file string) (*Office, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	o := &Office{kind: map[time.Time]string{}}
	for _, row := range rows[1:] {
		day, err := time.Parse(time.DateOnly, row[0])
		if err != nil || row[1] != "holiday" && row[1] != "workday" {
			return nil, fmt.Errorf("%s: cannot read the row %q", file, row)
		}
		o.kind[day] = row[1]
		if o.first.IsZero() {
			o.first = time.Date(day.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
		}
		o.last = time.Date(day.Year(), 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return o, nil
}

// without is the same office, shut on some more days.
func (o *Office) without(closed []time.Time) *Office {
	n := &Office{first: o.first, last: o.last, kind: map[time.Time]string{}}
	for day, kind := range o.kind {
		n.kind[day] = kind
	}
	for _, day := range closed {
		n.kind[day] = "holiday"
	}
	return n
}

func (o *Office) open(d time.Time) bool {
	switch o.kind[d] {
	case "holiday":
		return false
	case "workday":
		return true
	}
	return d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
}

// walk goes from d, itself included, to the first open day in steps of a day.
func (o *Office) walk(d time.Time, step int) (time.Time, error) {
	for !d.Before(o.first) && !d.After(o.last) {
		if o.open(d) {
			return d, nil
		}
		d = d.AddDate(0, 0, step)
	}
	return d, fmt.Errorf("the office calendar does not reach %s", d.Format(dayForm))
}

// closedDays reads the fact of that name: records with a first and a last day.
func closedDays(fact any) (days []time.Time, err error) {
	records, _ := fact.([]any)
	for _, r := range records {
		fields, _ := r.(map[string]any)
		from, err1 := time.Parse(time.DateOnly, fmt.Sprint(fields["from"]))
		to, err2 := time.Parse(time.DateOnly, fmt.Sprint(fields["to"]))
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("closedDays: cannot read %v", r)
		}
		for d := from; !d.After(to); d = d.AddDate(0, 0, 1) {
			days = append(days, d)
		}
	}
	return days, nil
}
