package scene

import (
	"math"

	"alih/sim/stage"
)

// number writes what a lane comes to at its end, where there is room: the people of a
// crowd's row, what is used of a room and its limit, who goes.
func (m *moment) number(part, row int, lane Box) {
	if m.s.place.Counts == 0 || m.s.film.Stage.Parts[part].Form == stage.Line {
		return
	}
	l := Label{X: lane.X + lane.W, Y: lane.Y + lane.H - line - 1, Width: m.s.place.Counts, Height: line, Align: End,
		Role: NumberLabel, Part: part, Row: row, Column: None, Side: m.side, Of: None}
	p := &m.s.film.Stage.Parts[part]
	wide := p.Size() / len(p.Rows)
	own := m.after[m.s.begin[part]+row*wide:][:wide]
	switch p.Form {
	case stage.Crowd:
		l.Value = sum(own)
	case stage.Room:
		if l.Value = own[0]; !m.s.place.Short {
			l.Of = own[1]
		}
	case stage.Flow:
		l.Value = own[0]
	}
	m.p.Labels = append(m.p.Labels, l)
}

func sum(numbers []int32) int32 {
	total := int64(0)
	for _, n := range numbers {
		total += int64(n)
	}
	return int32(min(max(total, math.MinInt32), math.MaxInt32))
}
