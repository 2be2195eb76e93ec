package rules_test

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"alih/rules"
)

// naive is a calendar as one would keep it on paper: the open days in order.
type naive struct {
	first, last rules.Day
	days        []rules.Day
}

func naiveCalendar(first, last rules.Day, closed, open []rules.Day) naive {
	n := naive{first: first, last: last}
	for d := first; d <= last; d++ {
		w := std(d).Weekday()
		if !slices.Contains(closed, d) && (w >= 1 && w <= 5 || slices.Contains(open, d)) {
			n.days = append(n.days, d)
		}
	}
	return n
}

func (n naive) at(i int) (rules.Day, bool) {
	if i < 0 || i >= len(n.days) {
		return 0, false
	}
	return n.days[i], true
}

// add walks k open days from d, as AddWorkingDays should.
func (n naive) add(d rules.Day, k int) (rules.Day, bool) {
	if d < n.first || d > n.last {
		return 0, false
	}
	i, open := slices.BinarySearch(n.days, d)
	switch {
	case k == 0:
		return d, true
	case k > 0 && open:
		return n.at(i + k)
	case k > 0:
		return n.at(i + k - 1)
	}
	return n.at(i + k)
}

// onOrAfter and onOrBefore look at one day after another.
func (n naive) onOrAfter(d rules.Day) (rules.Day, bool)  { return n.walk(d, 1) }
func (n naive) onOrBefore(d rules.Day) (rules.Day, bool) { return n.walk(d, -1) }

func (n naive) walk(d, step rules.Day) (rules.Day, bool) {
	for ; d >= n.first && d <= n.last; d += step {
		if slices.Contains(n.days, d) {
			return d, true
		}
	}
	return 0, false
}

// sample is a calendar of the given length with random exceptions, some of them
// in both lists, on days that were no exception, or outside the span.
func sample(r *rand.Rand, length, exceptions int) (c *rules.Calendar, n naive) {
	first := rules.Date(2020, 1, 1) + rules.Day(r.IntN(7))
	last := first + rules.Day(length) - 1
	draw := func() (days []rules.Day) {
		for range exceptions {
			days = append(days, first-3+rules.Day(r.IntN(length+6)))
		}
		return days
	}
	closed, open := draw(), draw()
	return rules.NewCalendar("sample", first, last, closed, open), naiveCalendar(first, last, closed, open)
}

// The lengths lie about the edges of a machine word, where a bitset errs.
func eachSample(f func(c *rules.Calendar, n naive)) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, length := range []int{1, 2, 6, 7, 8, 31, 63, 64, 65, 127, 128, 129, 192, 200} {
		for _, exceptions := range []int{0, 1, length / 4, length, 4 * length} {
			f(sample(r, length, exceptions))
		}
	}
}

func TestACalendarIsTheListOfItsOpenDays(t *testing.T) {
	eachSample(func(c *rules.Calendar, n naive) {
		for d := n.first - 70; d <= n.last+70; d++ {
			if got, want := c.Covers(d), n.first <= d && d <= n.last; got != want {
				t.Fatalf("%s to %s: Covers(%s) = %t", n.first, n.last, d, got)
			}
			if got, want := c.Open(d), slices.Contains(n.days, d); got != want {
				t.Fatalf("%s to %s: Open(%s) = %t", n.first, n.last, d, got)
			}
			got, ok := c.OnOrAfter(d)
			if want, wantOK := n.onOrAfter(d); got != want || ok != wantOK {
				t.Fatalf("%s to %s: OnOrAfter(%s) = %s %t, want %s %t", n.first, n.last, d, got, ok, want, wantOK)
			}
			got, ok = c.OnOrBefore(d)
			if want, wantOK := n.onOrBefore(d); got != want || ok != wantOK {
				t.Fatalf("%s to %s: OnOrBefore(%s) = %s %t, want %s %t", n.first, n.last, d, got, ok, want, wantOK)
			}
		}
	})
}

