package sim

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// assumed is the replication by whose number draws of assumptions are keyed; no study
// has as many.
const assumed = math.MaxUint32

// The purposes of those draws.
const (
	assumedOrder Purpose = iota
	assumedPlace
)

// Hypercube draws n points of the unit cube of so many dimensions, as McKay, Beckman
// and Conover's Latin hypercube (Technometrics 21, 1979): of each dimension every n-th
// part holds one point. It is keyed, not streamed: a dimension's draws do not depend on
// how many others there are.
func Hypercube(seed uint64, n, dimensions int) ([][]float64, error) {
	if n < 1 || n > 1<<20 || dimensions < 0 {
		return nil, fmt.Errorf("latin hypercube: %d points of %d dimensions: allowed 1 to %d points", n, dimensions, 1<<20)
	}
	points, s := grid[float64](n, dimensions), NewStream(seed, assumed)
	order := make([]int, n)
	for d := range dimensions {
		for i := range order {
			order[i] = i
		}
		slices.SortFunc(order, func(a, b int) int {
			x, y := s.Word(uint32(a), assumedOrder, uint32(d)), s.Word(uint32(b), assumedOrder, uint32(d))
			return cmp.Or(cmp.Compare(x, y), cmp.Compare(a, b))
		})
		for i, part := range order {
			within := float64(s.Word(uint32(i), assumedPlace, uint32(d))>>11) / (1 << 53)
			points[i][d] = (float64(part) + within) / float64(n)
		}
	}
	return points, nil
}

func checkAssumptions(assumptions []Assumption) error {
	for _, a := range assumptions {
		if !(a.Low <= a.High) || math.IsInf(a.Low, 0) || math.IsInf(a.High, 0) {
			return fmt.Errorf("assumption %s: found %v to %v, allowed a range", a.Name, a.Low, a.High)
		}
	}
	return nil
}
