package shock

import "alih/sim/model"

// The groups, in the order of the cases of the law.
const (
	intern = iota
	specified
	engineer
	skilled
	otherWork
	student
	finished
	groupCount
)

var groupNames = []string{"intern", "specified", "engineer", "skilled", "otherWork", "student", "finished"}

// The fields. Machines stand for the three fields with a limit; office for work that is
// in no listed field.
const (
	care = iota
	food
	farming
	building
	machines
	office
	fieldCount
)

var fieldNames = []string{"care", "food", "farming", "construction", "machines", "office"}

const regionCount = 6

var regionNames = []string{"north", "kanto", "chubu", "kansai", "west", "kyushu"}

// numbers is what a scenario says, one field a setting.
type numbers struct {
	people, weeks, pandemic, follows     float64
	group                                [groupCount]float64
	trade, vacancyTrade                  [fieldCount]float64
	region, vacancyRegion                [regionCount]float64
	stayMin, stayMax                     float64
	exams, own, training, home, moves    float64
	changes, asks, alone, agrees         float64
	vacancies, open, proper              float64
	every, mechanism                     float64
	permits, late, lateDays, takes, list float64
	papers, examWeek, cannotReturn       float64
	seeks, plan, leaves, goes, hides     float64
}

type entry = model.Entry[numbers]

const nothing = "nothing published"

func settings() []entry {
	all := []entry{
		model.Published("wave.people", model.Whole, 1, 20000, 1000, "people", "about 3,000 trainees had lost work by the end of November 2020 (Asahi, 2021-01-21), whatever they did then; a third of that is followed", "how many people lose work, training or an offer", func(n *numbers) *float64 { return &n.people }),
		model.Guessed("wave.weeks", model.Whole, 1, 104, 34, 20, 50, "weeks", "the 3,000 are of February to November 2020, no course is published", "over how many weeks the wave comes, most in the middle", func(n *numbers) *float64 { return &n.weeks }),
		model.Chosen("wave.pandemic", model.Switch, 0, 1, 1, "", "whether a pandemic is the cause", func(n *numbers) *float64 { return &n.pandemic }),
		model.OneOf("texts.course", []string{"asItChanged", "stands"}, "whether the text goes on to change as it did, or that of the first day stands", func(n *numbers) *float64 { return &n.follows }),
	}
	all = append(all, model.Weights("wave.group", groupNames, []float64{45, 8, 15, 7, 5, 10, 10}, model.Assumed, nothing, "status and what happened", func(n *numbers, i int) *float64 { return &n.group[i] })...)
	all = append(all, model.Weights("people.field", fieldNames[:5], []float64{8, 28, 14, 20, 30}, model.Assumed, nothing, "field of trainees and specified skilled workers", func(n *numbers, i int) *float64 { return &n.trade[i] })...)
	all = append(all, model.Weights("people.region", regionNames, []float64{10, 32, 24, 15, 10, 9}, model.Assumed, nothing, "where they live", func(n *numbers, i int) *float64 { return &n.region[i] })...)
	all = append(all, peopleSettings()...)
	all = append(all, model.Weights("vacancies.field", fieldNames, []float64{25, 20, 22, 15, 8, 10}, model.Assumed, nothing, "field of the places", func(n *numbers, i int) *float64 { return &n.vacancyTrade[i] })...)
	all = append(all, model.Weights("vacancies.region", regionNames, []float64{16, 28, 20, 14, 10, 12}, model.Assumed, nothing, "where the places are", func(n *numbers, i int) *float64 { return &n.vacancyRegion[i] })...)
	return append(append(all, marketSettings()...), officeSettings()...)
}

func peopleSettings() []entry {
	return []entry{
		model.Guessed("people.stayLeast", model.Whole, 1, 730, 30, 14, 60, "days", nothing, "the least that is left of the stay", func(n *numbers) *float64 { return &n.stayMin }),
		model.Guessed("people.stayMost", model.Whole, 1, 730, 365, 240, 540, "days", nothing, "the most that is left of the stay", func(n *numbers) *float64 { return &n.stayMax }),
		model.GuessedShare("people.exams", 0.1, 0.03, 0.25, nothing, "share who have passed the examinations, or are freed from them", func(n *numbers) *float64 { return &n.exams }),
		model.GuessedShare("people.ownField", 0.6, 0.4, 0.8, nothing, "share of engineers and skilled labour who want work of the same kind", func(n *numbers) *float64 { return &n.own }),
		model.GuessedShare("people.training", 0.5, 0.3, 0.8, nothing, "share of trainees who would go on with the training, where a way is open for it", func(n *numbers) *float64 { return &n.training }),
		model.GuessedShare("people.home", 0.05, 0.01, 0.15, nothing, "share who want to go home from the start", func(n *numbers) *float64 { return &n.home }),
		model.GuessedShare("people.moves", 0.6, 0.3, 0.8, "of specified skilled workers who changed job 66.0 % changed prefecture (svisa.net, November 2025)", "share who take a place in another region", func(n *numbers) *float64 { return &n.moves }),
		model.GuessedShare("people.changesField", 0.5, 0.3, 0.8, nothing, "share who take a place in another field", func(n *numbers) *float64 { return &n.changes }),
		model.GuessedShare("people.leaves", 0.004, 0.001, 0.01, nothing, "chance of going home, a week of waiting", func(n *numbers) *float64 { return &n.leaves }),
		model.GuessedShare("people.disappears", 0.001, 0.0002, 0.005, "trainees of all countries 1.2 to 1.9 % a year (portal-worlds, 2025-08-29), of those who wait nobody says", "chance of disappearing, a week of waiting", func(n *numbers) *float64 { return &n.goes }),
		model.GuessedShare("people.hides", 0.1, 0.03, 0.3, nothing, "share who disappear when the stay is over; the others leave", func(n *numbers) *float64 { return &n.hides }),
	}
}

