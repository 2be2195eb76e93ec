package pipeline

import "alih/sim/model"

// agreementSettings: whether there is an agreement is known, what it does is not. From
// October 2023 to 2024 workers from Indonesia grew by 44.6 % in Miyagi with one, by 42 %
// in Kumamoto without, and by 39.5 % in Japan.
func agreementSettings() []entry {
	const why = "workers grew by 44.6 % in Miyagi with one, by about 42 % in Kumamoto without (October 2023 to 2024): no effect can be told"
	all := []entry{}
	for i, held := range []float64{0, 1, 1} {
		all = append(all, model.Chosen("agreement."+prefNames[i], model.Switch, 0, 1, held, "", "whether there is an agreement with the prefecture; Mie's also ends by its own term", func(n *numbers) *float64 { return &n.agreed[i] }))
	}
	return append(all,
		model.Chosen("agreement.weeks", model.Whole, 0, 52, 0, "weeks", "weeks from one round of interviews to the next where there is an agreement; 0: as elsewhere", at(func(n *numbers) *float64 { return &n.agreedWeeks })),
		model.Guessed("agreement.vacancies", model.Number, -1, 10, 0, -0.2, 0.2, "", why, "vacancies more where there is an agreement, as a share of what there would be; below 0: fewer", at(func(n *numbers) *float64 { return &n.agreedMore })),
		model.Guessed("agreement.keeps", model.Number, -10, 1, 0, -0.2, 0.2, "", why, "disappearances fewer where there is an agreement, as a share; below 0: more", at(func(n *numbers) *float64 { return &n.agreedKept })),
	)
}

func paperSettings() []entry {
	return []entry{
		model.Guessed("papers.days", model.Number, 0, 200, 30, 14, 46, "days", nothing, "mean of the days from the contract to the filing", at(func(n *numbers) *float64 { return &n.papers })),
		model.GuessedShare("papers.passport", 0.5, 0.2, 0.8, nothing, "share who have no passport yet", func(n *numbers) *float64 { return &n.passport }),
		model.Guessed("plan.days", model.Number, 0, 300, 60, 30, 90, "days", nothing, "mean of the days until a training plan is approved", at(func(n *numbers) *float64 { return &n.plan })),
		model.Guessed("ikusei.days", model.Number, 1, 200, 45, 20, 76, "days", "interns 20 to 30 days, specified skills 55 to 76; none yet for the new training", "mean of the days until a certificate for the new training", at(func(n *numbers) *float64 { return &n.ikuseiDays })),
		model.GuessedShare("certificate.refused", 0.05, 0.01, 0.1, nothing, "share of certificates refused", func(n *numbers) *float64 { return &n.refused }),
		model.Guessed("travel.days", model.Number, 0, 90, 20, 10, 30, "days", nothing, "mean of the days from the visa to the entry", at(func(n *numbers) *float64 { return &n.travel })),
		model.Guessed("stopped.patience", model.Number, 1, 500, 26, 13, 52, "weeks", nothing, "mean of the weeks that somebody waits for a stopped field", at(func(n *numbers) *float64 { return &n.patienceHeld })),
		model.GuessedShare("intern.lateAllowed", 0.3, 0, 0.8, "the paper says that interns enter by the day \"as a rule\"", "chance that the agency lets an intern enter after the last day where it may", func(n *numbers) *float64 { return &n.late }),
		model.Guessed("stop.threshold", model.Share, 0.5, 1, 1, 0.95, 1, "", "the one precedent: 5,400 people against 5,250", "share of a field's number at which its stop is asked for", at(func(n *numbers) *float64 { return &n.threshold })),
		model.Guessed("stop.lag", model.Whole, 0, 52, 5, 2, 13, "weeks", "the one precedent: counted at the end of February 2022, stopped on 1 April", "weeks from the count to the stop, and to its end", at(func(n *numbers) *float64 { return &n.lag })),
	}
}

var statusNames = []string{"intern", "skilled", "ikusei"}

func lifeSettings() []entry {
	rate := func(path string, v, lo, hi float64, why, means string, f func(*numbers) *float64) entry {
		return model.Guessed(path, model.Number, 0, 5, v, lo, hi, "a year", why, means, f)
	}
	const derived = "520 of 74,387 to 100,754 in 2024"
	return []entry{
		rate("vanish.intern", 0.006, 0.005, 0.007, derived, "interns who disappear", at(func(n *numbers) *float64 { return &n.vanish[0] })),
		rate("vanish.skilled", 0.003, 0.001, 0.01, nothing, "specified skilled workers who disappear", at(func(n *numbers) *float64 { return &n.vanish[1] })),
		rate("vanish.ikusei", 0.006, 0.003, 0.012, "as interns", "people in the new training who disappear", at(func(n *numbers) *float64 { return &n.vanish[2] })),
		rate("home.intern", 0.03, 0.01, 0.06, nothing, "interns who go home before the end", at(func(n *numbers) *float64 { return &n.home[0] })),
		rate("home.skilled", 0.06, 0.03, 0.1, "16.1 % left an employer to November 2022, 31.4 % of them went home (ISA, in sekajin.com)", "specified skilled workers who go home before the end", at(func(n *numbers) *float64 { return &n.home[1] })),
		rate("home.ikusei", 0.03, 0.01, 0.06, "as interns", "people in the new training who go home before the end", at(func(n *numbers) *float64 { return &n.home[2] })),
		rate("otherStay.skilled", 0.02, 0.01, 0.04, "15.1 % of those who left took another status (ISA)", "specified skilled workers who take another status", at(func(n *numbers) *float64 { return &n.otherStay[1] })),
		rate("change.skilled", 0.1, 0.05, 0.15, "22 % had ever changed, 90 % of them within three years (ISA, November 2025)", "specified skilled workers who change their employer", at(func(n *numbers) *float64 { return &n.changeSkilled })),
		rate("change.ikusei", 0.15, 0.05, 0.4, nothing, "people in the new training who change their employer by their own wish, once they may", at(func(n *numbers) *float64 { return &n.changeIkusei })),
		model.Published("change.moves", model.Share, 0, 1, 0.66, "", "ISA, November 2025, in svisa.net", "share of changes of employer that lead into another prefecture", at(func(n *numbers) *float64 { return &n.moves })),
		model.Chosen("supervision.share", model.Share, 0, 1, 0, "", "share of the employers under closer supervision than today", at(func(n *numbers) *float64 { return &n.supervised })),
		model.GuessedShare("supervision.helps", 0.25, 0, 0.5, nothing, "disappearances fewer under closer supervision, as a share", func(n *numbers) *float64 { return &n.superHelps }),
		model.Published("intern.months", model.Whole, 12, 60, 36, "months", "stages one and two: one year and two", "months of an internship without its third stage", at(func(n *numbers) *float64 { return &n.internMonths })),
		model.GuessedShare("after.skilled", 0.65, 0.5, 0.75, "set with vacancies.skilled to the stock of June 2025", "share who go on as specified skilled workers after an internship", func(n *numbers) *float64 { return &n.goesSkilled }),
		model.GuessedShare("after.third", 0.1, 0.05, 0.2, nothing, "share who go on into the third stage, where they may", func(n *numbers) *float64 { return &n.goesThird }),
		model.GuessedShare("after.sixthYear", 0.2, 0, 0.5, nothing, "share of specified skilled workers whom the agency lets stay on where it may", func(n *numbers) *float64 { return &n.sixth }),
	}
}

