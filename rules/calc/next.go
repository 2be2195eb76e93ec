package calc

import "alih/rules"

// Next is what has to be done first of what is open now: something to do (the
// asker's own, else somebody else's) before a mere period that runs, and never a
// period of validity. Nobody is sent down a route that is closed: where all are, a duty
// of the asker's own remains, and who has no part of their own is told whose duty is
// next. nil: nothing is running.
func (a *Answer) Next() *Deadline {
	var best *Deadline
	for i := range a.Dues {
		d := &a.Dues[i]
		open := d.Status == "due" || d.Status == "lastDay"
		if open && d.Safe.Known && d.Kind != "validity" && a.leads(d) && (best == nil || a.comesBefore(d, best)) {
			best = d
		}
	}
	return best
}

// Overdue are the duties of the asker's own, or of anybody where they have no part of their
// own, of which it is said that they were not done and whose last day is past, on a way that
// is not closed. None of it says that the law takes them late; where it does, a cure has
// days of its own.
func (a *Answer) Overdue() []*Deadline {
	var list []*Deadline
	for i := range a.Dues {
		d := &a.Dues[i]
		if d.Status == "late" && d.Kind == "duty" && (a.Apart || hasText(d.Who, a.Asker)) && a.leads(d) {
			list = append(list, d)
		}
	}
	return list
}

// leads tells whether a deadline is on a way that is not closed.
func (a *Answer) leads(d *Deadline) bool {
	if a.Outcome == outcomes[rules.Unmet.Rank()] {
		return d.Kind == "duty" && (a.Apart || hasText(d.Who, a.Asker))
	}
	for _, code := range d.Routes {
		for i := range a.Routes {
			if r := &a.Routes[i]; r.Code == code && r.Outcome != outcomes[rules.Unmet.Rank()] {
				return true
			}
		}
	}
	return len(d.Routes) == 0
}

// apart tells whether a law gives the asker neither a duty nor a choice nor a paper of
// their own, as one who helps. A period that runs asks nothing of anybody.
func (q *asking) apart() bool { return !hasText(q.b.edition(q.base).own, q.a.Asker) }

func (a *Answer) comesBefore(d, e *Deadline) bool {
	if x, y := a.turn(d), a.turn(e); x != y {
		return x < y
	}
	return d.Safe.Day < e.Safe.Day
}

// turn is 0 for what the asker has to do, 1 for what others have to, 2 and 3 for
// periods.
func (a *Answer) turn(d *Deadline) int {
	n := 0
	if d.Kind == "window" {
		n = 2
	}
	if !hasText(d.Who, a.Asker) {
		n++
	}
	return n
}

// ActBy is the day on which a person relies: the safe day, and once that is past
// the last day of the law.
func (d *Deadline) ActBy() Date {
	if d.Status == "lastDay" && d.Last.Known {
		return d.Last
	}
	return d.Safe
}
