package calc

import "alih/rules"

// Answer is what follows from a case on a day. It holds codes, days and numbers;
// a part that is not known is empty.
type Answer struct {
	Scheme   string
	AsOf     rules.Day
	Asker    string
	Apart    bool // the asker has nothing of their own to do in this law: who helps
	Law      Law
	Outcome  string
	Exact    bool
	Routes   []Route
	Rules    []Provision
	Dues     []Deadline
	Papers   []Item
	Steps    []Item
	Amounts  []Amount
	Readings []Reading
	Notes    []Item
	Missing  []string
	Ask      []Other
	Changes  []Change
	Warnings []Warning

	explained bool // by Explain alone: nothing is said of what is missing
}

// Date is a day that may not be known.
type Date struct {
	Day   rules.Day
	Known bool
}

// Law is the version that answers.
type Law struct {
	Version   rules.Day // first day in force
	Text      rules.Day // first day in force of the text that is read
	Until     Date      // last day in force, where a later version is held
	CheckedTo rules.Day
	Stale     bool // the day asked about is later than the law was checked
}

// Cite is where a rule is written.
type Cite struct {
	Law, Article, Address string
	Form                  string // how the place is written: one of the rules.Place...
	ReadOn                Date
	Grade                 string
}

// Route is the outcome of one way.
type Route struct {
	Code    string
	Outcome string
	Settled bool // no missing fact can change it
	LawDay  rules.Day
	Version rules.Day
	Cite    Cite
}

// Provision is one rule as it came out.
type Provision struct {
	Code    string
	Outcome string
	Found   []Found
	Cite    Cite
	Since   rules.Day
	Routes  []string
}

// Found is a fact with its value as it was given.
type Found struct{ Fact, Value string }

// Count says how a deadline was counted.
type Count struct {
	Convention string
	FirstDay   bool
	N          int64
	HasN       bool
	Unit       string
	Unrolled   Date
	Calendar   string
	Cite       Cite
}

// Deadline is one deadline.
type Deadline struct {
	Code       string
	Kind       string
	Who        []string
	EventFact  string
	Event      Date
	Count      Count
	Opens      Date
	Last       Date
	Range      [2]Date // first and last possible last day, where it is not one day
	Until      string  // time of day on the last day; "" for its end
	Safe       Date
	Margin     int64  // days from the safe to the last day
	SafeFor    string // why they differ: "closed" or "strict"
	Status     string
	DaysLeft   int64
	Done       Date
	Needs      []string // deadlines to keep first
	Effective  Date
	CureUntil  Date
	IfMissed   string
	Routes     []string
	Cite       Cite
	Since      rules.Day
	Provenance string // "cure" for a second chance
}

// Item is a document, a step or a note.
type Item struct {
	Code   string
	Who    []string
	For    string // deadline
	Routes []string
	Cite   Cite
}

// Amount is a figure, or one figure a reading.
type Amount struct {
	Item
	Known    bool
	Value    int64
	Unit     string
	Reading  string
	Variants []Variant
}

// Variant is the figure under one option of a reading.
type Variant struct {
	Option string
	Value  int64
}

// Reading is a dispute between sources that bears on the answer.
type Reading struct {
	Fact    string
	Used    string // "" while unsettled
	Options []string
}

// Other is a fact that only others know.
type Other struct {
	Fact string
	Who  []string
}

// Change is a smallest set of facts that, changed, changes the outcome.
type Change struct {
	Facts   []Found
	Outcome string
	Who     []string
	Until   Date
}

// Warning is something that the asker has to know about the answer itself.
type Warning struct {
	Code string
	Item string // what it is about, by code
	Day  Date
}

// outcomes are the names of the outcomes, in the order of State.Rank.
var outcomes = [...]string{"eligible", "conditional", "conflict", "undetermined", "not-eligible"}
