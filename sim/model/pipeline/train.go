package pipeline

import "alih/sim"

// arrive: people begin to look for a way.
func (r *run) arrive() {
	week := uint32(r.week)
	for n := range uint32(r.b.arrivals.Of(r.s.Word(week, drawArrivals, 0))) {
		p := person{id: week<<16 | n, since: r.week}
		r.wants(&p)
		p.leave = r.week + 1 + int32(r.b.seatPatience.Of(r.word(&p, drawPatience, 0)))
		r.people = append(r.people, p)
		r.push(&r.queue, int32(len(r.people)-1))
		if r.film != nil {
			r.film.begun[p.group] += int32(r.scale)
		}
		if counted(r.week) {
			r.counts[cCandidates] += r.scale
		}
	}
}

// wants is the way and the field that somebody means to go.
func (r *run) wants(p *person) {
	b := r.b
	if b.toSkilled.Of(r.word(p, drawWants, 0)) {
		p.group = skilledGroup
	}
	p.field = uint8(b.wanted.Of(r.word(p, drawWants, 2)))
	if b.fits.Of(r.word(p, drawWants, 1)) {
		p.field = uint8(b.demanded[p.group].Of(r.word(p, drawWants, 3)))
	}
}

// seat gives free seats to those who have waited longest.
func (r *run) seat() {
	r.used -= r.freed[r.week]
	for r.queue.head >= 0 && r.used < r.b.seatCount {
		at := r.queue.head
		p := &r.people[at]
		r.queue.head = p.next
		if p.leave <= r.week {
			r.lost(p, lostSeat, p.leave)
			continue
		}
		r.used++
		r.train(at)
	}
}

// train draws the course and, for who stays to its end, the tests.
func (r *run) train(at int32) {
	p := &r.people[at]
	long := r.b.length.Of(r.word(p, drawCourse, 0))
	course := r.law.course
	days := course.low + (course.high-course.low)*int32(long)/100
	start := dayOf(r.week)
	if r.b.drops.Of(r.word(p, drawCourse, 1)) {
		left := start + int32(sim.Below(r.word(p, drawCourse, 2), int(days)))
		r.free1(p, left)
		r.schedule(at, left, endsDropped)
		return
	}
	r.free1(p, start+days)
	p.hours = int32(float64(days) * 5 / 7 * r.b.hours)
	day, ok := r.tests(p, start+days, long)
	if !ok {
		r.schedule(at, day, endsFailed)
		return
	}
	r.schedule(at, r.grown(p, day), endsReady)
}

// free1 frees a seat in the week of a day, at the earliest the next.
func (r *run) free1(p *person, day int32) {
	p.seated = max(weekOf(day), r.week+1)
	if p.seated < allWeeks {
		r.freed[p.seated]++
	}
}

// grown is the day, or the day on which somebody is old enough for the way.
func (r *run) grown(p *person, day int32) int32 {
	if !r.b.isYoung.Of(r.word(p, drawWants, 4)) {
		return day
	}
	born := dayOf(p.since) - 18*365 + int32(sim.Below(r.word(p, drawWants, 5), 360))
	return max(day, r.law.adult[born-firstBorn])
}

// tests is the day on which the last proof is there that the way needs; false is the day
// on which somebody gave up.
func (r *run) tests(p *person, day int32, long int) (int32, bool) {
	need, b, ok := r.law.needs[p.group][p.field], r.b, true
	if need.japanese {
		if day, ok = r.test(p, day, b.japaneseOK[long], r.law.retake, 0); !ok {
			return day, false
		}
		p.passed = true
	}
	if need.skill {
		chance := b.skillOK[long]
		if p.field == care {
			chance = b.careSkillOK[long]
		}
		if day, ok = r.test(p, day, chance, 0, 1); !ok {
			return day, false
		}
	}
	if need.care {
		return r.test(p, day, b.careJapaneseOK[long], 0, 2)
	}
	return day, true
}

// mostTries is where everybody has given up.
const mostTries = 20

// test tries one test until it is passed or given up. What is drawn of a try is named by
// the test and the try.
func (r *run) test(p *person, day int32, chance sim.Chance, retake int32, which uint32) (int32, bool) {
	sticky := r.b.sticky.Of(r.word(p, drawSticky, which))
	for n := range uint32(mostTries) {
		k := which<<16 | n
		day += int32(r.b.testWaits.Of(r.word(p, drawTests, 3*k))) + r.law.result
		again := k
		if sticky {
			again = which << 16
		}
		if chance.Of(r.word(p, drawTests, 3*again+1)) {
			return day, true
		}
		if r.b.stops.Of(r.word(p, drawTests, 3*k+2)) {
			return day, false
		}
		day += retake
	}
	return day, false
}
