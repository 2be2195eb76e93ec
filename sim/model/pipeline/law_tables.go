package pipeline

import (
	"alih/rules"
	"alih/rules/scheme/jpplace"
	"alih/sim/model/lawtable"
)

// spells asks how long steps take. They are told to somebody at the step.
func (q *inquiry) spells(b *lawBook) {
	day := q.on
	learning := func(kind int, work jpplace.Field) lawtable.Facts {
		return q.holder(kind, asked, work, day).Set(jpplace.SoFar, int64(jpplace.InTraining))
	}
	b.course = q.spell("course", learning(skilledKind, jpplace.Cleaning))
	b.coe = q.spell("coe", q.holder(skilledKind, asked, jpplace.Cleaning, day))
	b.coeIntern = q.spell("coe-intern", q.holder(internKind, asked, jpplace.Cleaning, day))
	b.change = q.spell("change", q.formerIntern(jpplace.Cleaning, 36, day))
	b.visa = q.spell("visa", q.holder(skilledKind, issued, jpplace.Cleaning, day))
	b.passport = q.spell("passport", q.holder(skilledKind, asked, jpplace.Cleaning, day))
	v, ok := q.figure("jft-result", learning(skilledKind, jpplace.Cleaning).Set(jpplace.Japanese, int64(jpplace.NoProof)))
	if !ok {
		q.fail("no days until the result of a test")
	}
	b.result = int32(v)
}

func (q *inquiry) spell(code string, f lawtable.Facts) spell {
	low, ok := q.figure(code+"-low", f)
	high, also := q.figure(code+"-high", f)
	if !ok || !also {
		q.fail("no days of %s; they are told from %s on", code, oldest)
	}
	if high < low {
		q.fail("%s: at least %d days and at most %d", code, low, high)
	}
	return spell{int32(low), int32(high)}
}

// dates asks for last and first days, and for tables by day.
func (q *inquiry) dates(b *lawBook) {
	day := q.on
	retake := q.due("JFT-1-1")
	tried := q.holder(skilledKind, asked, jpplace.Cleaning, day).Set(jpplace.Japanese, int64(jpplace.NoProof)).Set(jpplace.JftFailed, int64(day))
	b.retake = q.day(tried, retake.Last) - int32(day)
	b.planLast, b.entryLast, b.ikuseiFirst = never, never, never
	if d := lawtable.Due(q.p, jpplace.DuePlan); d != nil {
		b.planLast = q.day(q.holder(internKind, asked, jpplace.Cleaning, day), d.Last)
		b.entryLast = q.day(q.holder(internKind, issued, jpplace.Cleaning, day), lawtable.Due(q.p, jpplace.DueEntry).Last)
	}
	if d := q.due("IKU-1-1"); d != nil {
		b.ikuseiFirst = q.day(q.holder(ikuseiKind, asked, jpplace.Cleaning, day), d.Opens)
		q.begins(b.ikuseiFirst)
	}
	b.mie = [2]int32{never, never}
	if d := q.due("PREF-3-1"); d != nil {
		f := q.holder(skilledKind, asked, jpplace.Cleaning, day).Set(jpplace.Where, int64(jpplace.Mie))
		b.mie = [2]int32{int32(jpplace.Book20250824.From), q.day(f, d.Last)}
	}
	b.coeLast = q.byDay(q.holder(skilledKind, issued, jpplace.Cleaning, day), jpplace.CoeIssued, dayOne, tableEnd, lawtable.Due(q.p, jpplace.DueCoe).Last)
	b.adult = q.byDay(q.holder(skilledKind, asked, jpplace.Cleaning, day), jpplace.Born, firstBorn, lastBorn, q.due("ID-5-9").Last)
	q.birthdays(b.adult)
}

// birthdays turns the last days of being too young into the first of being old enough,
// and holds one of them against the provision, on both sides.
func (q *inquiry) birthdays(last []int32) {
	for i := range last {
		last[i]++
	}
	if len(last) == 0 {
		return
	}
	at := len(last) / 2
	node := lawtable.Provision(q.p, jpplace.Adult)
	for i, met := range []bool{false, true} {
		f := q.holder(skilledKind, asked, jpplace.Cleaning, rules.Day(last[at])-1+rules.Day(i)).Set(jpplace.Born, int64(firstBorn)+int64(at))
		if got := lawtable.New(q.p, f.C).States(node)[0][0]; (got == rules.Met) != met {
			q.fail("born on %s: old enough from %s, but the provision is %s on %s", rules.Day(firstBorn)+rules.Day(at), rules.Day(last[at]), rules.States[got], f.C.AsOf)
		}
	}
}

