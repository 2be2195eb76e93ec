package household

import (
	"math"
	"strings"
	"testing"

	"alih/rules"
	"alih/rules/scheme/jphsp"
	"alih/sim"
	"alih/sim/model/modeltest"
)

// plain is a household in which nothing changes but what a test states: couples with
// fixed pay who want what they want and stay.
func plain(more map[string]float64) map[string]float64 {
	all := map[string]float64{"income.spread": 0.05, "income.growth": 0, "income.swing": 0, "income.jobSwing": 0, "income.allowances": 0, "income.taxed": 0, "income.untaxed": 0,
		"professional.changesJob": 0, "professional.special": 0, "professional.finance": 0, "professional.settles": 0, "professional.leaves": 0,
		"spouse.none": 0, "spouse.notWorking": 1, "spouse.workStatus": 0, "spouse.outsideActivity": 0, "spouse.changes": 0, "spouse.ill": 0,
		"children.share": 1, "children.births": 0, "parents.wanted": 1, "parents.needUntil": 18, "parents.otherSide": 0, "parents.apart": 0, "parents.care": 60,
		"parents.fileEarly": 0, "workers.wanted": 1, "workers.second": 0, "workers.prior": 0, "workers.wage": 500_000, "workers.language": 1, "workers.helper": 0,
		"workers.taken": 0, "households": 2000}
	for k, v := range more {
		all[k] = v
	}
	return all
}

// TestFloors: with pay far above both floors nobody fails for income; far below nobody
// gets in; a floor of nought refuses nobody for it.
func TestFloors(t *testing.T) {
	rich := build(t, today, plain(map[string]float64{"income.mean": 50e6}))
	by := named(rich, counts(rich, 0))
	if by["parent.refused.income"]+by["worker.refused.income"]+by["parent.lost.income"]+by["worker.lost.income"] != 0 || by["parent.granted"] == 0 {
		t.Errorf("rich households: %v", by)
	}
	change := plain(map[string]float64{"income.mean": 4e6})
	poor := build(t, today, change)
	if by = named(poor, counts(poor, 0)); by["parent.granted"]+by["worker.granted"] != 0 {
		t.Errorf("poor households: %v", by)
	}
	open := build(t, today, change, rules.Override{Param: "income.parent"}, rules.Override{Param: "income.worker"})
	if by = named(open, counts(open, 0)); by["parent.refused.income"]+by["worker.refused.income"] != 0 || by["worker.granted"] == 0 {
		t.Errorf("no floor: %v", by)
	}
}

// TestLogNormal: the share who may bring a worker at arrival is that of a log-normal law
// above the floor, times that of a young child: here all have one.
func TestLogNormal(t *testing.T) {
	const spread, mean, floor = 0.5, 9e6, 10e6
	m := build(t, today, plain(map[string]float64{"income.mean": mean, "income.spread": spread, "children.age": 0.5, "years": 1, "households": 20000}), rules.Override{Param: "age.worker", Value: 10})
	by := named(m, counts(m, 0))
	want := math.Erfc((math.Log(floor/mean)+spread*spread/2)/spread/math.Sqrt2) / 2
	got := float64(by["worker.firstGranted"]) / float64(by["worker.first"])
	if d := math.Abs(got - want); d > 3*math.Sqrt(want*(1-want)/float64(by["worker.first"]))+0.001 {
		t.Errorf("may bring a worker: %.4f, the law of pay says %.4f", got, want)
	}
}

// TestBirthday follows single stays: every parent's stay is renewed until the last
// filing before the child is seven and not after, and nobody has to go for anything else.
func TestBirthday(t *testing.T) {
	m := build(t, today, plain(map[string]float64{"income.mean": 50e6, "children.age": 3}))
	m.trace = func(e event) {
		if e.member != ofParent || e.fails.reason() == byCare {
			return
		}
		y, mo, d := rules.Day(e.child).Civil()
		seventh := rules.Date(y+7, mo, min(d, rules.DaysIn(y+7, mo)))
		if mo == 2 && d == 29 && !rules.ValidDate(y+7, 2, 29) {
			seventh++
		}
		if young := rules.Day(e.day) < seventh; young != (e.fails == 0) {
			t.Errorf("child of %v, filed on %v: %b", rules.Day(e.child), rules.Day(e.day), e.fails)
		}
	}
	c := counts(m, 0)
	by := named(m, c)
	lost := int64(0)
	for _, n := range reasonNames {
		lost += by["parent.lost."+n]
	}
	ended := int64(0) // refused before the years are over
	for code, n := range by {
		if strings.HasPrefix(code, "parent.half") && strings.HasSuffix(code, "ground") {
			ended += n
		}
	}
	if by["split"] == 0 || lost != by["parent.lost.ground"] || by["split"] != ended {
		t.Errorf("split %d, ended by the birthday %d, lost by it %d, lost %d", by["split"], ended, by["parent.lost.ground"], lost)
	}
	modeltest.Sums(t, m, c)
}

