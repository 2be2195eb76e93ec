package example

import "alih/rules"

// The choices of part one, each of its own type so that no two can be mixed up.
type (
	Reason uint8
	Work   uint8
	Level  uint8
)

// Why the worker leaves.
const (
	Death Reason = iota
	Closure
	Unpaid
	Harm
	Agreed
	OwnWish
)

// What the new place is for.
const (
	Farming Work = iota
	Fishing
	Manufacturing
	Construction
	Care
	Household
)

// How far the worker is trained.
const (
	Trainee Level = iota
	Basic
	Skilled
	Expert
)

// Asker is who asks: the first fact of every scheme. No rule of part one reads it.
var Asker = rules.NewChoice[Party]("asker", rules.About{}, "worker", "oldEmployer", "newEmployer", "agency")

// The twelve facts of part one: five yes or no, three choices, two days, two
// ratios. A real scheme would ask the day of an extension and not only whether
// there was one; the comparison with other engines needs these very kinds.
var (
	Ground = rules.NewChoice[Reason]("ground", rules.About{Group: "leaving"},
		"death", "closure", "unpaid", "harm", "agreed", "ownWish")
	Proven = rules.NewYesNo("proven", rules.About{Owner: worker, Changes: worker, Group: "leaving"})
	Victim = rules.NewYesNo("victim", rules.About{KnownTo: workerPapers, Group: "leaving"})

	Registered = rules.NewDay("registered", rules.About{Owner: old, Group: "days"})
	Extended   = rules.NewYesNo("extended", rules.About{Owner: office, Changes: office, Until: dueWindow, Group: "days"})
	PermitEnd  = rules.NewDay("permitEnd", rules.About{Owner: office, Group: "days"})

	NewWork = rules.NewChoice[Work]("newWork", rules.About{Owner: taker, Changes: worker | taker, Group: "work"},
		"farming", "fishing", "manufacturing", "construction", "care", "household")
	SameWork = rules.NewYesNo("sameWork", rules.About{Changes: worker | taker, Group: "work"})
	Training = rules.NewChoice[Level]("level", rules.About{Group: "work"}, "trainee", "basic", "skilled", "expert")

	LocalsRefused = rules.NewYesNo("localsRefused", rules.About{Owner: taker, KnownTo: takerPapers, Changes: taker, Group: "places"})
	Share         = rules.NewRatio("share", rules.About{Owner: taker, KnownTo: takerPapers, Max: 10000, Group: "places"})
	Increase      = rules.NewRatio("increase", rules.About{Owner: taker, KnownTo: takerPapers, Changes: taker, Min: 1, Max: 10000, Group: "places"})
)

// catalogue is every fact in the order of asking.
var catalogue = rules.Catalogue(
	Asker,
	Ground, Proven, Victim,
	Registered, Extended, PermitEnd,
	NewWork, SameWork, Training,
	LocalsRefused, Share, Increase,

	Seasonal, Arrived, Reported, ContractEnd, Stays, StayCount,
	Housed, HousingPassed, Wage, Guests, Staff,
	Applied, Paid, LateAccepted, ClosedDays,
)
