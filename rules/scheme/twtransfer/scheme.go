// Package twtransfer is Taiwan's law on how a migrant worker changes employer: the
// rules on the change of employer or work for work under Article 46(1)(8) to (11)
// of the Employment Service Act, from their text of 2020-07-07 on, with what other
// instruments add to them.
//
// It is not the whole of that law. The annexes, the list of industries by grade
// and the letters on special circumstances are not held; what the ministry or an
// authority decides is asked, never guessed; penalties, fees of the employment
// stabilisation fund and texts before 2020-07-09 are not here.
package twtransfer

import "alih/rules"

// Scheme is the scheme.
var Scheme = &rules.Scheme{
	Code:    "twtransfer",
	Zone:    "Asia/Taipei",
	Parties: partyNames,
	Facts:   catalogue,
	Params:  params,
	Books: []*rules.Book{
		Book20200709, Book20210829, Book20220430, Book20220817, Book20221127,
		Book20230617, Book20231015, Book20240104, Book20240828, Book20241120,
	},
	// On 2024-11-18 an amendment was promulgated whose text is not held.
	CheckedTo: rules.Date(2024, 11, 19),
}
