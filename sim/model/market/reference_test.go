package market

import (
	"fmt"
	"maps"
	"os"
	"testing"
	"time"

	"alih/rules"
	"alih/sim"
	"alih/sim/model"
)

// refCase is one market that the reference replicates too.
type refCase struct {
	name   string
	on     time.Time
	change map[string]float64
	law    func(*refLaw)    // what the policy changes, for the reference
	over   []rules.Override // the same for the market
}

func (c refCase) build(t testing.TB) *market {
	return build(t, rules.Date(c.on.Year(), int(c.on.Month()), c.on.Day()), c.change, c.over...)
}

// regime is the law of a case as the reference knows it, under the market's numbers.
func (c refCase) regime(t testing.TB, m *market) *refRegime {
	readOffices(t)
	n, l := m.after.b.numbers, lawOfDay(c.on.Year(), c.on.Month(), c.on.Day())
	if c.law != nil {
		c.law(&l)
	}
	l.noAgreement, l.victimFree = n.readRelease == 1, n.readVictim == 1
	return &refRegime{law: l, n: n, tables: newRefTables(t, &n)}
}

// replicate is one replication by the market and by the reference.
func replicate(t testing.TB, m *market, before, after *refRegime, s sim.Stream) (got, want []int64) {
	got, want = make([]int64, len(m.layout.Counters)), make([]int64, len(m.layout.Counters))
	m.Runner().Run(s, got)
	(&refMarket{t: t, s: s, counts: want, before: before, after: after}).run()
	return got, want
}

// agree compares every counter of a replication.
func agree(t *testing.T, m *market, before, after *refRegime, s sim.Stream) {
	t.Helper()
	got, want := replicate(t, m, before, after, s)
	wrong := 0
	for i, x := range m.layout.Counters {
		if got[i] == want[i] {
			continue
		}
		if wrong++; wrong <= 12 {
			t.Errorf("replication %d: %s: the market counts %d, the reference %d", s.Replication(), x.Code, got[i], want[i])
		}
	}
	if wrong > 12 {
		t.Errorf("replication %d: %d more counters", s.Replication(), wrong-12)
	}
}

var refLaws = []time.Time{date(2020, 7, 9), date(2021, 8, 29), date(2023, 10, 15), date(2024, 8, 28)}

// crowded is a small market in which what is rare happens often.
func crowded(change map[string]float64) map[string]float64 {
	m := map[string]float64{
		"weeks": 20, "warmUp": 0, "followUp": 10, "workers.perWeek": 6, "employers.perWeek": 9, "expiring.perWeek": 3,
		"workers.work.construction": 150000, "employers.work.construction": 150000, "workers.work.institutionCare": 150000,
		"workers.harmed": 0.2, "workers.trafficked": 0.2, "workers.otherApproved": 0.2, "workers.late": 0.2, "workers.lateAccepted": 0.5,
		"workers.absentNoReason": 0.04, "workers.absentReason": 0.1, "workers.reasonAccepted": 0.6, "workers.yearsWorked": 8,
		"workers.extensionAsked": 0.9, "workers.extensionGranted": 0.9, "workers.twoParty": 0.05, "workers.threeParty": 0.1,
		"consent.otherWork": 0.9, "takeovers.perWeek": 1, "checks.cured": 0.3, "checks.change": 0.3, "employers.permitAge": 36,
		"employers.basis.domestic": 40,
	}
	for k, v := range change {
		m[k] = v
	}
	return m
}

func setting(path string, v float64) map[string]float64 { return crowded(map[string]float64{path: v}) }

// lawCases are the four laws, by the statute's order and by serial dictatorship.
func lawCases() (all []refCase) {
	for _, on := range refLaws {
		for mechanism, name := range mechanismNames[:bySerial+1] {
			all = append(all, refCase{name: name, on: on, change: setting("mechanism", float64(mechanism))})
		}
	}
	return all
}

