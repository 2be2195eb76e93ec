package rules

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Every day that a fact may take, and days on either side, is in the month that the
// calendar arithmetic says; likewise what months make of it.
func TestMonthsOfATableAreThoseOfTheCalendar(t *testing.T) {
	table := newMonths()
	for d := minDay - 40; d <= maxDay+40; d++ {
		if got := table.of(int64(d)); got != d.Month() {
			t.Fatalf("%s is in %s, want %s", d, got, d.Month())
		}
		for _, n := range []int64{-3700, -1200, -25, -12, -1, 0, 1, 2, 3, 11, 12, 14, 36, 144, 1199, 3700} {
			for r := NoRounding; r <= NextMonth; r++ {
				want, known := d.AddMonths(int(n), r)
				if got, ok := table.add(int64(d), n, r); ok != known || ok && got != int64(want) {
					t.Fatalf("%s and %d months, rounding %d: got %s %v, want %s %v", d, n, r, Day(got), ok, want, known)
				}
			}
		}
	}
	for _, d := range []int64{math.MinInt64, math.MinInt32, math.MaxInt32, math.MaxInt64, 1 << 33} {
		if got := table.of(d); got != Day(d).Month() {
			t.Errorf("day %d is in month %d, want %d", d, got, Day(d).Month())
		}
	}
}

// Rolls through tables are rolls day by day: for every day of a calendar and beyond
// its ends, with closures that lie apart, in one another and past the end.
func TestRollsThroughTablesAreRollsDayByDay(t *testing.T) {
	first, last := Date(2020, 3, 3), Date(2021, 4, 6)
	long := NewCalendar("long", first, last, closedDays(Date(2020, 6, 1), 300), nil)
	for _, c := range []*Calendar{NewCalendar("test", first, last, closedDays(Date(2020, 5, 1), 4), []Day{Date(2020, 5, 9)}), long} {
		p := &Program{Parties: []string{"a"}, Facts: testFacts(), Calendars: []*Calendar{c}}
		p.Code = []Instr{
			{Op: opAsOf, Fact: -1}, {Op: opRoll, Fact: 11, A: 0}, {Op: opFact, Fact: 7}, {Op: opRollBack, Fact: 11, A: 0, B: 2, C: 1},
			{Op: opRoll, Fact: -1, A: 0}, {Op: opRollBack, Fact: -1, A: 0, B: 2, C: 0},
		}
		m := &maker{Rand: rand.New(rand.NewPCG(3, 4))}
		var cases []*Case
		for d := first - 20; d <= last+20; d++ {
			for range 40 {
				cases = append(cases, rollCase(m, d))
			}
		}
		compareAll(t, p, cases)
	}
}

func closedDays(from Day, n int) (days []Day) {
	for d := range n {
		days = append(days, from+Day(d))
	}
	return days
}

// rollCase asks on a day, with an event near it and up to four closures around it.
func rollCase(m *maker, d Day) *Case {
	c := NewCase(d, len(testFacts()))
	c.Set(7, int64(d)-int64(m.IntN(12))+2)
	s := Slot{Given: Stated}
	for range m.IntN(5) {
		from := int64(d) + int64(m.IntN(40)) - 20
		to := from + int64(m.IntN(15)) - 2
		if m.IntN(50) == 0 {
			to = math.MaxInt64
		}
		s.Records = append(s.Records, Record{from, to})
	}
	c.Slots[11] = s
	return c
}

// compareAll compares the readers on every operation and case.
func compareAll(t *testing.T, p *Program, cases []*Case) {
	t.Helper()
	b, r := NewBatch(p, len(cases)), NewReader(p)
	for i, c := range cases {
		b.Put(i, c)
	}
	s := longWay(p)
	for i, c := range cases {
		if i%Lanes == 0 {
			s.Run(b, i/Lanes)
			s.Labels()
		}
		r.Read(c)
		for n := range p.Code {
			if compareReaders(t, p, r, s, int32(n), i%Lanes, 0); t.Failed() {
				t.Fatalf("asked on %s, %v", c.AsOf, c.Slots)
			}
		}
	}
}

// Sums through what a batch adds up are sums month by month: without order, with
// gaps, with a month twice, and over a span that is not copied.
func TestSumsOfACopiedSeriesAreSumsMonthByMonth(t *testing.T) {
	m := rand.New(rand.NewPCG(5, 6))
	for range 20000 {
		s := &Slot{Given: Stated}
		at := Month(24000 + m.IntN(10))
		for range m.IntN(9) {
			if at += Month(m.IntN(3)); m.IntN(20) == 0 {
				at -= Month(m.IntN(6))
			}
			s.Months = append(s.Months, MonthValue{at, m.Int64N(9) - 4})
		}
		if m.IntN(30) == 0 {
			s.Months = append(s.Months, MonthValue{[]Month{math.MinInt32, 0, 90000, math.MaxInt32}[m.IntN(4)], m.Int64()})
		}
		x := newList(&Fact{Kind: KindSeries}, s)
		from := Month(23995 + m.IntN(25))
		to := from + Month(m.IntN(14)) - 2
		if m.IntN(20) == 0 {
			from, to = math.MinInt32, math.MaxInt32
		}
		sum, found := x.sum(from, to)
		if want, n := s.sum(from, to); sum != want || found != n {
			t.Fatalf("%v from %d to %d: got %d of %d, want %d of %d", s.Months, from, to, sum, found, want, n)
		}
	}
}
