package pipeline

import (
	"alih/rules"
	"alih/sim"
)

// stay is somebody in Japan.
type stay struct {
	id                uint32
	kind, field, pref int
	from              int32  // the day up to which the stay is told
	began             int32  // the day on which the stay in this status began
	part              uint32 // how many parts were told: a counter of draws
	third             bool   // in the third stage of an internship
	longer            bool   // let stay on
}

// live tells a stay to its end: one part after the other, each to whatever comes first.
func (r *run) live(x stay) {
	r.move(weekOf(x.from), &x, 1)
	for weekOf(x.from) < allWeeks && r.part(&x) {
		x.part++
	}
}

// bookOn is the law of a day; after the last week the last.
func (r *run) bookOn(day int32) *lawBook {
	return r.m.laws[min(max(weekOf(day), 0), allWeeks-1)]
}

// part tells what ends this part of the stay; false: it was the last.
func (r *run) part(x *stay) bool {
	b := r.m.past
	if weekOf(x.from) >= beginWeek {
		b = r.m.now
	}
	watched := 0
	if x.pref != elsewhere && b.agreed[x.pref] != 0 {
		watched = 1
	}
	limit := r.limit(x)
	first, how := limit, finished
	earlier := func(day int32, by int) {
		if day < first {
			first, how = day, by
		}
	}
	earlier(r.weeks(x, b.vanishes[x.kind][watched], drawVanish), vanished)
	earlier(r.weeks(x, b.leaves[x.kind], drawHome), wentHome)
	earlier(r.weeks(x, b.others[x.kind], drawOther), otherStay)
	earlier(r.mayChange(x, b), changesJob)
	// The policy begins: what lies beyond is drawn anew under it.
	if begin := int32(Begins); x.from < begin && first >= begin {
		x.from = begin
		return true
	}
	x.from = max(first, x.from)
	switch how {
	case finished:
		return r.next(x, b)
	case changesJob:
		r.change(x, b)
		return true
	}
	r.leave(x, how)
	return false
}

// mayChange is the day of the next change of employer, never before it is allowed.
func (r *run) mayChange(x *stay, b *behaviour) int32 {
	from := x.from
	if x.kind == ikuseiKind {
		from = max(from, months(x.began, r.bookOn(x.from).transfer[x.field]))
	}
	if b.changes[x.kind].Low() == forever {
		return never
	}
	return from + 7*(1+int32(b.changes[x.kind].Of(r.s.Word(x.id, drawChange, x.part))))
}

// weeks is the day after a drawn number of weeks; what never happens costs no draw.
func (r *run) weeks(x *stay, t *sim.Table, purpose sim.Purpose) int32 {
	if t.Low() == forever {
		return never
	}
	return x.from + 7*int32(t.Of(r.s.Word(x.id, purpose, x.part)))
}

// limit is the day on which the stay ends by itself.
func (r *run) limit(x *stay) int32 {
	law := r.bookOn(x.from)
	switch x.kind {
	case internKind:
		n := int32(r.m.now.internMonths)
		if x.third {
			n += 24
		}
		return months(x.began, n)
	case skilledKind:
		if x.longer {
			return months(x.began, law.maxMonths[1])
		}
		return months(x.began, law.maxMonths[0])
	}
	return months(x.began, law.ikuseiStay)
}

func months(day, n int32) int32 {
	d, _ := rules.Day(day).AddMonths(int(n), rules.ClampDown)
	return int32(d)
}

// next is what follows when a stay is over by itself; false: it was the last.
func (r *run) next(x *stay, b *behaviour) bool {
	law := r.bookOn(x.from)
	word := r.s.Word(x.id, drawNext, x.part)
	switch {
	case x.kind == internKind && law.insideOpen[x.field] && int32(b.internMonths) >= law.goodMonths && b.skilledNext.Of(word):
		return r.goesOn(x, law)
	case x.kind == internKind && !x.third && r.third(law, x.from) && b.thirdNext.Of(r.s.Word(x.id, drawNext, 1<<16|x.part)):
		x.third = true
		return true
	case x.kind == skilledKind && !x.longer && law.maxMonths[1] > law.maxMonths[0] && b.stays6.Of(word):
		x.longer = true
		r.tell(event{kind: evStayed, day: x.from, number: law.maxMonths[0]})
		return true
	}
	if x.kind == skilledKind && !x.longer {
		r.tell(event{kind: evOver, day: x.from, number: law.maxMonths[0]})
	}
	r.leave(x, finished)
	return false
}

