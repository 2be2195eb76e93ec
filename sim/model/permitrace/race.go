package permitrace

import (
	"alih/rules"
	"alih/rules/holiday"
	"alih/sim"
)

// The purposes of draws; the entity is the person.
const (
	drawEnd sim.Purpose = iota
	drawLead
	drawStance
	drawKind
	drawChange
	drawDecision // releases, cancels, accepted: one counter each
	drawPrepare
	drawAnswer // when in the range, whether later, by how much
	drawRefused
	drawRung // two counters a step
	drawPath
	drawExit // emergency, slow, flight
	drawBack // when in the range, whether refused
	drawBridge
	drawWait
)

// How a race ends.
const (
	changedA  = iota // path A, on or before the last day
	changedAL        // path A, after it
	changedB         // back with a new permit
	changedC         // under a bridging permit
	wentHome         // left, and no new permit
	gaveUp           // no path was open; left in time, or after overstaying
	ends
)

var endNames = [...]string{"pathA", "pathALate", "pathB", "bridging", "leftWithoutPermit", "noPath"}

// person is one race.
type person struct {
	id         uint32
	start, end int32
	as         int // case of the law
	lead       int
}

// run is one replication: people do not meet.
type run struct {
	m      *race
	s      sim.Stream
	counts []int64
	film   *film // nil: nobody watches
}

// Run races everybody.
func (r *run) Run(s sim.Stream, counts []int64) {
	r.s, r.counts = s, counts
	for id := range uint32(r.m.b.people) {
		p := r.person(id)
		r.count(&p, cPeople, 1)
		r.film.starts(&p)
		r.race(&p)
	}
	r.film.play()
}

func (r *run) word(p *person, purpose sim.Purpose, k uint32) uint64 {
	return r.s.Word(p.id, purpose, k)
}

func (r *run) person(id uint32) person {
	b := r.m.b
	p := person{id: id}
	p.end = int32(r.m.law.first) + int32(sim.Below(r.s.Word(id, drawEnd, 0), r.m.law.ends))
	lead := int(b.leadMin) + sim.Below(r.s.Word(id, drawLead, 0), int(b.leadMax-b.leadMin)+1)
	p.start, p.lead = p.end-int32(lead), leadClass(lead)
	stance := b.stances.Of(r.s.Word(id, drawStance, 0))
	kind := b.kinds.Of(r.s.Word(id, drawKind, 0))
	wanted := kind
	if b.changes.Of(r.s.Word(id, drawChange, 0)) {
		wanted = b.others.Of(r.s.Word(id, drawKind, 1))
	}
	yes := func(c sim.Chance, k uint32) int { return int(flag(c.Of(r.s.Word(id, drawDecision, k)))) }
	p.as = caseOf(stance, yes(b.releasing, 0), yes(b.cancelling, 1), kind, wanted, yes(b.accepted, 2))
	return p
}

// race follows one person to the end.
func (r *run) race(p *person) {
	law := r.m.law
	ready := openFrom(p.start + r.m.b.prepared.draw(r.word(p, drawPrepare, 0)))
	if !r.canFile(p) || ready > law.fileLast[law.at(p.end)] {
		r.other(p, ready)
		return
	}
	r.tell(p, evFiled, ready)
	r.film.goes(pathA, atOffice, ready)
	answer := r.answer(p, ready)
	if r.m.b.refused.Of(r.word(p, drawRefused, 0)) {
		r.climb(p, answer)
		return
	}
	fallback := law.fallback[law.at(p.end)]
	if answer > fallback && ready <= fallback && r.canExit(p) && r.m.b.obeying.Of(r.word(p, drawPath, 0)) {
		r.other(p, openFrom(fallback))
		return
	}
	if answer <= p.end {
		r.finish(p, changedA, answer)
		return
	}
	if r.canBridge(p) {
		r.bridged(p)
		return
	}
	r.over(p, answer-p.end)
	r.finish(p, changedAL, answer)
}

// answer is the day of the office's answer: inside the range of the law's days, most
// often in its middle, or later.
func (r *run) answer(p *person, filed int32) int32 {
	law := r.m.law
	d := between(law.answerFirst[law.at(filed)], law.answerLast[law.at(filed)], r.word(p, drawAnswer, 0))
	if r.m.b.lateAnswer.Of(r.word(p, drawAnswer, 1)) {
		d = law.answerLast[law.at(filed)] + 1 + r.m.b.lateBy.draw(r.word(p, drawAnswer, 2))
	}
	return openFrom(d)
}

// climb goes the way up while the days allow, and then changes to the other path.
func (r *run) climb(p *person, day int32) {
	r.film.goes(pathA, onWayUp, day)
	for rung := uint32(0); rung < rungs; rung++ {
		if day > r.m.law.ladder[r.m.law.at(p.end)] {
			break
		}
		day = openFrom(day + 1 + r.m.b.rung.draw(r.word(p, drawRung, 2*rung)))
		if r.m.b.rungHelp.Of(r.word(p, drawRung, 2*rung+1)) {
			if day <= p.end {
				r.finish(p, changedA, day)
			} else {
				r.over(p, day-p.end)
				r.finish(p, changedAL, day)
			}
			return
		}
	}
	r.other(p, openFrom(day+1))
}

