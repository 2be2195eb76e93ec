package rules

// Convention is a way to count days that a text prescribes. Its code is public
// ("K1"), its citation says why it is counted so.
type Convention struct {
	Code            string
	Cite            Cite
	FirstDayCounted bool
	// Doubt is by how many days a literal reading ends earlier. A person acts on
	// the safe day, which grants the doubt.
	Doubt  int
	office *Calendar
	closed *Records
}

// Rolled moves a last day that is a rest day to the next open day of the office.
// closed lists days on which the office was shut beyond its calendar (a typhoon);
// nil: none.
func (k Convention) Rolled(office *Calendar, closed *Records) Convention {
	k.office, k.closed = office, closed
	return k
}

// Span is a counted stretch of time: what a Due is made of.
type Span struct {
	Convention Convention
	N          Number // how many, for the reader
	Unit       Unit
	Event      DayValue // what it is counted from
	Opens      DayValue // first day on which it can be done; nil: from the event
	SafeOpens  DayValue // the later of two readings; nil: Opens
	Unrolled   DayValue
	Last       DayValue
	Safe       DayValue
	Strict     DayValue // the unrolled last day of the strictest reading; nil: Unrolled
}

func (s Span) strict() DayValue {
	if s.Strict == nil {
		return s.Unrolled
	}
	return s.Strict
}

// Term is a length with a convention, waiting for its event.
type Term struct {
	n    Number
	unit Unit
	k    Convention
}

// Within is a term of n days.
func Within(n Number, k Convention) Term { return Term{n, Days, k} }

// WithinMonths is a term of n months.
func WithinMonths(n Number, k Convention) Term { return Term{n, Months, k} }

// From counts the term from an event.
//
// Days: the last day is n days after the event, or n-1 where the first day
// counts. Months: the period ends on the day before the day that corresponds to
// its first day, and on the last day of the month where there is none; its first
// day is the event itself where that counts and else the day after.
func (t Term) From(event DayValue) Span {
	start := event
	if !t.k.FirstDayCounted {
		start = NextDay(event)
	}
	unrolled := t.end(start)
	s := Span{Convention: t.k, N: t.n, Unit: t.unit, Event: event, Unrolled: unrolled}
	s.Last = unrolled
	s.Safe = unrolled
	if t.k.Doubt != 0 {
		// Months end apart by more than the doubt where a month is short, so the
		// safe day is counted anew from the earlier start.
		s.Safe = t.end(DaysBefore(start, NumExpr{literal(int64(t.k.Doubt))}))
		s.Strict = s.Safe
	}
	if t.k.office != nil {
		s.Last = RollForward(unrolled, t.k.office, t.k.closed)
		s.Safe = RollBack(s.Safe, event, s.Last, t.k.office, t.k.closed)
	}
	return s
}

// end is the last day of the term whose first counted day is start.
func (t Term) end(start DayValue) DayValue {
	if t.unit == Months {
		return DayBefore(MonthsAfter(start, t.n, NextMonth))
	}
	return DayBefore(DaysAfter(start, t.n))
}

// Stretch is a span whose days are stated one by one: windows before an expiry,
// with the readings that a text leaves.
func Stretch(k Convention, event, opens, safeOpens, last, safe DayValue) Span {
	return Span{Convention: k, Event: event, Opens: opens, SafeOpens: safeOpens, Unrolled: last, Last: last, Safe: safe}
}
