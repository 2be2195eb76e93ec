package sim

// Cumulative incidence with competing ends is Aalen and Johansen's estimate (Scandinavian
// Journal of Statistics 5, 1978): the chance of still being under way before a step,
// times the share of those at risk that come to the end in it, added up. Who is
// observed no longer leaves at the end of a step. People of one replication share its
// market, so the interval is the jackknife's over replications and not the usual one
// over people.

// follow fills share, by end and step, and risk, by step, from counts laid out as the
// curve says. It returns the steps that are known: beyond them nobody was observed,
// though some had come to no end.
func (c *Curve) follow(counts []int64, share []float64, risk []int64) int {
	left := int64(0)
	for _, n := range counts {
		left += n
	}
	under, width := 1.0, len(c.Ends)+1
	for s := range c.Steps {
		risk[s] = left
		if left == 0 && under > 0 {
			return s
		}
		step, ended := counts[s*width:(s+1)*width], int64(0)
		for e, n := range step[:width-1] {
			before := 0.0
			if s > 0 {
				before = share[e*c.Steps+s-1]
			}
			share[e*c.Steps+s] = before
			if n != 0 {
				share[e*c.Steps+s] += float64(under*float64(n)) / float64(left)
			}
			ended += n
		}
		if ended != 0 {
			under = float64(under*float64(left-ended)) / float64(left)
		}
		left -= ended + step[width-1]
	}
	return c.Steps
}

// incidence gathers the estimate of a curve, and what it becomes without each replication.
type incidence struct {
	*Curve
	total, rest  []int64   // counts of all, and without one
	all, share   []float64 // the estimate, by end and step, and without one
	risk, lesser []int64
	known        int // steps
	spread       []jackknife
	bounded      int // steps that stay known whichever is left out
}

// over is the estimate over replications whose counters add up to total.
func (c *Curve) over(total []int64) *incidence {
	cells, size := len(c.Ends)*c.Steps, (len(c.Ends)+1)*c.Steps
	v := &incidence{Curve: c, total: total[c.Counts : c.Counts+size], rest: make([]int64, size), bounded: c.Steps, spread: make([]jackknife, cells),
		all: make([]float64, cells), share: make([]float64, cells), risk: make([]int64, c.Steps), lesser: make([]int64, c.Steps)}
	v.known = c.follow(v.total, v.all, v.risk)
	return v
}

// add leaves out a replication.
func (v *incidence) add(row []int64) {
	seen := int64(0)
	for i, n := range row[v.Counts : v.Counts+len(v.total)] {
		v.rest[i] = v.total[i] - n
		seen |= n
	}
	if seen == 0 {
		return
	}
	v.bounded = min(v.bounded, v.follow(v.rest, v.share, v.lesser))
	for i := range v.spread {
		if i%v.Steps < v.bounded {
			v.spread[i].add(v.share[i] - v.all[i])
		}
	}
}

// result is the estimate with its jackknife intervals.
func (v *incidence) result(l *levels) Incidence {
	result := Incidence{AtRisk: v.risk, Ends: make([][]Estimate, len(v.Ends))}
	for e := range v.Ends {
		result.Ends[e] = make([]Estimate, v.Steps)
		for s := range v.known {
			at := e*v.Steps + s
			result.Ends[e][s] = l.interval(v.spread[at].sample(v.all[at], s < v.bounded))
		}
	}
	return result
}
