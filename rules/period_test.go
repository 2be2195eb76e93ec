package rules_test

import (
	"fmt"
	"testing"
	"time"

	"alih/rules"
)

// reach is how many months the exhaustive test adds, forth and back: four years,
// so that a leap day meets the leap day after it.
const reach = 48

// months is every month within reach of the cycle, by the standard library
// alone: its first day and its length. It is what a person has who adds months
// with a wall calendar.
type months struct {
	first  []rules.Day
	length []int
}

func wallCalendar() (w months) {
	for m := time.Date(1800, 1-reach, 1, 0, 0, 0, 0, time.UTC); m.Year() < 2200+reach/12+1; m = m.AddDate(0, 1, 0) {
		w.first = append(w.first, rules.Day(m.Unix()/86400))
		w.length = append(w.length, m.AddDate(0, 1, -1).Day())
	}
	return w
}

// sum is the plain definition: the day of the same number n months on, or, when
// that month has none, its last day and the day after its last.
func (w months) sum(month, dayOfMonth, n int) (exact bool, clamped, next rules.Day) {
	first, length := w.first[month+n], w.length[month+n]
	if dayOfMonth <= length {
		d := first + rules.Day(dayOfMonth-1)
		return true, d, d
	}
	return false, first + rules.Day(length-1), first + rules.Day(length)
}

// Every period of up to four years of months, forth and back, from every day of
// the cycle, under every rounding.
func TestEverySumOfMonthsOverTheCycle(t *testing.T) {
	t.Parallel()
	w := wallCalendar()
	for n := -reach; n <= reach; n++ {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			for month := reach; month < reach+4800; month++ {
				for dd := 1; dd <= w.length[month]; dd++ {
					d := w.first[month] + rules.Day(dd-1)
					exact, clamped, next := w.sum(month, dd, n)
					if got, ok := d.AddMonths(n, rules.ClampDown); !ok || got != clamped {
						t.Fatalf("%s %+d months, ClampDown: %s %t, want %s", d, n, got, ok, clamped)
					}
					if got, ok := d.AddMonths(n, rules.NextMonth); !ok || got != next {
						t.Fatalf("%s %+d months, NextMonth: %s %t, want %s", d, n, got, ok, next)
					}
					// An ambiguous sum is refused, and refused with no day at all.
					got, ok := d.AddMonths(n, rules.NoRounding)
					if ok != exact || ok && got != clamped || !ok && got != 0 {
						t.Fatalf("%s %+d months, NoRounding: %d %t, want %t", d, n, int(got), ok, exact)
					}
				}
			}
		})
	}
}