func TestAnyNumberOfWorkingDaysFromAnyDay(t *testing.T) {
	eachSample(func(c *rules.Calendar, n naive) {
		far := int(n.last-n.first) + 2
		for d := n.first - 2; d <= n.last+2; d++ {
			for k := -far; k <= far; k++ {
				got, ok := c.AddWorkingDays(d, k)
				if want, wantOK := n.add(d, k); got != want || ok != wantOK {
					t.Fatalf("%s to %s: AddWorkingDays(%s, %d) = %s %t, want %s %t", n.first, n.last, d, k, got, ok, want, wantOK)
				}
			}
			for _, k := range []int{math.MinInt, math.MinInt32, math.MaxInt32, math.MaxInt} {
				if got, ok := c.AddWorkingDays(d, k); ok || got != 0 {
					t.Fatalf("AddWorkingDays(%s, %d) = %s", d, k, got)
				}
			}
		}
	})
}

func TestACalendarWithoutAnyOpenDayRunsOut(t *testing.T) {
	first, last := rules.Date(2024, 1, 1), rules.Date(2024, 12, 31)
	var all []rules.Day
	for d := first; d <= last; d++ {
		all = append(all, d)
	}
	c := rules.NewCalendar("shut", first, last, all, all)
	for d := first; d <= last; d++ {
		_, after := c.OnOrAfter(d)
		_, before := c.OnOrBefore(d)
		_, next := c.AddWorkingDays(d, 1)
		_, previous := c.AddWorkingDays(d, -1)
		if c.Open(d) || after || before || next || previous {
			t.Fatalf("%s: an open day was found", d)
		}
	}
}

func TestASpanThatCannotBeCoversNothing(t *testing.T) {
	min, max := rules.Date(rules.MinYear, 1, 1), rules.Date(rules.MaxYear, 12, 31)
	for _, span := range [][2]rules.Day{
		{1, 0}, {max, min}, {min - 1, 0}, {0, max + 1}, {math.MinInt32, math.MaxInt32}, {math.MaxInt32, math.MinInt32},
	} {
		c := rules.NewCalendar("none", span[0], span[1], []rules.Day{0, span[0]}, []rules.Day{2, span[1]})
		for _, d := range []rules.Day{math.MinInt32, span[0], min, -1, 0, 1, max, span[1], math.MaxInt32} {
			if _, ok := c.OnOrAfter(d); ok || c.Covers(d) || c.Open(d) {
				t.Errorf("a calendar of %d to %d knows day %d", int(span[0]), int(span[1]), int(d))
			}
		}
		if got, rest, ok := rules.ParseCalendar(c.AppendBinary(nil)); !ok || len(rest) != 0 || got.Covers(0) {
			t.Errorf("a calendar of %d to %d is not read back", int(span[0]), int(span[1]))
		}
	}
	if c := rules.NewCalendar("widest", min, max, nil, nil); !c.Covers(min) || !c.Covers(max) {
		t.Error("the widest span is refused")
	}
}

func TestACalendarDoesNotKeepTheListsItWasMadeOf(t *testing.T) {
	monday := rules.Date(2024, 1, 1)
	days := []rules.Day{monday}
	c := rules.NewCalendar("c", monday, monday+6, days, nil)
	days[0]++
	if c.Open(monday) || !c.Open(monday+1) {
		t.Error("the calendar changed with its list")
	}
}

func TestACalendarIsReadBackFromItsBytes(t *testing.T) {
	eachSample(func(c *rules.Calendar, n naive) {
		file := append(c.AppendBinary([]byte("before")), "after"...)
		got, rest, ok := rules.ParseCalendar(file[len("before"):])
		if !ok || string(rest) != "after" {
			t.Fatalf("%s to %s: %t, rest %q", n.first, n.last, ok, rest)
		}
		if got.Code != "sample" || got.First != n.first || got.Last != n.last {
			t.Fatalf("read %s %s to %s, want sample %s to %s", got.Code, got.First, got.Last, n.first, n.last)
		}
		for d := n.first - 1; d <= n.last+1; d++ {
			if got.Open(d) != c.Open(d) {
				t.Fatalf("%s to %s: Open(%s) changed", n.first, n.last, d)
			}
		}
	})
}

