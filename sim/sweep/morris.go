package sweep

import (
	"cmp"
	"slices"

	"alih/sim"
)

// trajectories is Morris's design ("Factorial sampling plans for preliminary
// computational experiments", Technometrics 33, 1991): from a drawn point of a lattice
// one factor after the other moves by half the lattice, in an order that is drawn.
//
// A factor with levels moves from a drawn level to another drawn one.
type trajectories struct {
	factors []Factor
	number  int
	rungs   int // of the lattice, even
	stream  sim.Stream
}

func (t *trajectories) size() int { return t.number * t.row() }
func (t *trajectories) row() int  { return len(t.factors) + 1 }

func (t *trajectories) shared(i int) (group, of int) { return i / t.row(), t.number }

func (t *trajectories) point(i int, dst []float64) {
	row, moved := uint32(i/t.row()), i%t.row()
	for f := range t.factors {
		dst[f] = t.place(row, f, false)
	}
	for _, f := range t.order(row)[:moved] {
		dst[f] = t.place(row, f, true)
	}
}

// order is the order in which the factors of a trajectory move.
func (t *trajectories) order(row uint32) []int {
	list := make([]int, len(t.factors))
	for i := range list {
		list[i] = i
	}
	slices.SortFunc(list, func(a, b int) int {
		x, y := t.stream.Word(row, morrisOrder, uint32(a)), t.stream.Word(row, morrisOrder, uint32(b))
		return cmp.Or(cmp.Compare(x, y), cmp.Compare(a, b))
	})
	return list
}

// place is where a factor is before it moves, or after.
func (t *trajectories) place(row uint32, factor int, moved bool) float64 {
	f := &t.factors[factor]
	start := t.stream.Word(row, morrisStart, uint32(factor))
	if n := len(f.Levels); n > 0 {
		level := sim.Below(start, n)
		if moved {
			level = (level + 1 + sim.Below(t.stream.Word(row, morrisLevel, uint32(factor)), n-1)) % n
		}
		return float64(level)
	}
	rung := sim.Below(start, t.rungs)
	if moved {
		rung = (rung + t.rungs/2) % t.rungs
	}
	return f.rung(rung, t.rungs-1)
}
