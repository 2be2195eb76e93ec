package sweep

import (
	"math"
	"slices"

	"alih/sim"
)

// indices are Sobol's of every factor.
func (e *engine) indices(r *Result, all sums) {
	c := e.points.(*crossed)
	for k := range e.metrics {
		rows := make([][]pair, r.Rows)
		for row := range rows {
			rows[row] = make([]pair, c.row())
			for i := range rows[row] {
				rows[row][i] = all.at(row*c.row() + i)[k].halves(e.ratio(k))
			}
		}
		list, noise := sobolIndices(rows, e.Confidence, c.stream, uint32(k))
		r.Indices = append(r.Indices, list)
		r.Noises = append(r.Noises, noise)
	}
}

// sobolIndices estimates indices from rows of A, B and A with each factor of B.
//
//  1. The variance is the mean product of the even and the odd half about a centre, over
//     all A and B.
//  2. First order, Saltelli 2010 (table 2, b): the mean of B(AB - A), each product of an
//     even and an odd half.
//  3. Total, Jansen 1999: half the mean of (A - AB)², likewise.
//  4. Rows are resampled; the interval is between the percentiles (Archer, Saltelli and
//     Sobol 1997).
//
// Rows in which something is undefined are left out.
func sobolIndices(rows [][]pair, confidence float64, stream sim.Stream, metric uint32) ([]Index, Noise) {
	rows = slices.DeleteFunc(rows, func(row []pair) bool {
		return slices.ContainsFunc(row, func(p pair) bool { return !p.defined() })
	})
	if len(rows) < 2 {
		return nil, Noise{N: len(rows)}
	}
	centre := 0.0
	for _, row := range rows {
		centre += float64(row[0].mean()+row[1].mean()) / 2
	}
	parts := make([]part, len(rows))
	for i, row := range rows {
		parts[i] = newPart(row, centre/float64(len(rows)))
	}
	whole := addUp(parts, nil)
	list, v := whole.indices(len(rows))
	noise := Noise{Variance: round12(v), Noise: round12(whole[3] / float64(len(rows))), N: len(rows)}
	if list == nil {
		return nil, noise
	}
	return bootstrap(parts, list, confidence, stream, metric), noise
}

// part is what a row adds to the sums that indices are made of: both halves of A and B,
// their products, the noise; then for each factor the first-order and the total numerator.
type part []float64

func newPart(row []pair, centre float64) part {
	p := make(part, 4, 4+2*len(row))
	a, b := pair{row[0][0] - centre, row[0][1] - centre}, pair{row[1][0] - centre, row[1][1] - centre}
	p[0], p[1] = a[0]+b[0], a[1]+b[1]
	p[2] = float64(a[0]*a[1]) + float64(b[0]*b[1])
	p[3] = float64(float64((a[0]-a[1])*(a[0]-a[1]))+float64((b[0]-b[1])*(b[0]-b[1]))) / 8
	for _, y := range row[2:] {
		d := pair{y[0] - centre - a[0], y[1] - centre - a[1]}
		p = append(p, float64(float64(b[0]*d[1])+float64(b[1]*d[0]))/2, float64(d[0]*d[1])/2)
	}
	return p
}

// addUp adds parts, those that are picked or all.
func addUp(parts []part, picked []int) part {
	sum := make(part, len(parts[0]))
	add := func(p part) {
		for i, v := range p {
			sum[i] += v
		}
	}
	if picked == nil {
		for _, p := range parts {
			add(p)
		}
	}
	for _, i := range picked {
		add(parts[i])
	}
	return sum
}

// indices are the values, nil where nothing varies, and the variance without noise.
func (p part) indices(rows int) ([][2]float64, float64) {
	n := float64(2 * rows)
	v := (p[2] - float64(p[0]*p[1])/n) / (n - 1)
	if !(v > 0) {
		return nil, 0
	}
	list := make([][2]float64, (len(p)-4)/2)
	for f := range list {
		list[f] = [2]float64{p[4+2*f] / float64(rows) / v, p[5+2*f] / float64(rows) / v}
	}
	return list, v
}

// resamples of a bootstrap: what a percentile needs, fewer of very many rows.
const (
	mostResamples = 1000
	resampledRows = 1 << 25
)

func bootstrap(parts []part, found [][2]float64, confidence float64, stream sim.Stream, metric uint32) []Index {
	n := len(parts)
	times := max(200, min(mostResamples, resampledRows/n))
	drawn := make([][2][]float64, len(found))
	picked := make([]int, n)
	for b := range times {
		for i := range picked {
			picked[i] = sim.Below(stream.Word(uint32(i), bootstrapRow, metric<<16|uint32(b)), n)
		}
		list, _ := addUp(parts, picked).indices(n)
		for f, v := range list {
			for k := range v {
				drawn[f][k] = append(drawn[f][k], v[k])
			}
		}
	}
	list := make([]Index, len(found))
	for f, v := range found {
		list[f] = Index{between(v[0], drawn[f][0], confidence, n), between(v[1], drawn[f][1], confidence, n)}
	}
	return list
}

// between is a value with the percentiles of its resamples.
func between(value float64, resampled []float64, confidence float64, n int) Interval {
	slices.Sort(resampled)
	return Interval{round12(value), round12(percentile(resampled, (1-confidence)/2)), round12(percentile(resampled, (1+confidence)/2)), n}
}

// percentile of sorted numbers, interpolated.
func percentile(x []float64, p float64) float64 {
	if len(x) == 0 {
		return math.NaN()
	}
	at := float64(p * float64(len(x)-1))
	i := min(int(at), len(x)-1)
	j := min(i+1, len(x)-1)
	return x[i] + float64((at-float64(i))*(x[j]-x[i]))
}
