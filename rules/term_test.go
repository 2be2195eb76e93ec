package rules

import "testing"

// The tables of this file were counted by hand on a paper calendar.

func TestDaysAreCounted(t *testing.T) {
	dayAfter := Convention{Code: "K1", Cite: onPaper("1")}
	inclusive := Convention{Code: "K2i", Cite: onPaper("2"), FirstDayCounted: true}
	doubtful := Convention{Code: "K2", Cite: onPaper("2"), Doubt: 1}
	tests := []struct {
		name       string
		k          Convention
		n          int64
		from       string
		last, safe string
	}{
		{"sixty days after Friday 10 July", dayAfter, 60, "2020-07-10", "2020-09-08", "2020-09-08"},
		{"one day after is the next day", dayAfter, 1, "2020-07-10", "2020-07-11", "2020-07-11"},
		{"no day after is the day itself", dayAfter, 0, "2020-07-10", "2020-07-10", "2020-07-10"},
		{"over the leap day", dayAfter, 15, "2020-02-20", "2020-03-06", "2020-03-06"},
		{"over a February without one", dayAfter, 15, "2021-02-20", "2021-03-07", "2021-03-07"},
		{"over New Year", dayAfter, 15, "2020-12-20", "2021-01-04", "2021-01-04"},
		{"the first day counted", inclusive, 15, "2020-07-10", "2020-07-24", "2020-07-24"},
		{"one day, the first counted", inclusive, 1, "2020-07-10", "2020-07-10", "2020-07-10"},
		{"in doubt a day earlier is safe", doubtful, 14, "2020-10-05", "2020-10-19", "2020-10-18"},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			p := newPaper()
			unrolled, last, safe := p.count(t, Within(number1(x.n), x.k).From(p.start),
				func(c *Case) { c.Set(p.at(p.start), int64(mustDay(t, x.from))) })
			same(t, "unrolled", unrolled, x.last)
			same(t, "last", last, x.last)
			same(t, "safe", safe, x.safe)
		})
	}
}

func TestMonthsAreCounted(t *testing.T) {
	after := Convention{Code: "K1", Cite: onPaper("1")}
	permit := Convention{Code: "P", Cite: onPaper("2"), FirstDayCounted: true}
	doubtful := Convention{Code: "K2", Cite: onPaper("2"), Doubt: 1}
	tests := []struct {
		name       string
		k          Convention
		n          int64
		from       string
		last, safe string
	}{
		{"from 30 November the period begins with December", after, 4, "2020-11-30", "2021-03-31", ""},
		{"from 28 February it begins with March", after, 4, "2021-02-28", "2021-06-30", ""},
		{"from 29 October to the leap day", after, 4, "2023-10-29", "2024-02-29", ""},
		{"from 30 January, February is too short", after, 1, "2020-01-30", "2020-02-29", ""},
		{"from 15 March", after, 3, "2020-03-15", "2020-06-15", ""},
		{"a permit of six months", permit, 6, "2020-07-10", "2021-01-09", ""},
		{"a permit from the last of August", permit, 6, "2020-08-31", "2021-02-28", ""},
		{"the same in a leap year", permit, 6, "2019-08-31", "2020-02-29", ""},
		{"a permit of three years", permit, 36, "2021-03-01", "2024-02-29", ""},
		{"in doubt the period begins a day earlier", doubtful, 4, "2020-11-30", "2021-03-31", "2021-03-29"},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			p := newPaper()
			_, last, safe := p.count(t, WithinMonths(number1(x.n), x.k).From(p.start),
				func(c *Case) { c.Set(p.at(p.start), int64(mustDay(t, x.from))) })
			same(t, "last", last, x.last)
			if x.safe == "" {
				x.safe = x.last
			}
			same(t, "safe", safe, x.safe)
		})
	}
}

// The office of these tests is shut at weekends, on Thursday 1 October 2020 and on
// the Friday after it; it works on Saturday 26 September. It is known for 2020.
var paperOffice = NewCalendar("paper-office", Date(2020, 1, 1), Date(2020, 12, 31),
	[]Day{Date(2020, 10, 1), Date(2020, 10, 2)}, []Day{Date(2020, 9, 26)})

