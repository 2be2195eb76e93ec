package rules

import "testing"

// values is a scheme on paper with the facts that carry values.
type values struct {
	*paper
	heads, bonus Quantity
	arrived      Instant
	staff        MonthSeries
	lodgers      Records
	left, right  Choice[paperParty]
}

func newValues() *values {
	v := &values{
		paper:   newPaper(),
		heads:   NewWhole("heads", About{Max: 1000}),
		bonus:   NewMoney("bonus", About{Max: 1000}),
		arrived: NewInstant("arrived", About{}),
		staff:   NewSeries("staff", About{Max: 1000}),
		lodgers: NewRecords("lodgers", About{}, Field{Name: "from", Kind: KindDay}, Field{Name: "to", Kind: KindDay},
			Field{Name: "beds", Kind: KindWhole, Max: 9}, Field{Name: "side", Kind: KindChoice, Options: []string{"one", "other"}}),
		left:  NewChoice[paperParty]("left", About{}, "one", "other"),
		right: NewChoice[paperParty]("right", About{}, "one", "other"),
	}
	v.Facts = append(v.Facts, Catalogue(v.heads, v.bonus, v.arrived, v.staff, v.lodgers, v.left, v.right)...)
	return v
}

// number and day evaluate one expression.
func (v *values) number(t *testing.T, x Number, set func(*Case)) Value {
	t.Helper()
	prog := v.holding(t, NewAmount("a").Is(onPaper("1")).Of(x, People))
	r := NewReader(prog)
	r.Read(v.asked(set))
	return r.At(prog.Items[0].Value)
}

func (v *values) day(t *testing.T, x DayValue, set func(*Case)) Value {
	t.Helper()
	return v.number(t, DaysSince(DayExpr{literal(0)}, x), set)
}

func TestNumbers(t *testing.T) {
	v := newValues()
	n := number1
	tests := []struct {
		name string
		x    Number
		want int64
	}{
		{"a sum", Sum(n(1), n(2), n(3)), 6},
		{"a difference below zero", Minus(n(1), n(3)), -2},
		{"a product", Product(n(-3), n(4)), -12},
		{"the smaller", Least(n(3), n(2)), 2},
		{"the larger", Most(n(3), n(2)), 3},
		{"where it holds", If(Always, n(1), n(2)), 1},
		{"where it does not", If(Never, n(1), n(2)), 2},
		{"twenty per cent of 50 a year, in whole heads", WholeShare(n(2000), n(603), 12), 10},
		{"a share that is just not one more", WholeShare(n(2000), n(659), 12), 10},
		{"a share that is", WholeShare(n(2000), n(660), 12), 11},
		{"days between two days", DaysSince(OnDate(2020, 2, 28), OnDate(2020, 3, 1)), 2},
		{"days back", DaysSince(OnDate(2020, 3, 1), OnDate(2020, 2, 28)), -2},
	}
	for _, x := range tests {
		if got := v.number(t, x.x, nil); got != (Value{Met, x.want, x.want}) {
			t.Errorf("%s: got %v, want %d", x.name, got, x.want)
		}
	}
}

func TestDaysOfExpressions(t *testing.T) {
	v := newValues()
	last := OnDate(2020, 2, 29)
	for _, x := range []struct {
		name string
		x    DayValue
		want string
	}{
		{"the day asked about", AsOf, "2020-07-01"},
		{"the next day", NextDay(last), "2020-03-01"},
		{"the day before", DayBefore(OnDate(2020, 3, 1)), "2020-02-29"},
		{"a month after the last of January, clamped", MonthsAfter(OnDate(2021, 1, 31), One, ClampDown), "2021-02-28"},
		{"the same, the day after the month", MonthsAfter(OnDate(2021, 1, 31), One, NextMonth), "2021-03-01"},
		{"months before", MonthsBefore(OnDate(2020, 4, 30), number1(2), ClampDown), "2020-02-29"},
		{"a year before the leap day", YearsBefore(last, One, ClampDown), "2019-02-28"},
		{"four years before it", YearsBefore(last, number1(4), ClampDown), "2016-02-29"},
		{"the first of its month", MonthStart(last), "2020-02-01"},
		{"the earliest of three", Earliest(last, OnDate(2019, 1, 1), AsOf), "2019-01-01"},
		{"the latest of three", Latest(last, OnDate(2019, 1, 1), AsOf), "2020-07-01"},
		{"a day where it holds", IfDay(Always, last, AsOf), "2020-02-29"},
		{"a day where it does not", IfDay(Never, last, AsOf), "2020-07-01"},
	} {
		same(t, x.name, v.day(t, x.x, nil), x.want)
	}
}