func marketSettings() []entry {
	return []entry{
		model.Guessed("vacancies.week", model.Number, 0, 150, 14, 5, 30, "a week", nothing, "places that open, a week", func(n *numbers) *float64 { return &n.vacancies }),
		model.Guessed("vacancies.open", model.Number, 1, 52, 6, 3, 12, "weeks", nothing, "mean of the weeks that a place stays open", func(n *numbers) *float64 { return &n.open }),
		model.GuessedShare("vacancies.proper", 0.8, 0.5, 1, nothing, "share of places with equal pay and what else the measure asks of them", func(n *numbers) *float64 { return &n.proper }),
		model.GuessedShare("help.asked", 0.5, 0.2, 0.8, nothing, "share who hand in the form where the help is open to them", func(n *numbers) *float64 { return &n.asks }),
		model.Chosen("help.every", model.Whole, 1, 26, 1, "weeks", "every how many weeks the agencies meet", func(n *numbers) *float64 { return &n.every }),
		model.OneOf("help.mechanism", []string{"deferred", "serial", "cardinality"}, "how a meeting gives places", func(n *numbers) *float64 { return &n.mechanism }),
		model.GuessedShare("search.alone", 0.15, 0.05, 0.3, nothing, "chance of looking for a place by oneself, a week", func(n *numbers) *float64 { return &n.alone }),
		model.GuessedShare("pair.agrees", 0.05, 0.02, 0.15, nothing, "chance that a person and a place agree", func(n *numbers) *float64 { return &n.agrees }),
	}
}

func officeSettings() []entry {
	return []entry{
		model.GuessedShare("office.permits", 0.95, 0.8, 1, nothing, "share of applications that are permitted", func(n *numbers) *float64 { return &n.permits }),
		model.GuessedShare("office.late", 0.2, 0.05, 0.5, "one source, undated, says two weeks to a month", "share of decisions that come later than the range", func(n *numbers) *float64 { return &n.late }),
		model.Guessed("office.lateDays", model.Number, 1, 90, 20, 7, 40, "days", "designated activities took 41.6 days in the second quarter of 2019 (samurai-law.com)", "mean of the days that such a decision comes later", func(n *numbers) *float64 { return &n.lateDays }),
		model.Chosen("office.stillTakes", model.Switch, 0, 1, 0, "", "whether applications are still taken after the last day that any text names", func(n *numbers) *float64 { return &n.takes }),
		model.GuessedShare("office.class", 0.5, 0, 1, "two of three classes of the special measure were not read", "share of workers whose class of the special measure the office accepts", func(n *numbers) *float64 { return &n.list }),
		model.GuessedShare("office.cannotReturn", 0.7, 0.3, 0.95, nothing, "share for whom going home is difficult, when a year is over and at the end of a training", func(n *numbers) *float64 { return &n.cannotReturn }),
		model.Guessed("papers.weeks", model.Number, 0, 52, 8, 4, 16, "weeks", nothing, "mean of the weeks until the papers of a specified skilled worker are ready", func(n *numbers) *float64 { return &n.papers }),
		model.GuessedShare("exams.week", 0.02, 0.01, 0.04, "40.7 % passed the language test in early 2022 (jpf.go.jp), in six windows a year; of trainees in Japan nobody says", "chance of having passed the examinations, a week of designated activities", func(n *numbers) *float64 { return &n.examWeek }),
		model.GuessedShare("seeking.asked", 0.6, 0.3, 0.9, nothing, "share who ask for time to look for work when the stay is over, where the law has it", func(n *numbers) *float64 { return &n.seeks }),
		model.Guessed("training.weeks", model.Number, 1, 52, 10, 5, 20, "weeks", nothing, "mean of the weeks until a new training plan is approved", func(n *numbers) *float64 { return &n.plan }),
	}
}
