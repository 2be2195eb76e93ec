package shock

import "alih/rules/scheme/jpretain"

// week is one week: who loses, who comes to an end or a step further, the meeting, and
// who is counted as waiting.
func (r *run) week(w int) {
	for i := range r.people {
		p := &r.people[i]
		if p.state == notYet && int(p.lost) == w {
			r.loses(p, w)
		}
		switch p.state {
		case looking:
			r.look(p, w)
		case papersDue:
			if int(p.ready) <= w {
				r.apply(p, waySpecified, w)
			}
		case active:
			r.goOn(p, w)
		}
		if p.state == deciding && p.decided < int32(r.m.law.day(w+1)) {
			r.decide(p, w)
		}
	}
	r.meeting(w)
	for i := range r.people {
		switch r.people[i].state {
		case looking:
			r.counts[cWaiting+w]++
		case active:
			r.counts[cActive+w]++
		}
	}
}

// loses begins the search. Who wants work of the same kind, or to go on with the
// training, does so where the law has a way for it, and else learns for another.
func (r *run) loses(p *person, w int) {
	p.state, p.aim = looking, uint8(jpretain.SswSkills)
	r.count(p, cPeople, 1)
	aim := p.aim
	if p.own {
		aim = uint8(jpretain.OwnField)
	} else if p.training {
		aim = uint8(jpretain.Training)
	}
	if p.aim = aim; aim != uint8(jpretain.SswSkills) && !r.anyWay(p, w) {
		p.aim = uint8(jpretain.SswSkills)
	}
	if !r.anyWay(p, w) {
		r.count(p, cNoWay, 1)
	}
}

// anyWay: some way is open with a place that has all that the measure asks, in whatever
// field the person would work.
func (r *run) anyWay(p *person, w int) bool {
	for field := range uint8(fieldCount) {
		v := place{field: field, proper: true}
		if r.wants(p, &v) && r.open(p, &v, w) != 0 {
			return true
		}
	}
	return false
}

// look is a week of waiting, before the meeting.
func (r *run) look(p *person, w int) {
	b, since := r.m.b, w-int(p.lost)
	switch {
	case b.goes.Of(r.word(p, drawGoes, since)):
		r.finish(p, disappeared, w)
	case p.home && since > 3, b.leaves.Of(r.word(p, drawLeaves, since)):
		r.finish(p, wentHome, w)
	case int32(r.m.law.day(w)) > p.stay:
		r.runOut(p, w)
	case int32(r.m.law.day(w+1)) > r.m.law.at[w].fileEnd[r.m.law.index(p.stay)]:
		r.extend(p, w)
	}
}

// extend asks in the last week of the stay for time to look for work.
func (r *run) extend(p *person, w int) {
	t, ways := r.m.law.at[w], r.m.law.waiting[w][r.as(p, w)]
	n, most := 0, 1
	switch {
	case ways&1 != 0:
		n = t.seek
	case ways&2 != 0:
		n, most = t.graduate, 1+t.graduateMore
	}
	if n == 0 || int(p.more) >= most || !r.m.b.seeks.Of(r.word(p, drawSeeks, int(p.more))) || !r.permitted(p, w) {
		return
	}
	r.tell(p, evExtended, w, int32(r.m.law.day(w)), p.stay)
	p.stay = months(p.stay, n)
	p.more++
	r.count(p, cExtended, 1)
}

func (r *run) permitted(p *person, w int) bool { return r.m.b.permits.Of(r.word(p, drawPermit, w)) }

// runOut ends the search without a place.
func (r *run) runOut(p *person, w int) {
	if r.m.b.hides.Of(r.word(p, drawHides, 0)) {
		r.finish(p, disappeared, w)
		return
	}
	r.finish(p, ranOut, w)
}

func (r *run) finish(p *person, how, w int) {
	p.state = over
	r.count(p, cEnds+how*groups, 1)
	r.step(p, how, w)
}

// found starts the way that a place opens: the first that is open. Who can become a
// specified skilled worker but has not the papers before the stay ends takes another.
func (r *run) found(p *person, v *place, w int) {
	p.place = *v
	r.count(p, cFound, 1)
	r.count(p, cFoundWeeks, int64(w)-int64(p.lost))
	mask := r.open(p, v, w)
	ready := w + r.m.b.papers.Of(r.word(p, drawPapers, 0))
	inTime := int32(r.m.law.day(ready)) <= r.m.law.at[w].fileEnd[r.m.law.index(p.stay)]
	way := -1
	for k := range ways {
		if mask&(1<<k) != 0 && (k != waySpecified || inTime) {
			way = k
			break
		}
	}
	switch {
	case way == waySame:
		r.tell(p, evFiled, w, waySame, int32(r.m.law.day(w)))
		r.finish(p, direct, w)
	case way == waySpecified && ready > w:
		p.state, p.ready = papersDue, int16(min(ready, weeks))
	case way < 0:
		p.state, p.ready = papersDue, int16(min(ready, weeks))
	default:
		r.apply(p, way, w)
	}
}