// TestMorningAfterSaturday: only an office whose law says so ends a moved period at
// noon, and the bytes keep what it is.
func TestMorningAfterSaturday(t *testing.T) {
	saturday, monday := rules.Date(2024, 6, 8), rules.Date(2024, 6, 10)
	plain := rules.NewCalendar("plain", rules.Date(2024, 1, 1), rules.Date(2024, 12, 31), nil, nil)
	if plain.Noon(saturday, monday) {
		t.Error("noon without a law that says so")
	}
	read, _, ok := rules.ParseCalendar(plain.MorningAfterSaturday().AppendBinary(nil))
	if !ok || !read.Noon(saturday, monday) || read.Noon(saturday+1, monday) {
		t.Error("the morning is lost on the way")
	}
}

func TestBytesThatAreNoCalendarAreRefused(t *testing.T) {
	// A calendar of no code that begins on day 0 and has one week; what varies
	// is the number of days that differ, and where.
	for _, c := range []struct {
		name string
		file []byte
	}{
		{"nothing", nil},
		{"code cut short", []byte{5, 'a', 'b'}},
		{"code longer than any file", []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f}},
		{"no first day", []byte{0}},
		{"no length", []byte{0, 0}},
		{"neither with nor without a morning", []byte{0, 0, 7, 2, 0}},
		{"no count", []byte{0, 0, 7, 0}},
		{"more exceptions than days", []byte{0, 0, 7, 0, 8, 1, 1, 1, 1, 1, 1, 1, 1}},
		{"fewer exceptions than said", []byte{0, 0, 7, 0, 2, 1}},
		{"the same day twice", []byte{0, 0, 7, 0, 2, 1, 0}},
		{"an exception after the last day", []byte{0, 0, 7, 0, 2, 6, 2}},
		{"an exception of a calendar without days", []byte{0, 0, 0, 0, 1, 1}},
		{"a first day without days", []byte{0, 1, 0, 0, 0}},
		{"first day after the last possible one", []byte{0, 0x85, 0xd8, 6, 1, 0, 0}},
		{"one day too long", []byte{0, 1, 0x85, 0xd8, 6, 0, 0}},
		{"a length that would wrap around", []byte{0, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 0}},
		{"a step that would wrap around", []byte{0, 0, 7, 0, 1, 0x81, 0x80, 0x80, 0x80, 0x10}},
		{"a number of ten bytes", []byte{0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 2, 0, 7, 0, 0}},
		{"a number spelled too long", []byte{0x80, 0, 0, 7, 0, 0}},
	} {
		got, rest, ok := rules.ParseCalendar(c.file)
		if ok || got != nil || rest != nil {
			t.Errorf("%s: %v was read, rest %v", c.name, got, rest)
		}
	}
	for _, file := range [][]byte{{0, 0, 7, 0, 0}, {0, 0, 7, 1, 0}, {0, 0, 7, 0, 2, 6, 1}, {0, 0x84, 0xd8, 6, 1, 0, 0}, {0, 0, 0x85, 0xd8, 6, 0, 0}} {
		if _, _, ok := rules.ParseCalendar(file); !ok {
			t.Errorf("% x is refused, though nothing is wrong with it", file)
		}
	}
}

func TestDamagedBytesNeverPanicAndNeverReadAsTwoSpellings(t *testing.T) {
	c, _ := sample(rand.New(rand.NewPCG(3, 4)), 200, 20)
	file := c.AppendBinary(nil)
	for i := range file {
		if _, _, ok := rules.ParseCalendar(file[:i]); ok {
			t.Errorf("the first %d of %d bytes were read as a calendar", i, len(file))
		}
		for b := range 256 {
			damaged := slices.Clone(file)
			damaged[i] = byte(b)
			checkParseCalendar(t, damaged)
		}
	}
}

