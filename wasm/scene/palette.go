package scene

import "alih/sim/stage"

// Color is an index of Palette.
type Color uint8

// The colours: the ground, what is only there to guide the eye, and what carries meaning.
const (
	Paper Color = iota
	Grid
	Quiet
	Ink
	Blue
	Green
	Vermilion
	Purple
	Brown
)

// Palette is red, green and blue of each. The colours that carry meaning are those of Okabe
// and Ito (2008) that stand out against the ground by 3 to 1, and a brown that stays apart from
// them; the test of the palette measures both, for people who see fewer colours too.
var Palette = [...][3]uint8{
	Paper:     {0xff, 0xff, 0xff},
	Grid:      {0xdb, 0xe2, 0xe6},
	Quiet:     {0x8a, 0x95, 0x9c},
	Ink:       {0x14, 0x18, 0x1b},
	Blue:      {0x00, 0x72, 0xb2},
	Green:     {0x00, 0x9e, 0x73},
	Vermilion: {0xd5, 0x5e, 0x00},
	Purple:    {0xcc, 0x79, 0xa7},
	Brown:     {0x66, 0x33, 0x00},
}

// People who are somewhere or come have one colour: their row is their lane. Where those go
// who leave a crowd, and what stands in a line, is told by colour too; numbers that no dot of
// the picture leads to are quiet.
const people = Blue

var (
	ways  = [...]Color{Green, Vermilion, Purple, Brown, Ink}
	marks = [...]Kind{Square, Ring, Diamond, Triangle, Cross, Dot}
	tints = [...]Color{Blue, Vermilion, Green, Purple, Brown, Ink}
)

// way is the colour of a flow's row.
func way(p *stage.Part, row int) Color {
	switch {
	case p.Leaves != "":
		return ways[row%len(ways)]
	case p.Joins != "":
		return people
	}
	return Quiet
}

// glyph is what stands for a line's column: 36 before one comes again.
func glyph(column int) (Kind, Color) {
	return marks[column%len(marks)], tints[(column+column/len(marks))%len(tints)]
}
