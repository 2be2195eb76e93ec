package rules

import "math/bits"

// Screen is reader two: it evaluates chosen operations of a program for many
// cases, 64 to a machine word, a block of Lanes cases at a time. It says what
// reader one says, lane by lane, and allocates nothing once it is made. It is not
// safe for use by several goroutines; make one each.
//
// A condition has two planes, met and unmet, so that All is an and of the one and
// an or of the other, and Not a swap. A value has a column and a plane of what is
// known. Why a lane is undecided (its label) is worked out in a second pass by
// Labels, except below what reader one has to do, a lane at a time. Below a test of
// lateness a value has one more plane, of days known to lie ahead: a deadline whose
// event has not happened cannot be missed.
type Screen struct {
	logic
	nodes []int32 // the operations that the targets rest on, in order
	cuts  []taken // comparisons that are read and not worked out
	early []bool  // whether a node's label is needed in the first pass
	dated []bool  // whether a node lies below a test of lateness
	ahead []*plane
	val   []*column
	known *known
	b     *Batch
	at    int
	asker [32]*plane
	r     *Reader // for lists, a lane at a time
	c     Case
}

// NewScreen prepares to evaluate the given operations.
func NewScreen(p *Program, targets ...int32) *Screen { return newScreen(p, nil, targets) }

// Screen prepares to evaluate operations with the comparisons read from the cuts.
func (c *Cuts) Screen(targets ...int32) *Screen { return newScreen(c.p, c, targets) }