func TestComparisons(t *testing.T) {
	v := newValues()
	n, d := number1, OnDate(2020, 5, 5)
	for _, x := range []struct {
		name string
		cond Condition
		want State
	}{
		{"at most, equal", AtMost(n(2), n(2)), Met},
		{"at most, above", AtMost(n(3), n(2)), Unmet},
		{"less, equal", LessThan(n(2), n(2)), Unmet},
		{"less", LessThan(n(1), n(2)), Met},
		{"equal", Equal(n(2), n(2)), Met},
		{"not equal", Equal(n(2), n(3)), Unmet},
		{"not after, the same day", NotAfter(d, d), Met},
		{"before, the same day", Before(d, d), Unmet},
		{"between, on the first day", Between(d, d, AsOf), Met},
		{"between, on the last day", Between(AsOf, d, AsOf), Met},
		{"between, a day too early", Between(DayBefore(d), d, AsOf), Unmet},
		{"between, a day too late", Between(NextDay(AsOf), d, AsOf), Unmet},
		{"a share kept exactly: 10 of 50 at 20 %", AtMostShare(n(10), n(2000), n(600), 12), Met},
		{"a share missed by one over a year", AtMostShare(n(10), n(2000), n(599), 12), Unmet},
	} {
		if got := v.judge(t, x.cond, nil); got != x.want {
			t.Errorf("%s: got %s, want %s", x.name, States[got], States[x.want])
		}
	}
}

func TestChoicesAreCompared(t *testing.T) {
	for _, x := range []struct {
		name        string
		left, right int64 // -1: not known
		want        State
	}{
		{"the same", 1, 1, Met}, {"not the same", 0, 1, Unmet}, {"one is missing", 0, -1, Unknown}, {"both are", -1, -1, Unknown},
	} {
		v := newValues()
		got := v.judge(t, Same(v.left, v.right), func(c *Case) {
			if x.left >= 0 {
				c.Set(v.at(v.left), x.left)
			}
			if x.right >= 0 {
				c.Set(v.at(v.right), x.right)
			}
		})
		if got != x.want {
			t.Errorf("%s: got %s, want %s", x.name, States[got], States[x.want])
		}
	}
}

func TestALetterOverridesTheLaw(t *testing.T) {
	v := newValues()
	if got := v.number(t, v.heads.Or(number1(7)), nil); got.Lo != 7 {
		t.Errorf("nothing stated: got %v, want the 7 of the law", got)
	}
	if got := v.number(t, v.heads.Or(number1(7)), func(c *Case) { c.Set(v.at(v.heads), 3) }); got.Lo != 3 {
		t.Errorf("the letter says 3: got %v", got)
	}
	same(t, "no day stated", v.day(t, v.start.Or(AsOf), nil), "2020-07-01")
	same(t, "a day stated", v.day(t, v.start.Or(AsOf), func(c *Case) { c.Set(v.at(v.start), int64(Date(2020, 3, 3))) }), "2020-03-03")
	same(t, "an act not done", v.day(t, v.done.OnOr(AsOf), func(c *Case) { c.Slots[v.at(v.done)].Given = NotDone }), "2020-07-01")
	same(t, "an act done", v.day(t, v.done.OnOr(AsOf), func(c *Case) { c.Set(v.at(v.done), int64(Date(2020, 4, 4))) }), "2020-04-04")
	for _, x := range []struct {
		reading int64
		want    State
	}{{-1, Unmet}, {0, Met}, {1, Unmet}} {
		got := v.judge(t, v.source.Chosen(0), func(c *Case) {
			if x.reading >= 0 {
				c.Set(v.at(v.source), x.reading)
			}
		})
		if got != x.want {
			t.Errorf("reading %d chosen: got %s, want %s", x.reading, States[got], States[x.want])
		}
	}
	if got := v.judge(t, IsStated(v.heads), func(c *Case) { c.Slots[v.at(v.heads)].Given = DontKnow }); got != Unmet {
		t.Errorf("\"I don't know\" states something: %s", States[got])
	}
}

func TestAnInstantHasADay(t *testing.T) {
	v := newValues()
	for minute, want := range map[int64]string{
		int64(Date(2020, 7, 10)) * 1440:            "2020-07-10",
		int64(Date(2020, 7, 10))*1440 + 1439:       "2020-07-10",
		int64(Date(2020, 7, 10))*1440 - 1:          "2020-07-09",
		int64(Date(1969, 12, 31))*1440 + 23*60:     "1969-12-31",
		int64(Date(1969, 12, 31))*1440 + 24*60 - 1: "1969-12-31",
	} {
		same(t, "day", v.day(t, v.arrived.Day(), func(c *Case) { c.Set(v.at(v.arrived), minute) }), want)
	}
}

