package written

import "fmt"

// Place is where something stands: in a file, by line and column from 1, or in an
// argument, without them.
type Place struct {
	File      string
	Line, Col int
}

func (p Place) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Problem is one thing for which a text cannot be read. Found and Allowed are words.
type Problem struct {
	Place
	Code           string // Size or Syntax
	Found, Allowed string
}

// What is wrong with a text: as such, or as YAML.
const (
	Size   = "size" // too long or too deep, or no text
	Syntax = "syntax"
)

func (p Place) before(q Place) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Col < q.Col
}
