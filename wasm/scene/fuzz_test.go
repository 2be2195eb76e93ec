package scene

import (
	"math/rand/v2"
	"testing"

	"alih/sim/stage"
)

// FuzzPicture: whatever the stage, the film, the canvas and the moment, all shapes lie on the
// canvas, lanes do not overlap, there are never more dots than may be, and in a step that
// stands a cell has one for each Each people or part of them.
func FuzzPicture(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed, uint16(300+37*seed), uint16(200+11*seed), uint32(1)<<(seed%24))
	}
	f.Fuzz(func(t *testing.T, seed uint64, wide, high uint16, many uint32) {
		r := rand.New(rand.NewPCG(seed, 1))
		film := drawn(r, int64(many%(1<<30))+1)
		s, err := New(film, Space{Width: float32(wide), Height: float32(high), Words: lettered(r)}, Bands)
		if err != nil {
			return
		}
		lanesApart(t, s)
		var p Picture
		for range 4 {
			step, at := r.IntN(film.Stage.Steps), r.Float32()
			s.Draw(&p, step, at)
			inside(t, &p)
			s.Draw(&p, step, 1)
			inside(t, &p)
			counted(t, s, &p, step)
		}
	})
}

// drawn is a film of a stage of any shape.
func drawn(r *rand.Rand, many int64) Film {
	st := &stage.Stage{Unit: "weeks", Steps: 1 + r.IntN(4)}
	crowd := ""
	for i := range 1 + r.IntN(5) {
		p := stage.Part{Code: string(rune('A' + i)), Form: stage.Form(r.IntN(len(stage.Forms))), Rows: codes(r, 'a', 9)}
		switch p.Form {
		case stage.Line:
			p.Slots = 1 + r.IntN(1<<r.IntN(11))
			p.Columns = codes(r, 'n', 9)
		case stage.Crowd:
			p.Columns = codes(r, 'n', 9)
			crowd = p.Code
		case stage.Flow:
			if r.IntN(2) == 0 {
				p.Leaves = crowd
			}
			if r.IntN(2) == 0 {
				p.Joins = crowd
			}
		}
		st.Parts = append(st.Parts, p)
	}
	film := Film{Stage: st}
	for range 1 + r.IntN(2) {
		side := make([]int32, st.Steps*st.Size())
		for i := range side {
			side[i] = int32(r.Int64N(many) >> r.IntN(12))
			if r.IntN(40) == 0 {
				side[i] = -side[i]
			}
		}
		film.Sides = append(film.Sides, side)
	}
	return film
}

func codes(r *rand.Rand, first rune, most int) (list []string) {
	for i := range 1 + r.IntN(most) {
		list = append(list, string(first+rune(i)))
	}
	return list
}

func lettered(r *rand.Rand) (words []float32) {
	for range r.IntN(60) {
		words = append(words, r.Float32()*300)
	}
	return words
}

func inside(t *testing.T, p *Picture) {
	t.Helper()
	const off = 0.02 // of a pixel: what float32 rounds
	dots := 0
	for _, s := range p.Shapes {
		if !(s.X >= -off && s.Y >= -off && s.W >= 0 && s.H >= 0 && s.X+s.W <= p.Width+off && s.Y+s.H <= p.Height+off) {
			t.Fatalf("%+v is not on the canvas of %v by %v", s, p.Width, p.Height)
		}
		if s.Kind < Bar {
			dots++
		}
	}
	if dots > MostDots+100 { // and the marks that explain
		t.Fatalf("%d dots", dots)
	}
	for _, l := range p.Labels {
		if !(l.X >= -off && l.Y >= -off && l.Width >= 0 && l.Height >= 0 && l.X+l.Width <= p.Width+off && l.Y+l.Height <= p.Height+off) {
			t.Fatalf("label %+v is not on the canvas of %v by %v", l, p.Width, p.Height)
		}
	}
}

func lanesApart(t *testing.T, s *Scene) {
	t.Helper()
	var all []Box
	for _, lanes := range s.place.Lanes {
		all = append(all, lanes...)
	}
	for i, a := range all {
		for _, b := range all[:i] {
			if a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H-0.01 && b.Y < a.Y+a.H-0.01 {
				t.Fatalf("lanes overlap: %v and %v", a, b)
			}
		}
	}
}

// counted holds the dots of each cell and of each way against its people.
func counted(t *testing.T, s *Scene, p *Picture, step int) {
	t.Helper()
	st := s.film.Stage
	for side := range s.film.Sides {
		snapshot := s.film.at(side, step)
		for i := range snapshot {
			at := st.Place(i)
			part := &st.Parts[at.Part]
			box := s.place.Lanes[side][s.first[at.Part]+at.Row]
			switch part.Form {
			case stage.Crowd:
				box = column(box, at.Column, len(part.Columns))
			case stage.Flow:
			default:
				continue
			}
			if got, want := within(p, box, s.scale), (int64(max(snapshot[i], 0))+int64(s.each)-1)/int64(s.each); int64(got) != want {
				t.Fatalf("step %d, side %d, %s %v: %d dots for %d people, of %d each; want %d", step, side, part.Code, at, got, snapshot[i], s.each, want)
			}
		}
	}
}

func within(p *Picture, b Box, scale float32) (n int) {
	for _, s := range p.Shapes {
		x, y := (s.X+s.W/2)/scale, (s.Y+s.H/2)/scale
		if s.Kind == Dot && x > b.X && x < b.X+b.W && y > b.Y && y < b.Y+b.H {
			n++
		}
	}
	return n
}
