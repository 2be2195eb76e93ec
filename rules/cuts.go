package rules

// Cuts are the comparisons on which operations of a program rest, as planes of many
// cases: on which side of each number and day of the law a case lies. To screen a
// population again they are a tenth of what its columns are, and a generator that
// draws on which side a case lies can fill them without a column.
type Cuts struct {
	p      *Program
	nodes  []int32
	blocks int
	side   []*[2]plane // per comparison and block: met, unmet
	why    []*[2]plane // likewise unknown, dispute; nil while every lane is decided
	screen *Screen
}

// NewCuts makes room for the comparisons under the targets for as many cases as a
// batch of n has. None of them is decided.
func NewCuts(p *Program, n int, targets ...int32) *Cuts {
	c := &Cuts{p: p, blocks: (n + Lanes - 1) / Lanes}
	marks := make([]bool, len(p.Code))
	for _, t := range targets {
		p.Mark(marks, t)
	}
	for i, m := range marks {
		if m && cut(p.Code[i].Op) {
			c.nodes = append(c.nodes, int32(i))
		}
	}
	side := make([][2]plane, len(c.nodes)*c.blocks)
	c.side, c.why = make([]*[2]plane, len(side)), make([]*[2]plane, len(side))
	for i := range side {
		c.side[i] = &side[i]
	}
	c.screen = NewScreen(p, c.nodes...)
	return c
}

func cut(op Op) bool { return op == opLE || op == opOnTime }

// Nodes lists the comparisons.
func (c *Cuts) Nodes() []int32 { return c.nodes }

// Met and Unmet are the planes of comparison k (of Nodes) in a block, to be filled.
func (c *Cuts) Met(k, block int) *[blockWords]uint64   { return &c.side[k*c.blocks+block][0] }
func (c *Cuts) Unmet(k, block int) *[blockWords]uint64 { return &c.side[k*c.blocks+block][1] }

// Fill works out one block from the columns of a batch.
func (c *Cuts) Fill(b *Batch, block int) {
	c.screen.Run(b, block)
	decided := ^uint64(0)
	for k, n := range c.nodes {
		at := k*c.blocks + block
		*c.side[at] = [2]plane{*c.screen.met[n], *c.screen.unmet[n]}
		c.why[at] = nil
		decided &= cover(c.screen.met[n], c.screen.unmet[n])
	}
	if decided == ^uint64(0) {
		return
	}
	c.screen.Labels()
	for k, n := range c.nodes {
		at := k*c.blocks + block
		if s := (&[2]plane{*c.screen.unknown[n], *c.screen.dispute[n]}); *s != ([2]plane{}) {
			c.why[at] = s
		}
	}
}

// take points a screen to the planes of its comparisons.
func (s *Screen) take(block int) {
	for _, x := range s.cuts {
		side := x.of.side[x.at+block]
		s.met[x.node], s.unmet[x.node] = &side[0], &side[1]
	}
}

// takeLabels: a lane that was drawn undecided without a reason is Open.
func (s *Screen) takeLabels(block int) {
	for _, x := range s.cuts {
		*s.unknown[x.node], *s.dispute[x.node] = plane{}, plane{}
		if why := x.of.why[x.at+block]; why != nil {
			*s.unknown[x.node], *s.dispute[x.node] = why[0], why[1]
		}
	}
}

// taken is a comparison that a screen reads.
type taken struct {
	of   *Cuts
	node int32
	at   int // of its first block
}
