package pipeline

import (
	"slices"
	"testing"

	"alih/sim/model/modeltest"
	"alih/sim/stage"
)

func TestStage(t *testing.T) {
	m := build(t, today, nil)
	modeltest.Stage(t, m)
	modeltest.StageWords(t, Kind, m.Stage())
}

// TestFilm: from week to week nobody comes from nowhere, the flows are what is counted,
// and the last week is what the counts end with.
func TestFilm(t *testing.T) {
	m := build(t, today, map[string]float64{"training.seats": 30000, "stop.lag": 0})
	s := m.Stage()
	film, c := modeltest.Film(t, m, 3)
	total := func(step int, part string) int64 { return modeltest.Total(s, film, step, part) }
	for step := 1; step < s.Steps; step++ {
		on := total(step-1, "way") + total(step, "begun") - total(step, "lost") - total(step, "placed")
		if in := total(step-1, "japan") + total(step, "placed") - total(step, "left"); on != total(step, "way") || in != total(step, "japan") {
			t.Fatalf("week %d: %d on the way, want %d; %d in Japan, want %d", step, total(step, "way"), on, total(step, "japan"), in)
		}
	}
	is := func(what string, got []int64, want ...int64) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("%s: shown %v, counted %v", what, got, want)
		}
	}
	went := func(part string) []int64 { return modeltest.Went(s, film, s.Warm, part) }
	is("placed", went("placed"), c[cPlaced+1+fields:cPlaced+1+fields+prefs]...)
	var lost, left []int64
	for i := range lostStages {
		lost = append(lost, c[cLost+i*lostGroups])
	}
	for i := range leftWays {
		left = append(left, c[cLeft+i*leftGroups])
	}
	is("lost", went("lost"), lost...)
	is("left", went("left"), left...)
	is("on the way", []int64{total(s.Warm-1, "way"), total(s.Steps-1, "way")}, c[cStart], c[cInside])
	heldAgainstEnd(t, s, film[len(film)-s.Size():], c)
}

// heldAgainstEnd compares the last week with the stocks and numbers at the end.
func heldAgainstEnd(t *testing.T, s *stage.Stage, last []int32, c []int64) {
	for p := range prefs {
		in := int64(0)
		for k := range kinds {
			in += int64(s.Of("japan", last)[p*kinds+k])
		}
		if in != c[cStockPrefEnd+p] {
			t.Errorf("%s: shown %d, counted %d", prefNames[p], in, c[cStockPrefEnd+p])
		}
	}
	for f, name := range fieldNames {
		room := s.Of("capSkilled", last)[2*f:]
		if int64(room[0]) != c[cHolders+f] || int64(room[1]) != c[cCap+f] {
			t.Errorf("number of %s: shown %d of %d, counted %d of %d", name, room[0], room[1], c[cHolders+f], c[cCap+f])
		}
	}
	seats := s.Of("seats", last)
	if seats[0] == 0 || seats[0] > seats[1] || seats[1] != 30000 {
		t.Errorf("%d of %d seats", seats[0], seats[1])
	}
}
