package pipeline

import "alih/sim"

// The purposes of draws. The entity is a person, or a week for what comes in it.
const (
	drawArrivals sim.Purpose = iota
	drawVacancies
	drawWants    // counters: way, by demand or not, field, field of demand, young, day of birth
	drawPatience // counters: seat, contract, stopped field
	drawCourse   // counters: length, dropout, when
	drawTests    // three counters a try: waits, passes, gives up
	drawSticky
	drawInterview
	drawPlace
	drawPapers // counters: passport, its days, papers, plan
	drawCertificate
	drawJourney // counters: visa, travel
	drawLate
	drawStock // counters: prefecture, field, year, day of the year
	drawVanish
	drawHome
	drawOther
	drawChange
	drawMoves
	drawNext
	drawChangeDays
)

// What a person waits for next.
const (
	endsDropped = iota
	endsFailed
	endsReady
	endsIssued
	endsEntry
)

// person is somebody on the way.
type person struct {
	id          uint32
	next        int32 // in the list where the person is
	since       int32 // week in which the way began
	leave       int32 // week in which patience ends
	day         int32 // of what comes next
	made        int32 // day on which the certificate was made
	seated      int32 // week in which the seat is free again
	hours       int32 // of Japanese in the course
	field, pref uint8
	group, kind uint8
	then, tries uint8
	passed      bool // a test of Japanese
}

// list is people in the order in which they came.
type list struct{ head, tail int32 }

func (r *run) push(l *list, at int32) {
	r.people[at].next = -1
	if l.head < 0 {
		l.head = at
	} else {
		r.people[l.tail].next = at
	}
	l.tail = at
}

// keep goes through a list and keeps those for whom keep is true, in their order.
func (r *run) keep(l *list, stays func(at int32) bool) {
	before := int32(-1)
	for at := l.head; at >= 0; {
		next := r.people[at].next
		switch {
		case stays(at):
			before = at
		case before < 0:
			l.head = next
		default:
			r.people[before].next = next
		}
		at = next
	}
	l.tail = before
}

// run is one replication.
type run struct {
	m      *pipeline
	b      *behaviour
	law    *lawBook
	s      sim.Stream
	counts []int64
	week   int32
	floor  int32 // the first week in which something can still happen
	scale  int64

	people []person
	queue  list
	used   int32 // seats
	freed  [allWeeks]int32
	events [allWeeks]list
	pools  [groups][fields]list
	held   [kinds][fields]list
	open   [groups][fields][prefs][maxLasts]int32 // by week in which they were posted
	free   [groups][fields][prefs]int32

	stock     [kinds][fields][prefs]int32
	shift     [allWeeks + 1][kinds][fields][prefs]int32
	strangers [kinds][fields]float64 // of other countries
	fullFor   [kinds][fields]int32   // weeks
	freeFor   [kinds][fields]int32
	stopped   [kinds][fields]bool
	wasFull   [kinds][fields]bool
	years     [1 + prefs + kinds]int64 // person-weeks, whole people of the model
	film      *film                    // nil: nobody watches
}

var nobody = list{-1, -1}

// clear makes the memory that of an empty world.
func (r *run) clear() {
	m, people := r.m, r.people[:0]
	r.people, r.queue, r.used = people, nobody, 0
	r.freed = [allWeeks]int32{}
	for w := range r.events {
		r.events[w] = nobody
	}
	for f := range fields {
		for g := range groups {
			r.pools[g][f] = nobody
		}
		for k := range kinds {
			r.held[k][f] = nobody
		}
	}
	clear(r.open[:])
	clear(r.shift[:])
	r.free, r.stock = [groups][fields][prefs]int32{}, [kinds][fields][prefs]int32{}
	r.strangers, r.fullFor, r.freeFor = [kinds][fields]float64{}, [kinds][fields]int32{}, [kinds][fields]int32{}
	r.stopped, r.wasFull, r.years = [kinds][fields]bool{}, [kinds][fields]bool{}, [1 + prefs + kinds]int64{}
	r.b, r.scale = m.past, int64(m.now.scale)
	if f := r.film; f != nil {
		clear(f.shot)
		f.leaves = [allWeeks][leftWays]int32{}
	}
}

// Run replicates the weeks from the filling of the pipeline to the last that is counted.
func (r *run) Run(s sim.Stream, counts []int64) {
	r.s, r.counts = s, counts
	r.clear()
	for r.week = 0; r.week < allWeeks; r.week++ {
		r.law = r.m.laws[r.week]
		switch r.week {
		case knownWeek:
			r.settle()
		case beginWeek:
			r.b = r.m.now
			r.begin()
		}
		r.step()
	}
	r.end()
}

// step is a week.
func (r *run) step() {
	r.floor = r.week
	r.arrive()
	r.seat()
	r.happen()
	r.floor = r.week + 1
	r.post()
	r.match()
	r.release()
	r.count()
	if r.film != nil {
		r.shoot()
	}
}

func (r *run) word(p *person, purpose sim.Purpose, k uint32) uint64 {
	return r.s.Word(p.id, purpose, k)
}

// counted tells whether a week is one that is counted.
func counted(week int32) bool { return week >= beginWeek && week < allWeeks }

// agreed tells whether an agreement with a prefecture is in force this week.
func (r *run) agreed(p int) bool {
	if p == elsewhere || r.b.agreed[p] == 0 {
		return false
	}
	today := dayOf(r.week)
	return p != mie || r.law.mie[0] <= today && today <= r.law.mie[1]
}

// between is a day of a spell, each as likely.
func (s spell) draw(word uint64) int32 { return s.low + int32(sim.Below(word, int(s.high-s.low)+1)) }

// schedule puts a person where the week of a day will find her; beyond the end she stays
// on her way.
func (r *run) schedule(at int32, day int32, then uint8) {
	p := &r.people[at]
	p.day, p.then = day, then
	if w := max(weekOf(day), r.floor); w < allWeeks {
		r.push(&r.events[w], at)
	}
}

// happen is what this week brings to people on their way. What it brings may come again
// in the same week.
func (r *run) happen() {
	l := &r.events[r.week]
	for l.head >= 0 {
		at := l.head
		l.head = r.people[at].next
		p := &r.people[at]
		switch p.then {
		case endsDropped:
			r.lost(p, lostTraining, r.week)
		case endsFailed:
			r.lost(p, lostTests, r.week)
		case endsReady:
			p.leave = r.week + 1 + int32(r.b.matchPatience.Of(r.word(p, drawPatience, 1)))
			r.push(&r.pools[p.group][p.field], at)
		case endsIssued:
			r.decide(at)
		case endsEntry:
			r.enter(at)
		}
	}
}
