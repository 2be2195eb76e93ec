package pipeline

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/rules/scheme/jpplace"
	"alih/sim"
	"alih/sim/model"
)

var today = rules.Date(2026, 1, 23)

func build(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) (*pipeline, error) {
	t.Helper()
	var v []float64
	known := map[string]bool{}
	for _, s := range Kind.Settings() {
		x := s.Default
		if y, ok := change[s.Path]; ok {
			x, known[s.Path] = y, true
		}
		v = append(v, x)
	}
	if len(known) != len(change) {
		t.Fatalf("settings that there are not: %v, known %v", change, known)
	}
	m, err := Kind.Build(model.Law{On: on, Changed: law}, v)
	if err != nil {
		return nil, err
	}
	return m.(*pipeline), nil
}

func mustBuild(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) *pipeline {
	t.Helper()
	m, err := build(t, on, change, law...)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func counts(m *pipeline, rep uint32) []int64 {
	c := make([]int64, len(m.layout.Counters))
	m.Runner().Run(sim.NewStream(1, rep), c)
	return c
}

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

// sumsHold checks every identity of a replication.
func sumsHold(t *testing.T, m *pipeline, c []int64) {
	t.Helper()
	for _, s := range m.layout.Sums {
		var left, right int64
		for _, i := range s.Left {
			left += c[i]
		}
		for _, i := range s.Right {
			right += c[i]
		}
		if left != right {
			t.Errorf("%s: %d and %d", s.Code, left, right)
		}
	}
}

// TestSums: every identity holds, under every version of the law that tells durations,
// and in a crowded world.
func TestSums(t *testing.T) {
	for _, on := range jpplace.Scheme.Versions() {
		if on < oldest {
			if _, err := build(t, on, nil); err == nil {
				t.Errorf("%v: no error, and no durations", on)
			}
			continue
		}
		m := mustBuild(t, on, nil)
		sumsHold(t, m, counts(m, 0))
	}
	m := mustBuild(t, today, map[string]float64{"training.seats": 5000, "stop.lag": 0, "stop.threshold": 0.5, "travel.days": 60,
		"agreement.vacancies": 0.3, "agreement.weeks": 1, "matching.weeks": 13})
	c := counts(m, 1)
	sumsHold(t, m, c)
	for s, name := range lostNames {
		if c[cLost+s*lostGroups] == 0 {
			t.Errorf("nobody is lost at %s", name)
		}
	}
}

func TestNoAllocation(t *testing.T) {
	m := mustBuild(t, today, nil)
	r, c := m.Runner(), make([]int64, len(m.layout.Counters))
	if n := testing.AllocsPerRun(2, func() { r.Run(sim.NewStream(1, 9), c) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestSameBits: a runner that has run gives what a new one gives.
func TestSameBits(t *testing.T) {
	m := mustBuild(t, today, nil)
	r := m.Runner()
	for rep := range uint32(3) {
		c := make([]int64, len(m.layout.Counters))
		r.Run(sim.NewStream(1, rep), c)
		if !slices.Equal(c, counts(m, rep)) {
			t.Errorf("replication %d depends on what ran before", rep)
		}
	}
}

func BenchmarkReplication(b *testing.B) {
	m := mustBuild(b, today, nil)
	r, c := m.Runner(), make([]int64, len(m.layout.Counters))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		clear(c)
		r.Run(sim.NewStream(1, uint32(i)), c)
	}
}

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
		mustBuild(b, today, nil)
	}
}
