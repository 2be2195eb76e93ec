package rules

// Compile makes the program of the law in force on a day, or an Error: "notHeld"
// before the first book, "cycle" for a provision that rests on itself, "clause"
// for a name without a clause, "catalogue" for a fact that no catalogue lists,
// "value" for a parameter without a value on that day, "cite" for one that cites no
// source, "act" for a second chance at a deadline that no act keeps, "facts" for a
// catalogue that is too long.
func (s *Scheme) Compile(on Day) (*Program, error) {
	list, err := s.compile([]Day{on})
	if err != nil {
		return nil, err
	}
	return list[0], nil
}

// CompileAll compiles every version of a scheme, oldest first. The versions share
// one list of operations, in which what they have in common stands once: it is
// longer than each would need, and read once for all of them.
func (s *Scheme) CompileAll() ([]*Program, error) { return s.compile(s.Versions()) }

func (s *Scheme) compile(days []Day) ([]*Program, error) {
	var list []*Program
	pool, table := &Program{Scheme: s.Code, Zone: s.Zone, CheckedTo: s.CheckedTo, Parties: s.Parties, Facts: s.Facts}, newInstrTable()
	if len(s.Facts) > MaxFacts {
		return nil, &Error{Code: "facts", Name: s.Code}
	}
	for _, on := range days {
		b := s.Book(on)
		if b == nil {
			return nil, &Error{Code: "notHeld", Name: s.Code, Found: on.String()}
		}
		c := &compiler{s: s, b: b, on: on, p: pool, table: table, v: &Program{}}
		c.span()
		c.provs = make([]int32, len(b.provisions))
		c.dues = make([][4]int32, len(b.dues))
		c.run()
		if c.err != nil {
			return nil, c.err
		}
		list = append(list, c.v)
	}
	for _, v := range list {
		v.share(pool)
	}
	return list, nil
}

// share gives a version the lists that all versions have in common.
func (p *Program) share(pool *Program) {
	p.Scheme, p.Zone, p.CheckedTo, p.Parties, p.Facts = pool.Scheme, pool.Zone, pool.CheckedTo, pool.Parties, pool.Facts
	p.Code, p.Args, p.Constants, p.Calendars = pool.Code, pool.Args, pool.Constants, pool.Calendars
	p.Sources, p.Cites = pool.Sources, pool.Cites
}

type compiler struct {
	s     *Scheme
	b     *Book
	on    Day
	p     *Program // what versions share
	v     *Program // the version
	err   error
	provs []int32    // node+1 of a provision; 0: not yet; -1: being compiled
	dues  [][4]int32 // likewise, last, opens, safe, unrolled
	table *instrTable
}

// span finds the version that holds the day.
func (c *compiler) span() {
	defer func() {
		if c.b.text != 0 {
			c.v.Text = c.b.text
		}
	}()
	for _, d := range c.s.Versions() {
		if d <= c.on {
			c.v.Version, c.v.Text = d, d
		} else if c.v.Until == 0 {
			c.v.Until = d - 1
		}
	}
}

func (c *compiler) run() {
	p := c.v
	for _, f := range c.s.Facts {
		p.FactNodes = append(p.FactNodes, c.optional(f.OnlyIf))
	}
	for i := range c.b.provisions {
		x := &c.b.provisions[i]
		c.provision(x.name)
		p.Provisions = append(p.Provisions, ProvisionEntry{
			Code: x.name.Code, Cite: c.cite(x.cite), Cond: c.node(x.cond.cond()), Guard: c.optional(x.guard), Since: x.since,
		})
	}
	for i := range c.b.dues {
		c.due(&c.b.dues[i])
	}
	for i := range c.b.routes {
		x := &c.b.routes[i]
		p.Routes = append(p.Routes, RouteEntry{x.route.Code, c.cite(x.cite), c.node(x.open.cond()), c.node(x.lawDay.day()), x.since})
	}
	for i := range c.b.items {
		c.item(&c.b.items[i])
	}
	for _, f := range c.s.Facts {
		until := int32(-1)
		if f.Until != nil {
			until = c.dueIndex(f.Until)
		}
		p.FactDues = append(p.FactDues, until)
	}
}

func (c *compiler) fail(code, name string) int32 {
	if c.err == nil {
		c.err = &Error{Code: code, Name: name}
	}
	return 0
}

func (c *compiler) optional(x Condition) int32 {
	if x == nil {
		return -1
	}
	return c.node(x.cond())
}

func (c *compiler) optionalDay(x DayValue) int32 {
	if x == nil {
		return -1
	}
	return c.node(x.day())
}