// apply files, where it is still in time and open.
func (r *run) apply(p *person, way, w int) {
	day := int32(r.m.law.day(w))
	if r.open(p, &p.place, w)&(1<<way) == 0 {
		p.state = looking
		if day > p.stay {
			r.runOut(p, w)
		}
		return
	}
	r.tell(p, evFiled, w, int32(way), day)
	t := r.m.law.at[w]
	least, most := day+t.least, months(day, t.most)
	p.decided = least + int32(float64(most-least+1)*unit(r.word(p, drawDecision, 3*w)))
	if r.m.b.isLate.Of(r.word(p, drawDecision, 3*w+1)) {
		p.decided = most + 1 + int32(r.m.b.late.Of(r.word(p, drawDecision, 3*w+2)))
	}
	p.state, p.way = deciding, uint8(way)
	if last := t.pendingEnd[r.m.law.index(p.stay)]; p.decided > last {
		r.tell(p, evPending, w, last, p.stay)
		p.decided, p.way = last, ways
	}
}

// unit is a word as a number below one.
func unit(word uint64) float64 { return float64(word>>11) / (1 << 53) }

// decide is the answer, or the day after which nobody may wait for it.
func (r *run) decide(p *person, w int) {
	t := r.m.law.at[w]
	switch {
	case p.way == ways:
		r.runOut(p, w)
		return
	case !r.permitted(p, w):
		r.count(p, cRefused, 1)
		p.state = looking
		return
	case p.way == waySpecified && p.been:
		r.finish(p, through, w)
		return
	case p.way == waySpecified:
		r.finish(p, direct, w)
		return
	}
	p.state, p.more = active, 0
	p.ready = weeks
	switch p.way {
	case wayStatus:
		p.stay = t.yearEnd[r.m.law.index(p.decided)]
		p.last = p.group == finished && t.lastTime
		r.tell(p, evGranted, w, p.decided, p.stay)
	case waySpecial:
		p.stay = months(p.decided, t.special)
	case wayPrepare:
		p.stay = months(p.decided, t.prepare)
	case wayTransfer:
		p.stay = months(p.decided, t.transfer)
		p.ready = int16(min(weeks, w+r.m.b.plan.Of(r.word(p, drawPlan, 0))))
		return
	}
	p.been = true
	r.count(p, cGranted, 1)
	if p.exams {
		p.ready = int16(min(weeks, w+r.m.b.papers.Of(r.word(p, drawPapers, 0))))
	}
}

// goOn is a week of designated activities: examinations, papers, the change, or a
// renewal in the last week.
func (r *run) goOn(p *person, w int) {
	if int(p.ready) <= w && p.way == wayTransfer {
		r.finish(p, direct, w)
		return
	}
	if !p.exams && r.m.b.examWeek.Of(r.word(p, drawPasses, w)) {
		p.exams = true
		p.ready = int16(min(weeks, w+r.m.b.papers.Of(r.word(p, drawPapers, 1))))
	}
	switch {
	case int(p.ready) <= w && r.open(p, &p.place, w)&(1<<waySpecified) != 0:
		p.ready = weeks
		r.apply(p, waySpecified, w)
	case int32(r.m.law.day(w)) > p.stay:
		r.runOut(p, w)
	case int32(r.m.law.day(w+1)) > p.stay:
		r.renew(p, w)
	}
}

// renew asks for more in the last week.
func (r *run) renew(p *person, w int) {
	t, stay := r.m.law.at[w], p.stay
	switch {
	case p.way == waySpecial && int(p.more) < t.specialMore:
		stay = months(stay, t.special)
	case p.way == wayPrepare && int(p.more) < t.prepareMore:
		stay = months(stay, t.prepare)
	case p.way == wayStatus && !p.back && r.m.law.renews[w][bit(p.last)]:
		stay = t.renewedEnd[r.m.law.index(stay)]
	}
	if stay == p.stay || !r.permitted(p, w) {
		return
	}
	if p.way == wayStatus {
		r.tell(p, evRenewed, w, p.stay, stay)
		p.last = p.last || t.lastTime
	}
	p.stay = stay
	p.more++
	r.count(p, cRenewed, 1)
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