// The counts are worked out by hand, so that the test above cannot pass by
// meeting no ambiguous sum.
func TestHowManySumsOfACycleAreAmbiguous(t *testing.T) {
	for _, c := range []struct {
		months, want int
		why          string
	}{
		{0, 0, "a day is itself"},
		{1, 400*4 + 303*3 + 97*2, "31st before a short month: March, May, August, October; late January"},
		{-1, 400*4 + 303*3 + 97*2, "31st after a short month: May, July, October, December; late March"},
		{12, 97, "leap days, whose next year is never a leap year"},
		{-12, 97, "the same back"},
		{24, 97, "and in two years"},
		{48, 3, "leap days four years before 1900, 2100 and their like"},
		{-48, 3, "leap days four years after these"},
	} {
		got := 0
		for d := cycleStart; d < cycleStart+cycle; d++ {
			if _, ok := d.AddMonths(c.months, rules.NoRounding); !ok {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%+d months: %d ambiguous days, want %d (%s)", c.months, got, c.want, c.why)
		}
	}
}

func TestALaterStartNeverEndsEarlier(t *testing.T) {
	for _, r := range []rules.Rounding{rules.ClampDown, rules.NextMonth} {
		for _, n := range []int{-13, -12, -1, 1, 3, 6, 12, 36} {
			prev, _ := (cycleStart - 1).AddMonths(n, r)
			for d := cycleStart; d < cycleStart+cycle; d++ {
				got, _ := d.AddMonths(n, r)
				if got < prev {
					t.Fatalf("%s %+d months is %s, before that of the day before, %s", d, n, got, prev)
				}
				prev = got
			}
		}
	}
}

func TestYearsAndMonthsAreOneSumThenDays(t *testing.T) {
	for d := rules.Date(2019, 12, 1); d < rules.Date(2024, 4, 1); d++ {
		for y := int32(-2); y <= 4; y++ {
			for m := int32(-13); m <= 13; m++ {
				for _, r := range []rules.Rounding{rules.NoRounding, rules.ClampDown, rules.NextMonth} {
					want, wantOK := d.AddMonths(int(12*y+m), r)
					for _, days := range []int32{0, 1, -1, 60} {
						got, ok := d.Add(rules.Period{Years: y, Months: m, Days: days}, r)
						if ok != wantOK || ok && got != want+rules.Day(days) || !ok && got != 0 {
							t.Fatalf("%s + %dy %dm %dd, rounding %d: %s %t", d, y, m, days, r, got, ok)
						}
					}
				}
			}
		}
	}
}

func TestSumsThatAStatuteMayMean(t *testing.T) {
	type p = rules.Period
	for _, c := range []struct {
		from  string
		p     p
		r     rules.Rounding
		want  string // empty: refused
		title string
	}{
		{"2020-07-10", p{Days: 60}, rules.NoRounding, "2020-09-08", "days alone need no rounding"},
		{"2024-01-31", p{Days: 30}, rules.NoRounding, "2024-03-01", "thirty days are no month"},
		{"2024-01-31", p{Months: 1}, rules.ClampDown, "2024-02-29", "the last of a leap February"},
		{"2023-01-31", p{Months: 1}, rules.ClampDown, "2023-02-28", "the last of a short February"},
		{"2023-01-31", p{Months: 1}, rules.NextMonth, "2023-03-01", "or the first of March"},
		{"2023-01-31", p{Months: 1}, rules.NoRounding, "", "without a rule there is no such day"},
		{"2023-01-31", p{Months: 1, Days: 1}, rules.NoRounding, "", "days do not rescue it"},
		{"2024-02-29", p{Years: 1}, rules.ClampDown, "2025-02-28", "a year from a leap day"},
		{"2024-02-29", p{Years: 1}, rules.NextMonth, "2025-03-01", "the same in another law"},
		{"2024-02-29", p{Years: 1}, rules.NoRounding, "", "a year can be ambiguous too"},
		{"2024-02-29", p{Years: 4}, rules.NoRounding, "2028-02-29", "four years mostly cannot"},
		{"2024-02-29", p{Years: 1, Months: -12}, rules.NoRounding, "2024-02-29", "a year less twelve months is nothing"},
		{"2024-02-29", p{Years: 1, Months: 36}, rules.NoRounding, "2028-02-29", "no rounding in between"},
		{"2024-01-30", p{Months: 1, Days: 1}, rules.ClampDown, "2024-03-01", "months first, then days"},
		{"2024-03-31", p{Months: -1}, rules.ClampDown, "2024-02-29", "back to a short month"},
		{"2024-03-31", p{Months: -1}, rules.NextMonth, "2024-03-01", "back, and the day after its last"},
		{"2024-12-31", p{Months: 2}, rules.ClampDown, "2025-02-28", "over the year's end"},
		{"2025-01-15", p{Months: -1}, rules.NoRounding, "2024-12-15", "back over the year's end"},
		{"2024-05-31", p{Months: 1}, rules.Rounding(9), "", "a rounding that does not exist rounds nothing"},
	} {
		from, ok := rules.ParseDay(c.from)
		if !ok {
			t.Fatalf("%s is no day", c.from)
		}
		got := ""
		if d, ok := from.Add(c.p, c.r); ok {
			got = d.String()
		}
		if got != c.want {
			t.Errorf("%s: %s + %+v = %q, want %q", c.title, c.from, c.p, got, c.want)
		}
	}
}

func ExampleDay_Add() {
	from := rules.Date(2023, 1, 31)
	clamped, _ := from.Add(rules.Period{Months: 1}, rules.ClampDown)
	next, _ := from.Add(rules.Period{Months: 1}, rules.NextMonth)
	_, ok := from.Add(rules.Period{Months: 1}, rules.NoRounding)
	fmt.Println(clamped, next, ok)
	// Output: 2023-02-28 2023-03-01 false
}
