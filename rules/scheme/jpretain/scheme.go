// Package jpretain is what Japan offers a foreign worker, trainee or student who lost
// work, a training place or a job offer: the support for going on working that the
// Immigration Services Agency gave in the pandemic (help in finding a place, and at
// most one year of designated activities), from its first day, 2020-04-20; and beside
// it what is open to such a person today.
//
// It is not the whole of the law of residence. Of the measure no enacted text exists:
// it was announced by the agency, and its end for dismissed people was found nowhere.
// Whether immigration grants a status is asked, never guessed. Unemployment benefit,
// labour law, family members and the way home are not here.
package jpretain

import "alih/rules"

// Scheme is the scheme.
var Scheme = &rules.Scheme{
	Code:    "jpretain",
	Zone:    "Asia/Tokyo",
	Parties: partyNames,
	Facts:   catalogue,
	Params:  params,
	Books: []*rules.Book{
		Book20200420, Book20200907, Book20210326, Book20220531,
		Book20240109, Book20241101, Book20241108,
	},
	// The newest dated source is of this day; later ones may exist.
	CheckedTo: rules.Date(2024, 11, 8),
}
