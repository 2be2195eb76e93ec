package example

import "alih/rules"

var (
	application = rules.NewDocument("application")
	contract    = rules.NewDocument("contract")
	stepApply   = rules.NewStep("stepApply")
	stepPay     = rules.NewStep("stepPay")
)

var seasonPapers = rules.Clauses{
	application.Is(swo("6")).By(taker).When(Seasonal).For(dueApply).On(routeSeason),
	contract.Is(swo("6")).By(worker | taker).When(Seasonal).For(dueApply).On(routeSeason),
	stepApply.Is(swo("6")).By(taker).When(Seasonal).For(dueApply).On(routeSeason),
	stepPay.Is(swo("7")).By(taker).When(Seasonal).For(duePay).On(routeSeason),
}
