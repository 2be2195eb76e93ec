// Package example is the law of a country that does not exist: complete, small and
// runnable. A newcomer copies this folder to begin a scheme; the checks of every
// scheme are tried on it first; and its first part is the rule set with which
// other rule engines are compared.
//
// Part one is the Guest Workers Act: thirteen facts with who is asking, twelve
// conditions, nine decisions in order, one window and one surcharge. It is kept as
// it is, because programs in other languages repeat it.
//
// Part two, in the files named after the season, is the Seasonal Work Ordinance: a
// fact of every other kind, a value that changed and one that was repealed, a later
// book, a deadline that rolls and can be cured, one counted back from its event, a
// disputed reading, a restriction, a contradiction.
//
// It is not law anywhere, and no command offers it in a list.
package example

import "alih/rules"

// Scheme is the law of Meridia.
var Scheme = &rules.Scheme{
	Code:      "example",
	Zone:      "Etc/GMT-3",
	Parties:   partyNames,
	Facts:     catalogue,
	Books:     []*rules.Book{Book20200101, Book20220101},
	Params:    append(params, seasonParams...),
	CheckedTo: rules.Date(2024, 6, 30),
}
