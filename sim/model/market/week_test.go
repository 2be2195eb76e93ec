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
		m := build(t, inForce, crowded(map[string]float64{"mechanism": float64(k), "followUp": 0}))
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
		{refCase{name: "pickier employers", change: calm(map[string]float64{"consent.employer": 0.05})}, cMatchedW, -1},
		{refCase{name: "no hold", change: calm(nil), over: overlay("hold.days", 0)}, cOtherWork, 1},
		{refCase{name: "more often absent", change: calm(map[string]float64{"workers.absentNoReason": 0.05})}, cAnnulledW, 1},
	} {
		if a, b := total(base, c.code), total(replicas(t, 8, c.refCase), c.code); (b-a)*int64(c.way) <= 0 {
			t.Errorf("%s: counter %d from %d to %d", c.name, c.code, a, b)
		}
	}
}

// Where all are invited, more of everything is more matches, and absent employers are
// fewer. Under the invitation of Article 9(2) neither need be so: it takes the shortest run
// of applicants, those with a permit first, and the more places each of them offers or the
// fewer of them stay away, the fewer others are there to choose from.
func TestInvitationIsNotMonotone(t *testing.T) {
	matched := func(change map[string]float64) int64 {
		return total(replicas(t, 8, refCase{change: with(calm(nil), change)}), cMatchedW)
	}
	all := map[string]float64{"meeting.invitation": 0}
	for path, v := range map[string]float64{"employers.perWeek": 12, "employers.vacancies": 4, "employers.absent": 0} {
		more := map[string]float64{path: v}
		less := map[string]float64{"employers.absent": 0.5}
		if path != "employers.absent" {
			less = nil
		}
		if a, b := matched(with(all, less)), matched(with(all, more)); b <= a {
			t.Errorf("%s, all invited: from %d to %d matched", path, a, b)
		}
		t.Logf("%s, by Article 9(2): from %d to %d matched", path, matched(less), matched(more))
	}
	if a, b := matched(nil), matched(all); b <= a {
		t.Errorf("%d matched, %d with all invited", a, b)
	}
}
