package sweep

import (
	"fmt"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distmv"
	"gonum.org/v1/gonum/stat/samplemv"

	"alih/sim"
)

// points are a design: so many, in rows that are only whole of use.
type points interface {
	size() int
	row() int                     // points of a row; 1 where each is of use alone
	point(i int, dst []float64)   // dst has a place for each factor
	shared(i int) (group, of int) // points of one group share their draws, of so many groups
}

// The draws of designs are those of a replication that no study has: package sim draws
// its assumptions from the last one, these are from the one before.
const drawn = 1<<32 - 2

// The purposes of those draws.
const (
	sobolPoint sim.Purpose = iota
	morrisStart
	morrisOrder
	morrisLevel
	bootstrapRow
	haltonWord
)

// uniform is a draw as a number of [0, 1).
func uniform(word uint64) float64 { return float64(word>>11) / (1 << 53) }

// together is the part of a design whose points all share their draws.
type together int

func (n together) size() int                { return int(n) }
func (together) row() int                   { return 1 }
func (together) shared(int) (group, of int) { return 0, 1 }

// cloud are points of the unit cube, drawn at once.
type cloud struct {
	together
	factors []Factor
	units   [][]float64
}

func (c *cloud) point(i int, dst []float64) {
	for f := range c.factors {
		dst[f] = c.factors[f].At(c.units[i][f])
	}
}

func newHypercube(s *Study) (points, error) {
	units, err := sim.Hypercube(s.Seed, s.Points, len(s.Factors))
	return &cloud{together(s.Points), s.Factors, units}, err
}

// newHalton draws Owen's randomized Halton points ("A randomized Halton algorithm",
// 2017). Unlike those of a hypercube, the first n of them cover the cube as well as n can.
func newHalton(s *Study) (points, error) {
	if len(s.Factors) > 1000 {
		return nil, fmt.Errorf("halton: found %d factors, allowed up to 1000", len(s.Factors))
	}
	batch := mat.NewDense(s.Points, len(s.Factors), nil)
	src := &source{stream: sim.NewStream(s.Seed, drawn)}
	samplemv.Halton{Kind: samplemv.Owen, Q: distmv.NewUnitUniform(len(s.Factors), nil), Src: src}.Sample(batch)
	c := &cloud{together(s.Points), s.Factors, make([][]float64, s.Points)}
	for i := range c.units {
		c.units[i] = batch.RawRowView(i)
		for f, u := range c.units[i] {
			c.units[i][f] = min(round12(u), 1-1e-12)
		}
	}
	return c, nil
}

// source hands keyed draws to what wants them in turn.
type source struct {
	stream sim.Stream
	next   uint32
}

// Uint64 is the next draw.
func (s *source) Uint64() uint64 {
	s.next++
	return s.stream.Word(0, haltonWord, s.next-1)
}

// grid is every combination, the last factor first to change.
type grid struct {
	together
	values [][]float64
}

func newGrid(factors []Factor) (points, error) {
	g := &grid{together: 1}
	for i := range factors {
		v := factors[i].grid()
		g.values = append(g.values, v)
		if g.together *= together(len(v)); g.together > maxPoints {
			return nil, fmt.Errorf("grid: found more than %d points, allowed fewer levels or factors", maxPoints)
		}
	}
	return g, nil
}

func (g *grid) point(i int, dst []float64) {
	for f := len(g.values) - 1; f >= 0; f-- {
		n := len(g.values[f])
		dst[f], i = g.values[f][i%n], i/n
	}
}
