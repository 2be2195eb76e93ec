package scene

import (
	"math/rand/v2"
	"testing"

	"alih/sim/stage"
)

// TestNothingIsAllocated: a film drawn frame after frame into one picture.
func TestNothingIsAllocated(t *testing.T) {
	st := large()
	s := scene(t, st, Space{Width: 1200, Height: 900}, some(st, 1), some(st, 2))
	var p Picture
	draw := func() {
		for step := range st.Steps {
			for at := range 4 {
				s.Draw(&p, step, float32(at)/3)
			}
		}
	}
	draw()
	if n := testing.AllocsPerRun(3, draw); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestEach: a dot is the least round number of people with which no moment has too many, the
// same for all steps. Each of the four cells of small has all in the first step and half of
// them in the second, so the way from one to the other has 4 dots for each Each of them, and
// 2,000 are 500 a cell.
func TestEach(t *testing.T) {
	for _, c := range []struct{ people, each int32 }{
		{0, 1}, {500, 1}, {501, 2}, {1000, 2}, {1001, 5}, {2501, 10}, {5001, 20}, {2_000_000_000, 5_000_000},
	} {
		half := c.people / 2
		f := Film{small(2), [][]int32{{c.people, c.people, c.people, c.people, 0, 0, half, half, half, half, 0, 0}}}
		m := most(&f)
		if got := m.each(&f); got != c.each {
			t.Errorf("%d people: %d each, want %d", c.people, got, c.each)
		}
	}
}

// TestTall: on a canvas as high as a film wants it nothing is shrunk, whatever its width.
func TestTall(t *testing.T) {
	st := large()
	f := Film{st, [][]int32{some(st, 1), some(st, 2)}}
	for wide := float32(320); wide < 2000; wide += 61 {
		space := Space{Width: wide}
		tall, err := Tall(f, space, Bands)
		if err != nil {
			t.Fatal(err)
		}
		space.Height = tall
		s, err := New(f, space, Bands)
		if err != nil || s.scale != 1 {
			t.Errorf("%v by %v: scale %v, %v", wide, tall, s.scale, err)
		}
	}
}

// TestCut: bytes become the films of the first two policies.
func TestCut(t *testing.T) {
	st := small(1)
	bytes := make([]byte, 3*6*4)
	bytes[0], bytes[1], bytes[6*4] = 1, 2, 9
	bytes[4], bytes[5], bytes[6], bytes[7] = 0xff, 0xff, 0xff, 0xff
	f, err := Cut(st, bytes)
	if err != nil || len(f.Sides) != 2 || f.Sides[0][0] != 0x201 || f.Sides[0][1] != -1 || f.Sides[1][0] != 9 {
		t.Errorf("%v, %v", f.Sides, err)
	}
	for _, n := range []int{0, 4, 25} {
		if _, err := Cut(st, bytes[:n]); err == nil {
			t.Errorf("%d bytes: taken", n)
		}
	}
}

// large is a stage such as models have.
func large() *stage.Stage {
	rows, columns := []string{"a", "b", "c", "d", "e", "f", "g", "h"}, []string{"1", "2", "3", "4", "5", "6"}
	return &stage.Stage{Unit: "weeks", Steps: 6, Warm: 1, Parts: []stage.Part{
		{Code: "came", Form: stage.Flow, Rows: rows[:2], Joins: "waiting"},
		{Code: "waiting", Form: stage.Crowd, Rows: rows, Columns: columns},
		{Code: "meeting", Form: stage.Line, Rows: rows[:2], Columns: columns, Slots: 64},
		{Code: "places", Form: stage.Room, Rows: rows},
		{Code: "gone", Form: stage.Flow, Rows: rows[:5], Leaves: "waiting"},
	}}
}

// some is a film of it with a few people in every place.
func some(st *stage.Stage, seed uint64) []int32 {
	r := rand.New(rand.NewPCG(seed, 2))
	film := make([]int32, st.Steps*st.Size())
	for i := range film {
		film[i] = int32(r.IntN(7))
	}
	return film
}
