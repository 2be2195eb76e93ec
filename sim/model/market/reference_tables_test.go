package market

import (
	"math"
	"testing"

	"alih/sim"
)

// refTables are the distributions of the numbers, as the settings describe them.
type refTables struct {
	arrivals                                               map[uint32]*sim.Table
	profile, districts, halfYears, week                    *sim.Table
	offers, bases, grades, heads, level, vacancies, change *sim.Table
	size, increases                                        *sim.Table
	limits                                                 map[int]*sim.Table
	worker                                                 map[[2]bool][]int // same district and work: by weeks waited, of 256
	employer                                               int               // of 256
}

// weighed stops the test where there is no such table.
func weighed(t testing.TB) func(*sim.Table, error) *sim.Table {
	return func(table *sim.Table, err error) *sim.Table {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return table
	}
}

func newRefTables(t testing.TB, n *numbers) *refTables {
	ok, r := weighed(t), &refTables{arrivals: map[uint32]*sim.Table{}, limits: map[int]*sim.Table{}}
	for kind, mean := range map[uint32]float64{kindWorker: n.workers, kindExpiring: n.expiring, kindEmployer: n.employers, kindTakeover: n.takeovers} {
		r.arrivals[kind] = ok(sim.Poisson(mean))
	}
	r.profile = ok(sim.NewTable(0, refProfiles(n)))
	r.districts = ok(sim.NewTable(0, n.district[:]))
	r.halfYears = ok(sim.Exponential(2*n.yearsWorked, 0, 32))
	rest := 1 - (n.absentNoReason + n.absentReason + n.leaves + n.absconds)
	r.week = ok(sim.NewTable(0, []float64{max(0, rest), n.absentNoReason, n.absentReason, n.leaves, n.absconds}))
	r.offers, r.bases, r.grades = ok(sim.NewTable(0, n.offer[:])), ok(sim.NewTable(0, n.basis[:])), ok(sim.NewTable(0, n.grade[:]))
	r.heads, r.vacancies = ok(sim.Exponential(n.heads, 1, maxHeads)), ok(sim.Geometric(1/n.vacancies))
	r.level = ok(sim.FromCDF(0, 63, func(k int) float64 { return math.Pow(float64(k+1)/64, n.use/(1-n.use)) }))
	for work := refConstruction; work <= refHouseholdCare; work++ {
		r.limits[work] = ok(sim.Geometric(1 / n.limit[work]))
	}
	r.change = ok(sim.Normal(0, max(100*n.headsChange, 1e-6), -90, 200))
	r.size, r.increases = ok(sim.Geometric(1/n.takeoverSize)), ok(sim.NewTable(0, n.increase[:]))
	r.consent(n)
	return r
}

// refProfiles weighs category, nationality and sex together.
func refProfiles(n *numbers) (weights []float64) {
	for work, share := range n.work {
		group := industry
		if work >= refInstitutionCare {
			group = care
		}
		all := 0.0
		for _, x := range n.nation[group] {
			all += x
		}
		for _, x := range n.nation[group] {
			weights = append(weights, share*x/all*(1-n.female[group]), share*x/all*n.female[group])
		}
	}
	return weights
}

// consent: the chance that a worker would take a place, which grows by the week up to the
// sixteenth, and that an employer would take her; of 256, because tastes are.
func (r *refTables) consent(n *numbers) {
	r.worker = map[[2]bool][]int{}
	for _, district := range []bool{true, false} {
		for _, work := range []bool{true, false} {
			p := n.agrees
			if !district {
				p *= n.otherDistrict
			}
			if !work {
				p *= n.otherWork
			}
			for range 16 {
				r.worker[[2]bool{district, work}] = append(r.worker[[2]bool{district, work}], int(math.Round(256*min(1, p))))
				p *= n.growth
			}
		}
	}
	r.employer = int(math.Round(256 * n.employerAgrees))
}

// happens tells whether a chance falls on a word.
func (m *refMarket) happens(p float64, word uint64) bool {
	c, err := sim.NewChance(p)
	if err != nil {
		m.t.Fatal(err)
	}
	return c.Of(word)
}
