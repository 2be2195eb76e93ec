package market

import "alih/sim/model"

// districts are the places of one centre's area between which a worker may prefer.
const districts = 4

// Groups that share a table: care and everything else.
const (
	industry = iota
	care
	groups
)

// groupOf is the group of a category.
var groupOf = [len(works)]int{industry, industry, industry, industry, care, care}

var (
	workNames     = [...]string{"manufacturing", "construction", "fishing", "farming", "institutionCare", "householdCare"}
	nationNames   = [...]string{"indonesia", "vietnam", "philippines", "thailand"}
	groupNames    = [...]string{"industry", "care"}
	gradeNames    = [...]string{"aPlus", "a", "b", "c", "d"}
	basisNames    = [...]string{"permit", "qualification", "domestic"}
	districtNames = [...]string{"first", "second", "third", "fourth"}
	increaseNames = [...]string{"none", "bp500", "bp1000", "bp1500", "bp2000"}
)

// numbers is what a scenario says of a market, one field a setting.
type numbers struct {
	weeks, warmUp, followUp, weekday, centres       float64
	mechanism, invitation, comesAgain, districtCap  float64
	sittings                                        float64
	workers                                         float64
	work                                            [len(works)]float64
	nation                                          [groups][len(nationNames)]float64
	female                                          [groups]float64
	district                                        [districts]float64
	revoked, harmed, trafficked, yearsWorked        float64
	late, lateAccepted                              float64
	absentNoReason, absentReason, reasonAccepted    float64
	leaves, absconds                                float64
	extensionAsked, extensionGranted, otherApproved float64
	expiring, expiringFiled, expiringStandards      float64
	threeParty, twoParty                            float64
	employers                                       float64
	offer                                           [len(works)]float64
	basis                                           [bases]float64
	grade                                           [len(grades)]float64
	heads, use, vacancies, permitAge                float64
	limit                                           [len(works)]float64 // of manufacturing it is not used: its grade says
	employerAbsent, renews                          float64
	agrees, otherDistrict, otherWork, growth        float64
	employerAgrees                                  float64
	headsChange, cured                              float64
	takeovers, takeoverSize                         float64
	increase                                        [len(increases) + 1]float64
	readAverage, readRelease, readVictim, readYears float64
}

// entry is one setting and where its value goes.
type entry = model.Entry[numbers]

// settings are all of them, in the order of a scenario file.
func settings() []entry {
	var all []entry
	for _, part := range [][]entry{frame(), mechanismSettings(), workerSettings(), endingSettings(), employerSettings(),
		consentSettings(), checkSettings(), readingSettings()} {
		all = append(all, part...)
	}
	return all
}
