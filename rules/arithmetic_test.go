package rules

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Reader one leaves a closure by its ends. That is what a roll day by day does, for every
// day of a calendar and beyond its ends, and events and last days anywhere.
func TestRollsPastClosuresAreRollsDayByDay(t *testing.T) {
	first, last := Date(2020, 3, 3), Date(2021, 4, 6)
	long := NewCalendar("long", first, last, closedDays(Date(2020, 6, 1), 300), nil)
	m := &maker{Rand: rand.New(rand.NewPCG(7, 8))}
	for _, c := range []*Calendar{NewCalendar("test", first, last, closedDays(Date(2020, 5, 1), 4), []Day{Date(2020, 5, 9)}), long} {
		for d := first - 20; d <= last+20; d++ {
			for range 40 {
				shut := rollCase(m, d).Slots[11].Records
				if m.IntN(50) == 0 {
					shut = append(shut, Record{math.MinInt64, int64(d) + int64(m.IntN(9)) - 4})
				}
				day, ok := rollForward(c, shut, d)
				if want, known := forwardDayByDay(c, shut, d); day != want || ok != known {
					t.Fatalf("%s forward past %v: got %s %v, want %s %v", d, shut, day, ok, want, known)
				}
				event := d - Day(m.IntN(60)) + 3
				if day, want := rollBack(c, shut, d, event, last), backDayByDay(c, shut, d, event, last); day != want {
					t.Fatalf("%s back past %v to %s: got %s, want %s", d, shut, event, day, want)
				}
			}
		}
	}
}

func forwardDayByDay(c *Calendar, shut []Record, d Day) (Day, bool) {
	for x := d; c.Covers(x); x++ {
		if c.Open(x) && !holds(shut, x) {
			return x, true
		}
	}
	return d, false
}

func backDayByDay(c *Calendar, shut []Record, d, event, last Day) Day {
	for x := d; x > event; x-- {
		open := c.Open(x) || !c.Covers(x) && !weekend(x)
		if open && !holds(shut, x) {
			return x
		}
	}
	return last
}

func holds(shut []Record, d Day) bool {
	for _, x := range shut {
		if x[0] <= int64(d) && int64(d) <= x[1] {
			return true
		}
	}
	return false
}
