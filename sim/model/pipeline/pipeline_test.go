package pipeline

import (
	"testing"

	"alih/rules"
	"alih/rules/scheme/jpplace"
	"alih/sim/model/modeltest"
)

var today = rules.Date(2026, 1, 23)

func build(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) *pipeline {
	t.Helper()
	return modeltest.Must[*pipeline](t, Kind, on, change, law...)
}

func counts(m *pipeline, replication uint32) []int64 { return modeltest.Counts(m, replication) }

// TestLayout: the counters are as many as their numbers say, and each metric is of some.
func TestLayout(t *testing.T) {
	l := layout()
	if len(l.Counters) != cAll {
		t.Fatalf("%d counters, numbered %d", len(l.Counters), cAll)
	}
	for at, code := range map[int]string{cPlaced: "placed", cLost: "lost.seat", cGoesOn: "goesOn", cLeft: "left.vanished",
		cYears: "years", cFull: "full.skilled/sector=care", cTotal: "cap.total/stay=skilled", cReplications: "replications", cCurve: "month.00.placed"} {
		if l.Counters[at].Code != code {
			t.Errorf("counter %d is %s, not %s", at, l.Counters[at].Code, code)
		}
	}
}

// TestSums: every identity holds, under every version of the law that tells durations,
// and in a crowded world.
func TestSums(t *testing.T) {
	for _, on := range jpplace.Scheme.Versions() {
		if on < oldest {
			if _, err := modeltest.Build(t, Kind, on, nil); err == nil {
				t.Errorf("%v: no error, and no durations", on)
			}
			continue
		}
		m := build(t, on, nil)
		modeltest.Sums(t, m, counts(m, 0))
	}
	m := build(t, today, map[string]float64{"training.seats": 5000, "stop.lag": 0, "stop.threshold": 0.5, "travel.days": 60,
		"agreement.vacancies": 0.3, "agreement.weeks": 1, "matching.weeks": 13})
	c := counts(m, 1)
	modeltest.Sums(t, m, c)
	for s, name := range lostNames {
		if c[cLost+s*lostGroups] == 0 {
			t.Errorf("nobody is lost at %s", name)
		}
	}
}

func TestNoAllocation(t *testing.T) { modeltest.NoAllocation(t, build(t, today, nil)) }

func TestSameBits(t *testing.T) { modeltest.SameRunner(t, build(t, today, nil)) }

func BenchmarkReplication(b *testing.B) { modeltest.Replicate(b, build(b, today, nil)) }

func BenchmarkLaw(b *testing.B) {
	p, err := jpplace.Scheme.Compile(today)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := askLaw(p, today); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		build(b, today, nil)
	}
}