func FuzzParseCalendar(f *testing.F) {
	c, _ := sample(rand.New(rand.NewPCG(5, 6)), 200, 20)
	f.Add(c.AppendBinary(nil))
	f.Add([]byte{0, 0, 7, 0})
	f.Add([]byte{0, 0, 0, 0})
	f.Add([]byte{1, 'a', 0x85, 0xd8, 6, 1, 0})
	f.Fuzz(checkParseCalendar)
}

// checkParseCalendar: what is read is written in the very same bytes, so two
// files never mean one calendar.
func checkParseCalendar(t *testing.T, file []byte) {
	t.Helper()
	c, rest, ok := rules.ParseCalendar(file)
	if !ok {
		return
	}
	if got := append(c.AppendBinary(nil), rest...); !bytes.Equal(got, file) {
		t.Errorf("read % x\nwrote % x", file, got)
	}
	c.AddWorkingDays(c.First, 5)
	c.OnOrBefore(c.Last)
}

func TestQueriesDoNotAllocate(t *testing.T) {
	c := rules.NewCalendar("c", rules.Date(2020, 1, 1), rules.Date(2027, 12, 31), nil, nil)
	d := rules.Date(2024, 2, 10)
	if n := testing.AllocsPerRun(100, func() {
		after, _ := c.OnOrAfter(d)
		before, _ := c.OnOrBefore(d)
		c.AddWorkingDays(after, 300)
		c.AddWorkingDays(before, -300)
		c.Open(d)
	}); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func ExampleNewCalendar() {
	// One week, its Wednesday a holiday and its Saturday worked instead.
	monday := rules.Date(2024, 7, 1)
	c := rules.NewCalendar("town-hall", monday, monday+6, []rules.Day{monday + 2}, []rules.Day{monday + 5})
	for d := c.First; d <= c.Last; d++ {
		fmt.Println(d, c.Open(d))
	}
	// Output:
	// 2024-07-01 true
	// 2024-07-02 true
	// 2024-07-03 false
	// 2024-07-04 true
	// 2024-07-05 true
	// 2024-07-06 true
	// 2024-07-07 false
}

func ExampleCalendar_OnOrAfter() {
	c := rules.NewCalendar("office", rules.Date(2024, 1, 1), rules.Date(2024, 12, 31), nil, nil)
	fmt.Println(c.OnOrAfter(rules.Date(2024, 8, 31)))
	_, ok := c.OnOrAfter(rules.Date(2025, 1, 4))
	fmt.Println(ok) // what 2025 brings is not known, so no day is named
	// Output:
	// 2024-09-02 true
	// false
}

func ExampleCalendar_OnOrBefore() {
	c := rules.NewCalendar("office", rules.Date(2024, 1, 1), rules.Date(2024, 12, 31), nil, nil)
	fmt.Println(c.OnOrBefore(rules.Date(2024, 8, 31)))
	// Output: 2024-08-30 true
}

func ExampleCalendar_AddWorkingDays() {
	c := rules.NewCalendar("office", rules.Date(2024, 1, 1), rules.Date(2024, 12, 31), nil, nil)
	friday := rules.Date(2024, 8, 30)
	fmt.Println(c.AddWorkingDays(friday, 1))
	fmt.Println(c.AddWorkingDays(friday, -5))
	// Output:
	// 2024-09-02 true
	// 2024-08-23 true
}

func ExampleParseCalendar() {
	c := rules.NewCalendar("office", rules.Date(2024, 1, 1), rules.Date(2024, 12, 31), []rules.Day{rules.Date(2024, 12, 25)}, nil)
	file := c.AppendBinary(nil)
	read, rest, ok := rules.ParseCalendar(file)
	fmt.Println(len(file), read.Code, len(rest), ok, read.Open(rules.Date(2024, 12, 25)))
	// Output: 16 office 0 true false
}