func (r *run) third(law *lawBook, day int32) bool {
	at := day - dayOne
	return int(at) < len(law.third) && law.third[at]
}

// goesOn changes an intern into a specified skilled worker, in Japan.
func (r *run) goesOn(x *stay, law *lawBook) bool {
	day := x.from + law.change.draw(r.s.Word(x.id, drawChangeDays, x.part))
	week := weekOf(day)
	r.move(week, x, -1)
	x.kind, x.from, x.began = skilledKind, day, day
	r.move(week, x, 1)
	if counted(week) {
		r.counts[cGoesOn] += r.scale
		r.counts[cGoesOn+1+x.pref] += r.scale
	}
	if week < allWeeks {
		r.tell(event{kind: evGoesOn, person: person{field: uint8(x.field)}, day: day})
	}
	return true
}

// change is another employer, perhaps in another prefecture; the field stays.
func (r *run) change(x *stay, b *behaviour) {
	week := weekOf(x.from)
	if counted(week) {
		r.counts[cChanged+x.kind] += r.scale
	}
	if week < allWeeks && x.kind == ikuseiKind {
		r.tell(event{kind: evTransfer, person: person{field: uint8(x.field)}, day: x.from, number: x.began})
	}
	if !b.movesAway.Of(r.s.Word(x.id, drawMoves, 2*x.part)) {
		return
	}
	to := b.where.Of(r.s.Word(x.id, drawMoves, 2*x.part+1))
	if to == x.pref {
		to = elsewhere // whoever moves does not stay
	}
	r.move(week, x, -1)
	if counted(week) {
		r.counts[cMovedOut+x.pref] += r.scale
		r.counts[cMovedIn+to] += r.scale
	}
	x.pref = to
	r.move(week, x, 1)
}

// leave ends a stay.
func (r *run) leave(x *stay, how int) {
	week := weekOf(x.from)
	r.move(week, x, -1)
	if r.film != nil && week < allWeeks {
		r.film.leaves[week][how] += int32(r.scale)
	}
	if counted(week) {
		at := cLeft + how*leftGroups
		r.counts[at] += r.scale
		r.counts[at+1+x.pref] += r.scale
		r.counts[at+1+prefs+x.kind] += r.scale
	}
}

// move puts a stay into the stock of a week, or takes it out.
func (r *run) move(week int32, x *stay, n int32) {
	if week >= allWeeks {
		return
	}
	r.shift[week][x.kind][x.field][x.pref] += n
}

// settle makes the stocks of the day from which they are known.
func (r *run) settle() {
	n := &r.b.numbers
	interns, skilled := uint32(n.stockIntern/n.scale+0.5), uint32(n.stockSkilled/n.scale+0.5)
	var own [fields]float64
	for i := range interns + skilled {
		x := stay{id: 1<<31 | i, from: int32(Known)}
		years := r.b.internYear
		if i >= interns {
			x.kind, years = skilledKind, r.b.skilledYear
		}
		x.pref = r.b.where.Of(r.s.Word(x.id, drawStock, 0))
		x.field = r.b.mix[x.kind][x.pref].Of(r.s.Word(x.id, drawStock, 1))
		x.began = int32(Known) - 365*int32(years.Of(r.s.Word(x.id, drawStock, 2))) - int32(sim.Below(r.s.Word(x.id, drawStock, 3), 365))
		if x.kind == skilledKind {
			own[x.field] += n.scale
		}
		r.live(x)
	}
	for f := range fields {
		r.strangers[skilledKind][f] = max(0, n.all[f]-own[f])
	}
}
