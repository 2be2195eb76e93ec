// Package lawtable asks the law for whole tables: a question is put for every point of
// a grid of cases, by reader two, once a scenario. A model looks the answers up and
// never writes a rule a second time.
//
// It decides nothing: what the law leaves undecided is in the table as undecided, and
// the model says what it counts as.
package lawtable

import (
	"fmt"
	"sync"

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

// Along adds an axis of n points: set changes a case into that of point i. It has to
// write the same facts for every i, because a case is used for one point after the
// other. The last axis varies fastest.
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

// Case is the case at a point.
func (g *Grid) Case(at int) *rules.Case {
	c := &rules.Case{Slots: append([]rules.Slot(nil), g.base.Slots...)}
	g.write(c, at)
	return c
}

// write turns a case of one point into that of another. The axes are applied in their
// order, so that one may rest on what those before it set.
func (g *Grid) write(c *rules.Case, at int) {
	c.AsOf = g.base.AsOf
	rest := g.Size()
	for _, a := range g.axes {
		rest /= a.n
		a.set(c, at/rest%a.n)
	}
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
	w := newWriting(g, min(size, rules.Lanes))
	defer w.close()
	for first := 0; first < size; first += w.lanes {
		n := min(w.lanes, size-first)
		for lane := range n {
			w.put(lane, first+lane)
		}
		s.Run(w.b, 0)
		s.Labels()
		take(s, first, n)
	}
}

// writing writes the points of a grid into a batch, of each the facts alone that have ever
// been something else than in the base case: of some hundred facts those are a handful.
type writing struct {
	g       *Grid
	lanes   int
	b       *rules.Batch
	c       rules.Case
	changed []bool         // by fact
	list    []int          // those
	lists   [][]rules.Slot // by fact, lane: a batch keeps lists by reference
}

// batches are those of grids that were asked. A law is asked some forty grids, and room for each of
// their own was half of what that allocates.
var batches sync.Pool

type room struct {
	p *rules.Program
	b *rules.Batch
}

func newWriting(g *Grid, lanes int) *writing {
	facts := len(g.base.Slots)
	w := &writing{g: g, lanes: lanes, changed: make([]bool, facts), lists: make([][]rules.Slot, facts)}
	if r, _ := batches.Get().(*room); r != nil && r.p == g.p {
		w.b = r.b
	} else {
		w.b = rules.NewBatch(g.p, rules.Lanes)
	}
	w.c.Slots = append(w.c.Slots, g.base.Slots...)
	w.b.Fill(g.base)
	return w
}

// close hands the batch to the next grid of the program, which fills it anew.
func (w *writing) close() { batches.Put(&room{w.g.p, w.b}) }

func (w *writing) put(lane, at int) {
	w.g.write(&w.c, at)
	w.b.AsOf()[lane] = int64(w.c.AsOf)
	for f := range w.c.Slots {
		if !w.changed[f] && !same(&w.c.Slots[f], &w.g.base.Slots[f]) {
			w.changed[f] = true
			w.list = append(w.list, f)
			if k := w.g.p.Facts[f].Kind; k == rules.KindSeries || k == rules.KindRecords {
				w.lists[f] = make([]rules.Slot, w.lanes)
			}
		}
	}
	for _, f := range w.list {
		s := &w.c.Slots[f]
		if w.lists[f] != nil {
			w.lists[f][lane] = *s
			s = &w.lists[f][lane]
		}
		w.b.PutFact(lane, f, s)
	}
}

// same tells whether two slots hold the same; of lists, whether they are the same list.
func same(a, b *rules.Slot) bool {
	return a.Given == b.Given && a.Lo == b.Lo && a.Hi == b.Hi &&
		sameList(a.Months, b.Months) && sameList(a.Records, b.Records)
}

func sameList[T any](a, b []T) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }
