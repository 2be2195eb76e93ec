package market

// Description is the model in the words of ODD (Grimm and others, 2020) and of STRESS
// (Monks and others, 2019).
func (kind) Description() map[string]string { return description }

var description = map[string]string{
	"odd.purpose":        "To compare rules and mechanisms of Taiwan's change of employer: what each does to how many workers find a lawful place in time, to the places that are filled, and to who bears what is left. Patterns that it has to show: a search ends on the law's day, tiers are served in their order, a hold binds only whom it should, and places follow the quota.",
	"odd.entities":       "Workers (category, nationality, sex, district, years worked in Taiwan, circumstances, tastes), employers (category, district, grade and size, what they come with, conditions, tastes) and public employment centres, each with a market of its own. A step is a week; deadlines are civil days.",
	"odd.process":        "In each week, in this order: checks of employers' head-counts; arrivals; registrations that are over end; each worker's week is drawn; agreements without the centre; the meeting (who is there, who is invited, who may lawfully conclude with whom, who would, and who gets which place by the mechanism); extensions; departures and losses.",
	"odd.principles":     "The law is asked of the rules core, by tables that its second reader makes once a policy; no rule stands in the model. A meeting is a two-sided matching with quotas and lawful pairs.",
	"odd.emergence":      "Waiting times, reasons of failure and the use of places follow from who may conclude with whom and who comes first; none of them is set.",
	"odd.adaptation":     "Workers accept more as they wait. Nothing else adapts: neither workers nor employers change what they do because of a rule, and a rule that would change behaviour is not seen to do so.",
	"odd.objectives":     "A worker who finds an agreement without the centre, or whom a mechanism asks for preferences, ranks places by conditions, district and taste.",
	"odd.learning":       "None.",
	"odd.prediction":     "None.",
	"odd.sensing":        "The centre knows who is registered and what the law says of each pair. A worker sees the places of the week.",
	"odd.interaction":    "Through places: one worker's place is not another's; an employer of the upper tiers keeps those of the lower ones away while the hold runs.",
	"odd.collectives":    "None but the centres.",
	"odd.initialisation": "The market starts empty and runs for the warm-up under the baseline. The policy is switched on in week 0, for whoever is registered from then on. Who is registered in the weeks that are counted is followed afterwards.",
	"odd.submodels":      "Whether a worker and an employer please each other depends on a type of each, one in 64, by tastes drawn with eight bits and a chance by district, category and weeks waited. An employer uses a share of the time that it has for a registration. A worker asks for an extension after her last meeting. A periodic check sees a changed number of employees; who may not stay starts anew.",

	"stress.logic":          "See the process overview; the docs hold the whole description and what it was checked against.",
	"stress.algorithms":     "The order of the statute, serial dictatorship, deferred acceptance, top trading cycles, immediate acceptance, maximum cardinality, minimum cost; each has a verifier.",
	"stress.components":     "Entities: workers, employers. Queue: the register of a centre, served weekly. Resources: places. Entry: registrations a week. Exit: a place, the end of the window, going home, going missing.",
	"stress.preprocessing":  "Stocks were turned into shares; nothing else.",
	"stress.initialisation": "A warm-up from an empty market; terminating replications.",
	"stress.run":            "The weeks that are counted, then a follow-up in which new workers still arrive and are not counted. A civil calendar with Taiwan's office days.",
}
