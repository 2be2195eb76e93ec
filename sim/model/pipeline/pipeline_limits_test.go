package pipeline

import (
	"math"
	"slices"
	"testing"

	"alih/rules"
	"alih/sim"
)

// with is several changes as one, of which the later win.
func with(changes ...map[string]float64) map[string]float64 {
	all := map[string]float64{}
	for _, c := range changes {
		for k, v := range c {
			all[k] = v
		}
	}
	return all
}

// smooth is a world in which nothing goes wrong and no number is near.
var smooth = map[string]float64{"training.dropout": 0, "test.japanese": 1, "test.skill": 1, "test.careSkill": 1, "test.careJapanese": 1,
	"certificate.refused": 0, "training.patience": 500, "matching.patience": 500, "matching.success": 1, "stopped.patience": 500, "travel.days": 0,
	"others.perYear": 0, "others.ikusei": 0, "candidates.perYear": 20000, "intern.lateAllowed": 1}

// TestLimits: without vacancies nobody comes; where nothing goes wrong nearly nobody is
// lost, and without dropouts, failures or refusals nobody by them.
func TestLimits(t *testing.T) {
	c := counts(build(t, today, map[string]float64{"vacancies.trainee": 0, "vacancies.skilled": 0}), 0)
	if c[cPlaced] != 0 || c[cLost+lostMatch*lostGroups] == 0 {
		t.Errorf("without vacancies %d came and %d found none", c[cPlaced], c[cLost+lostMatch*lostGroups])
	}
	c = counts(build(t, today, smooth), 0)
	lost := int64(0)
	for s := range lostStages {
		lost += c[cLost+s*lostGroups]
		if s != lostMatch && s != lostSeat && c[cLost+s*lostGroups] != 0 {
			t.Errorf("%d lost by %s", c[cLost+s*lostGroups], lostNames[s])
		}
	}
	if c[cPlaced] < 50000 || lost > c[cPlaced]/10 {
		t.Errorf("%d came, %d were lost", c[cPlaced], lost)
	}
}

// TestTries: who tries until a pass or giving up passes with p/(p+(1-p)g), unless every
// try goes as the first.
func TestTries(t *testing.T) {
	m := build(t, today, map[string]float64{"test.givesUp": 0.5, "test.sameAgain": 0})
	r := m.Runner().(*run)
	r.s, r.b, r.law = sim.NewStream(7, 0), m.now, m.laws[beginWeek]
	half, err := sim.NewChance(0.5)
	if err != nil {
		t.Fatal(err)
	}
	n, passed := 40000, 0.0
	for id := range uint32(n) {
		if _, ok := r.test(&person{id: id}, 0, half, 45, 1); ok {
			passed++
		}
	}
	want := 0.5 / (0.5 + 0.5*0.5)
	if got := passed / float64(n); math.Abs(got-want) > 4*math.Sqrt(want*(1-want)/float64(n)) {
		t.Errorf("%v pass, want %v", got, want)
	}
}

// TestRate: disappearances a person-year are the rate, and closer supervision takes its
// share of them.
func TestRate(t *testing.T) {
	rate := map[string]float64{"scale": 5, "vanish.intern": 0.05, "vanish.skilled": 0.05, "vanish.ikusei": 0.05}
	per := func(m *pipeline) float64 {
		c := counts(m, 0)
		return float64(c[cLeft+vanished*leftGroups]) / float64(c[cYears])
	}
	if got := per(build(t, today, rate)); math.Abs(got-0.05) > 0.0025 {
		t.Errorf("%v a year, want 0.05", got)
	}
	if got := per(build(t, today, with(rate, map[string]float64{"supervision.share": 1, "supervision.helps": 0.5}))); math.Abs(got-0.025) > 0.0025 {
		t.Errorf("%v a year under supervision, want 0.025", got)
	}
}

// TestAgreement: an agreement that is not said to do anything does nothing; one that is
// said to bring vacancies brings them where it is.
func TestAgreement(t *testing.T) {
	with := map[string]float64{"agreement.kumamoto": 1}
	base := counts(build(t, today, nil), 0)
	if !slices.Equal(base, counts(build(t, today, with), 0)) {
		t.Error("an agreement does something by itself")
	}
	with["agreement.vacancies"] = 0.3
	c := counts(build(t, today, with), 0)
	if more := float64(c[cVacancies+kumamoto]) / float64(base[cVacancies+kumamoto]); more < 1.15 || more > 1.45 {
		t.Errorf("%v times the vacancies", more)
	}
	if c[cVacancies+elsewhere] != base[cVacancies+elsewhere] {
		t.Error("vacancies elsewhere")
	}
}

// TestHistory: until the policy begins nothing that it states is felt.
func TestHistory(t *testing.T) {
	base := counts(build(t, today, nil), 0)
	c := counts(build(t, rules.Date(2024, 3, 29), map[string]float64{"training.seats": 10000, "curriculum.fit": 1, "matching.weeks": 1, "supervision.share": 1}), 0)
	for at := range base {
		known := at >= cKnownSkilled && at < cReplications || at >= cStock && at < cStockEnd || at >= cStockPref && at < cStockPrefEnd
		if known && c[at] != base[at] {
			t.Errorf("counter %d: %d and %d", at, base[at], c[at])
		}
	}
}

// TestFullField: a field with a number of one stops certificates for good, and nobody
// who changes in Japan.
func TestFullField(t *testing.T) {
	base := counts(build(t, today, map[string]float64{"stop.lag": 0}), 0)
	m := build(t, today, map[string]float64{"stop.lag": 0}, rules.Override{Param: "cap.construction", Value: 1})
	late := 0
	m.trace = func(e event) {
		if e.kind == evEntered && int(e.person.kind) == skilledKind && int(e.person.field) == construction && e.day > int32(Begins)+200 {
			late++
		}
	}
	c := counts(m, 0)
	if late != 0 || c[cStopWeeks+construction] != countedWeeks {
		t.Errorf("%d came, stopped for %d weeks of %d", late, c[cStopWeeks+construction], countedWeeks)
	}
	if c[cGoesOn] != base[cGoesOn] || c[cGoesOn] == 0 {
		t.Errorf("%d interns went on, %d with the law's number", c[cGoesOn], base[cGoesOn])
	}
}

// TestEndOfInternship: where the agency lets nobody in late the last intern enters on 30
// June 2027 at the latest, the first of the new training on 1 April; under the text
// before there is no end and no new training.
func TestEndOfInternship(t *testing.T) {
	m := build(t, today, map[string]float64{"intern.lateAllowed": 0})
	last, first := int32(0), never
	m.trace = func(e event) {
		if e.kind == evEntered && e.person.kind == internKind {
			last = max(last, e.day)
		}
		if e.kind == evEntered && e.person.kind == ikuseiKind {
			first = min(first, e.day)
		}
	}
	c := counts(m, 0)
	if end, begin := int32(rules.Date(2027, 6, 30)), int32(rules.Date(2027, 4, 1)); last > end || last < end-30 || first < begin || first > begin+60 {
		t.Errorf("last intern %v, first of the new training %v", rules.Day(last), rules.Day(first))
	}
	if c[cTooLate] == 0 {
		t.Error("nobody was too late")
	}
	c = counts(build(t, rules.Date(2025, 9, 30), nil), 0)
	if c[cPlaced+1+fields+prefs+ikuseiKind] != 0 || c[cTooLate] != 0 {
		t.Error("new training under a text that has none")
	}
}
