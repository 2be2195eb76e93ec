package jpplace

import "alih/rules"

// The technical internship: a new one, and going on with one.
var (
	FirstTime    = rules.NewProvision("TITP-2-1")
	CareIntern   = rules.NewProvision("TITP-3-1")
	PlanOK       = rules.NewProvision("TITP-8-1")
	SentBy       = rules.NewProvision("TITP-4-1")
	EnteredSoon  = rules.NewProvision("TITP-8-4")
	PlanInTime   = rules.NewProvision("TITP-9-2")
	NextStage    = rules.NewProvision("TITP-9-3")
	NextDecision = rules.NewProvision("TITP-9-4")
	NoPenalty    = rules.NewProvision("TITP-47-1")

	RouteTitp = rules.NewRoute("intern")
	RouteNext = rules.NewRoute("internNext")
)

var intern = rules.Clauses{
	FirstTime.Says(internSource.At("要件"), rules.All(atHome, rules.Not(wasIntern))),
	CareIntern.Says(internSource.At("介護 N4"), Japanese.Is(A2, N3)).Where(Work.Is(Care)),
	PlanOK.Says(internSource.At("技能実習計画"), rules.Any(SoFar.Is(Certified), PlanApproved)),
	// Permission to train is one thing, permission to send another.
	SentBy.Says(soSource.At("LPK, LPK-SO"), rules.Any(
		Placed.Is(NoChannel, Government), rules.All(Placed.Is(SendingBody), Licensed))),
	NextStage.Says(internSource.At("1号, 2号, 3号"), rules.All(goesOn, InternStage.Is(First, Second))),
	NextDecision.Says(internSource.At("技能実習計画"), NextApproved),
	// Articles 47 and 48 of the law on the internship: no penalty, no savings held, no
	// passport kept.
	NoPenalty.Says(internLawSource.At("47, 48"), rules.Not(Deposit)),

	RouteTitp.Opens(internSource.At("要件"), rules.AsOf, rules.All(newIntern...)),
	RouteNext.Opens(internSource.At("1号, 2号, 3号"), rules.AsOf, rules.All(NextStage, NoPenalty, NextDecision)),
}

var newIntern = []rules.Condition{FitsIntern, FirstTime, Adult, CareIntern, SentBy, NoPenalty, PlanOK, Permitted, CoeUsed}

// internEnds is what the law on the new training does: no plan is filed from the day
// on which it is in force, and who has one enters within three months, whenever it was
// filed. So an internship is judged by the law of the day asked about.
var internEnds = rules.Clauses{
	PlanInTime.Says(transition("附則 9(2)"), rules.Any(SoFar.Is(Certified), planKept)),
	// "As a rule" by that day, where the plan is approved later: then the agency can let
	// a later entry pass. With a certificate from before, the day is strict.
	EnteredSoon.Says(transition("附則 8(4), 9(2)"), rules.Any(
		rules.OnTime(Entered, DueEntry.Last()),
		rules.All(rules.Any(SoFar.Is(Certified), planKept), rules.Not(coeBefore), LateEntry))),
	// Nobody who has gone home comes back as an intern: the same condition, now written.
	FirstTime.Says(againSource.At("4"), rules.All(atHome, rules.Not(wasIntern))),
	NextStage.Says(transition("附則 9(3)"), rules.All(goesOn, rules.Any(
		InternStage.Is(First),
		rules.All(InternStage.Is(Second), rules.Any(
			rules.Before(ThirdFrom.On(), IkuseiStart),
			rules.NotAfter(SecondSince.On(), rules.MonthsBefore(IkuseiStart, SecondMonths, rules.ClampDown))))))),
	RouteTitp.Opens(transition("附則 8, 9"), rules.AsOf,
		rules.All(append(newIntern[:len(newIntern):len(newIntern)], PlanInTime, EnteredSoon)...)),
}

// planKept: the plan was filed in time, or still can be. Once the day is past only a
// plan that was filed counts.
var planKept = rules.All(rules.OnTime(PlanFiled, DuePlan.Last()),
	rules.Any(rules.NotAfter(rules.AsOf, lastPlan), PlanFiled.Done()))

var coeBefore = rules.All(CoeIssued.Done(), rules.Before(CoeIssued.On(), IkuseiStart))
