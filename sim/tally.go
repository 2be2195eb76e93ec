package sim

// tally is everything that a result is made of, gathered from the rows of replications in
// their order. It goes through them twice, for a distance from a mean has to know it, and
// holds sums, so that it is as large for a million replications as for two.
type tally []policyTally

// policyTally is of one policy: of each metric, its own and less the baseline's.
type policyTally struct {
	layout    *Layout
	total     []int64 // of each counter
	own, less []metricTally
	curves    []*incidence
	paths     [][]spread // by path, step
}

// metricTally is of a count or of a ratio.
type metricTally struct {
	count spread
	ratio left
	per   bool
}

// tally goes through the replications that were looked at.
func (e *experiment) tally() (tally, error) {
	t := make(tally, len(e.Policies))
	for p := range t {
		t[p] = policyTally{layout: e.layout, total: make([]int64, e.width)}
	}
	err := each(e.Store, e.used, e.width, func(rows [][]int64) error {
		for p, row := range rows {
			for c, n := range row {
				t[p].total[c] += n
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for p := range t {
		t[p].begin(t[0].total, e.used)
	}
	return t, each(e.Store, e.used, e.width, func(rows [][]int64) error {
		for p := range t {
			t[p].add(rows[p], rows[0], p > 0)
		}
		return nil
	})
}

// begin takes up what the sums say.
func (t *policyTally) begin(base []int64, n int) {
	for i := range t.layout.Metrics {
		m := &t.layout.Metrics[i]
		own, first := m.sums(t.total), m.sums(base)
		if m.Per == nil {
			t.own = append(t.own, metricTally{count: spreadOf(own.of, n)})
			t.less = append(t.less, metricTally{count: spreadOf(own.of-first.of, n)})
			continue
		}
		t.own = append(t.own, metricTally{ratio: leftOf(own), per: true})
		t.less = append(t.less, metricTally{ratio: leftOfBoth(own, first), per: true})
	}
	for i := range t.layout.Curves {
		t.curves = append(t.curves, t.layout.Curves[i].over(t.total))
	}
	for _, p := range t.layout.Paths {
		list := make([]spread, p.Steps)
		for s := range list {
			list[s] = spreadOf(t.total[p.Counts+s], n)
		}
		t.paths = append(t.paths, list)
	}
}

// add adds a replication, and the baseline's to what is less it.
func (t *policyTally) add(row, base []int64, paired bool) {
	for i := range t.own {
		m := &t.layout.Metrics[i]
		own := m.sums(row)
		t.own[i].add(own, sums{})
		if paired {
			t.less[i].add(own, m.sums(base))
		}
	}
	for _, c := range t.curves {
		c.add(row)
	}
	for i, p := range t.layout.Paths {
		for s := range t.paths[i] {
			t.paths[i][s].add(row[p.Counts+s])
		}
	}
}

func (t *metricTally) add(own, base sums) {
	if t.per {
		t.ratio.add(own, base)
		return
	}
	t.count.add(own.of - base.of)
}

func (t *metricTally) sample() sample {
	if t.per {
		return t.ratio.sample()
	}
	return t.count.sample()
}

// sums are both sides of a metric; of a count the second is 0.
func (m *Metric) sums(counts []int64) sums {
	return sums{sumOf(counts, m.Of), sumOf(counts, m.Per)}
}

func (t *policyTally) incidences(l *levels) []Incidence {
	list := make([]Incidence, len(t.curves))
	for i, c := range t.curves {
		list[i] = c.result(l)
	}
	return list
}

func (t *policyTally) steps(l *levels) [][]Estimate {
	list := make([][]Estimate, len(t.paths))
	for i, path := range t.paths {
		list[i] = make([]Estimate, len(path))
		for s := range path {
			list[i][s] = l.interval(path[s].sample())
		}
	}
	return list
}
