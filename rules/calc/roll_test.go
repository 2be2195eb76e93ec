package calc

import (
	"testing"

	"alih/rules"
)

// The end of a paper on which the office is shut moves on, and yet nothing is counted
// forward from it: what has to be done by that end can be done before it.
func TestAnEndThatRollsIsDueBeforeIt(t *testing.T) {
	type party uint8
	src := &rules.Source{ID: "roll.act", Address: "https://example.org/act"}
	var (
		asker  = rules.NewChoice[party]("asker", rules.About{}, "tenant")
		ends   = rules.NewDay("ends", rules.About{})
		filed  = rules.NewAct("filed", rules.About{Owner: 1})
		office = rules.NewCalendar("office", rules.Date(2020, 1, 1), rules.Date(2020, 12, 31), nil, nil)
	)
	k := rules.Convention{Code: "K1", Cite: src.At("1")}
	end := rules.Stretch(k, ends, nil, nil, ends, ends)
	end.Last = rules.RollForward(ends, office, nil)
	late := rules.Within(rules.NewParam("days", rules.Days, rules.Since(2020, 1, 1, 10, src.At("9"))), k).From(ends)
	s := &rules.Scheme{
		Code: "roll", Zone: "UTC", Parties: []string{"tenant"}, CheckedTo: rules.Date(2030, 1, 1),
		Facts: rules.Catalogue(asker, ends, filed),
		Books: []*rules.Book{rules.NewBook(2020, 1, 1,
			rules.NewRoute("leaving").Opens(src.At("1"), rules.AsOf, filed.Done()),
			rules.NewDue("R-1").Says(src.At("2"), rules.Duty, 1, end).Of(filed),
			rules.NewDue("R-2").Says(src.At("3"), rules.Window, 1, late))},
	}
	b, err := Compile(s)
	if err != nil {
		t.Fatal(err)
	}
	// The paper ends on Saturday 2020-08-29; the office takes it on Monday 2020-08-31.
	c := rules.NewCase(rules.Date(2020, 8, 3), len(s.Facts))
	c.Set(0, 0)
	c.Set(1, int64(rules.Date(2020, 8, 29)))
	a, problems := b.Answer(c)
	if problems != nil {
		t.Fatal(problems)
	}
	got := map[string]string{}
	for _, d := range a.Dues {
		got[d.Code] = d.Status
	}
	if got["R-1"] != "due" || got["R-2"] != "notStarted" {
		t.Errorf("before the end it is %v", got)
	}
}

// Past the calendar no holiday is known: a safe day is a weekday, a last day that moves
// is told as a range, and each is said to rest on what was not seen.
func TestPastTheCalendarIsSaidSo(t *testing.T) {
	type party uint8
	src := &rules.Source{ID: "past.act", Address: "https://example.org/act"}
	var (
		asker  = rules.NewChoice[party]("asker", rules.About{}, "tenant")
		ends   = rules.NewDay("ends", rules.About{})
		office = rules.NewCalendar("office", rules.Date(2020, 1, 1), rules.Date(2020, 12, 31), nil, nil)
	)
	k := rules.Convention{Code: "K1", Cite: src.At("1")}
	back := func(d rules.DayValue) rules.DayValue { return rules.RollBack(d, rules.DayBefore(ends), d, office, nil) }
	working := rules.OpenDaysBefore(ends, rules.One, office, nil)
	s := &rules.Scheme{
		Code: "past", Zone: "UTC", Parties: []string{"tenant"}, CheckedTo: rules.Date(2030, 1, 1),
		Facts: rules.Catalogue(asker, ends),
		Books: []*rules.Book{rules.NewBook(2020, 1, 1,
			rules.NewRoute("leaving").Opens(src.At("1"), rules.AsOf, rules.NotAfter(rules.AsOf, ends)),
			rules.NewDue("P-1").Says(src.At("2"), rules.Duty, 1,
				rules.Stretch(k, ends, nil, nil, rules.NextDay(ends), back(rules.NextDay(ends)))),
			rules.NewDue("P-2").Says(src.At("3"), rules.Duty, 1, rules.Stretch(k, ends, nil, nil, working, working)))},
	}
	b, err := Compile(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range []struct {
		ends   rules.Day
		safe   rules.Day // of P-1
		warned int
	}{
		{rules.Date(2020, 8, 28), rules.Date(2020, 8, 28), 0}, // Friday: the next day is a Saturday
		{rules.Date(2021, 8, 27), rules.Date(2021, 8, 27), 2}, // likewise, past the calendar
		{rules.Date(2021, 8, 30), rules.Date(2021, 8, 31), 2}, // Monday
	} {
		c := rules.NewCase(rules.Date(2020, 8, 3), len(s.Facts))
		c.Set(0, 0)
		c.Set(1, int64(at.ends))
		a, problems := b.Answer(c)
		if problems != nil {
			t.Fatal(problems)
		}
		warned := 0
		for _, w := range a.Warnings {
			if w.Code != "calendarEnds" {
				t.Errorf("%v: warned of %s", at.ends, w.Code)
			}
			warned++
		}
		for _, d := range a.Dues {
			if d.Code == "P-1" && d.Safe.Day != at.safe {
				t.Errorf("%v: safe on %v", at.ends, d.Safe.Day)
			}
			if d.Code == "P-2" && d.Last.Known != (at.warned == 0) {
				t.Errorf("%v: the last working day before is %v", at.ends, d.Last)
			}
		}
		if warned != at.warned {
			t.Errorf("%v: %d warnings", at.ends, warned)
		}
	}
}
