package shock

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/jpretain"
	"alih/sim"
	"alih/sim/model/lawtable"
)

// TestReaderOne asks reader one about every event of the replications of a thousand
// people each, with the person's own days: under the texts as they came, and under
// today's.
func TestReaderOne(t *testing.T) {
	var seen [evKinds]int
	for _, on := range []rules.Day{second, today} {
		m := build(t, on, map[string]float64{"office.lateDays": 60, "people.training": 0.5})
		readers := map[*text]*rules.Reader{}
		for _, x := range m.law.texts {
			readers[x] = rules.NewReader(x.p)
		}
		m.trace = func(e event) {
			seen[e.kind]++
			x := m.law.at[e.week]
			holds(t, &inquiry{b: m.law, t: x, as: asked{m.b.follows, m.b.pandemic, m.b.takes}}, readers[x], e)
		}
		r, c := m.Runner(), make([]int64, len(m.layout.Counters))
		for rep := range uint32(2) {
			clear(c)
			r.Run(sim.NewStream(1, rep), c)
		}
	}
	for kind, n := range seen {
		if n < 10 {
			t.Errorf("only %d events of kind %d", n, kind)
		}
	}
	t.Log(seen)
}

// own is the case of a person of the wave, as she is.
func own(q *inquiry, e event) lawtable.Facts {
	p, flag := e.p, func(b bool) int64 { return int64(bit(b)) }
	f := q.person(q.b.day(e.week)).
		Set(jpretain.Status, int64(statusOf[p.group])).Set(jpretain.Event, int64(eventOf[p.group])).
		Set(jpretain.LostOn, int64(q.b.day(int(p.lost)))).Set(jpretain.StayUntil, int64(p.stay)).
		Set(jpretain.ExamsPassed, flag(p.exams)).Set(jpretain.SswMonths, int64(p.months)).
		Set(jpretain.Aim, int64(p.aim)).Set(jpretain.CategoryAccepted, flag(p.class)).
		Set(jpretain.PayEqual, flag(p.place.proper)).Set(jpretain.Undertakes, flag(p.place.proper)).
		Set(jpretain.FitsStatus, flag(p.place.field == p.field)).
		Set(jpretain.ManufacturingFormer, flag(p.field == machines && (p.group == intern || p.group == specified)))
	switch p.place.field {
	case machines:
		f.Set(jpretain.Field, int64(jpretain.Manufacturing))
	case office:
		f.Set(jpretain.Field, int64(jpretain.NoField))
	}
	return f
}

func holds(t *testing.T, q *inquiry, r *rules.Reader, e event) {
	t.Helper()
	f := own(q, e)
	route := func(way int) {
		r.Read(f.Set(jpretain.AppliedFor, int64(filedFor[way])).C)
		if s := r.At(lawtable.Route(q.t.p, routes[way])).State; s != rules.Met {
			t.Errorf("%v, %s: %s is %v", q.b.day(e.week), groupNames[e.p.group], routes[way].Code, s)
		}
	}
	day := func(d *rules.Due, want int32) {
		r.Read(f.C)
		if v := r.At(lawtable.Due(q.t.p, d).Last); v.Lo != int64(want) {
			t.Errorf("%s: the law says %v, the wave %v", d.Code, rules.Day(v.Lo), rules.Day(want))
		}
	}
	switch e.kind {
	case evFiled:
		route(int(e.days[0]))
	case evExtended:
		if e.p.group == student {
			route(wayGraduates)
		} else {
			route(waySeeking)
		}
	case evGranted:
		f.Set(jpretain.SoFar, int64(jpretain.Granted)).Set(jpretain.GrantedOn, int64(e.days[0]))
		day(jpretain.DueYear, e.days[1])
	case evRenewed:
		f.Set(jpretain.SoFar, int64(jpretain.Granted)).Set(jpretain.GrantedOn, int64(e.days[0])-300).
			Set(jpretain.StayUntil, int64(e.days[0])).Set(jpretain.LastTime, int64(bit(e.p.last)))
		day(jpretain.DueRenewed, e.days[1])
		route(wayRenewal)
	case evPending:
		day(jpretain.DuePending, e.days[0])
	}
}
