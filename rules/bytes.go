package rules

// The versions of a scheme as bytes, for the browser: varints and strings, no
// padding. What the versions share stands once; what each lists follows, so alike
// from one to the next that it compresses to little. The format is private to one
// build: page and module travel together.

const magic = "alih2"

// AppendPrograms appends the versions of one scheme, as CompileAll makes them.
func AppendPrograms(b []byte, list []*Program) []byte {
	c := &codec{enc: &encoder{b: append(b, magic...)}}
	c.programs(&list)
	return c.enc.b
}

// ParsePrograms reads them. Malformed bytes, versions out of order or anything
// behind them give ok false; they never panic.
func ParsePrograms(b []byte) (list []*Program, ok bool) {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return nil, false
	}
	d := &decoder{b: b[len(magic):]}
	c := &codec{dec: d}
	c.programs(&list)
	if d.bad || len(d.b) > 0 || len(list) == 0 {
		return nil, false
	}
	for i, p := range list {
		if i > 0 && p.Version <= list[i-1].Version || !p.sound() {
			return nil, false
		}
	}
	return list, true
}

func (c *codec) programs(list *[]*Program) {
	pool := &Program{}
	if c.enc != nil {
		pool = (*list)[0]
	}
	c.pool(pool)
	slice(c, list, func(p **Program) {
		if *p == nil {
			*p = &Program{}
			(*p).share(pool)
		}
		c.version(*p)
	})
}

// pool codes what the versions of a scheme share.
func (c *codec) pool(p *Program) {
	text(c, &p.Scheme)
	text(c, &p.Zone)
	number(c, &p.CheckedTo)
	slice(c, &p.Parties, func(s *string) { text(c, s) })
	slice(c, &p.Facts, func(f **Fact) { c.fact(f) })
	at, end := int32(0), int32(0)
	slice(c, &p.Code, func(in *Instr) {
		c.instr(in, at, &end)
		at++
	})
	c.arguments(p)
	slice(c, &p.Constants, func(k *Constant) {
		c.int64(&k.Value)
		text(c, &k.Param)
		number(c, &k.Cite)
	})
	slice(c, &p.Calendars, c.calendar)
	slice(c, &p.Sources, func(s *Source) {
		text(c, &s.ID)
		text(c, &s.Address)
		number(c, &s.ReadOn)
		number(c, &s.Grade)
		c.flag(&s.Articles)
	})
	slice(c, &p.Cites, func(r *CiteRef) {
		number(c, &r.Source)
		text(c, &r.Article)
		number(c, &r.Grade)
	})
}

// version codes what one version lists.
func (c *codec) version(p *Program) {
	number(c, &p.Version)
	number(c, &p.Until)
	number(c, &p.Text)
	ints(c, &p.FactNodes)
	ints(c, &p.FactDues)
	slice(c, &p.Provisions, func(e *ProvisionEntry) {
		text(c, &e.Code)
		number(c, &e.Cite)
		number(c, &e.Cond)
		number(c, &e.Guard)
		number(c, &e.Since)
	})
	slice(c, &p.Dues, c.due)
	slice(c, &p.Routes, func(e *RouteEntry) {
		text(c, &e.Code)
		number(c, &e.Cite)
		number(c, &e.Open)
		number(c, &e.LawDay)
		number(c, &e.Since)
	})
	slice(c, &p.Items, c.item)
}

// arguments codes the argument lists as steps from one to the next: neighbours in
// a list are mostly close.
func (c *codec) arguments(p *Program) {
	last := int32(0)
	slice(c, &p.Args, func(v *int32) {
		step := *v - last
		number(c, &step)
		*v = last + step
		last = *v
	})
}

func (c *codec) fact(f **Fact) {
	if *f == nil {
		*f = &Fact{}
	}
	x := *f
	text(c, &x.Name)
	number(c, &x.Kind)
	slice(c, &x.Options, func(s *string) { text(c, s) })
	slice(c, &x.Fields, func(y *Field) {
		text(c, &y.Name)
		number(c, &y.Kind)
		slice(c, &y.Options, func(s *string) { text(c, s) })
		c.int64(&y.Min)
		c.int64(&y.Max)
	})
	number(c, &x.Owner)
	number(c, &x.KnownTo)
	number(c, &x.Changes)
	c.flag(&x.Private)
	c.int64(&x.Min)
	c.int64(&x.Max)
	text(c, &x.Unit)
	text(c, &x.Group)
}

// instr codes an operation: its arguments as the way back to them, which is short,
// and a list of arguments by its length and how far from the end of the list before it
// starts, which is mostly there.
func (c *codec) instr(in *Instr, at int32, end *int32) {
	number(c, &in.Op)
	number(c, &in.Fact)
	number(c, &in.K)
	number(c, &in.K2)
	if in.Op.listed() {
		number(c, &in.B)
		gap := in.A - *end
		number(c, &gap)
		in.A = *end + gap
		*end = in.A + in.B
		return
	}
	for _, a := range [...]*int32{&in.A, &in.B, &in.C} {
		back := at - *a
		if *a == 0 {
			back = 0 // no argument
		}
		number(c, &back)
		if *a = at - back; back == 0 {
			*a = 0
		}
	}
}

func (c *codec) calendar(cal **Calendar) {
	if c.enc != nil {
		c.enc.b = (*cal).AppendBinary(c.enc.b)
		return
	}
	x, rest, ok := ParseCalendar(c.dec.b)
	if !ok {
		c.dec.bad = true
		return
	}
	*cal, c.dec.b = x, rest
}

func (c *codec) due(e *DueEntry) {
	text(c, &e.Code)
	number(c, &e.Cite)
	number(c, &e.Kind)
	number(c, &e.Who)
	text(c, &e.Convention)
	c.flag(&e.FirstDay)
	text(c, &e.Unit)
	for _, v := range []*int32{&e.N, &e.Event, &e.EventFact, &e.Opens, &e.SafeOpens, &e.Unrolled, &e.Last, &e.Safe,
		&e.When, &e.Act, &e.Calendar, &e.Cure, &e.CureOf, &e.Effective, &e.CountCite} {
		number(c, v)
	}
	ints(c, &e.After)
	ints(c, &e.Routes)
	text(c, &e.IfMissed)
	number(c, &e.Since)
}

func (c *codec) item(e *ItemEntry) {
	text(c, &e.Code)
	number(c, &e.Kind)
	number(c, &e.Cite)
	number(c, &e.Who)
	number(c, &e.When)
	number(c, &e.Value)
	text(c, &e.Unit)
	number(c, &e.Read)
	ints(c, &e.Values)
	number(c, &e.Due)
	ints(c, &e.Routes)
	ints(c, &e.Facts)
}
