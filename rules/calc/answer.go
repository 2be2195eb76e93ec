package calc

import "alih/rules"

// Answer is what follows from a case on a day. It holds codes, days and numbers;
// a part that is not known is empty. What a version says whatever the case (Cite, Rule,
// Due, Entry) is shared by all answers of the books, and nobody changes it; nor may the
// case change while its answer is in use.
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

	c         *rules.Case
	facts     []*rules.Fact
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
	Cite    *Cite // nil where no version that is held answers
}

// Rule is what a version says of a provision.
type Rule struct {
	Code  string
	Cite  *Cite
	Since rules.Day

	routes int     // that rest on it, as a place among the lists of the edition
	facts  []int32 // on which it rests itself
}

// Provision is one rule as it came out.
type Provision struct {
	*Rule
	Outcome string
	Routes  []string
}

// Found is a fact with its value as it was given.
type Found struct{ Fact, Value string }

// Found lists the facts on which a provision of the answer rests, with what the case says
// of them; of which it says nothing are left out.
func (a *Answer) Found(p *Provision) []Found { return p.found(nil, a.said()) }

// found appends to a list what is said of the facts of a provision.
func (p *Provision) found(list, said []Found) []Found {
	for _, f := range p.facts {
		if x := &said[f]; x.Fact != "" {
			list = append(list, *x)
		}
	}
	return list
}

// said is what the case says, per fact: many provisions rest on the same.
func (a *Answer) said() []Found {
	said := make([]Found, len(a.facts))
	for i, f := range a.facts {
		if s := &a.c.Slots[i]; s.Given != rules.Missing {
			said[i] = Found{f.Name, show(f, s)}
		}
	}
	return said
}

// Counting is how a version counts a deadline.
type Counting struct {
	Convention string
	FirstDay   bool
	Unit       string
	Calendar   string
	Cite       *Cite
}

// Count says how a deadline was counted.
type Count struct {
	*Counting
	N        int64
	HasN     bool
	Unrolled Date
}

// Due is what a version says of a deadline.
type Due struct {
	Code       string
	Kind       string
	Who        []string
	Needs      []string // deadlines to keep first
	IfMissed   string
	Cite       *Cite
	Since      rules.Day
	Provenance string // "cure" for a second chance

	counting Counting
	routes   int // as of a Rule
}

// Deadline is one deadline.
type Deadline struct {
	*Due
	EventFact string
	Event     Date
	Count     Count
	Opens     Date
	Last      Date
	Range     [2]Date // first and last possible last day, where it is not one day
	Until     string  // time of day on the last day; "" for its end
	Safe      Date
	Margin    int64  // days from the safe to the last day
	SafeFor   string // why they differ: "closed" or "strict"
	Status    string
	DaysLeft  int64
	Done      Date
	Effective Date
	CureUntil Date
	Routes    []string
}

// Entry is what a version says of a document, a step, an amount or a note.
type Entry struct {
	Code string
	Who  []string
	For  string // deadline
	Unit string // of an amount
	Cite *Cite

	routes int // as of a Rule
}

// Item is a document, a step or a note that is listed.
type Item struct {
	*Entry
	Routes []string
}

// Amount is a figure, or one figure a reading.
type Amount struct {
	Item
	Known    bool
	Value    int64
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
