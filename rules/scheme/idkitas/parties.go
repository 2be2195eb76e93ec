package idkitas

import "alih/rules"

// Party is who asks. The catalogue's parties are its bits.
type Party uint8

// Who may ask, in the order of the options of Asker.
const (
	Holder Party = iota
	OldSponsor
	NewSponsor
	Companion
)

// The parties as sets. The authorities decide and never ask, so they come after
// those who do.
const (
	holder      rules.Parties = 1 << Holder
	old         rules.Parties = 1 << OldSponsor
	taker       rules.Parties = 1 << NewSponsor
	companion   rules.Parties = 1 << Companion
	immigration rules.Parties = 1 << (Companion + 1)
	manpower    rules.Parties = 1 << (Companion + 2)
)

// Who can know a fact. A companion sees the papers of whoever is helped; no set at
// all means that everybody can know it.
const (
	holderPapers = holder | companion
	takerPapers  = taker | companion
	ownPapers    = holder | taker | companion
	partingOnes  = holder | old | companion
)

var partyNames = []string{"holder", "oldSponsor", "newSponsor", "companion", "immigration", "manpower"}
