package rules

// Given says how much is known of a fact.
type Given uint8

const (
	// Missing: not asked yet.
	Missing Given = iota
	// DontKnow: asked, and the answer was "I don't know".
	DontKnow
	// Pending: an authority has not decided.
	Pending
	// NotDone: the act has not been done.
	NotDone
	// Stated: a value, or a range of days where only the month is known.
	Stated
)

// Slot is what a case knows of one fact.
type Slot struct {
	Given   Given
	Lo, Hi  int64 // yes/no: 0 or 1; choice: option; day, number: value
	Months  []MonthValue
	Records []Record
}

// MonthValue is one entry of a series.
type MonthValue struct {
	Month Month
	Value int64
}

// Record is one entry of a list, a value a field.
type Record []int64

// Case is what is known of one case on one day. Slots are in the order of the
// catalogue.
type Case struct {
	AsOf  Day
	Slots []Slot
}

// NewCase makes an empty case of a catalogue.
func NewCase(asOf Day, facts int) *Case { return &Case{asOf, make([]Slot, facts)} }

// Set states one value of a fact.
func (c *Case) Set(fact int, v int64) { c.Slots[fact] = Slot{Given: Stated, Lo: v, Hi: v} }

// asker is who is asking, as a set of one; 0 while it is not known.
func (c *Case) asker() Parties {
	if len(c.Slots) == 0 || c.Slots[0].Given != Stated {
		return 0
	}
	return 1 << c.Slots[0].Lo
}

// Knows tells whether a party can know a fact: it is asked that party.
func (f *Fact) Knows(party Parties) bool { return f.KnownTo == 0 || f.KnownTo&party != 0 }
