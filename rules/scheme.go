package rules

// Scheme is one system of law: its catalogue, its books and their change days.
type Scheme struct {
	Code    string
	Zone    string   // the civil day is the one in this zone
	Parties []string // names of the bits of Parties
	// Facts is the catalogue in the order in which it is asked. The first fact
	// is who is asking: a choice with one option a party.
	Facts []*Fact
	// Books in the order of their days.
	Books []*Book
	// Params lists every number of the law that the books use.
	Params []*Param
	// CheckedTo is the last day on which the held text is known to be the law.
	CheckedTo Day
}

// Catalogue lists typed facts as entries.
func Catalogue(facts ...Catalogued) []*Fact {
	list := make([]*Fact, len(facts))
	for i, f := range facts {
		list[i] = f.Entry()
	}
	return list
}

// Versions returns the first day of each version of the law, oldest first: the
// days of the books and the days on which a number changed.
func (s *Scheme) Versions() []Day {
	var days []Day
	for _, b := range s.Books {
		days = insertDay(days, b.From)
	}
	first := s.Books[0].From
	for _, p := range s.Params {
		for _, v := range p.Values {
			if v.From > first {
				days = insertDay(days, v.From)
			}
		}
	}
	return days
}

// Book returns the book in force on a day, or nil before the first.
func (s *Scheme) Book(d Day) *Book {
	var in *Book
	for _, b := range s.Books {
		if b.From <= d {
			in = b
		}
	}
	return in
}

func insertDay(days []Day, d Day) []Day {
	i := len(days)
	for i > 0 && days[i-1] >= d {
		if days[i-1] == d {
			return days
		}
		i--
	}
	days = append(days, 0)
	copy(days[i+1:], days[i:])
	days[i] = d
	return days
}
