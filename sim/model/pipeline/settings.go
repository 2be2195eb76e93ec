package pipeline

import "alih/sim/model"

// The sectors: seven fields of the scheme, and the rest of them as one.
const (
	care = iota
	manufacturing
	construction
	agriculture
	fisheries
	foodMaking
	foodService
	otherFields
	fields
)

var fieldNames = []string{"care", "manufacturing", "construction", "agriculture", "fisheries", "foodMaking", "foodService", "other"}

// The prefectures, in the order of the scheme.
const (
	kumamoto = iota
	miyagi
	mie
	elsewhere
	prefs
)

var prefNames = []string{"kumamoto", "miyagi", "mie", "elsewhere"}

// numbers is what a scenario says, one field a setting.
type numbers struct {
	scale float64

	candidates, wantSkilled, fit, young    float64
	wants, intern, skilled                 [fields]float64
	mixes                                  [3][fields]float64 // of the three prefectures
	seats, length, dropout, patienceSeat   float64
	hours                                  float64
	japanese, skillTest                    float64
	careSkill, careJapanese, longer, same  float64
	testWait, givesUp                      float64
	internJobs, skilledJobs                float64
	share                                  [3]float64
	lasts, cadence, success, patienceMatch float64
	agreed                                 [3]float64
	agreedWeeks, agreedMore, agreedKept    float64
	ahead                                  float64

	papers, passport, plan, ikuseiDays  float64
	refused, travel, patienceHeld, late float64
	threshold, lag                      float64

	vanish, home, otherStay [3]float64
	changeSkilled           float64
	changeIkusei, moves     float64
	supervised, superHelps  float64
	goesSkilled, goesThird  float64
	sixth, internMonths     float64

	stockIntern, stockSkilled float64
	internYears               [3]float64
	skilledYears              [4]float64
	workers, inKumamoto       float64
	inMiyagi, inMie           float64
	all                       [fields]float64
	othersYear, othersHome    float64
	othersLeave, othersIkusei float64
}

type entry = model.Entry[numbers]

const nothing = "nothing published"

// at writes the field of a setting.
func at(f func(*numbers) *float64) func(*numbers) *float64 { return f }

// settings are the catalogue.
func settings() []entry {
	var all []entry
	for _, part := range [][]entry{frame(), peopleSettings(), testSettings(), jobSettings(), agreementSettings(),
		paperSettings(), lifeSettings(), stockSettings(), otherSettings()} {
		all = append(all, part...)
	}
	return all
}

func frame() []entry {
	return []entry{
		model.Chosen("scale", model.Whole, 1, 500, 50, "people", "how many people one of the model stands for, who fare alike", at(func(n *numbers) *float64 { return &n.scale })),
	}
}

func peopleSettings() []entry {
	all := []entry{
		model.Guessed("candidates.perYear", model.Number, 0, 1e6, 130000, 100000, 160000, "people", "enough for 74,879 new plans of interns in the fiscal year 2023 and the growth of specified skills, with what is lost on the way", "people who begin to look for a way, a year", at(func(n *numbers) *float64 { return &n.candidates })),
		model.GuessedShare("candidates.skilled", 0.5, 0.35, 0.6, nothing, "share who mean to go by specified skills; the others as trainees", func(n *numbers) *float64 { return &n.wantSkilled }),
		model.GuessedShare("candidates.young", 0.1, 0.02, 0.2, "Indonesians leave upper secondary school at 17 or 18", "share who are 17 when they begin", func(n *numbers) *float64 { return &n.young }),
		model.Chosen("curriculum.fit", model.Share, 0, 1, 0.3, "", "share of the people whose course is of a field drawn as vacancies are; the others choose their own", at(func(n *numbers) *float64 { return &n.fit })),
	}
	all = append(all, model.Weights("candidates.field", fieldNames, []float64{20, 25, 15, 15, 4, 12, 6, 3}, model.Assumed, nothing,
		"field that people choose for themselves", func(n *numbers, i int) *float64 { return &n.wants[i] })...)
	return append(all,
		model.Chosen("training.seats", model.Whole, 1, 1e6, 52000, "people", "people who can be in a course at a time", at(func(n *numbers) *float64 { return &n.seats })),
		model.GuessedShare("training.length", 0.35, 0.2, 0.5, "public centres say 45 working days, private ones about a year", "length of a course between the shortest and the longest that the scheme tells: mean", func(n *numbers) *float64 { return &n.length }),
		model.GuessedShare("training.dropout", 0.15, 0.05, 0.25, nothing, "share who leave a course before its end", func(n *numbers) *float64 { return &n.dropout }),
		model.Guessed("training.patience", model.Number, 1, 500, 40, 20, 60, "weeks", nothing, "mean of the weeks that somebody waits for a seat", at(func(n *numbers) *float64 { return &n.patienceSeat })),
		model.Guessed("training.hours", model.Number, 1, 10, 4, 3, 7, "hours", "courses of 340 hours in about four months (2021)", "hours of Japanese on a working day of a course", at(func(n *numbers) *float64 { return &n.hours })),
	)
}