// node emits an expression, its arguments first, and returns its index. Equal
// operations are emitted once.
func (c *compiler) node(n *node) int32 {
	if c.err != nil {
		return 0
	}
	switch n.op {
	case opProvision:
		return c.provision(n.prov)
	case opDueDay:
		return c.dueDay(n.due, n.k)
	}
	in := Instr{Op: n.op, Fact: -1, K: int32(n.k), K2: int32(n.k2)}
	if n.fact != nil {
		in.Fact = c.fact(n.fact)
	}
	if n.cal != nil {
		in.K = c.calendar(n.cal)
	}
	if n.op == opConst {
		in.K = c.constant(n)
	}
	args := make([]int32, len(n.args))
	for i, a := range n.args {
		args[i] = c.node(a)
	}
	if c.err != nil {
		return 0
	}
	switch n.op {
	case opAll, opAny:
		if len(args) == 1 {
			return args[0]
		}
		fallthrough
	case opAtLeast, opRecords:
		in.A, in.B = c.list(args), int32(len(args))
	default:
		at := [3]*int32{&in.A, &in.B, &in.C}
		for i := range args {
			*at[i] = args[i]
		}
	}
	return c.emit(in)
}

func (c *compiler) emit(in Instr) int32 {
	if at, ok := c.table.find(in, c.p.Code); ok {
		return at
	}
	c.p.Code = append(c.p.Code, in)
	at := int32(len(c.p.Code) - 1)
	c.table.add(in, at, c.p.Code)
	return at
}

// list stores an argument list, or finds the same one.
func (c *compiler) list(args []int32) int32 {
next:
	for i := 0; i+len(args) <= len(c.p.Args); i++ {
		for j := range args {
			if c.p.Args[i+j] != args[j] {
				continue next
			}
		}
		return int32(i)
	}
	c.p.Args = append(c.p.Args, args...)
	return int32(len(c.p.Args) - len(args))
}

func (c *compiler) fact(f *Fact) int32 {
	for i, x := range c.s.Facts {
		if x == f {
			return int32(i)
		}
	}
	return c.fail("catalogue", f.Name)
}

func (c *compiler) calendar(cal *Calendar) int32 {
	for i, x := range c.p.Calendars {
		if x == cal {
			return int32(i)
		}
	}
	c.p.Calendars = append(c.p.Calendars, cal)
	return int32(len(c.p.Calendars) - 1)
}

func (c *compiler) constant(n *node) int32 {
	k := Constant{Value: n.k, Cite: -1}
	if n.param != nil {
		v, ok := n.param.Values.On(c.on)
		if !ok {
			return c.fail("value", n.param.Name)
		}
		k = Constant{Value: v.Value, Param: n.param.Name, Cite: c.cite(v.Cite)}
	}
	for i, x := range c.p.Constants {
		if x == k {
			return int32(i)
		}
	}
	c.p.Constants = append(c.p.Constants, k)
	return int32(len(c.p.Constants) - 1)
}

func (c *compiler) cite(x Cite) int32 {
	r := CiteRef{Article: x.Article, Grade: x.Grade}
	if x.Source == nil {
		return c.fail("cite", x.Article)
	}
	r.Source = -1
	for i := range c.p.Sources {
		if c.p.Sources[i].ID == x.Source.ID {
			r.Source = int32(i)
		}
	}
	if r.Source < 0 {
		c.p.Sources = append(c.p.Sources, *x.Source)
		r.Source = int32(len(c.p.Sources) - 1)
	}
	for i, y := range c.p.Cites {
		if y == r {
			return int32(i)
		}
	}
	c.p.Cites = append(c.p.Cites, r)
	return int32(len(c.p.Cites) - 1)
}

// provision emits what a name holds; where its guard is Unmet it is no obstacle.
func (c *compiler) provision(name *Provision) int32 {
	for i := range c.b.provisions {
		x := &c.b.provisions[i]
		if x.name != name {
			continue
		}
		if c.provs[i] < 0 {
			return c.fail("cycle", name.Code)
		}
		if c.provs[i] == 0 {
			c.provs[i] = -1
			held := x.cond
			if x.guard != nil {
				held = Any(Not(x.guard), x.cond)
			}
			c.provs[i] = c.node(held.cond()) + 1
		}
		return c.provs[i] - 1
	}
	return c.fail("clause", name.Code)
}

func (c *compiler) dueClause(d *Due) int {
	for i := range c.b.dues {
		if c.b.dues[i].due == d {
			return i
		}
	}
	c.fail("clause", d.Code)
	return -1
}

func (c *compiler) dueDay(d *Due, part int64) int32 {
	i := c.dueClause(d)
	if i < 0 {
		return 0
	}
	if at := c.dues[i][part]; at < 0 {
		return c.fail("cycle", d.Code)
	} else if at > 0 {
		return at - 1
	}
	c.dues[i][part] = -1
	s := c.b.dues[i].span
	x := [4]DayValue{s.Last, s.Opens, s.Safe, s.Unrolled}[part]
	if x == nil {
		x = s.Event
	}
	at := c.node(x.day())
	c.dues[i][part] = at + 1
	return at
}
