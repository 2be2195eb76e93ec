package jpplace

import "alih/rules"

// Party is who asks. The catalogue's parties are its bits.
type Party uint8

// Who may ask, in the order of the options of Asker. A helper is somebody of a public
// office, a union or an association to whom the person shows every paper.
const (
	Worker Party = iota
	Employer
	Sender
	Helper
)

// The parties as sets. The authorities decide and never ask.
const (
	worker      rules.Parties = 1 << Worker
	employer    rules.Parties = 1 << Employer
	sender      rules.Parties = 1 << Sender
	helper      rules.Parties = 1 << Helper
	immigration rules.Parties = 1 << (Helper + 1) // Immigration Services Agency of Japan
	trainingOrg rules.Parties = 1 << (Helper + 2) // the body that approves training plans
	ministry    rules.Parties = 1 << (Helper + 3) // KP2MI or Kemnaker, by the way taken
)

// Who can know a fact; no set at all means that everybody can.
const (
	ownBusiness   = worker | helper
	workerPapers  = worker | sender | helper
	companyPapers = employer | sender | helper
)

var partyNames = []string{"worker", "employer", "sender", "helper", "immigration", "trainingOrg", "ministry"}
