// Package jphsp is Japan's law on who may come with a Highly-Skilled Professional: the
// spouse, the child, the parent and the domestic worker, from the first application to
// the renewal and to permanent residence, as the Immigration Services Agency explains
// it and the notice on Designated Activities states it.
//
// It is not the whole of that law. Who becomes a Highly-Skilled Professional (the
// points), penalties, revocation, fees and the practice of single offices are not
// here; what immigration decides is asked, never guessed.
package jphsp

import "alih/rules"

// Scheme is the scheme.
var Scheme = &rules.Scheme{
	Code:    "jphsp",
	Zone:    "Asia/Tokyo",
	Parties: partyNames,
	Facts:   catalogue,
	Params:  params,
	Books:   []*rules.Book{Book20171201, Book20210730, Book20230421},
	// The questions and answers are held as they stood in February 2025.
	CheckedTo: rules.Date(2025, 2, 28),
}
