package rules

// Screen is reader two: it evaluates chosen operations of a program for many
// cases, 64 to a machine word, a block of Lanes cases at a time. It says what
// reader one says, lane by lane, and allocates nothing once it is made. It is not
// safe for use by several goroutines; make one each.
//
// A condition has two planes, met and unmet, so that All is an and of the one and
// an or of the other, and Not a swap. A value has a column and a plane of what is
// known. Why a lane is undecided (its label) is worked out in a second pass by
// Labels. Below a test of lateness a value has one more plane, of days known to lie
// ahead: a deadline whose event has not happened cannot be missed.
type Screen struct {
	logic
	targets   []int32
	nodes     []int32  // the operations that the targets rest on, in order
	cuts      []taken  // comparisons that are read and not worked out
	ahead     []*plane // of a value below a test of lateness: see lieAhead
	val       []*column
	shift     []int64  // what is added to a value's column
	base      []int32  // whose column and shift a value has, or -1
	gives     []int32  // facts of which it matters whether they have any value
	given     []*plane // and where they have one
	known     *known
	lent      *lent // of a screen of an overlay: what is not worked out again
	labelled  bool
	b         *Batch
	at        int
	asker     [32]*plane
	months    *months   // where months are counted
	offices   []*office // per calendar by which days are rolled
	none, all plane     // of no lane and of every lane
}

// NewScreen prepares to evaluate the given operations.
func NewScreen(p *Program, targets ...int32) *Screen { return newScreen(p, nil, targets) }

// Screen prepares to evaluate operations with the comparisons read from the cuts.
func (c *Cuts) Screen(targets ...int32) *Screen { return newScreen(c.p, c, targets) }

func newScreen(p *Program, cuts *Cuts, targets []int32) *Screen {
	s, marks := blankScreen(p), make([]bool, len(p.Code))
	s.targets = targets
	s.mark(marks, cuts, targets)
	s.prepare(marks)
	return s
}

func blankScreen(p *Program) *Screen {
	n := len(p.Code)
	return &Screen{
		logic: newLogic(p), ahead: make([]*plane, n), val: make([]*column, n),
		shift: make([]int64, n), base: make([]int32, n), given: make([]*plane, len(p.Facts)),
	}
}

// prepare makes room for what is to be evaluated, and plans how.
func (s *Screen) prepare(marks []bool) {
	for i, m := range marks {
		if !m {
			continue
		}
		s.nodes = append(s.nodes, int32(i))
		s.room(int32(i))
		s.tables(&s.p.Code[i])
	}
	fill(s.all[:], ^uint64(0))
	s.fold(s.targets)
	s.columns(s.targets)
	s.lateness()
	s.known = newKnown(s)
}

// lateness finds the values below a test of lateness, also one that is read or taken
// and not worked out here: a screen of an overlay may have to.
func (s *Screen) lateness() {
	under, dated := make([]bool, len(s.p.Code)), make([]bool, len(s.p.Code))
	for _, t := range s.targets {
		s.p.Mark(under, t)
	}
	for i, u := range under {
		if in := &s.p.Code[i]; u && in.Op == opOnTime {
			s.p.Mark(dated, in.A)
		}
	}
	for i, d := range dated {
		if d && s.p.Code[i].Op >= opConst {
			s.ahead[i] = new(plane)
		}
	}
}

// tables makes what an operation looks up.
func (s *Screen) tables(in *Instr) {
	switch in.Op {
	case opAddMonths, opMonthStart, opSeriesSum:
		if s.months == nil {
			s.months = newMonths()
		}
	case opRoll, opRollBack:
		if s.offices == nil {
			s.offices = make([]*office, len(s.p.Calendars))
		}
		if s.offices[in.K] == nil {
			s.offices[in.K] = newOffice(s.p.Calendars[in.K])
		}
	}
}

// mark marks what is to be evaluated, down to the cuts.
func (s *Screen) mark(marks []bool, cuts *Cuts, targets []int32) {
	if cuts != nil {
		for _, n := range cuts.nodes {
			marks[n] = true
		}
	}
	for _, t := range targets {
		s.p.Mark(marks, t)
	}
	if cuts == nil {
		return
	}
	for k, n := range cuts.nodes {
		marks[n] = false
		s.unknown[n], s.dispute[n] = new(plane), new(plane)
		s.cuts = append(s.cuts, taken{cuts, n, k * cuts.blocks})
	}
}

// Run evaluates one block of a batch. Its planes and columns are valid until the
// next Run.
func (s *Screen) Run(b *Batch, block int) {
	s.b, s.at, s.labelled = b, block, false
	if s.lent != nil {
		s.lent.borrow(s)
	}
	for k := range s.p.Facts[0].Options {
		s.asker[k] = b.block(0, k, block)
	}
	for _, f := range s.gives {
		s.give(f)
	}
	s.take(block)
	rest := s.nodes
	if s.known != nil {
		if s.known.run(s) {
			return
		}
		rest = s.known.late
		for _, f := range s.known.gives {
			s.give(f)
		}
	}
	for _, i := range rest {
		s.evalAll(i)
	}
}