// Who is 17 in the weeks of a replication was born between these days.
var (
	firstBorn = dayOne - 18*366
	lastBorn  = lastDay - 17*365 + 7
)

// day is a day of the law in one case.
func (q *inquiry) day(f lawtable.Facts, node int32) int32 {
	v, err := lawtable.New(q.p, f.C).Values(node)
	if err != nil {
		q.fail("a day: %w", err)
		return never
	}
	return int32(v[0][0])
}

// begins holds the first day of the new training against the provision, on both sides.
func (q *inquiry) begins(first int32) {
	node := lawtable.Provision(q.p, jpplace.HasBegun)
	for i, want := range []rules.State{rules.Unmet, rules.Met} {
		f := q.holder(ikuseiKind, asked, jpplace.Cleaning, rules.Day(first)-1+rules.Day(i)).
			Set(jpplace.Entered, int64(first)-1+int64(i))
		if got := lawtable.New(q.p, f.C).States(node)[0][0]; got != want {
			q.fail("the new training begins on %s, but the provision is %s on %s", rules.Day(first), rules.States[got], f.C.AsOf)
		}
	}
}

// needs asks which proofs a way needs in each sector: it is closed without them.
func (q *inquiry) needs(b *lawBook) {
	work, japanese := lawtable.Index(q.p, jpplace.Work), lawtable.Index(q.p, jpplace.Japanese)
	skill, test := lawtable.Index(q.p, jpplace.SkillTest), lawtable.Index(q.p, jpplace.CareTest)
	for group, kind := range []int{internKind, skilledKind} {
		g := lawtable.New(q.p, q.holder(kind, asked, works[care], q.on).C).
			Along(fields, func(c *rules.Case, f int) { c.Set(work, int64(works[f])) }).
			Along(4, func(c *rules.Case, lacks int) {
				c.Set(japanese, int64([...]jpplace.Language{jpplace.A2, jpplace.NoProof, jpplace.A2, jpplace.A2}[lacks]))
				c.Set(skill, [...]int64{1, 1, 0, 1}[lacks])
				c.Set(test, [...]int64{1, 1, 1, 0}[lacks])
			})
		open := q.all("proofs", g, q.routeOf(kind))
		for f := range fields {
			if !open[4*f] {
				q.fail("the way %d is closed in %s", kind, fieldNames[f])
			}
			b.needs[group][f] = proofs{japanese: !open[4*f+1], skill: !open[4*f+2], care: !open[4*f+3]}
		}
	}
	if b.ikuseiFirst == never {
		return
	}
	for f, work := range works {
		b.ikusei[f] = q.open(ikuseiKind, q.holder(ikuseiKind, asked, work, rules.Day(b.ikuseiFirst)))
	}
	base := q.holder(ikuseiKind, asked, jpplace.Cleaning, rules.Day(b.ikuseiFirst)).Set(jpplace.Japanese, int64(jpplace.NoProof))
	b.hours = q.edge("hours of a course", base, jpplace.A1Hours, 2001, lawtable.Provision(q.p, jpplace.SpeaksA1), true)
}

// edge is the first number of a fact from which a provision holds, or the last up to
// which it does; it is that on both sides, once.
func (q *inquiry) edge(what string, base lawtable.Facts, f rules.Catalogued, n int, node int32, rising bool) int32 {
	fact := lawtable.Index(q.p, f)
	hold := q.all(what, lawtable.New(q.p, base.C).Along(n, func(c *rules.Case, i int) { c.Set(fact, int64(i)) }), node)
	at := 0
	for at < n && hold[at] != rising {
		at++
	}
	for _, h := range hold[at:] {
		if h != rising {
			q.fail("%s: the provision changes more than once", what)
			break
		}
	}
	if rising {
		return int32(at)
	}
	return int32(at) - 1
}

