package market

import (
	"testing"

	"alih/rules"
	"alih/sim/model/modeltest"
)

func TestEveryNumberOfTheLaw(t *testing.T) {
	modeltest.EveryNumber(t, Kind, modeltest.World{On: rules.Date(2024, 8, 28), Change: map[string]float64{
		"warmUp": 0, "weeks": 30, "followUp": 10, "workers.harmed": 0.1, "takeovers.perWeek": 5, "workers.yearsWorked": 9,
		"consent.worker": 0.6, "consent.employer": 0.6, "employers.perWeek": 60, "employers.permitAge": 40,
		"consent.otherWork": 1, "workers.work.farming": 200000, "employers.work.farming": 0, // whom only lower tiers can take
	}})
}
