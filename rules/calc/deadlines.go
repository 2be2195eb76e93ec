package calc

import "alih/rules"

// deadlines adds those of a version, but for those that do not exist here and those of
// which nothing is known.
func (q *asking) deadlines(version int) {
	p, ed := q.b.programs[version], q.b.edition(version)
	for i := range p.Dues {
		if q.answers(version, ed.dues[i].routes) && q.exists(&p.Dues[i]) {
			q.deadline(version, i)
		}
	}
}

// exists tells whether a deadline is one of this case, and something known of it.
func (q *asking) exists(e *rules.DueEntry) bool {
	when, event := q.b.reader.At(e.When).State, q.b.reader.At(e.Event).State
	return when != rules.Unmet && (event == rules.Met || event == rules.Open && (when == rules.Met || when == rules.Open))
}

func (q *asking) deadline(version, at int) {
	p, r, ed := q.b.programs[version], q.b.reader, q.b.edition(version)
	e, x := &p.Dues[at], &ed.dues[at]
	event := r.At(e.Event)
	q.dues = append(q.dues, Deadline{Due: x, Routes: q.codes(version)[x.routes], Event: exact(event), Count: x.count(r, e)})
	d := &q.dues[len(q.dues)-1]
	if e.EventFact >= 0 && q.isDay(e.EventFact, event) {
		d.EventFact = p.Facts[e.EventFact].Name
	}
	q.days(p, r, e, d)
	q.status(r, e, d)
	q.join(d)
}

// join lists the last deadline once with one that another version counts alike, for
// routes of its own.
func (q *asking) join(d *Deadline) {
	last := len(q.dues) - 1
	for i := range q.dues[:last] {
		x := &q.dues[i]
		if x.Code == d.Code && x.Opens == d.Opens && x.Last == d.Last && x.Range == d.Range &&
			x.Safe == d.Safe && x.Until == d.Until && x.Status == d.Status && x.Cite == d.Cite {
			x.Routes = append(x.Routes, d.Routes...)
			q.dues = q.dues[:last]
			return
		}
	}
}

// isDay tells whether the event is the day of that fact: another fact may have
// stood in for it.
func (q *asking) isDay(fact int32, event rules.Value) bool {
	s := &q.c.Slots[fact]
	return event.State != rules.Met || s.Given == rules.Stated && s.Lo == event.Lo && s.Hi == event.Hi
}

func exact(v rules.Value) Date {
	if !v.Exact() {
		return Date{}
	}
	return Date{rules.Day(v.Lo), true}
}

func (x *Due) count(r *rules.Reader, e *rules.DueEntry) Count {
	c := Count{Counting: &x.counting, Unrolled: exact(r.At(e.Unrolled))}
	if e.N >= 0 {
		n := r.At(e.N)
		c.N, c.HasN = n.Lo, n.Exact()
	}
	return c
}

// days fills opening, last and safe day. Where a day is only known as a range the
// safe day is the earliest and the opening the latest; an opening that would come after
// the safe day says nothing and is left out.
func (q *asking) days(p *rules.Program, r *rules.Reader, e *rules.DueEntry, d *Deadline) {
	if v := r.At(e.Safe); v.State == rules.Met {
		d.Safe = Date{rules.Day(v.Lo), true}
		q.warnBeyond(p, e, d)
	}
	if v := r.At(e.Last); v.Exact() {
		d.Last = exact(v)
	} else if v.State == rules.Met {
		d.Range = [2]Date{{rules.Day(v.Lo), true}, {rules.Day(v.Hi), true}}
		q.warnRange(r, e, d)
	}
	if v, opens := opening(r, e); opens && (v.Exact() || rules.Day(v.Hi) <= d.Safe.Day) {
		d.Opens = Date{rules.Day(v.Hi), true}
	}
	if e.Calendar >= 0 && d.Count.Unrolled.Known && d.Last.Known && p.Calendars[e.Calendar].Noon(d.Count.Unrolled.Day, d.Last.Day) {
		d.Until = "12:00"
	}
	if d.Last.Known && d.Safe.Known {
		d.Margin = int64(d.Last.Day - d.Safe.Day)
		d.SafeFor = safeFor(p, e, d)
	}
	if e.Effective >= 0 {
		d.Effective = exact(r.At(e.Effective))
	}
	if e.Cure >= 0 {
		d.CureUntil = exact(r.At(p.Dues[e.Cure].Last))
	}
	if d.Safe.Known {
		d.DaysLeft = int64(d.Safe.Day - q.c.AsOf)
	}
}

// opening is from when something can be done, where it has such a day.
func opening(r *rules.Reader, e *rules.DueEntry) (rules.Value, bool) {
	at := e.SafeOpens
	if at < 0 {
		at = e.Opens
	}
	if at < 0 {
		return rules.Value{}, false
	}
	v := r.At(at)
	return v, v.State == rules.Met
}

// safeFor says why the safe day is before the last one: the office is closed on every
// day after it until the last one or on that too, or the law can be read more strictly.
func safeFor(p *rules.Program, e *rules.DueEntry, d *Deadline) string {
	office := officeOf(p, e)
	switch {
	case d.Margin <= 0:
		return ""
	case office == nil || office.AnyOpen(d.Safe.Day+1, d.Last.Day-1):
		return "strict"
	case office.Open(d.Safe.Day) && !office.Open(d.Last.Day):
		return "rest"
	case d.Count.Unrolled.Known && d.Count.Unrolled.Day < d.Last.Day:
		return "closed"
	}
	return "strict"
}

