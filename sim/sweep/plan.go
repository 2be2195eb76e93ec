package sweep

// unit is the work that is done, kept and handed out whole: replications of one point.
type unit struct {
	point, draw int // draw of the assumptions; -1: none
	first       uint32
	n           int
}

// plan is the work of a study in its order: a beginning of it is a smaller study that is
// balanced. Designs in rows go row by row, each with all its replications. All others go
// round their points, some replications at a time; an inverse question then asks again
// under one draw of the assumptions after the other.
type plan struct {
	points       points
	size         int
	replications int
	block        int // replications of a point in a round; rows have one round
	rounds       int
	draws        Draws
	apart        bool // what each round finds is kept apart
}

// A round is so large that its unit is worth building a model for, and so small that
// little is lost. Those of an inverse question are what its interval is made of.
const (
	usualRounds = 10
	solveRounds = 20
)

func newPlan(s *Study, p points) *plan {
	pl := &plan{points: p, size: p.size(), replications: s.Replications, block: s.Replications, rounds: 1}
	rounds := usualRounds
	if s.Design == Solve {
		rounds, pl.draws, pl.apart = solveRounds, s.Draws, true
	}
	if p.row() == 1 {
		pl.block = (s.Replications + rounds - 1) / rounds
		pl.block += pl.block & 1
		pl.rounds = (s.Replications + pl.block - 1) / pl.block
	}
	return pl
}

// base is how many units come before the draws of assumptions.
func (p *plan) base() int { return p.size * p.rounds }

func (p *plan) units() int { return p.base() + p.size*p.draws.Number }

func (p *plan) unit(i int) unit {
	if i >= p.base() {
		i -= p.base()
		return unit{point: i % p.size, draw: i / p.size, n: p.draws.Replications}
	}
	u := unit{point: i % p.size, draw: -1}
	at := i / p.size * p.block
	u.n = min(p.block, p.replications-at)
	group, _ := p.points.shared(u.point)
	u.first = uint32(group*p.replications + at)
	return u
}

// owner is the part that does a unit, of so many parts: rows stay together, so that a
// part alone is a study too.
func (p *plan) owner(i, parts int) int { return p.unit(i).point / p.points.row() % parts }

// part lists the units of a shard, in their order; nil: all.
func (p *plan) part(s Shard) []int {
	if s.Of < 2 {
		return nil
	}
	var list []int
	for i := range p.units() {
		if p.owner(i, s.Of) == s.Index {
			list = append(list, i)
		}
	}
	return list
}
