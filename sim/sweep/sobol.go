package sweep

import "alih/sim"

// crossed is Saltelli's design (Saltelli and others, "Variance based sensitivity analysis
// of model output", Computer Physics Communications 181, 2010): a row has two drawn
// points, A and B, and for each factor the point A with that factor of B. N rows are
// N(k+2) points.
//
// The points of different rows are independent, which is what resampling rows assumes; a
// sequence of low discrepancy would be closer to the truth and not know by how much.
type crossed struct {
	factors []Factor
	rows    int
	stream  sim.Stream
}

func (c *crossed) size() int { return c.rows * c.row() }
func (c *crossed) row() int  { return len(c.factors) + 2 }

func (c *crossed) shared(i int) (group, of int) { return i / c.row(), c.rows }

func (c *crossed) point(i int, dst []float64) {
	row, which := uint32(i/c.row()), i%c.row()
	for f := range c.factors {
		side := 0
		if which == 1 || which == f+2 {
			side = 1
		}
		dst[f] = c.factors[f].At(uniform(c.stream.Word(row, sobolPoint, uint32(2*f+side))))
	}
}
