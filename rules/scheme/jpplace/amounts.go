package jpplace

import "alih/rules"

// fieldCap is the number of one field.
type fieldCap struct {
	field Field
	most  rules.Number
}

// tellCap lists the number of the person's field, for the fields whose number of the
// period is known; a field without one is not listed. A number is held against the
// people present, so it is that of the day asked about, whenever a certificate was
// applied for: it belongs to no route.
func tellCap(code string, c rules.Cite, routes []*rules.Route, caps ...fieldCap) rules.ItemClause {
	last := len(caps) - 1
	most, fields := caps[last].most, []Field{caps[last].field}
	for i := last - 1; i >= 0; i-- {
		most = rules.If(Work.Is(caps[i].field), caps[i].most, most)
		fields = append(fields, caps[i].field)
	}
	return rules.NewAmount(code).Is(c).By(immigration).When(offered(rules.All(atHome, Work.Is(fields...)), routes)).Of(most, rules.People)
}

var (
	skilledWays = []*rules.Route{RouteExam, RouteIntern}
	ikuseiWay   = []*rules.Route{RouteIkusei}
)

var amounts2019 = rules.Clauses{
	skilledCaps(caps2019.At("受入れ見込数"), capsFirst),
	total("skilled-total", caps2019.At("合計"), CapTotal, skilledWays...),
	rules.NewAmount("skilled-left").Is(landing("1 ヘ")).By(worker).When(rules.All(wasSsw, rules.AtMost(SkilledMonths, SkilledMax))).
		Of(rules.Minus(SkilledMax, SkilledMonths), rules.Months).On(RouteExam, RouteIntern),
}

func skilledCaps(c rules.Cite, caps []fieldCap) rules.ItemClause {
	return tellCap("skilled-cap", c, skilledWays, caps...)
}

func total(code string, c rules.Cite, n rules.Number, routes ...*rules.Route) rules.ItemClause {
	return rules.NewAmount(code).Is(c).By(immigration).When(offered(atHome, routes)).Of(n, rules.People)
}

// amounts2022 are the same fields with the numbers as they were revised.
var amounts2022 = rules.Clauses{
	skilledCaps(caps2022.At("受入れ見込数"), capsFirst),
	total("skilled-total", caps2022.At("合計"), CapTotal, skilledWays...),
	reached(capsFirst, caps2022.At("受入れ見込数")),
}

// The fields with a known number, by period.
var (
	capsAlways = []fieldCap{
		{Care, CapCare}, {Cleaning, CapCleaning}, {Manufacturing, CapManufacturing},
		{Construction, CapConstruction}, {FoodService, CapFoodService},
	}
	capsFirst = append(capsAlways[:5:5],
		fieldCap{Shipbuilding, CapShipbuilding}, fieldCap{AutoRepair, CapAutoRepair}, fieldCap{Aviation, CapAviation},
		fieldCap{Accommodation, CapAccommodation}, fieldCap{Agriculture, CapAgriculture},
		fieldCap{Fisheries, CapFisheries}, fieldCap{FoodMaking, CapFoodMaking})
	capsSecond = append(capsAlways[:5:5],
		fieldCap{Agriculture, CapAgriculture}, fieldCap{Fisheries, CapFisheries}, fieldCap{FoodMaking, CapFoodMaking},
		fieldCap{RoadTransport, CapRoadTransport}, fieldCap{Railway, CapRailway})
	capsThird = append(capsAlways[:5:5], fieldCap{Accommodation, CapAccommodation})
)

var amounts2024 = append(rules.Clauses{
	skilledCaps(caps2024.At("受入れ見込数"), capsSecond),
	total("skilled-total", caps2024.At("合計"), CapTotal, skilledWays...),
}, durations...)

// durations tell how long steps have taken, by who takes them.
var durations = rules.Clauses{
	took("course-low", courseSource.At("BPVP, LPK"), worker, CourseLow, beforeContract),
	took("course-high", courseSource.At("BPVP, LPK"), worker, CourseHigh, beforeContract),
	took("jft-result", jftSource.At("結果"), worker, JftResult, Japanese.Is(NoProof, A1), RouteExam),
	took("passport-low", passportSource.At("paspor"), worker, PassportLow, beforeCoe),
	took("passport-high", passportSource.At("paspor"), worker, PassportHigh, beforeCoe),
	took("coe-low", daysSkilled.At("認定"), immigration, CoeLow, beforeCoe, RouteExam, RouteIntern),
	took("coe-high", daysSource.At("認定"), immigration, CoeHigh, beforeCoe, RouteExam, RouteIntern),
	took("coe-intern-low", daysIntern.At("技能実習1号"), immigration, CoeInternLow, beforeCoe, RouteTitp),
	took("coe-intern-high", daysIntern.At("技能実習1号"), immigration, CoeInternTop, beforeCoe, RouteTitp),
	took("change-low", daysChange.At("変更"), immigration, ChangeLow, SoFar.Is(InJapan), RouteExam, RouteIntern),
	took("change-high", daysChange.At("変更"), immigration, ChangeHigh, SoFar.Is(InJapan), RouteExam, RouteIntern),
	took("visa-low", visaDaysSource.At("JVAC"), worker, VisaLow, atHome),
	took("visa-high", visaDaysSource.At("JVAC"), worker, VisaHigh, atHome),
}

func took(code string, c rules.Cite, who rules.Parties, n rules.Number, when rules.Condition, routes ...*rules.Route) rules.ItemClause {
	return rules.NewAmount(code).Is(c).By(who).When(offered(when, routes)).Of(n, rules.Days).On(routes...)
}

var amounts2026 = rules.Clauses{
	skilledCaps(caps2026.At("受入れ見込数"), capsThird),
	total("skilled-total", caps2026.At("合計"), CapTotal, skilledWays...),
	total("ikusei-total", caps2026.At("合計"), IkuTotal, RouteIkusei),
	tellCap("ikusei-cap", caps2026.At("受入れ見込数"), ikuseiWay,
		fieldCap{Care, IkuCare}, fieldCap{Cleaning, IkuCleaning}, fieldCap{Manufacturing, IkuManufacturing},
		fieldCap{Construction, IkuConstruction}, fieldCap{Accommodation, IkuAccommodation}, fieldCap{FoodService, IkuFoodService}),
	tellCap("both-cap", caps2026.At("受入れ見込数"), []*rules.Route{RouteExam, RouteIntern, RouteIkusei},
		fieldCap{Agriculture, BothAgriculture}, fieldCap{FoodMaking, BothFoodMaking}, fieldCap{Linen, BothLinen},
		fieldCap{Warehouse, BothWarehouse}, fieldCap{Recycling, BothRecycling}),
	rules.NewAmount("ikusei-months").Is(yearsSource.At("3年")).By(worker).When(offered(atHome, ikuseiWay)).Of(IkuseiMonths, rules.Months).On(RouteIkusei),
	// The months before a change of workplace at one's own wish, as proposed in 2025.
	rules.NewAmount("ikusei-transfer").Is(transferSource.At("1年, 2年")).By(worker).
		When(offered(rules.All(atHome, Work.Is(append(transferOne, transferTwo...)...)), ikuseiWay)).
		Of(rules.If(Work.Is(transferOne...), TransferShort, TransferLong), rules.Months).On(RouteIkusei),
}

var (
	transferOne = []Field{Cleaning, Linen, Accommodation, Railway, Warehouse, Agriculture, Fisheries, Forestry, Wood}
	transferTwo = []Field{Care, Manufacturing, Construction, Shipbuilding, AutoRepair, FoodMaking, FoodService, Recycling}
)
