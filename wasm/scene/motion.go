package scene

import "alih/sim/stage"

// motion is how the dots of one side get from a step to the next.
type motion struct {
	step  int
	still bool
	pitch float32
	cells []cell // of all crowds, row after row
	exits []exit // of all flows
	rest  []from // dots that leave their cell and go to no other of its row
	paths []path
}

// path is where a dot begins and ends, how large it is there, and how late it starts.
type path struct {
	x0, y0, x1, y1, size0, size1, late float32
	color                              Color
}

// cell is a place of a crowd: its dots before and after, how many of those that it has too
// many or too few of have found where to go or come from, and how many leave although the
// number stays, because others come.
type cell struct {
	box           Box
	row, at       int // among all rows; in a snapshot
	before, after int
	found         int
	swapped       int
}

func (c *cell) stay() int { return min(c.before, c.after) }

// exit is a row of a flow.
type exit struct {
	box           Box
	at            int
	before, after int
	color         Color
}

// from is a dot of a cell.
type from struct {
	cell  *cell
	index int
}

// columnGap keeps the dots of two columns apart.
const columnGap = 3

func newMotion(s *Scene, side int) motion {
	m := motion{step: -1, pitch: s.place.Pitch, paths: make([]path, 0, MostDots), rest: make([]from, 0, MostDots)}
	for i := range s.film.Stage.Parts {
		p := &s.film.Stage.Parts[i]
		for r := range p.Rows {
			row := s.first[i] + r
			box := s.place.Lanes[side][row]
			switch p.Form {
			case stage.Crowd:
				for c := range p.Columns {
					m.cells = append(m.cells, cell{box: column(box, c, len(p.Columns)), row: row, at: s.begin[i] + r*len(p.Columns) + c})
				}
			case stage.Flow:
				m.exits = append(m.exits, exit{box: box, at: s.begin[i] + r, color: way(r)})
			}
		}
	}
	return m
}

// column is the place of one of n columns in a lane.
func column(lane Box, c, n int) Box {
	wide := lane.W / float32(n)
	return Box{lane.X + float32(c)*wide + columnGap/2.0, lane.Y, wide - columnGap, lane.H}
}

// to makes the paths that lead to a step, unless they are there: from the step before, or
// of dots that stand still.
func (m *motion) to(s *Scene, side, step int, still bool) {
	if m.step == step && m.still == still {
		return
	}
	m.step, m.still = step, still
	m.paths, m.rest = m.paths[:0], m.rest[:0]
	m.count(s, side)
	if !still {
		m.within()
		left := m.leave()
		m.cross(left)
		m.fade()
	}
	m.stand()
}

// count sets the dots before and after.
func (m *motion) count(s *Scene, side int) {
	after := s.film.at(side, m.step)
	before := after
	if !m.still {
		before = s.film.at(side, m.step-1)
	}
	for i := range m.cells {
		c := &m.cells[i]
		c.before, c.after = int(dots(before[c.at], s.each)), int(dots(after[c.at], s.each))
		c.found, c.swapped = 0, 0
	}
	for i := range m.exits {
		e := &m.exits[i]
		e.before, e.after = int(dots(before[e.at], s.each)), int(dots(after[e.at], s.each))
	}
}

// within sends dots from cells that lose some to the cells of the same row that gain, in
// their order, and lists those that are left over.
func (m *motion) within() {
	for begin, end := 0, 0; begin < len(m.cells); begin = end {
		for end = begin; end < len(m.cells) && m.cells[end].row == m.cells[begin].row; {
			end++
		}
		to := begin
		for i := begin; i < end; i++ {
			for c := &m.cells[i]; c.before-c.found > c.after; c.found++ {
				f := from{c, c.after + c.found}
				if to = gaining(m.cells[:end], to); to < end {
					m.send(f, &m.cells[to])
				} else {
					m.rest = append(m.rest, f)
				}
			}
		}
	}
}

// gaining is the first cell from one on that still has too few.
func gaining(cells []cell, i int) int {
	for i < len(cells) && cells[i].before+cells[i].found >= cells[i].after {
		i++
	}
	return i
}

// send is the path of a dot to a cell that gains.
func (m *motion) send(f from, to *cell) {
	x0, y0 := m.spot(f.cell.box, f.index)
	x1, y1 := m.spot(to.box, to.before+to.found)
	to.found++
	m.add(path{x0, y0, x1, y1, 1, 1, 0, people})
}

