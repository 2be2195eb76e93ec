package household

import "alih/rules/scheme/jphsp"

// event is one application: what the law was asked, and what the household took it to
// say.
type event struct {
	petition
	year   year
	income int64
	fails  fails
	care   jphsp.CareKind
	by     jphsp.GroundKind
}

func (l *life) tell(p *petition, f fails, s *stay) {
	if l.m.trace == nil || !l.counted {
		return
	}
	l.m.trace(event{petition: *p, year: *p.now, income: l.law.income(l.b, p.now), fails: f, care: s.care, by: s.ground})
}
