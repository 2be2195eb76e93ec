package scene

// Kind is the form of a shape.
type Kind uint8

// The kinds. All but the last two are marks that are told apart without their colour.
const (
	Dot Kind = iota
	Ring
	Square
	Diamond
	Triangle
	Cross
	Bar
	Outline
)

// Shape is one thing to paint: its box, what fills it, and in which colour of the palette.
type Shape struct {
	X, Y, W, H float32 // from the upper left, in the canvas's own pixels
	Kind       Kind
	Color      Color
}

// Align is where in its box a label begins.
type Align uint8

// The alignments.
const (
	Start Align = iota
	Middle
	End
)

// Aligns are their names.
var Aligns = [...]string{Start: "start", Middle: "center", End: "end"}

// Role is what a label says.
type Role uint8

// The roles.
const (
	PartLabel Role = iota
	RowLabel
	ColumnLabel
	NumberLabel
	SideLabel
	KeyLabel  // the number, Value, by which a legend explains a column
	EachLabel // what a dot stands for: Value
)

// Roles are their names.
var Roles = [...]string{PartLabel: "part", RowLabel: "row", ColumnLabel: "column", NumberLabel: "number", SideLabel: "side", KeyLabel: "key", EachLabel: "each"}

// None is the part, row or column of a label that has none.
const None = -1

// Label is a place for words that somebody else knows.
type Label struct {
	X, Y, Width, Height float32
	Align               Align
	Role                Role
	Part, Row, Column   int // of the stage, or None
	Side                int
	Value, Of           int32 // of a number; Of is a room's limit, or None
}

// Picture is one moment. Drawing into one that was drawn before allocates nothing.
type Picture struct {
	Width, Height float32
	Each          int32   // how many people a dot stands for
	Shapes        []Shape // in the order of painting
	Labels        []Label
}

func (p *Picture) add(s Shape) { p.Shapes = append(p.Shapes, s) }
