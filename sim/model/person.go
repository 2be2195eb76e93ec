package model

import "alih/rules"

// Personal is a kind that follows one person as well as many: what is known of a case can
// be stated to it.
type Personal interface {
	// Follows says of whom.
	Follows() Follows
	// State makes settings of a case.
	State(c Case) Stated
}

// Follows are the cases that a kind follows, in the terms of its scheme.
type Follows struct {
	When   map[string]string   `json:"when"`   // facts that have these values
	Never  map[string][]string `json:"never"`  // facts that do not have one of these
	Day    string              `json:"day"`    // the fact that a start is counted to: a day
	Routes []string            `json:"routes"` // of which one at least is not closed
}

// Case is what is known of a person, and the day of starting that is asked about.
type Case struct {
	On, Start rules.Day         // the day from which the case is counted, and that of the start
	Facts     map[string]string // as they are answered, by name
	Closed    []string          // routes that are not open
}

// Stated is a case as settings.
type Stated struct {
	Problem  string   // a code, where the case or the day cannot be followed; then nothing else
	Settings []string // "path=value", of all starts
	Starts   []Start  // the one that is asked about first, then others
	Drawn    []string // facts that would be stated and are not known: they stay drawn
}

// Start is a day of starting.
type Start struct {
	Name     string
	Day      rules.Day
	Settings []string // "path=value"
}
