package rules

// Arithmetic on values that may be ranges. A range comes from a day of which only
// the month is known, or from a roll beyond the calendar; every operation here is
// monotone in each argument, so the ends of the result come from ends.

// closure is the longest that an office can stay shut in a row, generously: how
// far a roll beyond the calendar may reach.
const closure = 31

func (r *Reader) arithmetic(in *Instr) Value {
	a := r.vals[in.A]
	if binary(in.Op) {
		if b := r.vals[in.B]; a.State != Met || b.State != Met {
			return undecided(in.Op, a, b)
		}
	} else if a.State != Met {
		return a
	}
	switch in.Op {
	case opMonthStart:
		return Value{Met, int64(Day(a.Lo).Month().First()), int64(Day(a.Hi).Month().First())}
	case opDivFloor:
		return Value{Met, int64(floorDiv(int(a.Lo), int(in.K))), int64(floorDiv(int(a.Hi), int(in.K)))}
	case opRoll:
		lo, known := r.forward(in, Day(a.Lo))
		if known && a.Lo == a.Hi {
			return Value{Met, int64(lo), int64(lo)}
		}
		hi, end := r.forward(in, Day(a.Hi))
		if !known || !end { // a day between may lie outside the calendar too
			hi = max(hi, Day(a.Hi)+closure)
		}
		return Value{Met, int64(lo), int64(hi)}
	case opRollBack:
		return r.rollBack(in, a)
	case opOpenDays:
		return r.openDays(in, a, r.vals[in.B])
	}
	return combine(in, a, r.vals[in.B])
}

// undecided is the result of an operation that lacks an argument. It lies ahead
// where the day on which it is counted does, of several days where the latest does
// or all do.
func undecided(op Op, a, b Value) Value {
	ahead := a.Ahead()
	switch op {
	case opMax:
		ahead = ahead || b.Ahead()
	case opMin:
		ahead = ahead && b.Ahead()
	}
	v := Value{State: both(a.State, b.State)}
	if ahead {
		v.Lo = notYet.Lo
	}
	return v
}

func binary(op Op) bool {
	switch op {
	case opAdd, opSub, opMul, opMin, opMax, opAddMonths, opOpenDays:
		return true
	}
	return false
}

func combine(in *Instr, a, b Value) Value {
	switch in.Op {
	case opAdd:
		return Value{Met, a.Lo + b.Lo, a.Hi + b.Hi}
	case opSub:
		return Value{Met, a.Lo - b.Hi, a.Hi - b.Lo}
	case opMul:
		w, x, y, z := a.Lo*b.Lo, a.Lo*b.Hi, a.Hi*b.Lo, a.Hi*b.Hi
		return Value{Met, min(w, x, y, z), max(w, x, y, z)}
	case opMin:
		return Value{Met, min(a.Lo, b.Lo), min(a.Hi, b.Hi)}
	case opMax:
		return Value{Met, max(a.Lo, b.Lo), max(a.Hi, b.Hi)}
	case opAddMonths:
		lo, ok1 := Day(a.Lo).AddMonths(int(b.Lo), Rounding(in.K))
		hi, ok2 := Day(a.Hi).AddMonths(int(b.Hi), Rounding(in.K))
		if !ok1 || !ok2 {
			return Value{State: Unknown}
		}
		return Value{Met, int64(lo), int64(hi)}
	}
	panic("rules: operation of no reader")
}

// forward rolls to an open day. Beyond the calendar it stays and is not known.
func (r *Reader) forward(in *Instr, d Day) (Day, bool) {
	return rollForward(r.p.Calendars[in.K], r.shut(in), d)
}

func rollForward(cal *Calendar, shut []Record, d Day) (Day, bool) {
	for from := d; ; {
		next, ok := cal.OnOrAfter(from)
		if !ok {
			return d, false
		}
		_, end := shutAround(shut, next)
		if end < int64(next) {
			return next, true
		}
		from = Day(min(end, int64(cal.Last))) + 1
	}
}

// rollBack: see RollBack. in.A is the day, in.B the event, in.C the last day.
func (r *Reader) rollBack(in *Instr, a Value) Value {
	event, last := r.vals[in.B], r.vals[in.C]
	if s := both(event.State, last.State); s != Met {
		return Value{State: s}
	}
	cal, shut := r.p.Calendars[in.K], r.shut(in)
	lo := int64(rollBack(cal, shut, Day(a.Lo), Day(event.Lo), Day(last.Lo)))
	hi := int64(rollBack(cal, shut, Day(a.Hi), Day(event.Hi), Day(last.Hi)))
	if a.Lo != a.Hi && !(cal.Covers(Day(a.Lo)) && cal.Covers(Day(a.Hi))) {
		hi = max(hi, last.Hi) // a day between may have had no open one before it
	}
	return Value{Met, lo, hi}
}

func rollBack(cal *Calendar, shut []Record, d, event, last Day) Day {
	for x := d; x > event; x-- {
		// Beyond the calendar no holiday is known, but a weekend and a closure are.
		if !cal.Open(x) && (cal.Covers(x) || weekend(x)) {
			continue
		}
		begin, _ := shutAround(shut, x)
		switch {
		case begin > int64(x):
			return x
		case begin <= int64(event)+1:
			return last
		}
		x = Day(begin)
	}
	return last
}

// openDays: see OpenDaysAfter. in.A is the day, in.B how many.
func (r *Reader) openDays(in *Instr, a, b Value) Value {
	cal, shut := r.p.Calendars[in.K], r.shut(in)
	lo, known := openDays(cal, shut, Day(a.Lo), b.Lo)
	hi, end := openDays(cal, shut, Day(a.Hi), b.Hi)
	if known && end {
		return Value{Met, int64(lo), int64(hi)}
	}
	// A day between may lie outside the calendar too.
	v := Value{Met, a.Lo + openReach(b.Lo)[0], a.Hi + openReach(b.Hi)[1]}
	if known {
		v.Lo = min(v.Lo, int64(lo))
	}
	if end {
		v.Hi = max(v.Hi, int64(hi))
	}
	return v
}

// openDays steps from one open day to the next. Beyond the calendar it stays and is
// not known.
func openDays(cal *Calendar, shut []Record, d Day, n int64) (Day, bool) {
	if len(shut) == 0 && n != 0 && cal.Covers(d) {
		x, ok := cal.AddWorkingDays(d, int(n))
		if !ok {
			return d, false
		}
		return x, true
	}
	step, left, x := Day(1), n, d
	if n < 0 {
		step, left = -1, -n
	}
	for left > 0 {
		if x += step; !cal.Covers(x) {
			return d, false
		}
		if _, end := shutAround(shut, x); end < int64(x) && cal.Open(x) {
			left--
		}
	}
	return x, true
}

// openReach is how many days n open days can take at least and at most, generously:
// every one of them a week, and the longest closure besides.
func openReach(n int64) [2]int64 {
	if n < 0 {
		x := openReach(-n)
		return [2]int64{-x[1], -x[0]}
	}
	return [2]int64{n, 7*n + closure}
}

func (r *Reader) shut(in *Instr) []Record {
	if in.Fact < 0 {
		return nil
	}
	return r.c.Slots[in.Fact].Records
}

// shutAround is the first and the last day of the closures that hold a day, which are the
// first two fields of each record; where none does, the day after it and the day before.
func shutAround(shut []Record, d Day) (begin, end int64) {
	begin, end = int64(d)+1, int64(d)-1
	for _, x := range shut {
		if x[0] <= int64(d) && int64(d) <= x[1] {
			begin, end = min(begin, x[0]), max(end, x[1])
		}
	}
	return begin, end
}
