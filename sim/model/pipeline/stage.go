package pipeline

import "alih/sim/stage"

// Where somebody on the way is: the columns of the way.
const (
	atSeat = iota
	atTraining
	atTests
	atVacancy
	atPapers
	atStop
	atJourney
	placesOfWay
)

var wayNames = []string{"queue", "course", "proofs", "ready", "filed", "held", "journey"}

// Stage describes a week as it is shown, from the day on whose stocks are known: before
// it the pipeline only fills.
func (m *pipeline) Stage() *stage.Stage {
	people := func(code string, form stage.Form, rows, columns []string) stage.Part {
		return stage.Part{Code: code, Form: form, Unit: "people", Rows: rows, Columns: columns}
	}
	flow := func(code string, rows []string, leaves, joins string) stage.Part {
		return stage.Part{Code: code, Form: stage.Flow, Unit: "people", Rows: rows, Leaves: leaves, Joins: joins}
	}
	return &stage.Stage{Unit: "weeks", Steps: allWeeks - knownWeek, Warm: beginWeek - knownWeek, First: dayOf(knownWeek), Every: 7,
		Parts: []stage.Part{
			people("way", stage.Crowd, fieldNames, wayNames),
			people("seats", stage.Room, []string{"courses"}, nil),
			people("japan", stage.Crowd, prefNames, statusNames),
			people("capSkilled", stage.Room, fieldNames, nil),
			people("capIkusei", stage.Room, fieldNames, nil),
			flow("begun", groupNames, "", "way"),
			flow("lost", lostNames, "way", ""),
			flow("placed", prefNames, "way", "japan"),
			flow("left", leftNames, "japan", ""),
		}}
}

// film is the memory of a replication that is watched.
type film struct {
	show                      func([]int32)
	shot                      []int32
	way, seats, japan         []int32 // parts of the shot
	caps                      [kinds][]int32
	begun, lost, placed, left []int32
	leaves                    [allWeeks][leftWays]int32 // stays are told ahead of their weeks
}

// Watch has a replication shown week by week.
func (r *run) Watch(show func(snapshot []int32)) {
	if show == nil {
		r.film = nil
		return
	}
	s := r.m.Stage()
	f := &film{show: show, shot: make([]int32, s.Size())}
	f.way, f.seats, f.japan = s.Of("way", f.shot), s.Of("seats", f.shot), s.Of("japan", f.shot)
	f.caps = [kinds][]int32{skilledKind: s.Of("capSkilled", f.shot), ikuseiKind: s.Of("capIkusei", f.shot)}
	f.begun, f.lost, f.placed, f.left = s.Of("begun", f.shot), s.Of("lost", f.shot), s.Of("placed", f.shot), s.Of("left", f.shot)
	r.film = f
}

// shoot shows the week that is over, and begins the next.
func (r *run) shoot() {
	f := r.film
	if r.week >= knownWeek {
		r.shootWay()
		r.shootJapan()
		f.show(f.shot)
	}
	clear(f.shot)
}

// shootWay finds who is where on the way. Whose patience is over is lost in that week,
// though the lists let them go later; in the last week they are counted as on the way.
func (r *run) shootWay() {
	f := r.film
	for i := range r.people {
		if p := &r.people[i]; p.then != isOver {
			f.way[int(p.field)*placesOfWay+r.placeOnWay(p)] += int32(r.scale)
		}
	}
	r.shootList(&r.queue, atSeat, lostSeat)
	for field := range fields {
		for g := range groups {
			r.shootList(&r.pools[g][field], atVacancy, lostMatch)
		}
		for k := range kinds {
			r.shootList(&r.held[k][field], atStop, lostStop)
		}
	}
	f.seats[0], f.seats[1] = r.used*int32(r.scale), r.b.seatCount*int32(r.scale)
}

// placeOnWay is where somebody is who is in no list.
func (r *run) placeOnWay(p *person) int {
	switch {
	case p.then == endsIssued:
		return atPapers
	case p.then == endsEntry:
		return atJourney
	case r.week < p.seated:
		return atTraining
	}
	return atTests
}

func (r *run) shootList(l *list, place, lost int) {
	f, n := r.film, int32(r.scale)
	for at := l.head; at >= 0; at = r.people[at].next {
		p := &r.people[at]
		row := f.way[int(p.field)*placesOfWay:]
		row[r.placeOnWay(p)] -= n
		switch {
		case p.leave > r.week || r.week == allWeeks-1 && p.leave == r.week:
			row[place] += n
		case p.leave == r.week:
			f.lost[lost] += n
		}
	}
}

func (r *run) shootJapan() {
	f := r.film
	for k := range kinds {
		for field := range fields {
			for p := range prefs {
				f.japan[p*kinds+k] += r.stock[k][field][p] * int32(r.scale)
			}
			if most := r.law.cap[k][field]; k != internKind && most > 0 { // else no number is told
				f.caps[k][2*field], f.caps[k][2*field+1] = int32(r.holding(k, field)), int32(most)
			}
		}
	}
	for how, n := range f.leaves[r.week] {
		f.left[how] = n
	}
}
