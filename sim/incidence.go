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

// incidence is the estimate over rows of counts with its jackknife intervals.
func (c *Curve) incidence(counts []int64, width int, l *levels) Incidence {
	cells, size := len(c.Ends)*c.Steps, (len(c.Ends)+1)*c.Steps
	total := make([]int64, size)
	for at := c.Counts; at < len(counts); at += width {
		for i, n := range counts[at : at+size] {
			total[i] += n
		}
	}
	all, risk := make([]float64, cells), make([]int64, c.Steps)
	known := c.follow(total, all, risk)
	spread, bounded := c.leaveOut(counts, width, total, all)
	result := Incidence{AtRisk: risk, Ends: make([][]Estimate, len(c.Ends))}
	for e := range c.Ends {
		result.Ends[e] = make([]Estimate, c.Steps)
		for s := range known {
			at := e*c.Steps + s
			result.Ends[e][s] = l.interval(spread[at].sample(all[at], s < bounded))
		}
	}
	return result
}

// leaveOut gathers what the estimate becomes without each replication, and the steps
// that stay known whichever is left out.
func (c *Curve) leaveOut(counts []int64, width int, total []int64, all []float64) ([]jackknife, int) {
	spread, bounded := make([]jackknife, len(all)), c.Steps
	rest, share, risk := make([]int64, len(total)), make([]float64, len(all)), make([]int64, c.Steps)
	for at := c.Counts; at < len(counts); at += width {
		seen := int64(0)
		for i, n := range counts[at : at+len(total)] {
			rest[i] = total[i] - n
			seen |= n
		}
		if seen == 0 {
			continue
		}
		bounded = min(bounded, c.follow(rest, share, risk))
		for i := range spread {
			if i%c.Steps < bounded {
				spread[i].add(share[i] - all[i])
			}
		}
	}
	return spread, bounded
}
