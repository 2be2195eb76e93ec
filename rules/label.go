package rules

// label works out, for the undecided lanes of one operation, whether a fact is
// missing or sources dispute; the rest is Open. It follows reader one case by
// case: see Reader.
func (s *Screen) label(i int32, in *Instr) {
	switch in.Op {
	case opSeriesSum:
		s.seriesSumLabel(i, in)
	case opRecords:
		s.recordsLabel(i, in)
	case opYes, opIs, opDone, opFact, opActDay:
		s.leafLabel(i, in)
	case opAll, opAny, opAtLeast, opNot:
		s.connectLabel(i, in)
	case opIf:
		s.pickLabel(i, in)
	case opOnTime:
		s.onTimeLabel(i, in)
	default:
		s.valueLabel(i, in)
	}
}

// asked returns the lanes of a word whose asker can be asked a fact, or where
// nobody is known to ask.
func (s *Screen) asked(f *Fact, w int) uint64 {
	if f.KnownTo == 0 {
		return ^uint64(0)
	}
	var known, others uint64
	for k := range s.p.Facts[0].Options {
		if f.KnownTo>>k&1 != 0 {
			known |= s.asker[k][w]
		} else {
			others |= s.asker[k][w]
		}
	}
	return known | ^others
}

func (s *Screen) leafLabel(i int32, in *Instr) {
	f := s.p.Facts[in.Fact]
	for w := range s.met[i] {
		missing := s.missing(in.Fact, w)
		s.unknown[i][w], s.dispute[i][w] = 0, 0
		if f.Kind == KindReading {
			s.dispute[i][w] = missing
		} else {
			s.unknown[i][w] = missing & s.asked(f, w)
		}
		if v := s.b.vague(int(in.Fact), s.at); v != nil && in.Op != opDone {
			s.unknown[i][w] |= v[w]
		}
	}
}

// missing returns the lanes of a word in which a fact has no value at all.
func (s *Screen) missing(fact int32, w int) uint64 {
	var given uint64
	for k := range s.p.Facts[fact].planes() {
		given |= s.b.block(int(fact), k, s.at)[w]
	}
	return ^given
}

func (s *Screen) pickLabel(i int32, in *Instr) {
	for w := range s.met[i] {
		c, n := s.met[in.A][w], s.unmet[in.A][w]
		s.unknown[i][w] = s.unknown[in.A][w] | c&s.unknown[in.B][w] | n&s.unknown[in.C][w]
		s.dispute[i][w] = s.dispute[in.A][w] | c&s.dispute[in.B][w] | n&s.dispute[in.C][w]
	}
}

func (s *Screen) onTimeLabel(i int32, in *Instr) {
	for w := range s.met[i] {
		u, d := s.unknown[in.A][w], s.dispute[in.A][w]
		if in.Fact >= 0 {
			f := s.p.Facts[in.Fact]
			u |= (s.missing(in.Fact, w)&s.asked(f, w) | s.b.vague(int(in.Fact), s.at)[w]) & s.met[in.A][w]
		}
		undecided := ^s.met[i][w] &^ s.unmet[i][w]
		s.unknown[i][w], s.dispute[i][w] = u&undecided, d&undecided&^u
	}
}

// valueLabel is for values and comparisons made of one to three others.
func (s *Screen) valueLabel(i int32, in *Instr) {
	u, d := s.unknown[i], s.dispute[i]
	*u, *d = plane{}, plane{}
	switch {
	case in.Op == opLE || binary(in.Op):
		s.or(u, d, in.A)
		s.or(u, d, in.B)
	case in.Op == opRollBack:
		s.rollBackLabel(u, d, in)
	case in.Op == opMonthStart || in.Op == opDivFloor || in.Op == opRoll:
		s.or(u, d, in.A)
	}
	if in.Op == opRoll || in.Op == opAddMonths || in.Op == opOpenDays {
		s.beyond(i, in, u)
	}
	s.settle(i, u, d)
}

// rollBackLabel: the day itself first, then its event and last day.
func (s *Screen) rollBackLabel(u, d *plane, in *Instr) {
	for w := range u {
		known := s.met[in.A][w]
		u[w] = s.unknown[in.A][w] | known&(s.unknown[in.B][w]|s.unknown[in.C][w])
		d[w] = s.dispute[in.A][w] | known&(s.dispute[in.B][w]|s.dispute[in.C][w])
	}
}

// beyond marks lanes whose arguments are known and whose result is not: past the
// end of the calendar, or an ambiguous sum of months.
func (s *Screen) beyond(i int32, in *Instr, u *plane) {
	for w := range u {
		known := s.met[in.A][w]
		if binary(in.Op) {
			known &= s.met[in.B][w]
		}
		u[w] |= known &^ s.met[i][w]
	}
}
