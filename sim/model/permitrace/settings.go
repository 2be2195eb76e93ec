package permitrace

import "alih/sim/model"

// The kinds of permit, in the order of the scheme.
var kindNames = []string{"work", "investor", "spouse", "remote", "other"}

var stanceNames = []string{"cooperates", "cancelOnly", "silent", "refuses", "gone"}

// numbers is what a scenario says, one field a setting.
type numbers struct {
	people, leadMin, leadMax, end        float64
	mayFile, mayExit, mayBridge          float64
	stance, kind, newKind                [5]float64
	releases, cancels, kindAccepted      float64
	prepare, late, lateDays              float64
	refused, rungDays, rungHelps, obeys  float64
	emergency, exitSlow, flight          float64
	visaRefused, bridges, onshoreDays    float64
	onshoreRefused, waits, alone, counts float64
	duration, sixtieth                   float64
}

type entry = model.Entry[numbers]

const nothing = "nothing published"

// personEnd is the setting of the last day of everybody's permit.
const personEnd = "person.end"

// leadMost is the earliest start before the permit ends that is followed, in days.
const leadMost = 120

func settings() []entry {
	at := func(f func(*numbers) *float64) func(*numbers) *float64 { return f }
	all := []entry{
		model.Chosen("people", model.Whole, 1, 100000, 1000, "people", "how many people a replication follows", at(func(n *numbers) *float64 { return &n.people })),
		model.Chosen("start.earliest", model.Whole, 0, leadMost, 60, "days", "the earliest start before the permit ends", at(func(n *numbers) *float64 { return &n.leadMax })),
		model.Chosen("start.latest", model.Whole, 0, leadMost, 1, "days", "the latest start before the permit ends", at(func(n *numbers) *float64 { return &n.leadMin })),
	}
	all = append(all, model.Weights("sponsor.old", stanceNames, []float64{60, 10, 15, 10, 5}, model.Assumed, nothing,
		"what the old sponsor does", func(n *numbers, i int) *float64 { return &n.stance[i] })...)
	all = append(all, model.Weights("permit.now", kindNames, []float64{70, 10, 15, 4, 1}, model.Assumed, nothing,
		"kind of the permit that ends", func(n *numbers, i int) *float64 { return &n.kind[i] })...)
	all = append(all, model.Weights("permit.other", kindNames, []float64{50, 15, 30, 4, 1}, model.Assumed, nothing,
		"kind of the permit that is wanted, of those who want another", func(n *numbers, i int) *float64 { return &n.newKind[i] })...)
	return append(append(append(all, officeSettings()...), exitSettings()...), personSettings()...)
}

// personSettings are what can be stated where one person is followed: all are then alike.
func personSettings() []entry {
	open := func(path, means string, f func(*numbers) *float64) entry {
		return model.Chosen(path, model.Switch, 0, 1, 1, "", means, f)
	}
	return []entry{
		model.Chosen(personEnd, model.Whole, 0, 21991231, 0, "", "the last day of everybody's permit, written as 20261231; 0: drawn over a year", func(n *numbers) *float64 { return &n.end }),
		open("paths.alih", "path A is open, where the law opens it", func(n *numbers) *float64 { return &n.mayFile }),
		open("paths.exit", "path B is open, where the law opens it", func(n *numbers) *float64 { return &n.mayExit }),
		open("paths.bridging", "a bridging permit is open, where the law opens it", func(n *numbers) *float64 { return &n.mayBridge }),
	}
}

