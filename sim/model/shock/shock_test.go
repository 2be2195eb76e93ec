package shock

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/rules/scheme/jpretain"
	"alih/sim"
	"alih/sim/model"
)

var (
	second = rules.Date(2020, 9, 7)
	today  = rules.Date(2024, 11, 8)
)

func build(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) (*shock, error) {
	t.Helper()
	var v []float64
	for _, s := range Kind.Settings() {
		x := s.Default
		if y, ok := change[s.Path]; ok {
			x = y
		}
		v = append(v, x)
	}
	m, err := Kind.Build(model.Law{On: on, Changed: law}, v)
	if err != nil {
		return nil, err
	}
	return m.(*shock), nil
}

func mustBuild(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) *shock {
	t.Helper()
	m, err := build(t, on, change, law...)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func counts(m *shock, rep uint32) []int64 {
	c := make([]int64, len(m.layout.Counters))
	m.Runner().Run(sim.NewStream(1, rep), c)
	return c
}

// TestSums: every identity holds, under every version of the law, and every end is met.
func TestSums(t *testing.T) {
	for _, on := range jpretain.Scheme.Versions() {
		m := mustBuild(t, on, nil)
		c := counts(m, 0)
		for _, s := range m.layout.Sums {
			var left, right int64
			for _, i := range s.Left {
				left += c[i]
			}
			for _, i := range s.Right {
				right += c[i]
			}
			if left != right {
				t.Errorf("%v, %s: %d and %d", on, s.Code, left, right)
			}
		}
		if c[cPeople] != int64(m.b.people) {
			t.Errorf("%v: %d people", on, c[cPeople])
		}
		for e, name := range endNames {
			if c[cEnds+e*groups] == 0 {
				t.Errorf("%v: nobody ends by %s", on, name)
			}
		}
	}
}

// TestEveryNumberOfTheLaw changes each number of the scheme in turn, under the text that
// has renewals and under that of today. Either the wave changes somewhere,
// or the list says why it does not.
func TestEveryNumberOfTheLaw(t *testing.T) {
	days := []rules.Day{rules.Date(2021, 3, 26), today}
	// Papers and plans take long and stays are short, so that every limit is met.
	slow := map[string]float64{"texts.course": 1, "papers.weeks": 30, "training.weeks": 20, "office.lateDays": 60, "people.exams": 0.5, "people.stayMost": 120}
	var bases [][]int64
	for _, on := range days {
		bases = append(bases, counts(mustBuild(t, on, slow), 0))
	}
	for _, param := range jpretain.Scheme.Params {
		why, listed := unused[param.Name]
		changed := false
		for d, on := range days {
			now, inForce := param.Values.On(on)
			if !inForce {
				continue
			}
			base := bases[d]
			for _, v := range []int64{now.Value * 2, now.Value / 2} {
				m, err := build(t, on, slow, rules.Override{Param: param.Name, Value: v})
				if err != nil {
					t.Logf("%s = %d: %v", param.Name, v, err)
					continue
				}
				changed = changed || !slices.Equal(base, counts(m, 0))
			}
		}
		if changed == listed {
			t.Errorf("%s: changes the wave %v, on the list %v (%s)", param.Name, changed, listed, why)
		}
	}
}

// TestLimits: without places nobody finds one; with places for everybody and everybody
// agreeing nobody of an open group is left; a reader of the law of April 2020 finds no
// way for a trainee who completed the training.
func TestLimits(t *testing.T) {
	c := counts(mustBuild(t, second, map[string]float64{"vacancies.week": 0}), 0)
	if c[cFound] != 0 || c[cPlaces] != 0 || c[cEnds+direct*groups]+c[cEnds+through*groups] != 0 {
		t.Errorf("without places %d find one", c[cFound])
	}
	easy := map[string]float64{"vacancies.week": 150, "vacancies.proper": 1, "pair.agrees": 1, "help.asked": 1, "people.home": 0, "people.leaves": 0, "people.disappears": 0, "people.moves": 1, "people.changesField": 1, "office.permits": 1}
	c = counts(mustBuild(t, second, easy), 0)
	if c[cFound] != c[cPeople] {
		t.Errorf("%d of %d find a place", c[cFound], c[cPeople])
	}
	c = counts(mustBuild(t, rules.Date(2020, 4, 20), map[string]float64{"texts.course": 1}), 0)
	if g := 1 + finished; c[cNoWay+g] == 0 || c[cFound+g] > c[cPeople+g]/5 {
		t.Errorf("of %d who completed the training %d have no way, %d find a place", c[cPeople+g], c[cNoWay+g], c[cFound+g])
	}
	if c = counts(mustBuild(t, second, map[string]float64{"people.changesField": 1}), 0); c[cNoWay+1+finished] != 0 {
		t.Errorf("from 2020-09-07 %d of them have no way", c[cNoWay+1+finished])
	}
}

// TestClosed: where no pandemic is the cause nobody has the help of the measure or its
// status; what is granted in 2024 is the later ways'.
func TestClosed(t *testing.T) {
	none := map[string]float64{"wave.pandemic": 0}
	if c := counts(mustBuild(t, second, none), 0); c[cHelped] != 0 || c[cGranted] != 0 {
		t.Errorf("2020: %d helped, %d granted", c[cHelped], c[cGranted])
	}
	if c := counts(mustBuild(t, today, none), 0); c[cHelped] != 0 || c[cGranted] == 0 {
		t.Errorf("2024: %d helped, %d granted", c[cHelped], c[cGranted])
	}
}

// TestSameRunner: a runner that has run before gives the same bits as a new one, and a
// policy does not change who is who.
func TestSameRunner(t *testing.T) {
	m := mustBuild(t, second, nil)
	r, c := m.Runner(), make([]int64, len(m.layout.Counters))
	for rep := range uint32(3) {
		clear(c)
		r.Run(sim.NewStream(1, rep), c)
		if !slices.Equal(c, counts(m, rep)) {
			t.Fatalf("replication %d differs", rep)
		}
	}
	other := counts(mustBuild(t, today, map[string]float64{"vacancies.week": 3}), 0)
	if base := counts(m, 0); !slices.Equal(base[cPeople:cPeople+groups], other[cPeople:cPeople+groups]) {
		t.Error("a policy changes the groups")
	}
}

func TestNoAllocation(t *testing.T) {
	m := mustBuild(t, second, nil)
	r, c := m.Runner(), make([]int64, len(m.layout.Counters))
	for rep := range uint32(3) {
		r.Run(sim.NewStream(1, rep), c)
	}
	if n := testing.AllocsPerRun(3, func() { r.Run(sim.NewStream(1, 0), c) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkReplication(b *testing.B) {
	m := mustBuild(b, second, nil)
	r, c := m.Runner(), make([]int64, len(m.layout.Counters))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		r.Run(sim.NewStream(1, uint32(i)), c)
	}
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		mustBuild(b, second, nil)
	}
}