func TestTheLastDayRollsAndTheSafeDayDoesNot(t *testing.T) {
	tests := []struct {
		name                 string
		days                 int64
		from                 string
		unrolled, last, safe string
	}{
		{"an open day stays", 15, "2020-09-08", "2020-09-23", "2020-09-23", "2020-09-23"},
		{"a worked Saturday is an open day", 15, "2020-09-11", "2020-09-26", "2020-09-26", "2020-09-26"},
		{"a Sunday becomes Monday, safe on the worked Saturday", 15, "2020-09-12", "2020-09-27", "2020-09-28", "2020-09-26"},
		{"over the holidays into the next week", 15, "2020-09-16", "2020-10-01", "2020-10-05", "2020-09-30"},
		{"from Saturday to Monday", 15, "2020-09-18", "2020-10-03", "2020-10-05", "2020-09-30"},
		{"no open day after the event: the rolled day itself", 2, "2020-09-30", "2020-10-02", "2020-10-05", "2020-10-05"},
		{"the day of the event is not safe, for nothing can be done before it", 1, "2020-10-02", "2020-10-03", "2020-10-05", "2020-10-05"},
	}
	k := Convention{Code: "K1", Cite: onPaper("1")}.Rolled(paperOffice, nil)
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			p := newPaper()
			unrolled, last, safe := p.count(t, Within(number1(x.days), k).From(p.start),
				func(c *Case) { c.Set(p.at(p.start), int64(mustDay(t, x.from))) })
			same(t, "unrolled", unrolled, x.unrolled)
			same(t, "last", last, x.last)
			same(t, "safe", safe, x.safe)
		})
	}
}

func TestAClosedDayMovesBothDays(t *testing.T) {
	p := newPaper()
	k := Convention{Code: "K1", Cite: onPaper("1")}.Rolled(paperOffice, &p.closed)
	// A typhoon shuts the office on Monday 28 and Tuesday 29 September, and had shut
	// it on the Saturday that was to be worked.
	_, last, safe := p.count(t, Within(number1(15), k).From(p.start), func(c *Case) {
		c.Set(p.at(p.start), int64(Date(2020, 9, 12)))
		c.Slots[p.at(p.closed)] = Slot{Given: Stated, Records: []Record{
			{int64(Date(2020, 9, 28)), int64(Date(2020, 9, 29))},
			{int64(Date(2020, 9, 26)), int64(Date(2020, 9, 26))},
		}}
	})
	same(t, "last", last, "2020-09-30")
	same(t, "safe", safe, "2020-09-25")
}

func TestPastTheCalendarThereIsNoLastDay(t *testing.T) {
	p := newPaper()
	k := Convention{Code: "K1", Cite: onPaper("1")}.Rolled(paperOffice, nil)
	unrolled, last, safe := p.count(t, Within(number1(15), k).From(p.start),
		func(c *Case) { c.Set(p.at(p.start), int64(Date(2020, 12, 24))) })
	same(t, "unrolled", unrolled, "2021-01-08")
	if last.Exact() || last.State != Met || last.Lo > unrolled.Lo {
		t.Errorf("last %v: want a range from the unrolled day on", last)
	}
	if Day(safe.Lo) != Date(2021, 1, 8) {
		t.Errorf("safe from %s, want the unrolled day", Day(safe.Lo))
	}
}

func TestAMonthGivesARange(t *testing.T) {
	p := newPaper()
	k := Convention{Code: "K1", Cite: onPaper("1")}
	_, last, _ := p.count(t, Within(number1(60), k).From(p.start), func(c *Case) {
		c.Slots[p.at(p.start)] = Slot{Given: Stated, Lo: int64(Date(2020, 2, 1)), Hi: int64(Date(2020, 2, 29))}
	})
	if want := (Value{Met, int64(Date(2020, 4, 1)), int64(Date(2020, 4, 29))}); last != want {
		t.Errorf("last %v, want %v", last, want)
	}
}

func TestAStretchIsAsItIsStated(t *testing.T) {
	p := newPaper()
	s := Stretch(Convention{Code: "K4", Cite: onPaper("4")}, p.start,
		MonthsBefore(p.start, number1(4), ClampDown), nil, MonthsBefore(p.start, number1(2), ClampDown), DayBefore(p.start))
	unrolled, last, safe := p.count(t, s, func(c *Case) { c.Set(p.at(p.start), int64(Date(2021, 4, 30))) })
	same(t, "unrolled", unrolled, "2021-02-28")
	same(t, "last", last, "2021-02-28")
	same(t, "safe", safe, "2021-04-29")
}

func same(t *testing.T, what string, got Value, want string) {
	t.Helper()
	if !got.Exact() {
		t.Errorf("%s: got %v, want %s", what, got, want)
		return
	}
	if d := Day(got.Lo); d.String() != want {
		t.Errorf("%s: got %s, want %s", what, d, want)
	}
}
