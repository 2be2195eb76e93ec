package household

import "alih/sim/model"

// numbers is what a scenario says, one field a setting.
type numbers struct {
	households, years                                      float64
	ageDay, groundGone, partTimePay                        float64
	income, spread, growth, swing, jobSwing                float64
	allowances, taxed, untaxed                             float64
	changesJob, toManager, toLegal, toOther, head          float64
	special, finance, points, settles, leaves              float64
	spouse                                                 [4]float64
	spousePay, sidePay, paySpread, spouseChanges, ill      float64
	children, childAge, births, pregnancy                  float64
	parents, needUntil, otherSide, apart, care, filesEarly float64
	apartAgreed, groundAgreed, financeAgreed, stayMonths   float64
	workers, second, prior, priorDays, kept, goesHome      float64
	wage, wageSpread, language, workerAge, helper, taken   float64
}

type entry = model.Entry[numbers]

const nothing = "nothing published"

const evaluation = "Ministry of Internal Affairs and Communications, policy evaluation of 2019-06-25, of 10,572 professionals (jopus.net/en/news/soumu-evaluation-20190625.html)"

var spouseNames = []string{"none", "notWorking", "workStatus", "outsideActivity"}

func settings() []entry {
	all := []entry{
		model.Chosen("households", model.Whole, 1, 20000, 1000, "households", "how many households a replication follows", func(n *numbers) *float64 { return &n.households }),
		model.Chosen("years", model.Whole, 1, maxYears, 8, "years", "how long each is followed", func(n *numbers) *float64 { return &n.years }),
		model.OneOf("readings.ageDay", []string{"birthday", "eve"}, "whether the day before a birthday belongs to the old age or to the new one", func(n *numbers) *float64 { return &n.ageDay }),
		model.OneOf("readings.groundGone", []string{"goesOn", "ends"}, "whether a domestic worker's stay goes on when the child is thirteen", func(n *numbers) *float64 { return &n.groundGone }),
		model.OneOf("readings.partTimePay", []string{"counted", "notCounted"}, "whether a spouse's pay for work outside the status counts", func(n *numbers) *float64 { return &n.partTimePay }),
	}
	return append(append(append(append(all, incomeSettings()...), careerSettings()...), homeSettings()...), workerSettings()...)
}

func incomeSettings() []entry {
	return []entry{
		model.Published("income.mean", model.Number, 3_000_000, 100_000_000, 7_570_000, "JPY", evaluation, "mean base pay at arrival, a year", func(n *numbers) *float64 { return &n.income }),
		model.Guessed("income.spread", model.Number, 0.05, 1.5, 0.45, 0.3, 0.6, "", "the point table's steps run from 4 to 10 million yen and J-Skip begins at 20; no distribution is published", "standard deviation of the logarithm of base pay", func(n *numbers) *float64 { return &n.spread }),
		model.GuessedShare("income.growth", 0.02, 0, 0.04, nothing, "mean rise of base pay, a year", func(n *numbers) *float64 { return &n.growth }),
		model.GuessedShare("income.swing", 0.06, 0.03, 0.12, nothing, "standard deviation of a year's change of base pay with the same employer: bonuses, hours", func(n *numbers) *float64 { return &n.swing }),
		model.GuessedShare("income.jobSwing", 0.2, 0.1, 0.3, nothing, "the same for a year in which the employer changes", func(n *numbers) *float64 { return &n.jobSwing }),
		model.GuessedShare("income.allowances", 0.05, 0, 0.1, nothing, "allowances that repay nothing, of base pay", func(n *numbers) *float64 { return &n.allowances }),
		model.GuessedShare("income.taxed", 0.03, 0, 0.06, nothing, "taxed allowances for commuting, family and housing, of base pay", func(n *numbers) *float64 { return &n.taxed }),
		model.GuessedShare("income.untaxed", 0.03, 0, 0.06, nothing, "the same untaxed, of base pay; they do not count", func(n *numbers) *float64 { return &n.untaxed }),
	}
}

func careerSettings() []entry {
	return []entry{
		model.GuessedShare("professional.changesJob", 0.08, 0.04, 0.15, nothing, "chance a year to change employer", func(n *numbers) *float64 { return &n.changesJob }),
		model.GuessedShare("professional.toManager", 0.05, 0.01, 0.1, nothing, "share of these changes that lead to the status of a business manager", func(n *numbers) *float64 { return &n.toManager }),
		model.GuessedShare("professional.toLegal", 0.01, 0, 0.02, nothing, "share of them that lead to the status of a lawyer or accountant", func(n *numbers) *float64 { return &n.toLegal }),
		model.GuessedShare("professional.toOther", 0.1, 0.03, 0.2, nothing, "share of them that lead to another work status", func(n *numbers) *float64 { return &n.toOther }),
		model.GuessedShare("professional.head", 0.5, 0.2, 0.8, nothing, "share of managers, lawyers and accountants who head an office", func(n *numbers) *float64 { return &n.head }),
		model.GuessedShare("professional.special", 0.03, 0.01, 0.1, nothing, "share who are specially highly skilled; where the law knows none they are professionals like others", func(n *numbers) *float64 { return &n.special }),
		model.GuessedShare("professional.finance", 0.06, 0.02, 0.12, nothing, "share in investment and asset management, at arrival and after each change of employer", func(n *numbers) *float64 { return &n.finance }),
		model.Guessed("professional.points", model.Number, 0, 40, 12, 6, 20, "scorePoints", nothing, "mean of the points above 70", func(n *numbers) *float64 { return &n.points }),
		model.GuessedShare("professional.settles", 0.3, 0.1, 0.6, nothing, "share who ask for permanent residence as soon as the points allow, and get it", func(n *numbers) *float64 { return &n.settles }),
		model.GuessedShare("professional.leaves", 0.06, 0.03, 0.12, nothing, "chance a year that the household leaves Japan", func(n *numbers) *float64 { return &n.leaves }),
	}
}