func newScreen(p *Program, cuts *Cuts, targets []int32) *Screen {
	n := len(p.Code)
	s := &Screen{logic: newLogic(p), early: make([]bool, n), dated: make([]bool, n), ahead: make([]*plane, n), val: make([]*column, n), r: NewReader(p)}
	marks := make([]bool, len(p.Code))
	s.mark(marks, cuts, targets)
	for i, m := range marks {
		if !m {
			continue
		}
		s.nodes = append(s.nodes, int32(i))
		s.room(i)
		switch in := &p.Code[i]; in.Op {
		case opOnTime:
			p.Mark(s.dated, in.A)
		case opSeriesSum, opRecords:
			p.EachArg(in, func(a int32) { p.Mark(s.early, a) })
		}
	}
	for i, d := range s.dated {
		if d && p.Code[i].Op >= opConst {
			s.ahead[i] = new(plane)
		}
	}
	s.c.Slots = make([]Slot, len(p.Facts))
	s.known = newKnown(s)
	return s
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

// room gives an operation the storage that it cannot borrow from the batch.
func (s *Screen) room(i int) {
	s.unknown[i], s.dispute[i] = new(plane), new(plane)
	switch op := s.p.Code[i].Op; op {
	case opYes:
	case opFact, opActDay:
	case opDone:
		s.met[i] = new(plane)
	case opIs:
		s.met[i], s.unmet[i] = new(plane), new(plane)
	default:
		s.met[i], s.unmet[i] = new(plane), new(plane)
		if op >= opConst {
			s.val[i] = new(column)
		}
	}
	if v, ok := s.number(int32(i)); ok {
		for w := range s.met[i] {
			s.met[i][w] = ^uint64(0)
		}
		for j := range s.val[i] {
			s.val[i][j] = v
		}
	}
}

// Run evaluates one block of a batch. Its planes and columns are valid until the
// next Run.
func (s *Screen) Run(b *Batch, block int) {
	s.b, s.at = b, block
	for k := range s.p.Facts[0].Options {
		s.asker[k] = b.block(0, k, block)
	}
	s.take(block)
	rest := s.nodes
	if s.known != nil {
		if s.known.run(s) {
			return
		}
		rest = s.known.late
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
	if s.early[i] {
		s.label(i, in)
	}
}

// Labels works out why lanes of the block are undecided.
func (s *Screen) Labels() {
	if s.known != nil && s.known.active {
		s.known.active = false
		for _, i := range s.known.late {
			s.evalAll(i)
		}
	}
	s.takeLabels(s.at)
	for _, i := range s.nodes {
		if !s.early[i] {
			s.label(i, &s.p.Code[i])
		}
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

// Values is the column of a day or number; lanes that are not Met mean nothing.
func (s *Screen) Values(node int32) *[Lanes]int64 { return s.val[node] }

// Unknown and Conflict are the planes of the labels, after Labels. What is
// undecided and neither is Open.
func (s *Screen) Unknown(node int32) *[blockWords]uint64  { return s.unknown[node] }
func (s *Screen) Conflict(node int32) *[blockWords]uint64 { return s.dispute[node] }

func (s *Screen) eval(i int32, in *Instr) {
	switch in.Op {
	case opTrue, opFalse:
		s.constant(i, in.Op == opTrue)
	case opYes:
		s.met[i], s.unmet[i] = s.b.block(int(in.Fact), 0, s.at), s.b.block(int(in.Fact), 1, s.at)
	case opDone:
		s.done(i, in)
	case opFact, opActDay:
		s.met[i], s.val[i] = s.b.block(int(in.Fact), 0, s.at), s.b.columnBlock(int(in.Fact), s.at)
	case opIs:
		s.is(i, in)
	case opStated:
		s.stated(i, in)
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
	case opSeriesSum, opRecords:
		s.lists(i, in)
	default:
		s.arithmetic(i, in)
	}
}

func (s *Screen) constant(i int32, yes bool) {
	for w := range s.met[i] {
		s.met[i][w], s.unmet[i][w] = 0, 0
		if yes {
			s.met[i][w] = ^uint64(0)
		} else {
			s.unmet[i][w] = ^uint64(0)
		}
	}
}

func (s *Screen) day(i int32) {
	for w := range s.met[i] {
		s.met[i][w] = ^uint64(0)
	}
	s.val[i] = (*column)(s.b.asOf[s.at*Lanes:])
}

func (s *Screen) stated(i int32, in *Instr) {
	for w := range s.met[i] {
		missing := s.missing(in.Fact, w)
		s.met[i][w], s.unmet[i][w] = ^missing, missing
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

// is joins the planes of the options asked for, and those of the others.
func (s *Screen) is(i int32, in *Instr) {
	met, unmet := s.met[i], s.unmet[i]
	*met, *unmet = plane{}, plane{}
	for k := range s.p.Facts[in.Fact].Options {
		dst, src := unmet, s.b.block(int(in.Fact), k, s.at)
		if in.K>>k&1 != 0 {
			dst = met
		}
		for w := 0; w < blockWords; w += 4 {
			d, x := (*[4]uint64)(dst[w:]), (*[4]uint64)(src[w:])
			d[0], d[1], d[2], d[3] = d[0]|x[0], d[1]|x[1], d[2]|x[2], d[3]|x[3]
		}
	}
}

// notAbove returns the lanes of a word where a <= b, without a branch and eight at
// a time.
func notAbove(a, b *[64]int64) uint64 {
	var above uint64
	for j := 0; j < 64; j += 8 {
		x, y := (*[8]int64)(a[j:]), (*[8]int64)(b[j:])
		above = above>>8 | signs(y[0]-x[0], y[1]-x[1], y[2]-x[2], y[3]-x[3], y[4]-x[4], y[5]-x[5], y[6]-x[6], y[7]-x[7])
	}
	return ^above
}

// notAboveLimit is notAbove of a column and one number.
func notAboveLimit(a *[64]int64, y int64) uint64 {
	var above uint64
	for j := 0; j < 64; j += 8 {
		x := (*[8]int64)(a[j:])
		above = above>>8 | signs(y-x[0], y-x[1], y-x[2], y-x[3], y-x[4], y-x[5], y-x[6], y-x[7])
	}
	return ^above
}

// notBelowLimit is notAbove of one number and a column.
func notBelowLimit(x int64, b *[64]int64) uint64 {
	var above uint64
	for j := 0; j < 64; j += 8 {
		y := (*[8]int64)(b[j:])
		above = above>>8 | signs(y[0]-x, y[1]-x, y[2]-x, y[3]-x, y[4]-x, y[5]-x, y[6]-x, y[7]-x)
	}
	return ^above
}

// signs packs the signs of eight differences into the highest byte, the first of
// them lowest.
func signs(a, b, c, d, e, f, g, h int64) uint64 {
	const top = 1 << 63
	return uint64(a)>>7&(top>>7) | uint64(b)>>6&(top>>6) | uint64(c)>>5&(top>>5) | uint64(d)>>4&(top>>4) |
		uint64(e)>>3&(top>>3) | uint64(f)>>2&(top>>2) | uint64(g)>>1&(top>>1) | uint64(h)&top
}

func lanes(c *column, w int) *[64]int64 { return (*[64]int64)(c[w*64:]) }

func (s *Screen) lessEqual(i int32, in *Instr) {
	a, b := s.val[in.A], s.val[in.B]
	x, low := s.number(in.A)
	y, high := s.number(in.B)
	met, unmet, ka, kb := s.met[i], s.unmet[i], s.met[in.A], s.met[in.B]
	for w := range met {
		known := ka[w] & kb[w]
		var le uint64
		switch {
		case known == 0:
		case high:
			le = notAboveLimit(lanes(a, w), y)
		case low:
			le = notBelowLimit(x, lanes(b, w))
		default:
			le = notAbove(lanes(a, w), lanes(b, w))
		}
		met[w], unmet[w] = known&le, known&^le
	}
}

// number returns the value of an operation that is a number of the law.
func (s *Screen) number(node int32) (int64, bool) {
	if in := &s.p.Code[node]; in.Op == opConst {
		return s.p.Constants[in.K].Value, true
	}
	return 0, false
}

// onTime: see OnTime and Reader.onTime.
func (s *Screen) onTime(i int32, in *Instr) {
	last, known := s.val[in.A], s.met[in.A]
	now := s.val[in.B]
	for w := range s.met[i] {
		var done, vague uint64
		undone := ^uint64(0)
		var kept uint64
		if in.Fact >= 0 {
			done = s.b.block(int(in.Fact), 0, s.at)[w]
			undone = s.b.block(int(in.Fact), 1, s.at)[w]
			vague = s.b.vague(int(in.Fact), s.at)[w]
			if done != 0 {
				kept = notAbove(lanes(s.b.columnBlock(int(in.Fact), s.at), w), lanes(last, w))
			}
		}
		intime := notAbove(lanes(now, w), lanes(last, w))
		open := s.ahead[in.A][w]
		k := known[w]
		s.met[i][w] = open | done&k&kept | ^done&^vague&k&intime
		s.unmet[i][w] = done&k&^kept | undone&k&^intime
	}
}

// lieAhead fills the plane of days known not to have come: see undecided.
func (s *Screen) lieAhead(i int32, in *Instr) {
	dst := s.ahead[i]
	switch in.Op {
	case opActDay:
		*dst = *s.b.block(int(in.Fact), 1, s.at)
	case opAbsent:
		for w := range dst {
			dst[w] = ^uint64(0)
		}
	case opAdd, opSub, opAddMonths, opMonthStart, opDivFloor, opRoll, opRollBack:
		*dst = *s.ahead[in.A]
	case opMax, opMin, opIf:
		s.aheadOfTwo(in, dst)
	}
}

func (s *Screen) aheadOfTwo(in *Instr, dst *plane) {
	for w := range dst {
		switch in.Op {
		case opMax:
			dst[w] = s.ahead[in.A][w] | s.ahead[in.B][w]
		case opMin:
			dst[w] = s.ahead[in.A][w] & s.ahead[in.B][w]
		case opIf:
			dst[w] = s.met[in.A][w]&s.ahead[in.B][w] | s.unmet[in.A][w]&s.ahead[in.C][w]
		}
	}
}

func (s *Screen) pick(i int32, in *Instr) {
	met, c, n, a, b := s.met[i], s.met[in.A], s.unmet[in.A], s.met[in.B], s.met[in.C]
	for w := range met {
		met[w] = c[w]&a[w] | n[w]&b[w]
	}
	x, isX := s.number(in.B)
	y, isY := s.number(in.C)
	for w := range met {
		switch dst := lanes(s.val[i], w); {
		case met[w] == 0:
		case isX && isY:
			either(dst, c[w], x, y)
		case c[w]&met[w] == 0:
			*dst = *lanes(s.val[in.C], w)
		case n[w]&met[w] == 0:
			*dst = *lanes(s.val[in.B], w)
		default:
			blend(dst, c[w], lanes(s.val[in.B], w), lanes(s.val[in.C], w))
		}
	}
}

// either takes one number where a bit is set and the other elsewhere.
func either(dst *[64]int64, c uint64, x, y int64) {
	for j := range dst {
		dst[j] = y ^ (x^y)&-int64(c&1)
		c >>= 1
	}
}

func blend(dst *[64]int64, c uint64, x, y *[64]int64) {
	for j := range dst {
		dst[j] = y[j] ^ (x[j]^y[j])&-int64(c&1)
		c >>= 1
	}
}

// lists reads series and records a lane at a time through reader one.
func (s *Screen) lists(i int32, in *Instr) {
	*s.met[i] = plane{}
	*s.unknown[i], *s.dispute[i] = plane{}, plane{}
	n := min(s.b.N-s.at*Lanes, Lanes)
	for l := range n {
		v := s.lane(in, l)
		w, bit := l/64, uint64(1)<<(l%64)
		switch v.State {
		case Met:
			s.met[i][w] |= bit
			s.val[i][l] = v.Lo
		case Unknown:
			s.unknown[i][w] |= bit
		case Conflict:
			s.dispute[i][w] |= bit
		}
	}
}

// lane evaluates one list operation of one lane with reader one. Its arguments
// are read from this block, so the labels below it are worked out here.
func (s *Screen) lane(in *Instr, l int) Value {
	w, bit := l/64, uint(l%64)
	s.r.c, s.r.who = &s.c, 0
	for k := range s.p.Facts[0].Options {
		s.r.who |= Parties(s.asker[k][w]>>bit&1) << k
	}
	s.c.Slots[in.Fact] = Slot{}
	if x := s.b.lists[in.Fact][s.at*Lanes+l]; x != nil {
		s.c.Slots[in.Fact] = *x
	}
	s.p.EachArg(in, func(a int32) {
		s.r.vals[a] = Value{s.State(a, l), s.val[a][l], s.val[a][l]}
	})
	if in.Op == opRecords {
		return s.r.records(in)
	}
	return s.r.seriesSum(in)
}

// arithmetic evaluates what is left, over the words in which a lane is known.
func (s *Screen) arithmetic(i int32, in *Instr) {
	a, b, c := s.val[in.A], (*column)(nil), (*column)(nil)
	for w := range s.met[i] {
		known := s.met[in.A][w]
		if binary(in.Op) || in.Op == opRollBack {
			b = s.val[in.B]
			known &= s.met[in.B][w]
		}
		if in.Op == opRollBack {
			c = s.val[in.C]
			known &= s.met[in.C][w]
		}
		s.met[i][w] = known
		if known != 0 {
			s.word(i, in, w, a, b, c)
		}
	}
}

func (s *Screen) word(i int32, in *Instr, w int, a, b, c *column) {
	dst, x := lanes(s.val[i], w), lanes(a, w)
	switch in.Op {
	case opAdd, opSub:
		s.sum(dst, x, lanes(b, w), in)
	case opMul:
		for j, y := range lanes(b, w) {
			dst[j] = x[j] * y
		}
	case opMin:
		for j, y := range lanes(b, w) {
			dst[j] = min(x[j], y)
		}
	case opMax:
		for j, y := range lanes(b, w) {
			dst[j] = max(x[j], y)
		}
	case opMonthStart:
		for j := range dst {
			dst[j] = int64(Day(x[j]).Month().First())
		}
	case opDivFloor:
		for j := range dst {
			dst[j] = int64(floorDiv(int(x[j]), int(in.K)))
		}
	default:
		s.calendarWord(i, in, w, a, b, c)
	}
}

// sum adds or subtracts a word; a number of the law is not read from its column.
func (s *Screen) sum(dst, x, y *[64]int64, in *Instr) {
	k, ok := s.number(in.B)
	switch {
	case ok && in.Op == opSub:
		plus(dst, x, -k)
	case ok:
		plus(dst, x, k)
	case in.Op == opSub:
		for j := range dst {
			dst[j] = x[j] - y[j]
		}
	default:
		for j := range dst {
			dst[j] = x[j] + y[j]
		}
	}
}

func plus(dst, x *[64]int64, k int64) {
	for j := range dst {
		dst[j] = x[j] + k
	}
}

// calendarWord evaluates months and rolls for the known lanes of a word.
func (s *Screen) calendarWord(i int32, in *Instr, w int, a, b, c *column) {
	for left := s.met[i][w]; left != 0; left &= left - 1 {
		j := bits.TrailingZeros64(left)
		l := w*64 + j
		day, ok := Day(a[l]), true
		switch in.Op {
		case opAddMonths:
			day, ok = day.AddMonths(int(b[l]), Rounding(in.K))
		case opRoll:
			day, ok = rollForward(s.p.Calendars[in.K], s.shut(in, l), day)
		case opRollBack:
			day = rollBack(s.p.Calendars[in.K], s.shut(in, l), day, Day(b[l]), Day(c[l]))
		}
		s.val[i][l] = int64(day)
		if !ok {
			s.met[i][w] &^= 1 << j
		}
	}
}

func (s *Screen) shut(in *Instr, l int) []Record {
	if in.Fact < 0 {
		return nil
	}
	if x := s.b.lists[in.Fact][s.at*Lanes+l]; x != nil {
		return x.Records
	}
	return nil
}
