package scene

import (
	"math"

	"alih/sim/stage"
)

// The measures of bands, in pixels of the canvas.
const (
	edge     = 8   // around all
	line     = 14  // of words
	between  = 16  // parts
	apart    = 28  // columns of parts
	aside    = 12  // sides from each other and from the words of rows
	lane     = 16  // the least height of one
	under    = 4   // between a lane's dots and the next lane
	beam     = 8   // the bar of a room
	key      = 10  // the mark before the word for it
	gap      = 5   // between them
	sign     = 6.5 // of a number
	least    = 90  // of a lane's width, or numbers do not stand at its end
	low      = 30  // the height of a line, where that leaves slots large enough
	slotMost = 14
	slotMin  = 3
	column1  = 440 // the least width of a column of parts, with one side
	column2  = 520 // and with two
	narrow   = 430 // a column of parts in which the words of rows stand over their lanes
)

// Bands puts one part below the other, each row a lane; both sides share the lanes, so that
// one looks across to compare, and a row's words stand once. A wide canvas has two or three
// columns of parts, read downwards.
func Bands(f *Film, most *Most, space Space, each int32, pitch float32) Place {
	b := bands{f: f, most: most, space: space, each: each, pitch: pitch}
	b.place = Place{Lanes: make([][]Box, len(f.Sides)), Slots: make([]float32, len(f.Stage.Parts)), Pitch: pitch}
	b.first, _ = starts(f.Stage)
	b.share()
	b.measure()
	ends := b.split()
	part := 0
	for column, end := range ends {
		b.x, b.y = edge+float32(column)*(b.whole+apart), edge
		b.top(column == 0)
		for spare := b.spare(part, end); part < end; part++ {
			b.part(part, spare)
		}
		b.place.Height = max(b.place.Height, b.y-between+edge)
	}
	b.place.Counts = b.counts
	if b.cramped() {
		b.place.Height = math.MaxFloat32
	}
	return b.place
}

type bands struct {
	f     *Film
	most  *Most
	space Space
	each  int32
	pitch float32
	place Place
	first []int     // by part: its first row among all rows
	high  []float32 // by part: its height, with nothing to spare
	dry   bool      // heights alone are asked for

	whole  float32 // of a column of parts
	above  bool    // the words of rows stand over their lanes, not before them
	gutter float32 // of the words before lanes
	side   float32 // from one side to the next
	wide   float32 // of a lane
	counts float32 // of the number after it
	x, y   float32 // where the next thing goes
}

// share shares the width out.
func (b *bands) share() {
	sides, room := float32(len(b.f.Sides)), b.space.Width-2*edge
	wanted := float32(column1)
	if sides > 1 {
		wanted = column2
	}
	n := max(1, min(3, len(b.f.Stage.Parts), int((room+apart)/(wanted+apart))))
	b.whole = (room - float32(n-1)*apart) / float32(n)
	b.above = b.whole < narrow
	if !b.above {
		b.gutter = min(b.widestRow()+2, b.whole*0.3) + aside
	}
	b.side = (b.whole - b.gutter + aside) / sides
	for _, signs := range [...]float32{b.most.digits, b.most.short} {
		if b.counts == 0 && b.side-aside-signs*sign >= least {
			b.counts, b.place.Short = signs*sign, signs < b.most.digits
		}
	}
	b.wide = max(b.side-aside-b.counts, 1)
}

func (b *bands) widestRow() (wide float32) {
	for i := range b.f.Stage.Parts {
		for r := range b.f.Stage.Parts[i].Rows {
			wide = max(wide, b.space.row(b.f.Stage, i, r))
		}
	}
	return wide
}

// left is where a side's lanes begin.
func (b *bands) left(side int) float32 {
	return b.x + b.gutter + float32(side)*b.side
}

// split ends the columns of parts where the highest becomes least high.
func (b *bands) split() []int {
	n := max(1, int((b.space.Width-2*edge+apart)/(b.whole+apart)+0.5))
	high := b.high
	best, worst := []int{len(high)}, float32(math.Inf(1))
	var try func(ends []int, begin int, so float32)
	try = func(ends []int, begin int, so float32) {
		if len(ends) == n-1 {
			if so = max(so, total(high[begin:])); so < worst {
				best, worst = append(append([]int{}, ends...), len(high)), so
			}
			return
		}
		for end := begin + 1; end <= len(high)-(n-1-len(ends)); end++ {
			try(append(ends, end), end, max(so, total(high[begin:end])))
		}
	}
	try(nil, 0, 0)
	return best
}

