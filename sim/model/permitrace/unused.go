package permitrace

// unused is why a number of the law changes nothing here. A test changes every number
// of the scheme and holds this list against what it sees.
var unused = map[string]string{
	"start.days":             "when people start is a lever; the guide's day binds nobody",
	"fallback.minutes":       "who is refused changes path on the next open day, which is inside the 48 hours",
	"duties.days":            "what follows a change is not followed",
	"next.mark.days":         "what follows a change is not followed",
	"extension.service.days": "what follows a change is not followed",
	"extension.opens.months": "what follows a change is not followed",
	"a.table.max":            "used only where the table's duration is the one that holds (readings.duration)",
	"a.text.min":             "used only where the text's duration is the one that holds (readings.duration)",
	"b.total.min":            "path B is the sum of its steps here; the guide's total is not used",
	"b.total.max":            "path B is the sum of its steps here; the guide's total is not used",
	"exit.days.min":          "people leave when they have a flight, not before a least number of days",
	"rptka.days":             "the new sponsor's plan is part of the papers, whose days are assumed",
	"passport.months":        "everybody's passport is good for long enough",
}
