package example

import "alih/rules"

// The instruments of Meridia. A real scheme gives the address at which the text
// was read and the day of reading, here and nowhere else.
var (
	guestWorkers = &rules.Source{
		ID:      "ex.guestworkers",
		Address: "https://law.example/meridia/guest-workers-act",
		ReadOn:  rules.Date(2024, 6, 30), Grade: rules.Official, Articles: true,
	}
	season = &rules.Source{
		ID:      "ex.season",
		Address: "https://law.example/meridia/seasonal-work-ordinance",
		ReadOn:  rules.Date(2024, 6, 30), Grade: rules.Official, Articles: true,
	}
	officeDays = &rules.Source{
		ID:      "ex.days",
		Address: "https://law.example/meridia/office-days-act",
		ReadOn:  rules.Date(2024, 6, 30), Grade: rules.Official, Articles: true,
	}
	handbook = &rules.Source{
		ID:      "ex.handbook",
		Address: "https://office.example/meridia/handbook",
		ReadOn:  rules.Date(2024, 5, 2), Grade: rules.Secondary,
	}
)

// art cites an article of the Guest Workers Act, swo one of the Ordinance.
func art(article string) rules.Cite { return guestWorkers.At(article) }
func swo(article string) rules.Cite { return season.At(article) }