// leave sends dots to the exits. Which leave is not known: those left over, spread evenly
// over the exits, and beyond them dots whose place another takes. It returns how many of
// those left over went.
func (m *motion) leave() int {
	rest, stay := spread(len(m.rest)), spread(m.staying())
	n := 0
	for i := range m.exits {
		e := &m.exits[i]
		for j := range e.after {
			x, y := m.spot(e.box, j)
			p := path{x, y, x, y, 0, 1, 0, e.color}
			if n < rest.of {
				f := m.rest[rest.at(n)]
				p.x0, p.y0 = m.spot(f.cell.box, f.index)
				p.size0 = 1
			} else if n-rest.of < stay.of {
				c := m.nth(stay.at(n - rest.of))
				c.swapped++
				p.x0, p.y0 = m.spot(c.box, c.stay()-c.swapped)
				p.size0 = 1
			}
			m.add(p)
			n++
		}
	}
	return min(n, rest.of)
}

// staying is how many dots have the same place before and after.
func (m *motion) staying() (n int) {
	for i := range m.cells {
		n += m.cells[i].stay()
	}
	return n
}

// nth is the cell of the nth dot that stays.
func (m *motion) nth(n int) *cell {
	for i := range m.cells {
		c := &m.cells[i]
		if n -= c.stay(); n < 0 {
			return c
		}
	}
	panic("scene: more dots leave than stay")
}

// cross sends what is left over to cells of other rows that gain; what finds none vanishes
// where it is, and what still lacks comes in from the side.
func (m *motion) cross(gone int) {
	order, to := spread(len(m.rest)), 0
	for n := gone; n < order.of; n++ {
		f := m.rest[order.at(n)]
		if to = gaining(m.cells, to); to < len(m.cells) {
			m.send(f, &m.cells[to])
			continue
		}
		x, y := m.spot(f.cell.box, f.index)
		m.add(path{x, y, x, y, 1, 0, 0, people})
	}
	for ; to < len(m.cells); to = gaining(m.cells, to) {
		if c := &m.cells[to]; c.before+c.found < c.after {
			m.enter(c, c.before+c.found)
			c.found++
		}
	}
}

// enter is the path of a dot that comes in from beside its column.
func (m *motion) enter(c *cell, index int) {
	x, y := m.spot(c.box, index)
	m.add(path{x - aside, y, x, y, 0, 1, 0, people})
}

// fade lets those vanish that left in the step before.
func (m *motion) fade() {
	for i := range m.exits {
		e := &m.exits[i]
		for j := range e.before {
			x, y := m.spot(e.box, j)
			m.paths = append(m.paths, path{x, y, x, y, 1, 0, 0, e.color})
		}
	}
}

// stand is the dots that stay where they are, and those that come in the stead of others.
func (m *motion) stand() {
	for i := range m.cells {
		c := &m.cells[i]
		for j := range c.stay() {
			if j >= c.stay()-c.swapped {
				m.enter(c, j)
				continue
			}
			x, y := m.spot(c.box, j)
			m.paths = append(m.paths, path{x, y, x, y, 1, 1, 0, people})
		}
	}
	for i := range m.exits {
		e := &m.exits[i]
		for j := 0; m.still && j < e.after; j++ {
			x, y := m.spot(e.box, j)
			m.paths = append(m.paths, path{x, y, x, y, 1, 1, 0, e.color})
		}
	}
}

// latest is when the last dot starts, as a share of the way.
const latest = 0.35

// add takes a path that moves; they start one after the other, not as a block.
func (m *motion) add(p path) {
	p.late = latest * float32(len(m.paths)*7%16) / 16
	m.paths = append(m.paths, p)
}

// spot is the upper left of a dot of a place: they are piled from the lower left.
func (m *motion) spot(b Box, index int) (x, y float32) {
	per := across(b.W, m.pitch)
	return b.X + float32(index%per)*m.pitch, b.Y + b.H - under/2.0 - float32(index/per+1)*m.pitch
}

// order visits 0 to of-1 once each, not one after the other.
type order struct{ of, step int }

func spread(n int) order {
	step := n*5/8 + 1
	for ; gcd(step, n) > 1; step++ {
	}
	return order{n, step}
}

func (o order) at(n int) int { return n * o.step % o.of }

func gcd(a, b int) int {
	for b > 0 {
		a, b = b, a%b
	}
	return a
}