func stockSettings() []entry {
	people := func(path string, v float64, source, means string, f func(*numbers) *float64) entry {
		return model.Published(path, model.Whole, 0, 1e7, v, "people", source, means, f)
	}
	all := []entry{
		people("stock.intern", 100754, "ISA, December 2024, in yutonsmaile.com", "interns from Indonesia on 1 January 2025", at(func(n *numbers) *float64 { return &n.stockIntern })),
		people("stock.skilled", 53538, "ISA, December 2024, in immi-consult.jp", "specified skilled workers from Indonesia on 1 January 2025", at(func(n *numbers) *float64 { return &n.stockSkilled })),
		people("workers.all", 169539, "MHLW, October 2024, in cb-career.com", "workers from Indonesia", at(func(n *numbers) *float64 { return &n.workers })),
		people("workers.kumamoto", 2890, "Kumamoto labour bureau, October 2024", "of them in Kumamoto", at(func(n *numbers) *float64 { return &n.inKumamoto })),
		people("workers.miyagi", 2206, "Miyagi labour bureau, October 2024", "of them in Miyagi", at(func(n *numbers) *float64 { return &n.inMiyagi })),
		model.Guessed("workers.mie", model.Whole, 0, 1e6, 3400, 1700, 6000, "people", "no count was found", "of them in Mie", at(func(n *numbers) *float64 { return &n.inMie })),
	}
	all = append(all, model.Weights("stock.internYear", []string{"first", "second", "third"}, []float64{44, 33, 23}, model.Assumed,
		"stocks of 45,919, 74,387 and 100,754 at the ends of 2022, 2023 and 2024", "year of the internship on 1 January 2025", func(n *numbers, i int) *float64 { return &n.internYears[i] })...)
	return append(all, model.Weights("stock.skilledYear", []string{"first", "second", "third", "fourth"}, []float64{42, 36, 18, 4}, model.Assumed,
		"stocks of 16,327, 34,255 and 53,538 at the ends of 2022, 2023 and 2024", "year of the stay as specified skilled worker on 1 January 2025", func(n *numbers, i int) *float64 { return &n.skilledYears[i] })...)
}

// otherSettings: people of other countries, who use the same numbers.
func otherSettings() []entry {
	var all []entry
	for i, v := range []float64{45836, 45181, 39253, 29184, 3035, 74523, 28995, 21875} {
		source := "ISA, January 2025, in gh-tec.co.jp"
		if i == fisheries {
			source = "June 2024, in kakemochi.co.jp"
		}
		if i == otherFields {
			source = "what is left of 287,882 (ISA, January 2025)"
		}
		all = append(all, model.Published("all."+fieldNames[i], model.Whole, 0, 1e7, v, "people", source, "specified skilled workers of all countries in the field on 1 January 2025", func(n *numbers) *float64 { return &n.all[i] }))
	}
	return append(all,
		model.Guessed("others.perYear", model.Number, 0, 1e6, 90000, 70000, 110000, "people", "set to all countries: 287,882 in January 2025, 336,196 in June 2025", "people of other countries who become specified skilled workers, a year", at(func(n *numbers) *float64 { return &n.othersYear })),
		model.GuessedShare("others.abroad", 0.5, 0.35, 0.6, "more than 40 % came by tests in 2024 (Yomiuri, 2025-11-08)", "share of them who need a certificate; the others change in Japan", func(n *numbers) *float64 { return &n.othersHome }),
		model.Guessed("others.leave", model.Number, 0, 1, 0.1, 0.06, 0.15, "a year", "16.1 % left an employer to November 2022", "share of them who leave", at(func(n *numbers) *float64 { return &n.othersLeave })),
		model.Guessed("others.ikusei", model.Number, 0, 1e6, 150000, 110000, 200000, "people", "Indonesia had 21.4 % of the new plans of the fiscal year 2023, 74,879", "people of other countries who begin the new training, a year", at(func(n *numbers) *float64 { return &n.othersIkusei })),
	)
}
