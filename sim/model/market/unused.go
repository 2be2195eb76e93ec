package market

// unused is why a number of the law changes nothing here. A test changes every number
// of the scheme and holds this list against what it sees.
var unused = map[string]string{
	"extension.request.days":   "a worker asks between her last meeting and the end of the window, on the first day on which she may; that day is never too late",
	"departure.days":           "who has to depart is counted, not the days until then",
	"certificate.days":         filings,
	"agreement.days":           filings,
	"event.days":               takeovers,
	"merger.days":              takeovers,
	"entry.days":               "nobody is lost to an employer before entry here",
	"notice.days":              filings,
	"notice.event.days":        takeovers,
	"notice.expiry.days":       filings,
	"expiry.filing.days":       filings,
	"rerecruit.months":         "nobody is recruited anew from abroad here",
	"cure.days":                "nobody makes good a missed filing here; late registrations are a share of their own",
	"inspection.months":        "papers of a filing are not followed",
	"inspection.expiry.months": "papers of a filing are not followed",
	"permit.months":            "a worker who has a place is followed to the employer's checks and not to the end of the permit",
	"stay.care.leap.days":      "used only by the reading of a year as a civil one, and none here lies between the two readings",
	"stay.leap.days":           "used only by the reading of a year as a civil one, and none here lies between the two readings",
	"ratio.freeTradePort":      "no employer of that kind",
	"ratio.slaughter":          "no employer of that kind",
	"ratio.takenIn":            "no employer invests under Article 25-1 of the Reviewing Standards",
	"lookback.years":           "no employer comes with permits revoked before",
}

const (
	filings   = "what employers file after a conclusion is taken to be filed in time"
	takeovers = "a plant is taken over as filed in time; only the increase of the ratio is asked"
)
