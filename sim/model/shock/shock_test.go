package shock

import (
	"slices"
	"testing"

	"alih/rules"
	"alih/rules/scheme/jpretain"
	"alih/sim/model/modeltest"
)

var (
	second = rules.Date(2020, 9, 7)
	today  = rules.Date(2024, 11, 8)
)

func build(t testing.TB, on rules.Day, change map[string]float64, law ...rules.Override) *shock {
	t.Helper()
	return modeltest.Must[*shock](t, Kind, on, change, law...)
}

func counts(m *shock, replication uint32) []int64 { return modeltest.Counts(m, replication) }

// TestSums: every identity holds, under every version of the law, and every end is met.
func TestSums(t *testing.T) {
	for _, on := range jpretain.Scheme.Versions() {
		m := build(t, on, nil)
		c := counts(m, 0)
		modeltest.Sums(t, m, c)
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

// TestEveryNumberOfTheLaw tries the numbers under the text that has renewals and under that
// of today. Papers and plans take long and stays are short, so that every limit is met.
func TestEveryNumberOfTheLaw(t *testing.T) {
	slow := map[string]float64{"texts.course": 1, "papers.weeks": 30, "training.weeks": 20, "office.lateDays": 60, "people.exams": 0.5, "people.stayMost": 120}
	modeltest.EveryNumber(t, Kind, modeltest.World{On: rules.Date(2021, 3, 26), Change: slow}, modeltest.World{On: today, Change: slow})
}

// TestLimits: without places nobody finds one; with places for everybody and everybody
// agreeing nobody of an open group is left; a reader of the law of April 2020 finds no
// way for a trainee who completed the training.
func TestLimits(t *testing.T) {
	c := counts(build(t, second, map[string]float64{"vacancies.week": 0}), 0)
	if c[cFound] != 0 || c[cPlaces] != 0 || c[cEnds+direct*groups]+c[cEnds+through*groups] != 0 {
		t.Errorf("without places %d find one", c[cFound])
	}
	easy := map[string]float64{"vacancies.week": 150, "vacancies.proper": 1, "pair.agrees": 1, "help.asked": 1, "people.home": 0, "people.leaves": 0, "people.disappears": 0, "people.moves": 1, "people.changesField": 1, "office.permits": 1}
	c = counts(build(t, second, easy), 0)
	if c[cFound] != c[cPeople] {
		t.Errorf("%d of %d find a place", c[cFound], c[cPeople])
	}
	c = counts(build(t, rules.Date(2020, 4, 20), map[string]float64{"texts.course": 1}), 0)
	if g := 1 + finished; c[cNoWay+g] == 0 || c[cFound+g] > c[cPeople+g]/5 {
		t.Errorf("of %d who completed the training %d have no way, %d find a place", c[cPeople+g], c[cNoWay+g], c[cFound+g])
	}
	if c = counts(build(t, second, map[string]float64{"people.changesField": 1}), 0); c[cNoWay+1+finished] != 0 {
		t.Errorf("from 2020-09-07 %d of them have no way", c[cNoWay+1+finished])
	}
}

// TestClosed: where no pandemic is the cause nobody has the help of the measure or its
// status; what is granted in 2024 is the later ways'.
func TestClosed(t *testing.T) {
	none := map[string]float64{"wave.pandemic": 0}
	if c := counts(build(t, second, none), 0); c[cHelped] != 0 || c[cGranted] != 0 {
		t.Errorf("2020: %d helped, %d granted", c[cHelped], c[cGranted])
	}
	if c := counts(build(t, today, none), 0); c[cHelped] != 0 || c[cGranted] == 0 {
		t.Errorf("2024: %d helped, %d granted", c[cHelped], c[cGranted])
	}
}

func TestSameRunner(t *testing.T) {
	m := build(t, second, nil)
	modeltest.SameRunner(t, m)
	other := counts(build(t, today, map[string]float64{"vacancies.week": 3}), 0)
	if base := counts(m, 0); !slices.Equal(base[cPeople:cPeople+groups], other[cPeople:cPeople+groups]) {
		t.Error("a policy changes the groups")
	}
}

func TestNoAllocation(t *testing.T) { modeltest.NoAllocation(t, build(t, second, nil)) }

func BenchmarkReplication(b *testing.B) { modeltest.Replicate(b, build(b, second, nil)) }

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		build(b, second, nil)
	}
}
