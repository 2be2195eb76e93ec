package twtransfer

import "alih/rules"

// Party is who asks. The catalogue's parties are its bits.
type Party uint8

// Who may ask, in the order of the options of Asker.
const (
	Worker Party = iota
	OriginalEmployer
	NewEmployer
	Agency
)

// The parties as sets. Ministry and city or county are never the ones who ask: their
// decisions are facts that others learn.
const (
	worker   rules.Parties = 1 << Worker
	original rules.Parties = 1 << OriginalEmployer
	taker    rules.Parties = 1 << NewEmployer
	agency   rules.Parties = 1 << Agency
	ministry rules.Parties = 1 << (Agency + 1)
	city     rules.Parties = 1 << (Agency + 2)
)

// Who can know a fact. An agency, or a case worker, sees everybody's papers;
// no set at all means that everybody can know it.
const (
	workerPapers   = worker | agency
	contractPapers = worker | original | agency
	takerPapers    = taker | agency
)

var partyNames = []string{"worker", "originalEmployer", "newEmployer", "agency", "ministry", "localAuthority"}
