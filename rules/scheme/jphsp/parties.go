package jphsp

import "alih/rules"

// Party is who asks. The catalogue's parties are its bits.
type Party uint8

// Who may ask, in the order of the options of Asker.
const (
	Professional Party = iota
	Family
	Worker
	Helper
)

// The parties as sets. Immigration decides and never asks.
const (
	professional rules.Parties = 1 << Professional
	family       rules.Parties = 1 << Family
	worker       rules.Parties = 1 << Worker
	helper       rules.Parties = 1 << Helper
	immigration  rules.Parties = 1 << (Helper + 1)
)

// Who can know a fact. A domestic worker does not know what the household earns, and
// the household need not know how old a worker's papers say she is; a helper sees
// everybody's papers.
const (
	household  = professional | family | helper
	employment = professional | worker | helper
)

var partyNames = []string{"professional", "family", "worker", "helper", "immigration"}
