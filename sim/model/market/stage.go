package market

import (
	"slices"

	"alih/sim/match"
	"alih/sim/stage"
)

// slots is how many places of each line of a meeting are shown.
const slots = 64

// What stands in a place of the line of a meeting, in the order of its columns. An
// employer who is away is not an applicant; a worker is in the line if she could get a
// place at all.
const (
	isAway = 1 + iota
	isUninvited
	isInvited
	isTaking
	isOutranked
	isPlaced
)

// leftWeeks are how many weeks are left of a window at most, the longest first, so that
// who waits moves on from one column to the next.
var (
	leftNames = [...]string{"more", "w12", "w8", "w4", "w2", "w1"}
	leftWeeks = [...]int32{1: 12, 2: 8, 3: 4, 4: 2, 5: 1}
)

// Who comes to the register, in the order of the rows.
const (
	cameRegistered = iota
	cameExpiring
	cameAgain
)

// orders is how many orders of Article 7 there are at most; the ways without an order
// stand after them.
const orders = 5

// Stage describes what a market shows of its first centre, week by week.
func (m *market) Stage() *stage.Stage {
	n := &m.after.b.numbers
	placed := append([]string{"order1", "order2", "order3", "order4", "order5"}, routeNames[routeTwo:]...)
	return &stage.Stage{
		Unit: "weeks", Steps: int(n.warmUp + n.weeks + n.followUp), Warm: int(n.warmUp), First: int32(firstDay), Every: 7,
		Parts: []stage.Part{
			{Code: "came", Form: stage.Flow, Unit: "people", Rows: []string{"registered", "expiring", "again"}, Joins: "waiting"},
			{Code: "waiting", Form: stage.Crowd, Unit: "people", Rows: workNames[:], Columns: leftNames[:]},
			{Code: "today", Form: stage.Crowd, Unit: "people", Rows: workNames[:], Columns: append(reasonNames[:reasons:reasons], "matched")},
			{Code: "meeting", Form: stage.Line, Rows: []string{"employers", "workers"}, Slots: slots,
				Columns: []string{"away", "uninvited", "invited", "taking", "outranked", "placed"}},
			{Code: "offers", Form: stage.Room, Unit: "places", Rows: workNames[:]},
			{Code: "quota", Form: stage.Room, Unit: "people", Rows: workNames[:]},
			{Code: "placed", Form: stage.Flow, Unit: "people", Rows: placed},
			{Code: "gone", Form: stage.Flow, Unit: "people", Rows: endNames[:], Leaves: "waiting"},
			{Code: "why", Form: stage.Flow, Unit: "people", Rows: reasonNames[:]},
		},
	}
}

// film is the snapshot of a week, and its parts.
type film struct {
	show                                                               func([]int32)
	snapshot                                                           []int32
	came, waiting, today, meeting, offers, quota, placed, gone, reason []int32
	order                                                              []int32 // of a line
	stood                                                              []uint8 // of each who waits: her column of today
}

// Watch shows the weeks of the first centre from the next replication on.
func (r *runner) Watch(show func([]int32)) {
	r.film = nil
	if show == nil {
		return
	}
	s := r.m.Stage()
	f := &film{show: show, snapshot: make([]int32, s.Size())}
	for code, part := range map[string]*[]int32{
		"came": &f.came, "waiting": &f.waiting, "today": &f.today, "meeting": &f.meeting, "offers": &f.offers,
		"quota": &f.quota, "placed": &f.placed, "gone": &f.gone, "why": &f.reason,
	} {
		*part = s.Of(code, f.snapshot)
	}
	r.film = f
}

// shown tells whether this is what is watched: not what a shadow would have done.
func (r *runner) shown() bool { return r.film != nil && r.shadow == nil && r.centre == 0 }

// showBegin shows who comes to the register.
func (r *runner) showBegin(w *worker) {
	if !r.shown() {
		return
	}
	row := cameRegistered
	switch {
	case w.is&expiring != 0:
		row = cameExpiring
	case w.spell > 0:
		row = cameAgain
	}
	r.film.came[row]++
}

// showEnd shows who goes without a place, and why there was none where a window is over.
func (r *runner) showEnd(w *worker, how int) {
	if !r.shown() {
		return
	}
	r.film.gone[how]++
	if how == expired || how == annulled {
		r.film.reason[w.reason()]++
	}
}

