package shock

import (
	"alih/rules"
	"alih/sim"
	"alih/sim/match"
)

// The purposes of draws; the entity is the person, or the place.
const (
	drawWeek sim.Purpose = iota
	drawGroup
	drawField
	drawRegion
	drawStay
	drawExams
	drawMonths
	drawAim // two counters
	drawHome
	drawMoves
	drawChanges
	drawAsks
	drawClass
	drawReturn
	drawSeeks // by how often before
	drawHides
	drawLeaves // from here on by week
	drawGoes
	drawAlone
	drawLot
	drawPasses
	drawPermit
	drawDecision // three counters a week
	drawPapers
	drawPlan
	drawPair // by place
	drawPlaces
	drawPlaceField
	drawPlaceRegion
	drawProper
	drawOpen
)

// placeFirst is the number of the first place; people are below it. A week has at most
// placesWeek.
const (
	placeFirst = 1 << 24
	placesWeek = 512
)

// What somebody is doing.
const (
	notYet = iota
	looking
	papersDue // has a place, and waits for the papers of a specified skilled worker
	deciding  // has applied
	active    // in designated activities, or a trainee between two places
	over
)

type person struct {
	id                  uint32
	lost                int16
	group, field        uint8
	region, aim, months uint8
	state, way          uint8
	exams, moves, flex  bool
	class, back, asks   bool
	own, training, home bool
	been, last          bool // in designated activities; renewed for the last time
	helped              bool // counted as such
	more                int8 // renewals or extensions so far
	ready               int16
	stay, decided       int32
	place               place
}

// place is one open place.
type place struct {
	id            uint32
	field, region uint8
	proper, taken bool
	until         int16
}

// run is one replication.
type run struct {
	m      *shock
	s      sim.Stream
	counts []int64
	people []person
	places []place
	there  []int32 // people in the meeting
	sets   sets
	meet   match.Meeting
	got    []int32
	mem    match.Scratch
	film   *film // nil: nobody watches
}

func (r *run) word(p *person, purpose sim.Purpose, k int) uint64 {
	return r.s.Word(p.id, purpose, uint32(k))
}

// Run follows the wave to the last week.
func (r *run) Run(s sim.Stream, counts []int64) {
	r.s, r.counts = s, counts
	n := int(r.m.b.people)
	if cap(r.people) < n {
		r.people = make([]person, n)
	}
	r.people, r.places = r.people[:n], r.places[:0]
	if r.film != nil {
		copy(r.film.before, counts)
	}
	for i := range r.people {
		r.people[i] = r.person(uint32(i))
	}
	for w := range weeks {
		r.week(w)
		if r.film != nil {
			r.shoot(w)
		}
	}
	for i := range r.people {
		if p := &r.people[i]; p.state != over {
			r.count(p, cOpen, 1)
			r.step(p, ends, weeks-1)
		}
	}
}

func (r *run) step(p *person, how, w int) {
	r.counts[cCurve+(w-int(p.lost))*(ends+1)+how]++
}

// person draws somebody. Half of the week by each half of one word, so that most lose
// in the middle of the wave.
func (r *run) person(id uint32) person {
	b, p := r.m.b, person{id: id, state: notYet}
	word := func(purpose sim.Purpose, k int) uint64 { return r.s.Word(id, purpose, uint32(k)) }
	n := int(b.weeks)
	at := word(drawWeek, 0)
	p.lost = int16((sim.Below(at, n) + sim.Below(at<<32, n)) / 2)
	p.group = uint8(b.groups.Of(word(drawGroup, 0)))
	p.field = uint8(b.fields.Of(word(drawField, 0)))
	switch p.group {
	case engineer, otherWork:
		p.field = office
	case skilled, student:
		p.field = food
	}
	p.region = uint8(b.regions.Of(word(drawRegion, 0)))
	p.stay = int32(r.m.law.day(int(p.lost))) + int32(b.stayMin) + int32(sim.Below(word(drawStay, 0), int(b.stayMax-b.stayMin)+1))
	p.exams = p.group == specified || b.exams.Of(word(drawExams, 0))
	p.months = uint8(sim.Below(word(drawMonths, 0), monthsMost))
	p.own = (p.group == engineer || p.group == skilled) && b.own.Of(word(drawAim, 0))
	p.training = p.group == intern && b.training.Of(word(drawAim, 1))
	p.home = b.home.Of(word(drawHome, 0))
	p.moves, p.flex = b.moves.Of(word(drawMoves, 0)), b.changes.Of(word(drawChanges, 0))
	p.class, p.back, p.asks = b.class.Of(word(drawClass, 0)), !b.cannotReturn.Of(word(drawReturn, 0)), b.asks.Of(word(drawAsks, 0))
	return p
}

// as is the person of the law's cases.
func (r *run) as(p *person, w int) int {
	t := r.m.law.at[w]
	late := p.group == finished && !t.inTime[r.m.law.index(p.stay)]
	return who(int(p.group), int(t.spell[p.months]), late)
}

// placeOf is the place of the law's cases, for somebody.
func placeOf(p *person, v *place) int {
	kind := placeListed
	switch {
	case v.field == office:
		kind = placeUnlisted
	case v.field == machines && p.field == machines && (p.group == intern || p.group == specified):
		kind = placeFormer
	case v.field == machines:
		kind = placeMachines
	}
	if v.proper {
		return kind*2 + 1
	}
	return kind * 2
}

// open is the ways of somebody with a place in a week, as bits.
func (r *run) open(p *person, v *place, w int) uint8 { return r.choice(p, w).of(placeOf(p, v)) }

// choice is what the ways of somebody in a week depend on but the place: the law's
// answers by place, and the ways that are closed whatever the place.
type choice struct {
	byPlace []uint8 // every aims-th
	closed  uint8
}

func (c choice) of(place int) uint8 { return c.byPlace[place*aims] &^ c.closed }

// choice asks for them. The class of the special measure is the office's to accept.
func (r *run) choice(p *person, w int) choice {
	exams := 0
	if p.exams {
		exams = 1
	}
	table := r.m.law.opens[w]
	if !p.class {
		table = r.m.law.class[w]
	}
	c := choice{byPlace: table[caseOf(r.as(p, w), exams, 0, int(p.aim)):]}
	t, day := r.m.law.at[w], int32(r.m.law.day(w))
	if day > t.fileEnd[r.m.law.index(p.stay)] {
		c.closed = 1<<ways - 1
		return c
	}
	if day > p.stay {
		c.closed |= 1 << waySame
	}
	if p.group == intern && (t.search == nil || day <= t.search[r.m.law.index(int32(r.m.law.day(int(p.lost))))]) {
		c.closed |= 1 << waySpecial
	}
	return c
}

// months is so many months after a day.
func months(d int32, n int) int32 {
	day, _ := rules.Day(d).AddMonths(n, rules.ClampDown)
	return int32(day)
}