func (s *Screen) evalAll(i int32) {
	in := &s.p.Code[i]
	s.eval(i, in)
	if s.ahead[i] != nil {
		s.lieAhead(i, in)
	}
}

// Labels works out why lanes of the block are undecided.
func (s *Screen) Labels() {
	if s.labelled {
		return
	}
	s.labelled = true
	if s.known != nil && s.known.active {
		s.known.active = false
		for _, f := range s.known.gives {
			s.give(f)
		}
		for _, i := range s.known.late {
			s.evalAll(i)
		}
	}
	s.takeLabels(s.at)
	if s.lent != nil {
		s.lent.borrowLabels(s)
	}
	for _, i := range s.nodes {
		s.label(i, &s.p.Code[i])
	}
}

// Met and Unmet are the planes of a condition; of a value Met is what is known.
func (s *Screen) Met(node int32) *[blockWords]uint64 {
	if s.known != nil && s.known.active && s.known.is[node] {
		return s.known.side(s, node, true)
	}
	return s.met[node]
}

// Unmet: see Met.
func (s *Screen) Unmet(node int32) *[blockWords]uint64 {
	if s.known != nil && s.known.active && s.known.is[node] {
		return s.known.side(s, node, false)
	}
	return s.unmet[node]
}

// Values is the column of a day or number that is a target; lanes that are not Met
// mean nothing.
func (s *Screen) Values(node int32) *[Lanes]int64 { return s.val[node] }

// Unknown and Conflict are the planes of the labels, after Labels. What is
// undecided and neither is Open.
func (s *Screen) Unknown(node int32) *[blockWords]uint64  { return s.unknown[node] }
func (s *Screen) Conflict(node int32) *[blockWords]uint64 { return s.dispute[node] }

func (s *Screen) eval(i int32, in *Instr) {
	if a := s.base[i]; a >= 0 {
		s.met[i], s.val[i] = s.met[a], s.val[a]
		return
	}
	switch in.Op {
	case opTrue, opFalse: // filled when it was made
	case opYes:
		s.met[i], s.unmet[i] = s.b.block(int(in.Fact), 0, s.at), s.b.block(int(in.Fact), 1, s.at)
	case opDone:
		s.done(i, in)
	case opFact, opActDay:
		s.met[i], s.val[i] = s.b.block(int(in.Fact), 0, s.at), s.b.columnBlock(int(in.Fact), s.at)
	case opIs:
		s.is(i, in)
	case opStated:
		andNotOf(s.unmet[i], &s.all, s.met[i])
	case opAll, opAny, opAtLeast, opNot:
		s.connect(i, in)
	case opLE:
		s.lessEqual(i, in)
	case opOnTime:
		s.onTime(i, in)
	case opConst: // filled when it was made
	case opAsOf:
		s.day(i)
	case opAbsent:
		*s.met[i] = plane{}
	case opIf:
		s.pick(i, in)
	case opSeriesSum:
		s.seriesSum(i, in)
	case opRecords:
		s.records(i, in)
	default:
		s.arithmetic(i, in)
	}
}

func (s *Screen) day(i int32) {
	for w := range s.met[i] {
		s.met[i][w] = ^uint64(0)
	}
	s.val[i] = (*column)(s.b.asOf[s.at*Lanes:])
}

// give works out where a fact has any value.
func (s *Screen) give(fact int32) {
	dst := s.given[fact]
	*dst = *s.b.block(int(fact), 0, s.at)
	for k := 1; k < s.p.Facts[fact].planes(); k++ {
		orOf(dst, dst, s.b.block(int(fact), k, s.at))
	}
}

// done: an act of which only the month is known is done too.
func (s *Screen) done(i int32, in *Instr) {
	day, month := s.b.block(int(in.Fact), 0, s.at), s.b.vague(int(in.Fact), s.at)
	for w := range s.met[i] {
		s.met[i][w] = day[w] | month[w]
	}
	s.unmet[i] = s.b.block(int(in.Fact), 1, s.at)
}

// is joins the planes of the options asked for, or of the others where they are
// fewer; what else is given is the contrary.
func (s *Screen) is(i int32, in *Instr) {
	n, asked := len(s.p.Facts[in.Fact].Options), int32(0)
	for k := range n {
		asked += in.K >> k & 1
	}
	side, contrary, which := s.met[i], s.unmet[i], int32(1)
	if 2*int(asked) > n {
		side, contrary, which = contrary, side, 0
	}
	*side = plane{}
	for k := range n {
		if in.K>>k&1 == which {
			orOf(side, side, s.b.block(int(in.Fact), k, s.at))
		}
	}
	andNotOf(contrary, s.given[in.Fact], side)
}
