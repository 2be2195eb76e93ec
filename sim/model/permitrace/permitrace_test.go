package permitrace

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/idkitas"
	"alih/sim"
	"alih/sim/model/lawtable"
	"alih/sim/model/modeltest"
)

var today = rules.Date(2024, 12, 18)

func build(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) *race {
	t.Helper()
	return modeltest.Must[*race](t, Kind, on, change, law...)
}

func counts(m *race, replication uint32) []int64 { return modeltest.Counts(m, replication) }

// TestSums: every identity holds, under every version of the law.
func TestSums(t *testing.T) {
	for _, on := range idkitas.Scheme.Versions() {
		m := build(t, on, nil)
		c := counts(m, 0)
		modeltest.Sums(t, m, c)
		for e, name := range endNames {
			if c[cEnds+e*groups] == 0 && !(e == changedC && on < rules.Date(2024, 4, 1)) {
				t.Errorf("%v: nobody ends by %s", on, name)
			}
		}
	}
}

// TestReaderOne asks reader one about every event of a replication.
func TestReaderOne(t *testing.T) {
	m := build(t, today, nil)
	p := m.law.p
	r := rules.NewReader(p)
	q := &inquiry{p: p, readings: readings{m.b.sixtieth, m.b.duration, m.law.window}}
	seen := [4]int{}
	due := func(d *rules.Due) rules.Value { return r.At(lawtable.Due(p, d).Last) }
	m.trace = func(e event) {
		seen[e.kind]++
		end, day := int64(e.p.end), int64(e.days[0])
		f := q.holder(rules.Day(e.days[0])).Set(idkitas.PermitEnd, end).
			Set(idkitas.OldStance, int64(e.p.as/2/5/5/2/2)).Set(idkitas.WillRelease, int64(e.p.as/2/5/5/2%2)).
			Set(idkitas.PermitKind, int64(e.p.as/2/5%5)).Set(idkitas.NewKind, int64(e.p.as/2%5)).Set(idkitas.KindAccepted, int64(e.p.as%2))
		switch e.kind {
		case evFiled:
			r.Read(f.Set(idkitas.SoFar, int64(idkitas.Applied)).Set(idkitas.Filed, day).C)
			for _, v := range []*rules.Provision{idkitas.NoBridging, idkitas.FiledInTime, idkitas.Released, idkitas.KindMayChange} {
				if s := r.At(lawtable.Provision(p, v)).State; s != rules.Met {
					t.Errorf("filed on %v for %v: %s is %v", rules.Day(day), rules.Day(end), v.Code, s)
				}
			}
		case evBridged:
			r.Read(f.C)
			if last := due(idkitas.DueBridge); last.Lo != day || r.At(lawtable.Provision(p, idkitas.OtherKindNext)).State != rules.Met {
				t.Errorf("bridging paid on %v, the law says %v", rules.Day(day), rules.Day(last.Lo))
			}
		case evLeft:
			r.Read(f.Set(idkitas.SoFar, int64(idkitas.Exiting)).Set(idkitas.ExitIssued, day).C)
			if last := due(idkitas.DueLeave); int64(e.days[1]) > last.Lo {
				t.Errorf("left on %v, the law says %v", rules.Day(e.days[1]), rules.Day(last.Lo))
			}
		case evOver:
			r.Read(q.holder(rules.Day(end)+rules.Day(day)).Set(idkitas.SoFar, int64(idkitas.Abroad)).Set(idkitas.PermitEnd, end).
				No(idkitas.ExitIssued).Set(idkitas.Left, end+day).C)
			for k, node := range fineOf(p).Values {
				if v := r.At(node); v.Lo != m.law.fine[k][day] {
					t.Errorf("%d days over: the law says %d, the race %d", day, v.Lo, m.law.fine[k][day])
				}
			}
			if ok := r.At(lawtable.Provision(p, idkitas.Payable)).State == rules.Met; ok != m.law.payable[day] {
				t.Errorf("%d days over: payable %v", day, ok)
			}
		}
	}
	m.Runner().Run(sim.NewStream(1, 3), make([]int64, len(m.layout.Counters)))
	for kind, n := range seen {
		if n < 10 {
			t.Errorf("only %d events of kind %d", n, kind)
		}
	}
	t.Log(seen)
}

// TestFine: the fine by hand, from Article 78 and the tariff of a million rupiah a day:
// three days after the last day cost three, or four where that day counts; the sixtieth
// is paid where the reading says so, the sixty-first never.
func TestFine(t *testing.T) {
	b := build(t, today, nil).law
	if b.fine[0][3] != 3_000_000 || b.fine[1][3] != 4_000_000 || !b.payable[60] || b.payable[61] {
		t.Errorf("fine %d and %d, payable on day 60 %v, 61 %v", b.fine[0][3], b.fine[1][3], b.payable[60], b.payable[61])
	}
}

func TestEveryNumberOfTheLaw(t *testing.T) {
	modeltest.EveryNumber(t, Kind, modeltest.World{On: today})
}

func TestSameBits(t *testing.T) { modeltest.SameRunner(t, build(t, today, nil)) }

// TestLimits: who starts early with everybody willing and quick offices is done in time
// by path A; where every old sponsor is gone nobody is.
func TestLimits(t *testing.T) {
	good := map[string]float64{"start.latest": 60, "office.late": 0, "office.refused": 0, "prepare.days": 0, "permit.change": 0}
	for _, n := range stanceNames[1:] {
		good["sponsor.old."+n] = 0
	}
	c := counts(build(t, today, good), 0)
	if c[cEnds+changedA*groups] != c[cPeople] {
		t.Errorf("%d of %d by path A", c[cEnds+changedA*groups], c[cPeople])
	}
	for _, n := range stanceNames {
		good["sponsor.old."+n] = 0
	}
	good["sponsor.old.gone"] = 1
	if c = counts(build(t, today, good), 0); c[cEnds+gaveUp*groups] != c[cPeople] {
		t.Errorf("%d of %d without a path", c[cEnds+gaveUp*groups], c[cPeople])
	}
}

func TestNoAllocation(t *testing.T) { modeltest.NoAllocation(t, build(t, today, nil)) }

func BenchmarkReplication(b *testing.B) { modeltest.Replicate(b, build(b, today, nil)) }
