package calc

// Next is what the person who asks has to do first: their own act before
// somebody else's, never a mere period of validity. nil: nothing is running.
func (a *Answer) Next() *Deadline {
	var own, any *Deadline
	for i := range a.Dues {
		d := &a.Dues[i]
		if d.Status != "due" && d.Status != "lastDay" || !d.Safe.Known || d.Kind == "validity" {
			continue
		}
		any = sooner(any, d)
		if binds(d, a.Asker) {
			own = sooner(own, d)
		}
	}
	if own != nil {
		return own
	}
	return any
}

func sooner(best, d *Deadline) *Deadline {
	if best == nil || d.Safe.Day < best.Safe.Day {
		return d
	}
	return best
}

func binds(d *Deadline, party string) bool { return hasText(d.Who, party) }

// ActBy is the day on which a person relies: the safe day, and once that is past
// the last day of the law.
func (d *Deadline) ActBy() Date {
	if d.Status == "lastDay" && d.Last.Known {
		return d.Last
	}
	return d.Safe
}
