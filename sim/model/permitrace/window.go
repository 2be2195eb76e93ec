package permitrace

import (
	"strconv"

	"alih/rules"
	"alih/rules/holiday"
	"alih/sim/model"
)

// window is the days on which permits end, and about which the law is asked.
type window struct {
	first rules.Day // on which a permit ends
	ends  int       // over how many days they end
	after int       // how many days after the last of them are asked for
}

// year is the window of many: all ends of a year, so that every holiday is met.
var year = window{rules.Date(2025, 4, 1), 365, 400}

// before is how many days before the first end are asked for: whoever starts earliest.
const before = 150

// one is how many days after a stated end somebody can still leave on, whatever is drawn,
// and slack what the law needs beyond to say when they can be back.
const one, slack = 180, 60

func (w window) at(d int32) int        { return int(d) - int(w.first) + before }
func (w window) dayAt(i int) rules.Day { return w.first - before + rules.Day(i) }
func (w window) days() int             { return before + w.ends + w.after }

// windowOf is the window of a stated last day, written as 20261231; of nought, that of
// many. The offices' calendar has to cover it.
func windowOf(end float64) (window, error) {
	if end == 0 {
		return year, nil
	}
	n := int(end)
	day := rules.Date(n/10000, n/100%100, n%100)
	if y, m, d := day.Civil(); y*10000+m*100+d != n {
		return window{}, &model.SettingError{Path: personEnd, Found: strconv.Itoa(n), Allowed: "a day, as 20261231, or 0"}
	}
	if !covered(day) {
		return window{}, &model.SettingError{Path: personEnd, Found: strconv.Itoa(n), Allowed: "a day whose months before and after the offices' calendar covers"}
	}
	return window{day, 1, one}, nil
}

// covered tells whether the calendar reaches over all that is asked about an end.
func covered(end rules.Day) bool {
	c := holiday.IndonesiaOfficeWithLeave
	return c.Covers(end-before) && c.Covers(end+one+slack)
}
