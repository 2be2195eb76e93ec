//go:build unix

package main

import (
	"cmp"

	"alih/sim"
)

// The purposes of draws; the entity is the person.
const (
	drawStart sim.Purpose = iota
	drawPapers
	drawAnswer // whether late, when, when if late, whether no, whether the path is changed
	drawHigher // two a time
	drawExit   // permit, flight, visa, days abroad
)

// The counters.
const (
	people = iota
	inTime
	late
	back
	without
	changed
	over
	overDays
	abroadDays
	counters
)

const (
	peopleInAll = 1000
	earliest    = 60
	changeDay   = -14
	ladderDay   = -7
)

// race is the process of PROCESS.md as a model.
type race struct {
	layout                               *sim.Layout
	papers, lateBy, higher, exit, flight *sim.Table
	isLate, isNo, changes, helps, visaNo sim.Chance
}

func newRace() (*race, error) {
	m := &race{layout: &sim.Layout{}}
	for _, code := range []string{"people", "inTime", "late", "back", "without", "changed", "over", "overDays", "abroadDays"} {
		m.layout.Counters = append(m.layout.Counters, sim.Counter{Code: code, Unit: "people"})
	}
	m.layout.Sums = []sim.Identity{{Code: "people", Left: []int{people}, Right: []int{inTime, late, back, without}}}
	var err error
	for t, mean := range map[**sim.Table]float64{&m.papers: 5, &m.lateBy: 7, &m.higher: 3, &m.exit: 2, &m.flight: 1.5} {
		var e error
		*t, e = sim.Exponential(mean, 0, 200)
		err = cmp.Or(err, e)
	}
	for c, p := range map[*sim.Chance]float64{&m.isLate: 0.2, &m.isNo: 0.1, &m.changes: 0.8, &m.helps: 0.3, &m.visaNo: 0.05} {
		var e error
		*c, e = sim.NewChance(p)
		err = cmp.Or(err, e)
	}
	return m, err
}

func (m *race) Layout() *sim.Layout { return m.layout }

func (m *race) Runner() sim.Runner { return &run{race: m} }

type run struct {
	*race
	s      sim.Stream
	counts []int64
}

// Run races everybody.
func (r *run) Run(s sim.Stream, counts []int64) {
	r.s, r.counts = s, counts
	for id := range uint32(peopleInAll) {
		counts[people]++
		start := -1 - sim.Below(s.Word(id, drawStart, 0), earliest)
		r.file(id, start+r.papers.Of(s.Word(id, drawPapers, 0)))
	}
}

// file is path A from the day on which the papers are ready.
func (r *run) file(id uint32, ready int) {
	if ready > 0 {
		r.leave(id, ready)
		return
	}
	day := ready + 7 + sim.Below(r.s.Word(id, drawAnswer, 1), 14)
	if r.isLate.Of(r.s.Word(id, drawAnswer, 0)) {
		day = ready + 21 + r.lateBy.Of(r.s.Word(id, drawAnswer, 2))
	}
	if ready <= changeDay && day > changeDay && r.changes.Of(r.s.Word(id, drawAnswer, 4)) {
		r.counts[changed]++
		r.leave(id, changeDay)
		return
	}
	if !r.isNo.Of(r.s.Word(id, drawAnswer, 3)) {
		r.yes(day)
		return
	}
	for n := uint32(0); n < 3 && day <= ladderDay; n++ {
		day += 1 + r.higher.Of(r.s.Word(id, drawHigher, 2*n))
		if r.helps.Of(r.s.Word(id, drawHigher, 2*n+1)) {
			r.yes(day)
			return
		}
	}
	r.leave(id, day+1)
}

func (r *run) yes(day int) {
	if day <= 0 {
		r.counts[inTime]++
		return
	}
	r.counts[late]++
	r.overstay(day)
}

func (r *run) overstay(day int) {
	if day > 0 {
		r.counts[over]++
		r.counts[overDays] += int64(day)
	}
}

// leave is path B.
func (r *run) leave(id uint32, day int) {
	if day > 0 {
		r.overstay(day)
		r.counts[without]++
		return
	}
	r.overstay(day + 3 + r.exit.Of(r.s.Word(id, drawExit, 0)) + r.flight.Of(r.s.Word(id, drawExit, 1)))
	if r.visaNo.Of(r.s.Word(id, drawExit, 2)) {
		r.counts[without]++
		return
	}
	r.counts[back]++
	r.counts[abroadDays] += 14 + int64(sim.Below(r.s.Word(id, drawExit, 3), 15))
}
