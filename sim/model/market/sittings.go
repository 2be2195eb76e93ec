package market

import "alih/sim/match"

// How a centre holds its weekly meeting: everybody at once, or one category of work after
// the other. Article 10 asks for a public meeting every week and does not say; Article 9
// has the applicants chosen for the workers who are served together, so that it matters.
const (
	together = iota
	byCategory
)

var sittingNames = []string{together: "together", byCategory: "byCategory"}

// everyCategory is the category of a sitting for all.
const everyCategory = -1

// sits tells whether a worker belongs to a sitting.
func (w *worker) sits(category int) bool { return category == everyCategory || int(w.work) == category }

// inTurn holds a sitting for each category, beginning with another one each week, so that
// none is always served last. Places that a sitting took are gone in the next.
func (r *runner) inTurn() {
	r.all = append(r.all[:0], r.there...)
	for k := range works {
		category := (k + r.week) % len(works)
		r.there = r.there[:0]
		for _, i := range r.all {
			if r.waiting[i].sits(category) {
				r.there = append(r.there, i)
			}
		}
		if !r.waits(category) {
			continue
		}
		r.count(cMeetings, flag(r.observed()))
		r.here.forget()
		r.sit(category)
	}
}

// waits tells whether anybody of a category waits.
func (r *runner) waits(category int) bool {
	for i := range r.waiting {
		if r.waiting[i].sits(category) {
			return true
		}
	}
	return false
}

// notAnApplicant is the place in the order of Article 7 of who may take nobody of a
// category; the order knows at most five.
const notAnApplicant = 7

// applicants are, in the sitting of a category, those who may lawfully take somebody of
// it, in the order of Article 7 for that category, those who come for the end of a permit
// alone last. The others are at another sitting.
func (r *runner) applicants(m *match.Meeting, category int) {
	if category == everyCategory {
		return
	}
	for i, class := range r.here.class {
		m.Register[i] = uint16(r.orderFor(category, int(class)))
		if m.Register[i] == notAnApplicant {
			m.Places[i] = 0
		}
	}
}

// orderFor is the highest order in which a class of employer may take a worker of a
// category, whoever she is.
func (r *runner) orderFor(category, class int) int {
	order := notAnApplicant
	for _, who := range [...][2]bool{{false, false}, {false, true}, {true, false}, {true, true}} {
		at := pairClass(workerClass(category, who[0], who[1]), class)
		if t := int(r.r.law.tier[at]); t != 0 {
			order = min(order, t)
		} else if r.r.law.expire[at] {
			order = min(order, notAnApplicant-1)
		}
	}
	return order
}
