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
