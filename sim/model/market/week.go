package market

import (
	"alih/rules"
	"alih/rules/holiday"
	"alih/sim"
)

// oneWeek runs one week of one centre.
func (r *runner) oneWeek() {
	r.monday = int32(firstDay) + 7*int32(r.week)
	r.day = r.meetingDay(r.monday)
	r.next = r.meetingDay(r.monday + 7)
	r.checks()
	r.arrive()
	r.endRegistrations()
	r.plan()
	r.gather()
	r.direct()
	r.meeting()
	r.extend()
	r.leave()
	if r.observed() {
		r.count(cPath+r.now(), int64(len(r.waiting)))
		r.paths()
	}
	r.showWeek()
}

// meetingDay is the day of the meeting of the week of a Monday: its weekday, or the
// next day on which the offices are open.
func (r *runner) meetingDay(monday int32) int32 {
	d := rules.Day(monday) + rules.Day(r.r.b.weekday) - 1
	if open, ok := holiday.TaiwanOffice.OnOrAfter(d); ok {
		d = open
	}
	return int32(d)
}

// drop takes worker i from those who wait.
func (r *runner) drop(i int) {
	last := len(r.waiting) - 1
	r.waiting[i] = r.waiting[last]
	r.waiting = r.waiting[:last]
}

// endRegistrations ends those whose window was over before this week's meeting.
func (r *runner) endRegistrations() {
	for i := 0; i < len(r.waiting); {
		if w := &r.waiting[i]; w.last < r.day {
			r.end(w, expired)
			r.drop(i)
			continue
		}
		i++
	}
}

// extend asks, after the last meeting of a window, for an extension.
func (r *runner) extend() {
	for i := range r.waiting {
		w := &r.waiting[i]
		if w.is&expiring != 0 || w.last >= r.next || !r.mayAsk(w) {
			continue
		}
		if !r.r.b.asked.Of(r.s.Word(w.id, drawExtension, uint32(w.extensions)*2)) {
			continue
		}
		r.countWorker(w, cAsked, 1)
		if r.r.b.granted.Of(r.s.Word(w.id, drawExtension, uint32(w.extensions)*2+1)) {
			w.extensions++
			w.last = r.r.law.windowLast[w.extensions][at(rules.Day(w.registered))]
			r.countWorker(w, cGranted, 1)
			if r.traced() {
				r.tell(event{kind: evExtended, worker: w})
			}
		}
	}
}

// mayAsk: the law allows one more extension, and the days in which the first may be
// asked for have a day between this meeting and the end.
func (r *runner) mayAsk(w *worker) bool {
	n := int(w.extensions) + 1
	if n > maxExtensions || !r.r.law.mayExtend[w.bit(harmed)][w.bit(revoked)][n] {
		return false
	}
	i := at(rules.Day(w.registered))
	return n > 1 || max(r.day, r.r.law.askOpens[i]) <= r.r.law.askLast[i]
}

func (w *worker) bit(b uint16) int {
	if w.is&b != 0 {
		return 1
	}
	return 0
}

// leave draws what each worker does beside the meeting: goes home or goes missing. Who
// stays away from the meeting was drawn with it (see attend).
func (r *runner) leave() {
	for i := 0; i < len(r.waiting); {
		w := &r.waiting[i]
		end := noEnd
		switch w.today {
		case goesHome:
			end = left
		case goesMissing:
			end = absconded
		case staysAway:
			if !r.r.law.absent[0] {
				end = w.waive()
			}
		case staysAwayWithReason:
			if accepted := r.r.b.reasonAccepted.Of(r.s.Word(w.id, drawReason, uint32(r.week))); !r.r.law.absent[1+flag(!accepted)] {
				end = w.waive()
			}
		default:
			if r.r.b.comesAgain == 0 && w.was&sawMeeting != 0 {
				end = expired
			}
		}
		if end == noEnd {
			i++
			continue
		}
		r.end(w, end)
		r.drop(i)
	}
}

// waive gives the change up. Article 23(3) leads the end of a permit through Article 10
// too, but the agreement of Article 27 does without the centre: that stays open.
func (w *worker) waive() int {
	if w.is&expiring != 0 {
		w.is |= waived
		return noEnd
	}
	return annulled
}

// plan draws what each worker does this week: one draw.
func (r *runner) plan() {
	for i, word := range r.thisWeek(r.whoWaits(), drawWeek) {
		r.waiting[i].today = uint8(r.r.b.week.Of(word))
	}
}

// whoWaits are those who wait, until the next call.
func (r *runner) whoWaits() []uint32 {
	r.ids = r.ids[:0]
	for i := range r.waiting {
		r.ids = append(r.ids, r.waiting[i].id)
	}
	return r.ids
}

// thisWeek is a draw of this week for each of several entities, until the next call.
func (r *runner) thisWeek(ids []uint32, p sim.Purpose) []uint64 {
	r.words = sized(r.words, len(ids))
	r.s.Words(r.words, ids, p, uint32(r.week))
	return r.words
}

// close censors those who still wait at the horizon.
func (r *runner) close() {
	for i := range r.waiting {
		w := &r.waiting[i]
		r.countWorker(w, cWaiting, 1)
		if w.is&counted != 0 && w.is&expiring == 0 {
			r.count(cCurve+r.step(w)*(ends+1)+ends, 1)
		}
	}
}

// step is how many weeks a worker has waited, as a step of the curve.
func (r *runner) step(w *worker) int {
	return min(int(r.monday+6-w.registered)/7, curveSteps-1)
}

var _ sim.Runner = (*runner)(nil)