// policyCases change a number of the law, a lever or a reading.
func policyCases() []refCase {
	on := date(2024, 8, 28)
	law := func(param string, v int64, f func(*refLaw)) refCase {
		return refCase{name: fmt.Sprintf("%s=%d", param, v), on: on, change: crowded(nil), law: f, over: []rules.Override{{Param: param, Value: v}}}
	}
	lever := func(path string, v float64, more ...string) refCase {
		c := refCase{name: fmt.Sprintf("%s=%v", path, v), on: on, change: setting(path, v)}
		for _, p := range more {
			c.change[p] = 1
		}
		return c
	}
	return []refCase{
		law("window.days", 90, func(l *refLaw) { l.windowDays = 90 }),
		law("window.days", 7, func(l *refLaw) { l.windowDays = 7 }),
		law("extension.max", 0, func(l *refLaw) { l.extensions = 0 }),
		law("extension.max", 2, func(l *refLaw) { l.extensions = 2 }),
		law("extension.days", 30, func(l *refLaw) { l.extensionDays = 30 }),
		law("meeting.applicants", 3, func(l *refLaw) { l.applicants = 3 }),
		law("meeting.capacity", 5000, func(l *refLaw) { l.perWorker = 0.5 }),
		law("hold.days", 0, func(l *refLaw) { l.holdDays = 0 }),
		law("hold.days", 90, func(l *refLaw) { l.holdDays = 90 }),
		law("registration.valid.days", 20, func(l *refLaw) { l.validDays = 20 }),
		lever("meeting.again", 0), lever("meeting.invitation", 0), lever("meeting.districtCap", 0.3, "mechanism"),
		lever("meeting.sittings", byCategory), lever("meeting.sittings", byCategory, "mechanism"),
		lever("meeting.weekday", 1), lever("meeting.weekday", 5), lever("centres", 3),
		lever("readings.averageYear", 1), lever("readings.holdRelease", 1),
	}
}

// soaking tells whether the long tests are asked for.
func soaking() bool { return os.Getenv("ALIH_SOAK") != "" }

func seeds(few uint64) uint64 {
	if soaking() {
		return 100 * few
	}
	return few
}

func checkCases(t *testing.T, cases []refCase, seeds uint64) {
	for _, c := range cases {
		t.Run(c.on.Format(time.DateOnly)+"/"+c.name, func(t *testing.T) {
			m := c.build(t)
			after := c.regime(t, m)
			for seed := uint64(1); seed <= seeds && !t.Failed(); seed++ {
				agree(t, m, nil, after, sim.NewStream(seed, watched+uint32(seed)))
			}
		})
	}
}

// TestReference: every counter of the market is that of the reference.
func TestReference(t *testing.T) { checkCases(t, lawCases(), seeds(3)) }

// TestReferenceOfPolicies does the same where the law, a lever or a reading is another.
func TestReferenceOfPolicies(t *testing.T) { checkCases(t, policyCases(), seeds(1)) }

// TestReferenceAtSize: one market as large as the built-in scenario's, over its windows.
func TestReferenceAtSize(t *testing.T) {
	change := map[string]float64{"warmUp": 4, "weeks": 12, "followUp": 8}
	if soaking() {
		change = map[string]float64{}
	}
	c := refCase{name: "default", on: date(2024, 8, 28), change: change}
	m := c.build(t)
	agree(t, m, nil, c.regime(t, m), sim.NewStream(1, watched))
}

// TestReferenceAfterWarmUp: a policy that begins after a warm-up under another law finds
// workers and employers who were registered under that one.
func TestReferenceAfterWarmUp(t *testing.T) {
	change := setting("warmUp", 20)
	change["workers.harmed"], change["workers.absentNoReason"], change["consent.employer"] = 1, 0, 0.05
	old := refCase{on: date(2020, 7, 9), change: change}
	picky := maps.Clone(change)
	picky["consent.worker"] = 0.05
	for _, c := range []refCase{
		{name: "new law", on: date(2024, 8, 28), change: change},
		{name: "picky", on: date(2020, 7, 9), change: picky},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, after := old.build(t), c.build(t)
			m := any(after).(interface{ Against(sim.Model) sim.Model }).Against(before).(*market)
			for seed := uint64(1); seed <= seeds(2); seed++ {
				agree(t, m, old.regime(t, before), c.regime(t, after), sim.NewStream(seed, watched))
			}
		})
	}
}

var _ model.Kind = Kind
