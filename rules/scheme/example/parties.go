package example

import "alih/rules"

// Party is who asks. The catalogue's parties are its bits.
type Party uint8

// Who may ask, in the order of the options of Asker.
const (
	Worker Party = iota
	OldEmployer
	NewEmployer
	Agency
)

// The parties as sets. The Office decides and never asks, so it comes after those
// who do.
const (
	worker rules.Parties = 1 << Worker
	old    rules.Parties = 1 << OldEmployer
	taker  rules.Parties = 1 << NewEmployer
	agency rules.Parties = 1 << Agency
	office rules.Parties = 1 << (Agency + 1)
)

// Who can know a fact; an agency sees everybody's papers. No set at all means that
// everybody can.
const (
	workerPapers = worker | agency
	takerPapers  = taker | agency
)

var partyNames = []string{"worker", "oldEmployer", "newEmployer", "agency", "office"}
