package pipeline

// unused is why a number of the law changes nothing here. A test changes every number
// of the scheme and holds this list against what it sees.
var unused = map[string]string{
	"year.months":              "a year of other than twelve months makes the text contradict itself, which is an error",
	"cap.months":               "what is counted ends with the period; no text was found on what holds after it",
	"cap.cleaning":             "one of the other fields, of which some have no number, so that they have none together",
	"cap.accommodation":        "one of the other fields, of which some have no number, so that they have none together",
	"cap.ikusei.cleaning":      "one of the other fields, of which some have no number, so that they have none together",
	"cap.ikusei.accommodation": "one of the other fields, of which some have no number, so that they have none together",
	"cap.both.linen":           "one of the other fields, of which some have no number, so that they have none together",
	"cap.both.warehouse":       "one of the other fields, of which some have no number, so that they have none together",
	"cap.both.recycling":       "one of the other fields, of which some have no number, so that they have none together",
}
