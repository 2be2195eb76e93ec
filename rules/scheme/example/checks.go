package example

import "alih/rules"

// Facts that contradict each other are refused before anything is answered.
var (
	checkContract = rules.NewCheck("contractBeforeArrival")
	checkReport   = rules.NewCheck("reportBeforeArrival")
)

var checks = rules.Clauses{
	checkContract.Is(swo("1")).Between(Arrived, ContractEnd).
		When(rules.Before(ContractEnd, Arrived.Day())),
	checkReport.Is(swo("2")).Between(Arrived, Reported).
		When(rules.LessThan(Reported, Arrived)),
}