func total(list []float32) (t float32) {
	for _, v := range list {
		t += v
	}
	return t
}

// measure finds the height of each part, without placing anything.
func (b *bands) measure() {
	b.high = make([]float32, len(b.f.Stage.Parts))
	dry := *b
	dry.dry, dry.place.Lanes = true, nil
	for i := range b.high {
		dry.y = 0
		dry.part(i, 0)
		b.high[i] = dry.y
	}
}

// spare is what each lane of dots of a column can have beyond what it needs.
func (b *bands) spare(begin, end int) float32 {
	free, lanes := b.space.Height-b.y-edge+between, 0
	for i := begin; i < end; i++ {
		free -= b.high[i]
		if form := b.f.Stage.Parts[i].Form; form == stage.Crowd || form == stage.Flow {
			lanes += len(b.f.Stage.Parts[i].Rows)
		}
	}
	return max(0, min(float32(int(free/float32(max(1, lanes)))), lane/2))
}

// top writes the names of two policies over their lanes, and first what a dot is.
func (b *bands) top(first bool) {
	l := Label{X: b.x, Width: b.whole, Height: line, Role: EachLabel, Part: b.dotted(), Row: None, Column: None, Value: b.each}
	if first {
		b.label(l)
	}
	if b.y += line + under; len(b.f.Sides) == 1 {
		return
	}
	l.Part, l.Width, l.Role = None, b.side-aside, SideLabel
	l.Height = max(b.lines(b.space.word(0), l.Width), b.lines(b.space.word(1), l.Width)) * line
	for side := range b.f.Sides {
		l.X, l.Side, l.Value = b.left(side), side, int32(side)
		b.label(l)
	}
	b.y += l.Height + under
}

// dotted is the first part that has dots: its unit is what a dot counts.
func (b *bands) dotted() int {
	for i := range b.f.Stage.Parts {
		if form := b.f.Stage.Parts[i].Form; form == stage.Crowd || form == stage.Flow {
			return i
		}
	}
	return None
}

// part places one below what there is.
func (b *bands) part(i int, spare float32) {
	p := &b.f.Stage.Parts[i]
	head := b.lines(b.space.head(b.f.Stage, i), b.whole) * line
	b.label(Label{X: b.x, Width: b.whole, Height: head, Role: PartLabel, Part: i, Row: None, Column: None})
	b.y += head + 3
	fits := p.Form == stage.Crowd && b.fits(i)
	if len(p.Columns) > 0 && !fits {
		b.legend(i)
	}
	for row := range p.Rows {
		b.row(i, row, b.tall(i, row, b.first[i]+row, spare))
	}
	if p.Form == stage.Crowd {
		b.axis(i, fits)
	}
	b.y += between
}

// lines is how many lines words make that are so wide; a line is never filled to its end.
func (b *bands) lines(words, wide float32) float32 {
	if words <= wide {
		return 1
	}
	return min(3, float32(math.Ceil(float64(words*1.15/wide))))
}

// tall is the height of a lane, with the words before it.
func (b *bands) tall(part, row, among int, spare float32) float32 {
	p := &b.f.Stage.Parts[part]
	high := float32(lane)
	if !b.above {
		high = max(high, b.lines(b.space.row(b.f.Stage, part, row), b.gutter-aside)*line+2)
	}
	switch p.Form {
	case stage.Room:
		return high
	case stage.Line:
		n := b.most.Slots[part]
		b.place.Slots[part] = b.slot(n)
		return max(high, float32(rowsOf(n, b.wide, b.place.Slots[part]))*b.place.Slots[part]+under)
	}
	cell := b.wide
	if p.Form == stage.Crowd {
		cell = b.wide/float32(len(p.Columns)) - columnGap
	}
	pile := float32(rowsOf(int(dots(b.most.Row[among], b.each)), cell, b.pitch)) * b.pitch
	b.place.Pile = max(b.place.Pile, pile)
	return max(high, pile+under) + spare
}

