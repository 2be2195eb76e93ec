package market

import (
	"alih/rules"
	"alih/rules/scheme/twtransfer"
	"alih/sim/model/lawtable"
)

// askDays asks for every deadline that runs from one day.
func (q *inquiry) askDays(b *lawBook) {
	register := newFacts(q.p, firstDay).
		set(twtransfer.Asker, int64(twtransfer.Agency)).
		set(twtransfer.SoFar, int64(twtransfer.Decided)).none(twtransfer.ClosedDays)
	b.registerLast = q.byDay(register.C, twtransfer.LetterServed, q.due(twtransfer.DueRegister).Last)[0]

	centre := atCentre(q.p, firstDay, q.readings)
	b.offerLast = q.byDay(centre.C, twtransfer.NewRegistration, q.due(twtransfer.DueOffer).Last)[0]
	b.checkLast = q.byDay(centre.C, twtransfer.FirstContinuedEmployed, q.due(twtransfer.DueCheck).Last)[0]
	b.departLast = q.byDay(centre.C, twtransfer.TriggerMeeting, q.due(twtransfer.DueDeparture).Last)[0]

	ending := atCentre(q.p, firstDay, q.readings).
		set(twtransfer.SoFar, int64(twtransfer.Expiring)).set(twtransfer.NotRenewed, 1).none(twtransfer.ClosedDays)
	expiry, stops, sign := q.due(twtransfer.DueExpiry), q.due(twtransfer.DueCentreStops), q.due(twtransfer.DueSignBeforeEnd)
	days := q.byDay(ending.C, twtransfer.PermitEnd, expiry.Opens, expiry.Last, stops.Last, sign.Last)
	b.expiryOpens, b.expiryLast, b.centreStops, b.signLast = days[0], days[1], days[2], days[3]
}

// askWindow asks for the transfer window: its last day after so many extensions,
// when the first extension may be asked for, and which extension the law allows.
func (q *inquiry) askWindow(b *lawBook) {
	base := atCentre(q.p, firstDay, q.readings).
		set(twtransfer.ExtensionsGranted, 0).no(twtransfer.CertificateIssued).none(twtransfer.ClosedDays)
	ask := q.due(twtransfer.DueAskExtension)
	days := q.byDay(base.C, twtransfer.Registration, q.due(twtransfer.DueWindow).Last, ask.Opens, ask.Last)
	b.windowLast[0], b.askOpens, b.askLast = days[0], days[1], days[2]
	for n := 1; n <= maxExtensions; n++ {
		base.set(twtransfer.ExtensionsGranted, int64(n))
		b.windowLast[n] = q.byDay(base.C, twtransfer.Registration, q.due(twtransfer.DueExtended).Last)[0]
	}
	q.askExtensions(b)
}

// askExtensions: the nth extension is lawful where a certificate on its last day would
// still be inside the window.
func (q *inquiry) askExtensions(b *lawBook) {
	ix := q.indices(twtransfer.BodilyHarm, twtransfer.PermitRevoked, twtransfer.ExtensionsGranted, twtransfer.CertificateIssued)
	base := atCentre(q.p, firstDay, q.readings).set(twtransfer.Registration, int64(firstDay)).set(twtransfer.FurtherExtension, 0).no(twtransfer.ExtensionAsked)
	g := lawtable.New(q.p, base.C).
		Along(2, func(c *rules.Case, i int) { c.Set(ix[0], int64(i)) }).
		Along(2, func(c *rules.Case, i int) { c.Set(ix[1], int64(i)) }).
		Along(maxExtensions+1, func(c *rules.Case, n int) {
			last := int64(b.windowLast[n][at(firstDay)])
			c.Set(ix[2], int64(n))
			c.Set(ix[3], last)
			c.AsOf = rules.Day(last)
		})
	for i, ok := range q.yes(g, q.provision(twtransfer.InWindow))[0] {
		n := i % (maxExtensions + 1)
		b.mayExtend[i/(maxExtensions+1)/2][i/(maxExtensions+1)%2][n] = ok
	}
}

// askHold asks how long only the upper tiers may agree with a worker, and what they
// wait for. Where the text in force knows no hold, everybody is free.
func (q *inquiry) askHold(b *lawBook) {
	d := q.due(twtransfer.DueHold)
	for i := range 16 {
		b.holdFree[i>>3][i>>2&1][i>>1&1][i&1] = true
	}
	if d == nil {
		b.holdLast = make([]int32, q.days)
		return
	}
	base := atCentre(q.p, firstDay, q.readings)
	b.holdLast = q.byDay(base.C, twtransfer.Registration, d.Last)[0]
	ix := q.indices(twtransfer.RecruitPermit, twtransfer.HoldReleased, twtransfer.Victim, twtransfer.CertificateIssued)
	last := int64(b.holdLast[at(firstDay)])
	base.set(twtransfer.Registration, int64(firstDay)).
		set(twtransfer.WorkCategory, int64(twtransfer.Construction)).
		offers(twtransfer.Construction).permit(firstDay, twtransfer.Construction, 1, 0).numbered(1, 0).
		set(twtransfer.NewRegistration, int64(firstDay))
	g := lawtable.New(q.p, base.C).
		Along(2, func(c *rules.Case, i int) { c.Set(ix[0], int64(i)) }). // without and with the permit of tier 1
		Along(2, func(c *rules.Case, i int) { c.Set(ix[1], int64(i)) }).
		Along(2, func(c *rules.Case, i int) { c.Set(ix[2], int64(i)) }).
		Along(2, func(c *rules.Case, i int) {
			c.Set(ix[3], last+int64(i))
			c.AsOf = rules.Day(last) + rules.Day(i)
		})
	for i, ok := range q.yes(g, q.provision(twtransfer.HoldOver))[0] {
		b.holdFree[i>>3][i>>2&1][i>>1&1][i&1] = ok
	}
}

// askPermits asks until which day a recruitment permit opens the first tier: its
// deadline says the day, and the tier itself has to say the same on both sides of it.
func (q *inquiry) askPermits(b *lawBook) {
	base := atCentre(q.p, firstDay, q.readings).set(twtransfer.WorkCategory, int64(twtransfer.Construction)).
		offers(twtransfer.Construction).permit(firstDay, twtransfer.Construction, 1, 0).numbered(1, 0)
	b.permitLast = q.byDay(base.C, twtransfer.RecruitPermitFrom, q.due(twtransfer.DueRecruitPermit).Last)[0]
	ix := q.indices(twtransfer.RecruitPermitFrom, twtransfer.NewRegistration)
	g := lawtable.New(q.p, base.C).
		Along(q.days, func(c *rules.Case, i int) { c.Set(ix[0], int64(dayAt(i))) }).
		Along(2, func(c *rules.Case, i int) {
			last := b.permitLast[at(rules.Day(c.Slots[ix[0]].Lo))] + int32(i)
			c.Set(ix[1], int64(last))
			c.AsOf = rules.Day(last)
		})
	for i, ok := range q.yes(g, q.provision(twtransfer.Tier1))[0] {
		if ok != (i%2 == 0) {
			q.fail("a recruitment permit from %v: the first tier does not end with the permit", dayAt(i/2))
		}
	}
}

// indices are the places of facts in a case.
func (q *inquiry) indices(fs ...rules.Catalogued) []int {
	ix := make([]int, len(fs))
	for i, f := range fs {
		ix[i] = q.p.Fact(f.Entry().Name)
	}
	return ix
}
