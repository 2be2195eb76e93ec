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
	// Articles: the text is enacted and divided in articles. Of anything else a cite
	// names a part, a day or a heading, and nobody should look for an article there.
	Articles bool
}

// Cite points at one place of a source.
type Cite struct {
	Source  *Source
	Article string // "11(1)"; of what has no articles a part, a day or a heading
	Grade   Grade
}

// At cites a place of the source with the grade of the source.
func (s *Source) At(article string) Cite { return Cite{s, article, s.Grade} }

// Places are the ways in which a cite says where it stands.
const (
	PlaceArticle = "article" // "11(1)" of an enacted text
	PlacePart    = "part"    // "2", "1-3" of a leaflet or a page
	PlaceDay     = "day"     // "2021-03-26", the day of a report
	PlaceText    = "text"    // "§7.1" or a heading, as it is written there
)

// Place says in which of these ways a place of the source is written.
func (s *Source) Place(place string) string {
	switch {
	case s.Articles:
		return PlaceArticle
	case isDay(place):
		return PlaceDay
	case isPart(place):
		return PlacePart
	}
	return PlaceText
}

// isDay: "2021-03-26", or its month alone.
func isDay(place string) bool {
	if len(place) != len("2021-03") && len(place) != len("2021-03-26") {
		return false
	}
	for i := range len(place) {
		dash := i == 4 || i == 7
		if dash != (place[i] == '-') || !dash && !digit(place[i]) {
			return false
		}
	}
	return true
}

// isPart: one or two digits, then at most signs and more digits.
func isPart(place string) bool {
	run := 0
	for i := range len(place) {
		switch c := place[i]; {
		case digit(c):
			run++
		case i == 0 || c != ',' && c != ' ' && c != '-' && c != '(' && c != ')':
			return false
		default:
			run = 0
		}
		if run > 2 {
			return false
		}
	}
	return place != ""
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// Graded returns the cite with another grade: a weaker one where the place is
// read in a way that the text does not settle.
func (c Cite) Graded(g Grade) Cite {
	c.Grade = g
	return c
}
