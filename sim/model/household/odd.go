package household

// description is the model in the words of ODD (Grimm and others, 2020) and of STRESS
// (Monks and others, 2019).
var description = map[string]string{
	"odd.purpose":        "To compare texts of the law on who may bring a parent and domestic workers to Japan: how many households may, what alone stands in the way of the others, who loses a parent at a child's birthday, and who gains and who loses by a reform. Patterns that it has to show: a refusal below a floor and none at it, a stay that goes on until its end whatever changes, and a child's birthday that ends the next renewal.",
	"odd.entities":       "Households (day of arrival, status, points, finance or not, base pay, the spouse's work and pay, births of children, years in which the parent lives apart, what is wanted), the parent's stay and up to two workers' stays (ground, since when, last day). Days are civil days; a household's own state changes on its anniversaries.",
	"odd.process":        "Household by household, from one application to the next by day: on arrival and on each anniversary a first application for what is wanted and not there, and in the time before the end of each stay its renewal. The law judges each on its day of filing; a refused renewal lets the stay run to its end. The same household is then followed under the baseline's law.",
	"odd.principles":     "The law is asked of the rules core, by tables that its second reader makes once a policy: floors by halving a range, birthdays by asking the provision before, on and after the due day. No rule stands in the model.",
	"odd.emergence":      "Who is eligible and for how long follows from incomes, births and statuses against the law's numbers. None of the shares is set.",
	"odd.adaptation":     "Some file a renewal before a birthday that would be in the way. Nothing else adapts: nobody earns more, marries or has children because of a floor or an age.",
	"odd.objectives":     "A household takes the ground that asks least of later years: earlier employment, specially highly skilled, finance, family.",
	"odd.learning":       "None.",
	"odd.prediction":     "Only of the child's birthday, by those who file early.",
	"odd.sensing":        "The law sees what is stated truly: pay, births, homes, papers. A refused household asks again a year later.",
	"odd.interaction":    "None between households; the workers of one household count against each other.",
	"odd.collectives":    "None.",
	"odd.initialisation": "Households arrive over one year from 1 April 2024 and are followed for as many years each, or until they leave Japan. Nobody is there before.",
	"odd.submodels":      "Base pay is log-normal at arrival and changes by a normal share each year, a wider one with a new employer. A new employer can bring another status; permanent residence comes on the first day that the points allow, for those who ask. Spouses change their work, children are born, parents live apart in some years. What the texts leave to immigration is a chance.",

	"stress.logic":          "See the process overview; the docs hold the whole description and what it was checked against.",
	"stress.algorithms":     "None but the tables of the law and draws by inversion.",
	"stress.components":     "Entities: households and the stays of a parent and of workers. No queues, no resources. Entry: arrival. Exit: departure, or the end of the years.",
	"stress.preprocessing":  "The median of base pay is set so that its mean is the published one.",
	"stress.initialisation": "None: each household is followed from its arrival.",
	"stress.run":            "So many years a household; terminating replications.",
}
