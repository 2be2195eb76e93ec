package market

import (
	"testing"

	"alih/rules"
	"alih/sim"
)

// TestConservation: in every week, who waits is who came less who ended, and no employer
// ever has more workers than it offered places.
func TestConservation(t *testing.T) {
	for k, name := range mechanismNames {
		m := quick(t, inForce, crowded(map[string]float64{"mechanism": float64(k), "followUp": 0}))
		r := tellAll(m, uint64(10+k))
		waits, week := make([]int64, 20), 0
		for _, x := range r.told {
			week = weekOfDay(x)
			switch x.kind {
			case evRegistered, evExpiring:
				add(waits, week, 1)
			case evEnded, evConcluded:
				add(waits, week, -1)
			}
		}
		for i, n := range waits {
			if got := r.counts[cPath+i]; got != n {
				t.Errorf("%s, week %d: %d wait, %d came and did not end", name, i, got, n)
			}
		}
		for _, s := range m.layout.Sums {
			if a, b := sum(r.counts, s.Left), sum(r.counts, s.Right); a != b {
				t.Errorf("%s: %s: %d and %d", name, s.Code, a, b)
			}
		}
		noMoreThanOffered(t, m, r)
	}
}

// weekOfDay is the week of an event: no holiday moves a meeting past the Sunday in the
// weeks of these tests.
func weekOfDay(x told) int { return daysBetween(date(2024, 1, 1), x.day) / 7 }

func add(waits []int64, from int, n int64) {
	for i := from; i < len(waits); i++ {
		waits[i] += n
	}
}

func sum(counts []int64, ix []int) (n int64) {
	for _, i := range ix {
		n += counts[i]
	}
	return n
}

func noMoreThanOffered(t *testing.T, m *market, r *replica) {
	t.Helper()
	got, offered := map[uint32]int{}, map[uint32]int{}
	for _, x := range r.told {
		switch x.kind {
		case evOffers:
			offered[x.employer] = x.offered
		case evConcluded:
			got[x.employer]++
		}
	}
	for id, n := range got {
		if n > offered[id] {
			t.Errorf("employer %d offered %d places and took %d", id, offered[id], n)
		}
	}
}

func overlay(param string, v int64) []rules.Override {
	return []rules.Override{{Param: param, Value: v}}
}

// replicas are the counts of so many replications under the law in force.
func replicas(t *testing.T, n int, c refCase) (all [][]int64) {
	t.Helper()
	c.on = date(2024, 8, 28)
	m := c.build(t)
	r := m.Runner()
	for i := range n {
		counts := make([]int64, len(m.layout.Counters))
		r.Run(sim.NewStream(1, watched+uint32(i)), counts)
		all = append(all, counts)
	}
	return all
}

func total(all [][]int64, code int) (n int64) {
	for _, counts := range all {
		n += counts[code]
	}
	return n
}

// In a market where places abound each worker's fate is her own, so that what helps one
// helps everybody, path by path.
func TestAbundantMarketIsMonotone(t *testing.T) {
	thin := with(abundant, map[string]float64{"consent.worker": 0.05, "consent.employer": 1, "workers.leaves": 0.02, "warmUp": 6})
	base := replicas(t, 6, refCase{change: with(calm(thin), nil)})
	longer := replicas(t, 6, refCase{change: with(calm(thin), nil), over: overlay("window.days", 90)})
	keener := replicas(t, 6, refCase{change: with(calm(thin), map[string]float64{"consent.worker": 0.1})})
	for i := range base {
		if longer[i][cMatchedW] < base[i][cMatchedW] || keener[i][cMatchedW] < base[i][cMatchedW] {
			t.Errorf("replication %d: %d matched, with a longer window %d, keener %d", i, base[i][cMatchedW], longer[i][cMatchedW], keener[i][cMatchedW])
		}
	}
	if total(longer, cMatchedW) == total(base, cMatchedW) || total(keener, cMatchedW) == total(base, cMatchedW) {
		t.Error("nothing changed")
	}
}

// Elsewhere a worker who stays takes a place from another, and only the sum over
// replications has to move the way that one expects.
func TestMarketIsMonotoneInSum(t *testing.T) {
	base := replicas(t, 8, refCase{change: calm(nil)})
	for _, c := range []struct {
		refCase
		code, way int
	}{
		{refCase{name: "longer window", change: calm(nil), over: overlay("window.days", 90)}, cMatchedW, 1},
		{refCase{name: "longer window", change: calm(nil), over: overlay("window.days", 90)}, cExpiredW, -1},
		{refCase{name: "shorter window", change: calm(nil), over: overlay("window.days", 30)}, cMatchedW, -1},
		{refCase{name: "more employers", change: calm(map[string]float64{"employers.perWeek": 12})}, cMatchedW, 1},
		{refCase{name: "pickier employers", change: calm(map[string]float64{"consent.employer": 0.05})}, cMatchedW, -1},
		{refCase{name: "no hold", change: calm(nil), over: overlay("hold.days", 0)}, cOtherWork, 1},
		{refCase{name: "more often absent", change: calm(map[string]float64{"workers.absentNoReason": 0.05})}, cAnnulledW, 1},
	} {
		if a, b := total(base, c.code), total(replicas(t, 8, c.refCase), c.code); (b-a)*int64(c.way) <= 0 {
			t.Errorf("%s: counter %d from %d to %d", c.name, c.code, a, b)
		}
	}
}

// Employers who stay away cost matches where all are invited. Under the invitation of
// Article 9(2) they need not: it fills up with those who come by a permit, whom the
// workers have seen before, and where some of those are absent others come in.
func TestAbsentEmployers(t *testing.T) {
	absent := map[string]float64{"employers.absent": 0.5}
	all := map[string]float64{"meeting.invitation": 0}
	if a, b := total(replicas(t, 8, refCase{change: calm(all)}), cMatchedW), total(replicas(t, 8, refCase{change: with(calm(all), absent)}), cMatchedW); b >= a {
		t.Errorf("all invited: %d matched, %d with half of the employers absent", a, b)
	}
	if a, b := total(replicas(t, 8, refCase{change: calm(nil)}), cMatchedW), total(replicas(t, 8, refCase{change: calm(all)}), cMatchedW); b <= a {
		t.Errorf("%d matched, %d with all invited", a, b)
	}
}
