package rules

// Period is a length of calendar time as a statute writes it: years, months
// and days, kept apart, since a month has no length of its own.
type Period struct{ Years, Months, Days int32 }

// Rounding says which day a sum of months means when the target month is too
// short for it. There is no default: each use names the provision that says so.
type Rounding uint8

const (
	// NoRounding is for sums that cannot be ambiguous, such as whole days.
	NoRounding Rounding = iota
	// ClampDown takes the last day of the target month (31 January + 1 month is
	// the last of February).
	ClampDown
	// NextMonth takes the first day of the month after (the day after the last).
	NextMonth
)

// AddMonths adds n months (n may be negative). Where the target month lacks the
// day, r decides; with NoRounding ok is false.
func (d Day) AddMonths(n int, r Rounding) (day Day, ok bool) {
	y, m, dd := d.Civil()
	t := y*12 + m - 1 + n
	ty := floorDiv(t, 12)
	tm := t - ty*12 + 1
	last := DaysIn(ty, tm)
	if dd <= last {
		return Date(ty, tm, dd), true
	}
	switch r {
	case ClampDown:
		return Date(ty, tm, last), true
	case NextMonth:
		return Date(ty, tm, last) + 1, true
	}
	return 0, false
}

// Add adds years and months with one rounding, then days. ok is false when the
// sum is ambiguous and r is NoRounding.
func (d Day) Add(p Period, r Rounding) (Day, bool) {
	if m := int(p.Years)*12 + int(p.Months); m != 0 {
		var ok bool
		if d, ok = d.AddMonths(m, r); !ok {
			return 0, false
		}
	}
	return d + Day(p.Days), true
}
