package example

import "alih/rules"

// StayReading is how the days of an earlier stay are counted.
type StayReading uint8

// Arrival and departure are both days of a stay, or the day of departure is not.
const (
	BothEnds StayReading = iota
	WithoutDeparture
)

// The facts of part two, one of each kind and each only where the work is
// seasonal.
var (
	Seasonal = rules.NewYesNo("seasonal", rules.About{Group: "season"})

	Arrived  = rules.NewInstant("arrived", inSeason(rules.About{KnownTo: workerPapers, Group: "arrival"}))
	Reported = rules.NewInstant("reported", inSeason(rules.About{Owner: worker, KnownTo: workerPapers, Group: "arrival"}))
	// ContractEnd may be given as a month: many contracts say no more.
	ContractEnd = rules.NewDay("contractEnd", inSeason(rules.About{Changes: worker | taker, Group: "contract"}))
	Stays       = rules.NewRecords("stays", inSeason(rules.About{KnownTo: workerPapers, Group: "arrival"}),
		rules.Field{Name: "from", Kind: rules.KindDay}, rules.Field{Name: "to", Kind: rules.KindDay})
	// StayCount is what the Ordinance leaves open; see law.md, article 4.
	StayCount = rules.NewReading[StayReading]("stayCount", "bothEnds", "withoutDeparture")

	Housed        = rules.NewYesNo("housed", inSeason(rules.About{Owner: taker, Changes: taker, Group: "contract"}))
	HousingPassed = rules.NewDecision("housingPassed", rules.About{Owner: office, Changes: office, OnlyIf: Housed, Group: "contract"})
	Wage          = rules.NewMoney("wage", inSeason(rules.About{Owner: taker, Changes: taker, Max: 100_000, Unit: crowns, Group: "contract"}))
	Guests        = rules.NewWhole("guests", inSeason(rules.About{Owner: taker, KnownTo: takerPapers, Max: 1000, Unit: rules.People, Group: "places"}))
	Staff         = rules.NewSeries("staff", inSeason(rules.About{Owner: taker, KnownTo: takerPapers, Max: 10_000, Unit: rules.People, Group: "places"}))

	Applied      = rules.NewAct("applied", inSeason(rules.About{Owner: taker, KnownTo: takerPapers, Changes: taker, Until: dueApply, Group: "filing"}))
	Paid         = rules.NewAct("paid", rules.About{Owner: taker, Changes: taker, Until: duePay, OnlyIf: Applied.Done(), Group: "filing"})
	LateAccepted = rules.NewDecision("lateAccepted", rules.About{Owner: office, Changes: office, OnlyIf: Applied.Done(), Group: "filing"})
	ClosedDays   = rules.NewRecords("closedDays", rules.About{Group: "filing"},
		rules.Field{Name: "from", Kind: rules.KindDay}, rules.Field{Name: "to", Kind: rules.KindDay})
)

// crowns is the money of Meridia.
const crowns rules.Unit = "MRC"

// inSeason keeps a fact from those whose work is not seasonal.
func inSeason(a rules.About) rules.About {
	a.OnlyIf = Seasonal
	return a
}
