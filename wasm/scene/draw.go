package scene

import "alih/sim/stage"

// Draw makes the picture of the moment t on the way from the step before to a step: 0 is
// the step before, 1 the step itself. A step or a moment that there is not is the nearest.
func (s *Scene) Draw(p *Picture, step int, t float32) {
	step = min(max(step, 0), s.Steps()-1)
	still := !(t < 1) || step == 0
	if still {
		t = 1
	}
	t = max(t, 0)
	p.Width, p.Height, p.Each = s.space.Width, s.space.Height, s.each
	p.Shapes, p.Labels = append(p.Shapes[:0], s.place.Keys...), append(p.Labels[:0], s.place.Labels...)
	for side := range s.film.Sides {
		m := moment{s: s, p: p, side: side, step: step, t: smooth(t)}
		m.after = s.film.at(side, step)
		m.before = m.after
		if !still {
			m.before = s.film.at(side, step-1)
		}
		m.parts()
		s.motion[side].to(s, side, step, still)
		s.motion[side].draw(p, t)
		m.mark()
	}
	s.fitted(p)
}

// moment is one side of a picture while it is made.
type moment struct {
	s             *Scene
	p             *Picture
	side, step    int
	t             float32
	before, after []int32
}

// smooth is how far something has come that starts and ends slowly.
func smooth(t float32) float32 { return t * t * (3 - 2*t) }

func (m *moment) parts() {
	for i := range m.s.film.Stage.Parts {
		p := &m.s.film.Stage.Parts[i]
		for r := range p.Rows {
			box := m.s.place.Lanes[m.side][m.s.first[i]+r]
			switch p.Form {
			case stage.Crowd:
				m.ground(box, len(p.Columns))
			case stage.Flow:
				m.ground(box, 1)
			case stage.Line:
				m.line(i, r, box)
			case stage.Room:
				m.room(i, r, box)
			}
			m.number(i, r, box)
		}
	}
}

// ground is the line on which a lane's dots stand, with a gap between columns.
func (m *moment) ground(lane Box, columns int) {
	for c := range columns {
		b := column(lane, c, columns)
		m.p.add(Shape{b.X, b.Y + b.H - under/2.0, b.W, 1, Bar, Grid})
	}
}

// line is the marks of a row of places. One that changes shrinks, and the other grows.
func (m *moment) line(part, row int, lane Box) {
	size, at := m.s.place.Slots[part], m.s.begin[part]+row*m.s.film.Stage.Parts[part].Slots
	for i := range m.s.most.Slots[part] {
		what, share := m.after[at+i], float32(1)
		if before := m.before[at+i]; before != what {
			if share = 2*m.t - 1; share < 0 {
				what, share = before, -share
			}
		}
		m.p.add(slot(place(lane, size, i), what, share, len(m.s.film.Stage.Parts[part].Columns)))
	}
}

// place is where the nth place of a line is.
func place(lane Box, size float32, n int) Box {
	per := across(lane.W, size)
	return Box{lane.X + float32(n%per)*size, lane.Y + under/2.0 + float32(n/per)*size, size, size}
}

// slot is the mark for what stands in a place; an empty one, and what the stage has no
// column for, is a speck.
func slot(b Box, what int32, share float32, columns int) Shape {
	kind, color, wide := Square, Grid, b.W*0.3
	if what > 0 && int(what) <= columns {
		kind, color = glyph(int(what) - 1)
		wide = b.W * 0.84 * share
	}
	return Shape{b.X + (b.W-wide)/2, b.Y + (b.H-wide)/2, wide, wide, kind, color}
}

// room is a bar of what is used in the outline of what there may be, on one scale for all
// rows of the part; what is beyond the limit has another colour.
func (m *moment) room(part, row int, lane Box) {
	at, rows := m.s.begin[part]+2*row, m.s.first[part]
	most := int32(1)
	for i := range m.s.film.Stage.Parts[part].Rows {
		most = max(most, m.s.most.Row[rows+i])
	}
	used, limit := m.long(at, lane.W, most), m.long(at+1, lane.W, most)
	b := Box{lane.X, lane.Y + (lane.H-beam)/2, 0, beam}
	m.p.add(Shape{b.X, b.Y, min(used, limit), b.H, Bar, people})
	if used > limit {
		m.p.add(Shape{b.X + limit, b.Y, used - limit, b.H, Bar, Vermilion})
	}
	if limit > 0 {
		m.p.add(Shape{b.X, b.Y, limit, b.H, Outline, Quiet})
	}
}

// long is the length of a number on its way.
func (m *moment) long(at int, wide float32, most int32) float32 {
	before, after := float32(max(m.before[at], 0)), float32(max(m.after[at], 0))
	return min((before+(after-before)*m.t)/float32(most), 1) * wide
}

// draw is the dots at a moment.
func (m *motion) draw(p *Picture, t float32) {
	for i := range m.paths {
		a := &m.paths[i]
		e := smooth(min(max((t-a.late)/(1-latest), 0), 1))
		size := a.size0 + (a.size1-a.size0)*e
		if size <= 0 {
			continue
		}
		wide := m.pitch * 0.84 * size
		in := (m.pitch - wide) / 2
		p.add(Shape{a.x0 + (a.x1-a.x0)*e + in, a.y0 + (a.y1-a.y0)*e + in, wide, wide, Dot, a.color})
	}
}

// mark draws a frame around the first number in which the sides differ, in the step where
// they do.
func (m *moment) mark() {
	if m.s.differ.step != m.step {
		return
	}
	at := m.s.film.Stage.Place(m.s.differ.at)
	part := &m.s.film.Stage.Parts[at.Part]
	b := m.s.place.Lanes[m.side][m.s.first[at.Part]+at.Row]
	switch part.Form {
	case stage.Crowd:
		b = column(b, at.Column, len(part.Columns))
	case stage.Line:
		if at.Column >= m.s.most.Slots[at.Part] {
			return
		}
		b = place(b, m.s.place.Slots[at.Part], at.Column)
	}
	m.p.add(Shape{b.X - 1, b.Y, b.W + 2, b.H, Outline, Ink})
}

// fitted takes a picture that was made for a larger canvas to the one there is.
func (s *Scene) fitted(p *Picture) {
	if s.scale == 1 {
		return
	}
	for i := range p.Shapes {
		a := &p.Shapes[i]
		a.X, a.Y, a.W, a.H = a.X*s.scale, a.Y*s.scale, a.W*s.scale, a.H*s.scale
	}
	for i := range p.Labels {
		l := &p.Labels[i]
		l.X, l.Y, l.Width, l.Height = l.X*s.scale, l.Y*s.scale, l.Width*s.scale, l.Height*s.scale
	}
}
