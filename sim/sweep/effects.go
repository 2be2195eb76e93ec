package sweep

import "math"

// effects are Morris's measures of every factor.
func (e *engine) effects(r *Result, all sums) {
	t := e.points.(*trajectories)
	for k := range e.metrics {
		found := make([][]pair, len(e.Factors))
		var starts []pair
		for row := range r.Rows {
			at := func(i int) pair { return all.at(row*t.row() + i)[k].halves(e.ratio(k)) }
			starts = append(starts, at(0))
			for i, f := range t.order(uint32(row)) {
				if ee, ok := t.effect(uint32(row), f, at(i), at(i+1)); ok {
					found[f] = append(found[f], ee)
				}
			}
		}
		list := make([]Effect, len(found))
		for f := range list {
			list[f] = measures(found[f], e.Confidence)
		}
		r.Effects = append(r.Effects, list)
		r.Noises = append(r.Noises, noiseOf(starts))
	}
}

// effect is what a factor's move changes, in either half: of a range as much as its whole
// would, of levels what the one has more than the other, the later in order.
func (t *trajectories) effect(row uint32, factor int, before, after pair) (pair, bool) {
	f := &t.factors[factor]
	from, to := t.place(row, factor, false), t.place(row, factor, true)
	by := to - from
	switch {
	case len(f.Levels) == 0:
		by /= f.High - f.Low
	case f.Values != nil:
		by = f.Values[int(to)] - f.Values[int(from)]
		fallthrough
	default:
		by = math.Copysign(1, by)
	}
	d := pair{(after[0] - before[0]) / by, (after[1] - before[1]) / by}
	return d, d.defined()
}

// measures are those of one factor. Spread is made of an even and an odd half, so that the
// noise of replications is not taken for interaction.
func measures(list []pair, confidence float64) (m Effect) {
	signed, absolute := make([]float64, len(list)), make([]float64, len(list))
	for i, p := range list {
		signed[i], absolute[i] = p.mean(), math.Abs(p.mean())
	}
	m.Mean, m.Absolute = meanOf(signed, confidence), meanOf(absolute, confidence)
	n := noiseOf(list)
	m.Spread, m.Noise = round12(math.Sqrt(n.Variance)), round12(math.Sqrt(n.Noise))
	return m
}

// meanOf is a mean with its interval by Student's t.
func meanOf(x []float64, confidence float64) Interval {
	n := len(x)
	if n == 0 {
		return Interval{}
	}
	sum, squares := 0.0, 0.0
	for _, v := range x {
		sum += v
	}
	mean := sum / float64(n)
	for _, v := range x {
		squares += float64((v - mean) * (v - mean))
	}
	if n == 1 {
		return Interval{round12(mean), round12(mean), round12(mean), 1}
	}
	half := student(confidence, n-1) * math.Sqrt(squares/float64(n)/float64(n-1))
	return Interval{round12(mean), round12(mean - half), round12(mean + half), n}
}

// noiseOf tells apart what independent numbers differ by and what their halves do.
func noiseOf(list []pair) (n Noise) {
	var sum pair
	for _, p := range list {
		if p.defined() {
			sum[0], sum[1] = sum[0]+p[0], sum[1]+p[1]
			n.N++
		}
	}
	if n.N < 2 {
		return n
	}
	a, b := sum[0]/float64(n.N), sum[1]/float64(n.N)
	for _, p := range list {
		if p.defined() {
			n.Variance += float64((p[0] - a) * (p[1] - b))
			n.Noise += float64((p[0] - p[1]) * (p[0] - p[1]))
		}
	}
	n.Variance = round12(max(0, n.Variance/float64(n.N-1)))
	n.Noise = round12(n.Noise / 4 / float64(n.N))
	return n
}
