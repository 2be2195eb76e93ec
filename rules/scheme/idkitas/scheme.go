// Package idkitas is how the holder of a limited stay permit of Indonesia changes
// sponsor: path A, the change of sponsor without leaving (alih penjamin); path B, an
// exit permit and a new application; from 2024-04-01 the bridging permit; overstay,
// the family, and what has to be done after the change.
//
// Most of it stands on pages of offices and on an agent's guide, not on enacted text,
// and each place says so. What an office decides is asked of nobody and stays open.
// Not here: fees, taxes and social security, the criminal side of work without a
// permit, and permanent permits.
package idkitas

import "alih/rules"

// Scheme is the scheme.
var Scheme = &rules.Scheme{
	Code:    "idkitas",
	Zone:    "Asia/Jakarta",
	Parties: partyNames,
	Facts:   catalogue,
	Params:  params,
	Books:   []*rules.Book{Book20210915, Book20240401, Book20241218},
	// The next day a list of tariffs came into force whose line on overstay was not
	// seen.
	CheckedTo: rules.Date(2024, 12, 17),
}
