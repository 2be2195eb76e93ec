package rules

// lent is what a screen of an overlay has from the screen that it was made of.
type lent struct {
	from  *Screen
	nodes []int32
}

// Overlay prepares to evaluate the targets of a screen under other numbers of the law:
// p is an overlay of its program. What rests on no number that differs is not worked
// out again but taken from the screen, which has to have run on a block since that was
// filled; if it was on another block last, it is run. A comparison that differs is
// worked out from the columns of the batch, also where the screen read it from cuts.
// What it says is valid until one of the two runs again.
func (s *Screen) Overlay(p *Program) *Screen {
	if len(p.Code) != len(s.p.Code) || &p.Code[0] != &s.p.Code[0] {
		panic("rules: a screen of another program")
	}
	o := blankScreen(p)
	o.targets, o.lent = s.targets, &lent{from: s}
	marks, differs, has := make([]bool, len(p.Code)), s.differs(p), s.has()
	var descend func(n int32)
	descend = func(n int32) {
		switch {
		case marks[n] || o.unknown[n] != nil:
		case has[n] && !differs[n]:
			o.lent.nodes = append(o.lent.nodes, n)
			o.unknown[n] = s.unknown[n]
		default:
			marks[n] = true
			p.EachArg(&p.Code[n], descend)
		}
	}
	for _, t := range s.targets {
		descend(t)
	}
	o.prepare(marks)
	return o
}

// differs marks what rests on a number that is another one in an overlay.
func (s *Screen) differs(p *Program) []bool {
	marks := make([]bool, len(p.Code))
	for i := range p.Code {
		in := &p.Code[i]
		marks[i] = in.Op == opConst && p.Constants[in.K] != s.p.Constants[in.K]
		p.EachArg(in, func(a int32) { marks[i] = marks[i] || marks[a] })
	}
	return marks
}

// has marks what a screen can lend: conditions, and values that it keeps because they
// are asked for.
func (s *Screen) has() []bool {
	marks := make([]bool, len(s.p.Code))
	list := append([]int32(nil), s.nodes...)
	for _, c := range s.cuts {
		list = append(list, c.node)
	}
	if s.lent != nil {
		list = append(list, s.lent.nodes...)
	}
	for _, n := range list {
		marks[n] = s.p.Code[n].Op < opConst || hasFact(s.targets, n)
	}
	return marks
}

// ready has the other screen at the block of this one.
func (l *lent) ready(s *Screen) *Screen {
	if f := l.from; f.b != s.b || f.at != s.at {
		f.Run(s.b, s.at)
	}
	return l.from
}

// borrow takes the planes and columns of a block.
func (l *lent) borrow(s *Screen) {
	f := l.ready(s)
	for _, n := range l.nodes {
		s.met[n], s.unmet[n] = f.Met(n), f.Unmet(n)
		s.val[n], s.ahead[n] = f.val[n], f.ahead[n]
	}
}

// borrowLabels takes the labels of what was taken.
func (l *lent) borrowLabels(s *Screen) {
	f := l.ready(s)
	f.Labels()
	for _, n := range l.nodes {
		s.unknown[n], s.dispute[n] = f.unknown[n], f.dispute[n]
	}
}
