package sim

import (
	"cmp"
	"math"
	"slices"
)

// Mover is an assumption, and how much of what a metric does over the draws goes with it:
// the square of Spearman's rank correlation, 0 to 1.
type Mover struct {
	Name  string
	Share float64
}

// Movers are the assumptions that a metric of a policy goes with, the one with most first.
// By chance alone one of n draws has a share of 1/(n-1) on average: what is below floor is
// left out. There are none while draws are missing, or where one has no value.
func (x *Exploration) Movers(policy, metric int, floor float64) []Mover {
	at := policy*x.metrics + metric
	if x.done < len(x.points) || len(x.values[at]) < len(x.points) {
		return nil
	}
	of, list := ranks(x.values[at]), []Mover(nil)
	own := make([]float64, len(x.points))
	for d, a := range x.assumptions {
		for i := range own {
			own[i] = x.points[i][d]
		}
		if r := alike(ranks(own), of); r*r >= floor {
			list = append(list, Mover{a.Name, r * r})
		}
	}
	slices.SortStableFunc(list, func(a, b Mover) int { return cmp.Compare(b.Share, a.Share) })
	return list
}

// ranks are the places of values in their order; equal ones share the middle of theirs.
func ranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	out := make([]float64, len(values))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && values[order[j]] == values[order[i]] {
			j++
		}
		for _, k := range order[i:j] {
			out[k] = float64(i+j-1) / 2
		}
		i = j
	}
	return out
}

// alike is Pearson's; 0 where one of both never varies.
func alike(a, b []float64) float64 {
	var ma, mb, aa, bb, ab float64
	n := float64(len(a))
	for i := range a {
		ma, mb = ma+a[i]/n, mb+b[i]/n
	}
	for i := range a {
		aa, bb, ab = aa+(a[i]-ma)*(a[i]-ma), bb+(b[i]-mb)*(b[i]-mb), ab+(a[i]-ma)*(b[i]-mb)
	}
	if aa == 0 || bb == 0 {
		return 0
	}
	return ab / math.Sqrt(aa*bb)
}
