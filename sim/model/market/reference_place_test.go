package market

import "slices"

// row is the places that a worker may lawfully have today and both would, in the order of
// the present.
func (m *refMarket) row(w *refWorker) (row []refPair) {
	for _, e := range m.present {
		if !e.invited || !m.agree(w, e) {
			continue
		}
		if order := m.open(w, e); order > 0 {
			row = append(row, refPair{e, order, score(w, e), m.lot(e)})
		}
	}
	return row
}

// place lets the mechanism decide, and concludes in the order of the list.
func (m *refMarket) place(there []*refWorker, rows map[*refWorker][]refPair) {
	var got map[*refWorker]refPair
	if m.now().mechanism == byStatute {
		got = m.statute(m.drawn(there), rows)
	} else {
		got = m.serial(m.drawn(there), rows)
	}
	for _, w := range there {
		if p, ok := got[w]; ok {
			route := routeCentre
			if w.expiring {
				route = routeExpiringCentre
			}
			m.conclude(w, p.e, p.order, route)
		}
	}
}

// drawn is the workers in the order of this week's lottery.
func (m *refMarket) drawn(there []*refWorker) []*refWorker {
	line := slices.Clone(there)
	slices.SortStableFunc(line, func(a, b *refWorker) int {
		return compareLots(uint32(m.s.Word(a.id, drawLottery, uint32(m.week))>>32), uint32(m.s.Word(b.id, drawLottery, uint32(m.week))>>32))
	})
	return line
}

// statute: Article 9(1) and 10(6). Order by order, and in each the workers by lottery:
// she gets the applicant of this order who comes first by her expected place, then her
// category, then lot.
func (m *refMarket) statute(line []*refWorker, rows map[*refWorker][]refPair) map[*refWorker]refPair {
	got, left := map[*refWorker]refPair{}, placesLeft(rows)
	for order := 1; order <= 5; order++ {
		for _, w := range line {
			if _, has := got[w]; has {
				continue
			}
			var best *refPair
			for i := range rows[w] {
				p := &rows[w][i]
				if p.order == order && left[p.e] > 0 && (best == nil || ranksBefore(w, *p, *best)) {
					best = p
				}
			}
			if best != nil {
				got[w] = *best
				left[best.e]--
			}
		}
	}
	return got
}

func placesLeft(rows map[*refWorker][]refPair) map[*refEmployer]int {
	left := map[*refEmployer]int{}
	for _, row := range rows {
		for _, p := range row {
			left[p.e] = p.e.gives()
		}
	}
	return left
}

// ranksBefore compares two applicants of one order before a worker.
func ranksBefore(w *refWorker, a, b refPair) bool {
	if here, there := a.e.district == w.district, b.e.district == w.district; here != there {
		return here
	}
	if same, other := a.e.work == w.work, b.e.work == w.work; same != other {
		return same
	}
	return compareLots(a.lot, b.lot) < 0
}

// serial: by lottery each takes the place that she likes best of those left; the order of
// Article 7 does not matter. A cap keeps a district to a share of all places.
func (m *refMarket) serial(line []*refWorker, rows map[*refWorker][]refPair) map[*refWorker]refPair {
	got, left, most := map[*refWorker]refPair{}, placesLeft(rows), m.caps()
	for _, w := range line {
		var best *refPair
		for i := range rows[w] {
			p := &rows[w][i]
			if left[p.e] > 0 && most[p.e.district] > 0 && (best == nil || p.score < best.score) {
				best = p
			}
		}
		if best != nil {
			got[w] = *best
			left[best.e]--
			most[best.e.district]--
		}
	}
	return got
}

// caps is how many workers each district may take this week.
func (m *refMarket) caps() map[int]int {
	all := 0
	for _, e := range m.present {
		all += e.gives()
	}
	most := map[int]int{}
	for d := range districts {
		most[d] = int(m.now().districtCap * float64(all))
	}
	return most
}

// conclude: a contract, and what Article 32(2) asks for later.
func (m *refMarket) conclude(w *refWorker, e *refEmployer, order, route int) {
	e.left--
	e.employed++
	if e.basis == byPermit {
		e.imported++
	}
	w.hired = true
	m.forConcluded(w, e, order, route)
	if e.work != refManufacturing {
		return
	}
	if len(e.tookOver) == 0 && e.checks == 0 {
		m.checkAfter(e, m.day)
	}
	e.tookOver = append(e.tookOver, refHire{w.id, w.spell})
}
