package scene

import (
	"math"

	"alih/sim/stage"
)

// The measures of bands, in pixels of the canvas.
const (
	edge     = 8  // around all
	words    = 16 // a line of words
	between  = 14 // parts
	aside    = 12 // sides from each other and from the words of rows
	counts   = 46 // the numbers at the end of lanes, where there is room for them
	countsIf = 170
	lane     = 16 // the least height of one
	under    = 4  // between a lane's dots and the next lane
	beam     = 8  // the bar of a room
	turned   = 64 // the longest word that is written upwards
	key      = 10 // the mark before the word for it
	keyed    = 84 // the least room for mark and word
	slotMost = 15
	slotMin  = 3
)

// Bands puts one part below the other, each row a lane; both sides share the lanes, so that
// one looks across to compare, and a row's words stand once.
func Bands(f *Film, most *Most, space Space, each int32, pitch float32) Place {
	b := bands{f: f, most: most, space: space, each: each, pitch: pitch, y: edge}
	b.place = Place{Lanes: make([][]Box, len(f.Sides)), Slots: make([]float32, len(f.Stage.Parts)), Pitch: pitch}
	b.columns()
	if len(f.Sides) > 1 {
		for side := range f.Sides {
			b.label(Label{X: b.left[side], Width: b.wide, Height: words, Role: SideLabel, Part: None, Row: None, Column: None, Side: side, Value: int32(side), Of: None})
		}
		b.y += words + under
	}
	spare := b.spare()
	for i := range f.Stage.Parts {
		b.part(i, spare)
	}
	b.place.Counts = b.counts
	b.place.Height = b.y - between + edge
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

	gutter float32           // of the words of rows
	left   [maxSides]float32 // of each side's lanes
	wide   float32           // of a lane
	counts float32           // of the numbers after it
	y      float32           // where the next thing goes
}

// columns shares the width out.
func (b *bands) columns() {
	n := float32(len(b.f.Sides))
	inner := b.space.Width - 2*edge
	want := b.space.Row
	if want == 0 {
		want = inner / 5
	}
	b.gutter = min(want, inner*0.27)
	side := (inner-b.gutter)/n - aside
	if side >= countsIf {
		b.counts = counts
	}
	b.wide = max(side-b.counts, 1)
	for i := range b.left {
		b.left[i] = edge + b.gutter + aside + float32(i)*(side+aside)
	}
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

// spare is what each lane of dots can have beyond what it needs, when all have the same.
func (b *bands) spare() float32 {
	dry, lanes := *b, 0
	dry.place.Lanes, dry.place.Labels = make([][]Box, len(b.f.Sides)), nil
	for i := range b.f.Stage.Parts {
		dry.part(i, 0)
		if form := b.f.Stage.Parts[i].Form; form == stage.Crowd || form == stage.Flow {
			lanes += len(b.f.Stage.Parts[i].Rows)
		}
	}
	if lanes == 0 {
		return 0
	}
	return max(0, min((b.space.Height-(dry.y-between+edge))/float32(lanes), 2*lane))
}

func (b *bands) part(i int, spare float32) {
	p := &b.f.Stage.Parts[i]
	b.label(Label{X: edge, Width: b.space.Width - 2*edge, Height: words, Role: PartLabel, Part: i, Row: None, Column: None, Of: None})
	b.y += words + 2
	if p.Form == stage.Line {
		b.legend(i)
	}
	first := len(b.place.Lanes[0])
	for row := range p.Rows {
		b.row(i, row, b.tall(i, first+row, spare))
	}
	if p.Form == stage.Crowd {
		b.axis(i)
	}
	b.y += between
}

// tall is the height of a lane.
func (b *bands) tall(part, row int, spare float32) float32 {
	p := &b.f.Stage.Parts[part]
	switch p.Form {
	case stage.Room:
		return lane
	case stage.Line:
		size := b.slot(b.most.Slots[part])
		b.place.Slots[part] = size
		return max(lane, float32(rowsOf(b.most.Slots[part], b.wide, size))*size+under)
	}
	cell := b.wide
	if p.Form == stage.Crowd {
		cell = b.wide/float32(len(p.Columns)) - columnGap
	}
	need := float32(rowsOf(int(dots(b.most.Row[row], b.each)), cell, b.pitch))
	return max(lane, need*b.pitch+under) + spare
}

// slot is the size of a place in a line: as large as leaves a line low.
func (b *bands) slot(n int) float32 {
	low := min(max(b.space.Height*0.05, lane), 3*lane)
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

// row places a lane of each side, its words and its numbers.
func (b *bands) row(part, row int, tall float32) {
	b.label(Label{X: edge, Width: b.gutter, Height: tall, Role: RowLabel, Part: part, Row: row, Column: None, Of: None})
	for side := range b.f.Sides {
		b.place.Lanes[side] = append(b.place.Lanes[side], Box{b.left[side], b.y, b.wide, tall})
	}
	b.y += tall
}

// axis writes the columns of a crowd under its lanes, upwards where they do not fit.
func (b *bands) axis(part int) {
	columns := b.f.Stage.Parts[part].Columns
	cell := b.wide / float32(len(columns))
	l := Label{Height: words, Align: Middle, Role: ColumnLabel, Part: part, Row: None, Of: None, Width: cell, Turned: b.space.Column > cell}
	if l.Turned {
		l.Height = min(b.space.Column, turned)
	}
	for side := range b.f.Sides {
		for c := range columns {
			l.X, l.Column, l.Side = b.left[side]+float32(c)*cell, c, side
			b.label(l)
		}
	}
	b.y += l.Height
}

// legend writes what the marks of a line mean.
func (b *bands) legend(part int) {
	columns := b.f.Stage.Parts[part].Columns
	inner := b.space.Width - 2*edge
	wide := min(max(b.space.Column+2*key, keyed), inner)
	per := across(inner, wide)
	for c := range columns {
		if c > 0 && c%per == 0 {
			b.y += words
		}
		x := edge + float32(c%per)*wide
		kind, color := glyph(c)
		b.place.Keys = append(b.place.Keys, Shape{x, b.y + (words-key)/2, key, key, kind, color})
		b.label(Label{X: x + key + 4, Width: wide - key - 8, Height: words, Role: ColumnLabel, Part: part, Row: None, Column: c, Of: None})
	}
	b.y += words + 2
}

// label puts one at the height where the next thing goes.
func (b *bands) label(l Label) {
	l.Y = b.y
	b.place.Labels = append(b.place.Labels, l)
}
