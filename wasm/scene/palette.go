package scene

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
	Ochre
)

// Palette is red, green and blue of each. The colours that carry meaning are those of Okabe
// and Ito (2008) that stand out against the ground by 3 to 1, and their orange darkened until
// it does; the test of the palette measures both, and how far apart they stay for people who
// see fewer colours.
var Palette = [...][3]uint8{
	Paper:     {0xff, 0xff, 0xff},
	Grid:      {0xdb, 0xe2, 0xe6},
	Quiet:     {0x8a, 0x95, 0x9c},
	Ink:       {0x14, 0x18, 0x1b},
	Blue:      {0x00, 0x72, 0xb2},
	Green:     {0x00, 0x9e, 0x73},
	Vermilion: {0xd5, 0x5e, 0x00},
	Purple:    {0xcc, 0x79, 0xa7},
	Ochre:     {0x9a, 0x6a, 0x00},
}

// People who are somewhere have one colour: their row is their lane. Where they go and
// what stands in a line is told by colour and, in a line, by the form of the mark too.
const people = Blue

var (
	ways  = [...]Color{Green, Vermilion, Purple, Ochre, Ink, Quiet}
	marks = [...]Kind{Square, Ring, Diamond, Triangle, Cross, Dot}
	tints = [...]Color{Blue, Vermilion, Green, Purple, Ochre, Ink}
)

// way is the colour of a flow's row.
func way(row int) Color { return ways[row%len(ways)] }

// glyph is what stands for a line's column: 36 before one comes again.
func glyph(column int) (Kind, Color) {
	return marks[column%len(marks)], tints[(column+column/len(marks))%len(tints)]
}
