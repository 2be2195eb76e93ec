package scene

import "alih/sim/stage"

// motion is how the dots of one side get from a step to the next.
type motion struct {
	step   int
	still  bool
	pitch  float32
	crowds []crowd
	exits  []exit // of all flows
	rest   []from // dots of a crowd that leave their cell and go to no other of its row
	paths  []path
}

// path is where a dot begins and ends, how large it is there, and how late it starts.
type path struct {
	x0, y0, x1, y1, size0, size1, late float32
	color                              Color
}

// crowd is its cells, row after row, and the exits through which its people go and come.
type crowd struct {
	cells     []cell
	out, in   []int // of all exits
	gone, new int   // dots that went and came on the way to this step
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
	from          bool // its people leave a crowd that is shown
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
	st := s.film.Stage
	at := map[string]int{} // of a crowd's code
	for i := range st.Parts {
		if st.Parts[i].Form == stage.Crowd {
			at[st.Parts[i].Code] = len(m.crowds)
			m.crowds = append(m.crowds, crowd{cells: cellsOf(s, side, i)})
		}
	}
	for i := range st.Parts {
		p := &st.Parts[i]
		for r := 0; p.Form == stage.Flow && r < len(p.Rows); r++ {
			if c, ok := at[p.Leaves]; ok {
				m.crowds[c].out = append(m.crowds[c].out, len(m.exits))
			}
			if c, ok := at[p.Joins]; ok {
				m.crowds[c].in = append(m.crowds[c].in, len(m.exits))
			}
			m.exits = append(m.exits, exit{box: s.place.Lanes[side][s.first[i]+r], at: s.begin[i] + r, color: way(p, r), from: p.Leaves != ""})
		}
	}
	return m
}

func cellsOf(s *Scene, side, part int) (cells []cell) {
	p := &s.film.Stage.Parts[part]
	for r := range p.Rows {
		row := s.first[part] + r
		for c := range p.Columns {
			box := column(s.place.Lanes[side][row], c, len(p.Columns))
			cells = append(cells, cell{box: box, row: row, at: s.begin[part] + r*len(p.Columns) + c})
		}
	}
	return cells
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
	m.paths = m.paths[:0]
	m.count(s, side)
	for i := range m.crowds {
		c := &m.crowds[i]
		if !still {
			m.within(c)
			m.leave(c)
			m.cross(c)
		}
		m.stand(c)
	}
	m.pass()
}

// count sets the dots before and after.
func (m *motion) count(s *Scene, side int) {
	after := s.film.at(side, m.step)
	before := after
	if !m.still {
		before = s.film.at(side, m.step-1)
	}
	for i := range m.crowds {
		m.crowds[i].gone, m.crowds[i].new = 0, 0
		for j := range m.crowds[i].cells {
			c := &m.crowds[i].cells[j]
			c.before, c.after = int(dots(before[c.at], s.each)), int(dots(after[c.at], s.each))
			c.found, c.swapped = 0, 0
		}
	}
	for i := range m.exits {
		e := &m.exits[i]
		e.before, e.after = int(dots(before[e.at], s.each)), int(dots(after[e.at], s.each))
	}
}

// within sends dots from cells that lose some to the cells of the same row that gain, in
// their order, and lists those that are left over.
func (m *motion) within(crowd *crowd) {
	m.rest = m.rest[:0]
	cells := crowd.cells
	for begin, end := 0, 0; begin < len(cells); begin = end {
		for end = begin; end < len(cells) && cells[end].row == cells[begin].row; {
			end++
		}
		to := begin
		for i := begin; i < end; i++ {
			for c := &cells[i]; c.before-c.found > c.after; c.found++ {
				f := from{c, c.after + c.found}
				if to = gaining(cells[:end], to); to < end {
					m.send(f, &cells[to])
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

// leave sends dots to the exits of a crowd. Which leave is not known: those left over,
// spread evenly over the exits, and beyond them dots whose place another takes.
func (m *motion) leave(c *crowd) {
	rest, stay := spread(len(m.rest)), spread(c.staying())
	for _, i := range c.out {
		e := &m.exits[i]
		for j := range e.after {
			x, y := m.spot(e.box, j)
			p := path{x, y, x, y, 0, 1, 0, e.color}
			if n := c.gone - rest.of; n < 0 {
				f := m.rest[rest.at(c.gone)]
				p.x0, p.y0 = m.spot(f.cell.box, f.index)
				p.size0 = 1
			} else if n < stay.of {
				from := c.nth(stay.at(n))
				from.swapped++
				p.x0, p.y0 = m.spot(from.box, from.stay()-from.swapped)
				p.size0 = 1
			}
			m.add(p)
			c.gone++
		}
	}
}

// staying is how many dots have the same place before and after.
func (c *crowd) staying() (n int) {
	for i := range c.cells {
		n += c.cells[i].stay()
	}
	return n
}

// nth is the cell of the nth dot that stays.
func (c *crowd) nth(n int) *cell {
	for i := range c.cells {
		if n -= c.cells[i].stay(); n < 0 {
			return &c.cells[i]
		}
	}
	panic("scene: more dots leave than stay")
}

// cross sends what is left over to cells of other rows that gain; what finds none vanishes
// where it is, and what still lacks comes in.
func (m *motion) cross(c *crowd) {
	order, to := spread(len(m.rest)), 0
	for n := c.gone; n < order.of; n++ {
		f := m.rest[order.at(n)]
		if to = gaining(c.cells, to); to < len(c.cells) {
			m.send(f, &c.cells[to])
			continue
		}
		x, y := m.spot(f.cell.box, f.index)
		m.add(path{x, y, x, y, 1, 0, 0, people})
	}
	for to = gaining(c.cells, to); to < len(c.cells); to = gaining(c.cells, to) {
		one := &c.cells[to]
		m.enter(c, one, one.before+one.found)
		one.found++
	}
}

// enter is the path of a dot that comes: from where it is shown who comes, and from beside
// its column where that is not shown.
func (m *motion) enter(c *crowd, to *cell, index int) {
	x, y := m.spot(to.box, index)
	x0, y0 := x-edge, y
	total := 0
	for _, i := range c.in {
		total += m.exits[i].after
	}
	for n, i := 0, 0; total > 0 && i < len(c.in); i++ {
		e := &m.exits[c.in[i]]
		if at := c.new % total; at < n+e.after {
			x0, y0 = m.spot(e.box, at-n)
			break
		}
		n += e.after
	}
	c.new++
	m.add(path{x0, y0, x, y, 0, 1, 0, people})
}

// stand is the dots that stay where they are, and those that come in the stead of others.
func (m *motion) stand(crowd *crowd) {
	for i := range crowd.cells {
		c := &crowd.cells[i]
		for j := range c.stay() {
			if j >= c.stay()-c.swapped {
				m.enter(crowd, c, j)
				continue
			}
			x, y := m.spot(c.box, j)
			m.paths = append(m.paths, path{x, y, x, y, 1, 1, 0, people})
		}
	}
}

// pass lets those vanish who went in the step before, and those appear who leave no crowd
// that is shown.
func (m *motion) pass() {
	for i := range m.exits {
		e := &m.exits[i]
		for j := 0; !m.still && j < e.before; j++ {
			x, y := m.spot(e.box, j)
			m.paths = append(m.paths, path{x, y, x, y, 1, 0, 0, e.color})
		}
		for j := 0; (m.still || !e.from) && j < e.after; j++ {
			x, y := m.spot(e.box, j)
			size := float32(0)
			if m.still {
				size = 1
			}
			m.paths = append(m.paths, path{x, y, x, y, size, 1, 0, e.color})
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