// slot is the size of a place in a line: as large as leaves a line low.
func (b *bands) slot(n int) float32 {
	for size := float32(slotMost); size > slotMin; size -= finer {
		if float32(rowsOf(n, b.wide, size))*size <= low {
			return size
		}
	}
	return slotMin
}

// across is how many things of a size stand beside each other, and rowsOf how many rows n
// of them make.
func across(wide, size float32) int { return max(1, int(wide/size)) }

func rowsOf(n int, wide, size float32) int {
	per := across(wide, size)
	return (n + per - 1) / per
}

// row places a lane of each side, and its words: over it, or before it at the height on
// which its dots stand.
func (b *bands) row(part, row int, tall float32) {
	l := Label{X: b.x, Width: b.gutter - aside, Height: tall, Role: RowLabel, Part: part, Row: row, Column: None}
	words := b.space.row(b.f.Stage, part, row)
	switch form := b.f.Stage.Parts[part].Form; {
	case b.above:
		l.Width = b.whole
		l.Height = b.lines(words, l.Width) * line
		b.label(l)
		b.y += l.Height
	case form == stage.Crowd || form == stage.Flow:
		l.Height = b.lines(words, l.Width) * line
		b.y += tall - l.Height - 1
		b.label(l)
		b.y -= tall - l.Height - 1
	default:
		b.label(l)
	}
	for side := range b.place.Lanes {
		b.place.Lanes[side] = append(b.place.Lanes[side], Box{b.left(side), b.y, b.wide, tall})
	}
	b.y += tall
}

// fits says whether the words of a crowd's columns have room under them.
func (b *bands) fits(part int) bool {
	columns := b.f.Stage.Parts[part].Columns
	for c := range columns {
		if b.space.column(b.f.Stage, part, c) > b.wide/float32(len(columns)) {
			return false
		}
	}
	return true
}

// axis writes the columns of a crowd under its lanes: their words, or the numbers by which
// the legend explains them.
func (b *bands) axis(part int, words bool) {
	columns := b.f.Stage.Parts[part].Columns
	l := Label{Height: line, Align: Middle, Role: KeyLabel, Part: part, Row: None, Width: b.wide / float32(len(columns))}
	if words {
		l.Role = ColumnLabel
	}
	for side := range b.f.Sides {
		for c := range columns {
			l.X, l.Column, l.Side, l.Value = b.left(side)+float32(c)*l.Width, c, side, int32(c+1)
			b.label(l)
		}
	}
	b.y += line
}

// legend writes what the marks of a line and the numbers under a crowd mean.
func (b *bands) legend(part int) {
	x := b.x
	for c := range b.f.Stage.Parts[part].Columns {
		words := min(b.space.column(b.f.Stage, part, c)+2, b.whole-key-gap)
		if x > b.x && x+key+gap+words > b.x+b.whole {
			x, b.y = b.x, b.y+line
		}
		b.key(part, c, x)
		b.label(Label{X: x + key + gap, Width: words, Height: line, Role: ColumnLabel, Part: part, Row: None, Column: c})
		x += key + gap + words + key
	}
	b.y += line + 3
}

// key is the mark that a legend explains, or the number.
func (b *bands) key(part, column int, x float32) {
	if b.dry {
		return
	}
	if b.f.Stage.Parts[part].Form == stage.Line {
		kind, color := glyph(column)
		b.place.Keys = append(b.place.Keys, Shape{x, b.y + (line-key)/2, key, key, kind, color})
		return
	}
	b.label(Label{X: x, Width: key, Height: line, Align: End, Role: KeyLabel, Part: part, Row: None, Column: column, Value: int32(column + 1)})
}

// label puts one at the height where the next thing goes.
func (b *bands) label(l Label) {
	if b.dry {
		return
	}
	if l.Y = b.y; l.Role != NumberLabel {
		l.Of = None
	}
	b.place.Labels = append(b.place.Labels, l)
}

// cramped says that a column of a crowd is narrower than a dot.
func (b *bands) cramped() bool {
	for i := range b.f.Stage.Parts {
		if p := &b.f.Stage.Parts[i]; p.Form == stage.Crowd && b.wide/float32(len(p.Columns))-columnGap < b.pitch {
			return true
		}
	}
	return b.wide < max(slotMin, b.pitch)
}
