package pipeline

// Description is the model in the words of ODD (Grimm and others, 2020) and of STRESS
// (Monks and others, 2019).
func (kind) Description() map[string]string { return description }

var description = map[string]string{
	"odd.purpose":        "To compare what training, matching, numbers of fields and the change from the internship to the new training do to how many people from Indonesia come to work in Japan, where, how soon, and where the others are lost. Patterns that it has to show: a full field keeps certificates back and not changes inside Japan; internships end on the law's days; nobody comes without the proofs that the way asks for.",
	"odd.entities":       "People on the way (way, field, prefecture, patience, proofs), people in Japan (stay, field, prefecture, day on which the stay began), vacancies by way, field and prefecture, and eight sectors whose people of other countries are a number that grows. One entity stands for several people. A step is a week; deadlines are civil days.",
	"odd.process":        "In each week, in this order: people begin; free seats are given to those who have waited longest; what was due comes about (courses left or finished, tests given up or passed, certificates decided, entries); vacancies are posted and withdrawn; rounds of interviews are held; those held back by a stop are looked at again; stocks are moved and compared with the numbers of the fields.",
	"odd.principles":     "The law is asked of the rules core, by tables that its second reader makes once a text; no rule stands in the model. Training is a queue with seats, matching a queue by field with vacancies by prefecture, life in Japan competing risks.",
	"odd.emergence":      "Waiting times, losses by stage, the day on which a field is full and for how long it is stopped follow from seats, vacancies, numbers and the changes inside Japan; none of them is set.",
	"odd.adaptation":     "Trainees whose plan would not be ready in time are planned for the new training. Nothing else adapts: nobody chooses a field because another is full, and employers offer what they offer.",
	"odd.objectives":     "None: a person takes what an interview gives.",
	"odd.learning":       "None.",
	"odd.prediction":     "None but that of the plans before the last day.",
	"odd.sensing":        "The ministry sees the stock of a field and acts after a lag.",
	"odd.interaction":    "Through seats, vacancies and the numbers of the fields.",
	"odd.stochasticity":  "Every draw is named by seed, replication, person, purpose and counter, never taken in turn, so that policies have the same people, tries and journeys.",
	"odd.collectives":    "None.",
	"odd.observation":    "Integers only: entries by sector, prefecture and stay; losses by stage; weeks; use of the numbers, days on which they are reached, weeks of stops; ends of stays by prefecture and stay; stocks every four weeks.",
	"odd.initialisation": "The way starts empty in July 2023 and fills. On 1 January 2025 the published stocks of Indonesians are put into Japan, with the year of their stay; from then to 31 March 2026 is history, under the texts as they came and the catalogue's levers. The policy holds from 1 April 2026, and the 156 weeks from then on are counted.",
	"odd.input":          "The texts of the law of each day; no other series.",
	"odd.submodels":      "See the docs. A course lasts between the shortest and the longest that the scheme tells; a test is tried until it is passed or given up; an interview succeeds with a chance; certificates take between the fewest and the most days that the scheme tells; a field is stopped when its people have reached its number for a lag, and opened likewise.",

	"stress.logic":          "See the process overview; the docs hold the whole description and what it was checked against.",
	"stress.algorithms":     "First come, first served for seats and within a field at interviews; the prefecture is that of a vacancy drawn evenly.",
	"stress.components":     "Entities: people. Queues: seats, contracts by field, stopped certificates. Resources: seats, vacancies, numbers of fields. Entry: people who begin. Exit: lost on the way, or the end of a stay in Japan.",
	"stress.preprocessing":  "Stocks were turned into shares and years of stay; nothing else.",
	"stress.initialisation": "78 weeks of filling, 65 of history from known stocks; terminating replications.",
	"stress.run":            "156 weeks from 1 April 2026, to the end of the period of the numbers.",
}
