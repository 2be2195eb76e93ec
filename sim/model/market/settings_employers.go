package market

import "alih/sim/model"

const tierMix = "nothing published; 50, 40 and 10 % is a guess"

// maxHeads is the largest manufacturer of the market, in insured employees.
const maxHeads = 400

func employerSettings() []entry {
	all := []entry{
		model.Guessed("employers.perWeek", model.Number, 0, 2000, 23, 18, 29, "employers a week and centre", nothing, "employers who register at a centre", func(n *numbers) *float64 { return &n.employers }),
	}
	all = append(all, model.Weights("employers.work", workNames[:], []float64{454760, 12720, 10976, 1953, 16216, 197800}, model.Sourced, stock2022+"; that places follow the stock is assumed",
		"category of the places", func(n *numbers, i int) *float64 { return &n.offer[i] })...)
	all = append(all, model.Weights("employers.basis", basisNames[:], []float64{50, 40, 10}, model.Assumed, tierMix,
		"by what the employer comes", func(n *numbers, i int) *float64 { return &n.basis[i] })...)
	all = append(all, model.Weights("employers.grade", gradeNames[:], []float64{5, 15, 30, 30, 20}, model.Assumed, nothing,
		"grade of a manufacturer", func(n *numbers, i int) *float64 { return &n.grade[i] })...)
	all = append(all, model.Guessed("employers.heads", model.Number, 1, 200, 60, 30, 100, "people", nothing,
		"mean of a manufacturer's insured employees, at most 400", func(n *numbers) *float64 { return &n.heads }))
	for i, mean := range []float64{1: 5, 2: 2, 3: 2, 4: 6, 5: 1.1} {
		if i != manufacturing {
			all = append(all, model.Guessed("employers.limit."+workNames[i], model.Number, 1, 50, mean, 1, 2*mean-0.9, "people", nothing,
				"mean of the most foreign workers that an employer may have", func(n *numbers) *float64 { return &n.limit[i] }))
		}
	}
	return append(all, employerShares()...)
}

func employerShares() []entry {
	return []entry{
		model.GuessedShare("employers.use", 0.5, 0.3, 0.7, nothing, "mean share of the places that are filled already", func(n *numbers) *float64 { return &n.use }),
		model.Guessed("employers.vacancies", model.Number, 1, 20, 1.5, 1.2, 2.5, "places", nothing, "mean of the places that an employer offers", func(n *numbers) *float64 { return &n.vacancies }),
		model.Guessed("employers.permitAge", model.Whole, 0, 40, 30, 20, 35, "weeks", nothing, "the oldest recruitment permit with which an employer comes", func(n *numbers) *float64 { return &n.permitAge }),
		model.GuessedShare("employers.absent", 0.15, 0.1, 0.25, nothing, "chance a meeting that an invited employer stays away", func(n *numbers) *float64 { return &n.employerAbsent }),
		model.GuessedShare("employers.renews", 0.5, 0.2, 0.8, nothing, "share who register again when the registration ends", func(n *numbers) *float64 { return &n.renews }),
	}
}

func consentSettings() []entry {
	return []entry{
		model.GuessedShare("consent.worker", 0.25, 0.1, 0.4, "set so that two thirds of the registered are matched, as in "+changhua, "chance that a worker would take a place of her category and district", func(n *numbers) *float64 { return &n.agrees }),
		model.GuessedShare("consent.otherDistrict", 0.5, 0.3, 0.9, nothing, "factor of that chance for another district", func(n *numbers) *float64 { return &n.otherDistrict }),
		model.GuessedShare("consent.otherWork", 0.3, 0.1, 0.8, nothing, "factor of that chance for another category", func(n *numbers) *float64 { return &n.otherWork }),
		model.Guessed("consent.growth", model.Number, 1, 2, 1.05, 1, 1.15, "a week", nothing, "factor of that chance for each week of waiting", func(n *numbers) *float64 { return &n.growth }),
		model.GuessedShare("consent.employer", 0.25, 0.1, 0.4, "as for workers", "chance that an employer would take a worker", func(n *numbers) *float64 { return &n.employerAgrees }),
	}
}

func checkSettings() []entry {
	all := []entry{
		model.GuessedShare("checks.change", 0.1, 0.05, 0.2, nothing, "standard deviation of a manufacturer's employees between a transfer and the check, as a share", func(n *numbers) *float64 { return &n.headsChange }),
		model.GuessedShare("checks.cured", 0.9, 0.86, 0.955, "periodic checks: 62 of 1,371 not cured (November 2022), 152 of 1,085 (May 2025)", "share of breaches that the employer mends in time", func(n *numbers) *float64 { return &n.cured }),
		model.Guessed("takeovers.perWeek", model.Number, 0, 100, 0.2, 0, 1, "plants a week and centre", nothing, "manufacturers that take over a plant with its workers", func(n *numbers) *float64 { return &n.takeovers }),
		model.Guessed("takeovers.size", model.Number, 1, 100, 6, 3, 12, "workers", nothing, "mean of the workers taken over", func(n *numbers) *float64 { return &n.takeoverSize }),
	}
	return append(all, model.Weights("takeovers.increase", increaseNames[:], []float64{50, 25, 15, 7, 3}, model.Assumed, nothing,
		"increase of the ratio that is asked for, in basis points", func(n *numbers, i int) *float64 { return &n.increase[i] })...)
}

// What the market takes the disputed texts to mean.
func readingSettings() []entry {
	return []entry{
		model.OneOf("readings.averageYear", []string{"m13m2", "m14m3"}, "which twelve months make an employer's average", func(n *numbers) *float64 { return &n.readAverage }),
		model.OneOf("readings.holdRelease", []string{"noRegistration", "noAgreement"}, "what ends the hold for employers of other categories", func(n *numbers) *float64 { return &n.readRelease }),
		model.OneOf("readings.victimHold", []string{"binds", "lifted"}, "whether the hold binds a trafficked worker", func(n *numbers) *float64 { return &n.readVictim }),
		model.OneOf("readings.yearLength", []string{"y365", "civil"}, "how long a year of work in Taiwan is", func(n *numbers) *float64 { return &n.readYears }),
	}
}
