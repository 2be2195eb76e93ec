//go:build unix

package main

import (
	"cmp"

	"alih/sim"
)

const (
	weeks     = 156
	fields    = 4
	seats     = 700
	openWeeks = 26
)

var most = [fields]int{400, 300, 1000, 1000}

// The purposes of draws. The entity is the person, or the week.
const (
	drawBegin sim.Purpose = iota // by week: how many; by person: field, patience
	drawVacancies
	drawCourse // length, whether early, when
	drawTests  // three a try: wait, pass, giving up
	drawReady
	drawInterview // by week
	drawDecision  // when, whether no, journey, stay
)

// The counters.
const (
	candidates = iota
	lostSeat
	lostCourse
	lostTests
	lostVacancy
	lostPapers
	placed
	onTheWay
	waited
	vacancies
	filled
	there
	fullWeeks
	counters
)

var codes = []string{"candidates", "seat", "course", "tests", "vacancy", "papers", "placed", "way", "weeks", "vacancies", "filled", "there", "full"}

// pipeline is the process of PROCESS.md as a model.
type pipeline struct {
	layout                                      *sim.Layout
	begin, wants, patience, test, decides, stay *sim.Table
	opening                                     [fields]*sim.Table
	early, givesUp, agrees, no                  sim.Chance
	passes                                      [2]sim.Chance
}

func newPipeline() (*pipeline, error) {
	m := &pipeline{layout: &sim.Layout{Sums: []sim.Identity{
		{Code: "candidates", Left: []int{candidates}, Right: []int{lostSeat, lostCourse, lostTests, lostVacancy, lostPapers, placed, onTheWay}}}}}
	for _, code := range codes {
		m.layout.Counters = append(m.layout.Counters, sim.Counter{Code: code, Unit: "people"})
	}
	var err error
	table := func(t *sim.Table, e error) *sim.Table { err = cmp.Or(err, e); return t }
	chance := func(p float64) sim.Chance { c, e := sim.NewChance(p); err = cmp.Or(err, e); return c }
	m.begin, m.wants = table(sim.Poisson(50)), table(sim.NewTable(0, []float64{0.4, 0.3, 0.2, 0.1}))
	m.patience, m.test = table(sim.Exponential(40, 0, 2000)), table(sim.Exponential(4, 0, 200))
	m.decides, m.stay = table(sim.Exponential(8, 0, 400)), table(sim.Exponential(100, 0, 4000))
	for f, mean := range [fields]float64{9, 6, 5, 4} {
		m.opening[f] = table(sim.Poisson(mean))
	}
	m.early, m.givesUp, m.agrees, m.no = chance(0.15), chance(0.2), chance(0.5), chance(0.05)
	m.passes = [2]sim.Chance{chance(0.5), chance(0.65)}
	return m, err
}

func (m *pipeline) Layout() *sim.Layout { return m.layout }

func (m *pipeline) Runner() sim.Runner { return &run{pipeline: m} }

// What is due for somebody.
const (
	courseOver = iota
	leftCourse
	gaveUp
	isReady
	decision
	comes
	leaves
)

type person struct {
	id          uint32
	next        int32
	since, till int32 // ready, and how long she waits
	field, then uint8
}

// list is people in an order; 0 is nobody.
type list struct{ head, tail int32 }

type run struct {
	*pipeline
	s      sim.Stream
	counts []int64
	week   int
	people []person // from 1 on
	due    [weeks]list
	queue  list
	ready  [fields]list
	held   [fields]list
	seats  int
	open   [fields][openWeeks]int // by week of opening
	free   [fields]int
	stock  [fields]int
	full   [fields]bool
}

func (r *run) push(l *list, at int32) {
	r.people[at].next = 0
	if l.head == 0 {
		l.head = at
	} else {
		r.people[l.tail].next = at
	}
	l.tail = at
}

// schedule puts somebody where a week will find her; after the last one she stays on her way.
func (r *run) schedule(at int32, week int, then uint8) {
	if r.people[at].then = then; week < weeks {
		r.push(&r.due[week], at)
	}
}

// Run replicates.
func (r *run) Run(s sim.Stream, counts []int64) {
	*r = run{pipeline: r.pipeline, s: s, counts: counts, people: append(r.people[:0], person{}), seats: seats}
	for r.week = range weeks {
		r.release()
		r.happen()
		r.arrive()
		r.seat()
		for f := range fields {
			r.post(f)
			if r.week%4 == 3 {
				r.interview(f)
			}
			if r.full[f] = r.stock[f] >= most[f]; r.full[f] {
				counts[fullWeeks]++
			}
		}
	}
	r.end()
}

func (r *run) word(p *person, purpose sim.Purpose, k uint32) uint64 {
	return r.s.Word(p.id, purpose, k)
}

// release decides what waited for a field that is full no longer.
func (r *run) release() {
	for f := range fields {
		if r.full[f] {
			continue
		}
		for at := r.held[f].head; at != 0; {
			next := r.people[at].next
			r.decide(at)
			at = next
		}
		r.held[f] = list{}
	}
}

