// Package lawtable asks the law for whole tables: a question is put for every point of
// a grid of cases, by reader two, once a scenario. A model looks the answers up and
// never writes a rule a second time.
//
// It decides nothing: what the law leaves undecided is in the table as undecided, and
// the model says what it counts as.
package lawtable

import (
	"fmt"

	"alih/rules"
)

// Grid is a base case and the axes along which it is changed.
type Grid struct {
	p    *rules.Program
	base *rules.Case
	axes []axis
}

type axis struct {
	n   int
	set func(c *rules.Case, i int)
}

// New starts a grid of one point.
func New(p *rules.Program, base *rules.Case) *Grid { return &Grid{p: p, base: base} }

// Along adds an axis of n points: set changes a case into that of point i. The last
// axis varies fastest.
func (g *Grid) Along(n int, set func(c *rules.Case, i int)) *Grid {
	g.axes = append(g.axes, axis{n, set})
	return g
}

// Size is the number of points.
func (g *Grid) Size() int {
	n := 1
	for _, a := range g.axes {
		n *= a.n
	}
	return n
}

// Case is the case at a point. The axes are applied in their order, so that one may
// rest on what those before it set.
func (g *Grid) Case(at int) *rules.Case {
	c := &rules.Case{AsOf: g.base.AsOf, Slots: append([]rules.Slot(nil), g.base.Slots...)}
	rest := g.Size()
	for _, a := range g.axes {
		rest /= a.n
		a.set(c, at/rest%a.n)
	}
	return c
}

// States is what the law says of some conditions at every point, one slice a node.
func (g *Grid) States(nodes ...int32) [][]rules.State {
	all := make([][]rules.State, len(nodes))
	g.run(nodes, func(s *rules.Screen, first, n int) {
		for k, node := range nodes {
			for lane := range n {
				all[k] = append(all[k], s.State(node, lane))
			}
		}
	})
	return all
}

// Values is what some numbers or days of the law are at every point, one slice a node.
// A value that is not known is an error, which names the point.
func (g *Grid) Values(nodes ...int32) ([][]int64, error) {
	all := make([][]int64, len(nodes))
	var err error
	g.run(nodes, func(s *rules.Screen, first, n int) {
		for k, node := range nodes {
			for lane := range n {
				if s.State(node, lane) != rules.Met && err == nil {
					err = fmt.Errorf("lawtable: point %d: the law gives no value", first+lane)
				}
				all[k] = append(all[k], s.Values(node)[lane])
			}
		}
	})
	return all, err
}

// run screens the grid block by block.
func (g *Grid) run(nodes []int32, take func(s *rules.Screen, first, n int)) {
	s := rules.NewScreen(g.p, nodes...)
	size := g.Size()
	b := rules.NewBatch(g.p, min(size, rules.Lanes))
	for first := 0; first < size; first += rules.Lanes {
		n := min(rules.Lanes, size-first)
		for i := range n {
			b.Put(i, g.Case(first+i))
		}
		s.Run(b, 0)
		s.Labels()
		take(s, first, n)
	}
}
