package market

import "alih/sim/model"

// maxWeeks is how long a replication may be. The office calendar of Taiwan ends with
// 2027 and the market begins with 2024.
const maxWeeks = 170

func frame() []entry {
	return []entry{
		model.Chosen("weeks", model.Whole, 1, 104, 52, "weeks", "how long workers are registered whose fate is counted", func(n *numbers) *float64 { return &n.weeks }),
		model.Chosen("warmUp", model.Whole, 0, 104, 52, "weeks", "how long the market runs before, under the baseline", func(n *numbers) *float64 { return &n.warmUp }),
		model.Chosen("followUp", model.Whole, 0, 60, 26, "weeks", "how long those who were counted are followed afterwards", func(n *numbers) *float64 { return &n.followUp }),
		model.Chosen("meeting.weekday", model.Whole, 1, 5, 3, "", "the day of the weekly meeting, 1 Monday to 5 Friday; on a holiday the next open day", func(n *numbers) *float64 { return &n.weekday }),
		model.Chosen("centres", model.Whole, 1, 20, 1, "", "public employment centres, each with a market of its own", func(n *numbers) *float64 { return &n.centres }),
	}
}

// The mechanisms, in the order of their options.
const (
	byStatute = iota
	bySerial
	byDeferred
	byDeferredMultiple
	byCycles
	byImmediate
	byCardinality
	byCost
)

var mechanismNames = []string{
	byStatute: "statute",
	bySerial:  "serialDictatorship", byDeferred: "deferredAcceptance", byDeferredMultiple: "deferredAcceptanceMultiple",
	byCycles: "topTradingCycles", byImmediate: "immediateAcceptance",
	byCardinality: "maximumCardinality", byCost: "minimumCost",
}

func mechanismSettings() []entry {
	return []entry{
		model.OneOf("mechanism", mechanismNames, "who gets which place at a meeting; statute is the order of the law in force", func(n *numbers) *float64 { return &n.mechanism }),
		model.Chosen("meeting.invitation", model.Switch, 0, 1, 1, "", "whether applicants are invited by the statute's number and capacity, or all come", func(n *numbers) *float64 { return &n.invitation }),
		model.OneOf("meeting.sittings", sittingNames, "whether a centre serves all categories of work at one meeting, or one after the other, each with applicants of its own; which comes first goes round", func(n *numbers) *float64 { return &n.sittings }),
		model.Chosen("meeting.again", model.Switch, 0, 1, 1, "", "whether a worker without a place comes to the next meeting too", func(n *numbers) *float64 { return &n.comesAgain }),
		model.Chosen("meeting.districtCap", model.Share, 0, 1, 1, "", "the largest share of a meeting's places that one district may take; 1 is no cap", func(n *numbers) *float64 { return &n.districtCap }),
	}
}

const (
	changhua   = "Changhua transfer centre, 2025: more than 3,000 served, more than 2,000 matched (Yahoo News Taiwan, 2026-02-12)"
	stock2022  = "stock of migrant workers by category, September 2022 (xifu.com.tw 2939)"
	nothing    = "nothing published"
	noShowNote = "nothing published; 2 to 10 % of workers stay away"
)

func workerSettings() []entry {
	all := []entry{
		model.Published("workers.perWeek", model.Number, 0, 2000, 20, "workers a week and centre", "a third of "+changhua,
			"workers whom employers register at a centre", func(n *numbers) *float64 { return &n.workers }),
	}
	all = append(all, model.Weights("workers.work", workNames[:], []float64{454760, 12720, 10976, 1953, 16216, 197800}, model.Sourced, stock2022,
		"category of the worker", func(n *numbers, i int) *float64 { return &n.work[i] })...)
	for g, values := range [groups][]float64{industry: {19.4, 42, 23, 15.6}, care: {75.7, 12, 12, 0.3}} {
		all = append(all, model.Weights("workers.nationality."+groupNames[g], nationNames[:], values, model.Sourced,
			"derived from the stocks of April 2022 (Taiwan News 4571825) and March 2024 (golden-brother.com 3366)",
			"nationality of a worker in "+groupNames[g], func(n *numbers, i int) *float64 { return &n.nation[g][i] })...)
	}
	return append(append(all, model.Weights("workers.district", districtNames[:], []float64{1, 1, 1, 1}, model.Lever, "",
		"district in which the worker would rather stay", func(n *numbers, i int) *float64 { return &n.district[i] })...), workerShares()...)
}

