package example

import "alih/rules"

// The numbers of the Guest Workers Act, newest value first. None has changed.
var (
	windowDays    = rules.NewParam("window.days", rules.Days, rules.Since(2020, 1, 1, 60, art("4(1)")))
	extensionDays = rules.NewParam("window.extension", rules.Days, rules.Since(2020, 1, 1, 60, art("4(2)")))

	lowBand  = rules.NewParam("band.low", rules.Ratio, rules.Since(2020, 1, 1, 500, art("6(3)")))
	midBand  = rules.NewParam("band.middle", rules.Ratio, rules.Since(2020, 1, 1, 1000, art("6(3)")))
	topBand  = rules.NewParam("band.top", rules.Ratio, rules.Since(2020, 1, 1, 1500, art("6(1)")))
	totalCap = rules.NewParam("cap.total", rules.Ratio, rules.Since(2020, 1, 1, 4000, art("6(2)")))

	lowSurcharge = rules.NewParam("surcharge.low", crowns, rules.Since(2020, 1, 1, 3000, art("6(3)")))
	midSurcharge = rules.NewParam("surcharge.middle", crowns, rules.Since(2020, 1, 1, 5000, art("6(3)")))
	topSurcharge = rules.NewParam("surcharge.top", crowns, rules.Since(2020, 1, 1, 7000, art("6(3)")))
)

var params = []*rules.Param{
	windowDays, extensionDays,
	lowBand, midBand, topBand, totalCap,
	lowSurcharge, midSurcharge, topSurcharge,
}
