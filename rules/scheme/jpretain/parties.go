package jpretain

import "alih/rules"

// Party is who asks. The catalogue's parties are its bits.
type Party uint8

// Who may ask, in the order of the options of Asker. A helper is a supervising body,
// a support organisation, a union, a school or anybody who sees the worker's papers.
const (
	Worker Party = iota
	NewEmployer
	Helper
)

// The parties as sets. Those who decide, pass on or match never ask.
const (
	worker       rules.Parties = 1 << Worker
	taker        rules.Parties = 1 << NewEmployer
	helper       rules.Parties = 1 << Helper
	regional     rules.Parties = 1 << (Helper + 1) // the office of the place of residence
	headquarters rules.Parties = 1 << (Helper + 2)
	ministries   rules.Parties = 1 << (Helper + 3)
	agencies     rules.Parties = 1 << (Helper + 4) // employment agencies
)

// Who can know a fact; no set at all means that everybody can.
const (
	workerPapers = worker | helper
	takerPapers  = taker | helper
)

var partyNames = []string{"worker", "newEmployer", "helper", "regional", "headquarters", "ministries", "agencies"}