func TestASeriesIsSummedOverItsMonths(t *testing.T) {
	v := newValues()
	figures := func(months ...int) func(*Case) {
		return func(c *Case) {
			s := Slot{Given: Stated}
			for _, m := range months {
				s.Months = append(s.Months, MonthValue{Date(2020, m, 1).Month(), int64(m)})
			}
			c.Slots[v.at(v.staff)] = s
		}
	}
	before := v.staff.Sum(AsOf, -3, -1) // April to June
	if got := v.number(t, before, figures(3, 4, 5, 6, 7)); got != (Value{Met, 15, 15}) {
		t.Errorf("April to June: got %v, want 15", got)
	}
	if got := v.number(t, before, figures(6, 4, 5)); got.Lo != 15 {
		t.Errorf("in another order: got %v, want 15", got)
	}
	for name, set := range map[string]func(*Case){"a month without a figure": figures(4, 6), "no figure at all": nil} {
		if got := v.number(t, before, set); got.State != Unknown {
			t.Errorf("%s: got %v, want unknown", name, got)
		}
	}
}

func TestRecordsAreRead(t *testing.T) {
	v := newValues()
	day := func(m, d int) int64 { return int64(Date(2020, m, d)) }
	house := func(c *Case) {
		c.Slots[v.at(v.lodgers)] = Slot{Given: Stated, Records: []Record{
			{day(1, 1), day(1, 31), 1, 0}, {day(3, 1), day(3, 1), 2, 1}, {day(6, 1), day(7, 31), 4, 0},
		}}
	}
	inSpring := FieldBetween("from", OnDate(2020, 3, 1), OnDate(2020, 6, 1))
	for _, x := range []struct {
		name string
		x    Number
		want int64
	}{
		{"how many", v.lodgers.Count(), 3},
		{"how many came in spring, both ends counted", v.lodgers.Count(inSpring), 2},
		{"how many on one side", v.lodgers.Count(FieldIs[paperParty]("side", 0)), 2},
		{"both filters", v.lodgers.Count(inSpring, FieldIs[paperParty]("side", 0)), 1},
		{"beds", v.lodgers.Total("beds"), 7},
		{"beds on one side", v.lodgers.Total("beds", FieldIs[paperParty]("side", 1)), 2},
		{"days, first and last counted", v.lodgers.DaysBetween("from", "to"), 31 + 1 + 61},
		{"days of those who came in spring", v.lodgers.DaysBetween("from", "to", inSpring), 62},
	} {
		if got := v.number(t, x.x, house); got != (Value{Met, x.want, x.want}) {
			t.Errorf("%s: got %v, want %d", x.name, got, x.want)
		}
	}
	if got := v.number(t, v.lodgers.Count(), func(c *Case) { c.Slots[v.at(v.lodgers)].Given = Stated }); got != (Value{State: Met}) {
		t.Errorf("an empty list: got %v, want 0", got)
	}
	if got := v.number(t, v.lodgers.Count(), nil); got.State != Unknown {
		t.Errorf("no list: got %v, want unknown", got)
	}
	if got := v.number(t, v.lodgers.Count(FieldBetween("from", v.start, AsOf)), house); got.State != Unknown {
		t.Errorf("a filter that is not known: got %v, want unknown", got)
	}
}

// What can exist only where a condition holds is not there where it does not, and
// is proved to be there by what a case states of it.
func TestAFactThatCannotExistIsNotMissing(t *testing.T) {
	v := newValues()
	passed := NewDecision("passed", About{OnlyIf: v.yes})
	filed := NewAct("filed", About{OnlyIf: v.yes})
	v.Facts = append(v.Facts, Catalogue(passed, filed)...)
	known := func(yes bool) func(*Case) { return func(c *Case) { c.Set(v.at(v.yes), truthBit(yes)) } }
	for _, x := range []struct {
		name string
		cond Condition
		set  func(*Case)
		want State
	}{
		{"a decision that cannot be", passed, known(false), Unmet},
		{"a decision that can be", passed, known(true), Unknown},
		{"a decision of which nothing is known", passed, nil, Unknown},
		{"an act that cannot be", filed.Done(), known(false), Unmet},
		{"an act that is stated", filed.Done(), func(c *Case) { c.Set(v.at(filed), int64(Date(2020, 5, 5))) }, Met},
		{"not late, for it cannot be", OnTime(filed, AsOf), known(false), Met},
		{"late, for nobody can do it now", OnTime(filed, DayBefore(AsOf)), known(false), Unmet},
		{"not known, for it may have been done", OnTime(filed, DayBefore(AsOf)), known(true), Unknown},
		{"nothing is counted from it", OnTime(v.done, DaysAfter(filed.On(), One)), known(false), Met},
	} {
		if got := v.judge(t, x.cond, x.set); got != x.want {
			t.Errorf("%s: got %s, want %s", x.name, States[got], States[x.want])
		}
	}
}

