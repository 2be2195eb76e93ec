package rules

// Programs as bytes, for the browser: varints and strings, no padding, so that the
// versions of one scheme, which share most of their law, compress against each
// other. The format is private to one build: page and module travel together.

const magic = "alih1"

// AppendBinary appends the program.
func (p *Program) AppendBinary(b []byte) []byte {
	e := &encoder{b: append(b, magic...)}
	c := &codec{enc: e}
	c.program(p)
	return e.b
}

// ParseProgram reads one program and returns what is behind it. Malformed bytes
// give ok false; they never panic.
func ParseProgram(b []byte) (p *Program, rest []byte, ok bool) {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return nil, nil, false
	}
	d := &decoder{b: b[len(magic):]}
	p = &Program{}
	c := &codec{dec: d}
	c.program(p)
	if d.bad || !p.sound() {
		return nil, nil, false
	}
	return p, d.b, true
}

// codec walks a program once for both directions, so that they cannot differ.
type codec struct {
	enc *encoder
	dec *decoder
}

type encoder struct{ b []byte }

type decoder struct {
	b   []byte
	bad bool
}

func (e *encoder) uint(v uint64) {
	for v >= 0x80 {
		e.b = append(e.b, byte(v)|0x80)
		v >>= 7
	}
	e.b = append(e.b, byte(v))
}

func (d *decoder) uint() uint64 {
	var v uint64
	for shift := uint(0); shift < 64; shift += 7 {
		if len(d.b) == 0 {
			break
		}
		c := d.b[0]
		d.b = d.b[1:]
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
	d.bad = true
	return 0
}

func (c *codec) int64(v *int64) {
	if c.enc != nil {
		c.enc.uint(uint64(*v)<<1 ^ uint64(*v>>63))
		return
	}
	u := c.dec.uint()
	*v = int64(u>>1) ^ -int64(u&1)
}

// number codes any integer type.
func number[T ~int32 | ~uint8 | ~uint32](c *codec, v *T) {
	x := int64(*v)
	c.int64(&x)
	*v = T(x)
	if c.dec != nil && int64(*v) != x {
		c.dec.bad = true
	}
}

func text[T ~string](c *codec, s *T) {
	n := len(*s)
	if !c.length(&n, 1) {
		return
	}
	if c.enc != nil {
		c.enc.b = append(c.enc.b, *s...)
		return
	}
	*s = T(c.dec.b[:n])
	c.dec.b = c.dec.b[n:]
}

func (c *codec) flag(v *bool) {
	x := uint8(0)
	if *v {
		x = 1
	}
	number(c, &x)
	*v = x == 1
}

// length codes a count of things of at least size bytes each; a count that the
// rest cannot hold is malformed.
func (c *codec) length(n *int, size int) bool {
	if c.enc != nil {
		c.enc.uint(uint64(*n))
		return true
	}
	u := c.dec.uint()
	if c.dec.bad || u > uint64(len(c.dec.b)/size) {
		c.dec.bad = true
		return false
	}
	*n = int(u)
	return true
}

func slice[T any](c *codec, list *[]T, each func(*T)) {
	n := len(*list)
	if !c.length(&n, 1) {
		return
	}
	if c.dec != nil && n > 0 {
		*list = make([]T, n)
	}
	for i := range *list {
		if c.dec != nil && c.dec.bad {
			return
		}
		each(&(*list)[i])
	}
}

func ints(c *codec, list *[]int32) { slice(c, list, func(v *int32) { number(c, v) }) }

func (c *codec) program(p *Program) {
	text(c, &p.Scheme)
	text(c, &p.Zone)
	number(c, &p.Version)
	number(c, &p.Until)
	number(c, &p.Text)
	number(c, &p.CheckedTo)
	slice(c, &p.Parties, func(s *string) { text(c, s) })
	slice(c, &p.Facts, func(f **Fact) { c.fact(f) })
	ints(c, &p.FactNodes)
	ints(c, &p.FactDues)
	slice(c, &p.Code, c.instr)
	ints(c, &p.Args)
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
	})
	slice(c, &p.Cites, func(r *CiteRef) {
		number(c, &r.Source)
		text(c, &r.Article)
		number(c, &r.Grade)
	})
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
	c.int64(&x.Min)
	c.int64(&x.Max)
	text(c, &x.Unit)
	text(c, &x.Group)
}

func (c *codec) instr(in *Instr) {
	number(c, &in.Op)
	number(c, &in.Fact)
	number(c, &in.K)
	number(c, &in.K2)
	number(c, &in.A)
	number(c, &in.B)
	number(c, &in.C)
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