func officeSettings() []entry {
	return []entry{
		model.GuessedShare("permit.change", 0.2, 0.1, 0.4, nothing, "share who want another kind of permit", func(n *numbers) *float64 { return &n.counts }),
		model.GuessedShare("sponsor.releases", 0.5, 0.2, 0.8, nothing, "share of the silent old sponsors who give the letter in the end", func(n *numbers) *float64 { return &n.releases }),
		model.GuessedShare("sponsor.cancels", 0.7, 0.4, 0.9, nothing, "share of the silent old sponsors who cancel in the end", func(n *numbers) *float64 { return &n.cancels }),
		model.GuessedShare("office.kindAccepted", 0.5, 0.2, 0.8, "no source says whether an office accepts it", "share of other changes of kind that an office accepts on path A", func(n *numbers) *float64 { return &n.kindAccepted }),
		model.Guessed("prepare.days", model.Number, 0, 60, 5, 3, 10, "days", nothing, "mean of the days until the papers are ready", func(n *numbers) *float64 { return &n.prepare }),
		model.GuessedShare("office.late", 0.2, 0.05, 0.4, "the guide gives 5 to 7 and 7 to 14 working days; what is beyond nobody counts", "share of answers that come later than the range", func(n *numbers) *float64 { return &n.late }),
		model.Guessed("office.lateDays", model.Number, 1, 60, 7, 3, 14, "days", nothing, "mean of the days that such an answer comes later", func(n *numbers) *float64 { return &n.lateDays }),
		model.GuessedShare("office.refused", 0.1, 0.03, 0.3, nothing, "share refused at the counter", func(n *numbers) *float64 { return &n.refused }),
		model.Guessed("office.rungDays", model.Number, 1, 30, 3, 1, 7, "days", nothing, "mean of the days that each step of the way up takes", func(n *numbers) *float64 { return &n.rungDays }),
		model.GuessedShare("office.rungHelps", 0.3, 0.1, 0.5, nothing, "chance that a step of the way up changes the answer", func(n *numbers) *float64 { return &n.rungHelps }),
		model.GuessedShare("person.changesPath", 0.8, 0.5, 1, nothing, "share who change to path B on its day, with no answer", func(n *numbers) *float64 { return &n.obeys }),
	}
}

func exitSettings() []entry {
	return []entry{
		model.GuessedShare("exit.emergency", 0.5, 0.2, 0.8, nothing, "share of exit permits asked for in the last days that are taken as emergencies", func(n *numbers) *float64 { return &n.emergency }),
		model.Guessed("exit.slow", model.Number, 0, 30, 2, 0, 7, "days", "offices say three working days, agents three to seven days", "mean of the days that an exit permit comes later than the office says", func(n *numbers) *float64 { return &n.exitSlow }),
		model.Guessed("exit.flight", model.Number, 0, 30, 1.5, 0.5, 4, "days", nothing, "mean of the days from the exit permit to the flight", func(n *numbers) *float64 { return &n.flight }),
		model.GuessedShare("exit.visaRefused", 0.05, 0.01, 0.15, nothing, "share whose new visa is refused", func(n *numbers) *float64 { return &n.visaRefused }),
		model.GuessedShare("bridging.used", 0.5, 0, 1, nothing, "share who take a bridging permit where they may and path A has no answer", func(n *numbers) *float64 { return &n.bridges }),
		model.Guessed("bridging.days", model.Number, 5, 90, 35, 28, 42, "days", "20 to 30 working days (sippn, of a change from a visit permit)", "mean of the days that the new permit takes under a bridging permit", func(n *numbers) *float64 { return &n.onshoreDays }),
		model.GuessedShare("bridging.refused", 0.1, 0.02, 0.3, nothing, "share refused under a bridging permit", func(n *numbers) *float64 { return &n.onshoreRefused }),
		model.GuessedShare("person.waits", 0.5, 0.2, 0.8, nothing, "share of those without any open path who stay after the last day; the others leave in time", func(n *numbers) *float64 { return &n.waits }),
		model.Guessed("person.stays", model.Number, 1, 60, 10, 5, 20, "days", nothing, "mean of the days that they stay", func(n *numbers) *float64 { return &n.alone }),
		model.OneOf("readings.duration", []string{"either", "table", "text"}, "which of the two durations of the guide holds for path A", func(n *numbers) *float64 { return &n.duration }),
		model.OneOf("readings.sixtieth", []string{"pays", "deports"}, "what holds on the sixtieth day of overstay", func(n *numbers) *float64 { return &n.sixtieth }),
	}
}