func (r *run) happen() {
	for at := r.due[r.week].head; at != 0; {
		p := &r.people[at]
		next := p.next
		switch p.then {
		case courseOver:
			r.seats++
			r.tests(at)
		case leftCourse:
			r.seats++
			r.counts[lostCourse]++
		case gaveUp:
			r.counts[lostTests]++
		case isReady:
			p.since, p.till = int32(r.week), int32(r.week+1+r.patience.Of(r.word(p, drawReady, 0)))
			r.push(&r.ready[p.field], at)
		case decision:
			r.decide(at)
		case comes:
			r.counts[placed]++
			r.stock[p.field]++
			r.schedule(at, r.week+1+r.stay.Of(r.word(p, drawDecision, 3)), leaves)
		case leaves:
			r.stock[p.field]--
		}
		at = next
	}
}

// tests tells all tries of both tests.
func (r *run) tests(at int32) {
	p, week, try := &r.people[at], r.week, uint32(0)
	for test := range r.passes {
		for ; ; try += 3 {
			week += 1 + r.test.Of(r.word(p, drawTests, try))
			if r.passes[test].Of(r.word(p, drawTests, try+1)) {
				break
			}
			if r.givesUp.Of(r.word(p, drawTests, try+2)) {
				r.schedule(at, week, gaveUp)
				return
			}
		}
		try += 3
	}
	r.schedule(at, week, isReady)
}

func (r *run) decide(at int32) {
	p := &r.people[at]
	switch {
	case r.full[p.field]:
		r.push(&r.held[p.field], at)
	case r.no.Of(r.word(p, drawDecision, 1)):
		r.counts[lostPapers]++
	default:
		r.schedule(at, r.week+1+sim.Below(r.word(p, drawDecision, 2), 4), comes)
	}
}

func (r *run) arrive() {
	n := r.begin.Of(r.s.Word(uint32(r.week), drawVacancies, fields))
	r.counts[candidates] += int64(n)
	for i := range n {
		p := person{id: uint32(r.week<<16 | i)}
		p.field = uint8(r.wants.Of(r.word(&p, drawBegin, 0)))
		p.till = int32(r.week + 1 + r.patience.Of(r.word(&p, drawBegin, 1)))
		r.people = append(r.people, p)
		r.push(&r.queue, int32(len(r.people)-1))
	}
}

func (r *run) seat() {
	for r.queue.head != 0 && r.seats > 0 {
		at := r.queue.head
		p := &r.people[at]
		r.queue.head = p.next
		if int(p.till) <= r.week {
			r.counts[lostSeat]++
			continue
		}
		r.seats--
		length := 8 + sim.Below(r.word(p, drawCourse, 0), 19)
		if r.early.Of(r.word(p, drawCourse, 1)) {
			r.schedule(at, r.week+1+sim.Below(r.word(p, drawCourse, 2), length), leftCourse)
		} else {
			r.schedule(at, r.week+length, courseOver)
		}
	}
}

func (r *run) post(f int) {
	slot := &r.open[f][r.week%openWeeks]
	n := r.opening[f].Of(r.s.Word(uint32(r.week), drawVacancies, uint32(f)))
	r.free[f] += n - *slot
	*slot = n
	r.counts[vacancies] += int64(n)
}

// interview is a field's round. Who is lost or has a contract is taken out of the list.
func (r *run) interview(f int) {
	before, oldest := &r.ready[f].head, r.week+1
	at := *before
	for r.ready[f].tail = 0; at != 0; {
		p := &r.people[at]
		next := p.next
		switch {
		case int(p.till) <= r.week:
			r.counts[lostVacancy]++
		case r.free[f] > 0 && r.agrees.Of(r.word(p, drawInterview, uint32(r.week))):
			for r.open[f][oldest%openWeeks] == 0 {
				oldest++
			}
			r.open[f][oldest%openWeeks]--
			r.free[f]--
			r.counts[filled]++
			r.counts[waited] += int64(r.week) - int64(p.since)
			r.schedule(at, r.week+4+r.decides.Of(r.word(p, drawDecision, 0)), decision)
		default:
			*before, before, r.ready[f].tail = at, &p.next, at
		}
		at = next
	}
	*before = 0
}

func (r *run) end() {
	for at := r.queue.head; at != 0; at = r.people[at].next {
		r.lateLoss(at, lostSeat)
	}
	for f := range fields {
		for at := r.ready[f].head; at != 0; at = r.people[at].next {
			r.lateLoss(at, lostVacancy)
		}
		r.counts[there] += int64(r.stock[f])
	}
	c := r.counts
	c[onTheWay] = c[candidates] - c[lostSeat] - c[lostCourse] - c[lostTests] - c[lostVacancy] - c[lostPapers] - c[placed]
}

// lateLoss counts whose patience was over before the end, though nobody looked.
func (r *run) lateLoss(at int32, lost int) {
	if int(r.people[at].till) < weeks {
		r.counts[lost]++
	}
}
