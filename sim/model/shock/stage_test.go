package shock

import (
	"slices"
	"testing"

	"alih/sim/model/modeltest"
)

func TestStage(t *testing.T) {
	m := build(t, second, nil)
	modeltest.Stage(t, m)
	modeltest.StageWords(t, Kind, m.Stage())
}

// TestFilm: who looks and who is in designated activities is what is counted of each
// week, nobody comes from nowhere, and what happens is what is counted in all.
func TestFilm(t *testing.T) {
	m := build(t, second, map[string]float64{"vacancies.week": 40})
	s := m.Stage()
	film, c := modeltest.Film(t, m, 3)
	taken, now := int64(0), int64(0)
	for w := range s.Steps {
		snapshot := film[w*s.Size():][:s.Size()]
		looks, busy := int64(0), int64(0)
		for i, n := range s.Of("people", snapshot) {
			switch doing := i % doings; {
			case doing <= hasLonger:
				looks += int64(n)
			case doing >= onStatus:
				busy += int64(n)
			}
		}
		now += modeltest.Total(s, film, w, "lost") - modeltest.Total(s, film, w, "ends")
		if looks != c[cWaiting+w] || busy != c[cActive+w] || now != modeltest.Total(s, film, w, "people") {
			t.Fatalf("week %d: %d look, counted %d; %d active, counted %d; %d in all, want %d",
				w, looks, c[cWaiting+w], busy, c[cActive+w], modeltest.Total(s, film, w, "people"), now)
		}
		for f := range fieldCount {
			taken += int64(s.Of("byField", snapshot)[2*f])
		}
	}
	if taken != c[cTaken] || now != c[cOpen] {
		t.Errorf("%d places taken, counted %d; %d left, counted %d", taken, c[cTaken], now, c[cOpen])
	}
	var ending []int64
	for e := range ends {
		ending = append(ending, c[cEnds+e*groups])
	}
	for part, want := range map[string][]int64{"lost": c[cPeople+1 : cPeople+groups], "found": c[cFound+1 : cFound+groups],
		"office": {c[cGranted], c[cRefused], c[cRenewed], c[cExtended]}, "ends": ending} {
		if got := modeltest.Went(s, film, 0, part); !slices.Equal(got, want) {
			t.Errorf("%s: shown %v, counted %v", part, got, want)
		}
	}
}

// TestOpenPlaces: the line is the places that are left over, as long as it has room.
func TestOpenPlaces(t *testing.T) {
	m := build(t, second, nil)
	s := m.Stage()
	film, _ := modeltest.Film(t, m, 3)
	for w := range s.Steps {
		snapshot := film[w*s.Size():][:s.Size()]
		for region := range regionCount {
			room := s.Of("byRegion", snapshot)[2*region:]
			line, n := s.Of("open", snapshot)[region*mostOpen:][:mostOpen], int32(0)
			for _, field := range line {
				if field > 0 {
					n++
				}
			}
			if want := min(room[1]-room[0], mostOpen); n != want {
				t.Fatalf("week %d, %s: %d places in the line, want %d", w, regionNames[region], n, want)
			}
		}
	}
}
