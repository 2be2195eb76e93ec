package shock

// Description is the model in the words of ODD (Grimm and others, 2020) and of STRESS
// (Monks and others, 2019).
func (kind) Description() map[string]string { return description }

var description = map[string]string{
	"odd.purpose":        "To compare what texts, help and places do for people in Japan who lose work, training or an offer in one wave: how many have a contract in the end, by which way, and for how many the stay is over first. Patterns that it has to show: who is in no group of the text has no way by the measure, nobody files after the last day of the stay, and a stay by the measure is no longer than the text gives.",
	"odd.entities":       "People (status and what happened, field, region, end of the stay, examinations, months as a specified skilled worker, what they want) and open places (field, region, whether they have what the measure asks). A step is a week; deadlines are civil days.",
	"odd.process":        "In each week, in this order: the losses of the week; whoever waits may leave, disappear, run out of stay or ask for more time; papers, decisions, examinations and renewals; new places; the meeting (who comes, which pairs are lawful and agree, who gets which place by the mechanism).",
	"odd.principles":     "The law is asked of the rules core, by tables that its second reader makes once a policy for each text in force; no rule stands in the model. A meeting is a two-sided matching of lawful and willing pairs.",
	"odd.emergence":      "Time to a place, the way that is taken and the stays that run out follow from who may take which place on which day; none of them is set.",
	"odd.adaptation":     "Who wants work of the same kind, or to go on with the training, turns to the skills of a specified skilled worker where no way is open for that. Nothing else adapts.",
	"odd.objectives":     "A person ranks places of the own region before others, and the longest open first. An employer ranks who knows the field first; a lottery decides the rest.",
	"odd.learning":       "None.",
	"odd.prediction":     "None.",
	"odd.sensing":        "The agencies and the people know the law of the week and the places of the week.",
	"odd.interaction":    "Through places: one person's place is not another's.",
	"odd.collectives":    "None.",
	"odd.initialisation": "Nobody has lost anything and no place is open before the first week, which begins on the day of the law.",
	"odd.submodels":      "Of the ways that a place opens the first is taken: work of the same kind, a new training place, specified skilled worker where the papers are ready in time, preparation, the measure, the special measure. The office decides inside the law's range or later. Refused means looking again while the stay runs. From designated activities a contract follows once the examinations are passed and the papers ready. A renewal is asked for in the last week, and by the measure only by those for whom going home is difficult.",

	"stress.logic":          "See the process overview; the docs hold the whole description and what it was checked against.",
	"stress.algorithms":     "Deferred acceptance, serial dictatorship, maximum cardinality; each has a verifier.",
	"stress.components":     "Entities: people. Resources: places. Queue: those who look, served weekly. Entry: the wave. Exit: a contract, the end of the stay, going home, disappearing.",
	"stress.preprocessing":  "None.",
	"stress.initialisation": "Empty; terminating replications.",
	"stress.run":            "156 weeks from the day of the law, with Japan's office days. Whom the last week finds in between is censored.",
}