func workerShares() []entry {
	return []entry{
		model.GuessedShare("workers.female.industry", 0.3, 0.2, 0.4, nothing, "share of women in industry", func(n *numbers) *float64 { return &n.female[industry] }),
		model.GuessedShare("workers.female.care", 0.97, 0.9, 1, nothing, "share of women in care", func(n *numbers) *float64 { return &n.female[care] }),
		model.GuessedShare("workers.revoked", 0.7, 0.4, 0.95, nothing, "share whose work permit the ministry revoked", func(n *numbers) *float64 { return &n.revoked }),
		model.GuessedShare("workers.harmed", 0.01, 0.002, 0.03, nothing, "share whom the employer's side harmed bodily", func(n *numbers) *float64 { return &n.harmed }),
		model.GuessedShare("workers.trafficked", 0.01, 0.002, 0.03, nothing, "share identified as trafficked", func(n *numbers) *float64 { return &n.trafficked }),
		model.Guessed("workers.yearsWorked", model.Number, 0.5, 10, 4, 3, 6, "years", nothing, "mean of the years worked in Taiwan", func(n *numbers) *float64 { return &n.yearsWorked }),
		model.GuessedShare("workers.late", 0.03, 0.01, 0.05, nothing, "share registered after the last day", func(n *numbers) *float64 { return &n.late }),
		model.GuessedShare("workers.lateAccepted", 0.9, 0.8, 1, nothing, "share of these that the ministry accepts", func(n *numbers) *float64 { return &n.lateAccepted }),
		model.GuessedShare("workers.absentNoReason", 0.01, 0.002, 0.03, noShowNote, "chance a meeting of staying away without a reason", func(n *numbers) *float64 { return &n.absentNoReason }),
		model.GuessedShare("workers.absentReason", 0.04, 0.018, 0.07, noShowNote, "chance a meeting of staying away with a reason", func(n *numbers) *float64 { return &n.absentReason }),
		model.GuessedShare("workers.reasonAccepted", 0.9, 0.7, 1, nothing, "share of reasons that the centre accepts", func(n *numbers) *float64 { return &n.reasonAccepted }),
		model.GuessedShare("workers.leaves", 0.01, 0.002, 0.02, nothing, "chance a week of going home", func(n *numbers) *float64 { return &n.leaves }),
		model.GuessedShare("workers.absconds", 0.004, 0.0018, 0.0096, "3 to 10 times 3 to 5 % a year (WDA, missing workers 2021 to 2023)", "chance a week of going missing while waiting", func(n *numbers) *float64 { return &n.absconds }),
		model.GuessedShare("workers.extensionAsked", 0.5, 0.3, 0.8, "10 to 40 % of windows extended is a guess", "share who ask for an extension", func(n *numbers) *float64 { return &n.extensionAsked }),
		model.GuessedShare("workers.extensionGranted", 0.5, 0.33, 0.5, "10 to 40 % of windows extended is a guess", "share of extensions that the ministry grants", func(n *numbers) *float64 { return &n.extensionGranted }),
		model.GuessedShare("workers.otherApproved", 0.05, 0, 0.2, nothing, "share to whom the ministry allows any category", func(n *numbers) *float64 { return &n.otherApproved }),
		model.GuessedShare("workers.threeParty", 0.05, 0, 0.15, nothing, "share who look for a three-party agreement before they are registered", func(n *numbers) *float64 { return &n.threeParty }),
		model.GuessedShare("workers.twoParty", 0.02, 0, 0.05, nothing, "chance a week of finding a two-party agreement", func(n *numbers) *float64 { return &n.twoParty }),
	}
}

func endingSettings() []entry {
	return []entry{
		model.Guessed("expiring.perWeek", model.Number, 0, 2000, 10, 0, 20, "workers a week and centre", nothing, "workers whose permit ends and is not renewed", func(n *numbers) *float64 { return &n.expiring }),
		model.GuessedShare("expiring.filed", 0.9, 0.8, 1, nothing, "share whose employer applies inside the window", func(n *numbers) *float64 { return &n.expiringFiled }),
		model.GuessedShare("expiring.standards", 0.5, 0.2, 0.8, nothing, "share that meets the standards of other work", func(n *numbers) *float64 { return &n.expiringStandards }),
	}
}
