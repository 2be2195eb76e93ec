package household

import (
	"alih/rules/scheme/jphsp"
	"alih/sim"
)

// run is one replication: households do not meet.
type run struct {
	m      *population
	s      sim.Stream
	counts []int64
	own    household
	base   household
	film   *film   // nil: nobody watches
	shared *shared // nil: nobody has the same baseline
}

// Run follows everybody, under the policy and under the baseline.
func (r *run) Run(s sim.Stream, counts []int64) {
	r.s, r.counts = s, counts
	m := r.m
	r.begin()
	for id := range uint32(m.own.b.households) {
		r.draw(&r.own, m.own.b, id)
		l := life{run: r, h: &r.own, regime: m.own, counted: true}
		l.follow()
		r.compare(&r.own, l.had, r.before(id, l.had))
	}
	if r.film != nil {
		r.film.play()
	}
}

// underBaseline is what the same household has under the baseline.
func (r *run) underBaseline(id uint32) had {
	h := &r.own
	if r.m.redraw {
		h = &r.base
		r.draw(h, r.m.base.b, id)
	}
	l := life{run: r, h: h, regime: r.m.base}
	l.follow()
	return l.had
}

// had is what a household had of its family and its workers, in days.
type had struct{ parent, worker int64 }

// stay is the parent's, or one worker's.
type stay struct {
	next       int32 // day on which something is asked for
	held       bool
	since, end int32
	care       jphsp.CareKind
	child      int32 // for which the parent came
	ground     jphsp.GroundKind
}

// The stays of a household.
const (
	theParent = iota
	firstWorker
	secondWorker
	stays
)

// life is a household under one law.
type life struct {
	*run
	h *household
	regime
	counted bool
	stays   [stays]stay
	had     had
	settled int32 // from when the professional is a permanent resident
	ever    [stays]bool
	two     bool // had two workers at once
	split   bool // a parent had to go because a child had a birthday
}

const noDay = 1<<31 - 1

// follow lives through a household's years, from one application to the next.
func (l *life) follow() {
	h := l.h
	l.settled = noDay
	if wait := l.law.settles[h.points*yearDays+int(h.arrival)-int(firstDay)]; h.settles && wait != never {
		l.settled = h.arrival + int32(wait)
	}
	for i := range l.stays {
		l.stays[i].next = noDay
		if l.wanted(i) {
			l.stays[i].next = h.arrival
		}
	}
	for {
		i := 0
		for k := range l.stays {
			if l.stays[k].next < l.stays[i].next {
				i = k
			}
		}
		s := &l.stays[i]
		if s.next >= h.leaves {
			break
		}
		if s.held {
			l.renew(i, s)
		} else {
			l.ask(i, s)
		}
	}
	for i := range l.stays {
		if s := &l.stays[i]; s.held {
			l.over(i, s, h.leaves, endCensored)
		}
	}
	if l.wishes(); l.watched() {
		l.film.lived(l)
	}
}

// watched tells whether this is the life that is shown.
func (l *life) watched() bool { return l.counted && l.film != nil }

// wanted tells whether a household wants this stay at all.
func (l *life) wanted(i int) bool {
	if i == theParent {
		return l.h.wantsParent
	}
	return l.h.workers >= i
}

// needed: a parent is asked for while there is a child to care for.
func (l *life) needed(i int, d int32) bool {
	if i != theParent {
		return true
	}
	child := l.h.youngest(d)
	return child != 0 && d-child < int32(l.b.needUntil)*yearDays || l.h.expects(d, int32(l.b.pregnancy))
}

// anniversary is the first one after a day.
func (h *household) anniversary(d int32) int32 { return h.arrival + int32(h.at(d)+1)*yearDays }

// ask is a first application.
func (l *life) ask(i int, s *stay) {
	d := s.next
	s.next = l.h.anniversary(d)
	if !l.needed(i, d) {
		return
	}
	p := l.petition(i, s, planning, d)
	f := l.judge(i, s, &p)
	if l.asked(i, d, f, l.law.income(l.b, p.now)); l.watched() {
		l.film.asked(l, i, d, f)
	}
	if f != 0 {
		return
	}
	s.held, s.since, s.child = true, d, p.child
	s.end = addMonths(d, int(l.b.stayMonths))
	s.next = l.filing(i, s)
	l.ever[i] = true
	l.two = l.two || l.stays[firstWorker].held && l.stays[secondWorker].held
}

// renew is an application for a longer stay.
func (l *life) renew(i int, s *stay) {
	p := l.petition(i, s, renewing, s.next)
	f := l.judge(i, s, &p)
	if l.renewed(i, s, f); l.watched() {
		l.film.renewed(l, i, s.next, f)
	}
	if f == 0 {
		s.end = addMonths(s.end, int(l.b.stayMonths))
		s.next = l.filing(i, s)
		return
	}
	if s.end < l.h.leaves {
		if i == theParent && s.care == jphsp.ForChild && f.reason() == byGround {
			l.split = true
			if l.watched() {
				l.film.splits(l, s.end)
			}
		}
		l.over(i, s, s.end, f.reason())
	} else {
		l.over(i, s, l.h.leaves, endCensored)
	}
	s.held, s.next = false, l.h.anniversary(s.end)
}

// judge asks the law, and writes down the way on which it holds.
func (l *life) judge(i int, s *stay, p *petition) (f fails) {
	income := l.law.income(l.b, p.now)
	if i == theParent {
		f, s.care = l.law.parent(p, income)
	} else {
		f, s.ground = l.law.worker(p, income)
	}
	l.tell(p, f, s)
	return f
}

// filing is the day on which a renewal is filed: any day of its time, or the last one
// before a birthday that would be in the way.
func (l *life) filing(i int, s *stay) int32 {
	opens := max(s.since, int32(l.law.opens[endIndex(s.end)]))
	f := s.end - int32(sim.Below(l.word(l.h.id, drawFile, l.file(i, s)), int(s.end-opens)+1))
	last := int64(always)
	switch {
	case !l.h.early:
	case i == theParent && s.care == jphsp.ForChild && s.child != 0:
		last = l.law.remain[birthIndex(s.child)]
	case i != theParent && s.ground == jphsp.ByFamily:
		if child := l.h.youngest(f); child != 0 {
			last = l.law.byChild[kept][birthIndex(child)]
		}
	}
	if int64(opens) <= last && last < int64(f) {
		return int32(last)
	}
	return f
}

// file names the draws of a renewal: by whose stay it is, and about when it ends.
func (l *life) file(i int, s *stay) uint32 { return uint32(i)<<16 | uint32(s.end-l.h.arrival)/30<<1 }
