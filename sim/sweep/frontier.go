package sweep

import "alih/sim"

// Standing says where a point is to the frontier of some aims.
type Standing uint8

// The standings. A point is dominated where another is at least as good in every aim and
// better in one; surely so where it is by no less than both their intervals together.
const (
	Undefined Standing = iota
	On                 // not dominated
	Near               // dominated, but the intervals do not tell
	Off                // surely dominated
)

// frontier finds the standing of every point.
func (e *engine) frontier(r *Result) {
	if len(e.Aims) == 0 {
		return
	}
	at := make([]int, len(e.Aims))
	for i, a := range e.Aims {
		for k, code := range e.Metrics {
			if code == a.Metric {
				at[i] = k
			}
		}
	}
	cells := make([][]sim.Estimate, len(r.Points))
	for i, p := range r.Points {
		for j, k := range at {
			c := p.Metrics[k]
			c.Value *= float64(e.Aims[j].Better)
			cells[i] = append(cells[i], c)
		}
	}
	for i := range cells {
		r.Frontier = append(r.Frontier, standing(cells, i))
	}
}

// standing compares a point with all others; more is better in every cell.
func standing(cells [][]sim.Estimate, i int) Standing {
	if !defined(cells[i]) {
		return Undefined
	}
	found := On
	for _, other := range cells {
		if !defined(other) {
			continue
		}
		least, some, sure, beyond := true, false, true, false
		for k, c := range cells[i] {
			d := other[k].Value - c.Value
			least, some = least && d >= 0, some || d > 0
			noise := other[k].HalfWidth + c.HalfWidth
			sure, beyond = sure && d >= noise, beyond || d > noise
		}
		if sure && beyond {
			return Off
		}
		if least && some {
			found = Near
		}
	}
	return found
}

func defined(cells []sim.Estimate) bool {
	for _, c := range cells {
		if !c.Defined() {
			return false
		}
	}
	return true
}
