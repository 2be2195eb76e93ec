package household

import (
	"alih/rules/scheme/jphsp"
	"alih/sim"
)

// petition is what a household states on a day.
func (l *life) petition(i int, s *stay, stage int, d int32) petition {
	h := l.h
	p := petition{member: ofParent, stage: stage, day: d, end: s.end, now: &h.years[h.at(d)],
		child: h.youngest(d), arrival: h.arrival, settle: l.settled, same: true, ground: s.ground}
	p.status = p.now.status
	if d >= l.settled {
		p.status = jphsp.PermanentResident
	}
	if i == theParent {
		l.ofParent(s, &p)
	} else {
		l.ofWorker(i, s, &p)
	}
	return p
}

// The questions that the texts leave to immigration.
const (
	aTimeApart = iota
	anotherGround
	leftFinance
)

// office is what immigration would say to one of them in a year.
func (l *life) office(p *petition, question int) bool {
	agrees := [...]sim.Chance{l.b.apartOK, l.b.groundOK, l.b.financeOK}[question]
	return agrees.Of(l.word(l.h.id, drawOffice, uint32(4*l.h.at(p.day)+question)))
}

func (l *life) ofParent(s *stay, p *petition) {
	h := l.h
	p.pregnant = h.expects(p.day, int32(l.b.pregnancy))
	p.care, p.held = h.care, s.care
	if p.stage == planning {
		return
	}
	another := p.child != s.child || s.care == jphsp.ForPregnancy
	p.newGround = another && young(l.law.raise, p.child, p.day) || s.care == jphsp.ForChild && p.pregnant
	p.child = s.child
	for y := h.at(s.since); y <= h.at(p.day); y++ {
		p.wasApart = p.wasApart || h.years[y].apart
	}
	p.agreed = (!p.newGround || l.office(p, anotherGround)) && (!p.wasApart || l.office(p, aTimeApart)) && (p.newGround || p.wasApart)
}

func (l *life) ofWorker(i int, s *stay, p *petition) {
	h := l.h
	p.member = ofWorker
	p.hired, p.kept, p.goesHome = h.hired, h.kept, h.goesHome
	p.withPrior = h.prior && i == firstWorker
	p.later = p.day > h.arrival
	k := uint32(h.at(p.day))<<3 | uint32(i)<<1 // by year and worker
	p.born = l.birth(p, l.b.ages.Of(l.word(h.id, drawHired, k<<2)))
	p.language = l.b.speaks.Of(l.word(h.id, drawHired, k<<2|1))
	p.wage = wageUnit * int64(l.b.wages.Of(l.word(h.id, drawHired, uint32(i)<<1|1<<20)))
	p.others = flag(l.stays[secondWorker+firstWorker-i].held) + flag(p.now.helper)
	if p.stage == renewing {
		p.language = true // she talked with them at the grant
		p.same = s.ground != jphsp.ByFamily || !l.b.replaced.Of(l.word(h.id, drawFile, l.file(i, s)|1))
		p.agreed = s.ground == jphsp.ByFinance && !p.now.finance && l.office(p, leftFinance)
	}
}

// birth is the month of birth of who is so many months over seventeen.
func (l *life) birth(p *petition, months int) int {
	passed := int(p.day-int32(firstDay)) * 12 / 366
	return workerMonths + passed - months
}