// showConcluded shows who goes with one, by the order or the way.
func (r *runner) showConcluded(tier uint8, route int) {
	if !r.shown() {
		return
	}
	r.film.gone[matched]++
	if route == routeCentre {
		r.film.placed[tier-1]++
		return
	}
	r.film.placed[orders+route-routeTwo]++
}

// showNoMeeting shows a week in which nobody could meet.
func (r *runner) showNoMeeting() {
	if !r.shown() {
		return
	}
	for i := range r.waiting {
		r.film.today[int(r.waiting[i].work)*(reasons+1)+noMeeting]++
	}
}

// showMeeting shows a meeting, after the places are given and before those who have one
// leave: what came of it for everybody who waits, and the lines in their order.
//
// Where there are several sittings, each shows its own people, and the last the lines.
func (r *runner) showMeeting(m *match.Meeting, category int) {
	if !r.shown() {
		return
	}
	f := r.film
	f.stood = sized(f.stood, len(r.waiting))
	for i := range r.waiting {
		if r.waiting[i].sits(category) {
			f.stood[i] = r.standing(&r.waiting[i])
		}
	}
	for k, i := range r.there {
		switch {
		case r.placed[k] != match.None:
			f.stood[i] = reasons
		case m.First[k] < m.First[k+1]:
			f.stood[i] = outranked
		}
	}
	for i, column := range f.stood {
		if r.waiting[i].sits(category) {
			f.today[int(r.waiting[i].work)*(reasons+1)+int(column)]++
		}
	}
	clear(f.meeting)
	r.showEmployers(m)
	r.showWorkers(m)
}

// standing is what keeps a worker from a place this week, the first that holds; who could
// have got one is told apart by who came before her.
func (r *runner) standing(w *worker) uint8 {
	lawful, invited := r.sees(w)
	switch {
	case !lawful:
		return noLawfulPlace
	case !invited:
		return notInvited
	case !r.present(w):
		return absent
	}
	return declined
}

// showEmployers shows the applicants in the order in which the centre invites them, and
// among them those who have a place and stay away.
func (r *runner) showEmployers(m *match.Meeting) {
	f, line := r.film, r.film.meeting[:slots]
	f.order = r.scratch.Applicants(f.order, m)
	at := 0
	for _, i := range f.order {
		stands := isInvited
		switch {
		case m.Places[i] == 0 && r.pool[r.here.list[i]].free() == 0:
			continue // has no place that it may give
		case m.Places[i] == 0:
			stands = isAway
		case slices.Contains(r.placed, i):
			stands = isTaking
		case !r.invited[i]:
			stands = isUninvited
		}
		if at == slots {
			return
		}
		line[at] = int32(stands)
		at++
	}
}

// showWorkers shows those who could get a place in the order of their lottery.
func (r *runner) showWorkers(m *match.Meeting) {
	f, line := r.film, r.film.meeting[slots:]
	f.order = r.scratch.Turns(f.order, m)
	at := 0
	for _, k := range f.order {
		if m.First[k] == m.First[k+1] {
			continue
		}
		if at == slots {
			return
		}
		line[at] = isOutranked
		if r.placed[k] != match.None {
			line[at] = isPlaced
		}
		at++
	}
}

// showWeek shows the week: who waits and how long she still may, what is offered and what
// of it is taken.
func (r *runner) showWeek() {
	if !r.shown() {
		return
	}
	f := r.film
	for i := range r.waiting {
		w := &r.waiting[i]
		f.waiting[int(w.work)*len(leftNames)+leftOf(w.last-r.day)]++
	}
	for _, k := range r.active {
		e := &r.pool[k]
		room := 2 * int(e.work)
		f.offers[room] += e.offered - e.left
		f.offers[room+1] += e.offered
		f.quota[room] += e.employed
		f.quota[room+1] += e.limit
	}
	f.show(f.snapshot)
	clear(f.snapshot)
}

// leftOf is the column of a number of days that are left.
func leftOf(days int32) int {
	at := 0
	for at+1 < len(leftWeeks) && days < 7*leftWeeks[at+1] {
		at++
	}
	return at
}

var (
	_ stage.Model  = (*market)(nil)
	_ stage.Runner = (*runner)(nil)
)
