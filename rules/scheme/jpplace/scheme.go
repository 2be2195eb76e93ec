// Package jpplace is the law by which a person goes from Indonesia to work in Japan:
// technical internship until it ends, specified skills by tests or after an internship,
// and from 2027-04-01 the training for work that takes the internship's place.
//
// It is not advice on which company to choose, and it does not judge whether training
// is good. What was read stands in law.md, with what was not found.
package jpplace

import "alih/rules"

// Scheme is the lawful placement of people from Indonesia in Japan.
var Scheme = &rules.Scheme{
	Code:      "jpplace",
	Zone:      "Asia/Tokyo",
	Parties:   partyNames,
	Facts:     catalogue,
	Books:     []*rules.Book{Book20190401, Book20220830, Book20240329, Book20250824, Book20251226, Book20260123},
	Params:    params,
	CheckedTo: rules.Date(2026, 2, 3),
}
