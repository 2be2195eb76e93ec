package household

import "alih/sim/model"

func homeSettings() []entry {
	all := model.Weights("spouse", spouseNames, []float64{30, 35, 20, 15}, model.Assumed, nothing,
		"the spouse, and how she or he earns", func(n *numbers, i int) *float64 { return &n.spouse[i] })
	return append(append(all, familySettings()...), parentSettings()...)
}

func familySettings() []entry {
	return []entry{
		model.Guessed("spouse.pay.work", model.Number, 0, 100_000_000, 4_500_000, 3_500_000, 6_000_000, "JPY", "near the mean wage in Japan", "median pay of a spouse under a work status, a year", func(n *numbers) *float64 { return &n.spousePay }),
		model.Guessed("spouse.pay.outside", model.Number, 0, 100_000_000, 1_200_000, 600_000, 1_700_000, "JPY", "28 hours a week at 1,000 yen would be 1.5 million", "median pay of a spouse who works beside the status, a year", func(n *numbers) *float64 { return &n.sidePay }),
		model.Guessed("spouse.pay.spread", model.Number, 0.05, 1.5, 0.4, 0.2, 0.6, "", nothing, "standard deviation of the logarithm of that pay", func(n *numbers) *float64 { return &n.paySpread }),
		model.GuessedShare("spouse.changes", 0.1, 0.05, 0.2, nothing, "chance a year that the spouse's work is drawn anew", func(n *numbers) *float64 { return &n.spouseChanges }),
		model.GuessedShare("spouse.ill", 0.02, 0.005, 0.05, nothing, "share of years in which a spouse at home cannot do the housework for illness", func(n *numbers) *float64 { return &n.ill }),
		model.GuessedShare("children.share", 0.5, 0.35, 0.65, "the professionals' mean age is 32.7 ("+evaluation+")", "share of couples who come with a child", func(n *numbers) *float64 { return &n.children }),
		model.Guessed("children.age", model.Number, 0.5, 17, 4, 3, 7, "years", "as for the share with a child", "mean age of the youngest child at arrival", func(n *numbers) *float64 { return &n.childAge }),
		model.GuessedShare("children.births", 0.1, 0.06, 0.15, nothing, "chance a year that a couple has a child", func(n *numbers) *float64 { return &n.births }),
		model.Guessed("children.pregnancy", model.Whole, 30, 280, 210, 180, 250, "days", nothing, "days before a birth in which the pregnancy can be shown", func(n *numbers) *float64 { return &n.pregnancy }),
	}
}

func parentSettings() []entry {
	return []entry{
		model.GuessedShare("parents.wanted", 0.3, 0.15, 0.5, nothing, "share of couples who want a parent with them while there is a child, or one on the way", func(n *numbers) *float64 { return &n.parents }),
		model.Guessed("parents.needUntil", model.Whole, 0, 18, 10, 8, 13, "years", nothing, "age of the youngest child until which they ask for a parent", func(n *numbers) *float64 { return &n.needUntil }),
		model.GuessedShare("parents.otherSide", 0.05, 0.02, 0.1, nothing, "share of years in which a parent of the other one of the couple is there on this permission", func(n *numbers) *float64 { return &n.otherSide }),
		model.GuessedShare("parents.apart", 0.04, 0.01, 0.1, nothing, "share of years in which the parent lives, or would live, apart", func(n *numbers) *float64 { return &n.apart }),
		model.Guessed("parents.care", model.Number, 0.5, 60, 12, 6, 24, "months", nothing, "mean of the months for which care is meant", func(n *numbers) *float64 { return &n.care }),
		model.GuessedShare("parents.fileEarly", 0.7, 0.4, 0.95, nothing, "share who file the renewal before a birthday that falls between its first day and the day they meant", func(n *numbers) *float64 { return &n.filesEarly }),
		model.GuessedShare("office.apart", 0.5, 0.2, 0.8, "left to immigration by the texts", "share of times apart that are over and that immigration takes as harmless", func(n *numbers) *float64 { return &n.apartAgreed }),
		model.GuessedShare("office.newGround", 0.5, 0.2, 0.9, "left to immigration by the texts", "share of other children or pregnancies that immigration takes in place of the first", func(n *numbers) *float64 { return &n.groundAgreed }),
		model.GuessedShare("office.finance", 0.5, 0.2, 0.8, "left to immigration by the texts", "share of renewals that immigration grants though the professional left finance", func(n *numbers) *float64 { return &n.financeAgreed }),
		model.Guessed("stay.months", model.Whole, 3, 60, 12, 6, 12, "months", "half a year or a year is said to be usual; domestic workers are said never to be given the longest", "length of a stay that is granted", func(n *numbers) *float64 { return &n.stayMonths }),
	}
}

func workerSettings() []entry {
	return []entry{
		model.GuessedShare("workers.wanted", 0.15, 0.05, 0.3, nothing, "share of couples who want a domestic worker", func(n *numbers) *float64 { return &n.workers }),
		model.GuessedShare("workers.second", 0.2, 0.1, 0.4, nothing, "share of them who want two", func(n *numbers) *float64 { return &n.second }),
		model.GuessedShare("workers.prior", 0.25, 0.1, 0.5, nothing, "share of them whose first worker was employed before the move", func(n *numbers) *float64 { return &n.prior }),
		model.Guessed("workers.priorDays", model.Number, 10, 3000, 600, 300, 1200, "days", nothing, "mean of the days of that employment until the move", func(n *numbers) *float64 { return &n.priorDays }),
		model.GuessedShare("workers.keptOn", 0.5, 0.2, 0.8, nothing, "share of these workers whom somebody kept on, where they come later", func(n *numbers) *float64 { return &n.kept }),
		model.GuessedShare("workers.goesHome", 0.9, 0.7, 1, nothing, "share of these workers who are to leave Japan with the professional", func(n *numbers) *float64 { return &n.goesHome }),
		model.Guessed("workers.wage", model.Number, 0, 1_000_000, 230_000, 210_000, 260_000, "JPY", nothing, "mean of the wage that households would pay, a month", func(n *numbers) *float64 { return &n.wage }),
		model.Guessed("workers.wageSpread", model.Number, 1000, 200_000, 30_000, 15_000, 50_000, "JPY", nothing, "standard deviation of that wage", func(n *numbers) *float64 { return &n.wageSpread }),
		model.GuessedShare("workers.language", 0.95, 0.85, 1, nothing, "share of workers who can talk with the employer", func(n *numbers) *float64 { return &n.language }),
		model.Guessed("workers.age", model.Number, 1, 40, 15, 10, 20, "years", nothing, "mean of a worker's years above seventeen when she is asked for", func(n *numbers) *float64 { return &n.workerAge }),
		model.GuessedShare("workers.helper", 0.05, 0.01, 0.15, nothing, "share of years in which the household employs a local helper too, by the hour included", func(n *numbers) *float64 { return &n.helper }),
		model.GuessedShare("workers.taken", 0.05, 0.02, 0.15, nothing, "chance that by a renewal another household's worker has taken the place", func(n *numbers) *float64 { return &n.taken }),
	}
}