// stays asks how long people may stay, and what may follow.
func (q *inquiry) stays(b *lawBook) {
	left := lawtable.Provision(q.p, jpplace.YearsLeft)
	for leave := range b.maxMonths {
		f := q.holder(skilledKind, inJapan, jpplace.Cleaning, q.on).Set(jpplace.Before, int64(jpplace.Skilled)).Set(jpplace.SixthYear, int64(leave))
		b.maxMonths[leave] = q.edge("months of specified skills", f, jpplace.SkilledMonths, 85, left, false) + 1
	}
	good := lawtable.Provision(q.p, jpplace.GoodIntern)
	b.goodMonths = q.edge("months of an internship", q.formerIntern(jpplace.Cleaning, 0, q.on), jpplace.InternMonths, 61, good, true)
	for f, work := range works {
		c := q.formerIntern(work, int64(b.goodMonths), q.on)
		b.insideOpen[f] = q.holds("after an internship", c, lawtable.Route(q.p, jpplace.RouteIntern))
	}
	q.thirdStage(b)
	day := q.on
	if b.ikuseiFirst != never {
		day = rules.Day(b.ikuseiFirst)
	}
	for f, work := range works {
		c := q.holder(ikuseiKind, asked, work, day)
		if v, ok := q.figure("ikusei-months", c); ok {
			b.ikuseiStay = int32(v)
		}
		b.transfer[f] = 1200
		if v, ok := q.figure("ikusei-transfer", c); ok {
			b.transfer[f] = int32(v)
		}
	}
}

// thirdStage asks on which days stage three may begin after two years of stage two.
func (q *inquiry) thirdStage(b *lawBook) {
	since, from := lawtable.Index(q.p, jpplace.SecondSince), lawtable.Index(q.p, jpplace.ThirdFrom)
	base := q.formerIntern(jpplace.Cleaning, 36, q.on).Set(jpplace.Offer, int64(jpplace.InternStay)).Set(jpplace.NextApproved, 1)
	g := lawtable.New(q.p, base.C).Along(int(tableEnd-dayOne), func(c *rules.Case, i int) {
		day := rules.Day(dayOne) + rules.Day(i)
		begun, _ := day.AddMonths(-24, rules.ClampDown)
		c.Set(from, int64(day))
		c.Set(since, int64(begun))
		c.AsOf = day
	})
	b.third = q.all("stage three", g, lawtable.Provision(q.p, jpplace.NextStage))
}

// stops asks at which stage of which way a stop of the field closes it.
func (q *inquiry) stops(b *lawBook) {
	for kind := range kinds {
		if q.routeOf(kind) < 0 {
			continue
		}
		day := q.on
		if kind == ikuseiKind {
			day = rules.Day(b.ikuseiFirst)
		}
		for _, stage := range []int{asked, issued} {
			stopped := q.holder(kind, stage, jpplace.Cleaning, day).Set(jpplace.Stopped, int64(jpplace.StopBoth))
			b.stops[kind][stage] = q.open(kind, q.holder(kind, stage, jpplace.Cleaning, day)) && !q.open(kind, stopped)
		}
	}
	c := q.formerIntern(jpplace.Cleaning, int64(b.goodMonths), q.on).Set(jpplace.Stopped, int64(jpplace.StopBoth))
	b.stops[skilledKind][inJapan] = b.insideOpen[otherFields] && !q.holds("change in a stopped field", c, lawtable.Route(q.p, jpplace.RouteIntern))
}

// caps asks for the numbers of the sectors. The sector of all other fields has one only
// where each of them has.
func (q *inquiry) caps(b *lawBook) {
	for kind, code := range [kinds]string{"", "skilled-cap", "ikusei-cap"} {
		if kind == internKind || kind == ikuseiKind && b.ikuseiFirst == never {
			continue
		}
		for f, work := range works {
			c := q.holder(kind, asked, work, q.on)
			n, ok := q.figure(code, c)
			if v, also := q.figure("both-cap", c); also {
				n, b.both[f] = v, true
			} else if !ok {
				n = 0
			}
			b.cap[kind][f] = n
		}
		b.cap[kind][otherFields], b.both[otherFields] = q.others(kind, code), false
		b.total[kind], _ = q.figure([kinds]string{"", "skilled-total", "ikusei-total"}[kind], q.holder(kind, asked, jpplace.Cleaning, q.on))
	}
}

// others adds up the numbers of the fields that are not named; 0 where one has none.
func (q *inquiry) others(kind int, code string) (sum int64) {
	for w := jpplace.Care; w < jpplace.NoField; w++ {
		named := false
		for f := range otherFields {
			named = named || works[f] == w
		}
		c := q.holder(kind, asked, w, q.on)
		if named || !q.holds("field", c, lawtable.Provision(q.p, jpplace.IsSkilledWork)) {
			continue
		}
		n, ok := q.figure(code, c)
		if !ok {
			return 0
		}
		sum += n
	}
	return sum
}