// rungs is how many steps the way up has: section, division, another office.
const rungs = 3

// other is what is left without path A: the bridging permit, path B, or nothing.
func (r *run) other(p *person, day int32) {
	switch {
	case r.canBridge(p) && day <= r.m.law.bridgeLast[r.m.law.at(p.end)]:
		r.film.goes(pathBridge, preparing, day)
		r.bridged(p)
	case r.canExit(p) && day <= p.end && r.exitTaken(p, day):
		r.leave(p, day)
	default:
		r.film.goes(noPath, idle, day)
		r.stranded(p)
	}
}

// Which paths there are for a person: what the law says of the case, as far as nothing that
// is stated of the person closes it.
func (r *run) canFile(p *person) bool { return r.m.b.mayFile == 1 && r.m.law.pathA[p.as] }
func (r *run) canExit(p *person) bool { return r.m.b.mayExit == 1 && r.m.law.pathB[p.as] }

func (r *run) canBridge(p *person) bool {
	return r.m.b.mayBridge == 1 && r.m.law.bridge[p.as] && r.m.b.bridging.Of(r.word(p, drawBridge, 0))
}

// bridged waits for the new permit without leaving.
func (r *run) bridged(p *person) {
	r.tell(p, evBridged, r.m.law.bridgeLast[r.m.law.at(p.end)])
	r.film.goes(pathBridge, atOffice, r.m.law.bridgeLast[r.m.law.at(p.end)])
	r.count(p, cBridged, 1)
	took := r.m.b.onshore.draw(r.word(p, drawBridge, 1))
	if took > r.m.law.bridging || r.m.b.onshoreNo.Of(r.word(p, drawBridge, 2)) {
		r.finish(p, wentHome, p.end+r.m.law.bridging)
		return
	}
	r.finish(p, changedC, p.end+took)
}

// exitTaken: in the last days before the end an exit permit is for emergencies.
func (r *run) exitTaken(p *person, day int32) bool {
	return day <= r.m.law.emergency[r.m.law.at(p.end)] || r.m.b.emergencies.Of(r.word(p, drawExit, 0))
}

// leave is path B from the request of the exit permit on.
func (r *run) leave(p *person, asked int32) {
	law, b := r.m.law, r.m.b
	issued := openFrom(law.checked[law.at(asked)] + b.slow.draw(r.word(p, drawExit, 1)))
	left := min(issued+b.flying.draw(r.word(p, drawExit, 2)), law.leaveLast[law.at(issued)])
	r.tell(p, evLeft, issued, left)
	r.film.goes(pathB, exiting, asked)
	r.film.goes(pathB, abroad, left)
	if left > p.end && !(law.covers && issued <= p.end) {
		r.over(p, left-p.end)
	}
	back := between(law.backFirst[law.at(left)], law.backLast[law.at(left)], r.word(p, drawBack, 0))
	if b.visaNo.Of(r.word(p, drawBack, 1)) {
		r.finish(p, wentHome, back)
		return
	}
	r.count(p, cAbroad, int64(back-left))
	r.finish(p, changedB, back)
}

// stranded has no path: leaves by the last day, or stays on for a while.
func (r *run) stranded(p *person) {
	day := p.end
	if r.m.b.staying.Of(r.word(p, drawWait, 0)) {
		day += 1 + r.m.b.stays.draw(r.word(p, drawWait, 1))
		r.over(p, day-p.end)
	}
	r.finish(p, gaveUp, day)
}

// over counts days of overstay, and what they cost by the law.
func (r *run) over(p *person, n int32) {
	r.film.overstays(p, n)
	n = min(n, maxOver)
	r.tell(p, evOver, n)
	r.count(p, cOver, 1)
	r.count(p, cOverDays, int64(n))
	if !r.m.law.payable[n] {
		r.count(p, cDeported, 1)
		return
	}
	r.count(p, cFine, r.m.law.fine[0][n])
	r.count(p, cFineLiteral, r.m.law.fine[1][n])
}

// finish ends the race.
func (r *run) finish(p *person, how int, day int32) {
	r.count(p, cEnds+how*groups, 1)
	r.film.finishes(p, how, day)
	step := min(int(max(0, day-p.start))/7, curveSteps-1)
	r.counts[cCurve+step*(ends+1)+how]++
}

// openFrom is the first day from d on that the offices work.
func openFrom(d int32) int32 {
	if open, ok := holiday.IndonesiaOfficeWithLeave.OnOrAfter(rules.Day(d)); ok {
		return int32(open)
	}
	return d
}

// between is a day of a range, the middle the likeliest: half of it by each half of one
// word.
func between(first, last int32, word uint64) int32 {
	n := int(last-first) + 1
	return first + int32(sim.Below(word, n)+sim.Below(word<<32, n))/2
}
