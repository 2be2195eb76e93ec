package rules

// sound checks a program that came from bytes: every index inside its list and
// every argument before its operation, so that no reader can leave the program.
func (p *Program) sound() bool {
	s := &soundness{p: p, ok: len(p.Facts) > 0 && len(p.Facts) <= MaxFacts && len(p.FactNodes) == len(p.Facts) && len(p.FactDues) == len(p.Facts)}
	if !s.ok || p.Facts[0].Kind != KindChoice || len(p.Facts[0].Options) > len(p.Parties) {
		return false
	}
	for i := range p.Code {
		s.instr(i)
	}
	for i := range p.Facts {
		s.within(p.Facts[i].Kind <= KindRecords)
		s.fields(p.Facts[i])
		s.cond(p.FactNodes[i])
		s.opt(p.FactDues[i], len(p.Dues))
	}
	for _, k := range p.Constants {
		s.opt(k.Cite, len(p.Cites))
	}
	for _, r := range p.Cites {
		s.in(r.Source, len(p.Sources))
		s.within(int(r.Grade) < len(Grades))
	}
	s.entries()
	return s.ok
}

// fields checks that the columns of records have the kinds that a field may have.
func (s *soundness) fields(f *Fact) {
	for _, x := range f.Fields {
		s.within(x.Kind == KindDay || x.Kind == KindWhole || x.Kind == KindChoice)
	}
}

type soundness struct {
	p  *Program
	ok bool
}

func (s *soundness) within(ok bool)     { s.ok = s.ok && ok }
func (s *soundness) in(v int32, n int)  { s.within(v >= 0 && int(v) < n) }
func (s *soundness) opt(v int32, n int) { s.within(v >= -1 && int(v) < n) }
func (s *soundness) all(v []int32, n int) {
	for _, x := range v {
		s.in(x, n)
	}
}

func (s *soundness) instr(i int) {
	p, in := s.p, &s.p.Code[i]
	s.within(in.Op < opCount && in.Op != opProvision && in.Op != opDueDay)
	s.opt(in.Fact, len(p.Facts))
	switch in.Op {
	case opYes, opIs, opDone, opStated, opFact, opActDay, opSeriesSum, opRecords:
		s.in(in.Fact, len(p.Facts))
	case opConst:
		s.in(in.K, len(p.Constants))
	case opRoll, opRollBack, opOpenDays:
		s.in(in.K, len(p.Calendars))
	case opDivFloor:
		s.within(in.K > 0)
	case opAddMonths:
		s.within(in.K >= 0 && in.K <= int32(NextMonth))
	}
	switch in.Op {
	case opAll, opAny, opAtLeast, opRecords:
		s.within(in.A >= 0 && in.B >= 0 && int64(in.A)+int64(in.B) <= int64(len(p.Args)))
	}
	if !s.ok {
		return
	}
	p.EachArg(in, func(a int32) { s.in(a, i) })
	s.kinds(in)
	s.fact(in)
}

// kinds checks that conditions are made of conditions and values of values: reader
// two keeps them in different places.
func (s *soundness) kinds(in *Instr) {
	if !s.ok {
		return
	}
	switch in.Op {
	case opAll, opAny, opAtLeast, opNot:
		s.p.EachArg(in, s.cond)
	case opIf:
		s.cond(in.A)
		s.value(in.B)
		s.value(in.C)
	default:
		s.p.EachArg(in, s.value)
	}
}

// cond and value check what a node is; -1, an absent part, is either.
func (s *soundness) cond(n int32) {
	if s.opt(n, len(s.p.Code)); s.ok && n >= 0 {
		s.within(s.p.Code[n].Op < opConst)
	}
}

func (s *soundness) value(n int32) {
	if s.opt(n, len(s.p.Code)); s.ok && n >= 0 {
		s.within(s.p.Code[n].Op >= opConst)
	}
}

// fact checks that an operation reads a fact of its own kind.
func (s *soundness) fact(in *Instr) {
	if !s.ok || in.Fact < 0 {
		return
	}
	f := s.p.Facts[in.Fact]
	switch in.Op {
	case opYes:
		s.within(f.Kind == KindYesNo || f.Kind == KindDecision)
	case opIs:
		s.within(f.Kind == KindChoice || f.Kind == KindReading)
	case opDone, opActDay, opOnTime:
		s.within(f.Kind == KindAct)
	case opSeriesSum:
		s.within(f.Kind == KindSeries)
	case opRoll, opRollBack, opOpenDays:
		s.within(f.Kind == KindRecords && len(f.Fields) >= 2)
	case opRecords:
		n := int32(len(f.Fields))
		s.within(f.Kind == KindRecords && in.K2>>8 >= 0 && in.K2>>8 < n && in.K2&255 < n && in.B%3 == 0)
		s.filters(in, n)
	case opFact:
		s.within(f.Kind >= KindWhole && f.Kind <= KindInstant)
	}
}

// filters checks that each filter names its field by a constant.
func (s *soundness) filters(in *Instr, fields int32) {
	if !s.ok {
		return
	}
	args := s.p.args(in)
	for i := 0; i+2 < len(args); i += 3 {
		k := &s.p.Code[args[i]]
		if s.within(k.Op == opConst); s.ok {
			v := s.p.Constants[k.K].Value
			s.within(v >= 0 && v < int64(fields))
		}
	}
}

func (s *soundness) entries() {
	p := s.p
	nodes, cites, facts, dues, routes := len(p.Code), len(p.Cites), len(p.Facts), len(p.Dues), len(p.Routes)
	for _, e := range p.Provisions {
		s.in(e.Cond, nodes)
		s.cond(e.Cond)
		s.cond(e.Guard)
		s.in(e.Cite, cites)
	}
	for _, e := range p.Routes {
		s.in(e.Open, nodes)
		s.in(e.LawDay, nodes)
		s.cond(e.Open)
		s.value(e.LawDay)
		s.in(e.Cite, cites)
	}
	for _, e := range p.Dues {
		s.within(int(e.Kind) < len(DueKinds))
		s.all([]int32{e.Event, e.Unrolled, e.Last, e.Safe}, nodes)
		for _, v := range []int32{e.N, e.Event, e.Opens, e.SafeOpens, e.Unrolled, e.Last, e.Safe, e.Effective} {
			s.value(v)
		}
		s.cond(e.When)
		s.in(e.Cite, cites)
		s.in(e.CountCite, cites)
		s.opt(e.EventFact, facts)
		s.opt(e.Act, facts)
		s.opt(e.Calendar, len(p.Calendars))
		s.opt(e.Cure, dues)
		s.opt(e.CureOf, dues)
		s.all(e.After, dues)
		s.all(e.Routes, routes)
	}
	for _, e := range p.Items {
		s.within(e.Kind <= uint8(itemWarning))
		s.in(e.Cite, cites)
		s.cond(e.When)
		s.value(e.Value)
		s.opt(e.Due, dues)
		s.opt(e.Read, facts)
		s.all(e.Values, nodes)
		for _, v := range e.Values {
			s.value(v)
		}
		s.all(e.Routes, routes)
		s.all(e.Facts, facts)
		s.within(e.Read < 0 || s.ok && len(e.Values) == len(p.Facts[e.Read].Options))
	}
}