// officeOf is the calendar of a deadline, or of its scheme where the deadline's days
// are stated one by one. A term that moves off no rest day, and within which nothing is
// to be filed, has none.
func officeOf(p *rules.Program, e *rules.DueEntry) *rules.Calendar {
	switch {
	case e.Calendar >= 0:
		return p.Calendars[e.Calendar]
	case (e.Act >= 0 || e.N < 0) && len(p.Calendars) > 0:
		return p.Calendars[0]
	}
	return nil
}

// warnRange says why the last day is a range: a day is known that lies beyond the
// calendar, or of the event itself only the month.
func (q *asking) warnRange(r *rules.Reader, e *rules.DueEntry, d *Deadline) {
	switch {
	case d.Count.Unrolled.Known:
		q.warn("calendarEnds", d.Code, d.Count.Unrolled)
	case d.Event.Known && d.Safe.Known:
		q.warn("calendarEnds", d.Code, d.Safe)
	default:
		q.warn("monthOnly", d.Code, Date{})
	}
}

// warnBeyond says that a safe day which was moved to an open one lies beyond the
// calendar, where a holiday would not have been seen.
func (q *asking) warnBeyond(p *rules.Program, e *rules.DueEntry, d *Deadline) {
	if p.AsksClosures(e.Safe) && !p.Calendars[p.Code[e.Safe].K].Covers(d.Safe.Day) {
		q.warn("calendarEnds", d.Code, d.Safe)
	}
}

// status says where a deadline stands on the day asked about.
func (q *asking) status(r *rules.Reader, e *rules.DueEntry, d *Deadline) {
	last := r.At(e.Last)
	if e.Act >= 0 && q.c.Slots[e.Act].Given == rules.Stated && !q.early(r, e) {
		q.done(&q.c.Slots[e.Act], last, d)
		return
	}
	asOf := int64(q.c.AsOf)
	from, opens := opening(r, e)
	switch {
	case last.State != rules.Met, e.Opens >= 0 && r.At(e.Opens).State == rules.Open:
		d.Status = "notStarted"
	case d.Event.Known && d.Event.Day > q.c.AsOf && r.At(e.Unrolled).Lo > int64(d.Event.Day):
		d.Status = "notStarted" // counted forward from a day to come; one counted back may roll past it
	case asOf > last.Hi:
		d.Status = "late"
		if e.Kind >= rules.Window || e.Act >= 0 && q.mayBeDone(r, e.Act) {
			d.Status = "passed" // a time that is over, or nobody said whether it was done
		}
	case opens && asOf < from.Lo, d.Opens.Known && d.Opens.Day > q.c.AsOf:
		d.Status = "notYetOpen"
	case asOf <= int64(d.Safe.Day):
		d.Status = "due"
	default:
		d.Status = "lastDay"
	}
}

// early: what has to be or may be done inside a time was done before it opened by every
// reading, which the answer does not call done in time.
func (q *asking) early(r *rules.Reader, e *rules.DueEntry) bool {
	if e.Kind >= rules.Window || e.Opens < 0 {
		return false
	}
	opens := r.At(e.Opens)
	return opens.State == rules.Met && q.c.Slots[e.Act].Hi < opens.Lo
}

// mayBeDone: the case does not say that the act was not done, nor that it cannot
// have been.
func (q *asking) mayBeDone(r *rules.Reader, act int32) bool {
	return q.c.Slots[act].Given != rules.NotDone && r.At(r.Program().FactNodes[act]).State != rules.Unmet
}

func (q *asking) done(act *rules.Slot, last rules.Value, d *Deadline) {
	if act.Lo == act.Hi {
		d.Done = Date{rules.Day(act.Lo), true}
	}
	late := last.State == rules.Met && act.Lo > last.Hi
	switch plan := act.Lo > int64(q.c.AsOf); {
	case plan && late:
		d.Status = "plannedLate"
	case plan:
		d.Status = "planned"
	case late:
		d.Status = "doneLate"
	default:
		d.Status = "done"
	}
}

// sortDeadlines orders by urgency: what is open by its safe day, then what has not
// started, then what is done.
func sortDeadlines(ds []Deadline) {
	for i := 1; i < len(ds); i++ {
		j := i
		for j > 0 && urgent(&ds[i], &ds[j-1]) {
			j--
		}
		if j < i {
			d := ds[i]
			copy(ds[j+1:i+1], ds[j:i])
			ds[j] = d
		}
	}
}

func urgent(a, b *Deadline) bool {
	ra, rb := rank(a), rank(b)
	if ra != rb {
		return ra < rb
	}
	return a.Safe.Known && b.Safe.Known && a.Safe.Day < b.Safe.Day
}

func rank(d *Deadline) int {
	switch d.Status {
	case "notStarted":
		return 2
	case "done", "doneLate":
		return 3
	}
	if !d.Safe.Known {
		return 1
	}
	return 0
}
