package jpplace

import "alih/rules"

// The most people of a field that Japan takes as specified skilled workers (i): a stock,
// no inflow. A field whose number of a period nobody was found to name has none then,
// and no answer tells one.
var (
	CapCare          = capOf("cap.care", 60_000, 50_900, 135_000, 126_900)
	CapCleaning      = capOf("cap.cleaning", 37_000, 20_000, 37_000, 32_200)
	CapManufacturing = capOf("cap.manufacturing", 31_450, 49_750, 173_300, 199_500)
	CapConstruction  = capOf("cap.construction", 40_000, 34_000, 80_000, 76_000)
	CapShipbuilding  = capOf("cap.shipbuilding", 13_000, 11_000, none, none)
	CapAutoRepair    = capOf("cap.autoRepair", 7_000, 6_500, none, none)
	CapAviation      = capOf("cap.aviation", 2_200, 1_300, none, none)
	CapAccommodation = capOf("cap.accommodation", 22_000, 11_200, none, 14_800)
	CapAgriculture   = capOf("cap.agriculture", 36_500, 36_500, 78_000, none)
	CapFisheries     = capOf("cap.fisheries", 9_000, 6_300, 17_000, none)
	CapFoodMaking    = capOf("cap.foodMaking", 34_000, 87_200, 139_000, none)
	CapFoodService   = capOf("cap.foodService", 53_000, 30_500, 53_000, 50_000)
	CapRoadTransport = capOf("cap.roadTransport", none, none, 24_500, none)
	CapRailway       = capOf("cap.railway", none, none, 3_800, none)
	CapTotal         = capOf("cap.total", 345_150, 345_150, 820_000, 805_700)
)

// The numbers of the new training, and those that were told for both stays together.
var (
	IkuCare          = cap2026("cap.ikusei.care", 33_800)
	IkuCleaning      = cap2026("cap.ikusei.cleaning", 7_300)
	IkuManufacturing = cap2026("cap.ikusei.manufacturing", 119_700)
	IkuConstruction  = cap2026("cap.ikusei.construction", 123_500)
	IkuAccommodation = cap2026("cap.ikusei.accommodation", 5_200)
	IkuFoodService   = cap2026("cap.ikusei.foodService", 5_300)
	IkuTotal         = cap2026("cap.ikusei.total", 426_200)

	BothAgriculture = cap2026("cap.both.agriculture", 99_600)
	BothFoodMaking  = cap2026("cap.both.foodMaking", 194_900)
	BothLinen       = cap2026("cap.both.linen", 7_700)
	BothWarehouse   = cap2026("cap.both.warehouse", 18_300)
	BothRecycling   = cap2026("cap.both.recycling", 4_500)
)

// none stands for a number that was not found.
const none = 0

// capOf is a cap with its four decisions: of 2018 for five years from 2019-04-01, as
// revised on 2022-08-30, for five years from 2024-04-01, as revised on 2026-01-23.
func capOf(name string, from2019, from2022, from2024, from2026 int64) *rules.Param {
	var list []rules.Dated[int64]
	add := func(y, m, d int, v int64, s *rules.Source) {
		switch {
		case v != none:
			list = append(list, rules.Since(y, m, d, v, s.At("受入れ見込数")))
		case y != 2019:
			list = append(list, rules.Repeal(y, m, d, s.At("受入れ見込数")))
		}
	}
	add(2026, 1, 23, from2026, caps2026)
	add(2024, 3, 29, from2024, caps2024)
	add(2022, 8, 30, from2022, caps2022)
	add(2019, 4, 1, from2019, caps2019)
	return rules.NewParam(name, rules.People, list...)
}

func cap2026(name string, v int64) *rules.Param {
	return rules.NewParam(name, rules.People, rules.Since(2026, 1, 23, v, caps2026.At("受入れ見込数")))
}

var capParams = []*rules.Param{
	CapCare, CapCleaning, CapManufacturing, CapConstruction, CapShipbuilding, CapAutoRepair, CapAviation,
	CapAccommodation, CapAgriculture, CapFisheries, CapFoodMaking, CapFoodService, CapRoadTransport,
	CapRailway, CapTotal,
	IkuCare, IkuCleaning, IkuManufacturing, IkuConstruction, IkuAccommodation, IkuFoodService, IkuTotal,
	BothAgriculture, BothFoodMaking, BothLinen, BothWarehouse, BothRecycling,
}