func testSettings() []entry {
	return []entry{
		model.GuessedShare("test.japanese", 0.5, 0.4, 0.65, "40.7 and 42.4 % of all countries' sitters in February and March 2022 (jpf.go.jp); none for Indonesia after 2020", "share of the tries of a test of Japanese (A2) that succeed, after the shortest course", func(n *numbers) *float64 { return &n.japanese }),
		model.GuessedShare("test.skill", 0.65, 0.5, 0.8, "72 % of the tries abroad to March 2021, all fields and countries (workers.connectiu.com)", "share of the tries of a skill test that succeed, likewise", func(n *numbers) *float64 { return &n.skillTest }),
		model.GuessedShare("test.careSkill", 0.5, 0.35, 0.7, "108 of 278 Indonesians from October 2019 to January 2020", "share of the tries of the skill test in care", func(n *numbers) *float64 { return &n.careSkill }),
		model.GuessedShare("test.careJapanese", 0.65, 0.5, 0.8, "134 of 254 Indonesians from October 2019 to January 2020; 81.3 % in June 2020", "share of the tries of the Japanese test of care", func(n *numbers) *float64 { return &n.careJapanese }),
		model.GuessedShare("test.longer", 0.1, 0, 0.3, nothing, "what the longest course adds to these shares", func(n *numbers) *float64 { return &n.longer }),
		model.GuessedShare("test.sameAgain", 0.2, 0, 0.5, nothing, "share of the people whose later tries go as the first did", func(n *numbers) *float64 { return &n.same }),
		model.Guessed("test.wait", model.Number, 0, 200, 30, 14, 46, "days", "booking was congested in 2024 (Nikkei, 2024-07)", "mean of the days until there is a seat at a test", at(func(n *numbers) *float64 { return &n.testWait })),
		model.GuessedShare("test.givesUp", 0.2, 0.1, 0.4, nothing, "share who give up after a try that failed", func(n *numbers) *float64 { return &n.givesUp }),
	}
}

func jobSettings() []entry {
	all := []entry{
		model.Guessed("vacancies.trainee", model.Number, 0, 1e6, 47000, 38000, 60000, "people", "stock of interns from 74,387 (December 2023) to 100,754 (December 2024) with about a third leaving a year", "vacancies for new trainees from Indonesia, a year", at(func(n *numbers) *float64 { return &n.internJobs })),
		model.Guessed("vacancies.skilled", model.Number, 0, 1e6, 36000, 28000, 45000, "people", "set with after.skilled to the stock of specified skilled workers, 53,538 in December 2024 and 69,537 in June 2025", "vacancies for specified skilled workers from Indonesia who are abroad, a year", at(func(n *numbers) *float64 { return &n.skilledJobs })),
		model.GuessedShare("vacancies.kumamoto", 0.019, 0.012, 0.03, "2,890 of 169,539 workers in October 2024", "share of the vacancies that are in Kumamoto", func(n *numbers) *float64 { return &n.share[kumamoto] }),
		model.GuessedShare("vacancies.miyagi", 0.015, 0.01, 0.025, "2,206 of 169,539 workers in October 2024", "share of the vacancies that are in Miyagi", func(n *numbers) *float64 { return &n.share[miyagi] }),
		model.GuessedShare("vacancies.mie", 0.02, 0.01, 0.04, nothing, "share of the vacancies that are in Mie", func(n *numbers) *float64 { return &n.share[mie] }),
		model.Guessed("vacancies.lasts", model.Whole, 1, maxLasts, 26, 13, 52, "weeks", nothing, "weeks that a vacancy is kept open", at(func(n *numbers) *float64 { return &n.lasts })),
		model.Chosen("matching.weeks", model.Whole, 1, 52, 4, "weeks", "weeks from one round of interviews to the next", at(func(n *numbers) *float64 { return &n.cadence })),
		model.GuessedShare("matching.success", 0.5, 0.3, 0.8, nothing, "share of the interviews that lead to a contract", func(n *numbers) *float64 { return &n.success }),
		model.Guessed("matching.patience", model.Number, 1, 500, 40, 20, 60, "weeks", nothing, "mean of the weeks that somebody who is ready waits for a contract", at(func(n *numbers) *float64 { return &n.patienceMatch })),
		model.Guessed("ikusei.ahead", model.Whole, 0, 52, 26, 13, 39, "weeks", nothing, "weeks before the last day of plans from which a plan that is not ready in time is made for the new training", at(func(n *numbers) *float64 { return &n.ahead })),
	}
	const mix = "workers of all countries in Kumamoto, October 2024: manufacturing 28.3 %, agriculture and forestry 24.1 %, construction 10.1 %, health 7.4 %"
	for i, m := range []struct {
		name, why string
		w         []float64
	}{{"kumamoto", mix, []float64{9, 22, 11, 26, 2, 12, 6, 12}}, {"miyagi", nothing, []float64{10, 18, 18, 6, 9, 26, 5, 8}}, {"mie", nothing, []float64{9, 42, 14, 7, 4, 12, 5, 7}}} {
		all = append(all, model.Weights("fields."+m.name, fieldNames, m.w, model.Assumed, m.why, "field of the people and vacancies there", func(n *numbers, k int) *float64 { return &n.mixes[i][k] })...)
	}
	all = append(all, model.Weights("fields.trainee", fieldNames, []float64{5, 30, 33, 10, 3, 12, 2, 5}, model.Assumed, "32,053 new plans in construction in the fiscal year 2024 (kentsu.co.jp); else nothing", "field of trainees elsewhere", func(n *numbers, i int) *float64 { return &n.intern[i] })...)
	return append(all, model.Weights("fields.skilled", fieldNames, []float64{23, 12, 12, 18, 5, 20, 5, 5}, model.Assumed, "care about 12,200 of 53,538 (December 2024), agriculture 6,743 of 34,255 (December 2023), fisheries 2,452 (June 2024); else nothing", "field of specified skilled workers elsewhere", func(n *numbers, i int) *float64 { return &n.skilled[i] })...)
}
