package jpplace

import "alih/rules"

// The specified skills (i): by the tests, or after an internship.
var (
	SkillProven   = rules.NewProvision("SSW-1-3")
	SpeaksA2      = rules.NewProvision("SSW-1-4")
	CareJapanese  = rules.NewProvision("SSW-1-5")
	YearsLeft     = rules.NewProvision("SSW-1-6")
	GoodIntern    = rules.NewProvision("SSW-1-7")
	SkillAfter    = rules.NewProvision("SSW-1-8")
	CareAfter     = rules.NewProvision("SSW-1-9")
	NoDeposit     = rules.NewProvision("SSW-2-1")
	IsSkilledWork = rules.NewProvision("SSW-5-1")

	RouteExam   = rules.NewRoute("skilledExam")
	RouteIntern = rules.NewRoute("skilledIntern")
)

var skilled = rules.Clauses{
	SkillProven.Says(landing("1 ハ"), SkillTest),
	SpeaksA2.Says(landing("1 ニ"), Japanese.Is(A2, N3)),
	CareJapanese.Says(examSource.At("介護"), CareTest).Where(Work.Is(Care)),
	YearsLeft.Says(landing("1 ヘ"), rules.Any(
		rules.LessThan(SkilledMonths, SkilledMax),
		rules.All(rules.LessThan(SkilledMonths, SkilledMore), SixthYear))).Where(wasSsw),
	// Who completed stage two well needs no test of Japanese, and none of skill where
	// the work is related.
	GoodIntern.Says(goodSource.At("2年10か月"), rules.All(wasIntern,
		InternStage.Is(Second, Third), rules.AtMost(GoodMonths, InternMonths), GoodProof)),
	SkillAfter.Says(landing("1"), rules.Any(SameField, SkillTest)),
	CareAfter.Says(examSource.At("介護"), rules.Any(SameField, CareTest)).Where(Work.Is(Care)),
	NoDeposit.Says(landing("2"), rules.Not(Deposit)),
	skilledFields(landing("2-5"), Work.Is(fields2019...)),
}

// fields2019 are the fields of the first day; three kinds of making were fields of
// their own until 2022-05-25.
var (
	fields2019 = []Field{Care, Cleaning, Manufacturing, Construction, Shipbuilding, AutoRepair,
		Aviation, Accommodation, Agriculture, Fisheries, FoodMaking, FoodService}
	fields2024 = append(fields2019[:len(fields2019):len(fields2019)], RoadTransport, Railway, Forestry, Wood)
	fields2026 = []Field{Linen, Warehouse, Recycling}
)

func skilledFields(c rules.Cite, cond rules.Condition) rules.ProvisionClause {
	return IsSkilledWork.Says(c, cond)
}

// ofOffer is what both ways share.
var ofOffer = rules.All(FitsSkilled, Adult, IsSkilledWork, YearsLeft, NoDeposit, NoFee, PlacedBy,
	JobSigned, NotStopped, Permitted, CoeUsed, HasPapers, OnRegister)

// The law of the day on which the certificate was applied for.
var coeDay = CoeFiled.OnOr(rules.AsOf)

var skilledRoutes = rules.Clauses{
	RouteExam.Opens(landing("1"), coeDay, rules.All(SpeaksA2, SkillProven, CareJapanese, ofOffer)),
	RouteIntern.Opens(landing("1"), coeDay, rules.All(GoodIntern, SkillAfter, CareAfter, ofOffer)),
}
