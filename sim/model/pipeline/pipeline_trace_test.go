package pipeline

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/jpplace"
	"alih/sim"
	"alih/sim/model/lawtable"
)

// inspector asks reader one about every event of a replication.
type inspector struct {
	t     *testing.T
	p     *rules.Program
	r     *rules.Reader
	q     *inquiry
	seen  [eventKinds]int
	wrong int
}

// follow asks about what the policy's law decides; history has other texts.
func (i *inspector) follow(e event) {
	if e.day < int32(Begins) {
		return
	}
	i.seen[e.kind]++
	switch e.kind {
	case evFiled:
		i.filed(e)
	case evEntered:
		i.entered(e)
	case evGoesOn:
		i.read(i.q.formerIntern(works[e.person.field], 36, rules.Day(e.day)).Set(jpplace.Stopped, int64(jpplace.StopBoth)))
		i.is(e, lawtable.Route(i.p, jpplace.RouteIntern), true)
	case evStayed, evOver:
		f := i.q.holder(skilledKind, inJapan, jpplace.Cleaning, rules.Day(e.day)).Set(jpplace.Before, int64(jpplace.Skilled)).
			Set(jpplace.SkilledMonths, int64(e.number)).Set(jpplace.SixthYear, flag(e.kind == evStayed))
		i.read(f)
		i.is(e, lawtable.Provision(i.p, jpplace.YearsLeft), e.kind == evStayed)
	case evTransfer:
		i.transfer(e)
	case evStop:
		i.stop(e)
	}
}

func flag(b bool) int64 { return map[bool]int64{true: 1}[b] }

func (i *inspector) read(f lawtable.Facts) { i.r.Read(f.C) }

func (i *inspector) is(e event, node int32, want bool) {
	if s := i.r.At(node).State; (s == rules.Met) != want || !s.Decided() {
		i.say(e, "the law says "+rules.States[s])
	}
}

func (i *inspector) say(e event, what string) {
	if i.wrong++; i.wrong < 10 {
		i.t.Errorf("event %d on %v: %s (%+v)", e.kind, rules.Day(e.day), what, e.person)
	}
}

func (i *inspector) filed(e event) {
	day := rules.Day(e.day)
	if e.person.kind == internKind {
		i.read(i.q.holder(internKind, asked, works[e.person.field], day))
		i.is(e, lawtable.Provision(i.p, jpplace.PlanInTime), true)
		return
	}
	f := i.q.holder(ikuseiKind, asked, works[e.person.field], max(day, rules.Date(2027, 4, 1)))
	if !e.person.passed {
		f.Set(jpplace.Japanese, int64(jpplace.NoProof)).Set(jpplace.A1Hours, int64(e.person.hours))
	}
	i.read(f)
	i.is(e, lawtable.Provision(i.p, jpplace.SpeaksA1), true)
	i.is(e, lawtable.Provision(i.p, jpplace.IsIkuseiWork), true)
}

// entered: the certificate is still good, the last entry of interns is kept or the agency
// lets it pass, the new training has begun, and every proof is there.
func (i *inspector) entered(e event) {
	p := &e.person
	day := rules.Day(e.day)
	i.read(i.q.holder(int(p.kind), issued, works[p.field], day).Set(jpplace.CoeIssued, int64(p.made)).
		Set(jpplace.Entered, int64(day)).Set(jpplace.LateEntry, 1).Set(jpplace.PlanFiled, int64(min(p.made, int32(rules.Date(2027, 3, 31))))))
	i.is(e, i.q.routeOf(int(p.kind)), true)
	if p.kind == internKind {
		i.is(e, lawtable.Provision(i.p, jpplace.EnteredSoon), true)
	}
}

// transfer: a change by own wish, not before the months that the law tells.
func (i *inspector) transfer(e event) {
	for k := range i.p.Items {
		if it := &i.p.Items[k]; it.Code == "ikusei-transfer" {
			i.read(i.q.holder(ikuseiKind, asked, works[e.person.field], rules.Date(2027, 4, 1)))
			if n := i.r.At(it.Value).Lo; e.day < months(e.number, int32(n)) {
				i.say(e, "before its months are over")
			}
		}
	}
}

// stop: a field is stopped only where a number is told and reached, and opened below.
func (i *inspector) stop(e event) {
	kind := int(e.person.kind)
	code := [...]string{"", "skilled-cap", "ikusei-cap"}[kind]
	most, found := int64(0), false
	for _, c := range []string{code, "both-cap"} {
		for k := range i.p.Items {
			it := &i.p.Items[k]
			if it.Code != c {
				continue
			}
			i.read(i.q.holder(kind, asked, works[e.person.field], today))
			if i.r.At(it.When).State == rules.Met {
				most, found = i.r.At(it.Value).Lo, true
			}
		}
	}
	if !found || (int64(e.number) >= most) != e.stop {
		i.say(e, "against the number")
	}
}

// TestReaderOne asks reader one about every event of some replications.
func TestReaderOne(t *testing.T) {
	for _, change := range []map[string]float64{nil, {"travel.days": 60, "change.ikusei": 0.4, "training.hours": 1, "test.skill": 0.4}} {
		m := build(t, today, change)
		b := m.laws[allWeeks-1]
		i := &inspector{t: t, p: b.p, r: rules.NewReader(b.p), q: &inquiry{p: b.p, on: today}}
		m.trace = i.follow
		m.Runner().Run(sim.NewStream(1, 3), make([]int64, len(m.layout.Counters)))
		t.Log("events by kind", i.seen, "wrong", i.wrong)
		for kind, n := range i.seen {
			if n == 0 {
				t.Errorf("no event of kind %d", kind)
			}
		}
		if i.seen[evEntered] < 1000 {
			t.Errorf("only %d entries", i.seen[evEntered])
		}
		if i.q.err != nil {
			t.Error(i.q.err)
		}
	}
}
