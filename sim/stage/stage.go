// Package stage is how a model shows itself while it runs: after each step a snapshot of
// a fixed number of whole numbers, however many people there are.
//
// A model describes its snapshot in a small vocabulary of parts, and whoever shows it (a
// picture, a table that is read aloud) knows the vocabulary and no model.
//
// It is not what a replication counts: that is a layout of package sim. It imports
// nothing, so that a viewer links no simulator.
package stage

// Stage describes the snapshots of a model, all of the same shape.
type Stage struct {
	Unit  string // of a step, as of a path: "weeks"
	Steps int    // of a replication
	Warm  int    // of those, before the policy is switched on
	First int32  // day of the first step, in days since 1970-01-01; 0 where steps are no days
	Every int32  // days from one step to the next; 0 likewise
	Parts []Part
}

// Form is what a part is a picture of.
type Form uint8

// The forms.
const (
	// Crowd is people who are somewhere: a number for each row and column.
	Crowd Form = iota
	// Line is places in an order, one line a row, Slots places long: in each the column
	// that says what stands there, counted from 1; 0 is an empty place. What is more than
	// the line can show is left out.
	Line
	// Room is how much is used of how much there may be: two numbers a row.
	Room
	// Flow is people who go in this step: a number for each row, which says where to or why.
	Flow
)

// Forms are the names of the forms.
var Forms = [...]string{Crowd: "crowd", Line: "line", Room: "room", Flow: "flow"}

// Part is one of them, with the codes of its rows and columns in their order. Words are
// found by "stage.CODE", "stage.CODE.ROW" and "stage.CODE.COLUMN"; no row of a part has
// the code of one of its columns.
type Part struct {
	Code    string
	Form    Form
	Unit    string   // of a number: "people"
	Rows    []string // at least one
	Columns []string // of a crowd: places, at least one; of a line: what can stand in a place
	Slots   int      // of a line
	Leaves  string   // of a flow: the crowd in which its people were until this step; "": none that is shown
	Joins   string   // of a flow: the crowd in which they are from this step on; likewise
}

// Size is how many numbers of a snapshot are the part's.
func (p *Part) Size() int {
	switch p.Form {
	case Crowd:
		return len(p.Rows) * len(p.Columns)
	case Line:
		return len(p.Rows) * p.Slots
	case Room:
		return len(p.Rows) * 2
	}
	return len(p.Rows)
}

// Size is how many numbers a snapshot has.
func (s *Stage) Size() (n int) {
	for i := range s.Parts {
		n += s.Parts[i].Size()
	}
	return n
}

// Of is the part's numbers in a snapshot. A part that the stage has not is a programmer's
// mistake, and a panic.
func (s *Stage) Of(code string, snapshot []int32) []int32 {
	at := 0
	for i := range s.Parts {
		n := s.Parts[i].Size()
		if s.Parts[i].Code == code {
			return snapshot[at : at+n : at+n]
		}
		at += n
	}
	panic("stage: no part " + code)
}

// Place is where a number of a snapshot stands: its part, and in it the row and, by the
// part's form, the column, the slot, or 0 for used and 1 for the limit.
type Place struct{ Part, Row, Column int }

// Place finds the number at an index of a snapshot, which has to be less than Size.
func (s *Stage) Place(at int) Place {
	part := 0
	for ; at >= s.Parts[part].Size(); part++ {
		at -= s.Parts[part].Size()
	}
	p := &s.Parts[part]
	wide := p.Size() / len(p.Rows)
	return Place{part, at / wide, at % wide}
}

// Differ finds the first step in which two replications show something else, and the
// index of the first number of that snapshot that differs. Both are films of this stage:
// Size numbers a step.
func (s *Stage) Differ(a, b []int32) (step, at int, ok bool) {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i / s.Size(), i % s.Size(), true
		}
	}
	return 0, 0, false
}

// A Model can show itself.
type Model interface {
	// Stage describes its snapshots. It is not changed by use.
	Stage() *Stage
}

// A Runner can be watched while it replicates.
type Runner interface {
	// Watch has every Run from now on call show after each of the stage's steps, in their
	// order, with a snapshot that is good until show returns. What is counted does not
	// change by being watched. Nil ends it.
	Watch(show func(snapshot []int32))
}
