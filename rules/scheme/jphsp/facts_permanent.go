package jphsp

import "alih/rules"

// Tie is how a child is tied to the parent who has permanent residence.
type Tie uint8

// The guideline names a child by birth and one by special adoption.
const (
	ByBirth Tie = iota
	SpecialAdoption
	OrdinaryAdoption
)

// Permanent residence.
var (
	InJapanSince = rules.NewDay("inJapanSince", rules.About{
		Owner: family, OnlyIf: settling, Group: "permanent",
	})

	PointsHeld = rules.NewWhole("pointsHeld", rules.About{
		Owner: professional, KnownTo: professional | helper,
		OnlyIf: rules.All(settling, Member.Is(TheProfessional)), Max: 300, Group: "permanent",
	})

	MarriedSince = rules.NewDay("marriedSince", rules.About{
		Owner: family, KnownTo: household, Group: "permanent",
		OnlyIf: rules.All(settling, Member.Is(Spouse), Status.Is(PermanentResident)),
	})

	ChildTie = rules.NewChoice[Tie]("childTie", rules.About{
		Owner: family, KnownTo: household, Group: "permanent",
		OnlyIf: rules.All(settling, Member.Is(Child), Status.Is(PermanentResident)),
	}, "birth", "specialAdoption", "ordinaryAdoption")

	// FiveYears of the ten are under a work status or one of those by family tie.
	FiveYears = rules.NewYesNo("fiveYears", rules.About{Owner: family, OnlyIf: settling, Group: "permanent"})
)
