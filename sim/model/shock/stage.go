package shock

import "alih/sim/stage"

// What somebody is doing, as it is shown: who looks, by the days that are left of the
// stay; who is in designated activities, by the way.
const (
	inMonth = iota
	inQuarter
	hasLonger
	waitsForPapers
	hasApplied
	onStatus
	onPreparing
	onMeasure
	onTraining
	doings
)

var doingNames = []string{"month", "quarter", "longer", "papers", "applied", "status", "preparing", "measure", "training"}

var doingOn = [ways]int{wayStatus: onStatus, wayPrepare: onPreparing, waySpecial: onMeasure, wayTransfer: onTraining}

// The counters that are shown as what happens in a week, by flow.
var (
	officeNames = []string{"granted", "refused", "renewed", "extended"}
	officeCodes = []int{cGranted, cRefused, cRenewed, cExtended}
)

// mostOpen is how many open places of a region are shown.
const mostOpen = 40

// Stage describes a week as it is shown.
func (m *shock) Stage() *stage.Stage {
	flow := func(code string, rows []string, leaves, joins string) stage.Part {
		return stage.Part{Code: code, Form: stage.Flow, Unit: "people", Rows: rows, Leaves: leaves, Joins: joins}
	}
	return &stage.Stage{Unit: "weeks", Steps: weeks, First: int32(m.law.start), Every: 7, Parts: []stage.Part{
		{Code: "people", Form: stage.Crowd, Unit: "people", Rows: fieldNames, Columns: doingNames},
		{Code: "open", Form: stage.Line, Unit: "places", Rows: regionNames, Columns: fieldNames, Slots: mostOpen},
		{Code: "byRegion", Form: stage.Room, Unit: "places", Rows: regionNames},
		{Code: "byField", Form: stage.Room, Unit: "places", Rows: fieldNames},
		flow("lost", groupNames, "", "people"), flow("found", groupNames, "", ""), flow("office", officeNames, "", ""),
		flow("ends", endNames[:], "people", ""),
	}}
}

// film is the memory of a replication that is watched.
type film struct {
	show                        func([]int32)
	shot                        []int32
	people, open                []int32 // parts of the shot
	byRegion, byField           []int32
	lost, found, office, ending []int32
	before                      []int64 // counters at the end of the last week
}

// Watch has a replication shown week by week.
func (r *run) Watch(show func(snapshot []int32)) {
	if show == nil {
		r.film = nil
		return
	}
	s := r.m.Stage()
	f := &film{show: show, shot: make([]int32, s.Size()), before: make([]int64, cPlaces)}
	f.people, f.open = s.Of("people", f.shot), s.Of("open", f.shot)
	f.byRegion, f.byField = s.Of("byRegion", f.shot), s.Of("byField", f.shot)
	f.lost, f.found, f.office, f.ending = s.Of("lost", f.shot), s.Of("found", f.shot), s.Of("office", f.shot), s.Of("ends", f.shot)
	r.film = f
}

// shoot shows the week that is over.
func (r *run) shoot(w int) {
	f := r.film
	clear(f.shot)
	for i := range r.people {
		if p := &r.people[i]; p.state != notYet && p.state != over {
			f.people[int(p.field)*doings+r.doing(p, w)]++
		}
	}
	r.shootPlaces()
	for g := range groupCount {
		f.lost[g], f.found[g] = f.since(r.counts, cPeople+1+g), f.since(r.counts, cFound+1+g)
	}
	for i, code := range officeCodes {
		f.office[i] = f.since(r.counts, code)
	}
	for e := range ends {
		f.ending[e] = f.since(r.counts, cEnds+e*groups)
	}
	copy(f.before, r.counts)
	f.show(f.shot)
}

// since is what a counter has grown by in this week.
func (f *film) since(counts []int64, code int) int32 { return int32(counts[code] - f.before[code]) }

func (r *run) doing(p *person, w int) int {
	switch left := p.stay - int32(r.m.law.day(w)); {
	case p.state == papersDue:
		return waitsForPapers
	case p.state == deciding:
		return hasApplied
	case p.state == active:
		return doingOn[p.way]
	case left <= 30:
		return inMonth
	case left <= 90:
		return inQuarter
	}
	return hasLonger
}

// shootPlaces shows the places that nobody took, those that have been open longest
// first, and how many were taken of all that were in the meeting.
func (r *run) shootPlaces() {
	f, n := r.film, [regionCount]int{}
	for i := range r.places {
		v := &r.places[i]
		f.byRegion[2*v.region+1]++
		f.byField[2*v.field+1]++
		if v.taken {
			f.byRegion[2*v.region]++
			f.byField[2*v.field]++
			continue
		}
		if at := n[v.region]; at < mostOpen {
			f.open[int(v.region)*mostOpen+at] = int32(v.field) + 1
			n[v.region]++
		}
	}
}
