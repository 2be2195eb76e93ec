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
type entry struct {
	model.Setting
	field func(*numbers) *float64
}

// settings are all of them, in the order of a scenario file.
func settings() []entry {
	var all []entry
	for _, part := range [][]entry{frame(), mechanismSettings(), workerSettings(), endingSettings(), employerSettings(),
		consentSettings(), checkSettings(), readingSettings()} {
		all = append(all, part...)
	}
	return all
}

// The short ways to write a setting of each kind.

func lever(path string, form model.Form, lo, hi, value float64, unit, means string, f func(*numbers) *float64) entry {
	return entry{model.Setting{Path: path, Form: form, Unit: unit, Min: lo, Max: hi, Default: value,
		Origin: model.Lever, Means: means}, f}
}

func choice(path string, options []string, means string, f func(*numbers) *float64) entry {
	e := lever(path, model.Choice, 0, float64(len(options)-1), 0, "", means, f)
	e.Options = options
	return e
}

func assumed(path string, form model.Form, lo, hi, value, low, high float64, unit, why, means string, f func(*numbers) *float64) entry {
	return entry{model.Setting{Path: path, Form: form, Unit: unit, Min: lo, Max: hi, Default: value, Low: low, High: high,
		Origin: model.Assumed, Source: why, Means: means}, f}
}

func share(path string, value, low, high float64, why, means string, f func(*numbers) *float64) entry {
	return assumed(path, model.Share, 0, 1, value, low, high, "", why, means, f)
}

// weights is one setting an option; what is assumed may be half as much again, or half.
func weights(path string, names []string, values []float64, origin model.Origin, source, means string, f func(*numbers, int) *float64) []entry {
	var all []entry
	for i, name := range names {
		e := model.Setting{Path: path + "." + name, Form: model.Weight, Max: 1e9, Default: values[i], Origin: origin, Source: source, Means: means}
		if origin == model.Assumed {
			e.Low, e.High = values[i]/2, values[i]*3/2
		}
		all = append(all, entry{e, func(n *numbers) *float64 { return f(n, i) }})
	}
	return all
}