// TestStayRunsOn: who is refused has the stay to its end, and no day more: with stays of
// a year and no renewal ever granted, every stay lasts a year.
func TestStayRunsOn(t *testing.T) {
	m := build(t, today, plain(map[string]float64{"income.mean": 50e6, "children.age": 0.5, "parents.wanted": 0, "years": 3}), rules.Override{Param: "age.worker", Value: 10})
	r := m.Runner().(*run)
	r.s = sim.NewStream(1, 0)
	r.counts = make([]int64, len(m.layout.Counters))
	law := *m.own.law
	law.floors[renewing] = never
	for id := range uint32(200) {
		r.draw(&r.own, m.own.b, id)
		l := life{run: r, h: &r.own, regime: regime{&law, m.own.b}}
		l.follow()
		// A stay from the arrival, a year without, and one from the second anniversary on.
		if l.had.worker < 2*365 || l.had.worker > 2*365+1 {
			t.Errorf("household %d: %d days of worker", id, l.had.worker)
		}
	}
}

// TestPolicyEqualsBaseline: nobody gains or loses by a law that changes nothing.
func TestPolicyEqualsBaseline(t *testing.T) {
	base := build(t, today, nil)
	same := build(t, today, nil, rules.Override{Param: "income.parent", Value: 8_000_000}).Against(base).(*population)
	by := named(same, counts(same, 0))
	if by["same"] != by["households"] {
		t.Errorf("same %d of %d", by["same"], by["households"])
	}
}

// TestWhoGains: a lower floor makes nobody lose a parent's day, and a higher one nobody
// gain one, household by household; the two comparisons are mirror images.
func TestWhoGains(t *testing.T) {
	base := build(t, today, nil)
	lower := build(t, today, nil, rules.Override{Param: "income.parent", Value: 6_000_000})
	there, back := lower.Against(base).(*population), base.Against(lower).(*population)
	for rep := range uint32(3) {
		a, b := named(there, counts(there, rep)), named(back, counts(back, rep))
		if a["gain"] == 0 || a["lose"]+a["mixed"] != 0 && a["parent.daysLost"] > a["parent.daysGained"]/20 {
			t.Errorf("replication %d, lower floor: %v", rep, a)
		}
		for _, pair := range [][2]string{{"gain", "lose"}, {"mixed", "mixed"}, {"same", "same"}, {"parent.daysGained", "parent.daysLost"}} {
			if a[pair[0]] != b[pair[1]] || a[pair[1]] != b[pair[0]] {
				t.Errorf("replication %d: %s %d there, %s %d back", rep, pair[0], a[pair[0]], pair[1], b[pair[1]])
			}
		}
	}
}

// TestOtherBehaviour: where a policy's households are others, the baseline's are drawn
// again, each as its own study has it.
func TestOtherBehaviour(t *testing.T) {
	base := build(t, today, nil)
	other := build(t, today, map[string]float64{"income.mean": 9e6}).Against(base).(*population)
	a, b := named(other, counts(other, 0)), named(base, counts(base, 0))
	now := a["parent.days"] - a["parent.daysGained"] + a["parent.daysLost"]
	if !other.redraw || now != b["parent.days"] {
		t.Errorf("redrawn %v: %d days under the baseline, %d in its own study", other.redraw, now, b["parent.days"])
	}
}

// TestLaw holds the tables against the texts: 8 and 10 million yen, 200,000 a month, 30
// million for two, one worker, three months of care, three months before the end.
func TestLaw(t *testing.T) {
	l := build(t, today, nil).own.law
	if l.parentFloor != 8_000_000 || l.floors != [stages]int64{10_000_000, 10_000_000} || l.wageLeast != 200_000 || l.careLeast != 3 {
		t.Errorf("floors %d, %v, wage %d, care %d", l.parentFloor, l.floors, l.wageLeast, l.careLeast)
	}
	if l.second != [maxOthers + 1]int64{0, 30_000_000, never} || l.special[jphsp.Special] != [maxOthers + 1]int64{30_000_000, 30_000_000, never} || l.only != [maxOthers + 1]bool{true, false, false} {
		t.Errorf("second %v, special %v, only %v", l.second, l.special, l.only)
	}
	if born := int32(rules.Date(2020, 6, 14)); rules.Day(l.raise[birthIndex(birthOn(born))]) != rules.Day(birthOn(born))+7*365 {
		t.Errorf("seven: %v for %v", rules.Day(l.raise[birthIndex(born)]), rules.Day(birthOn(born)))
	}
	if end := rules.Date(2026, 5, 31); rules.Day(l.opens[endIndex(int32(end))]) != rules.Date(2026, 2, 28) {
		t.Errorf("opens %v", rules.Day(l.opens[endIndex(int32(end))]))
	}
	if want := [pays]int64{1, 1, 1, 0, 1}; l.weights[jphsp.UnderWorkStatus] != want {
		t.Errorf("counted: %v", l.weights)
	}
}
