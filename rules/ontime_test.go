package rules

import "testing"

// Lateness, for a term of ten days from "begun", asked on 1 July 2020 by a party
// that can know all. The term of an event on 15 June ended on 25 June; that of one
// on 25 June ends on 5 July.
func TestLatenessOverActAndLastDay(t *testing.T) {
	june15, june25 := stated(Date(2020, 6, 15)), stated(Date(2020, 6, 25))
	notDone, missing, dontKnow := Slot{Given: NotDone}, Slot{}, Slot{Given: DontKnow}
	tests := []struct {
		name       string
		event, act Slot
		want       State
	}{
		{"done on the last day", june15, stated(Date(2020, 6, 25)), Met},
		{"done a day late", june15, stated(Date(2020, 6, 26)), Unmet},
		{"not done and the last day is past", june15, notDone, Unmet},
		{"nobody said, and the last day is past", june15, missing, Unknown},
		{"not known, and the last day is past", june15, dontKnow, Unknown},
		{"done before the last day to come", june25, stated(Date(2020, 6, 30)), Met},
		{"planned for the last day", june25, stated(Date(2020, 7, 5)), Met},
		{"planned for the day after", june25, stated(Date(2020, 7, 6)), Unmet},
		{"not done yet", june25, notDone, Met},
		{"nobody said, and there is time", june25, missing, Met},
		{"not known, and there is time", june25, dontKnow, Met},
		{"nothing has begun", notDone, notDone, Met},
		{"nothing has begun, whatever was done", notDone, stated(Date(2020, 6, 30)), Met},
		{"whether it has begun is missing", missing, notDone, Unknown},
		{"whether it has begun is missing, and it was done", missing, stated(Date(2020, 6, 30)), Unknown},
		{"done in June, the last day in June", june15, month(2020, 6), Unknown},
		{"done in May", june15, month(2020, 5), Met},
		{"done in July", june15, month(2020, 7), Unmet},
		{"begun in June, done on 11 June", month(2020, 6), stated(Date(2020, 6, 11)), Met},
		{"begun in June, done on 12 June", month(2020, 6), stated(Date(2020, 6, 12)), Unknown},
		{"begun in June, not done", month(2020, 6), notDone, Unknown},
		{"begun in May, not done", month(2020, 5), notDone, Unmet},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			p := newPaper()
			k := Convention{Code: "K1", Cite: onPaper("1")}
			got := p.judge(t, OnTime(p.done, Within(number1(10), k).From(p.begun.On()).Last), func(c *Case) {
				c.Set(0, 1)
				c.Slots[p.at(p.begun)], c.Slots[p.at(p.done)] = x.event, x.act
			})
			if got != x.want {
				t.Errorf("got %s, want %s", States[got], States[x.want])
			}
		})
	}
}

// What another party knows may long have happened: only what is known not to have
// happened is never late.
func TestWhatOthersKnowMayBeLate(t *testing.T) {
	p := newPaper()
	k := Convention{Code: "K1", Cite: onPaper("1")}
	last := Within(number1(10), k).From(p.begun.On()).Last
	for _, act := range []Slot{{}, {Given: NotDone}, stated(Date(2020, 6, 30))} {
		got := p.judge(t, OnTime(p.done, last), func(c *Case) { c.Slots[p.at(p.done)] = act })
		if got != Open {
			t.Errorf("act %v: got %s, want open", act, States[got])
		}
	}
}

// A length that an authority still owes leaves lateness open.
func TestAPendingLengthIsNotKept(t *testing.T) {
	p := newPaper()
	last := IfDay(p.ruling, DaysAfter(p.start, number1(30)), DaysAfter(p.start, number1(10)))
	got := p.judge(t, OnTime(p.done, last), func(c *Case) {
		c.Set(p.at(p.start), int64(Date(2020, 6, 15)))
		c.Slots[p.at(p.ruling)].Given = Pending
		c.Slots[p.at(p.done)].Given = NotDone
	})
	if got != Open {
		t.Errorf("got %s, want open", States[got])
	}
}

// Of several events the latest lies ahead where one does, the earliest where all do.
func TestWhatLiesAheadOfTwo(t *testing.T) {
	for _, x := range []struct {
		name  string
		last  func(p *paper) DayValue
		begun Slot
		want  State
	}{
		{"latest, one has not happened", func(p *paper) DayValue { return Latest(p.begun.On(), p.start) }, Slot{Given: NotDone}, Met},
		{"earliest, one has happened", func(p *paper) DayValue { return Earliest(p.begun.On(), p.start) }, Slot{Given: NotDone}, Open},
		{"earliest, none has happened", func(p *paper) DayValue { return Earliest(p.begun.On(), NextDay(p.begun.On())) }, Slot{Given: NotDone}, Met},
		{"months after what has not happened", func(p *paper) DayValue { return MonthsAfter(p.begun.On(), number1(2), ClampDown) }, Slot{Given: NotDone}, Met},
		{"the month of what has not happened", func(p *paper) DayValue { return MonthStart(p.begun.On()) }, Slot{Given: NotDone}, Met},
	} {
		p := newPaper()
		got := p.judge(t, OnTime(p.done, x.last(p)), func(c *Case) {
			c.Set(p.at(p.start), int64(Date(2020, 6, 15)))
			c.Slots[p.at(p.begun)], c.Slots[p.at(p.done)] = x.begun, Slot{Given: NotDone}
		})
		if got != x.want {
			t.Errorf("%s: got %s, want %s", x.name, States[got], States[x.want])
		}
	}
}

func stated(d Day) Slot { return Slot{Given: Stated, Lo: int64(d), Hi: int64(d)} }

func month(year, m int) Slot {
	return Slot{Given: Stated, Lo: int64(Date(year, m, 1)), Hi: int64(Date(year, m, DaysIn(year, m)))}
}
