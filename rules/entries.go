package rules

// The entries of a program that an answer lists: deadlines with their cures, and
// documents, steps, amounts, notes, checks and warnings.

// due adds a deadline, and behind it the cure that a missed one opens.
func (c *compiler) due(x *DueClause) {
	e := c.dueEntry(x, x.due.Code, x.cite, x.span)
	e.When = c.optional(x.when)
	if x.cure != nil {
		e.Cure = int32(len(c.v.Dues) + 1)
	}
	c.v.Dues = append(c.v.Dues, e)
	if x.cure != nil {
		c.cure(x, e)
	}
}

func (c *compiler) cure(x *DueClause, base DueEntry) {
	k := x.cure
	if x.act == nil {
		c.fail("act", x.due.Code)
		return
	}
	s := k.term.From(x.span.Last)
	s.Safe = k.term.From(x.span.strict()).Safe // the safe day relies on no roll and on no lenient reading, the first one's neither
	e := c.dueEntry(x, k.due.Code, k.cite, s)
	e.Kind = Option
	when := Not(OnTime(*x.act, x.span.Last))
	if k.when != nil {
		when = All(when, k.when)
	}
	if x.when != nil {
		when = All(x.when, when)
	}
	e.When = c.optional(when)
	e.CureOf = base.Cure - 1
	e.IfMissed = ""
	c.v.Dues = append(c.v.Dues, e)
}

func (c *compiler) dueEntry(x *DueClause, code string, cite Cite, s Span) DueEntry {
	e := DueEntry{
		Code: code, Cite: c.cite(cite), Kind: x.kind, Who: x.who, IfMissed: x.ifMissed, Since: x.since,
		Convention: s.Convention.Code, FirstDay: s.Convention.FirstDayCounted, Unit: s.Unit, N: -1,
		CountCite: c.cite(s.Convention.Cite),
		Event:     c.node(s.Event.day()), EventFact: c.eventFact(s.Event.day()),
		Opens: c.optionalDay(s.Opens), SafeOpens: c.optionalDay(s.SafeOpens),
		Unrolled: c.node(s.Unrolled.day()), Last: c.node(s.Last.day()), Safe: c.node(s.Safe.day()),
		Act: -1, Calendar: -1, Cure: -1, CureOf: -1, Effective: c.optionalDay(x.effective), Routes: c.routes(x.routes),
	}
	if s.N != nil {
		e.N = c.node(s.N.num())
	}
	if s.Convention.office != nil {
		e.Calendar = c.calendar(s.Convention.office)
	}
	if x.act != nil {
		e.Act = c.fact(x.act.Fact)
	}
	for _, d := range x.after {
		e.After = append(e.After, c.dueIndex(d))
	}
	return e
}

// eventFact finds the one fact that an event is, through IfDay and OnlyIf.
func (c *compiler) eventFact(n *node) int32 {
	switch n.op {
	case opFact, opActDay:
		return c.fact(n.fact)
	case opIf:
		if n.args[2].op == opAbsent {
			return c.eventFact(n.args[1])
		}
		return c.eventFact(n.args[2]) // of OnOr: what it usually is
	}
	return -1
}

// dueIndex is the place of a deadline among the entries, cures counted.
func (c *compiler) dueIndex(d *Due) int32 {
	at := int32(0)
	for i := range c.b.dues {
		if c.b.dues[i].due == d {
			return at
		}
		at++
		if c.b.dues[i].cure != nil {
			at++
		}
	}
	return c.fail("clause", d.Code)
}

func (c *compiler) routes(rs []*Route) []int32 {
	var list []int32
	for _, r := range rs {
		at := c.routeIndex(r)
		list = append(list, at)
	}
	return list
}

func (c *compiler) routeIndex(r *Route) int32 {
	for i := range c.b.routes {
		if c.b.routes[i].route == r {
			return int32(i)
		}
	}
	return c.fail("clause", r.Code)
}

func (c *compiler) item(x *ItemClause) {
	e := ItemEntry{
		Code: x.item.Code, Kind: uint8(x.item.kind), Cite: c.cite(x.cite), Who: x.who, When: c.optional(x.when),
		Value: -1, Unit: x.unit, Read: -1, Due: -1, Routes: c.routes(x.routes),
	}
	if x.value != nil {
		e.Value = c.node(x.value.num())
	}
	if x.read != nil {
		e.Read = c.fact(x.read)
	}
	for _, v := range x.values {
		e.Values = append(e.Values, c.node(v.num()))
	}
	if x.due != nil {
		e.Due = c.dueIndex(x.due)
	}
	for _, f := range x.facts {
		e.Facts = append(e.Facts, c.fact(f))
	}
	c.v.Items = append(c.v.Items, e)
}

// instrTable finds equal operations: open addressing over the code itself.
type instrTable struct {
	slots []int32 // index+1
	used  int
}

func newInstrTable() *instrTable { return &instrTable{slots: make([]int32, 256)} }

func (in Instr) hash() uint32 {
	h := uint32(2166136261)
	for _, v := range [...]int32{int32(in.Op), in.Fact, in.K, in.K2, in.A, in.B, in.C} {
		h = (h ^ uint32(v)) * 16777619
		h ^= h >> 15
	}
	return h
}

func (t *instrTable) find(in Instr, code []Instr) (int32, bool) {
	for i := in.hash(); ; i++ {
		s := t.slots[i&uint32(len(t.slots)-1)]
		if s == 0 {
			return 0, false
		}
		if code[s-1] == in {
			return s - 1, true
		}
	}
}

func (t *instrTable) add(in Instr, at int32, code []Instr) {
	if 2*t.used >= len(t.slots) {
		t.slots = make([]int32, 2*len(t.slots))
		t.used = 0
		for i := range code[:at] {
			t.put(code[i], int32(i))
		}
	}
	t.put(in, at)
}

func (t *instrTable) put(in Instr, at int32) {
	i := in.hash()
	for t.slots[i&uint32(len(t.slots)-1)] != 0 {
		i++
	}
	t.slots[i&uint32(len(t.slots)-1)] = at + 1
	t.used++
}
