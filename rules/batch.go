package rules

// Batch holds many cases as columns for reader two. A yes/no fact is two planes
// (known yes, known no), a choice a plane a possible value, an act two planes and
// a column of days; a number or day is a column with a plane of what is known. A
// plane has one bit a case.
//
// A day of which only the month is known is stated here and not known (a plane of
// its own): ranges belong to reader one.
type Batch struct {
	N       int // cases
	blocks  int
	asOf    []int64
	planes  [][]uint64 // per fact its planes one behind the other
	columns [][]int64  // per fact with values
	lists   [][]list   // per fact that is a series or records
	spans   [][][]span // likewise the records as closures
	hulls   [][]span   // and what they span together
	facts   []*Fact
}

// Lanes is the number of cases that reader two takes at a time.
const (
	blockWords = 16
	Lanes      = blockWords * 64
)

type (
	plane  = [blockWords]uint64
	column = [Lanes]int64
)

// NewBatch makes room for n cases of a program's catalogue; nothing is known of
// them, and their day is 1970-01-01.
func NewBatch(p *Program, n int) *Batch {
	b := &Batch{N: n, blocks: (n + Lanes - 1) / Lanes, facts: p.Facts}
	b.asOf = make([]int64, b.blocks*Lanes)
	b.planes = make([][]uint64, len(p.Facts))
	b.columns = make([][]int64, len(p.Facts))
	b.lists = make([][]list, len(p.Facts))
	b.spans, b.hulls = make([][][]span, len(p.Facts)), make([][]span, len(p.Facts))
	for i, f := range p.Facts {
		b.planes[i] = make([]uint64, f.planes()*b.words())
		if f.Kind >= KindWhole && f.Kind <= KindInstant {
			b.columns[i] = make([]int64, b.blocks*Lanes)
		}
		if f.Kind >= KindSeries {
			b.lists[i] = make([]list, b.blocks*Lanes)
			b.spans[i], b.hulls[i] = make([][]span, b.blocks*Lanes), make([]span, b.blocks*Lanes)
		}
	}
	return b
}

func (b *Batch) words() int { return b.blocks * blockWords }

// Blocks is how many blocks of Lanes cases there are.
func (b *Batch) Blocks() int { return b.blocks }

// planes counts the planes of a fact: its values, and last the answer that an
// authority still owes (decisions) or that only the month is known (days, acts).
func (f *Fact) planes() int {
	switch f.Kind {
	case KindYesNo, KindDay, KindRecords:
		return 2
	case KindDecision, KindAct:
		return 3
	case KindChoice, KindReading:
		return len(f.Options)
	}
	return 1
}

// Plane returns one plane of a fact to be filled: of a yes/no 0 is yes and 1 is
// no; of a decision 2 is pending; of an act 0 is done and 1 not done; of a choice
// the option; of a number or day 0 is known. The last plane of a day or act is that
// only its month is known. Bits of lanes past N stay clear. Lists are put and not filled.
func (b *Batch) Plane(fact, k int) []uint64 {
	return b.planes[fact][k*b.words() : (k+1)*b.words()]
}

// Column returns the values of a number, day or act to be filled.
func (b *Batch) Column(fact int) []int64 { return b.columns[fact] }

// AsOf returns the column of days asked about.
func (b *Batch) AsOf() []int64 { return b.asOf }

// Put writes one case into lane i. The case must not change afterwards while the
// batch is in use: its lists are kept by reference, and read when they are put.
func (b *Batch) Put(i int, c *Case) {
	b.asOf[i] = int64(c.AsOf)
	for f := range b.facts {
		b.PutFact(i, f, &c.Slots[f])
	}
}

// Fill writes one case into every lane; what is said of Put holds here too.
func (b *Batch) Fill(c *Case) {
	for i := range b.asOf {
		b.asOf[i] = int64(c.AsOf)
	}
	for f := range b.facts {
		b.PutFact(0, f, &c.Slots[f])
		for k := range b.facts[f].planes() {
			fill(b.Plane(f, k), -(b.Plane(f, k)[0] & 1))
		}
		if b.lists[f] != nil {
			fill(b.lists[f], b.lists[f][0])
			fill(b.spans[f], b.spans[f][0])
			fill(b.hulls[f], b.hulls[f][0])
		}
		if b.columns[f] != nil {
			fill(b.columns[f], b.columns[f][0])
		}
	}
}

func fill[T any](s []T, v T) {
	for i := range s {
		s[i] = v
	}
}

// PutFact writes one fact of a case into lane i. Of a list see Put.
func (b *Batch) PutFact(i, f int, s *Slot) {
	n := b.facts[f].planes()
	for k := range n {
		b.Plane(f, k)[i/64] &^= 1 << (i % 64)
	}
	set := func(k int) { b.Plane(f, k)[i/64] |= 1 << (i % 64) }
	switch kind := b.facts[f].Kind; {
	case kind >= KindSeries:
		b.lists[f][i] = newList(b.facts[f], s)
		if s.Given == Stated {
			set(0)
		}
		if flat := b.lists[f][i].flat; kind == KindRecords {
			b.spans[f][i], b.hulls[f][i] = newSpans(b.facts[f], flat)
			if len(flat) > 0 {
				set(1)
			}
		}
	case s.Given == Pending && kind == KindDecision:
		set(2)
	case s.Given == NotDone && kind == KindAct:
		set(1)
	case s.Given != Stated:
	case s.Lo != s.Hi:
		if b.facts[f].hasVague() {
			set(n - 1)
		}
	case kind <= KindDecision:
		set(int(1 - s.Lo))
	case kind <= KindReading:
		set(int(s.Lo))
	default:
		set(0)
		b.columns[f][i] = s.Lo
	}
}

// hasVague tells whether a fact can be known by its month alone.
func (f *Fact) hasVague() bool { return f.Kind == KindDay || f.Kind == KindAct }

// vague is the plane of what is known by its month alone, or nil.
func (b *Batch) vague(fact, block int) *plane {
	f := b.facts[fact]
	if !f.hasVague() {
		return nil
	}
	return b.block(fact, f.planes()-1, block)
}

func (b *Batch) block(fact, k, block int) *plane {
	at := (k*b.blocks + block) * blockWords
	return (*plane)(b.planes[fact][at:])
}

func (b *Batch) columnBlock(fact, block int) *column {
	return (*column)(b.columns[fact][block*Lanes:])
}
