package household

// unused is why a number of the law changes nothing here. A test changes every number
// of the scheme and holds this list against what it sees.
var unused = map[string]string{
	"hours.week":               "the hours of a spouse who works beside the status are not followed, only the pay",
	"notify.days":              "notices of a new employer or of a divorce decide about no stay of a parent or a worker",
	"special.months":           "how long immigration takes to decide is not followed",
	"permanent.marriage.years": "only the professional asks for permanent residence",
	"permanent.family.years":   "only the professional asks for permanent residence",
	"permanent.ordinary.years": "permanent residence after ten years is beyond the years that are followed",
}
