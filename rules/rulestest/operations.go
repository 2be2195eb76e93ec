package rulestest

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// operation is one way to go from a day to another, in the words of a
// derivation. m holds the form's matches.
type operation struct {
	form *regexp.Regexp
	do   func(k *checker, from time.Time, m []string) (time.Time, error)
}

// operations is handed to the checker and not read by it: "the earlier of this
// and" walks a block, and a block walks this list.
var operations = []operation{
	{form(`\+(\d+) days?, first day not counted`), days(+1, 0)},
	{form(`\+(\d+) days?, first day counted`), days(+1, -1)},
	{form(`-(\d+) days?`), days(-1, 0)},
	{form(`([+-]\d+) open days?`), openDays},
	{form(`the day after()`), oneDay(+1)},
	{form(`the day before()`), oneDay(-1)},
	{form(`\+(\d+) months?, first day not counted`), months(1)},
	{form(`\+(\d+) months?, first day counted`), months(0)},
	{form(`\+(\d+) months?, clamped`), monthsAway(+1, true)},
	{form(`-(\d+) months?, clamped`), monthsAway(-1, true)},
	{form(`-(\d+) months?`), monthsAway(-1, false)},
	{form(`rolled to the next open day()`), rollForward},
	{form(`back to an open day()`), rollBack},
	{form(`no open day after (\d{4}-\d\d-\d\d), so the next one`), noneOpenSince},
	{form(`the (earlier|later) of this and (.+)`), compared},
}

func form(s string) *regexp.Regexp { return regexp.MustCompile(`^` + s + `$`) }

// days counts n days onward or back, and extra more.
func days(sign, extra int) func(*checker, time.Time, []string) (time.Time, error) {
	return func(_ *checker, from time.Time, m []string) (time.Time, error) {
		n, err := strconv.Atoi(m[1])
		return from.AddDate(0, 0, sign*n+extra), err
	}
}

func oneDay(n int) func(*checker, time.Time, []string) (time.Time, error) {
	return func(_ *checker, from time.Time, _ []string) (time.Time, error) {
		return from.AddDate(0, 0, n), nil
	}
}

// months counts a period of whole months whose first day comes after skip days:
// it ends on the day before the day that has the same number, and on the last
// day of the month where there is none (Administrative Procedure Act 48(3)).
func months(skip int) func(*checker, time.Time, []string) (time.Time, error) {
	return func(_ *checker, from time.Time, m []string) (time.Time, error) {
		n, err := strconv.Atoi(m[1])
		first := from.AddDate(0, 0, skip)
		if end, ok := sameNumber(first, n); ok {
			return end.AddDate(0, 0, -1), err
		}
		return lastOfMonth(first, n), err
	}
}

// monthsAway goes to the day of the same number some months on or before, and where
// there is none to the last of that month, if the line says so.
func monthsAway(sign int, clamped bool) func(*checker, time.Time, []string) (time.Time, error) {
	return func(_ *checker, from time.Time, m []string) (time.Time, error) {
		n, err := strconv.Atoi(m[1])
		n *= sign
		day, ok := sameNumber(from, n)
		switch {
		case ok:
			return day, err
		case clamped:
			return lastOfMonth(from, n), err
		}
		return from, fmt.Errorf("no such day %d months away", n)
	}
}

func sameNumber(d time.Time, n int) (time.Time, bool) {
	t := time.Date(d.Year(), d.Month()+time.Month(n), d.Day(), 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d.Day()
}

func lastOfMonth(d time.Time, n int) time.Time {
	return time.Date(d.Year(), d.Month()+time.Month(n)+1, 0, 0, 0, 0, 0, time.UTC)
}

func rollForward(k *checker, from time.Time, _ []string) (time.Time, error) {
	return k.office.walk(from, +1)
}

func rollBack(k *checker, from time.Time, _ []string) (time.Time, error) {
	return k.office.walk(from, -1)
}

// openDays counts days on which the office is open, onward or back; the day itself is
// not one of them.
func openDays(k *checker, from time.Time, m []string) (time.Time, error) {
	n, err := strconv.Atoi(m[1])
	step := 1
	if n < 0 {
		step = -1
	}
	for ; n != 0 && err == nil; n -= step {
		from, err = k.office.walk(from.AddDate(0, 0, step), step)
	}
	return from, err
}

// noneOpenSince is for a safe day that would fall before anything could be done:
// the office was shut on every day after the event.
func noneOpenSince(k *checker, from time.Time, m []string) (time.Time, error) {
	event, err := time.Parse(time.DateOnly, m[1])
	if err != nil {
		return from, err
	}
	open, err := k.office.walk(from, -1)
	if err != nil {
		return from, err
	}
	if open.After(event) {
		return from, fmt.Errorf("%s was open", open.Format(dayForm))
	}
	return k.office.walk(from, +1)
}

// compared takes the earlier or the later of the day and the end of a block.
func compared(k *checker, from time.Time, m []string) (time.Time, error) {
	k.used[m[2]] = true
	other, err := k.block(m[2])
	if err != nil {
		return from, err
	}
	if other.Before(from) == (m[1] == "earlier") {
		return other, nil
	}
	return from, nil
}
