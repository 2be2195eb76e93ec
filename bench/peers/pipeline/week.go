//go:build unix

package main

import "alih/sim"

// happen is what is due this week.
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
