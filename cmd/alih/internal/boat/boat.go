// Package boat is the scheme on which the command is tested: a berth in a fictional
// harbour. It is not offered to anybody.
package boat

import "alih/rules"

// The scheme has a fact
// of most kinds, a rolled deadline that ends at noon, one with a doubt, a cure, a
// contradiction, a number that changed in 2021 and a book that changed in 2022.

type (
	boatParty   uint8
	boatKind    uint8
	boatReading uint8
)

const (
	tenant rules.Parties = 1 << iota
	owner
	harbour
)

var (
	boatAct   = &rules.Source{ID: "boat.act", Address: "https://harbour.example/act", ReadOn: rules.Date(2024, 1, 2), Articles: true}
	boatGuide = &rules.Source{ID: "boat.guide", Address: "https://harbour.example/guide", Grade: rules.Secondary}

	asker     = rules.NewChoice[boatParty]("asker", rules.About{Group: "you"}, "tenant", "owner")
	kind      = rules.NewChoice[boatKind]("kind", rules.About{Changes: tenant}, "sail", "motor", "barge")
	insured   = rules.NewYesNo("insured", rules.About{Owner: tenant, KnownTo: tenant, Changes: tenant})
	approved  = rules.NewDecision("approved", rules.About{Owner: harbour, Changes: harbour})
	length    = rules.NewWhole("length", rules.About{Min: 1, Max: 200, KnownTo: owner})
	share     = rules.NewRatio("share", rules.About{Min: 0, Max: 10000})
	leaseFrom = rules.NewDay("leaseFrom", rules.About{})
	notified  = rules.NewAct("notified", rules.About{Owner: owner})
	filed     = rules.NewAct("filed", rules.About{Owner: tenant, Changes: tenant})
	cureFine  = rules.NewYesNo("cureFine", rules.About{KnownTo: harbour})
	crew      = rules.NewSeries("crew", rules.About{Min: 0, Max: 50})
	trips     = rules.NewRecords("trips", rules.About{}, rules.Field{Name: "from", Kind: rules.KindDay}, rules.Field{Name: "to", Kind: rules.KindDay})
	feeMode   = rules.NewReading[boatReading]("feeMode", "flat", "graded")

	window   = rules.NewParam("fileDays", rules.Days, rules.Since(2021, 6, 1, 45, boatAct.At("4(2)")), rules.Since(2020, 1, 1, 30, boatAct.At("4(1)")))
	curing   = rules.NewParam("cureDays", rules.Days, rules.Since(2020, 1, 1, 10, boatAct.At("9")))
	grace    = rules.NewParam("graceDays", rules.Days, rules.Since(2020, 1, 1, 20, boatGuide.At("3")))
	longest  = rules.NewParam("longest", rules.Times, rules.Since(2020, 1, 1, 40, boatAct.At("5")))
	flatFee  = rules.NewParam("flatFee", rules.TWD, rules.Since(2020, 1, 1, 3000, boatAct.At("8")))
	footFee  = rules.NewParam("footFee", rules.TWD, rules.Since(2020, 1, 1, 150, boatAct.At("8")))
	boatFits = rules.NewProvision("B-5")
	boatSafe = rules.NewProvision("B-6")
	berth    = rules.NewRoute("berth")
	fileDue  = rules.NewDue("B-4")
	payDue   = rules.NewDue("B-7")
)

// boatOffice is shut in the first week of 2020 and from then on at weekends.
var boatOffice = rules.NewCalendar("boat-office", rules.Date(2019, 1, 1), rules.Date(2022, 12, 31),
	[]rules.Day{rules.Date(2020, 1, 1), rules.Date(2020, 1, 2)}, nil).MorningAfterSaturday()

// Scheme makes the scheme anew.
func Scheme() *rules.Scheme {
	k1 := rules.Convention{Code: "K1", Cite: boatAct.At("2")}
	k2 := rules.Convention{Code: "K2", Cite: boatGuide.At("2"), Doubt: 1}
	first := rules.NewBook(2020, 1, 1,
		boatFits.Says(boatAct.At("5"), rules.AtMost(length, longest)),
		boatSafe.Says(boatAct.At("6"), insured).Where(kind.Is(1, 2)),
		berth.Opens(boatAct.At("1"), rules.AsOf, rules.All(boatFits, boatSafe, approved)),
		fileDue.Says(boatAct.At("4"), rules.Duty, tenant, rules.Within(window, k1.Rolled(boatOffice, nil)).From(notified.On())).
			Of(filed).Cured(boatAct.At("9"), rules.Within(curing, k1.Rolled(boatOffice, nil)), cureFine),
		payDue.Says(boatGuide.At("7"), rules.Option, owner, rules.Within(grace, k2).From(notified.On())).Follows(fileDue),
		rules.NewStep("B-S1").Is(boatAct.At("3")).By(tenant),
		rules.NewDocument("B-D1").Is(boatAct.At("4")).By(tenant).For(fileDue),
		rules.NewAmount("B-8").Is(boatAct.At("8")).By(tenant).ByReading(feeMode, rules.TWD, flatFee, rules.Product(length, footFee)),
		rules.NewNote("D1").Is(boatGuide.At("1")),
		rules.NewCheck("C1").Is(boatAct.At("2")).When(rules.Before(notified.On(), leaseFrom)).Between(notified, leaseFrom),
		rules.NewAmount("B-9").Is(boatAct.At("8")).When(rules.AtMost(share, longest)).Of(crew.Sum(leaseFrom, 0, 1), rules.People),
		rules.NewAmount("B-10").Is(boatAct.At("8")).Of(trips.Count(), rules.Times),
	)
	second := first.Amend(2022, 3, 1, boatSafe.Says(boatAct.At("6"), rules.Any(insured, kind.Is(1))).Where(kind.Is(1, 2)))
	return &rules.Scheme{
		Code: "boat", Zone: "Asia/Taipei", Parties: []string{"tenant", "owner", "harbour"}, CheckedTo: rules.Date(2024, 11, 19),
		Facts: rules.Catalogue(asker, kind, insured, approved, length, share, leaseFrom, notified, filed, cureFine, crew, trips, feeMode),
		Books: []*rules.Book{first, second}, Params: []*rules.Param{window, curing, grace, longest, flatFee, footFee},
	}
}