// The days of a deadline that another part of the law refers to.
func TestADeadlineLendsItsDays(t *testing.T) {
	v := newValues()
	due := NewDue("D-1")
	k := Convention{Code: "K", Cite: onPaper("1"), Doubt: 1}.Rolled(paperOffice, nil)
	for name, x := range map[string]struct {
		day  DayValue
		want string
	}{
		"unrolled": {due.Unrolled(), "2020-10-03"}, "last": {due.Last(), "2020-10-05"},
		"safe": {due.Safe(), "2020-09-30"}, "opens with its event": {due.Opens(), "2020-09-18"},
	} {
		prog := v.holding(t, due.Says(onPaper("1"), Duty, 1, Within(number1(15), k).From(v.start)),
			NewAmount("a").Is(onPaper("2")).Of(DaysSince(OnDate(1970, 1, 1), x.day), Days))
		r := NewReader(prog)
		r.Read(v.asked(func(c *Case) { c.Set(v.at(v.start), int64(Date(2020, 9, 18))) }))
		same(t, name, r.At(prog.Items[0].Value), x.want)
	}
}

// Working days, counted by the office's calendar: the day itself is not one of them.
func TestOpenDays(t *testing.T) {
	v := newValues()
	n, from := number1, OnDate(2020, 4, 30) // a Thursday; 1 and 4 May are holidays, 9 May is worked
	for _, x := range []struct {
		name string
		x    DayValue
		want string
	}{
		{"none is the day itself", OpenDaysAfter(from, n(0), testCalendar, nil), "2020-04-30"},
		{"none, on a Sunday", OpenDaysAfter(OnDate(2020, 5, 3), n(0), testCalendar, nil), "2020-05-03"},
		{"the first, behind a weekend and two holidays", OpenDaysAfter(from, n(1), testCalendar, nil), "2020-05-05"},
		{"the fifth, a Saturday that is worked", OpenDaysAfter(from, n(5), testCalendar, nil), "2020-05-09"},
		{"the sixth", OpenDaysAfter(from, n(6), testCalendar, nil), "2020-05-11"},
		{"from a Sunday", OpenDaysAfter(OnDate(2020, 5, 10), n(1), testCalendar, nil), "2020-05-11"},
		{"one before", OpenDaysBefore(OnDate(2020, 5, 5), n(1), testCalendar, nil), "2020-04-30"},
		{"below zero is before", OpenDaysAfter(OnDate(2020, 5, 11), n(-2), testCalendar, nil), "2020-05-08"},
		{"there and back", OpenDaysBefore(OpenDaysAfter(from, n(9), testCalendar, nil), n(9), testCalendar, nil), "2020-04-30"},
		{"an instant's day, a minute before midnight", DayOf(n(24*60 - 1)), "1970-01-01"},
		{"at midnight", DayOf(n(24 * 60)), "1970-01-02"},
	} {
		same(t, x.name, v.day(t, x.x, nil), x.want)
	}
}

// An office that was shut besides does not count those days; past the calendar the
// result is a range that holds whatever the calendar will be.
func TestOpenDaysOfAShutOfficeAndPastTheCalendar(t *testing.T) {
	v := newValues()
	shut := func(c *Case) {
		c.Slots[v.at(v.lodgers)] = Slot{Given: Stated, Records: []Record{{int64(Date(2020, 6, 2)), int64(Date(2020, 6, 3))}}}
	}
	same(t, "two days shut", v.day(t, OpenDaysAfter(OnDate(2020, 6, 1), number1(1), testCalendar, &v.lodgers), shut), "2020-06-04")
	got := v.day(t, OpenDaysAfter(OnDate(2020, 12, 30), number1(5), testCalendar, nil), nil)
	if want := (Value{Met, int64(Date(2021, 1, 4)), int64(Date(2020, 12, 30)) + 35 + closure}); got != want {
		t.Errorf("past the calendar: got %v, want %v", got, want)
	}
}
