package rules

// How reader one reads a series by month and a list of records.

func (r *Reader) seriesSum(in *Instr) Value {
	d, s := r.vals[in.A], &r.c.Slots[in.Fact]
	if d.State != Met {
		return Value{State: d.State}
	}
	m := Day(d.Lo).Month()
	if s.Given != Stated {
		return Value{State: r.missing(in.Fact, s.Given)}
	}
	if m != Day(d.Hi).Month() {
		return Value{State: Unknown}
	}
	sum, found := s.sum(m+Month(in.K), m+Month(in.K2))
	if found != int64(in.K2-in.K+1) {
		return Value{State: r.missing(in.Fact, Missing)}
	}
	return Value{Met, sum, sum}
}

// sum adds the months from..to, both counted, and says how many of them there are.
func (s *Slot) sum(from, to Month) (sum, found int64) {
	for _, v := range s.Months {
		if v.Month >= from && v.Month <= to {
			sum += v.Value
			found++
		}
	}
	return sum, found
}

func (r *Reader) records(in *Instr) Value {
	s := &r.c.Slots[in.Fact]
	if s.Given != Stated {
		return Value{State: r.missing(in.Fact, s.Given)}
	}
	var sum int64
	args := r.p.args(in)
	for _, rec := range s.Records {
		pass, label := r.passes(args, rec)
		if label != Met {
			return Value{State: label}
		}
		if !pass {
			continue
		}
		sum += in.counts(rec)
	}
	return Value{Met, sum, sum}
}

// counts is what a record adds to an aggregate: one, a field, or the days from one field
// to another, both counted.
func (in *Instr) counts(rec Record) int64 {
	switch in.K {
	case aggCount:
		return 1
	case aggTotal:
		return rec[in.K2>>8]
	}
	return rec[in.K2&255] - rec[in.K2>>8] + 1
}

// passes tells whether a record lies inside every filter (field, lo, hi).
func (r *Reader) passes(args []int32, rec Record) (bool, State) {
	pass := true
	for i := 0; i+2 < len(args); i += 3 {
		lo, hi := r.vals[args[i+1]], r.vals[args[i+2]]
		if s := both(lo.State, hi.State); s != Met {
			return false, s
		}
		if lo.Lo != lo.Hi || hi.Lo != hi.Hi {
			return false, Unknown
		}
		v := rec[r.vals[args[i]].Lo]
		pass = pass && lo.Lo <= v && v <= hi.Lo
	}
	return pass, Met
}
