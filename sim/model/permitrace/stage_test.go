package permitrace

import (
	"slices"
	"testing"

	"alih/sim/model/modeltest"
)

func TestStage(t *testing.T) {
	m := build(t, today, nil)
	modeltest.Stage(t, m)
	modeltest.StageWords(t, Kind, m.Stage())
}

// TestFilm: everybody is somewhere on every day, the ends are what is counted, and the
// days of overstay but the last of each.
func TestFilm(t *testing.T) {
	m := build(t, today, map[string]float64{"person.stays": 4})
	s := m.Stage()
	film, c := modeltest.Film(t, m, 3)
	over, racers := int64(0), int64(0)
	for step := range s.Steps {
		snapshot := film[step*s.Size():][:s.Size()]
		race, starts := s.Of("race", snapshot), s.Of("starts", snapshot)
		in := [len(leadNames)]int64{}
		racers = 0
		for i, n := range starts {
			in[i/len(fateNames)] += int64(n)
			if fate := i % len(fateNames); fate == racing || fate == overNow {
				racers += int64(n)
			}
		}
		if !slices.Equal(in[:], c[cPeople+1:cPeople+groups]) || racers != modeltest.Total(s, film, step, "race") {
			t.Fatalf("day %d: by start %v, want %v; %d racing, %d in the race", step, in, c[cPeople+1:cPeople+groups], racers, modeltest.Total(s, film, step, "race"))
		}
		for path := range paths {
			over += int64(race[path*stops+overstaying])
		}
	}
	var counted []int64
	for e := range ends {
		counted = append(counted, c[cEnds+e*groups])
	}
	if ended := modeltest.Went(s, film, 0, "ends"); !slices.Equal(ended, counted) || racers != 0 {
		t.Errorf("shown %v, counted %v, %d still racing", ended, counted, racers)
	}
	if over != c[cOverDays]-c[cOver] || over == 0 {
		t.Errorf("%d days of overstay, counted %d of %d people", over, c[cOverDays], c[cOver])
	}
}
