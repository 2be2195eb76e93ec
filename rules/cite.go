package rules

// Grade says how far a source can be trusted.
type Grade uint8

const (
	// Official: the enacted text itself was read.
	Official Grade = iota
	// Quoted: the enacted text was read in somebody's quotation.
	Quoted
	// Secondary: an authority's page, a newspaper or a handbook says so.
	Secondary
	// Assumption: nobody was found who says so.
	Assumption
)

// Grades are the names of the grades, in their order.
var Grades = [...]string{"official", "quoted", "secondary", "assumption"}

// Source is one instrument of law or one publication.
type Source struct {
	ID      string // stable code, "tw.transfer"; its name is in the language files
	Address string // where it was read
	ReadOn  Day    // the day it was read
	Grade   Grade
}

// Cite points at one place of a source.
type Cite struct {
	Source  *Source
	Article string // "11(1)"
	Grade   Grade
}

// At cites a place of the source with the grade of the source.
func (s *Source) At(article string) Cite { return Cite{s, article, s.Grade} }

// Graded returns the cite with another grade: a weaker one where the place is
// read in a way that the text does not settle.
func (c Cite) Graded(g Grade) Cite {
	c.Grade = g
	return c
}
